using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>A metric over several areas: the sum of the counts, and the coverage as the ratio of the sums over the same areas.</summary>
/// <remarks>
/// <para>An area that lacks the numerator or the denominator is left out of both sums of the coverage, and listed. A total over fewer areas than asked for is partial and says so.</para>
/// <para>Two totals are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class MetricTotal : IShown
{
    internal MetricTotal(Metric metric, IReadOnlyList<MetricCell> cells)
    {
        Metric = metric;
        Cells = cells;
        var count = new FigureSum<ObservedQuantity>();
        var coverage = new FigureSum<AnyCoverage>();
        List<Area> withoutCount = [];
        List<Area> withoutCoverage = [];
        foreach (MetricCell cell in cells)
        {
            if (!count.Add(cell.Count, static (left, right) => left.Plus(right)))
            {
                withoutCount.Add(cell.Area);
            }

            if (metric.IsCoverage && !coverage.Add(cell.Coverage, static (left, right) => left.Pool(right)))
            {
                withoutCoverage.Add(cell.Area);
            }
        }

        Count = count.Sum;
        Coverage = metric.IsCoverage ? coverage.Sum : Figure.None<AnyCoverage>(NoValueReason.Undefined);
        WithoutCount = withoutCount.AsReadOnly();
        WithoutCoverage = withoutCoverage.AsReadOnly();
    }

    /// <summary>Gets the metric.</summary>
    public Metric Metric { get; }

    /// <summary>Gets the figures of the areas.</summary>
    public IReadOnlyList<MetricCell> Cells { get; }

    /// <summary>Gets the sum of the counts of the areas that have one; none when no area has.</summary>
    public Figure<ObservedQuantity> Count { get; }

    /// <summary>Gets the pooled coverage of the areas that have one; none when no area has, undefined for a metric without a denominator.</summary>
    public Figure<AnyCoverage> Coverage { get; }

    /// <summary>Gets the areas that are not in <see cref="Count"/>.</summary>
    public IReadOnlyList<Area> WithoutCount { get; }

    /// <summary>Gets the areas that are not in <see cref="Coverage"/>: they lack the numerator or the denominator.</summary>
    public IReadOnlyList<Area> WithoutCoverage { get; }

    /// <summary>Gets a value indicating whether some of the areas are not in the sum of the counts.</summary>
    public bool IsPartial => WithoutCount.Count > 0;

    /// <summary>Gets a value indicating whether some of the areas are not in the pooled coverage.</summary>
    public bool IsCoveragePartial => WithoutCoverage.Count > 0;

    /// <summary>Gets the percentage of the pooled coverage, unrounded, or why there is none.</summary>
    public Figure<AnyPercentage> Percentage => Coverage.TryGetValue(out AnyCoverage coverage) && !coverage.IsDefined
        ? Figure.None<AnyPercentage>(NoValueReason.Undefined)
        : Coverage.Select(static one => one.Percentage);

    /// <summary>Writes the metric, the sum and how many areas are in it.</summary>
    /// <returns>The total.</returns>
    public override string ToString() => $"{Metric.Code}: {Count} ({Cells.Count - WithoutCount.Count} of {Cells.Count} areas)";

    /// <summary>Writes the sums and the areas that they lack as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Parts(
        $"{Metric.Name} ({Metric.Code}), {Cells.Count - WithoutCount.Count} of {Cells.Count} areas",
        ("count", Count),
        ("coverage", Metric.IsCoverage ? Coverage : null),
        ("without count", WithoutCount),
        ("without coverage", WithoutCoverage));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
