using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>A metric over several areas: the sum of the counts, and the coverage, share or ratio of the sums over the same areas.</summary>
/// <remarks>
/// <para>An area that lacks the numerator or the denominator is left out of both sums of a coverage, share or ratio, and listed. The total of an incomplete set has no value: what was reported so far has a name of its own, <see cref="Reported"/>.</para>
/// <para>Immutable and safe to share; costs one pass over its areas when it is made. Two totals are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class MetricTotal : IShown
{
    private readonly FigureSum _count;
    private readonly CoverageSum _both;

    internal MetricTotal(Metric metric, IReadOnlyList<MetricCell> cells)
    {
        Metric = metric;
        Cells = cells;
        foreach (MetricCell cell in cells)
        {
            _count.Add(cell.Area, cell.Count);
            if (cell.HasBoth)
            {
                _both.Add(cell.Area, cell.Counts);
            }
            else if (metric.Denominator is not null)
            {
                _both.Lack(cell.Area, cell.WhyNotBoth<decimal>());
            }
        }

        Reported = _count.Reported;
        ReportedCoverage = metric.IsCoverage ? _both.CoverageOf(metric.Subject, metric.Denominator!.Subject) : Figure.None<AnyCoverage>(NoValueReason.Undefined);
        WithoutCount = _count.AreasWithout;
        WithoutCoverage = _both.AreasWithout;
    }

    /// <summary>Gets the metric.</summary>
    public Metric Metric { get; }

    /// <summary>Gets the figures of the areas.</summary>
    public IReadOnlyList<MetricCell> Cells { get; }

    /// <summary>Gets the sum of the counts of all areas; where some have none, incomplete or what keeps all of those back, and missing when nobody reported one.</summary>
    public Figure<ObservedQuantity> Count => _count.Total;

    /// <summary>Gets the sum of the counts of the areas that have one so far; none when no area has.</summary>
    public Figure<ObservedQuantity> Reported { get; }

    /// <summary>Gets the pooled coverage of all areas; where some have none, incomplete or what keeps all of those back, undefined for a metric that is no coverage.</summary>
    public Figure<AnyCoverage> Coverage => _both.Complete(ReportedCoverage);

    /// <summary>Gets the pooled coverage of the areas that have one so far; none when no area has, undefined for a metric that is no coverage.</summary>
    public Figure<AnyCoverage> ReportedCoverage { get; }

    /// <summary>Gets the areas that are not in <see cref="Reported"/>.</summary>
    public IReadOnlyList<Area> WithoutCount { get; }

    /// <summary>Gets the areas that are not in <see cref="ReportedCoverage"/>, <see cref="ReportedPercentage"/> and <see cref="ReportedRatio"/>: they lack the numerator or the denominator.</summary>
    public IReadOnlyList<Area> WithoutCoverage { get; }

    /// <summary>Gets a value indicating whether some of the areas are not in the sum of the counts.</summary>
    public bool IsPartial => WithoutCount.Count > 0;

    /// <summary>Gets a value indicating whether some of the areas are not in the pooled coverage, share or ratio.</summary>
    public bool IsCoveragePartial => WithoutCoverage.Count > 0;

    /// <summary>Gets the percentage of the pooled coverage or share of all areas, unrounded, or why there is none.</summary>
    public Figure<AnyPercentage> Percentage => _both.Complete(ReportedPercentage);

    /// <summary>Gets the percentage of the coverage or share reported so far, unrounded, or why there is none.</summary>
    public Figure<AnyPercentage> ReportedPercentage =>
        Metric.IsPercentage ? MetricBounds.Quotient(Metric, Counts, static (percent, metric) => new AnyPercentage(percent, metric.Base!)) : Figure.None<AnyPercentage>(NoValueReason.Undefined);

    /// <summary>Gets the pooled ratio of all areas: the sum of the one unit per one of the sum of the other, unrounded, or why there is none.</summary>
    public Figure<decimal> Ratio => _both.Complete(ReportedRatio);

    /// <summary>Gets the ratio reported so far, unrounded, or why there is none.</summary>
    public Figure<decimal> ReportedRatio => Metric.IsRatio ? MetricBounds.Quotient(Metric, Counts, static (number, _) => number) : Figure.None<decimal>(NoValueReason.Undefined);

    /// <summary>Gets the sums of both sides over the areas that have both.</summary>
    internal CountedPair Counts => _both.Counts;

    /// <summary>Gets the number of the percentage or the ratio reported so far.</summary>
    internal Figure<decimal> ReportedLevel => Metric.IsRatio ? ReportedRatio : ReportedPercentage.SelectMonotone(static percentage => percentage.Percent, true);

    /// <summary>Gets a value indicating whether the part of the coverage or share reported so far is larger than the whole.</summary>
    internal bool ExceedsTotal => Metric.IsPercentage && Counts is { Covered: { HasValue: true } of, Total: { HasValue: true } per } && of.Value.Number > per.Value.Number;

    /// <summary>Writes the metric, what was reported and how many areas are in it.</summary>
    /// <returns>The total, such as <c>bhxh: 354,986 (2 of 63 areas)</c>.</returns>
    public override string ToString() => $"{Metric.Code}: {Reported} ({Cells.Count - WithoutCount.Count} of {Cells.Count} areas)";

    /// <summary>Writes the sums and the areas that they lack as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Parts(
        $"{Metric.Name} ({Metric.Code}), {Cells.Count - WithoutCount.Count} of {Cells.Count} areas",
        (IsPartial ? "reported" : "count", Reported),
        (IsCoveragePartial ? "reported coverage" : "coverage", Metric.IsCoverage ? ReportedCoverage : null),
        (IsCoveragePartial ? "reported share" : "share", Metric.IsShare ? ReportedPercentage : null),
        (IsCoveragePartial ? "reported ratio" : "ratio", Metric.IsRatio ? ReportedRatio : null),
        ("without count", WithoutCount),
        (Metric.IsCoverage ? "without coverage" : Metric.IsRatio ? "without ratio" : "without share", Metric.Denominator is null ? null : WithoutCoverage));

    private object ToDump() => ShownValue.Of(this).ToDump();

    /// <summary>Finds what the sum can be without the count of one of the areas.</summary>
    /// <param name="part">The count.</param>
    /// <returns>Its numbers, or null where they are not known.</returns>
    internal Extent? LessOne(in Figure<ObservedQuantity> part) => _count.LessOne(part);
}
