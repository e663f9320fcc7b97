using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Periods;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>A metric of an area beside an earlier one: change in people or money, in percent, and in points of a coverage or share or the growth of a ratio.</summary>
/// <remarks>
/// <para>Each of these stands or is withheld on its own: another base of the coverage withholds the points only; another scope or definition of the
/// numerator, or another territory, withholds all.</para>
/// <para>Immutable and safe to share; costs one object, made when the table is asked. Two comparisons are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class MetricComparison : IShown
{
    private readonly MetricObstacle _obstacle;
    private readonly NoValueDetail? _detail;

    internal MetricComparison(ComparisonBase comparisonBase, MetricCell later, MetricCell? earlier, MetricObstacle obstacle, NoValueDetail? detail)
    {
        Base = comparisonBase;
        Later = later;
        Earlier = earlier;
        _obstacle = obstacle;
        _detail = detail;
    }

    /// <summary>Gets the rule that found what to compare with.</summary>
    public ComparisonBase Base { get; }

    /// <summary>Gets the figure of the table.</summary>
    public MetricCell Later { get; }

    /// <summary>Gets the figure compared with, or <see langword="null"/> when there is no such time.</summary>
    public MetricCell? Earlier { get; }

    /// <summary>Gets the people or money gained, or lost when negative, or why that cannot be said.</summary>
    /// <remarks>What is missing now comes before what was missing then: the reasons are those of the obstacle.</remarks>
    public Figure<ObservedChange> Change => IsWithheld ? Withheld<ObservedChange>() : ChangeOf(Earlier!.Count, Later.Count);

    /// <summary>Gets whether the count rose, or why that cannot be said; <see cref="Figure.HowCertain"/> tells whether it rose certainly.</summary>
    public Figure<bool> IsRise => Change.SelectMonotone(static change => change.Number > 0, true);

    /// <summary>Gets the change in percent of the earlier count, or why that cannot be said.</summary>
    public Figure<GrowthRate> Rate => IsWithheld ? Withheld<GrowthRate>() : RateOf(Earlier!.Count, Later.Count);

    /// <summary>Gets the change of the coverage or share in points, or why that cannot be said; undefined for a metric without a percentage.</summary>
    public Figure<PercentagePoints> Points
    {
        get
        {
            if (IsWithheld)
            {
                return Withheld<PercentagePoints>();
            }

            if (!Later.Metric.IsPercentage)
            {
                return Figure.None<PercentagePoints>(NoValueReason.Undefined);
            }

            if (IsOfAnotherDenominator)
            {
                return OfAnotherDenominator<PercentagePoints>();
            }

            Figure<PercentagePoints> points = Later.Percentage.Combine(Earlier!.Percentage, static (to, from) => to.Minus(from));
            return points.IsExact || !points.HasValue ? points
                : Earlier.IsReportedRate || Later.IsReportedRate ? MetricBounds.Points(points, Earlier.Percentage, Later.Percentage)
                : MetricBounds.Points(points, Earlier.Counts, Later.Counts, Sharing);
        }
    }

    /// <summary>Gets the definitions that changed between the two, the earliest first: of what is counted, and behind them of the denominator, which are of the points only. Nothing is withheld because of them.</summary>
    public IReadOnlyList<Break> Breaks => IsWithheld || !Later.Column.HasBreaks || Earlier!.Column.TimeOfNumerator() is not { } time ? []
        : [.. Later.BreaksSince(time, Earlier.DenominatorSource?.Time)];

    /// <summary>Gets the growth of the ratio, from exact sides or between ratios that were published without them, or why that cannot be said; undefined for a metric that is no ratio.</summary>
    public Figure<GrowthRate> GrowthOfRatio => IsWithheld ? Withheld<GrowthRate>()
        : !Later.Metric.IsRatio ? Figure.None<GrowthRate>(NoValueReason.Undefined)
        : IsOfAnotherDenominator ? OfAnotherDenominator<GrowthRate>()
        : Earlier!.IsReportedRate || Later.IsReportedRate ? MetricBounds.Growth(Earlier.Ratio, Later.Ratio)
        : MetricBounds.Growth(Earlier.Ratio, Later.Ratio, Earlier.Counts, Later.Counts, Sharing);

    /// <summary>Gets a value indicating whether one of the two days is the end of a month and the other a cut-off before it, so that the time between them is not whole months; only in a year with cut-offs.</summary>
    public bool IsOfCutOffAndMonthEnd => Earlier is { } earlier && Later.Column.Year.IsMixed(Later.Date, earlier.Date);

    /// <summary>Gets what stands in the way of change and rate.</summary>
    public MetricObstacle Obstacle => IsWithheld ? _obstacle : Later.CountObstacle != MetricObstacle.None ? Later.CountObstacle : Earlier!.CountObstacle;

    /// <summary>Gets what stands in the way of the points, or of the growth of the ratio.</summary>
    public MetricObstacle PointsObstacle
    {
        get
        {
            if (IsWithheld)
            {
                return _obstacle;
            }

            if (Later.Metric.Denominator is null)
            {
                return MetricObstacle.None;
            }

            return IsOfAnotherDenominator
                ? MetricObstacle.DenominatorDefinition
                : Later.CoverageObstacle != MetricObstacle.None ? Later.CoverageObstacle : Earlier!.CoverageObstacle;
        }
    }

    /// <summary>Gets a value indicating whether both percentages or ratios are there and can be compared, without working them out.</summary>
    internal bool AreComparable => !IsWithheld && Later.Metric.Denominator is not null && !IsOfAnotherDenominator && Later.HasQuotient && Earlier!.HasQuotient;

    /// <summary>Gets the number of the points, or of the growth of the ratio.</summary>
    internal Figure<decimal> ChangeOfLevel => Later.Metric.IsRatio
        ? GrowthOfRatio.SelectMonotone(static growth => growth.Percent, true)
        : Points.SelectMonotone(static points => points.Points, true);

    /// <summary>Gets a value indicating whether there is a change, without working it out.</summary>
    internal bool HasChange => !IsWithheld && Later.Count.HasValue && Earlier!.Count.HasValue;

    /// <summary>Gets whether both dates are over the same figure of a denominator.</summary>
    internal DenominatorSharing Sharing => Later.DenominatorSource is { } now && ReferenceEquals(now, Earlier!.DenominatorSource) ? DenominatorSharing.All : DenominatorSharing.None;

    private string Rule => Base.In(Language.English, Later.Column.Year);

    private string Days => IsOfCutOffAndMonthEnd
        ? $"; {Language.English.Say(Texts.NoteCutOff, ("later", ObservationTime.On(Later.Date).ToString()), ("earlier", ObservationTime.On(Earlier!.Date).ToString()))}"
        : "";

    private bool IsWithheld => _obstacle != MetricObstacle.None;

    private bool IsOfAnotherDenominator =>
        Later.DenominatorSource is { } now && Earlier!.DenominatorSource is { } before && (now.Series, now.Scope) != (before.Series, before.Scope);

    /// <summary>Writes the rule, the change, the rate and the points.</summary>
    /// <returns>The comparison.</returns>
    public override string ToString() => $"{Rule}: {Change}, {Rate}, {Points}{Days}";

    /// <summary>Writes the change in people, in percent and in points, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Parts(
        $"{Later.Area.CodeAndName}, {Later.Metric.Name}, {ObservationTime.On(Later.Date)}, against {Rule}{Days}",
        ("change", Change),
        ("growth", Rate),
        Later.Metric.IsRatio ? ("growth of the ratio", GrowthOfRatio) : ("points", Points));

    private object ToDump() => ShownValue.Of(this).ToDump();

    private static (string Series, string Scope) DefinitionOf(Observation denominator) => (denominator.Series, denominator.Scope);

    private static Figure<ObservedChange> ChangeOf(in Figure<ObservedQuantity> earlier, in Figure<ObservedQuantity> later) =>
        MetricBounds.Change(later.Combine(earlier, static (to, before) => ObservedChange.Between(before, to)), earlier, later);

    private static Figure<GrowthRate> RateOf(in Figure<ObservedQuantity> earlier, in Figure<ObservedQuantity> later) =>
        earlier.TryGetValue(out ObservedQuantity from) && (from.Number == 0 || from.IsChange) && later.HasValue
            ? new(NoValueReason.Undefined, from.IsChange ? null : NoValueDetail.DividedByZero)
            : MetricBounds.Rate(later.Combine(earlier, static (to, before) => before.RateTo(to)), earlier, later);

    private Figure<T> OfAnotherDenominator<T>()
        where T : struct => Figure.None<T>(NoValueReason.NotComparable, MetricTable.Definitions(DefinitionOf(Earlier!.DenominatorSource!), DefinitionOf(Later.DenominatorSource!)));

    private Figure<T> Withheld<T>()
        where T : struct => new(NoValueReason.NotComparable, _detail);
}
