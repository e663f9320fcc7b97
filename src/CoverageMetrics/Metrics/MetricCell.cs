using System;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using NodaTime;

namespace CoverageMetrics.Metrics;

/// <summary>A metric of an area on a date: the count, the coverage, and the observations they were taken from.</summary>
/// <remarks>Two cells are equal only when they are the same object.</remarks>
public sealed class MetricCell
{
    private readonly decimal _percent;

    internal MetricCell(int position, Area area, CoverageMetric metric, LocalDate date, in FoundFigure numerator, in FoundFigure denominator)
    {
        Position = position;
        Area = area;
        Metric = metric;
        Date = date;
        Count = numerator.Figure;
        NumeratorSource = numerator.Source;
        CountObstacle = CoverageObstacle = numerator.Obstacle;
        if (!metric.IsCoverage)
        {
            Coverage = Figure.None<AnyCoverage>(NoValueReason.Undefined);
            return;
        }

        DenominatorSource = denominator.Source;
        (Coverage, CoverageObstacle) = CoverageOf(metric, numerator, denominator);
        _percent = Coverage.TryGetValue(out AnyCoverage coverage) && coverage.IsDefined ? coverage.Percentage.Percent : 0;
    }

    /// <summary>Gets the area.</summary>
    public Area Area { get; }

    /// <summary>Gets the metric.</summary>
    public CoverageMetric Metric { get; }

    /// <summary>Gets the day of a stock, or the last day of a flow.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets the numerator: people or money, or why there is none.</summary>
    public Figure<ObservedQuantity> Count { get; }

    /// <summary>Gets what stands in the way of the numerator.</summary>
    public MetricObstacle CountObstacle { get; }

    /// <summary>Gets the two counts of the coverage, or why there is none; undefined for a metric without a denominator.</summary>
    public Figure<AnyCoverage> Coverage { get; }

    /// <summary>Gets what stands in the way of the coverage.</summary>
    public MetricObstacle CoverageObstacle { get; }

    /// <summary>Gets the observation of the numerator, or <see langword="null"/> when there is none, or several were added up.</summary>
    public Observation? NumeratorSource { get; }

    /// <summary>Gets the observation of the denominator, or <see langword="null"/> when there is none.</summary>
    public Observation? DenominatorSource { get; }

    /// <summary>Gets the percentage, unrounded, or why there is none.</summary>
    public Figure<AnyPercentage> Percentage => !Coverage.TryGetValue(out AnyCoverage coverage)
        ? new(Coverage.Reason!.Value, Coverage.Detail)
        : coverage.IsDefined ? new(new AnyPercentage(_percent, coverage.Of), Coverage.Status!.Value) : Figure.None<AnyPercentage>(NoValueReason.Undefined);

    /// <summary>Gets a value indicating whether more people are covered than could be: a figure to look at, never clamped.</summary>
    public bool ExceedsTotal => Coverage.TryGetValue(out AnyCoverage coverage) && coverage.ExceedsTotal;

    /// <summary>Gets the class the percentage belongs to, or <see langword="null"/> when there is none.</summary>
    public Band? Band => Percentage.TryGetValue(out AnyPercentage percentage) ? Metric.BandOf(percentage.Percent) : null;

    /// <summary>Gets where the area stands in the tree of the table.</summary>
    internal int Position { get; }

    /// <summary>Finds how many people are still to be covered to reach a target in percent.</summary>
    /// <param name="target">The target, of the denominator of the metric.</param>
    /// <returns>The people missing, rounded up to whole people and zero when the target is reached, or why there is no number.</returns>
    /// <exception cref="ArgumentException"><paramref name="target"/> is of another base than the metric's denominator; the message names both.</exception>
    public Figure<long> PeopleToReach(AnyPercentage target)
    {
        if (target.Base != Metric.Denominator)
        {
            throw new ArgumentException($"The target is of '{target.Base}', the metric '{Metric.Code}' of '{Metric.Denominator ?? "no denominator"}'.", nameof(target));
        }

        return Coverage.Select(coverage => Math.Max(0, (long)Math.Ceiling(target.Percent * coverage.Total / 100) - coverage.Covered));
    }

    /// <summary>Writes area, metric, date and figures.</summary>
    /// <returns>The cell.</returns>
    public override string ToString() => $"{Area.Code} {Metric.Code} {ObservationTime.On(Date)}: {(Metric.IsCoverage ? Coverage.ToString() : Count.ToString())}";

    private static (Figure<AnyCoverage> Coverage, MetricObstacle Obstacle) CoverageOf(CoverageMetric metric, in FoundFigure numerator, in FoundFigure denominator)
    {
        MetricObstacle obstacle = numerator.Obstacle != MetricObstacle.None
            ? numerator.Obstacle
            : denominator.Obstacle == MetricObstacle.Numerator ? MetricObstacle.Denominator : denominator.Obstacle;
        if (!numerator.Figure.TryGetValue(out ObservedQuantity covered) || !denominator.Figure.TryGetValue(out ObservedQuantity total))
        {
            Figure<ObservedQuantity> none = numerator.Figure.HasValue ? denominator.Figure : numerator.Figure;
            return (new(none.Reason!.Value, none.Detail), obstacle);
        }

        AnyCoverage coverage = covered.IsPeople && total.IsPeople
            ? new((long)covered.Number, (long)total.Number, metric.Subject, metric.Denominator!)
            : AnyCoverage.Between(covered.ToHeadcount(metric.Subject), total.ToHeadcount(metric.Denominator!));
        FigureStatus status = Figure.LessFirm(numerator.Figure.Status!.Value, denominator.Figure.Status!.Value);
        return (new(coverage, status), obstacle == MetricObstacle.None && !coverage.IsDefined ? MetricObstacle.Zero : obstacle);
    }
}
