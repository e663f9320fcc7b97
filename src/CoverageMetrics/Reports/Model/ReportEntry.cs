using System;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Reports.Model;

/// <summary>What stands in one place of a report, packed: a report of a country's communes has several hundred thousand of them.</summary>
/// <param name="Number">The exact number: people or money, percent, points or a place.</param>
/// <param name="Notes">Which notes belong to it, in <see cref="ReportNotes"/>; 0 for none.</param>
/// <param name="Marks">What is to be known about it.</param>
/// <param name="Status">How firm it is.</param>
/// <param name="Bounds">Which bounds it has, in <see cref="ReportModel"/>; 0 for none.</param>
internal readonly record struct ReportEntry(decimal Number, int Notes, EntryMarks Marks, FigureStatus Status, int Bounds = 0)
{
    /// <summary>Gets the entry of a place that has no meaning, such as the coverage of a metric without a denominator.</summary>
    internal static ReportEntry NotApplicable => new(0, 0, EntryMarks.NotApplicable, FigureStatus.Final);

    /// <summary>Gets a value indicating whether there is a value.</summary>
    internal bool HasValue => (Marks & EntryMarks.HasValue) != 0;

    /// <summary>Gets a value indicating whether a value has a meaning here.</summary>
    internal bool IsApplicable => (Marks & EntryMarks.NotApplicable) == 0;

    /// <summary>Writes the number.</summary>
    public override string ToString() => HasValue ? FormattableString.Invariant($"{Number} {Marks}") : Marks.ToString();
}
