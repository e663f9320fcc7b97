using System;
using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Periods;
using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Serialization;

/// <summary>The forms of single values that fields hold.</summary>
internal static class JsonForms
{
    /// <summary>The only version of sets and documents so far.</summary>
    internal const int LatestVersion = 1;

    // A decimal keeps 28 digits for certain; of longer numbers it would round away the rest without a word.
    private const int MostDigits = 28;

    // Sign, separator and exponent fit with room to spare; of anything longer no more than this is quoted.
    private const int LongestNumber = 40;

    // Ends of ranges are short; reading a number of a million digits would take the square of that.
    private const int LongestFraction = 500;

    private const string MeanOf = "mean of ";

    /// <summary>The form of texts.</summary>
    internal static readonly JsonLeaf<string> Text = new(ReadText, WriteText);

    /// <summary>The form of codes. The empty code is that of a default value; a code of white space was never written.</summary>
    internal static readonly JsonLeaf<string> Code = new(
        static (ref reader) => ReadText(ref reader) is var code && (code.Length == 0 || !string.IsNullOrWhiteSpace(code)) ? code : throw Unlike("A code", $"'{code}'"), WriteText);

    /// <summary>The form of codes of areas.</summary>
    internal static readonly JsonLeaf<AreaCode> Area = new(
        static (ref reader) => ReadText(ref reader) is var text && (AreaCode.TryOf(text, out AreaCode code) || text.Length == 0) ? code : throw Unlike("The code of an area such as \"01\"", Quote(text)),
        static (writer, code) => writer.WriteStringValue(code.Text));

    /// <summary>The form of exact numbers.</summary>
    internal static readonly JsonLeaf<decimal> Number = new(ReadNumber, static (writer, number) => writer.WriteNumberValue(number));

    /// <summary>The form of numbers above zero.</summary>
    internal static readonly JsonLeaf<decimal> Positive = new(
        static (ref reader) => ReadNumber(ref reader) is > 0 and var number ? number : throw Unlike("A number above zero", reader), static (writer, number) => writer.WriteNumberValue(number));

    /// <summary>The form of standard errors in percent of their estimate.</summary>
    internal static readonly JsonLeaf<decimal> StandardError = new(
        static (ref reader) => ReadNumber(ref reader) is > 0 and <= Observation.LargestStandardError and var number ? number : throw Unlike("A number above zero, at most 100", reader),
        static (writer, number) => writer.WriteNumberValue(number));

    /// <summary>The form of numbers of people.</summary>
    internal static readonly JsonLeaf<long> Persons = new(static (ref reader) => ReadWhole(ref reader, 0), static (writer, persons) => writer.WriteNumberValue(persons));

    /// <summary>The form of numbers of people gained or lost.</summary>
    internal static readonly JsonLeaf<long> PersonsChange = new(static (ref reader) => ReadWhole(ref reader, -long.MaxValue), static (writer, persons) => writer.WriteNumberValue(persons));

    /// <summary>The form of amounts of money.</summary>
    internal static readonly JsonLeaf<decimal> Money = new(
        static (ref reader) => ReadMoney(ref reader, static number => Internal.Money.Check(number, 1m, "amount")), static (writer, number) => writer.WriteNumberValue(number));

    /// <summary>The form of changes in money.</summary>
    internal static readonly JsonLeaf<decimal> MoneyChange = new(
        static (ref reader) => ReadMoney(ref reader, static number => Internal.Money.CheckChange(number, "change")), static (writer, number) => writer.WriteNumberValue(number));

    /// <summary>The form of days.</summary>
    internal static readonly JsonLeaf<LocalDate> Day = new(
        static (ref reader) => ReadText(ref reader) is var text && TryDay(text, out LocalDate day) ? day : throw Unlike("A day such as \"2022-06-30\"", Quote(text)),
        static (writer, day) => writer.WriteStringValue(LocalDatePattern.Iso.Format(day.WithCalendar(CalendarSystem.Iso))));

    /// <summary>The form of times: a day, a period, or the mean of one.</summary>
    internal static readonly JsonLeaf<ObservationTime> Time = new(
        static (ref reader) => ReadText(ref reader) is var text && TryTime(text, out ObservationTime time)
            ? time
            : throw Unlike($"A day such as \"2022-06-30\", a period of the form {ReportingPeriod.Forms}, or a mean such as \"{MeanOf}2022\"", Quote(text)),
        static (writer, time) => writer.WriteStringValue(time.ToString()));

    /// <summary>The form of what is so or not.</summary>
    internal static readonly JsonLeaf<bool> Flag = new(
        static (ref reader) => reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : throw Unlike("True or false", reader.TokenType.ToString()),
        static (writer, flag) => writer.WriteBooleanValue(flag));

    /// <summary>The form of fractions: a number where a decimal holds it, otherwise two whole numbers.</summary>
    internal static readonly JsonLeaf<ExactNumber> Fraction = new(ReadFraction, WriteFraction);

    /// <summary>The form of the version of a set.</summary>
    internal static readonly JsonLeaf<int> Version = new(
        static (ref reader) => ReadNumber(ref reader) == LatestVersion ? LatestVersion : throw Unlike($"Version {LatestVersion}, the only one that this release of the library knows,", reader),
        static (writer, version) => writer.WriteNumberValue(version));

    /// <summary>Finds the form of the number of a quantity.</summary>
    /// <typeparam name="TQuantity">A headcount or an amount.</typeparam>
    /// <returns>The form.</returns>
    internal static JsonLeaf<TQuantity> Quantity<TQuantity>()
        where TQuantity : struct, IQuantity<TQuantity> => new(
            static (ref reader) => TQuantity.FromNumber(TQuantity.IsWhole ? ReadWhole(ref reader, 0) : ReadMoney(ref reader, static number => Internal.Money.Check(number, 1m, "amount"))),
            static (writer, quantity) => writer.WriteNumberValue(quantity.Number));

    /// <summary>Reads an exact number.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <returns>The number, with the decimals that it is written with.</returns>
    /// <exception cref="JsonException">It is none, or has more digits than a decimal keeps.</exception>
    internal static decimal ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw Unlike("A number", reader);
        }

        // A negative exponent can push digits beyond the last that a decimal keeps: 1e-29 would be read as 0.
        ReadOnlySpan<byte> text = NumberOf(reader);
        return text.Length <= LongestNumber && reader.TryGetDecimal(out decimal number)
            && ((CountDigits(text) <= MostDigits && text.LastIndexOf((byte)'-') <= 0) || Encoding.UTF8.GetString(text) == number.ToString(CultureInfo.InvariantCulture))
            ? number
            : throw Unlike($"A number of at most {MostDigits} digits without a negative exponent", reader);
    }

    private static string ReadText(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw Unlike("A text", reader.TokenType.ToString());

    // A writer would put another character for half a pair.
    private static void WriteText(Utf8JsonWriter writer, string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[++at])))
            {
                throw new JsonException($"JSON cannot hold the half of a pair of characters in '{Excerpt.Of(text)}'.");
            }
        }

        writer.WriteStringValue(text);
    }

    private static long ReadWhole(ref Utf8JsonReader reader, long lowest) =>
        ReadNumber(ref reader) is var number && number == decimal.Truncate(number) && number >= lowest && number <= long.MaxValue
            ? (long)number
            : throw Unlike(FormattableString.Invariant($"A whole number from {lowest} to {long.MaxValue}"), reader);

    private static decimal ReadMoney(ref Utf8JsonReader reader, Func<decimal, decimal> check)
    {
        decimal number = ReadNumber(ref reader);
        try
        {
            return check(number);
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw new JsonException($"This is no amount: {ErrorText.Of(error)}", error);
        }
    }

    private static bool TryDay(string text, out LocalDate day) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out day) && LocalDatePattern.Iso.Format(day) == text;

    private static bool TryTime(string text, out ObservationTime time)
    {
        bool isMean = text.StartsWith(MeanOf, StringComparison.Ordinal);
        if (!isMean && TryDay(text, out LocalDate day))
        {
            time = ObservationTime.On(day);
            return true;
        }

        bool isPeriod = ReportingPeriod.TryParse(isMean ? text[MeanOf.Length..] : text, null, out ReportingPeriod period);
        time = !isPeriod ? default : isMean ? ObservationTime.MeanOf(period) : ObservationTime.During(period);
        return isPeriod;
    }

    private static ExactNumber ReadFraction(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return ExactNumber.FromDecimal(ReadNumber(ref reader));
        }

        string text = ReadText(ref reader);
        int line = text.IndexOf('/', StringComparison.Ordinal);
        return text.Length <= LongestFraction && line > 0
            && BigInteger.TryParse(text.AsSpan(0, line), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger above)
            && BigInteger.TryParse(text.AsSpan(line + 1), NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger below) && below.Sign > 0
            ? ExactNumber.FromFraction(above, below)
            : throw Unlike("A number, or a fraction of at most 500 characters such as \"1/3\"", Quote(text));
    }

    private static void WriteFraction(Utf8JsonWriter writer, ExactNumber number)
    {
        for (int decimals = 0; decimals <= MostDigits && number.TryRound(decimals, out decimal exact); decimals++)
        {
            if (ExactNumber.FromDecimal(exact) == number)
            {
                writer.WriteNumberValue(exact);
                return;
            }
        }

        string text = string.Create(CultureInfo.InvariantCulture, $"{number.Numerator}/{number.Denominator}");
        writer.WriteStringValue(text.Length <= LongestFraction ? text : throw new JsonException($"A fraction has at most {LongestFraction} characters; this one has {text.Length}."));
    }

    private static ReadOnlySpan<byte> NumberOf(in Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.Slice(0, Math.Min(LongestNumber + 1, reader.ValueSequence.Length)).ToArray() : reader.ValueSpan;

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        int digits = 0;
        foreach (byte character in text)
        {
            digits += char.IsAsciiDigit((char)character) ? 1 : 0;
        }

        return digits;
    }

    private static string Quote(string text) => $"'{Excerpt.Of(text)}'";

    private static JsonException Unlike(string expected, string found) => new($"{expected} is expected; found {found}.");

    private static JsonException Unlike(string expected, in Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            return Unlike(expected, reader.TokenType.ToString());
        }

        ReadOnlySpan<byte> text = NumberOf(reader);
        return Unlike(expected, Encoding.UTF8.GetString(text[..Math.Min(text.Length, LongestNumber)]) + (text.Length > LongestNumber ? "…" : ""));
    }
}
