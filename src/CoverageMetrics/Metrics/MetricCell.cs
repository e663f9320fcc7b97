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
    private readonly decimal _quotient;
    private readonly FigureStatus _status;
    private readonly bool _hasBoth;
    private readonly bool _isDefined;
    private readonly bool _exceedsTotal;
    private readonly bool _isExact;

    internal MetricCell(MetricColumn column, int position, SourcedFigure numerator, SourcedFigure denominator)
    {
        Column = column;
        Position = position;
        _numerator = numerator;
        _denominator = denominator;
        if (column.Metric.Denominator is not null && numerator.Figure is { HasValue: true, Value.IsChange: false } of && denominator.Figure is { HasValue: true, Value.IsChange: false } per)
        {
            // Asked for again and again by comparisons and totals, when what was reported has long left the cache.
            _status = Figure.LessFirm(of.Status!.Value, per.Status!.Value);
            _hasBoth = true;
            _isExact = of.IsExact && per.IsExact;
            _isDefined = per.Value.Number > 0;
            _exceedsTotal = column.Metric.IsPercentage && of.Value.Number > per.Value.Number;
            _quotient = _isDefined ? column.Metric.Divide(of.Value, per.Value) : 0;
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

    /// <summary>Gets the denominator: people or money, or why there is none; undefined for a plain count or amount.</summary>
    public Figure<ObservedQuantity> Denominator => Metric.Denominator is null ? Figure.None<ObservedQuantity>(NoValueReason.Undefined) : _denominator.Figure;

    /// <summary>Gets the two counts of the coverage, or why there is none; undefined for a metric that is no coverage, and of net changes.</summary>
    public Figure<AnyCoverage> Coverage => !Metric.IsCoverage ? Figure.None<AnyCoverage>(NoValueReason.Undefined)
        : _hasBoth ? new(new AnyCoverage((long)Count.Value.Number, (long)Denominator.Value.Number, Metric.Subject, Metric.Denominator!.Subject), _status, Figure.InexactUnless(_isExact))
        : WhyNotBoth<AnyCoverage>();

    /// <summary>Gets what stands in the way of the coverage, share or ratio; nothing where a rate was published without its counts.</summary>
    public MetricObstacle CoverageObstacle => (CountObstacle, Metric.Denominator, _denominator.Obstacle) switch
    {
        _ when !_hasBoth && Column.RateAt(Position) is { } rate => rate.Obstacle,
        (not MetricObstacle.None and var obstacle, _, _) => obstacle,
        (_, null, _) => MetricObstacle.None,
        (_, _, MetricObstacle.Numerator) => MetricObstacle.Denominator,
        (_, _, not MetricObstacle.None and var obstacle) => obstacle,
        _ => _hasBoth && !_isDefined ? MetricObstacle.Zero : MetricObstacle.None,
    };

    /// <summary>Gets the observation of the numerator, or <see langword="null"/> when there is none, or several were added up.</summary>
    public Observation? NumeratorSource => _numerator.Source;

    /// <summary>Gets the observation of the denominator, or <see langword="null"/> when there is none.</summary>
    public Observation? DenominatorSource => _denominator.Source;

    /// <summary>Gets the rate that was published without its counts, or <see langword="null"/> when there is none; also where counts were reported beside it.</summary>
    public ReportedRate? ReportedRate => Column.RateAt(Position)?.Source;

    /// <summary>Gets the percentage of a coverage or share, unrounded: of both sides, or where one of them is not there, the rate that was published without them; or why there is none; its bounds are those of both sides, or of how the rate was rounded.</summary>
    public Figure<AnyPercentage> Percentage => !Metric.IsPercentage ? Figure.None<AnyPercentage>(NoValueReason.Undefined)
        : !_hasBoth && Column.RateAt(Position) is { } rate ? rate.Level.SelectMonotone(percent => new AnyPercentage(percent, Metric.Base!), rises: true)
        : Quotient(static (percent, metric) => new AnyPercentage(percent, metric.Base!));

    /// <summary>Gets how much there is of the one unit of a ratio per one of the other, unrounded: of both sides, or where one of them is not there, the ratio that was published without them; or why that cannot be said; its bounds are
    /// those of both sides, or of how the ratio was rounded.</summary>
    public Figure<decimal> Ratio => !Metric.IsRatio ? Figure.None<decimal>(NoValueReason.Undefined)
        : !_hasBoth && Column.RateAt(Position) is { } rate ? rate.Level
        : Quotient(static (number, _) => number);

    /// <summary>Gets a value indicating whether the part of a coverage or share is larger than the whole: a figure to look at where people are covered, never clamped.</summary>
    public bool ExceedsTotal => _exceedsTotal;

    /// <summary>Gets the class the percentage belongs to, or <see langword="null"/> when there is none.</summary>
    public Band? Band => Percentage.TryGetValue(out AnyPercentage percentage) ? Metric.BandOf(percentage.Percent) : null;

    /// <summary>Gets the changes of definition, of the numerator and of the denominator, by which this is the first figure of its months: those within its period, or the month of its day.</summary>
    internal IEnumerable<Break> Breaks => !Column.HasBreaks || Column.TimeOfNumerator() is not { } time ? []
        : BreaksSince(ObservationTime.On((time.Period?.FirstDay ?? Column.Period?.FirstDay ?? time.AsAt).PlusDays(-1)), DenominatorSource is { } source
            ? ObservationTime.On((source.Time.Period?.FirstDay ?? source.Time.AsAt).PlusDays(-1))
            : null);

    /// <summary>Gets a value indicating whether both sides have a value.</summary>
    internal bool HasBoth => _hasBoth;

    /// <summary>Gets a value indicating whether there is a percentage or a ratio, without working it out.</summary>
    internal bool HasQuotient => _hasBoth ? _isDefined : Column.RateAt(Position) is { Level.HasValue: true };

    /// <summary>Gets a value indicating whether the percentage or ratio is one that was published without its counts.</summary>
    internal bool IsReportedRate => !_hasBoth && Column.RateAt(Position) is not null;

    /// <summary>Gets both sides.</summary>
    internal CountedPair Counts => new(Count, _denominator.Figure);

    /// <summary>Gets the number of a percentage or a ratio.</summary>
    internal Figure<decimal> Level => Metric.IsRatio ? Ratio : Percentage.SelectMonotone(static percentage => percentage.Percent, true);

    /// <summary>Gets the numbers that the count can stand for, when there is one.</summary>
    internal PrintedRange CountRange => _numerator.Range;

    /// <summary>Gets what the cell was found in.</summary>
    internal MetricColumn Column { get; }

    /// <summary>Gets where the area stands in the tree of the table.</summary>
    internal int Position { get; }

    /// <summary>Finds how many people are still to be covered to reach a target in percent.</summary>
    /// <param name="target">The target, of the denominator of the metric.</param>
    /// <returns>The people missing, rounded up to whole people and zero when the target is reached, or why there is no number; undefined for a metric that is no coverage.</returns>
    /// <exception cref="ArgumentException"><paramref name="target"/> is of another base than the metric's denominator; the message names both.</exception>
    public Figure<long> PeopleToReach(AnyPercentage target)
    {
        if (target.Base != Metric.Base)
        {
            throw new ArgumentException($"The target is of '{target.Base}', the metric '{Metric.Code}' of '{Metric.Base ?? "no denominator"}'.", nameof(target));
        }

        Figure<long> missing = Coverage.Select(coverage => Math.Max(0, (long)PeopleIn(target, coverage.Total) - coverage.Covered));
        return missing.IsExact || !missing.HasValue ? missing : MetricBounds.PeopleToReach(missing, target, Counts);
    }

    /// <summary>Finds whether the percentage reaches a number, whatever denominator it is of: the same target under each of several.</summary>
    /// <param name="percent">How many per hundred are to be reached, or not to be exceeded where lower is better.</param>
    /// <returns>Whether it does, or why that cannot be said; <see cref="Figure.HowCertain"/> tells whether it does certainly.</returns>
    public Figure<bool> Reaches(decimal percent) => Metric.Direction switch
    {
        MetricDirection.HigherIsBetter => Percentage.SelectMonotone(found => found.Percent >= percent, rises: true),
        MetricDirection.LowerIsBetter => Percentage.SelectMonotone(found => found.Percent <= percent, rises: false),
        _ => throw Unnamed.Member(Metric.Direction),
    };

    /// <summary>Finds how many points the figure of the same people under another denominator is away from this one: how much the choice of the denominator matters.</summary>
    /// <param name="other">The cell of the other metric.</param>
    /// <returns>The points, above zero where the figure under the other denominator is higher, or why there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> is of other people, of another area or of another date.</exception>
    public Figure<PercentagePoints> PointsTo(MetricCell other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if ((other.Metric.Subject, other.Area, other.Date) != (Metric.Subject, Area, Date))
        {
            throw new ArgumentException($"Two denominators are compared for one numerator: this is of {Area.Code} {Metric.Subject} {ObservationTime.On(Date)}, the other of {other.Area.Code} {other.Metric.Subject} {ObservationTime.On(other.Date)}.", nameof(other));
        }

        Figure<PercentagePoints> points = Percentage.Combine(other.Percentage, static (from, to) => new PercentagePoints(to.Percent - from.Percent));
        return points.IsExact || !points.HasValue ? points : MetricBounds.Points(points, Percentage, other.Percentage);
    }

    /// <summary>Writes area, metric, date and figures.</summary>
    /// <returns>The cell.</returns>
    public override string ToString() => $"{Area.Code} {Metric.Code} {ObservationTime.On(Date)}: {(IsReportedRate ? Metric.IsRatio ? Ratio.ToString() : Percentage.ToString() : Metric.IsCoverage ? Coverage.ToString() : Metric.Denominator is null ? Count.ToString() : Counts.ToString())}";

    /// <summary>Writes the counts and the percentage, or the reason why there is none, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Parts(
        $"{Area.CodeAndName}, {Metric.Name} ({Metric.Code}), {ObservationTime.On(Date)}",
        (Metric.IsCoverage ? "covered" : "count", Count),
        ("reported so far", Count.HasValue || !Reported.HasValue ? null : Reported),
        (Metric.IsRatio ? "per" : "of", !_hasBoth ? null : Metric.IsCoverage ? new AnyHeadcount((long)Denominator.Value.Number, Metric.Denominator!.Subject) : Denominator),
        (Metric.IsCoverage ? "coverage" : "share", !Metric.IsPercentage ? null : _hasBoth || IsReportedRate ? Percentage : WhyNotBoth<AnyPercentage>()),
        ("ratio", Metric.IsRatio ? Ratio : null),
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

    private Figure<T> Quotient<T>(Func<decimal, Metric, T> make)
        where T : struct
    {
        if (!_hasBoth)
        {
            return WhyNotBoth<T>();
        }

        if (!_isDefined)
        {
            return Figure.None<T>(NoValueReason.Undefined);
        }

        Figure<T> exact = new(make(_quotient, Metric), _status, Figure.InexactUnless(_isExact));
        return _isExact ? exact : MetricBounds.Quotient(exact, Metric, Counts, make);
    }

    /// <summary>Says why a side has no value; of two reasons that of the numerator.</summary>
    /// <typeparam name="T">What is asked.</typeparam>
    /// <returns>The figure without a value.</returns>
    internal Figure<T> WhyNotBoth<T>()
        where T : struct
    {
        Figure<ObservedQuantity> none = Count.HasValue ? Denominator : Count;
        return none.Reason is { } reason ? new(reason, none.Detail) : Figure.None<T>(NoValueReason.Undefined, NoValueDetail.UnitsDiffer(ObservedQuantity.NetChange, Metric.Unit));
    }
}
