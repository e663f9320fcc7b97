using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Targets;

/// <summary>A target of something that is known only when the program runs: the door for files, databases and tables of mixed targets.</summary>
/// <remarks>
/// <para>Keeps the terms, the code of what is planned, and the number with its unit. The checks that the compiler makes for <see cref="Target{TQuantity}"/> and
/// <see cref="CoverageTarget{TCovered, TDenominator}"/> are made when the line runs: what is not comparable has no value, for that reason.</para>
/// <para>Immutable and safe to share; costs one small object beside its terms. Equal when everything is. No order.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial record AnyTarget : IShown
{
    internal AnyTarget(TargetTerms terms, string subject, QuantityKind kind, decimal number, string unit)
    {
        Terms = terms;
        Subject = subject;
        Kind = kind;
        Number = number;
        Unit = unit;
    }

    /// <summary>Gets for which area and day it is, and who set it.</summary>
    public TargetTerms Terms { get; }

    /// <summary>Gets the code of what is planned: the group of people, what the units are of, or the kind of money.</summary>
    public string Subject { get; }

    /// <summary>Gets what the number counts.</summary>
    public QuantityKind Kind { get; }

    /// <summary>Gets the number of people, of what is counted, of units of the currency, per hundred, or of a ratio how much per one.</summary>
    public decimal Number { get; }

    /// <summary>Gets the unit of what is planned: <see cref="FigureKey.People"/>, the code of what is counted or of the currency; of a percentage that of both sides.</summary>
    public string Unit { get; }

    /// <summary>Gets the code of what a percentage is of, or a ratio is per; empty for a count or an amount.</summary>
    public string Denominator { get; private init; } = "";

    /// <summary>Gets the unit of what a ratio is per; empty where there is no ratio.</summary>
    public string PerUnit { get; private init; } = "";

    /// <summary>Gets what the target is of: a later issue of the same key by the same setter takes its place.</summary>
    public FigureKey Key
    {
        get
        {
            FigureKey key = FigureKey.Of(Subject, Unit, ObservationTime.On(Terms.Date)).WithArea(Terms.Area).OnMap(Terms.Map);
            key = PerUnit.Length > 0 ? key.Per(Denominator, PerUnit) : Denominator.Length > 0 ? key.WithDenominator(Denominator) : key;
            return Terms.Setter.Length == 0 ? key : key.WithSetter(Terms.Setter);
        }
    }

    /// <summary>Makes a target in people.</summary>
    /// <param name="terms">For which area and day, set by whom.</param>
    /// <param name="people">How many of which group.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="people"/> has no group.</exception>
    public static AnyTarget OfPeople(TargetTerms terms, AnyHeadcount people)
    {
        ArgumentNullException.ThrowIfNull(terms);
        string group = Guard.Code(people.Group, nameof(people));
        return new(terms, group, QuantityKind.Count, people.Persons, FigureKey.People);
    }

    /// <summary>Makes a target in what is counted and is not people.</summary>
    /// <param name="terms">For which area and day, set by whom.</param>
    /// <param name="subject">The code of what the units are of: decisions settled.</param>
    /// <param name="number">How many.</param>
    /// <param name="unit">The code of what is counted, as an <see cref="ICountedUnit"/> has it.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative.</exception>
    /// <exception cref="ArgumentException"><paramref name="subject"/> is null, empty or white space, or <paramref name="unit"/> is not of the form of a code, or that of people.</exception>
    public static AnyTarget OfCount(TargetTerms terms, string subject, long number, string unit) => Of(terms, subject, ObservedQuantity.OfCount(number, unit));

    /// <summary>Makes a target in money.</summary>
    /// <param name="terms">For which area and day, set by whom.</param>
    /// <param name="subject">The code of what the money is: receipts, benefits.</param>
    /// <param name="amount">How much of which currency.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="subject"/> is null, empty or white space, or <paramref name="amount"/> has no currency of three capital letters.</exception>
    public static AnyTarget OfMoney(TargetTerms terms, string subject, AnyAmount amount)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new(terms, Guard.Code(subject, nameof(subject)), QuantityKind.Amount, amount.Value, Guard.Currency(amount.Currency, nameof(amount)));
    }

    /// <summary>Makes a target for a coverage, of people: a share of anything else has its unit.</summary>
    /// <param name="terms">For which area and day, set by whom.</param>
    /// <param name="subject">The code of the people who are to be covered.</param>
    /// <param name="percentage">How many per hundred of which denominator.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="subject"/> is null, empty or white space, or <paramref name="percentage"/> has no base.</exception>
    public static AnyTarget OfPercentage(TargetTerms terms, string subject, AnyPercentage percentage) => OfPercentage(terms, subject, percentage, FigureKey.People);

    /// <summary>Makes a target for a share of money, or of what is counted: at most 2.1% of the amount payable.</summary>
    /// <param name="terms">For which area and day, set by whom.</param>
    /// <param name="subject">The code of the part: late payments.</param>
    /// <param name="percentage">How many per hundred of which whole.</param>
    /// <param name="unit">The unit that part and whole are in: the code of the currency, that of what is counted, or <see cref="FigureKey.People"/>.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="subject"/> is null, empty or white space, <paramref name="unit"/> is neither three capital letters nor of the form of a code, or <paramref name="percentage"/> has no base.</exception>
    public static AnyTarget OfPercentage(TargetTerms terms, string subject, AnyPercentage percentage, string unit)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new(terms, Guard.Code(subject, nameof(subject)), QuantityKind.Percentage, percentage.Percent, Guard.Unit(unit, nameof(unit)))
        {
            Denominator = Guard.Code(percentage.Base, nameof(percentage)),
        };
    }

    /// <summary>Makes a target for a ratio: a contribution base of 6.5 million dong a member and month, 2.5 visits per insured person.</summary>
    /// <param name="terms">For which area and day, set by whom.</param>
    /// <param name="ratio">What is divided in which unit, and <see cref="FigureKey.Per"/> what: area, time and all else of the target are those of its terms.</param>
    /// <param name="number">How much per one.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="ratio"/> is no ratio.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative or more than 10^26.</exception>
    public static AnyTarget OfRatio(TargetTerms terms, FigureKey ratio, decimal number)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, ExactMath.Largest);
        return ratio.Kind == QuantityKind.Ratio
            ? new(terms, ratio.Subject, QuantityKind.Ratio, number, ratio.Unit) { Denominator = ratio.Denominator, PerUnit = ratio.PerUnit }
            : throw new ArgumentException($"The target is of a ratio, of one unit per one of another; this is '{ratio}'.", nameof(ratio));
    }

    /// <summary>Finds the target in people with its group as a type, if it is one.</summary>
    /// <typeparam name="TGroup">The group asked for.</typeparam>
    /// <returns>The same target, or <see langword="null"/> when it is of something else.</returns>
    public Target<Headcount<TGroup>>? ToPeople<TGroup>()
        where TGroup : struct, IPopulationGroup =>
        Unit == FigureKey.People && Kind == QuantityKind.Count && Subject == GroupCode<TGroup>.Value ? new(Terms, Subject, new((long)Number)) : null;

    /// <summary>Finds the target in what is counted with its unit as a type, if it is one.</summary>
    /// <typeparam name="TUnit">The unit asked for.</typeparam>
    /// <returns>The same target, or <see langword="null"/> when it is of something else.</returns>
    public Target<Count<TUnit>>? ToCount<TUnit>()
        where TUnit : struct, ICountedUnit =>
        Kind == QuantityKind.Count && Unit == GroupCode<TUnit>.Value ? new(Terms, Subject, new((long)Number)) : null;

    /// <summary>Finds the target in money with its currency as a type, if it is one.</summary>
    /// <typeparam name="TCurrency">The currency asked for.</typeparam>
    /// <returns>The same target, or <see langword="null"/> when it is of something else.</returns>
    public Target<Amount<TCurrency>>? ToMoney<TCurrency>()
        where TCurrency : struct, ICurrency =>
        Kind == QuantityKind.Amount && Unit == CurrencyCode<TCurrency>.Value ? new(Terms, Subject, new(Number)) : null;

    /// <summary>Finds the target for a coverage with its groups as types, if it is one.</summary>
    /// <typeparam name="TCovered">The people covered that are asked for.</typeparam>
    /// <typeparam name="TDenominator">The denominator asked for.</typeparam>
    /// <returns>The same target, or <see langword="null"/> when it is of something else.</returns>
    public CoverageTarget<TCovered, TDenominator>? ToCoverage<TCovered, TDenominator>()
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator =>
        Kind == QuantityKind.Percentage && Unit == FigureKey.People && Subject == GroupCode<TCovered>.Value && Denominator == GroupCode<TDenominator>.Value ? new(Terms, new(Number)) : null;

    /// <summary>Writes what is planned, and the terms.</summary>
    /// <returns>The target, such as <c>95.15% of population (vn:health-insurance) VN by 2025-12-31 (vn:prime-minister, Decision 546)</c>, in the
    /// current culture.</returns>
    public override string ToString()
    {
        string number = Kind switch
        {
            QuantityKind.Count => new ObservedQuantity(Number, Unit == FigureKey.People ? null : Unit, false).ToString(),
            QuantityKind.Amount => AnyAmount.Of(Number, Unit).ToString(),
            QuantityKind.Percentage => new AnyPercentage(Number, Denominator).ToString(),
            QuantityKind.Ratio => $"{DecimalText.ToText(Number, null, null)}{(Unit == FigureKey.People ? "" : $" {Unit}")} per {Denominator}",
            _ => throw Unnamed.Member(Kind),
        };
        return Terms.Write(number, Subject);
    }

    /// <summary>Makes a target of a quantity.</summary>
    internal static AnyTarget Of(TargetTerms terms, string subject, ObservedQuantity quantity)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new(terms, Guard.Code(subject, nameof(subject)), quantity.IsMoney ? QuantityKind.Amount : QuantityKind.Count, quantity.Number, quantity.Unit);
    }

    /// <summary>Writes the target as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(
        new AnyTarget(Terms.Named, Names.FromCode(Subject), Kind, Number, Names.FromCode(Unit)) { Denominator = Names.FromCode(Denominator) }.ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
