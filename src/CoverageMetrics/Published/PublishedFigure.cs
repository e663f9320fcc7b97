using System;
using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>A number as a source printed it, read as the interval of the true values it allows.</summary>
/// <remarks>
/// <para>Keeps the printed number, its scale and qualifier, so that it can be read again under other conventions, and the
/// convention by which it was read. Counts are in ones, amounts in units of their currency, percentages in hundredths.</para>
/// <para>Never negative: that something fell is said by the claim, not by the sign of the figure.</para>
/// <para>Immutable and safe to share; costs one object, and another for each step. Figures are equal when everything but their text is. They have no order.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial record PublishedFigure : IShown
{
    private static readonly NumberScale Hundreds = NumberScale.Of(100, "times");

    private readonly decimal _number;
    private readonly FigureInterval? _range;
    private readonly decimal? _unit;

    private PublishedFigure(QuantityKind kind, decimal number, NumberScale scale, FigureQualifier qualifier)
    {
        Check(kind, number, scale, qualifier);
        Kind = kind;
        _number = number;
        Scale = scale;
        Qualifier = qualifier;
        Text = string.Empty;
        Conventions = ReadingConventions.Usual;
        (Interval, Convention) = Read();
    }

    private PublishedFigure(QuantityKind kind, decimal number, decimal? unit, FigureQualifier qualifier)
    {
        Kind = kind;
        _number = number;
        _unit = unit;
        Qualifier = qualifier;
        Text = string.Empty;
        Conventions = ReadingConventions.Usual;
        (Interval, Convention) = Read();
    }

    private PublishedFigure(QuantityKind kind, FigureInterval range)
    {
        Kind = kind;
        _range = range;
        Text = string.Empty;
        Conventions = ReadingConventions.Usual;
        (Interval, Convention) = Read();
    }

    /// <summary>Gets what the figure is a number of.</summary>
    public QuantityKind Kind { get; }

    /// <summary>Gets the word of scale it was printed with.</summary>
    public NumberScale Scale { get; }

    /// <summary>Gets the qualifier it was printed with.</summary>
    public FigureQualifier Qualifier { get; }

    /// <summary>Gets how firm the source says the figure is.</summary>
    public FigureStatus Status { get; private init; }

    /// <summary>Gets a value indicating whether the figure was set, not measured: a plan or a target.</summary>
    public bool IsTarget { get; private init; }

    /// <summary>Gets the text it was read from; empty where there is none.</summary>
    public string Text { get; private init; }

    /// <summary>Gets the true values it allows: persons, units of the currency, or hundredths.</summary>
    public FigureInterval Interval { get; private init; }

    /// <summary>Gets the convention by which the interval was read.</summary>
    public ReadingConvention Convention { get; private init; }

    /// <summary>Gets the choice of conventions in force.</summary>
    public ReadingConventions Conventions { get; private init; }

    /// <summary>Gets the printed number with its scale multiplied in; zero for a range.</summary>
    public ExactNumber Number => Times(_number);

    /// <summary>Gets the unit of the last printed digit, with the scale multiplied in; one for a range.</summary>
    public ExactNumber LastDigit => _unit is { } unit ? ExactNumber.FromDecimal(unit) : Times(FigureReading.LastDigit(_number, Kind));

    /// <summary>Gets what the figure was made of, beside what anybody can ask for.</summary>
    internal (decimal Number, decimal? Unit, FigureInterval? Range, bool IsSet) Printed => (_number, _unit, _range, IsSet);

    private bool IsSet { get; init; }

    // A count or an amount with every digit printed.
    private bool IsInFull => _unit is null && Kind is not (QuantityKind.Percentage or QuantityKind.Ratio) && Scale == NumberScale.Ones && _number.Scale == 0;

    /// <summary>Reads a whole number of people or things printed in full, without a qualifier.</summary>
    /// <param name="number">How many.</param>
    /// <returns>The figure, read in the usual way.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative.</exception>
    public static PublishedFigure Count(long number) => Count(number, NumberScale.Ones, FigureQualifier.None);

    /// <summary>Reads a whole number of people or things printed in full.</summary>
    /// <param name="number">How many.</param>
    /// <param name="qualifier">The word printed before it.</param>
    /// <returns>The figure, read in the usual way.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative, or zero where the word says that the
    /// figure is below it; or <paramref name="qualifier"/> is not defined.</exception>
    public static PublishedFigure Count(long number, FigureQualifier qualifier) => Count(number, NumberScale.Ones, qualifier);

    /// <summary>Reads a number of people or things.</summary>
    /// <param name="number">The digits as printed; decimals that are zero count as printed: <c>17.10m</c> is not <c>17.1m</c>.</param>
    /// <param name="scale">The word of scale printed after it.</param>
    /// <param name="qualifier">The word printed before it.</param>
    /// <returns>The figure, read in the usual way.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative, has decimals without a word of scale, or is
    /// zero where the word says that the figure is below it; or <paramref name="qualifier"/> is not defined.</exception>
    public static PublishedFigure Count(decimal number, NumberScale scale, FigureQualifier qualifier) =>
        new(QuantityKind.Count, number, scale, qualifier);

    /// <summary>Reads an amount of money.</summary>
    /// <param name="number">The digits as printed; decimals that are zero count as printed.</param>
    /// <param name="scale">The word of scale printed after it.</param>
    /// <param name="qualifier">The word printed before it.</param>
    /// <returns>The figure, read in the usual way.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative, or zero where the word says that the figure
    /// is below it; or <paramref name="qualifier"/> is not defined.</exception>
    public static PublishedFigure Amount(decimal number, NumberScale scale, FigureQualifier qualifier) =>
        new(QuantityKind.Amount, number, scale, qualifier);

    /// <summary>Reads a percentage without a qualifier.</summary>
    /// <param name="number">The hundredths as printed; decimals that are zero count as printed.</param>
    /// <returns>The figure, read in the usual way.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative.</exception>
    public static PublishedFigure Percent(decimal number) => Percent(number, FigureQualifier.None);

    /// <summary>Reads a percentage.</summary>
    /// <param name="number">The hundredths as printed; decimals that are zero count as printed.</param>
    /// <param name="qualifier">The word printed before it.</param>
    /// <returns>The figure, read in the usual way.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative, or zero where the word says that the figure
    /// is below it; or <paramref name="qualifier"/> is not defined.</exception>
    public static PublishedFigure Percent(decimal number, FigureQualifier qualifier) =>
        new(QuantityKind.Percentage, number, NumberScale.Ones, qualifier);

    /// <summary>Reads how many times as large something is as something else: "5.7 times".</summary>
    /// <param name="times">The number as printed; decimals that are zero count as printed.</param>
    /// <param name="qualifier">The word printed before it.</param>
    /// <returns>The figure, a percentage read in the usual way: 5.7 times are 565 to 575 hundredths.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is negative, or zero where the word says that the figure
    /// is below it; or <paramref name="qualifier"/> is not defined.</exception>
    public static PublishedFigure Multiple(decimal times, FigureQualifier qualifier) =>
        new(QuantityKind.Percentage, times, Hundreds, qualifier);

    /// <summary>Reads how much there is of one unit per one of another: "6.2 million dong a month", "2.5 visits".</summary>
    /// <param name="number">The digits as printed; decimals that are zero count as printed.</param>
    /// <param name="scale">The word of scale printed after it.</param>
    /// <param name="qualifier">The word printed before it.</param>
    /// <returns>The figure, read in the usual way: as rounded to its last digit, also where it is printed in full.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative, or zero where the word says that the figure
    /// is below it; or <paramref name="qualifier"/> is not defined.</exception>
    public static PublishedFigure Ratio(decimal number, NumberScale scale, FigureQualifier qualifier) =>
        new(QuantityKind.Ratio, number, scale, qualifier);

    /// <summary>Takes over an interval that was stated with both its ends, in print or by the caller.</summary>
    /// <param name="kind">What it is an interval of.</param>
    /// <param name="range">The values allowed: persons, units of the currency, or hundredths.</param>
    /// <returns>The figure; no other convention reads it differently.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="range"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not defined.</exception>
    /// <exception cref="ArgumentException"><paramref name="range"/> is empty or reaches below zero.</exception>
    public static PublishedFigure Range(QuantityKind kind, FigureInterval range)
    {
        ArgumentNullException.ThrowIfNull(range);
        CheckDefined(Enum.IsDefined(kind), kind, nameof(kind));
        return !range.IsEmpty && FigureInterval.NotNegative.Contains(range)
            ? new(kind, range)
            : throw new ArgumentException($"The range must hold a number and none below zero; it is {range.ToString(CultureInfo.InvariantCulture)}.", nameof(range));
    }

    /// <summary>Reads the same print under other conventions.</summary>
    /// <param name="conventions">The conventions to read it by.</param>
    /// <returns>The figure with the interval they give.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="conventions"/> is null.</exception>
    public PublishedFigure ReadAs(ReadingConventions conventions)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        return Reread(this with { Conventions = conventions });
    }

    /// <summary>Says how firm the figure is; what it allows does not change.</summary>
    /// <param name="status">How firm the source says it is.</param>
    /// <returns>The same figure with that status.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is none of the statuses.</exception>
    public PublishedFigure WithStatus(FigureStatus status)
    {
        CheckDefined(Enum.IsDefined(status), status, nameof(status));
        return this with { Status = status };
    }

    /// <summary>Marks the figure as a target that was set: without a qualifier it is the number itself, and at least is a bound.</summary>
    /// <returns>The same figure as a target.</returns>
    public PublishedFigure AsTarget() => Reread(this with { IsSet = true, IsTarget = true });

    /// <summary>Marks the figure as a target that was worked out from another one printed beside it, and so rounded like any figure.</summary>
    /// <returns>The same figure as a target.</returns>
    public PublishedFigure AsDerivedTarget() => Reread(this with { IsSet = false, IsTarget = true });

    /// <summary>Keeps the text the figure was read from.</summary>
    /// <param name="text">The text as printed.</param>
    /// <returns>The same figure with its text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public PublishedFigure WithText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return this with { Text = text };
    }

    /// <inheritdoc/>
    public bool Equals(PublishedFigure? other) =>
        other is not null && Kind == other.Kind && _number == other._number && LastDigit == other.LastDigit && Scale == other.Scale
        && Qualifier == other.Qualifier && Status == other.Status && IsTarget == other.IsTarget && IsSet == other.IsSet && Conventions == other.Conventions
        && Interval.Equals(other.Interval);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _number, Scale, Qualifier, Status, Interval);

    /// <summary>Writes the interval and the convention for reading, in the current culture.</summary>
    /// <returns>Such as <c>(17,100,000; 17,200,000) OverWithinOneUnit</c>.</returns>
    public override string ToString()
    {
        string unit = Kind == QuantityKind.Percentage ? "%" : string.Empty;
        return $"{Interval}{unit} {Convention}";
    }

    /// <summary>Writes the interval of the figure with its printed text as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString(), Text);

    private object ToDump() => ShownValue.Of(this).ToDump();

    // Asks whether another convention would read this figure differently, and reads it so.
    internal bool TryReadAs(ReadingConvention convention, out PublishedFigure figure)
    {
        figure = this;
        if (convention == Convention || !Governs(convention))
        {
            return false;
        }

        figure = ReadAs(Conventions.With(convention));
        return !figure.Interval.Equals(Interval);
    }

    // Every claim is read in every way, and most ways are not about it.
    private bool Governs(ReadingConvention convention) => convention switch
    {
        ReadingConvention.OverWithinOneUnit or ReadingConvention.OverBareLowerBound => Qualifier is FigureQualifier.Over or FigureQualifier.AtLeast,
        ReadingConvention.NearlyWithinOneUnit or ReadingConvention.NearlyWithinHalfUnit => Qualifier == FigureQualifier.Nearly,
        ReadingConvention.AboutWithinOneUnit or ReadingConvention.AboutWithinHalfUnit => Qualifier == FigureQualifier.About,
        ReadingConvention.Rounded or ReadingConvention.Truncated => Qualifier == FigureQualifier.None && !IsSet && _range is null,
        ReadingConvention.Exact or ReadingConvention.BareUpperBound or ReadingConvention.StatedRange or ReadingConvention.NextWholeNumber => false,
        _ => throw Unnamed.Member(convention),
    };

    /// <summary>Makes a figure of what it was made of.</summary>
    /// <param name="kind">What the figure is a number of.</param>
    /// <param name="number">The digits as printed.</param>
    /// <param name="scale">The word of scale; ones where a unit is given.</param>
    /// <param name="unit">The place value of the last digit that is known, where that does not follow from the digits.</param>
    /// <param name="qualifier">The word printed before it.</param>
    /// <returns>The figure, read in the usual way.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is none that can be printed so.</exception>
    internal static PublishedFigure Of(QuantityKind kind, decimal number, NumberScale scale, decimal? unit, FigureQualifier qualifier)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return unit is null ? new(kind, number, scale, qualifier) : new(kind, number, unit, qualifier);
    }

    private static PublishedFigure Reread(PublishedFigure figure)
    {
        (FigureInterval interval, ReadingConvention convention) = figure.Read();
        return figure with { Interval = interval, Convention = convention };
    }

    private static void Check(QuantityKind kind, decimal number, NumberScale scale, FigureQualifier qualifier)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        CheckDefined(Enum.IsDefined(qualifier), qualifier, nameof(qualifier));
        if (kind == QuantityKind.Count && scale == NumberScale.Ones && number != decimal.Truncate(number))
        {
            throw new ArgumentOutOfRangeException(nameof(number), number, "A count without a word of scale must be whole.");
        }

        if (number == 0 && qualifier is FigureQualifier.Nearly or FigureQualifier.Under)
        {
            throw new ArgumentOutOfRangeException(nameof(number), number, "Nothing is below zero: the number must be above it.");
        }
    }

    private static void CheckDefined<T>(bool isDefined, T value, string parameter)
    {
        if (!isDefined)
        {
            throw new ArgumentOutOfRangeException(parameter, value, $"There is no such {typeof(T).Name}.");
        }
    }

    private ExactNumber Times(decimal printed) =>
        ExactNumber.Multiply(ExactNumber.FromDecimal(printed), ExactNumber.FromDecimal(Scale.Size));

    private (FigureInterval Interval, ReadingConvention Convention) Read() => _range is not null
        ? (_range, ReadingConvention.StatedRange)
        : FigureReading.Read(Kind, Number, LastDigit, Qualifier, IsTarget, IsSet, IsInFull, Conventions);
}
