using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Reports.Model;

namespace CoverageMetrics.Reports.Writing;

/// <summary>The marks of a column: those that all its values have are said once, in its heading; the others stand behind the values.</summary>
internal sealed class ColumnMarks
{
    private readonly CoverageReport _report;

    private ColumnMarks(CoverageReport report, FigureStatus status, IReadOnlyList<int> notes)
    {
        _report = report;
        Status = status;
        Notes = notes;
    }

    /// <summary>Gets the status of all values; final where they differ, or are final.</summary>
    internal FigureStatus Status { get; }

    /// <summary>Gets the numbers of the footnotes that stand behind everything in the column.</summary>
    internal IReadOnlyList<int> Notes { get; }

    /// <summary>Gets a value indicating whether there are marks in the heading.</summary>
    internal bool IsShared => Status != FigureStatus.Final || Notes.Count > 0;

    /// <summary>Gets how many characters the longest marks behind a value have.</summary>
    internal int Widest { get; private set; }

    /// <summary>Finds the marks of all columns of a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>One for each column, in their order.</returns>
    internal static ColumnMarks[] Of(CoverageReport report) => [.. report.Model.Columns.Select(column => Of(report, column))];

    /// <summary>Finds the marks that stand behind a value.</summary>
    /// <param name="entry">The value, or what stands in its place.</param>
    /// <returns>Its status, final where no mark stands for it, and the numbers of the footnotes in their order.</returns>
    internal (FigureStatus Status, int[] Notes) Behind(in ReportEntry entry) =>
        (entry.Status == Status ? FigureStatus.Final : entry.Status, entry.Notes == 0 ? [] : [.. NumbersOf(_report, entry).Except(Notes)]);

    /// <summary>Writes marks one after the other, with commas between them.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="status">The status.</param>
    /// <param name="notes">The numbers of the footnotes.</param>
    internal void Write(TextBuffer buffer, FigureStatus status, IReadOnlyList<int> notes) =>
        buffer.Append(string.Join(',', notes.Select(number => number.ToString(CultureInfo.InvariantCulture)).Prepend(_report.Words.Mark(status)).Where(mark => mark.Length > 0)));

    /// <summary>Writes the marks.</summary>
    public override string ToString() => $"{Status} {string.Join(',', Notes)}";

    private static ColumnMarks Of(CoverageReport report, ReportColumn column)
    {
        var entries = new List<ReportEntry>();
        foreach (int line in report.Shown)
        {
            if (report.Model.Row(line)[column.Index] is { IsApplicable: true } entry)
            {
                entries.Add(entry);
            }
        }

        FigureStatus[] statuses = [.. entries.Where(entry => entry.HasValue).Select(entry => entry.Status).Distinct()];
        bool isOne = statuses.Length == 1 && entries.Count(entry => entry.HasValue) > 1;
        int[] shared = entries.Count > 1 && entries.TrueForAll(entry => entry.Notes != 0)
            ? [.. entries.Select(entry => entry.Notes).Distinct().Select(set => NumbersOf(report, entries.First(entry => entry.Notes == set))).Aggregate((left, right) => [.. left.Intersect(right)])]
            : [];
        var marks = new ColumnMarks(report, isOne ? statuses[0] : FigureStatus.Final, shared);
        marks.Widest = entries.Where(entry => ReportWriting.HasMarks(entry)).Select(entry => (entry.Status, entry.Notes, Entry: entry)).DistinctBy(one => (one.Status, one.Notes)).Select(one => marks.Length(one.Entry)).DefaultIfEmpty().Max();
        return marks;
    }

    private static int[] NumbersOf(CoverageReport report, in ReportEntry entry)
    {
        ReadOnlySpan<int> notes = report.Model.Notes.Of(entry.Notes);
        int[] numbers = new int[notes.Length];
        for (int i = 0; i < notes.Length; i++)
        {
            numbers[i] = report.NumberOf(notes[i]);
        }

        return [.. numbers.Distinct().Order()];
    }

    private int Length(ReportEntry entry)
    {
        (FigureStatus status, int[] notes) = Behind(entry);
        using var buffer = new TextBuffer();
        Write(buffer, status, notes);
        return buffer.Length;
    }
}
