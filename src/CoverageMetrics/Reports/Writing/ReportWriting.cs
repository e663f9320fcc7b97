using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Writing;

/// <summary>What all outputs of a report have in common: headings of rows, numbers, and the marks behind them.</summary>
internal static class ReportWriting
{
    /// <summary>What stands where there is no value.</summary>
    internal const string Dash = "–";

    /// <summary>What stands in a table where no value has a meaning.</summary>
    internal const string NoMeaning = "·";

    private static readonly FigureStatus[] MarkedStatuses = [FigureStatus.Provisional, FigureStatus.Derived, FigureStatus.Estimated, FigureStatus.Forecast];

    /// <summary>Finds the heading of a row.</summary>
    internal static string Label(CoverageReport report, int line) => report.Model.Lines[line] switch
    {
        { IsTotal: true } => report.Model.IsPartial(line) ? report.Words.Reported : report.Words.Total,
        { Metric: { } metric } => report.Words.MetricLabel(metric, report.Model.Plan.UnitOf(metric)),
        { Month: { } month } => month.ToText(report.Language),
        var row => row.Area!.Name,
    };

    /// <summary>Finds how many rows a row stands under, one below the other.</summary>
    internal static int Depth(CoverageReport report, int line) => report.Model.Lines[line].Metric is { } metric ? report.Metrics.DepthOf(metric) : 0;

    /// <summary>Finds the code of a row: of an area, or empty.</summary>
    internal static string Code(CoverageReport report, int line) => report.Layout == ReportLayout.Areas ? report.Model.Lines[line].Area?.Code.Text ?? "" : "";

    /// <summary>Finds the heading of the column of row headings.</summary>
    internal static string LabelHeading(CoverageReport report) => report.Layout switch
    {
        ReportLayout.Areas => LevelOf(report) ?? report.Words.Area,
        ReportLayout.Metrics => report.Words.Metric,
        ReportLayout.Months => report.Words.Month,
        _ => throw Unnamed.Member(report.Layout),
    };

    /// <summary>Finds how a place is written where its heading does not stand above it.</summary>
    internal static ValueFormat Format(CoverageReport report, int line, ReportColumn column) => column.Measure.Rule.FormatIn(column, report.Model.MetricOf(line, column), report.Model, report.Words);

    /// <summary>Finds how a place of a table is written: percentage points, which the heading says, without their unit.</summary>
    internal static ValueFormat FormatInTable(CoverageReport report, int line, ReportColumn column) =>
        Format(report, line, column) is var format && format.Suffix == report.Words.PointsSuffix ? format with { Suffix = "" } : format;

    /// <summary>Finds how the places of a row are written for a program; of a column, for the layouts in which all its rows are alike.</summary>
    internal static ValueFormat[] PlainFormats(CoverageReport report, int line) =>
        Array.ConvertAll(report.Model.Columns, column => column.Measure.Rule.FormatOf(report.Model.MetricOf(line, column), report.Model, null));

    /// <summary>Writes a value for a caller.</summary>
    internal static ReportValue Value(CoverageReport report, int line, ReportColumn column)
    {
        ReportEntry entry = report.Model.Row(line)[column.Index];
        using var buffer = new TextBuffer();
        ValueFormat format = Format(report, line, column);
        Write(buffer, report, entry, format);
        ReadOnlySpan<int> notes = report.Model.Notes.Of(entry.Notes);
        bool isChoice = entry.HasValue && format.Choices is not null;
        return new(isChoice ? 0 : entry.Number, entry.HasValue, entry.IsApplicable, entry.Status, buffer.ToString())
        {
            Rounded = isChoice || !entry.HasValue ? 0 : format.Rounded(entry.Number),
            Choice = isChoice ? report.Model.Choices[(int)entry.Number] : null,
            Reason = entry.HasValue || notes.IsEmpty ? null : report.Model.Notes[notes[0]].Reason,
            IsAboveHundred = (entry.Marks & EntryMarks.AboveHundred) != 0,
            IsPartial = (entry.Marks & EntryMarks.Partial) != 0,
            IsRounded = (entry.Marks & EntryMarks.Rounded) != 0,
            IsReportedRate = (entry.Marks & EntryMarks.Rate) != 0,
            IsUncertain = (entry.Marks & EntryMarks.Uncertain) != 0,
            Bounds = report.Model.BoundsOf(entry),
        };
    }

    /// <summary>Writes what stands in a place of a table: a number, what it can be, a dash where there is none, and a mark of its own where none has a meaning.</summary>
    internal static void WriteInTable(TextBuffer buffer, CoverageReport report, in ReportEntry entry, in ValueFormat format)
    {
        Write(buffer, report, entry, format);
        if (!entry.IsApplicable)
        {
            buffer.Append(NoMeaning);
        }
    }

    /// <summary>Writes a number or, where that was asked for, what it can be; a dash where there is none, and nothing where none has a meaning.</summary>
    internal static void Write(TextBuffer buffer, CoverageReport report, in ReportEntry entry, in ValueFormat format)
    {
        if (IsRange(report, entry))
        {
            format.WriteRange(buffer, report.Model.BoundsOf(entry)!, report.Language);
        }
        else if (entry.HasValue)
        {
            format.Write(buffer, entry.Number, report.Language);
        }
        else if (entry.IsApplicable)
        {
            buffer.Append(Dash);
        }
    }

    /// <summary>Finds whether a value is printed as what it can be.</summary>
    internal static bool IsRange(CoverageReport report, in ReportEntry entry) => entry.Bounds != 0 && report.Model.Plan.Bounds == BoundsDisplay.Range;

    /// <summary>Finds whether marks stand behind a number.</summary>
    internal static bool HasMarks(in ReportEntry entry) => entry.Notes != 0 || entry.Status != FigureStatus.Final;

    /// <summary>Finds what the marks of the shown rows mean.</summary>
    /// <returns>One line, or an empty one when there are none.</returns>
    internal static string Legend(CoverageReport report)
    {
        var there = new HashSet<FigureStatus>();
        bool hasRanges = false;
        bool hasNone = false;
        foreach (int line in report.Shown)
        {
            foreach (ref readonly ReportEntry entry in report.Model.Row(line))
            {
                hasRanges |= IsRange(report, entry);
                hasNone |= !entry.IsApplicable;
                if (entry.Status != FigureStatus.Final)
                {
                    there.Add(entry.Status);
                }
            }
        }

        return report.Language.Clauses(MarkedStatuses.Where(there.Contains).Select(status => $"{report.Words.Mark(status)}: {report.Words.Meaning(status)}")
            .Append(hasNone ? $"{NoMeaning}: {report.Words.NotApplicable}" : "").Append(hasRanges ? report.Words.Ranges : ""));
    }

    // What a language calls the level that all areas are of.
    private static string? LevelOf(CoverageReport report) =>
        report.Areas.Select(area => area.Level).Distinct().ToArray() is [var level] ? report.Language.NameOf(level.Code) : null;

    /// <summary>Divides the columns into the groups that belong together: one for each metric that has some, or all of them.</summary>
    internal static IEnumerable<(Metric? Metric, ReportColumn[] Columns)> Groups(CoverageReport report) => report.Layout == ReportLayout.Metrics
        ? [(null, report.Model.Columns)]
        : report.Metrics.Select(metric => ((Metric?)metric, report.Model.Columns.Where(column => column.Metric == metric).ToArray())).Where(group => group.Item2.Length > 0);
}
