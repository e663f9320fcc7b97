using System;
using System.Globalization;
using System.Text;

namespace CoverageMetrics.Internal;

/// <summary>Writes and reads values through their own <c>TryFormat</c> and <c>TryParse</c>.</summary>
internal static class Formatting
{
    // Longer than any value with the separators of the framework's own cultures.
    private const int UsualLength = 160;

    /// <summary>Writes a value into a new string.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="format">The format.</param>
    /// <param name="provider">The conventions, or null for the current culture.</param>
    /// <returns>The text.</returns>
    internal static string ToText<T>(in T value, string? format, IFormatProvider? provider)
        where T : struct, ISpanFormattable
    {
        Span<char> buffer = stackalloc char[UsualLength];
        int length = UsualLength;
        int written;
        while (!value.TryFormat(buffer, out written, format, provider))
        {
            length *= 2;
            buffer = new char[length];
        }

        return new string(buffer[..written]);
    }

    /// <summary>Writes a value as UTF-8.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="written">How many bytes were written.</param>
    /// <param name="format">The format.</param>
    /// <param name="provider">The conventions, or null for the current culture.</param>
    /// <returns>Whether there was room.</returns>
    internal static bool TryFormatUtf8<T>(in T value, Span<byte> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
        where T : struct, ISpanFormattable
    {
        Span<char> buffer = stackalloc char[UsualLength];
        return value.TryFormat(buffer, out int length, format, provider)
            ? Encoding.UTF8.TryGetBytes(buffer[..length], destination, out written)
            : Encoding.UTF8.TryGetBytes(value.ToString(format.ToString(), provider), destination, out written);
    }

    /// <summary>Reads a value or throws.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="provider">The conventions, or null for those of the invariant culture.</param>
    /// <param name="example">What the text should look like.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text is not one.</exception>
    internal static T Parse<T>(ReadOnlySpan<char> text, IFormatProvider? provider, string example)
        where T : struct, ISpanParsable<T>
    {
        if (T.TryParse(text, provider, out T value))
        {
            return value;
        }

        NumberFormatInfo numbers = NumberText.ForReading(provider);
        throw new FormatException(
            $"'{QuotedText.Shortened(text)}'{QuotedText.OddIn(text)} cannot be read: expected a form such as {example}, with '{numbers.NumberDecimalSeparator}' before decimals and either no '{numbers.NumberGroupSeparator}' or one before every group of digits.{WayOut<T>(text, provider)}");
    }

    private static string WayOut<T>(ReadOnlySpan<char> text, IFormatProvider? provider)
        where T : struct, ISpanParsable<T> =>
        T.TryParse(text, NumberText.PointBetweenThousands, out _) ? $" It is written {NumberText.WithPoint}: read it with a language or format that writes so."
        : T.TryParse(text, Language.English, out _) ? $" It is written {NumberText.WithComma}: read it with Language.English."
        : T.TryParse(text.Trim(), provider, out _) ? " There is a space before or behind it."
        : "";
}
