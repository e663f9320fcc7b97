using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Targets;

/// <summary>A coverage that is to be reached in an area on a day: a percentage of <typeparamref name="TDenominator"/>.</summary>
/// <remarks>
/// <para>Against an actual coverage it has points to go, and it is met or not. It has no attainment: a percentage of a percentage says nothing about people,
/// because the denominator moves as well. In people it is only what a stated denominator makes of it.</para>
/// <para>Immutable and safe to share; costs one small object beside its terms. Equal when everything is. No order.</para>
/// </remarks>
/// <typeparam name="TCovered">The people who are to be covered.</typeparam>
/// <typeparam name="TDenominator">The people the percentage is of.</typeparam>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record CoverageTarget<TCovered, TDenominator> : IShown
    where TCovered : struct, INumerator
    where TDenominator : struct, IDenominator
{
    internal CoverageTarget(TargetTerms terms, Percentage<TDenominator> percentage)
    {
        Terms = terms;
        Percentage = percentage;
    }

    /// <summary>Gets for which area and day it is, and who set it.</summary>
    public TargetTerms Terms { get; }

    /// <summary>Gets how many per hundred are planned.</summary>
    public Percentage<TDenominator> Percentage { get; }

    /// <summary>Finds whether a coverage meets the target.</summary>
    /// <param name="actual">The coverage; not rounded, so that 44.996 % does not meet 45 %.</param>
    /// <returns>Whether it is at least, or at most, what was planned.</returns>
    /// <exception cref="InvalidOperationException">Nobody is in the denominator.</exception>
    public bool IsMetBy(Coverage<TCovered, TDenominator> actual) => IsMetBy(actual.Percentage);

    /// <summary>Finds whether a percentage that was published without its counts meets the target.</summary>
    /// <param name="actual">The percentage of <typeparamref name="TCovered"/>.</param>
    /// <returns>Whether it is at least, or at most, what was planned.</returns>
    public bool IsMetBy(Percentage<TDenominator> actual) => Terms.Missing(Percentage.CompareTo(actual)) <= 0;

    /// <summary>Finds the points that a coverage has to go, up or down, to meet the target.</summary>
    /// <param name="actual">The coverage.</param>
    /// <returns>The target less the coverage, or of a target of at most the coverage less the target: negative when the target is met with as many to spare.</returns>
    /// <exception cref="InvalidOperationException">Nobody is in the denominator.</exception>
    public PercentagePoints PointsToGo(Coverage<TCovered, TDenominator> actual) => PointsToGo(actual.Percentage);

    /// <summary>Finds the points that a percentage that was published without its counts has to go, up or down, to meet the target.</summary>
    /// <param name="actual">The percentage of <typeparamref name="TCovered"/>.</param>
    /// <returns>The target less the percentage, or of a target of at most the percentage less the target: negative when the target is met with as many to spare.</returns>
    public PercentagePoints PointsToGo(Percentage<TDenominator> actual) => new(Terms.Missing((Percentage - actual).Points));

    /// <summary>Finds the people that the target means if the denominator is as forecast.</summary>
    /// <param name="forecast">The denominator expected on the target's day.</param>
    /// <returns>The fewest people with whom the target is met, or the most for one that is met by less: a forecast; undefined where there are more than
    /// <see cref="long.MaxValue"/>.</returns>
    public Figure<Headcount<TCovered>> ToPeople(Headcount<TDenominator> forecast) => ToPeople(Figure.Of(forecast, FigureStatus.Forecast));

    /// <summary>Finds the people that the target means with a denominator.</summary>
    /// <param name="denominator">The denominator on the target's day, as firm as it is known.</param>
    /// <returns>The fewest people with whom the target is met, or the most for one that is met by less: derived, or as little firm as the denominator; none
    /// where there is no denominator, and undefined where there are more than <see cref="long.MaxValue"/>.</returns>
    public Figure<Headcount<TCovered>> ToPeople(Figure<Headcount<TDenominator>> denominator)
    {
        long? people = denominator.TryGetValue(out Headcount<TDenominator> total) ? TargetMath.PeopleOf(total.Persons, Percentage.Percent, Terms.Direction) : 0;
        return people is { } count
            ? denominator.Combine(Figure.Of(count, FigureStatus.Derived), static (_, persons) => Headcount.Of<TCovered>(persons))
            : Figure.None<Headcount<TCovered>>(NoValueReason.Undefined, NoValueDetail.TooLarge);
    }

    /// <summary>Finds the milestones on a straight line from this target to a later one.</summary>
    /// <param name="later">The later target for the same area.</param>
    /// <param name="spacing">Whether every day or every month counts alike.</param>
    /// <returns>One at every end of a month after this target's day, not rounded, and the last one on the later target's day, which is that target.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="later"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="later"/> is for another area, or its day is not after this one's, or in the same month
    /// when the months count alike.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="spacing"/> is none of the known ones.</exception>
    public IReadOnlyList<Milestone<Percentage<TDenominator>>> PathTo(CoverageTarget<TCovered, TDenominator> later, MilestoneSpacing spacing)
    {
        ArgumentNullException.ThrowIfNull(later);
        MilestonePath.Check(Terms, GroupCode<TCovered>.Value, later.Terms, GroupCode<TCovered>.Value, nameof(later));
        return MilestonePath.Between(Terms.Date, Percentage.Percent, later.Terms.Date, later.Percentage.Percent, spacing, (date, percent) =>
            new Milestone<Percentage<TDenominator>>(date, CoverageMetrics.Percentage.FromPercent<TDenominator>(percent)));
    }

    /// <summary>Finds the target with what it is of as values, for tables, files and sets of mixed targets.</summary>
    /// <returns>The same target.</returns>
    public AnyTarget ToAny() => AnyTarget.OfPercentage(Terms, GroupCode<TCovered>.Value, Percentage.ToAny());

    /// <summary>Writes what is planned, and the terms.</summary>
    /// <returns>The target, such as <c>13% of working-age-labour-force (vn:social-insurance) 64 by 2020-12-31 (setter unknown)</c>, in the current culture.</returns>
    public override string ToString() => Terms.Write(Percentage.ToAny().ToString(), GroupCode<TCovered>.Value);

    /// <summary>Writes the target as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(Terms.Named.Write(new AnyPercentage(Percentage.Percent, Names.FromCode(GroupCode<TDenominator>.Value)).ToString(), Names.FromCode(GroupCode<TCovered>.Value)));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
