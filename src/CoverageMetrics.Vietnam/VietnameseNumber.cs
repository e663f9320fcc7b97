using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Published;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>A number as Vietnamese reports print it: 139.986; 1,16 triệu; 270.000 tỷ đồng; 93,56%.</summary>
/// <remarks>
/// <para>Keeps the printed digits with their decimals, the word of scale, and whether a percent sign or đồng follows. May be negative.</para>
/// <para>The default value is 0. Numbers are equal when all three parts are: 1,16 triệu is not 1.160.000. They have no order; compare
/// their values.</para>
/// <para>A point between groups of three digits marks thousands and a comma the decimals. Dates, numbers of documents and numbers
/// with foreign marks are no numbers here.</para>
/// <para>Immutable and safe to share; costs a number, a scale and a unit.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct VietnameseNumber
{
    private readonly decimal _digits;

    internal VietnameseNumber(decimal digits, NumberScale scale, VietnameseNumberUnit unit)
    {
        _digits = digits;
        Scale = scale;
        Unit = unit;
    }

    /// <summary>Gets the printed digits, with as many decimals as were printed.</summary>
    public decimal Digits => _digits;

    /// <summary>Gets the word of scale.</summary>
    public NumberScale Scale { get; }

    /// <summary>Gets what is printed behind the number.</summary>
    public VietnameseNumberUnit Unit { get; }

    /// <summary>Gets the number with its scale multiplied in: people, đồng, or hundredths.</summary>
    public decimal Value => _digits * Scale.Size;

    /// <summary>Takes over a number to write it.</summary>
    /// <param name="digits">The digits to print, with their decimals.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is 10^15 or more, or has more than ten decimals.</exception>
    public static VietnameseNumber Of(decimal digits) => Of(digits, NumberScale.Ones);

    /// <summary>Takes over a number to write it with a word of scale.</summary>
    /// <param name="digits">The digits to print, with their decimals.</param>
    /// <param name="scale">The word of scale.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is 10^15 or more, or has more than ten decimals; or
    /// <paramref name="scale"/> has no Vietnamese word.</exception>
    public static VietnameseNumber Of(decimal digits, NumberScale scale)
    {
        if (VietnameseNumberText.Word(scale) is null)
        {
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "Vietnamese numbers have words for thousands, millions, billions and trillions only.");
        }

        return new(Check(digits), scale, VietnameseNumberUnit.None);
    }

    /// <summary>Takes over an amount of money to write it with a word of scale.</summary>
    /// <param name="digits">The digits to print, with their decimals.</param>
    /// <param name="scale">The word of scale.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is 10^15 or more, or has more than ten decimals; or
    /// <paramref name="scale"/> has no Vietnamese word.</exception>
    public static VietnameseNumber OfDong(decimal digits, NumberScale scale) => new(Of(digits, scale).Digits, scale, VietnameseNumberUnit.Dong);

    /// <summary>Takes over a percentage to write it.</summary>
    /// <param name="digits">The hundredths to print, with their decimals.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is 10^15 or more, or has more than ten decimals.</exception>
    public static VietnameseNumber OfPercent(decimal digits) => new(Check(digits), NumberScale.Ones, VietnameseNumberUnit.Percent);

    /// <summary>Reads a number that is printed as it should be.</summary>
    /// <param name="text">The number and nothing else; one space before a word, one or none before the percent sign.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not such a number.</exception>
    public static VietnameseNumber Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out VietnameseNumber number) ? number : throw VietnameseNumberText.NotOne("number", text);
    }

    /// <summary>Reads a number that is printed as it should be.</summary>
    /// <param name="text">The number and nothing else; one space before a word, one or none before the percent sign.</param>
    /// <param name="number">The number; zero where the text is not one.</param>
    /// <returns>Whether the text is such a number.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out VietnameseNumber number)
    {
        number = default;
        return text is not null && VietnameseNumberText.TryRead(text, out number);
    }

    /// <summary>Reads a number and puts right what can be put right without guessing.</summary>
    /// <param name="text">The number and nothing else.</param>
    /// <returns>The number and what was put right.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not a number even so: groups of other than three digits, a foreign
    /// comma, a date, the number of a document.</exception>
    public static VietnameseNumberReading ParseLenient(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParseLenient(text, out VietnameseNumberReading? reading) ? reading : throw VietnameseNumberText.NotOne("number", text);
    }

    /// <summary>Reads a number and puts right what can be put right without guessing.</summary>
    /// <param name="text">The number and nothing else.</param>
    /// <param name="reading">The number and what was put right; null where the text is not a number even so.</param>
    /// <returns>Whether the text is a number.</returns>
    public static bool TryParseLenient([NotNullWhen(true)] string? text, [NotNullWhen(true)] out VietnameseNumberReading? reading)
    {
        reading = null;
        if (text is null)
        {
            return false;
        }

        if (TryParse(text, out VietnameseNumber number))
        {
            reading = new(number, []);
            return true;
        }

        string repaired = VietnameseNumberRepairs.Repair(text, out FigureRepair[] repairs);
        reading = VietnameseNumberText.TryRead(repaired, out number) ? new(number, repairs) : null;
        return reading is not null;
    }

    /// <summary>Writes the number as Vietnamese reports do, whatever the culture.</summary>
    /// <returns>The text, which <see cref="Parse"/> reads back as the same number.</returns>
    public override string ToString()
    {
        string digits = _digits.ToString($"N{_digits.Scale.ToString(CultureInfo.InvariantCulture)}", Vietnamese.Language.Numbers);
        string? scale = VietnameseNumberText.Word(Scale);
        return Unit switch
        {
            VietnameseNumberUnit.Percent => digits + "%",
            VietnameseNumberUnit.Dong => $"{digits}{scale} đồng",
            VietnameseNumberUnit.None => digits + scale,
            _ => throw Unnamed.Member(Unit),
        };
    }

    private static decimal Check(decimal digits) =>
        Math.Abs(digits) < VietnameseNumberText.Limit && digits.Scale <= VietnameseNumberText.MostDecimals
            ? digits
            : throw new ArgumentOutOfRangeException(nameof(digits), digits, "The digits must be below 10^15, with at most ten decimals.");
}
