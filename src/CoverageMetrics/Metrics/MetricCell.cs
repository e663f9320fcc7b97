using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Metrics;

/// <summary>A metric of an area on a date: the count, the coverage, and the observations they were taken from.</summary>
/// <remarks>Immutable and safe to share; costs one object, made when the table is asked. Two cells are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class MetricCell : IShown
{
    private readonly SourcedFigure _numerator;
    private readonly SourcedFigure _denominator;
    private readonly long _covered;
    private readonly long _total;
    private readonly decimal _percent;
    private readonly FigureStatus _status;
    private readonly bool _hasCoverage;
    private readonly bool _isExact;

    internal MetricCell(MetricColumn column, int position, SourcedFigure numerator, SourcedFigure denominator)
    {
        Column = column;
        Position = position;
        _numerator = numerator;
        _denominator = denominator;
        if (column.Metric.IsCoverage && numerator.Figure is { HasValue: true } covered && denominator.Figure is { HasValue: true } total)
        {
            // Asked for again and again by comparisons and totals, when what was reported has long left the cache.
            (_covered, _total) = ((long)covered.Value.Number, (long)total.Value.Number);
            _status = Figure.LessFirm(covered.Status!.Value, total.Status!.Value);
            _hasCoverage = true;
            _isExact = covered.IsExact && total.IsExact;
            _percent = _total > 0 ? ExactMath.Percent(_covered, _total) : 0;
        }
    }

    /// <summary>Gets the area.</summary>
    public Area Area => Column.Areas.Areas[Position];

    /// <summary>Gets the metric.</summary>
    public Metric Metric => Column.Metric;

    /// <summary>Gets the day of a stock, or the last day of a flow.</summary>
    public LocalDate Date => Column.Date;

    /// <summary>Gets the numerator: people or money, or why there is none.</summary>
    public Figure<ObservedQuantity> Count => _numerator.Figure;

    /// <summary>Gets what was reported of the numerator so far: the count, or where months of a flow lack, the sum of the others; or why there is none.</summary>
    public Figure<ObservedQuantity> Reported => _numerator.Reported;

    /// <summary>Gets what stands in the way of the numerator.</summary>
    public MetricObstacle CountObstacle => _numerator.Obstacle;

    /// <summary>Gets the two counts of the coverage, or why there is none; undefined for a metric without a denominator, and of net changes.</summary>
    public Figure<AnyCoverage> Coverage
    {
        get
        {
            if (_hasCoverage)
            {
                return new(new AnyCoverage(_covered, _total, Metric.Subject, Metric.Denominator!), _status, Figure.InexactUnless(_isExact));
            }

            if (!Metric.IsCoverage)
            {
                return Figure.None<AnyCoverage>(NoValueReason.Undefined);
            }

            Figure<ObservedQuantity> none = Count.HasValue ? _denominator.Figure : Count;
            return none.Reason is { } reason ? new(reason, none.Detail) : Figure.None<AnyCoverage>(NoValueReason.Undefined);
        }
    }

    /// <summary>Gets what stands in the way of the coverage; nothing where a rate was published without its counts.</summary>
    public MetricObstacle CoverageObstacle => (CountObstacle, Metric.IsCoverage, _denominator.Obstacle) switch
    {
        _ when !_hasCoverage && Column.RateAt(Position) is { } rate => rate.Obstacle,
        (not MetricObstacle.None and var obstacle, _, _) => obstacle,
        (_, false, _) => MetricObstacle.None,
        (_, _, MetricObstacle.Numerator) => MetricObstacle.Denominator,
        (_, _, not MetricObstacle.None and var obstacle) => obstacle,
        _ => _hasCoverage && _total == 0 ? MetricObstacle.Zero : MetricObstacle.None,
    };

    /// <summary>Gets the observation of the numerator, or <see langword="null"/> when there is none, or several were added up.</summary>
    public Observation? NumeratorSource => _numerator.Source;

    /// <summary>Gets the observation of the denominator, or <see langword="null"/> when there is none.</summary>
    public Observation? DenominatorSource => _denominator.Source;

    /// <summary>Gets the rate that was published without its counts, or <see langword="null"/> when there is none; also where counts were reported beside it.</summary>
    public ReportedRate? ReportedRate => Column.RateAt(Position)?.Source;

    /// <summary>Gets the percentage, unrounded: of the two counts, or where one of them is not there, the rate that was published without them; or why there is none; its bounds are those of both counts, or of how the rate was rounded.</summary>
    public Figure<AnyPercentage> Percentage
    {
        get
        {
            if (_hasCoverage && _total > 0)
            {
                Figure<AnyPercentage> percentage = new(new AnyPercentage(_percent, Metric.Denominator!), _status, Figure.InexactUnless(_isExact));
                return _isExact ? percentage : MetricBounds.Percentage(percentage, Count, Denominator);
            }

            if (!_hasCoverage && Column.RateAt(Position) is { } rate)
            {
                return rate.Figure;
            }

            Figure<AnyCoverage> figure = Coverage;
            return figure.HasValue ? Figure.None<AnyPercentage>(NoValueReason.Undefined) : new(figure.Reason!.Value, figure.Detail);
        }
    }

    /// <summary>Gets a value indicating whether more people are covered than could be: a figure to look at, never clamped.</summary>
    public bool ExceedsTotal => _hasCoverage && _covered > _total;

    /// <summary>Gets the class the percentage belongs to, or <see langword="null"/> when there is none.</summary>
    public Band? Band => Percentage.TryGetValue(out AnyPercentage percentage) ? Metric.BandOf(percentage.Percent) : null;

    /// <summary>Gets the changes of definition, of the numerator and of the denominator, by which this is the first figure of its months: those within its period, or the month of its day.</summary>
    internal IEnumerable<Break> Breaks => !Column.HasBreaks || Column.TimeOfNumerator() is not { } time ? []
        : BreaksSince(ObservationTime.On((time.Period?.FirstDay ?? Column.Period?.FirstDay ?? time.AsAt).PlusDays(-1)), DenominatorSource is { } source
            ? ObservationTime.On((source.Time.Period?.FirstDay ?? source.Time.AsAt).PlusDays(-1))
            : null);

    /// <summary>Gets a value indicating whether there are both counts.</summary>
    internal bool HasCoverage => _hasCoverage;

    /// <summary>Gets a value indicating whether there is a percentage, without working it out.</summary>
    internal bool HasPercentage => _hasCoverage ? _total > 0 : Column.RateAt(Position) is { Figure.HasValue: true };

    /// <summary>Gets a value indicating whether the percentage is a rate that was published without its counts.</summary>
    internal bool IsReportedRate => !_hasCoverage && Column.RateAt(Position) is not null;

    /// <summary>Gets the denominator, or why there is none.</summary>
    internal Figure<ObservedQuantity> Denominator => _denominator.Figure;

    /// <summary>Gets both counts of a coverage.</summary>
    internal CountedPair Counts => new(Count, Denominator);

    /// <summary>Gets the numbers that the count can stand for, when there is one.</summary>
    internal PrintedRange CountRange => _numerator.Range;

    /// <summary>Gets what the cell was found in.</summary>
    internal MetricColumn Column { get; }

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

        Figure<long> missing = Coverage.Select(coverage => Math.Max(0, (long)PeopleIn(target, coverage.Total) - coverage.Covered));
        return missing.IsExact || !missing.HasValue ? missing : MetricBounds.PeopleToReach(missing, target, Counts);
    }

    /// <summary>Writes area, metric, date and figures.</summary>
    /// <returns>The cell.</returns>
    public override string ToString() => $"{Area.Code} {Metric.Code} {ObservationTime.On(Date)}: {(IsReportedRate ? Percentage.ToString() : Metric.IsCoverage ? Coverage.ToString() : Count.ToString())}";

    /// <summary>Writes the counts and the percentage, or the reason why there is none, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Parts(
        $"{Area.CodeAndName}, {Metric.Name} ({Metric.Code}), {ObservationTime.On(Date)}",
        (Metric.IsCoverage ? "covered" : "count", Count),
        ("reported so far", Count.HasValue || !Reported.HasValue ? null : Reported),
        ("of", Coverage.TryGetValue(out AnyCoverage coverage) ? new AnyHeadcount(coverage.Total, coverage.Of) : null),
        ("coverage", !Metric.IsCoverage ? null : Coverage.HasValue || IsReportedRate ? Percentage : Coverage),
        ("source", (NumeratorSource?.Source, IsReportedRate) is (null, true) ? ReportedRate?.Source : NumeratorSource?.Source),
        ("source of the denominator", DenominatorSource?.Source));

    private object ToDump() => ShownValue.Of(this).ToDump();

    /// <summary>Finds the changes of definition since an earlier figure.</summary>
    /// <param name="earlier">The earlier time of the numerator.</param>
    /// <param name="earlierDenominator">That of the denominator, or null when there is none.</param>
    /// <returns>The breaks of the numerator, and behind them those of the denominator.</returns>
    internal IEnumerable<Break> BreaksSince(ObservationTime earlier, ObservationTime? earlierDenominator)
    {
        IEnumerable<Break> breaks = Column.TimeOfNumerator() is { } time ? Column.Breaks(NumeratorSource?.Key ?? ReportedRate?.Key, Metric.Subject, Position, earlier, time) : [];
        return DenominatorSource is { } source && earlierDenominator is { } before ? breaks.Concat(Column.Breaks(source.Key, source.Subject, Position, before, source.Time)) : breaks;
    }

    internal static decimal PeopleIn(AnyPercentage target, decimal total) => Math.Ceiling(target.Percent * total / 100);
}
