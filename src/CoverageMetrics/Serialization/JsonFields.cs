using System;
using System.Buffers;
using System.Text;
using System.Text.Json;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>Reads the flat JSON objects that values are written as, and refuses anything else by name.</summary>
internal static class JsonFields
{
    // A decimal keeps 28 digits for certain; of longer numbers it would round away the rest without a word.
    private const int MostDigits = 28;

    // Sign, separator and exponent fit with room to spare; of anything longer no more than this is quoted.
    private const int LongestText = 40;

    /// <summary>Reads an object that has exactly the given fields, in any order.</summary>
    /// <param name="reader">The reader, at the start of the object.</param>
    /// <param name="what">What is read, for messages.</param>
    /// <param name="numberNames">The names of the fields with numbers.</param>
    /// <param name="numbers">The numbers, in the order of their names.</param>
    /// <param name="codeNames">The names of the fields with codes.</param>
    /// <param name="codes">The codes, in the order of their names.</param>
    /// <exception cref="JsonException">It is no object, or a field is missing, unknown, there twice, or of another kind.</exception>
    internal static void Read(
        ref Utf8JsonReader reader,
        string what,
        scoped ReadOnlySpan<string> numberNames,
        scoped Span<decimal> numbers,
        scoped ReadOnlySpan<string> codeNames,
        scoped Span<string> codes)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"A {what} is an object with the fields {string.Join(", ", numberNames.ToArray())}, {string.Join(", ", codeNames.ToArray())}; found {reader.TokenType}.");
        }

        int seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int field = IndexOf(ref reader, numberNames, codeNames, what);
            if ((seen & (1 << field)) != 0)
            {
                throw new JsonException($"A {what} has the field '{Name(field, numberNames, codeNames)}' twice.");
            }

            seen |= 1 << field;
            reader.Read();
            if (field < numberNames.Length)
            {
                numbers[field] = ReadNumber(ref reader, what, numberNames[field]);
            }
            else
            {
                codes[field - numberNames.Length] = ReadCode(ref reader, what, codeNames[field - numberNames.Length]);
            }
        }

        for (int field = 0; field < numberNames.Length + codeNames.Length; field++)
        {
            if ((seen & (1 << field)) == 0)
            {
                throw new JsonException($"A {what} needs the field '{Name(field, numberNames, codeNames)}'.");
            }
        }
    }

    /// <summary>Checks that a number is one of people, or of people gained or lost.</summary>
    /// <param name="number">The number.</param>
    /// <param name="lowest">The lowest allowed.</param>
    /// <param name="what">What is read, for messages.</param>
    /// <param name="field">The field it was in.</param>
    /// <returns>The number of people.</returns>
    /// <exception cref="JsonException">It is not whole or out of bounds.</exception>
    internal static long Persons(decimal number, long lowest, string what, string field) =>
        number == decimal.Truncate(number) && number >= lowest && number <= long.MaxValue
            ? (long)number
            : throw new JsonException(FormattableString.Invariant($"The field '{field}' of a {what} is a whole number from {lowest} to {long.MaxValue}; found {number}."));

    /// <summary>Checks that a number is an amount of money.</summary>
    /// <param name="number">The number.</param>
    /// <param name="what">What is read, for messages.</param>
    /// <param name="field">The field it was in.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="JsonException">It is negative, too large or has too many decimals.</exception>
    internal static decimal Money(decimal number, string what, string field)
    {
        try
        {
            return Internal.Money.Check(number, 1m, field);
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw new JsonException($"The field '{field}' of a {what} is no amount: {ErrorText.Of(error)}", error);
        }
    }

    /// <summary>Checks that a number is a change in money.</summary>
    /// <param name="number">The number.</param>
    /// <param name="what">What is read, for messages.</param>
    /// <param name="field">The field it was in.</param>
    /// <returns>The change.</returns>
    /// <exception cref="JsonException">It is too large either way or has too many decimals.</exception>
    internal static decimal MoneyChange(decimal number, string what, string field)
    {
        try
        {
            return Internal.Money.CheckChange(number, field);
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw new JsonException($"The field '{field}' of a {what} is no amount: {ErrorText.Of(error)}", error);
        }
    }

    /// <summary>Makes a quantity of a number.</summary>
    /// <typeparam name="TQuantity">A headcount or an amount.</typeparam>
    /// <param name="number">The number.</param>
    /// <param name="what">What is read, for messages.</param>
    /// <param name="field">The field it was in.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="JsonException">It is out of the bounds of the quantity.</exception>
    internal static TQuantity Quantity<TQuantity>(decimal number, string what, string field)
        where TQuantity : struct, IQuantity<TQuantity> =>
        TQuantity.FromNumber(TQuantity.IsWhole ? Persons(number, 0, what, field) : Money(number, what, field));

    /// <summary>Checks that a figure is of the group, base or currency that the type asks for.</summary>
    /// <param name="actual">The code found.</param>
    /// <param name="expected">The code asked for.</param>
    /// <param name="what">What is read, for messages.</param>
    /// <exception cref="JsonException">The codes differ; the message names both.</exception>
    internal static void SameCode(string actual, string expected, string what)
    {
        if (actual != expected)
        {
            throw new JsonException($"A {what} of '{Short(actual)}' cannot be read as one of '{expected}'.");
        }
    }

    // The empty code is that of a default value; a code of white space was never written.
    private static string ReadCode(ref Utf8JsonReader reader, string what, string name)
    {
        string? code = reader.TokenType == JsonTokenType.String
            ? reader.GetString()
            : throw new JsonException($"The field '{name}' of a {what} is a text; found {reader.TokenType}.");
        return code is "" || !string.IsNullOrWhiteSpace(code)
            ? code
            : throw new JsonException($"The field '{name}' of a {what} is a code; found '{Short(code!)}'.");
    }

    private static decimal ReadNumber(ref Utf8JsonReader reader, string what, string name)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw new JsonException($"The field '{name}' of a {what} is a number; found {reader.TokenType}.");
        }

        ReadOnlySpan<byte> text = reader.HasValueSequence ? reader.ValueSequence.Slice(0, Math.Min(LongestText + 1, reader.ValueSequence.Length)).ToArray() : reader.ValueSpan;
        int digits = text.Length <= LongestText ? CountDigits(text) : int.MaxValue;

        // A negative exponent can push digits beyond the last that a decimal keeps: 1e-29 would be read as 0.
        return digits <= MostDigits && text.LastIndexOf((byte)'-') <= 0 && reader.TryGetDecimal(out decimal number)
            ? number
            : throw new JsonException($"The field '{name}' of a {what} is a number of at most {MostDigits} digits without a negative exponent; found {Quote(text)}.");
    }

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        int digits = 0;
        foreach (byte character in text)
        {
            digits += char.IsAsciiDigit((char)character) ? 1 : 0;
        }

        return digits;
    }

    private static string Quote(ReadOnlySpan<byte> text) =>
        text.Length <= LongestText ? Encoding.UTF8.GetString(text) : Encoding.UTF8.GetString(text[..LongestText]) + "…";

    private static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";

    private static int IndexOf(ref Utf8JsonReader reader, scoped ReadOnlySpan<string> numberNames, scoped ReadOnlySpan<string> codeNames, string what)
    {
        for (int i = 0; i < numberNames.Length + codeNames.Length; i++)
        {
            if (reader.ValueTextEquals(Name(i, numberNames, codeNames)))
            {
                return i;
            }
        }

        throw new JsonException($"A {what} has no field '{Short(reader.GetString()!)}'.");
    }

    private static string Name(int field, ReadOnlySpan<string> numberNames, ReadOnlySpan<string> codeNames) =>
        field < numberNames.Length ? numberNames[field] : codeNames[field - numberNames.Length];
}
