using System;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>A number as a source printed it, read as the interval of the true values it allows.</summary>
/// <remarks>
/// <para>Keeps the printed number, its scale and word of precision, so that it can be read again under other conventions, and the
/// convention by which it was read. Counts are in ones, amounts in units of their currency, percentages in hundredths.</para>
/// <para>Never negative: that something fell is said by the claim, not by the sign of the figure.</para>
/// <para>Figures are equal when everything but their text is. They have no order.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record PublishedFigure : IShown
{
    private readonly decimal _number;
    private readonly FigureInterval? _range;

    private PublishedFigure(FigureKind kind, decimal number, FigureScale scale, FigurePrecision precision)
    {
        Check(kind, number, scale, precision);
        Kind = kind;
        _number = number;
        Scale = scale;
        Precision = precision;
        Text = string.Empty;
        Conventions = ReadingConventions.Usual;
        (Interval, Convention) = Read();
    }

    private PublishedFigure(FigureKind kind, FigureInterval range)
    {
        Kind = kind;
        _range = range;
        Text = string.Empty;
        Conventions = ReadingConventions.Usual;
        (Interval, Convention) = Read();
    }

    /// <summary>Gets what the figure is a number of.</summary>
    public FigureKind Kind { get; }

    /// <summary>Gets the word of scale it was printed with.</summary>
    public FigureScale Scale { get; }

    /// <summary>Gets the word of precision it was printed with.</summary>
    public FigurePrecision Precision { get; }

    /// <summary>Gets what the source says the figure is.</summary>
    public PrintedStatus Status { get; private init; }

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
    public ExactNumber LastDigit => Times(PrintedUnit(_number, Kind));

    private bool IsSet { get; init; }

    /// <summary>Reads a whole number of people or things printed in full, without a word of precision.</summary>
    /// <param name="number">How many.</param>
    /// <returns>The figure, read in the usual way.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative.</exception>
    public static PublishedFigure Count(long number) => Count(number, FigureScale.Ones, FigurePrecision.Plain);

    /// <summary>Reads a whole number of people or things printed in full.</summary>
    /// <param name="number">How many.</param>
    /// <param name="precision">The word printed before it.</param>
    /// <returns>The figure, read in the usual way.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative, or zero where the word says that the
    /// figure is below it; or <paramref name="precision"/> is not defined.</exception>
    public static PublishedFigure Count(long number, FigurePrecision precision) => Count(number, FigureScale.Ones, precision);

    /// <summary>Reads a number of people or things.</summary>
    /// <param name="number">The digits as printed; decimals that are zero count as printed: <c>17.10m</c> is not <c>17.1m</c>.</param>
    /// <param name="scale">The word of scale printed after it.</param>
    /// <param name="precision">The word printed before it.</param>
    /// <returns>The figure, read in the usual way.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative, has decimals without a word of scale, or is
    /// zero where the word says that the figure is below it; or <paramref name="scale"/> or <paramref name="precision"/> is not
    /// defined.</exception>
    public static PublishedFigure Count(decimal number, FigureScale scale, FigurePrecision precision) =>
        new(FigureKind.Count, number, scale, precision);

    /// <summary>Reads an amount of money.</summary>
    /// <param name="number">The digits as printed; decimals that are zero count as printed.</param>
    /// <param name="scale">The word of scale printed after it.</param>
    /// <param name="precision">The word printed before it.</param>
    /// <returns>The figure, read in the usual way.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative, or zero where the word says that the figure
    /// is below it; or <paramref name="scale"/> or <paramref name="precision"/> is not defined.</exception>
    public static PublishedFigure Amount(decimal number, FigureScale scale, FigurePrecision precision) =>
        new(FigureKind.Amount, number, scale, precision);

    /// <summary>Reads a percentage without a word of precision.</summary>
    /// <param name="number">The hundredths as printed; decimals that are zero count as printed.</param>
    /// <returns>The figure, read in the usual way.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative.</exception>
    public static PublishedFigure Percent(decimal number) => Percent(number, FigurePrecision.Plain);

    /// <summary>Reads a percentage.</summary>
    /// <param name="number">The hundredths as printed; decimals that are zero count as printed.</param>
    /// <param name="precision">The word printed before it.</param>
    /// <returns>The figure, read in the usual way.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative, or zero where the word says that the figure
    /// is below it; or <paramref name="precision"/> is not defined.</exception>
    public static PublishedFigure Percent(decimal number, FigurePrecision precision) =>
        new(FigureKind.Percentage, number, FigureScale.Ones, precision);

    /// <summary>Takes over an interval that was stated with both its ends, in print or by the caller.</summary>
    /// <param name="kind">What it is an interval of.</param>
    /// <param name="range">The values allowed: persons, units of the currency, or hundredths.</param>
    /// <returns>The figure; no other convention reads it differently.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="range"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not defined.</exception>
    /// <exception cref="ArgumentException"><paramref name="range"/> is empty or reaches below zero.</exception>
    public static PublishedFigure Range(FigureKind kind, FigureInterval range)
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
        return conventions == Conventions ? this : Reread(this with { Conventions = conventions });
    }

    /// <summary>Marks the figure as an estimate; what it allows does not change.</summary>
    /// <returns>The same figure as an estimate.</returns>
    public PublishedFigure AsEstimate() => this with { Status = PrintedStatus.Estimate };

    /// <summary>Marks the figure as a target that was set: without a word of precision it is the number itself, and at least is a bound.</summary>
    /// <returns>The same figure as a target.</returns>
    public PublishedFigure AsTarget() => Reread(this with { IsSet = true, Status = PrintedStatus.Target });

    /// <summary>Marks the figure as a target that was worked out from another one printed beside it, and so rounded like any figure.</summary>
    /// <returns>The same figure as a target.</returns>
    public PublishedFigure AsDerivedTarget() => Reread(this with { IsSet = false, Status = PrintedStatus.Target });

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
        && Precision == other.Precision && Status == other.Status && IsSet == other.IsSet && Conventions == other.Conventions
        && Interval.Equals(other.Interval);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _number, Scale, Precision, Status, Interval);

    /// <summary>Writes the interval and the convention for reading, in the current culture.</summary>
    /// <returns>Such as <c>(17,100,000; 17,200,000) OverWithinOneUnit</c>.</returns>
    public override string ToString()
    {
        string unit = Kind == FigureKind.Percentage ? "%" : string.Empty;
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

    private static PublishedFigure Reread(PublishedFigure figure)
    {
        (FigureInterval interval, ReadingConvention convention) = figure.Read();
        return figure with { Interval = interval, Convention = convention };
    }

    private static void Check(FigureKind kind, decimal number, FigureScale scale, FigurePrecision precision)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        CheckDefined(Enum.IsDefined(scale), scale, nameof(scale));
        CheckDefined(Enum.IsDefined(precision), precision, nameof(precision));
        if (kind == FigureKind.Count && scale == FigureScale.Ones && number != decimal.Truncate(number))
        {
            throw new ArgumentOutOfRangeException(nameof(number), number, "A count without a word of scale must be whole.");
        }

        if (number == 0 && precision is FigurePrecision.Nearly or FigurePrecision.Under)
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

    private static decimal PrintedUnit(decimal number, FigureKind kind)
    {
        byte decimals = number.Scale;
        if (decimals > 0)
        {
            return new decimal(1, 0, 0, false, decimals);
        }

        decimal unit = 1;
        if (kind == FigureKind.Percentage || number == 0)
        {
            return unit;
        }

        for (decimal rest = number; rest % 10 == 0; rest /= 10)
        {
            unit *= 10;
        }

        return unit;
    }

    private bool Governs(ReadingConvention convention) => convention switch
    {
        ReadingConvention.OverWithinOneUnit or ReadingConvention.OverBareLowerBound => Precision is FigurePrecision.Over or FigurePrecision.AtLeast,
        ReadingConvention.NearlyWithinOneUnit or ReadingConvention.NearlyWithinHalfUnit => Precision == FigurePrecision.Nearly,
        ReadingConvention.AboutWithinOneUnit or ReadingConvention.AboutWithinHalfUnit => Precision == FigurePrecision.About,
        ReadingConvention.Rounded or ReadingConvention.Truncated => Precision == FigurePrecision.Plain && !IsSet && _range is null,
        ReadingConvention.Exact or ReadingConvention.BareUpperBound or ReadingConvention.StatedRange or ReadingConvention.NextWholeNumber => false,
        _ => throw Unnamed.Member(convention),
    };

    private ExactNumber Times(decimal printed)
    {
        var scale = Scale switch
        {
            FigureScale.Thousands => 1_000m,
            FigureScale.Millions => 1_000_000m,
            FigureScale.Billions => 1_000_000_000m,
            FigureScale.Trillions => 1_000_000_000_000m,
            FigureScale.Ones => 1m,
            _ => throw Unnamed.Member(Scale),
        };
        return ExactNumber.Multiply(ExactNumber.FromDecimal(printed), ExactNumber.FromDecimal(scale));
    }

    private (FigureInterval Interval, ReadingConvention Convention) Read()
    {
        if (_range is not null)
        {
            return (_range, ReadingConvention.StatedRange);
        }

        ReadingConvention convention = Choose();
        ExactNumber v = Number;
        ExactNumber u = LastDigit;
        ExactNumber half = ExactNumber.Multiply(u, ExactNumber.FromFraction(1, 2));
        FigureInterval interval = convention switch
        {
            ReadingConvention.Rounded => Around(v, half),
            ReadingConvention.AboutWithinHalfUnit => Around(v, half),
            ReadingConvention.AboutWithinOneUnit => Around(v, u),
            ReadingConvention.Truncated => FigureInterval.ClosedOpen(v, ExactNumber.Add(v, u)),
            ReadingConvention.OverWithinOneUnit => Precision == FigurePrecision.AtLeast
                ? FigureInterval.ClosedOpen(v, ExactNumber.Add(v, u))
                : FigureInterval.Open(v, ExactNumber.Add(v, u)),
            ReadingConvention.OverBareLowerBound => Precision == FigurePrecision.AtLeast ? FigureInterval.AtLeast(v) : FigureInterval.Above(v),
            ReadingConvention.NearlyWithinOneUnit => FigureInterval.Open(ExactNumber.Subtract(v, u), v),
            ReadingConvention.NearlyWithinHalfUnit => FigureInterval.Open(ExactNumber.Subtract(v, half), v),
            ReadingConvention.BareUpperBound => Precision == FigurePrecision.Under ? FigureInterval.Below(v) : FigureInterval.AtMost(v),
            ReadingConvention.Exact or ReadingConvention.StatedRange or ReadingConvention.NextWholeNumber => FigureInterval.Point(v),
            _ => throw Unnamed.Member(convention),
        };
        return Kind == FigureKind.Count && convention is ReadingConvention.OverWithinOneUnit or ReadingConvention.NearlyWithinOneUnit or ReadingConvention.NearlyWithinHalfUnit
            && interval.ToWhole().IsEmpty
            ? (FigureInterval.Point(ExactNumber.FromWhole(NextWholeNumber(v))), ReadingConvention.NextWholeNumber)
            : (interval.Intersect(FigureInterval.NotNegative), convention);
    }

    private BigInteger NextWholeNumber(in ExactNumber number) => Precision switch
    {
        FigurePrecision.Nearly => number.Ceiling() - BigInteger.One,
        FigurePrecision.AtLeast => number.Ceiling(),
        FigurePrecision.Over or FigurePrecision.Plain or FigurePrecision.About or FigurePrecision.Under or FigurePrecision.AtMost => number.Floor() + BigInteger.One,
        _ => throw Unnamed.Member(Precision),
    };

    private ReadingConvention Choose() => Precision switch
    {
        FigurePrecision.AtLeast when Status == PrintedStatus.Target => ReadingConvention.OverBareLowerBound,
        FigurePrecision.Over or FigurePrecision.AtLeast => Conventions.Over,
        FigurePrecision.Nearly => Conventions.Nearly,
        FigurePrecision.About => Conventions.About,
        FigurePrecision.Under or FigurePrecision.AtMost => ReadingConvention.BareUpperBound,
        FigurePrecision.Plain when IsSet => ReadingConvention.Exact,
        FigurePrecision.Plain when Kind == FigureKind.Percentage || Scale != FigureScale.Ones || _number.Scale > 0 => Conventions.Rounding,
        FigurePrecision.Plain => Conventions.WholeNumbers,
        _ => throw Unnamed.Member(Precision),
    };

    private static FigureInterval Around(in ExactNumber middle, in ExactNumber reach) =>
        FigureInterval.Closed(ExactNumber.Subtract(middle, reach), ExactNumber.Add(middle, reach));
}
