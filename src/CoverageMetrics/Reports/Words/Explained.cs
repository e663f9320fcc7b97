using System.Collections.Generic;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;

namespace CoverageMetrics.Reports.Words;

/// <summary>What there is to say about a figure: the counts, where they come from, and how it is printed.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Where">The area, or the areas of a total.</param>
/// <param name="Time">The day of a stock, or the period of a flow or a mean.</param>
/// <param name="Count">The numerator.</param>
/// <param name="Counts">Both sides, where there are two.</param>
/// <param name="Level">The printed percentage or ratio, or null when there is none.</param>
/// <param name="Numerator">The observation of the numerator, or null when several were added up.</param>
/// <param name="Denominator">The observation of the denominator.</param>
/// <param name="Areas">How many areas are in a total; 0 for one area.</param>
/// <param name="Without">The areas that are not in a total.</param>
/// <param name="Rate">The rate that was published without its counts, or null when the percentage was worked out.</param>
/// <param name="Reported">What was reported so far of a flow of which months lack.</param>
internal readonly record struct Explained(
    Metric Metric,
    string Where,
    ObservationTime Time,
    Figure<ObservedQuantity> Count,
    CountedPair Counts,
    string? Level,
    Observation? Numerator,
    Observation? Denominator,
    int Areas,
    IReadOnlyList<Area> Without,
    ReportedRate? Rate = null,
    Figure<ObservedQuantity> Reported = default)
{
    /// <summary>Gets a value indicating whether both sides have a value.</summary>
    internal bool HasBoth => Counts is { Covered.HasValue: true, Total.HasValue: true };

    /// <summary>Writes the metric and the place.</summary>
    public override string ToString() => $"{Metric} {Where}";
}
