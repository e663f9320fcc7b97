using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Periods;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>A metric over several areas beside an earlier one, over all areas, and over those that can be compared: the same ones in both sums.</summary>
/// <remarks>
/// <para>A comparison of an incomplete set has no value under the name of the whole. <c>Comparable…</c> are over the areas with a comparable count on both dates, or with a comparable coverage on both. The others are
/// listed.</para>
/// <para>Immutable and safe to share; costs one pass over its areas when it is made. Two comparisons are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class MetricTotalComparison : IShown
{
    private readonly ComparedSums _sums;

    internal MetricTotalComparison(ComparisonBase comparisonBase, IReadOnlyList<MetricComparison> areas)
        : this(comparisonBase, areas, SumsOf(areas))
    {
    }

    internal MetricTotalComparison(ComparisonBase comparisonBase, IReadOnlyList<MetricComparison> areas, ComparedSums sums)
    {
        Base = comparisonBase;
        Areas = areas;
        _sums = sums;
        ComparableEarlier = sums.Earlier.Reported;
        ComparableLater = sums.Later.Reported;
        ComparableChange = MetricBounds.Change(ComparableEarlier.Combine(ComparableLater, ObservedChange.Between), ComparableEarlier, ComparableLater);
        ComparableRate = ComparableEarlier.TryGetValue(out ObservedQuantity from) && (from.Number == 0 || from.IsChange)
            ? new(NoValueReason.Undefined, from.IsChange ? null : NoValueDetail.DividedByZero)
            : MetricBounds.Rate(ComparableEarlier.Combine(ComparableLater, static (one, other) => one.RateTo(other)), ComparableEarlier, ComparableLater);
        Metric? metric = areas is [var first, ..] ? first.Later.Metric : null;
        ComparablePoints = metric is { IsRatio: false } ? PointsOf(metric, sums.BothEarlier.Counts, sums.BothLater.Counts, sums.Sharing) : Figure.None<PercentagePoints>(metric is null ? NoValueReason.Missing : NoValueReason.Undefined);
        ComparableGrowthOfRatio = metric is { IsRatio: true }
            ? MetricBounds.Growth(QuotientOf(metric, sums.BothEarlier.Counts), QuotientOf(metric, sums.BothLater.Counts), sums.BothEarlier.Counts, sums.BothLater.Counts, sums.Sharing)
            : Figure.None<GrowthRate>(NoValueReason.Undefined);
        WithoutChange = sums.Earlier.AreasWithout;
        WithoutPoints = sums.BothEarlier.AreasWithout;
    }

    /// <summary>Gets the rule that found what to compare with.</summary>
    public ComparisonBase Base { get; }

    /// <summary>Gets the comparisons of the areas.</summary>
    public IReadOnlyList<MetricComparison> Areas { get; }

    /// <summary>Gets a value indicating whether one of the two days is the end of a month and the other a cut-off before it; see <see cref="MetricComparison.IsOfCutOffAndMonthEnd"/>.</summary>
    public bool IsOfCutOffAndMonthEnd => Areas.Any(static area => area.IsOfCutOffAndMonthEnd);

    /// <summary>Gets the change of all areas; where some cannot be compared, incomplete or what keeps all of those apart.</summary>
    public Figure<ObservedChange> Change => _sums.Earlier.Complete(ComparableChange);

    /// <summary>Gets whether the count rose, or why that cannot be said; <see cref="Figure.HowCertain"/> tells whether it rose certainly.</summary>
    public Figure<bool> IsRise => Change.SelectMonotone(static change => change.Number > 0, true);

    /// <summary>Gets the growth of all areas; where some cannot be compared, incomplete or what keeps all of those apart.</summary>
    public Figure<GrowthRate> Rate => _sums.Earlier.Complete(ComparableRate);

    /// <summary>Gets the points of the pooled coverage or share of all areas; where those of some cannot be compared or pooled, incomplete or what keeps all of those apart.</summary>
    public Figure<PercentagePoints> Points => _sums.BothEarlier.Complete(ComparablePoints);

    /// <summary>Gets the growth of the pooled ratio of all areas; where the ratios of some cannot be compared, incomplete or what keeps all of those apart; undefined for a metric that is no ratio.</summary>
    public Figure<GrowthRate> GrowthOfRatio => _sums.BothEarlier.Complete(ComparableGrowthOfRatio);

    /// <summary>Gets the earlier sum over the areas that can be compared; none when no area can.</summary>
    public Figure<ObservedQuantity> ComparableEarlier { get; }

    /// <summary>Gets the later sum over the same areas.</summary>
    public Figure<ObservedQuantity> ComparableLater { get; }

    /// <summary>Gets the change over the areas that can be compared; none when no area can.</summary>
    public Figure<ObservedChange> ComparableChange { get; }

    /// <summary>Gets the growth over the areas that can be compared; none when no area can.</summary>
    public Figure<GrowthRate> ComparableRate { get; }

    /// <summary>Gets the points over the areas whose coverages or shares can be compared; none when none can.</summary>
    public Figure<PercentagePoints> ComparablePoints { get; }

    /// <summary>Gets the growth of the ratio over the areas whose ratios can be compared; none when none can.</summary>
    public Figure<GrowthRate> ComparableGrowthOfRatio { get; }

    /// <summary>Gets the number of the points, or of the growth of the ratio, over the areas that can be compared.</summary>
    internal Figure<decimal> ComparableChangeOfLevel => Areas is [{ Later.Metric.IsRatio: true }, ..]
        ? ComparableGrowthOfRatio.SelectMonotone(static growth => growth.Percent, true)
        : ComparablePoints.SelectMonotone(static points => points.Points, true);

    /// <summary>Gets the areas that are not in <see cref="ComparableChange"/> and <see cref="ComparableRate"/>.</summary>
    public IReadOnlyList<Area> WithoutChange { get; }

    /// <summary>Gets the areas that are not in <see cref="ComparablePoints"/> and <see cref="ComparableGrowthOfRatio"/>.</summary>
    public IReadOnlyList<Area> WithoutPoints { get; }

    /// <summary>Gets the definitions that changed between the two, in any of the areas.</summary>
    public IReadOnlyList<Break> Breaks => [.. Areas.SelectMany(static area => area.Breaks).Distinct()];

    /// <summary>Finds what an area adds to the growth, in points of the growth of all: its change over the earlier sum.</summary>
    /// <param name="area">One of the areas compared.</param>
    /// <returns>The points, unrounded, which over all areas add up to <see cref="Rate"/>; incomplete where an area cannot be compared.</returns>
    public Figure<PercentagePoints> ContributionOf(MetricComparison area)
    {
        ArgumentNullException.ThrowIfNull(area);
        if (ComparableEarlier.TryGetValue(out ObservedQuantity from) && from.Number == 0)
        {
            return Figure.None<PercentagePoints>(NoValueReason.Undefined, NoValueDetail.DividedByZero);
        }

        Figure<PercentagePoints> points = area.Change.Combine(_sums.Earlier.Complete(ComparableEarlier), static (change, whole) => new PercentagePoints(ExactMath.Percent(change.Number, whole.Number)));
        return points.HasValue ? MetricBounds.Contribution(points, area.Earlier!.Count, area.Later.Count, _sums.Earlier.LessOne(area.Earlier.Count)) : points;
    }

    /// <summary>Writes the rule, the change, the rate and the points.</summary>
    /// <returns>The comparison.</returns>
    public override string ToString() => $"{Base}: {ComparableChange}, {ComparableRate}, {ComparablePoints} ({Areas.Count - WithoutChange.Count} of {Areas.Count} areas)";

    /// <summary>Writes the change in people, in percent and in points, and the areas that they lack, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Parts(
        $"{Base} ({Areas.Count - WithoutChange.Count} of {Areas.Count} areas)",
        ("change", ComparableChange),
        ("growth", ComparableRate),
        Areas is [{ Later.Metric.IsRatio: true }, ..] ? ("growth of the ratio", ComparableGrowthOfRatio) : ("points", ComparablePoints),
        ("without change", WithoutChange),
        ("without points", WithoutPoints));

    private static ComparedSums SumsOf(IReadOnlyList<MetricComparison> areas)
    {
        var sums = new ComparedSums();
        foreach (MetricComparison area in areas)
        {
            sums.Add(area);
        }

        return sums;
    }

    private static Figure<PercentagePoints> PointsOf(Metric metric, in CountedPair earlier, in CountedPair later, DenominatorSharing sharing)
    {
        Figure<PercentagePoints> points = QuotientOf(metric, earlier).Combine(QuotientOf(metric, later), static (one, other) => new PercentagePoints(ExactMath.Subtract(other, one)));
        return points.IsExact || !points.HasValue ? points : MetricBounds.Points(points, earlier, later, sharing);
    }

    private static Figure<decimal> QuotientOf(Metric metric, in CountedPair counts) => MetricBounds.Quotient(metric, counts, static (percent, _) => percent);

    private object ToDump() => ShownValue.Of(this).ToDump();
}
