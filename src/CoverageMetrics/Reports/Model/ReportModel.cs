using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Words;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Reports.Model;

/// <summary>A built report without a language: the rows, the columns, and what stands where they meet.</summary>
/// <remarks>Several reports share one: the same in another language, or with rows hidden. Filled before it is handed out, and asked by any number of threads from then on: it knows no table, which is for one
/// thread at a time.</remarks>
internal sealed class ReportModel
{
    private readonly Lazy<NotShown[]> _notShown;

    // Row by row: one array of all rows of a country would be collected with the oldest objects only.
    private readonly ReportEntry[][] _entries;

    private readonly List<Bounds<decimal>> _bounds = [];

    internal ReportModel(ReportPlan plan, LocalDate date, AreaTree map, Area[] areas, ReportLine[] lines, ReportColumn[] columns, TargetIndex? targets)
    {
        Plan = plan;
        Date = date;
        Map = map;
        Areas = areas;
        Lines = lines;
        Columns = columns;
        Targets = targets;
        _entries = Array.ConvertAll(lines, _ => new ReportEntry[columns.Length]);
        _notShown = new(() => [.. Targets?.NotShown(Lines, Plan.Metrics, Columns, Plan) ?? []]);
    }

    internal ReportPlan Plan { get; }

    /// <summary>Gets the day of the stocks, and the last day of the flows; of a report by months, that of the last one.</summary>
    internal LocalDate Date { get; }

    /// <summary>Gets the areas of the map.</summary>
    internal AreaTree Map { get; }

    /// <summary>Gets the areas that were asked for: those of the rows, or the one that all rows are of.</summary>
    internal Area[] Areas { get; }

    internal ReportLine[] Lines { get; }

    internal ReportColumn[] Columns { get; }

    internal TargetIndex? Targets { get; }

    internal ReportNotes Notes { get; } = new();

    /// <summary>Gets the codes of the choices that measures of the caller's own made, by their numbers.</summary>
    internal List<string> Choices { get; } = [];

    /// <summary>Gets the metrics that measures of the caller's own asked about, by column and metric of the place.</summary>
    internal Dictionary<(int Column, Metric Metric), List<Metric>> Asked { get; } = [];

    /// <summary>Gets the sources of all observations that were used.</summary>
    internal SortedSet<string> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets what the values were worked out from, by the month where rows are months.</summary>
    internal Dictionary<(ReportingPeriod? Month, Metric Metric), MetricFacts> Facts { get; } = [];

    /// <summary>Gets what the checks find, once somebody asks.</summary>
    internal required Lazy<IReadOnlyList<Finding>> Found { get; init; }

    internal IReadOnlyList<Finding> Findings => Found.Value;

    /// <summary>Gets what was given and stands nowhere in the report.</summary>
    internal NotShown[] NotShown => _notShown.Value;

    /// <summary>Finds the entries of a row.</summary>
    /// <param name="line">The place of the row.</param>
    /// <returns>An entry for each column.</returns>
    internal Span<ReportEntry> Row(int line) => _entries[line];

    /// <summary>Finds whether a row adds up some of the areas only, so that it is no total.</summary>
    /// <param name="line">The place of the row.</param>
    /// <returns>Whether a figure of the row leaves out an area.</returns>
    internal bool IsPartial(int line) => Lines[line].IsTotal && Array.Exists(_entries[line], static entry => (entry.Marks & EntryMarks.Partial) != 0);

    /// <summary>Finds the number of a choice.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>The number that stands for it in the report.</returns>
    /// <exception cref="ArgumentException">It has no code.</exception>
    internal int ChoiceOf(string code)
    {
        int number = Choices.IndexOf(code);
        if (number < 0)
        {
            number = Choices.Count;
            Choices.Add(code.Length > 0 ? code : throw new ArgumentException("A choice has a code; this is the default value of ReportChoice.", nameof(code)));
        }

        return number;
    }

    /// <summary>Keeps which metrics a measure asked about.</summary>
    internal void AddAsked(ReportColumn column, Metric metric, IEnumerable<Metric> asked)
    {
        if (!Asked.TryGetValue((column.Index, metric), out List<Metric>? kept))
        {
            kept = [];
            Asked.Add((column.Index, metric), kept);
        }

        kept.AddRange(asked.Where(one => !kept.Contains(one)).ToArray());
    }

    /// <summary>Finds what the values of a metric in a row were worked out from.</summary>
    internal MetricFacts FactsOf(int line, Metric metric) => Facts[(Lines[line].Month, metric)];

    /// <summary>Finds where the area of a row stands among the areas.</summary>
    internal int PositionOf(int line) => Plan.Layout == ReportLayout.Areas ? line : 0;

    /// <summary>Gives a value that is not exact its bounds.</summary>
    /// <param name="entry">The value.</param>
    /// <param name="bounds">Its bounds, in ones as its number; null when they are not known.</param>
    internal ReportEntry Bounded(in ReportEntry entry, Bounds<decimal>? bounds)
    {
        if (bounds is null)
        {
            ReportEntry inexact = entry with { Marks = entry.Marks | EntryMarks.Inexact };
            return Plan.Bounds == BoundsDisplay.Range ? inexact with { Notes = Notes.With(entry.Notes, ReportNote.Inexact()) } : inexact;
        }

        _bounds.Add(bounds);
        return entry with { Bounds = _bounds.Count };
    }

    /// <summary>Finds the bounds of a value; null when it is exact, or they are not known.</summary>
    internal Bounds<decimal>? BoundsOf(in ReportEntry entry) => entry.Bounds == 0 ? null : _bounds[entry.Bounds - 1];

    /// <summary>Finds the metric of a place.</summary>
    /// <param name="line">The place of the row.</param>
    /// <param name="column">The column.</param>
    /// <returns>The metric of the column or of the row.</returns>
    internal Metric MetricOf(int line, ReportColumn column) => column.Metric ?? Lines[line].Metric!;
}
