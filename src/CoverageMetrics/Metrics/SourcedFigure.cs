using CoverageMetrics.Figures;

namespace CoverageMetrics.Metrics;

/// <summary>A figure with the observation it was taken from, or what stands in its way.</summary>
/// <remarks>One reference, so that the cells of all communes of a country fit in little memory. The default value is an undefined figure with nothing in its way.</remarks>
internal readonly struct SourcedFigure
{
    // An observation, or what there is without one.
    private readonly object? _found;

    internal SourcedFigure(Observation source) => _found = source;

    private SourcedFigure(Unsourced found) => _found = found;

    internal SourcedFigure(Figure<ObservedQuantity> figure, MetricObstacle obstacle) => _found = new Unsourced(figure, obstacle, default);

    internal SourcedFigure(Figure<ObservedQuantity> sum, PrintedRange range) => _found = new Unsourced(sum, MetricObstacle.None, range);

    /// <summary>Gets the figure.</summary>
    internal Figure<ObservedQuantity> Figure => _found switch
    {
        Observation source => source.Figure,
        Unsourced unsourced => unsourced.Figure,
        _ => default,
    };

    /// <summary>Gets what was reported so far: the figure, or the months of it that have one.</summary>
    internal Figure<ObservedQuantity> Reported => _found is Unfinished unfinished ? unfinished.Reported : Figure;

    /// <summary>Gets the observation, or null when there is none.</summary>
    internal Observation? Source => _found as Observation;

    /// <summary>Gets the numbers that the figure can stand for, when there is one.</summary>
    internal PrintedRange Range => _found switch
    {
        Observation { Figure.HasValue: true } source => PrintedRange.Of(source),
        Unsourced unsourced => unsourced.Range,
        _ => default,
    };

    /// <summary>Gets what stands in the way.</summary>
    internal MetricObstacle Obstacle => _found switch
    {
        Observation source => source.Figure.HasValue ? MetricObstacle.None : MetricObstacle.Numerator,
        Unsourced unsourced => unsourced.Obstacle,
        _ => MetricObstacle.None,
    };

    /// <summary>Makes the answer that there is none.</summary>
    /// <param name="obstacle">What stands in the way.</param>
    /// <param name="reason">Why there is no value.</param>
    /// <param name="detail">What exactly.</param>
    /// <returns>The answer.</returns>
    internal static SourcedFigure None(MetricObstacle obstacle, NoValueReason reason, NoValueDetail detail) =>
        new(Figures.Figure.None<ObservedQuantity>(reason, detail), obstacle);

    /// <summary>Makes the answer that some months were not reported.</summary>
    /// <param name="reported">The sum of the others.</param>
    /// <param name="detail">Which were not.</param>
    /// <returns>The answer.</returns>
    internal static SourcedFigure SoFar(Figure<ObservedQuantity> reported, NoValueDetail detail) =>
        new(new Unfinished(Figures.Figure.None<ObservedQuantity>(NoValueReason.Incomplete, detail), reported));

    /// <summary>Writes the figure.</summary>
    public override string ToString() => Figure.ToString();

    private class Unsourced(Figure<ObservedQuantity> figure, MetricObstacle obstacle, PrintedRange range)
    {
        internal Figure<ObservedQuantity> Figure { get; } = figure;

        internal MetricObstacle Obstacle { get; } = obstacle;

        internal PrintedRange Range { get; } = range;
    }

    private sealed class Unfinished(Figure<ObservedQuantity> figure, Figure<ObservedQuantity> reported) : Unsourced(figure, MetricObstacle.Numerator, default)
    {
        internal Figure<ObservedQuantity> Reported { get; } = reported;
    }
}
