using CoverageMetrics.Figures;

namespace CoverageMetrics.Metrics;

/// <summary>A figure with the observation it was taken from, or what stands in its way.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Source">The observation, or null when there is none.</param>
/// <param name="Obstacle">What stands in the way.</param>
internal readonly record struct FoundFigure(Figure<ObservedQuantity> Figure, Observation? Source, MetricObstacle Obstacle)
{
    /// <summary>Makes the answer that there is none.</summary>
    /// <param name="obstacle">What stands in the way.</param>
    /// <param name="reason">Why there is no value.</param>
    /// <param name="detail">What exactly.</param>
    /// <returns>The answer.</returns>
    internal static FoundFigure None(MetricObstacle obstacle, NoValueReason reason, string detail) =>
        new(Figures.Figure.None<ObservedQuantity>(reason, detail), null, obstacle);

    /// <summary>Writes the figure.</summary>
    public override string ToString() => Figure.ToString();
}
