using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;

namespace CoverageMetrics.Published;

/// <summary>Names a true number that nobody printed exactly: how many people, how much money, or a plan for either.</summary>
/// <remarks>
/// <para>Keeps what is counted, by the group's or the series' permanent code, the area's code, the day, and for a plan who set it. A
/// stock is counted on the day; money that flows is counted up to it.</para>
/// <para>Quantities are equal when all of these are: two denominators with different codes are two quantities, whatever their size.
/// They have no order.</para>
/// </remarks>
public sealed record UnknownQuantity
{
    private UnknownQuantity(FigureKind kind, string code, string area, LocalDate date, string planOwner)
    {
        Kind = kind;
        Code = code;
        Area = area;
        Date = date.WithCalendar(CalendarSystem.Iso);
        PlanOwner = planOwner;
    }

    /// <summary>Gets whether people or money is meant.</summary>
    public FigureKind Kind { get; }

    /// <summary>Gets the code of the group counted, or of the series of money.</summary>
    public string Code { get; }

    /// <summary>Gets the code of the area.</summary>
    public string Area { get; }

    /// <summary>Gets the day of a stock, or the last day of a flow, in the ISO calendar.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets the code of whoever set the plan; empty where the quantity is not a plan.</summary>
    public string PlanOwner { get; }

    /// <summary>Gets a value indicating whether the quantity was set by somebody instead of counted.</summary>
    public bool IsPlan => PlanOwner.Length > 0;

    /// <summary>Names the true number of people in a group.</summary>
    /// <param name="group">The permanent code of the group, such as <c>labour-force</c>.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="date">The day they are counted on.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentNullException">A code is null.</exception>
    /// <exception cref="ArgumentException">A code is empty.</exception>
    public static UnknownQuantity People(string group, string area, LocalDate date)
    {
        Check(group);
        Check(area);
        return new(FigureKind.Count, group, area, date, string.Empty);
    }

    /// <summary>Names the number of people that somebody planned to reach.</summary>
    /// <param name="group">The permanent code of the group.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="date">The day the plan is for, as the plan has it.</param>
    /// <param name="owner">The code of whoever set the plan: plans of two owners are two quantities.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentNullException">A code is null.</exception>
    /// <exception cref="ArgumentException">A code is empty.</exception>
    public static UnknownQuantity PlannedPeople(string group, string area, LocalDate date, string owner)
    {
        Check(group);
        Check(area);
        Check(owner);
        return new(FigureKind.Count, group, area, date, owner);
    }

    /// <summary>Names a true amount of money.</summary>
    /// <param name="series">The permanent code of what is added up, with its currency where that is not plain.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="date">The last day it is added up to.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentNullException">A code is null.</exception>
    /// <exception cref="ArgumentException">A code is empty.</exception>
    public static UnknownQuantity Money(string series, string area, LocalDate date)
    {
        Check(series);
        Check(area);
        return new(FigureKind.Amount, series, area, date, string.Empty);
    }

    /// <summary>Names the amount of money that somebody planned to reach.</summary>
    /// <param name="series">The permanent code of what is added up.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="date">The day the plan is for, as the plan has it.</param>
    /// <param name="owner">The code of whoever set the plan.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentNullException">A code is null.</exception>
    /// <exception cref="ArgumentException">A code is empty.</exception>
    public static UnknownQuantity PlannedMoney(string series, string area, LocalDate date, string owner)
    {
        Check(series);
        Check(area);
        Check(owner);
        return new(FigureKind.Amount, series, area, date, owner);
    }

    /// <summary>Names the same quantity on another day.</summary>
    /// <param name="date">The other day.</param>
    /// <returns>The quantity of that day.</returns>
    public UnknownQuantity On(LocalDate date) => new(Kind, Code, Area, date, PlanOwner);

    /// <summary>Writes the parts for reading.</summary>
    /// <returns>Such as <c>labour-force in 52 on 2022-06-30</c>, with <c>planned by</c> where it is a plan.</returns>
    public override string ToString()
    {
        string plan = IsPlan ? $" planned by {PlanOwner}" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{Code} in {Area} on {Date:uuuu-MM-dd}{plan}");
    }

    // Lists come out in this order every time, whatever order the claims came in.
    internal static int Compare(UnknownQuantity first, UnknownQuantity second)
    {
        int order = first.Kind.CompareTo(second.Kind);
        order = order != 0 ? order : string.CompareOrdinal(first.Area, second.Area);
        order = order != 0 ? order : string.CompareOrdinal(first.Code, second.Code);
        order = order != 0 ? order : first.Date.CompareTo(second.Date);
        return order != 0 ? order : string.CompareOrdinal(first.PlanOwner, second.PlanOwner);
    }

    private static void Check(string code, [CallerArgumentExpression(nameof(code))] string parameter = "") =>
        ArgumentException.ThrowIfNullOrEmpty(code, parameter);
}
