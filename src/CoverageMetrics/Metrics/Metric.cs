using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>What an agency reports month by month, defined once: who or what is counted, out of or per what, on which date, with how many decimals.</summary>
/// <remarks>
/// <para>A metric has one side or two, and each side is a plain count or amount that is found by its own rules. What stands over a <see cref="Denominator"/> is a coverage (people out of those who could be), a
/// share (a part of a whole of one unit) or a ratio (so much of one unit per one of another); all three are pooled by adding both sides. Groups are known by their codes here, because tables loop over
/// programmes.</para>
/// <para>A definition is checked when it is put into a <see cref="MetricSet"/>, all faults at once. Two metrics are equal only when they are the same object.</para>
/// <para>Immutable and safe to share; costs one object, and another for each step.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class Metric : IShown
{
    private Metric(string code, string name, string subject)
    {
        Code = code;
        Name = name;
        Subject = subject;
    }

    private Metric(string code, string name, Metric numerator)
        : this(code, name, numerator.Subject)
    {
        (Unit, UnitName, IsNetChange) = (numerator.Unit, numerator.UnitName, numerator.IsNetChange);
        (Kind, Series, Scope) = (numerator.Kind, numerator.Series, numerator.Scope);
    }

    private Metric(Metric other)
        : this(other.Code, other.Name, other)
    {
        (Denominator, DenominatorDate) = (other.Denominator, other.DenominatorDate);
        (IsCoverage, IsRatio, WithoutDenominator) = (other.IsCoverage, other.IsRatio, other.WithoutDenominator);
        (RatioUnit, RatioDecimals) = (other.RatioUnit, other.RatioDecimals);
        (Direction, Decimals, Bands, Parent) = (other.Direction, other.Decimals, other.Bands, other.Parent);
        IsOfPart = other.IsOfPart;
    }

    /// <summary>Gets the permanent code of the metric.</summary>
    public string Code { get; }

    /// <summary>Gets the name to print in English, and wherever a language does not name the code.</summary>
    public string Name { get; }

    /// <summary>Gets the code of what is counted: a group of people, what the units are of, or a kind of money.</summary>
    public string Subject { get; }

    /// <summary>Gets the unit of the numerator: <see cref="FigureKey.People"/>, the code of what is counted, or the three capital letters of a currency.</summary>
    public string Unit { get; private init; } = FigureKey.People;

    /// <summary>Gets the English name of the unit; empty when people are counted.</summary>
    public string UnitName { get; private init; } = "";

    /// <summary>Gets a value indicating whether the numerator is what came less what went, and may be negative.</summary>
    public bool IsNetChange { get; private init; }

    /// <summary>Gets how the numerator adds up in time and space.</summary>
    public NumeratorKind Kind { get; private init; }

    /// <summary>Gets the series of the numerator: empty for the usual one, or <see langword="null"/> when there is only one.</summary>
    public string? Series { get; private init; }

    /// <summary>Gets the counting scope of the numerator: empty for the usual one, or <see langword="null"/> when there is only one.</summary>
    public string? Scope { get; private init; }

    /// <summary>Gets what the numerator is measured against, a plain count or amount with rules of its own: those who could be covered, the whole of a share, what a ratio is per; <see langword="null"/> for a plain count or amount.</summary>
    public Metric? Denominator { get; private init; }

    /// <summary>Gets which denominator belongs to a numerator of a day.</summary>
    public DenominatorDate DenominatorDate { get; private init; }

    /// <summary>Gets which way the metric should go.</summary>
    public MetricDirection Direction { get; private init; }

    /// <summary>Gets how many decimals a percentage is printed with.</summary>
    public int Decimals { get; private init; } = 2;

    /// <summary>Gets the classes of percentages, from the lowest; none when there are none.</summary>
    public IReadOnlyList<Band> Bands { get; private init; } = [];

    /// <summary>Gets the code of the metric that this one stands under where rows are metrics, or <see langword="null"/> when it stands alone.</summary>
    public string? Parent { get; private init; }

    /// <summary>Gets a value indicating whether people are counted, and nothing else.</summary>
    public bool IsPeople => Unit == FigureKey.People;

    /// <summary>Gets a value indicating whether money is added up, and nothing is counted.</summary>
    public bool IsMoney => Codes.IsCurrency(Unit);

    /// <summary>Gets a value indicating whether people are measured against those who could be covered.</summary>
    public bool IsCoverage { get; private init; }

    /// <summary>Gets a value indicating whether a part is measured against a whole of the same unit.</summary>
    public bool IsShare => IsPercentage && !IsCoverage;

    /// <summary>Gets a value indicating whether one unit is measured per one of another.</summary>
    public bool IsRatio { get; private init; }

    /// <summary>Gets the unit of a ratio in English, such as <c>dong a person a month</c>; empty for the units of both sides, and where there is no ratio.</summary>
    public string RatioUnit { get; private init; } = "";

    /// <summary>Gets how many decimals a ratio is printed with.</summary>
    public int RatioDecimals { get; private init; } = 2;

    /// <summary>Gets a value indicating whether there is a percentage: that of a coverage or a share.</summary>
    internal bool IsPercentage => Denominator is not null && !IsRatio;

    /// <summary>Gets a series or scope that was asked for of a denominator, where there is none: a fault.</summary>
    internal string? WithoutDenominator { get; private init; }

    /// <summary>Gets the denominator where it is of the table's period, and not of a day that a rule finds; null for one of a day, and without one.</summary>
    internal Metric? DenominatorOfPeriod => Denominator is not { Kind: NumeratorKind.Stock } over ? Denominator : DenominatorDate switch
    {
        DenominatorDate.SamePeriod => over.WithKind(Kind),
        DenominatorDate.MeanOfPeriod => over.WithKind(NumeratorKind.MeanOfPeriod),
        DenominatorDate.SameDate or DenominatorDate.MidYear or DenominatorDate.PreviousYear or DenominatorDate.LatestOnOrBefore => null,
        _ => throw Unnamed.Member(DenominatorDate),
    };

    /// <summary>Gets the code of what the percentage is of, or null when there is none.</summary>
    internal string? Base => IsPercentage ? Denominator!.Subject : null;

    /// <summary>Gets a value indicating whether those who are covered are a part of the denominator, as their group says by <see cref="IPartOf{TWhole}"/>: more of them than of it cannot be.</summary>
    public bool IsOfPart { get; private init; }

    /// <summary>Defines a plain count of people.</summary>
    /// <typeparam name="TGroup">The people who are counted.</typeparam>
    /// <param name="code">The permanent code of the metric: lower-case ASCII letters and digits with single hyphens, perhaps behind a prefix and a colon.</param>
    /// <param name="name">The name to print in English; other languages name the code.</param>
    /// <returns>The metric, a stock.</returns>
    public static Metric People<TGroup>(string code, string name)
        where TGroup : struct, IPopulationGroup =>
        new(code, name, GroupCode<TGroup>.Value);

    /// <summary>Defines a coverage.</summary>
    /// <typeparam name="TCovered">The people who are covered.</typeparam>
    /// <typeparam name="TDenominator">The people the coverage is measured against.</typeparam>
    /// <param name="code">The permanent code of the metric: lower-case ASCII letters and digits with single hyphens, perhaps behind a prefix and a colon.</param>
    /// <param name="name">The name to print in English; other languages name the code.</param>
    /// <returns>The metric, a stock over the denominator of the same date, with two decimals.</returns>
    public static Metric Coverage<TCovered, TDenominator>(string code, string name)
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator =>
        new(code, name, GroupCode<TCovered>.Value)
        {
            Denominator = new(GroupCode<TDenominator>.Value, Names.Of<TDenominator>(Language.English), GroupCode<TDenominator>.Value),
            IsCoverage = true,
            IsOfPart = default(TCovered) is IPartOf<TDenominator>,
        };

    /// <summary>Defines a count of what is not people: visits, cards, decisions.</summary>
    /// <typeparam name="TUnit">What is counted.</typeparam>
    /// <param name="code">The permanent code of the metric: lower-case ASCII letters and digits with single hyphens, perhaps behind a prefix and a colon.</param>
    /// <param name="subject">The code of what the units are of, as in the observations: visits that the insurance paid for.</param>
    /// <param name="name">The name to print in English; other languages name the code.</param>
    /// <returns>The metric, a flow in the year to date; cards and households are a <see cref="NumeratorKind.Stock"/>.</returns>
    public static Metric Count<TUnit>(string code, string subject, string name)
        where TUnit : struct, ICountedUnit =>
        new(code, name, subject)
        {
            Unit = GroupCode<TUnit>.Value,
            UnitName = Names.Of<TUnit>(Language.English),
            Kind = NumeratorKind.FlowYearToDate,
        };

    /// <summary>Defines an amount of money.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="code">The permanent code of the metric: lower-case ASCII letters and digits with single hyphens, perhaps behind a prefix and a colon.</param>
    /// <param name="subject">The code of what the money is, as in the observations: receipts, benefits.</param>
    /// <param name="name">The name to print in English; other languages name the code.</param>
    /// <returns>The metric, a flow in the year to date.</returns>
    public static Metric Money<TCurrency>(string code, string subject, string name)
        where TCurrency : struct, ICurrency =>
        new(code, name, subject)
        {
            Unit = CurrencyCode<TCurrency>.Value,
            UnitName = TCurrency.Name ?? CurrencyCode<TCurrency>.Value,
            Kind = NumeratorKind.FlowYearToDate,
        };

    /// <summary>Defines a share: a part of a whole of the same unit, such as the debt of the amount payable. It may be above 100 %.</summary>
    /// <remarks>How far a plan is met is no share: that is the attainment of a target.</remarks>
    /// <param name="code">The permanent code of the metric: lower-case ASCII letters and digits with single hyphens, perhaps behind a prefix and a colon.</param>
    /// <param name="name">The name to print in English; other languages name the code.</param>
    /// <param name="part">The part, a plain count or amount.</param>
    /// <param name="whole">The whole, a plain count or amount. Its name is printed behind the percentage, and its subject tells shares of one part apart: of the amount payable, of the year's plan.</param>
    /// <returns>The metric, with two decimals.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="part"/> or <paramref name="whole"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="part"/> or <paramref name="whole"/> is itself measured against something.</exception>
    public static Metric Share(string code, string name, Metric part, Metric whole) =>
        new(code, name, Plain(part, nameof(part))) { Denominator = Plain(whole, nameof(whole)) };

    /// <summary>Defines a ratio: so much of one unit per one of another, such as the contribution per member and month.</summary>
    /// <param name="code">The permanent code of the metric: lower-case ASCII letters and digits with single hyphens, perhaps behind a prefix and a colon.</param>
    /// <param name="name">The name to print in English; other languages name the code.</param>
    /// <param name="of">What is divided, a plain count or amount.</param>
    /// <param name="per">What it is divided by, a plain count or amount of another unit.</param>
    /// <returns>The metric, with two decimals.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="of"/> or <paramref name="per"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="of"/> or <paramref name="per"/> is itself measured against something.</exception>
    public static Metric Ratio(string code, string name, Metric of, Metric per) =>
        new(code, name, Plain(of, nameof(of))) { Denominator = Plain(per, nameof(per)), IsRatio = true };

    /// <summary>Gives the metric with another way of adding up.</summary>
    /// <param name="kind">How the numerator adds up in time and space.</param>
    /// <returns>The metric.</returns>
    public Metric WithKind(NumeratorKind kind) => new(this) { Kind = kind };

    /// <summary>Gives the metric of net changes: those who joined less those who left, what came in less what was paid.</summary>
    /// <returns>The metric, which takes net changes and nothing else; a flow in a month where it was a stock. It has a difference, and no growth, share or coverage.</returns>
    public Metric AsNetChange() => new(this) { IsNetChange = true, Kind = Kind == NumeratorKind.Stock ? NumeratorKind.FlowInMonth : Kind };

    /// <summary>Gives the metric of a series of the numerator.</summary>
    /// <param name="series">The code of the series, as in the observations: empty for the usual one beside others.</param>
    /// <returns>The metric.</returns>
    public Metric WithSeries(string series) => new(this) { Series = series };

    /// <summary>Gives the metric of a counting scope of the numerator.</summary>
    /// <param name="scope">The code of the scope, as in the observations: empty for the usual one beside others.</param>
    /// <returns>The metric.</returns>
    public Metric WithScope(string scope) => new(this) { Scope = scope };

    /// <summary>Gives the metric over a series of the denominator.</summary>
    /// <param name="series">The code of the series, as in the observations: empty for the usual one beside others.</param>
    /// <returns>The metric.</returns>
    public Metric WithDenominatorSeries(string series) => OfDenominator(series, static (over, code) => over.WithSeries(code));

    /// <summary>Gives the metric over a counting scope of the denominator.</summary>
    /// <param name="scope">The code of the scope, as in the observations: empty for the usual one beside others.</param>
    /// <returns>The metric.</returns>
    public Metric WithDenominatorScope(string scope) => OfDenominator(scope, static (over, code) => over.WithScope(code));

    /// <summary>Gives the metric over the denominator of another date.</summary>
    /// <param name="date">Which denominator belongs to a numerator of a day.</param>
    /// <returns>The metric.</returns>
    public Metric WithDenominatorDate(DenominatorDate date) => new(this) { DenominatorDate = date };

    /// <summary>Gives the metric with another direction.</summary>
    /// <param name="direction">Which way it should go.</param>
    /// <returns>The metric.</returns>
    public Metric WithDirection(MetricDirection direction) => new(this) { Direction = direction };

    /// <summary>Gives the ratio with words for its unit, and printed with another number of decimals.</summary>
    /// <param name="unit">The unit in English, such as <c>dong a person a month</c>, or empty for the units of both sides; other languages name the code of the metric with <c>.unit</c> behind it.</param>
    /// <param name="decimals">How many decimals of the ratio, 0 to 10; its growth has those of a percentage.</param>
    /// <returns>The metric.</returns>
    public Metric WithRatioUnit(string unit, int decimals) => new(this) { RatioUnit = unit, RatioDecimals = decimals };

    /// <summary>Gives the metric with percentages of another number of decimals.</summary>
    /// <param name="decimals">How many decimals, 0 to 10.</param>
    /// <returns>The metric.</returns>
    public Metric WithDecimals(int decimals) => new(this) { Decimals = decimals };

    /// <summary>Gives the metric with classes of percentages.</summary>
    /// <param name="bands">The classes, from the lowest, each starting where the one before ends, the last open above.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="bands"/> is null.</exception>
    public Metric WithBands(params Band[] bands)
    {
        ArgumentNullException.ThrowIfNull(bands);
        return new(this) { Bands = Array.AsReadOnly((Band[])bands.Clone()) };
    }

    /// <summary>Gives the metric as one that stands under another where rows are metrics: an indent shows it, and nothing is added up.</summary>
    /// <param name="metric">The code of the other metric, which stands before this one in a set of both.</param>
    /// <returns>The metric.</returns>
    public Metric Under(string metric) => new(this) { Parent = metric };

    /// <summary>Finds the class that a percentage belongs to.</summary>
    /// <param name="percent">How many per hundred, unrounded.</param>
    /// <returns>The class, or <see langword="null"/> when there are none or the percentage is below all of them.</returns>
    public Band? BandOf(decimal percent)
    {
        foreach (Band band in Bands)
        {
            if (band.Contains(percent))
            {
                return band;
            }
        }

        return null;
    }

    /// <summary>Finds the name in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name to print.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string NameIn(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.NameOf(Code) ?? Name;
    }

    /// <summary>Finds the name of the denominator in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name to print; empty without a denominator.</returns>
    internal string DenominatorIn(Language language) => Denominator?.NameIn(language) ?? "";

    /// <summary>Finds the unit of a ratio in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The unit to print.</returns>
    internal string RatioUnitIn(Language language) =>
        language.NameOf($"{Code}.unit")
        ?? (RatioUnit.Length > 0 ? RatioUnit : language.Say(Texts.UnitRatio, ("of", UnitIn(language) ?? language.Say(Texts.UnitPeople)), ("per", DenominatorIn(language))));

    /// <summary>Divides the one side by the other.</summary>
    /// <param name="of">The numerator.</param>
    /// <param name="per">The denominator, not zero.</param>
    /// <returns>The percentage of a coverage or share, or how much there is per one, not rounded.</returns>
    internal decimal Divide(ObservedQuantity of, ObservedQuantity per) => IsRatio ? of.Number / per.Number
        : !of.IsMoney ? ExactMath.Percent((long)of.Number, (long)per.Number)
        : ExactMath.Percent(of.Number, per.Number);

    /// <summary>Finds the name of the unit in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name to print, or null when people are counted.</returns>
    internal string? UnitIn(Language language) => IsPeople ? null : language.NameOf(Unit) ?? UnitName;

    /// <summary>Writes the code of the metric.</summary>
    /// <returns>The code.</returns>
    public override string ToString() => Code;

    /// <summary>Writes the code and the name as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(Code, Name);

    private object ToDump() => ShownValue.Of(this).ToDump();

    private Metric OfDenominator(string code, Func<Metric, string, Metric> with) =>
        Denominator is { } over ? new(this) { Denominator = with(over, code) } : new(this) { WithoutDenominator = code };

    private static Metric Plain(Metric side, string parameter)
    {
        ArgumentNullException.ThrowIfNull(side, parameter);
        return side.Denominator is { } over
            ? throw new ArgumentException($"A side of a share or ratio is a plain count or amount; '{side.Code}' is measured against '{over.Code}'.", parameter)
            : side;
    }
}
