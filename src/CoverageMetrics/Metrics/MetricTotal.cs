using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>A metric over several areas: the sum of the counts, and the coverage as the ratio of the sums over the same areas.</summary>
/// <remarks>
/// <para>An area that lacks the numerator or the denominator is left out of both sums of the coverage, and listed. The total of an incomplete set has no value: what was reported so far has a name of its own, <see cref="Reported"/>.</para>
/// <para>Immutable and safe to share; costs one pass over its areas when it is made. Two totals are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class MetricTotal : IShown
{
    private readonly FigureSum _count;
    private readonly CoverageSum _coverage;

    internal MetricTotal(Metric metric, IReadOnlyList<MetricCell> cells)
    {
        Metric = metric;
        Cells = cells;
        foreach (MetricCell cell in cells)
        {
            _count.Add(cell.Area, cell.Count);
            if (metric.IsCoverage)
            {
                _coverage.Add(cell.Area, cell.Coverage, cell.Counts);
            }
        }

        Reported = _count.Reported;
        ReportedCoverage = metric.IsCoverage ? _coverage.Reported : Figure.None<AnyCoverage>(NoValueReason.Undefined);
        WithoutCount = _count.AreasWithout;
        WithoutCoverage = _coverage.AreasWithout;
    }

    /// <summary>Gets the metric.</summary>
    public Metric Metric { get; }

    /// <summary>Gets the figures of the areas.</summary>
    public IReadOnlyList<MetricCell> Cells { get; }

    /// <summary>Gets the sum of the counts of all areas; where some have none, incomplete or what keeps all of those back, and missing when nobody reported one.</summary>
    public Figure<ObservedQuantity> Count => _count.Total;

    /// <summary>Gets the sum of the counts of the areas that have one so far; none when no area has.</summary>
    public Figure<ObservedQuantity> Reported { get; }

    /// <summary>Gets the pooled coverage of all areas; where some have none, incomplete or what keeps all of those back, undefined for a metric without a denominator.</summary>
    public Figure<AnyCoverage> Coverage => _coverage.Complete(ReportedCoverage);

    /// <summary>Gets the pooled coverage of the areas that have one so far; none when no area has, undefined for a metric without a denominator.</summary>
    public Figure<AnyCoverage> ReportedCoverage { get; }

    /// <summary>Gets the areas that are not in <see cref="Reported"/>.</summary>
    public IReadOnlyList<Area> WithoutCount { get; }

    /// <summary>Gets the areas that are not in <see cref="ReportedCoverage"/>: they lack the numerator or the denominator.</summary>
    public IReadOnlyList<Area> WithoutCoverage { get; }

    /// <summary>Gets a value indicating whether some of the areas are not in the sum of the counts.</summary>
    public bool IsPartial => WithoutCount.Count > 0;

    /// <summary>Gets a value indicating whether some of the areas are not in the pooled coverage.</summary>
    public bool IsCoveragePartial => WithoutCoverage.Count > 0;

    /// <summary>Gets the percentage of the pooled coverage, unrounded, or why there is none.</summary>
    public Figure<AnyPercentage> Percentage => Bounded(PercentageOf(Coverage));

    /// <summary>Gets the percentage of the coverage reported so far, unrounded, or why there is none.</summary>
    public Figure<AnyPercentage> ReportedPercentage => Bounded(PercentageOf(ReportedCoverage));

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
        ("without count", WithoutCount),
        ("without coverage", WithoutCoverage));

    private object ToDump() => ShownValue.Of(this).ToDump();

    /// <summary>Finds what the sum can be without the count of one of the areas.</summary>
    /// <param name="part">The count.</param>
    /// <returns>Its numbers, or null where they are not known.</returns>
    internal Extent? LessOne(in Figure<ObservedQuantity> part) => _count.LessOne(part);

    private Figure<AnyPercentage> Bounded(in Figure<AnyPercentage> percentage) => MetricBounds.Percentage(percentage, _coverage.Counts.Covered, _coverage.Counts.Total);

    internal static Figure<AnyPercentage> PercentageOf(in Figure<AnyCoverage> coverage) => coverage.TryGetValue(out AnyCoverage pooled) && !pooled.IsDefined
        ? Figure.None<AnyPercentage>(NoValueReason.Undefined)
        : coverage.Select(static one => one.Percentage);
}
