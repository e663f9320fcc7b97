using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Figures;

/// <summary>A figure as it was reported: of what, where, when, how firm, by which definition, and when it was published.</summary>
/// <remarks>
/// <para>Numerators and denominators alike are observations. The area is named by the code it had on the day of
/// the observation, or, once restated, on the day of another map.</para>
/// <para>Immutable and safe to share; costs one object, and another for each step. Equal when everything is. No order.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial record Observation : IPublication, IShown
{
    /// <summary>The largest standard error, in percent of its estimate, that is taken for one.</summary>
    internal const decimal LargestStandardError = 100;

    // A set holds very many: the figure lies open, so that what says how to read it takes a few bytes beside the days.
    private readonly decimal _number;
    private readonly string? _unit;
    private readonly object? _more;
    private readonly byte _code;
    private readonly bool _hasValue;
    private readonly bool _isChange;

    private Observation(AreaCode area, string subject, in Figure<ObservedQuantity> figure, ObservationTime time)
    {
        Area = area;
        Subject = subject;
        Figure = figure;
        Time = time;
        Map = time.AsAt;
    }

    /// <summary>Gets the code of the area, read on the map of <see cref="Map"/>.</summary>
    public AreaCode Area { get; private init; }

    /// <summary>Gets the day whose map the code of the area is read on: the day of <see cref="Time"/>, unless the figure was restated.</summary>
    public LocalDate Map { get; private init; }

    /// <summary>Gets the code of what was counted: a group of people, what was done in visits, or a kind of money such as receipts.</summary>
    public string Subject { get; }

    /// <summary>Gets the quantity with its status, or the reason why there is none.</summary>
    public Figure<ObservedQuantity> Figure
    {
        get => new(_hasValue, _hasValue ? new(_number, _unit, _isChange) : default, _code, _more);
        private init
        {
            _hasValue = value.TryGetValue(out ObservedQuantity quantity);
            (_number, _isChange, _code, _more) = (quantity.Number, quantity.IsChange, value.Code, value.More);
            _unit = _hasValue ? quantity.UnitOrNull : _unit;
        }
    }

    /// <summary>Gets what is counted: <see cref="FigureKey.People"/>, the code of what is not people, or that of the currency; people where there is no value and <see cref="WithUnit"/> did not say otherwise.</summary>
    public string Unit
    {
        get => _unit ?? FigureKey.People;
        private init => _unit = value == FigureKey.People ? null : value;
    }

    /// <summary>Gets when it was counted.</summary>
    public ObservationTime Time { get; }

    /// <summary>Gets the code of the definition and base of the count; empty for the usual one. Two series do not compare.</summary>
    public string Series => Details.Series;

    /// <summary>Gets the code of who was counted: the cards that a province issued, or the residents covered; empty for the usual scope.</summary>
    public string Scope => Details.Scope;

    /// <summary>Gets the day it was published, or <see langword="null"/> when that is not known.</summary>
    public LocalDate? Published { get; private init; }

    /// <summary>Gets the place value of the last digit that is known: 1 for a count to the person, 100,000 for 17.1 million.</summary>
    public decimal Precision => Details.Precision;

    /// <summary>Gets the word it was published with.</summary>
    public FigureQualifier Qualifier => Details.Qualifier;

    /// <summary>Gets the standard error of an estimate from a sample, in percent of the estimate; <see langword="null"/> where everybody was counted, or nobody said.</summary>
    public decimal? RelativeStandardErrorPercent => Details.RelativeStandardErrorPercent;

    /// <summary>Gets where it was published; empty when that is not known.</summary>
    public string Source => Details.Source;

    /// <summary>Gets the text that the figure was read from; empty where there is none.</summary>
    public string Text => Details.Text;

    /// <summary>Gets the code of the law or decision by which this is the first figure of another definition than those before; empty where there is none.</summary>
    public string Break => Details.Break;

    /// <summary>Gets a value indicating whether it was printed with a word of scale, so that its last digit may be rounded although it counts ones.</summary>
    internal bool IsScaled => Details.IsScaled;

    /// <summary>Gets a value indicating whether its value was taken out, because the same day's publication suppressed it.</summary>
    internal bool IsWithheld => Details.IsWithheld;

    /// <summary>Gets what is said of few observations, or the same of very many.</summary>
    internal ObservationDetails Details { get; init; } = ObservationDetails.Usual;

    /// <summary>Gets what the observation is of, apart from when it was published.</summary>
    public FigureKey Key => new(Area, Map, Subject, Unit, Time, Series, Scope);

    /// <summary>Gives another observation with a status.</summary>
    /// <param name="status">How firm the value is.</param>
    /// <returns>The observation; the same one when it has no value.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is none of the statuses.</exception>
    public Observation WithStatus(FigureStatus status) =>
        Figure.HasValue ? this with { Figure = Figure.WithStatus(status) } : this;

    /// <summary>Gives another observation of a series.</summary>
    /// <param name="series">The code of the definition and base.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null, empty or white space.</exception>
    public Observation WithSeries(string series) => this with { Details = Details with { Series = Guard.Code(series, nameof(series)) } };

    /// <summary>Gives another observation of a counting scope.</summary>
    /// <param name="scope">The code of who was counted.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="ArgumentException"><paramref name="scope"/> is null, empty or white space.</exception>
    public Observation WithScope(string scope) => this with { Details = Details with { Scope = Guard.Code(scope, nameof(scope)) } };

    /// <summary>Gives another observation that is the first of another definition than those before: it is compared with them, and the comparison is marked.</summary>
    /// <param name="code">The code of the law or decision, which languages name.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is null, empty or white space.</exception>
    public Observation WithBreak(string code) => this with { Details = Details with { Break = Guard.Code(code, nameof(code)) } };

    /// <summary>Gives another observation whose missing value would be in a unit.</summary>
    /// <param name="unit"><see cref="FigureKey.People"/>, the code of what is counted, or that of a currency.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is null, empty or white space, or the observation has a value in another unit.</exception>
    public Observation WithUnit(string unit)
    {
        Guard.Code(unit, nameof(unit));
        return !Figure.HasValue || unit == Unit
            ? this with { Unit = unit }
            : throw new ArgumentException($"The observation is in {Unit}; it cannot be in {unit}.", nameof(unit));
    }

    /// <summary>Gives another observation published on a day.</summary>
    /// <param name="day">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The observation.</returns>
    public Observation PublishedOn(LocalDate day) => this with { Published = day.WithCalendar(CalendarSystem.Iso) };

    /// <summary>Gives another observation from a source.</summary>
    /// <param name="source">Where it was published.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public Observation WithSource(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return this with { Details = Details with { Source = source } };
    }

    /// <summary>Gives another observation with the text that its figure was read from.</summary>
    /// <param name="text">The text as printed.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Observation WithText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return this with { Details = Details with { Text = text } };
    }

    /// <summary>Gives another observation as rounded and worded when it was published.</summary>
    /// <param name="precision">The place value of the last digit that is known, positive.</param>
    /// <param name="qualifier">The word it was published with.</param>
    /// <returns>The observation, its figure with the bounds of <see cref="ReadingConventions.Usual"/>; bounds that it has for another reason than rounding stay.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="precision"/> is not positive, or <paramref name="qualifier"/> is none of the words.</exception>
    public Observation WithPrecision(decimal precision, FigureQualifier qualifier)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(precision);
        return Enum.IsDefined(qualifier)
            ? WithPrecisionOfParts(precision, qualifier) with { Figure = PublishedBounds.Of(Figure, precision, qualifier) }
            : throw new ArgumentOutOfRangeException(nameof(qualifier), qualifier, "The qualifier is none of the known words.");
    }

    /// <summary>Gives another observation as an estimate from a sample: a labour force of a survey.</summary>
    /// <remarks>The figure is then not exact, and a sampling error is no bound: nothing that rests on it is certain, and <c>CoverageMetrics.Statistics</c> makes intervals of it. It stays with the figure where that is restated as a whole. A sum or a
    /// part of estimates has none: those of one survey depend on each other, and the survey alone knows how.</remarks>
    /// <param name="percent">The standard error in percent of the estimate, as the survey publishes it: 2.5, not 0.025; above 0 and at most 100.</param>
    /// <returns>The observation; the same one when it has no value.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is not above 0, or more than 100.</exception>
    public Observation WithRelativeStandardError(decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, LargestStandardError);
        return Figure.HasValue ? this with { Details = Details with { RelativeStandardErrorPercent = percent }, Figure = Figure.WithSlot(Figures.Figure.Inexact) } : this;
    }

    /// <summary>Gives another observation as rounded and worded as its parts were, with the bounds of their sum.</summary>
    /// <param name="precision">The precision of the least precise part.</param>
    /// <param name="qualifier">The word for all of them.</param>
    /// <returns>The observation.</returns>
    internal Observation WithPrecisionOfParts(decimal precision, FigureQualifier qualifier) => this with { Details = Details with { Precision = precision, Qualifier = qualifier } };

    /// <summary>Gives another observation as printed with a word of scale, or not.</summary>
    /// <param name="isScaled">Whether it was.</param>
    /// <returns>The observation.</returns>
    internal Observation Scaled(bool isScaled) => this with { Details = Details with { IsScaled = isScaled } };

    /// <summary>Finds the true values that the figure allows, as it was rounded and worded.</summary>
    /// <param name="conventions">The conventions to read it by.</param>
    /// <returns>The values: people, what is counted, or units of the currency.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="conventions"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The observation has no value, or is of a net change, which a text says by a rise or a fall.</exception>
    public FigureInterval ReadAs(ReadingConventions conventions)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        if (Figure.Value.IsChange)
        {
            throw new InvalidOperationException($"A net change has no interval of its own: claim the rise or the fall. It is {Key}.");
        }

        QuantityKind kind = Key.Kind;
        decimal number = Figure.Value.Number;
        bool isInFull = Precision == 1 && !IsScaled;
        decimal unit = isInFull && Qualifier == FigureQualifier.None ? FigureReading.LastDigit(number, kind) : Precision;
        return FigureReading.Read(kind, ExactNumber.FromDecimal(number), ExactNumber.FromDecimal(unit), Qualifier, false, false, isInFull, conventions).Interval;
    }

    /// <summary>Takes the value out, because somebody withholds it to protect people: what a statistical office does with a figure that an agency reported.</summary>
    /// <param name="by">The code of whoever withholds it.</param>
    /// <returns>The observation with a suppressed figure that says by whom; its text, precision, qualifier and standard error are gone with the value.</returns>
    /// <exception cref="ArgumentException"><paramref name="by"/> is null, empty or white space.</exception>
    public Observation Withheld(string by) => this with
    {
        Figure = Figures.Figure.None<ObservedQuantity>(NoValueReason.Suppressed, NoValueDetail.WithheldBy(Guard.Code(by, nameof(by)))),
        Details = Details with { Text = "", Precision = 1, Qualifier = FigureQualifier.None, RelativeStandardErrorPercent = null },
    };

    /// <summary>Takes the value out of an observation that another publication suppresses.</summary>
    /// <returns>The observation with a suppressed figure; the same one when it has no value.</returns>
    internal Observation Withheld() => Figure.HasValue
        ? this with { Figure = Figures.Figure.None<ObservedQuantity>(NoValueReason.Suppressed), Details = Details with { Text = "", RelativeStandardErrorPercent = null, IsWithheld = true } }
        : this;

    /// <summary>Writes what the observation is of and its figure.</summary>
    /// <returns>The observation, such as <c>51 vn:social-insurance 2022-06-30: 139,986</c>.</returns>
    public override string ToString() => $"{Key}: {Figure}";

    /// <summary>Writes what was reported, for which area and time, and by whom, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    NoValueReason? IPublication.Reason => Figure.Reason;

    // One whose value was taken out because another one was suppressed says nothing by itself.
    bool IPublication.IsSuppressed => Figure.Reason == NoValueReason.Suppressed && !IsWithheld;

    string IPublication.UnitCode => Figure.TryGetValue(out ObservedQuantity quantity) ? quantity.UnitCode : Unit;

    PrintedRange IPublication.Range => PrintedRange.Of(this);

    decimal IPublication.Width => Extent.Of(Figure)?.Width ?? decimal.MaxValue;

    ShownValue IShown.Shown => ShownValue.Parts(
        Key.Named.ToString(),
        ("figure", Figure),
        ("published", Published is { } day ? ObservationTime.On(day).ToString() : null),
        ("precision", Precision == 1 ? null : $"{Precision:#,0.##########}"),
        ("qualifier", Qualifier == FigureQualifier.None ? null : Qualifier),
        ("relative standard error", RelativeStandardErrorPercent is { } percent ? FormattableString.Invariant($"{percent}%") : null),
        ("text", Text),
        ("break", Break),
        ("source", Source));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
