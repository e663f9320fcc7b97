using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Published;

/// <summary>Names a true number that nobody printed exactly: how many people, how much money, or a plan for either.</summary>
/// <remarks>
/// <para>Keeps what is counted, by the permanent code of the group or the series, the currency of money, the area's code, the day, and for
/// a plan who set it. A stock is counted on the day; money that flows is added up to it.</para>
/// <para>Quantities are equal when all of these are: two denominators with different codes are two quantities, whatever their size.
/// They have no order.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record UnknownQuantity : IShown
{
    private UnknownQuantity(QuantityKind kind, string subject, string currency, AreaCode area, LocalDate date, string setter)
    {
        if (area == default)
        {
            throw new ArgumentException("The area must have a code; it is the default value.", nameof(area));
        }

        Kind = kind;
        Subject = subject;
        Currency = currency;
        Area = area;
        Date = date.WithCalendar(CalendarSystem.Iso);
        Setter = setter;
    }

    /// <summary>Gets whether people or money is meant.</summary>
    public QuantityKind Kind { get; }

    /// <summary>Gets the code of the group counted, or of the series of money.</summary>
    public string Subject { get; }

    /// <summary>Gets the code of the currency; empty for people.</summary>
    public string Currency { get; }

    /// <summary>Gets the code of the area.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets the day of a stock, or the last day of a flow, in the ISO calendar.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets the code of whoever set the plan; empty where the quantity is not a plan.</summary>
    public string Setter { get; }

    /// <summary>Gets a value indicating whether the quantity was set by somebody instead of counted.</summary>
    public bool IsPlan => Setter.Length > 0;

    /// <summary>Names the true number of people in a group.</summary>
    /// <typeparam name="TGroup">The people counted.</typeparam>
    /// <param name="area">The code of the area.</param>
    /// <param name="date">The day they are counted on.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is no code.</exception>
    public static UnknownQuantity People<TGroup>(AreaCode area, LocalDate date)
        where TGroup : struct, IPopulationGroup =>
        People(GroupCode<TGroup>.Value, area, date);

    /// <summary>Names the true number of people in a group that is known by its code.</summary>
    /// <param name="group">The permanent code of the group, such as <c>labour-force</c>.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="date">The day they are counted on.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="group"/> is empty, or <paramref name="area"/> is no code.</exception>
    public static UnknownQuantity People(string group, AreaCode area, LocalDate date)
    {
        Check(group);
        return new(QuantityKind.Count, group, string.Empty, area, date, string.Empty);
    }

    /// <summary>Names the number of people that somebody planned to reach.</summary>
    /// <typeparam name="TGroup">The people counted.</typeparam>
    /// <param name="area">The code of the area.</param>
    /// <param name="date">The day the plan is for, as the plan has it.</param>
    /// <param name="setter">The code of whoever set the plan: plans of two setters are two quantities.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="setter"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="setter"/> is empty, or <paramref name="area"/> is no code.</exception>
    public static UnknownQuantity PlannedPeople<TGroup>(AreaCode area, LocalDate date, string setter)
        where TGroup : struct, IPopulationGroup =>
        PlannedPeople(GroupCode<TGroup>.Value, area, date, setter);

    /// <summary>Names the number of people, known by the code of their group, that somebody planned to reach.</summary>
    /// <param name="group">The permanent code of the group.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="date">The day the plan is for, as the plan has it.</param>
    /// <param name="setter">The code of whoever set the plan: plans of two setters are two quantities.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentNullException">A code is null.</exception>
    /// <exception cref="ArgumentException">A code is empty, or <paramref name="area"/> is no code.</exception>
    public static UnknownQuantity PlannedPeople(string group, AreaCode area, LocalDate date, string setter)
    {
        Check(group);
        Check(setter);
        return new(QuantityKind.Count, group, string.Empty, area, date, setter);
    }

    /// <summary>Names a true amount of money.</summary>
    /// <typeparam name="TCurrency">The currency it is counted in.</typeparam>
    /// <param name="series">The permanent code of what is added up, such as <c>receipts</c>.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="date">The last day it is added up to.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="series"/> is empty, or <paramref name="area"/> is no code.</exception>
    public static UnknownQuantity Money<TCurrency>(string series, AreaCode area, LocalDate date)
        where TCurrency : struct, ICurrency
    {
        Check(series);
        return new(QuantityKind.Amount, series, CurrencyCode<TCurrency>.Value, area, date, string.Empty);
    }

    /// <summary>Names the amount of money that somebody planned to reach.</summary>
    /// <typeparam name="TCurrency">The currency it is counted in.</typeparam>
    /// <param name="series">The permanent code of what is added up.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="date">The day the plan is for, as the plan has it.</param>
    /// <param name="setter">The code of whoever set the plan.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentNullException">A code is null.</exception>
    /// <exception cref="ArgumentException">A code is empty, or <paramref name="area"/> is no code.</exception>
    public static UnknownQuantity PlannedMoney<TCurrency>(string series, AreaCode area, LocalDate date, string setter)
        where TCurrency : struct, ICurrency
    {
        Check(series);
        Check(setter);
        return new(QuantityKind.Amount, series, CurrencyCode<TCurrency>.Value, area, date, setter);
    }

    /// <summary>Names the same quantity on another day.</summary>
    /// <param name="date">The other day.</param>
    /// <returns>The quantity of that day.</returns>
    public UnknownQuantity On(LocalDate date) => new(Kind, Subject, Currency, Area, date, Setter);

    /// <summary>Writes the parts for reading.</summary>
    /// <returns>Such as <c>labour-force in 52 on 2022-06-30</c>, with <c>planned by</c> where it is a plan.</returns>
    public override string ToString()
    {
        string currency = Kind == QuantityKind.Amount ? $" {Currency}" : string.Empty;
        string plan = IsPlan ? $" planned by {Setter}" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{Subject}{currency} in {Area} on {Date:uuuu-MM-dd}{plan}");
    }

    /// <summary>Writes the quantity as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    // Lists come out in this order every time, whatever order the claims came in.
    internal static int Compare(UnknownQuantity first, UnknownQuantity second)
    {
        int order = first.Kind.CompareTo(second.Kind);
        order = order != 0 ? order : first.Area.CompareTo(second.Area);
        order = order != 0 ? order : string.CompareOrdinal(first.Subject, second.Subject);
        order = order != 0 ? order : string.CompareOrdinal(first.Currency, second.Currency);
        order = order != 0 ? order : first.Date.CompareTo(second.Date);
        return order != 0 ? order : string.CompareOrdinal(first.Setter, second.Setter);
    }

    internal bool IsLike(UnknownQuantity other) => Kind == other.Kind && string.Equals(Currency, other.Currency, StringComparison.Ordinal);

    private static void Check(string code, [CallerArgumentExpression(nameof(code))] string parameter = "") =>
        ArgumentException.ThrowIfNullOrEmpty(code, parameter);
}
