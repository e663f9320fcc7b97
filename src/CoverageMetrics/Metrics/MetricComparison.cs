using CoverageMetrics.Figures;
using CoverageMetrics.Periods;

namespace CoverageMetrics.Metrics;

/// <summary>A metric of an area beside an earlier one: change in people or money, in percent, and in points of coverage.</summary>
/// <remarks>
/// <para>Each of the three stands or is withheld on its own: another base of the coverage withholds the points only; another scope or definition of the
/// numerator, or another territory, withholds all three.</para>
/// <para>Two comparisons are equal only when they are the same object.</para>
/// </remarks>
public sealed class MetricComparison
{
    internal MetricComparison(ComparisonBase comparisonBase, MetricCell later, MetricCell? earlier, MetricObstacle obstacle, string? detail)
    {
        Base = comparisonBase;
        Later = later;
        Earlier = earlier;
        Figure<ObservedQuantity> from = earlier?.Count ?? default;
        if (obstacle == MetricObstacle.None)
        {
            Obstacle = later.CountObstacle != MetricObstacle.None ? later.CountObstacle : earlier!.CountObstacle;

            // What is missing now comes before what was missing then: the reasons are those of the obstacle.
            Change = later.Count.With(from, static (to, before) => ObservedChange.Between(before, to));
            Rate = RateOf(from, later.Count);
            (Points, PointsObstacle) = PointsOf(earlier!, later);
        }
        else
        {
            Obstacle = PointsObstacle = obstacle;
            Change = Figure.None<ObservedChange>(NoValueReason.NotComparable, detail ?? "");
            Rate = Figure.None<GrowthRate>(NoValueReason.NotComparable, detail ?? "");
            Points = Figure.None<PercentagePoints>(NoValueReason.NotComparable, detail ?? "");
        }
    }

    /// <summary>Gets the rule that found what to compare with.</summary>
    public ComparisonBase Base { get; }

    /// <summary>Gets the figure of the table.</summary>
    public MetricCell Later { get; }

    /// <summary>Gets the figure compared with, or <see langword="null"/> when there is no such time.</summary>
    public MetricCell? Earlier { get; }

    /// <summary>Gets the people or money gained, or lost when negative, or why that cannot be said.</summary>
    public Figure<ObservedChange> Change { get; }

    /// <summary>Gets the change in percent of the earlier count, or why that cannot be said.</summary>
    public Figure<GrowthRate> Rate { get; }

    /// <summary>Gets the change of the coverage in points, or why that cannot be said; undefined for a metric without a denominator.</summary>
    public Figure<PercentagePoints> Points { get; }

    /// <summary>Gets what stands in the way of change and rate.</summary>
    public MetricObstacle Obstacle { get; }

    /// <summary>Gets what stands in the way of the points.</summary>
    public MetricObstacle PointsObstacle { get; }

    /// <summary>Writes the rule, the change, the rate and the points.</summary>
    /// <returns>The comparison.</returns>
    public override string ToString() => $"{Base}: {Change}, {Rate}, {Points}";

    private static Figure<GrowthRate> RateOf(Figure<ObservedQuantity> earlier, Figure<ObservedQuantity> later) =>
        earlier.TryGetValue(out ObservedQuantity from) && from.Number == 0 && later.HasValue
            ? Figure.None<GrowthRate>(NoValueReason.Undefined, "0")
            : later.With(earlier, static (to, before) => before.RateTo(to));

    private static (Figure<PercentagePoints> Points, MetricObstacle Obstacle) PointsOf(MetricCell earlier, MetricCell later)
    {
        if (!later.Metric.IsCoverage)
        {
            return (Figure.None<PercentagePoints>(NoValueReason.Undefined), MetricObstacle.None);
        }

        if (later.DenominatorSource is { } now && earlier.DenominatorSource is { } before && (now.Series, now.Scope) != (before.Series, before.Scope))
        {
            return (Figure.None<PercentagePoints>(NoValueReason.NotComparable, MetricTable.Definitions(before, now)), MetricObstacle.DenominatorDefinition);
        }

        MetricObstacle obstacle = later.CoverageObstacle != MetricObstacle.None ? later.CoverageObstacle : earlier.CoverageObstacle;
        return (later.Percentage.With(earlier.Percentage, static (to, from) => to.Minus(from)), obstacle);
    }
}
