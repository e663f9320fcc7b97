using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Figures;

/// <summary>A coverage, share or ratio that was published without its two quantities: what of or per what, where, when, how firm, and when it was published.</summary>
/// <remarks>
/// <para>It is shown, compared over the same denominator (a percentage in points, a ratio by its growth), and measured against targets of its kind. It is never pooled, restated or rolled up, because its counts are not
/// known: those calculations take observations. On another map it stands only where the territory is the same. Where counts are reported beside it, they count, and a check says
/// whether the two agree.</para>
/// <para>Immutable and safe to share; costs one object, and another for each step. Equal when everything is. No order.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record ReportedRate : IPublication, IShown
{
    private ReportedRate(FigureKey key, Figure<decimal> level, decimal precision)
    {
        Key = key;
        Level = level;
        Precision = precision;
    }

    /// <summary>Gets what the rate is of: area, map, subject, denominator, time, series and scope.</summary>
    public FigureKey Key { get; private init; }

    /// <summary>Gets the percentage with its status and the bounds of how it was rounded, or the reason why there is none; undefined for a ratio.</summary>
    public Figure<AnyPercentage> Figure => Percentage(Key, Level);

    /// <summary>Gets how much there is per one, in the unit of <see cref="FigureKey.Unit"/>, with its status and the bounds of how it was rounded, or the reason why there is none; undefined for a percentage.</summary>
    public Figure<decimal> Ratio => Key.Kind == QuantityKind.Ratio ? Level : Figures.Figure.None<decimal>(NoValueReason.Undefined);

    /// <summary>Gets the number of the percentage or the ratio.</summary>
    internal Figure<decimal> Level { get; private init; }

    /// <summary>Gets the day it was published, or <see langword="null"/> when that is not known.</summary>
    public LocalDate? Published { get; private init; }

    /// <summary>Gets the place value of the last digit that is known, in percent or in the unit of a ratio: 0.01 for 90.19%, 100,000 for 6.2 million.</summary>
    public decimal Precision { get; private init; }

    /// <summary>Gets the word it was published with.</summary>
    public FigureQualifier Qualifier { get; private init; }

    /// <summary>Gets where it was published; empty when that is not known.</summary>
    public string Source { get; private init; } = "";

    /// <summary>Gets the text that the rate was read from; empty where there is none.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Gets the numbers that it can stand for, when there is one.</summary>
    internal PrintedRange Range => PrintedRange.Of(this);

    /// <summary>Reports a percentage of people, on a day or as the mean of a period.</summary>
    /// <typeparam name="TCovered">The people covered.</typeparam>
    /// <typeparam name="TDenominator">Those who could be.</typeparam>
    /// <param name="area">The code that the area had at that time.</param>
    /// <param name="percent">How many per hundred, zero or more; its decimals are taken for known.</param>
    /// <param name="time">The day, or the period that the rate is the mean of.</param>
    /// <returns>The rate, final.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is negative.</exception>
    public static ReportedRate Of<TCovered, TDenominator>(AreaCode area, decimal percent, ObservationTime time)
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        return Of(area, GroupCode<TCovered>.Value, new AnyPercentage(percent, GroupCode<TDenominator>.Value), time);
    }

    /// <summary>Reports a percentage of people who are known only when the program runs.</summary>
    /// <param name="area">The code that the area had at that time.</param>
    /// <param name="subject">The code of the people covered.</param>
    /// <param name="percentage">How many per hundred of whom, zero or more; its decimals are taken for known.</param>
    /// <param name="time">The day, or the period that the rate is the mean of.</param>
    /// <returns>The rate, final.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value, <paramref name="subject"/> is null, empty or white space, or <paramref name="percentage"/> has no base.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percentage"/> is negative.</exception>
    public static ReportedRate Of(AreaCode area, string subject, AnyPercentage percentage, ObservationTime time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percentage.Percent, nameof(percentage));
        return Of(KeyOf(area, subject, percentage.Base, time, nameof(percentage)), percentage.Percent);
    }

    /// <summary>Reports a percentage or a ratio of what a key names: the debt of the amount payable, or <see cref="FigureKey.Per"/> the mean pension.</summary>
    /// <param name="key">What it is of: area, subject, unit, <see cref="FigureKey.Denominator"/>, time, and <see cref="FigureKey.PerUnit"/> of a ratio.</param>
    /// <param name="number">How many per hundred, or of a ratio how much per one: zero or more; its decimals are taken for known.</param>
    /// <returns>The rate, final.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> has no area, unit or denominator, or is of a plan.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative or more than 10^26.</exception>
    public static ReportedRate Of(FigureKey key, decimal number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, ExactMath.Largest);
        return new ReportedRate(Checked(key), Figures.Figure.Of(number), FigureReading.LastDigit(number, QuantityKind.Percentage)).Bounded();
    }

    /// <summary>Reports that there is no percentage or ratio of what a key names, and why.</summary>
    /// <param name="key">What it would be of: area, subject, unit, <see cref="FigureKey.Denominator"/>, time, and <see cref="FigureKey.PerUnit"/> of a ratio.</param>
    /// <param name="reason">Why there is none.</param>
    /// <returns>The rate without a value.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> has no area, unit or denominator, or is of a plan.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is none of the reasons.</exception>
    public static ReportedRate None(FigureKey key, NoValueReason reason) => new(Checked(key), Figures.Figure.None<decimal>(reason), 1);

    /// <summary>Reports that there is no percentage, and why.</summary>
    /// <param name="area">The code that the area had at that time.</param>
    /// <param name="subject">The code of the people covered.</param>
    /// <param name="denominator">The code of those who could be.</param>
    /// <param name="reason">Why there is none.</param>
    /// <param name="time">The day, or the period that the rate would be the mean of.</param>
    /// <returns>The rate without a value.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value, or a code is null, empty or white space.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is none of the reasons.</exception>
    public static ReportedRate None(AreaCode area, string subject, string denominator, NoValueReason reason, ObservationTime time) =>
        None(KeyOf(area, subject, denominator, time, nameof(denominator)), reason);

    /// <summary>Gives another rate with a status.</summary>
    /// <param name="status">How firm the percentage is.</param>
    /// <returns>The rate; the same one when it has no value.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is none of the statuses.</exception>
    public ReportedRate WithStatus(FigureStatus status) =>
        Level.TryGetValue(out decimal number) ? (this with { Level = Figures.Figure.Of(number, status) }).Bounded() : this;

    /// <summary>Gives another rate of a series.</summary>
    /// <param name="series">The code of the definition and base.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null, empty or white space.</exception>
    public ReportedRate WithSeries(string series) => this with { Key = Key.WithSeries(series) };

    /// <summary>Gives another rate of a counting scope.</summary>
    /// <param name="scope">The code of who was counted.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentException"><paramref name="scope"/> is null, empty or white space.</exception>
    public ReportedRate WithScope(string scope) => this with { Key = Key.WithScope(scope) };

    /// <summary>Gives another rate whose area is read on the map of another day.</summary>
    /// <param name="day">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The rate.</returns>
    public ReportedRate OnMap(LocalDate day) => this with { Key = Key.OnMap(day) };

    /// <summary>Gives another rate published on a day.</summary>
    /// <param name="day">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The rate.</returns>
    public ReportedRate PublishedOn(LocalDate day) => this with { Published = day.WithCalendar(CalendarSystem.Iso) };

    /// <summary>Gives another rate from a source.</summary>
    /// <param name="source">Where it was published.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public ReportedRate WithSource(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return this with { Source = source };
    }

    /// <summary>Gives another rate with the text that it was read from.</summary>
    /// <param name="text">The text as printed.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ReportedRate WithText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return this with { Text = text };
    }

    /// <summary>Gives another rate as rounded and worded when it was published.</summary>
    /// <param name="precision">The place value of the last digit that is known, in percent or in the unit of a ratio, positive.</param>
    /// <param name="qualifier">The word it was published with.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="precision"/> is not positive, or <paramref name="qualifier"/> is none of the words.</exception>
    public ReportedRate WithPrecision(decimal precision, FigureQualifier qualifier)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(precision);
        return Enum.IsDefined(qualifier)
            ? (this with { Precision = precision, Qualifier = qualifier }).Bounded()
            : throw new ArgumentOutOfRangeException(nameof(qualifier), qualifier, "The qualifier is none of the known words.");
    }

    /// <summary>Writes what the rate is of and the percentage, or how much there is per one.</summary>
    /// <returns>The rate, such as <c>86 vn:health-insurance in percent of population 2020-12-31: 90.19%</c> or <c>VN vn:pensions VND per vn:pensioners 2025-12: 6200000</c>.</returns>
    public override string ToString() => Key.Kind == QuantityKind.Ratio ? $"{Key}: {Level}" : $"{Key}: {Figure}";

    /// <summary>Writes what was reported, for which area and time, and by whom, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    NoValueReason? IPublication.Reason => Level.Reason;

    bool IPublication.IsSuppressed => Level.Reason == NoValueReason.Suppressed;

    string IPublication.UnitCode => Key.Denominator;

    PrintedRange IPublication.Range => Range;

    decimal IPublication.Width => Extent.Of(Level)?.Width ?? decimal.MaxValue;

    ShownValue IShown.Shown => ShownValue.Parts(Key.Named.ToString(), Key.Kind == QuantityKind.Ratio ? ("ratio", Level) : ("percentage", Figure), ("source", Source.Length == 0 ? null : Source));

    private object ToDump() => ShownValue.Of(this).ToDump();

    // A rate was rounded when it was published.
    private ReportedRate Bounded()
    {
        if (!Level.HasValue)
        {
            return this;
        }

        PrintedRange range = Range;
        return this with { Level = Level.WithBounds(new(range.Low, range.High, BoundsReason.Rounded, isTight: true)) };
    }

    /// <summary>Finds the percentage of a key; undefined for a ratio.</summary>
    internal static Figure<AnyPercentage> Percentage(FigureKey key, in Figure<decimal> level) => key.Kind == QuantityKind.Ratio
        ? Figures.Figure.None<AnyPercentage>(NoValueReason.Undefined)
        : level.SelectMonotone(percent => new AnyPercentage(percent, key.Denominator), rises: true);

    private static FigureKey Checked(in FigureKey key) => key.Area != default && key.Subject.Length > 0 && key.Unit.Length > 0 && key.Denominator.Length > 0 && !key.IsPlan
        ? key
        : throw new ArgumentException($"A rate is of an area, in a unit and of somebody or something, and no plan; this is '{key}'.", nameof(key));

    private static FigureKey KeyOf(AreaCode area, string subject, string denominator, ObservationTime time, string parameter)
    {
        FigureKey key = FigureKey.Of(subject, FigureKey.People, time).WithArea(area);
        return string.IsNullOrWhiteSpace(denominator)
            ? throw new ArgumentException("A rate is of somebody: the percentage has no base.", parameter)
            : key.WithDenominator(denominator);
    }
}
