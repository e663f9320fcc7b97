using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>What an agency reports month by month, defined once: who or what is counted, out of whom, on which date, with how many decimals.</summary>
/// <remarks>
/// <para>A metric without a denominator is a plain count or amount. Groups are known by their codes here, because tables loop over programmes.</para>
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

    private Metric(Metric other)
    {
        (Code, Name, Subject) = (other.Code, other.Name, other.Subject);
        (Currency, CurrencyName) = (other.Currency, other.CurrencyName);
        (Kind, Series, Scope) = (other.Kind, other.Series, other.Scope);
        (Denominator, DenominatorName) = (other.Denominator, other.DenominatorName);
        (DenominatorSeries, DenominatorScope, DenominatorDate) = (other.DenominatorSeries, other.DenominatorScope, other.DenominatorDate);
        (Direction, Decimals, Bands, Parent) = (other.Direction, other.Decimals, other.Bands, other.Parent);
        IsOfPart = other.IsOfPart;
    }

    /// <summary>Gets the permanent code of the metric.</summary>
    public string Code { get; }

    /// <summary>Gets the name to print in English, and wherever a language does not name the code.</summary>
    public string Name { get; }

    /// <summary>Gets the code of what is counted: a group of people, or a kind of money.</summary>
    public string Subject { get; }

    /// <summary>Gets the code of the currency, or <see langword="null"/> when people are counted.</summary>
    public string? Currency { get; private init; }

    /// <summary>Gets the English name of the currency; empty when people are counted.</summary>
    public string CurrencyName { get; private init; } = "";

    /// <summary>Gets how the numerator adds up in time and space.</summary>
    public NumeratorKind Kind { get; private init; }

    /// <summary>Gets the series of the numerator: empty for the usual one, or <see langword="null"/> when there is only one.</summary>
    public string? Series { get; private init; }

    /// <summary>Gets the counting scope of the numerator: empty for the usual one, or <see langword="null"/> when there is only one.</summary>
    public string? Scope { get; private init; }

    /// <summary>Gets the code of the people the coverage is measured against, or <see langword="null"/> for a plain count or amount.</summary>
    public string? Denominator { get; private init; }

    /// <summary>Gets the English name of the denominator; empty without one.</summary>
    public string DenominatorName { get; private init; } = "";

    /// <summary>Gets the series of the denominator: empty for the usual one, or <see langword="null"/> when there is only one.</summary>
    public string? DenominatorSeries { get; private init; }

    /// <summary>Gets the counting scope of the denominator: empty for the usual one, or <see langword="null"/> when there is only one.</summary>
    public string? DenominatorScope { get; private init; }

    /// <summary>Gets which denominator belongs to a numerator of a day.</summary>
    public DenominatorDate DenominatorDate { get; private init; }

    /// <summary>Gets which way the metric should go.</summary>
    public MetricDirection Direction { get; private init; }

    /// <summary>Gets how many decimals the percentage is printed with.</summary>
    public int Decimals { get; private init; } = 2;

    /// <summary>Gets the classes of percentages, from the lowest; none when there are none.</summary>
    public IReadOnlyList<Band> Bands { get; private init; } = [];

    /// <summary>Gets the code of the metric that this one stands under where rows are metrics, or <see langword="null"/> when it stands alone.</summary>
    public string? Parent { get; private init; }

    /// <summary>Gets a value indicating whether people are counted, and not money.</summary>
    public bool IsPeople => Currency is null;

    /// <summary>Gets a value indicating whether there is a denominator, and so a percentage.</summary>
    public bool IsCoverage => Denominator is not null;

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
            Denominator = GroupCode<TDenominator>.Value,
            DenominatorName = Names.Of<TDenominator>(Language.English),
            IsOfPart = default(TCovered) is IPartOf<TDenominator>,
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
            Currency = CurrencyCode<TCurrency>.Value,
            CurrencyName = TCurrency.Name ?? CurrencyCode<TCurrency>.Value,
            Kind = NumeratorKind.FlowYearToDate,
        };

    /// <summary>Gives the metric with another way of adding up.</summary>
    /// <param name="kind">How the numerator adds up in time and space.</param>
    /// <returns>The metric.</returns>
    public Metric WithKind(NumeratorKind kind) => new(this) { Kind = kind };

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
    public Metric WithDenominatorSeries(string series) => new(this) { DenominatorSeries = series };

    /// <summary>Gives the metric over a counting scope of the denominator.</summary>
    /// <param name="scope">The code of the scope, as in the observations: empty for the usual one beside others.</param>
    /// <returns>The metric.</returns>
    public Metric WithDenominatorScope(string scope) => new(this) { DenominatorScope = scope };

    /// <summary>Gives the metric over the denominator of another date.</summary>
    /// <param name="date">Which denominator belongs to a numerator of a day.</param>
    /// <returns>The metric.</returns>
    public Metric WithDenominatorDate(DenominatorDate date) => new(this) { DenominatorDate = date };

    /// <summary>Gives the metric with another direction.</summary>
    /// <param name="direction">Which way it should go.</param>
    /// <returns>The metric.</returns>
    public Metric WithDirection(MetricDirection direction) => new(this) { Direction = direction };

    /// <summary>Gives the metric printed with another number of decimals.</summary>
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
    internal string DenominatorIn(Language language) => (Denominator is { } code ? language.NameOf(code) : null) ?? DenominatorName;

    /// <summary>Finds the name of the currency in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name to print, or null when people are counted.</returns>
    internal string? CurrencyIn(Language language) => Currency is { } code ? language.NameOf(code) ?? CurrencyName : null;

    /// <summary>Writes the code of the metric.</summary>
    /// <returns>The code.</returns>
    public override string ToString() => Code;

    /// <summary>Writes the code and the name as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(Code, Name);

    private object ToDump() => ShownValue.Of(this).ToDump();
}
