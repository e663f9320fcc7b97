using System;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Figures;

/// <content>How observations are made.</content>
public sealed partial record Observation
{
    /// <summary>Reports people: a stock on a day, those who came over a period, or the mean of a period.</summary>
    /// <typeparam name="TGroup">The people who were counted.</typeparam>
    /// <param name="area">The code the area had on the day of <paramref name="time"/>.</param>
    /// <param name="people">How many there were.</param>
    /// <param name="time">The day, the period of a flow, or <see cref="ObservationTime.MeanOf"/> a period.</param>
    /// <returns>The observation, final.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value.</exception>
    public static Observation Of<TGroup>(AreaCode area, Headcount<TGroup> people, ObservationTime time)
        where TGroup : struct, IPopulationGroup =>
        Of(area, GroupCode<TGroup>.Value, ObservedQuantity.OfPeople(people.Persons), time);

    /// <summary>Reports those who joined less those who left over a period: a net flow, which may be negative.</summary>
    /// <typeparam name="TGroup">The people who were counted.</typeparam>
    /// <param name="area">The code the area had on the last day of the period.</param>
    /// <param name="change">How many more there were, or fewer.</param>
    /// <param name="period">The period.</param>
    /// <returns>The observation, final.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value.</exception>
    public static Observation Of<TGroup>(AreaCode area, HeadcountChange<TGroup> change, ReportingPeriod period)
        where TGroup : struct, IPopulationGroup =>
        Of(area, GroupCode<TGroup>.Value, ObservedQuantity.OfPeopleChange(change.Persons), period);

    /// <summary>Reports what came in less what was paid over a period: a net flow of money, which may be negative.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="area">The code the area had on the last day of the period.</param>
    /// <param name="subject">The code of what the money is: a balance, a surplus.</param>
    /// <param name="change">How much more there was, or less.</param>
    /// <param name="period">The period.</param>
    /// <returns>The observation, final.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value, or <paramref name="subject"/> is null, empty or white space.</exception>
    public static Observation Of<TCurrency>(AreaCode area, string subject, AmountChange<TCurrency> change, ReportingPeriod period)
        where TCurrency : struct, ICurrency =>
        Of(area, subject, ObservedQuantity.OfMoneyChange(change.Value, CurrencyCode<TCurrency>.Value), period);

    /// <summary>Reports what is counted and is not people: visits over a period, or cards on a day.</summary>
    /// <typeparam name="TUnit">What was counted.</typeparam>
    /// <param name="area">The code the area had on the day of <paramref name="time"/>.</param>
    /// <param name="subject">The code of what the units are of: visits that the insurance paid for, decisions settled.</param>
    /// <param name="count">How many there were.</param>
    /// <param name="time">The period, or the day.</param>
    /// <returns>The observation, final.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value, or <paramref name="subject"/> is null, empty or white space.</exception>
    public static Observation Of<TUnit>(AreaCode area, string subject, Count<TUnit> count, ObservationTime time)
        where TUnit : struct, ICountedUnit =>
        Of(area, subject, ObservedQuantity.OfCount(count.Number, GroupCode<TUnit>.Value), time);

    /// <summary>Reports money: collected or paid over a period, or owed on a day.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="area">The code the area had on the day of <paramref name="time"/>.</param>
    /// <param name="subject">The code of what the money is: receipts, benefits, debt.</param>
    /// <param name="amount">How much there was.</param>
    /// <param name="time">The period, or the day.</param>
    /// <returns>The observation, final.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value, or <paramref name="subject"/> is null, empty or white space.</exception>
    public static Observation Of<TCurrency>(AreaCode area, string subject, Amount<TCurrency> amount, ObservationTime time)
        where TCurrency : struct, ICurrency =>
        Of(area, subject, ObservedQuantity.OfMoney(amount.ToAny()), time);

    /// <summary>Reports a quantity of something named by its code.</summary>
    /// <param name="area">The code the area had on the day of <paramref name="time"/>.</param>
    /// <param name="subject">The code of what was counted.</param>
    /// <param name="quantity">How much there was.</param>
    /// <param name="time">When.</param>
    /// <returns>The observation, final.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value, or <paramref name="subject"/> is null, empty or white space.</exception>
    public static Observation Of(AreaCode area, string subject, ObservedQuantity quantity, ObservationTime time) =>
        Of(area, subject, Figures.Figure.Of(quantity), time);

    /// <summary>Reports a figure of something named by its code: a quantity with its status, or the reason why there is none.</summary>
    /// <param name="area">The code the area had on the day of <paramref name="time"/>.</param>
    /// <param name="subject">The code of what was counted.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="time">When.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value, or <paramref name="subject"/> is null, empty or white space.</exception>
    public static Observation Of(AreaCode area, string subject, Figure<ObservedQuantity> figure, ObservationTime time) =>
        new(area.Given(nameof(area)), Guard.Code(subject, nameof(subject)), figure, time);

    /// <summary>Reports the figure of a key: a quantity with its status, or the reason why there is none.</summary>
    /// <param name="key">What the figure is of.</param>
    /// <param name="figure">The figure.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> has no area or no subject, is of a plan or a percentage, or is in another unit than <paramref name="figure"/>.</exception>
    public static Observation Of(FigureKey key, Figure<ObservedQuantity> figure)
    {
        if (key.IsPlan || key.Denominator.Length > 0)
        {
            throw new ArgumentException($"An observation is of what was counted; '{key}' is {(key.IsPlan ? "a plan" : "a percentage")}.", nameof(key));
        }

        if (key.Area == default || key.Subject.Length == 0)
        {
            throw new ArgumentException($"An observation needs an area and a subject; the key is '{key}'.", nameof(key));
        }

        if (key.Unit.Length > 0 && figure.TryGetValue(out ObservedQuantity quantity) && quantity.Unit != key.Unit)
        {
            throw new ArgumentException($"The key is in {key.Unit}, the figure in {quantity.Unit}.", nameof(key));
        }

        Observation made = new(key.Area, key.Subject, figure, key.Time) { Map = key.Map };
        made = key.Series.Length == 0 && key.Scope.Length == 0 ? made : made with { Details = made.Details with { Series = key.Series, Scope = key.Scope } };
        return figure.HasValue || key.Unit.Length == 0 ? made : made with { Unit = key.Unit };
    }

    /// <summary>Reports the people who are in any of several overlapping groups: contributors or beneficiaries, members of the three programmes.</summary>
    /// <remarks>At least as many as the largest group has, at most all together or everybody there is: those are the bounds of the figure, and the smallest number, those who are there for certain, is its value. A group inside another one is left out.
    /// <see cref="Bounds.InAnyOf{TWhole, TPart1, TPart2, TPopulation}"/> does the same for typed headcounts.</remarks>
    /// <param name="subject">The code of the people who are in any of them.</param>
    /// <param name="population">Everybody there is.</param>
    /// <param name="groups">The groups, of the area and the time of <paramref name="population"/>.</param>
    /// <returns>The observation, derived; without a value where one of the figures has none, where they are of several areas or times, and where a group is more than everybody.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="population"/>, <paramref name="groups"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="subject"/> is null, empty or white space, or there is no group.</exception>
    public static Observation InAnyOf(string subject, Observation population, params Observation[] groups)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(groups);
        Guard.Code(subject, nameof(subject));
        if (groups.Length == 0)
        {
            throw new ArgumentException("People are in any of at least one group; there is none.", nameof(groups));
        }

        Array.ForEach(groups, static group => ArgumentNullException.ThrowIfNull(group, nameof(groups)));
        return new(population.Area, subject, Overlap.Of(population, groups), population.Time) { Map = population.Map };
    }

    /// <summary>Gives the same report on the map of another day: what a restatement does.</summary>
    /// <param name="area">The code of the area on that map.</param>
    /// <param name="map">The day of the map; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <param name="figure">The figure of the area.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value.</exception>
    public Observation Restated(AreaCode area, LocalDate map, Figure<ObservedQuantity> figure) => this with
    {
        Area = area.Given(nameof(area)),
        Map = map.WithCalendar(CalendarSystem.Iso),
        Figure = figure,
        Details = RelativeStandardErrorPercent is null || figure.Equals(Figure) ? Details : Details with { RelativeStandardErrorPercent = null },
    };
}
