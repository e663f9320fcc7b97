using System;
using System.Globalization;

namespace CoverageMetrics.Internal;

/// <summary>Writes and reads decimals with a sign and a unit: percentages, points, rates, money.</summary>
internal static class DecimalText
{
    /// <summary>Writes a decimal.</summary>
    /// <param name="value">The decimal.</param>
    /// <param name="signed">Whether a plus is written too.</param>
    /// <param name="suffix">The unit behind it.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="written">How many characters were written.</param>
    /// <param name="format">Empty, G or R.</param>
    /// <param name="provider">The conventions, or null for the current culture.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    internal static bool TryWrite(decimal value, bool signed, string suffix, Span<char> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        NumberText.Prepare(ref value, format, out string specifier);
        string sign = signed || value < 0 ? NumberText.Sign(value < 0, format, NumberFormatInfo.GetInstance(provider)) : "";
        written = 0;
        if (!sign.TryCopyTo(destination)
            || !Math.Abs(value).TryFormat(destination[sign.Length..], out int digits, specifier, provider)
            || !suffix.TryCopyTo(destination[(sign.Length + digits)..]))
        {
            return false;
        }

        written = sign.Length + digits + suffix.Length;
        return true;
    }

    /// <summary>Writes a number without unit into a new string, with a sign only where it is negative.</summary>
    /// <param name="value">The number.</param>
    /// <param name="format">Empty, G or R.</param>
    /// <param name="provider">The conventions, or null for the current culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    internal static string ToText(decimal value, string? format, IFormatProvider? provider) => ToText(value, signed: false, format, provider);

    /// <summary>Writes a number with its sign and without unit into a new string.</summary>
    /// <param name="value">The number.</param>
    /// <param name="format">Empty, G or R.</param>
    /// <param name="provider">The conventions, or null for the current culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    internal static string ToSignedText(decimal value, string? format, IFormatProvider? provider) => ToText(value, signed: true, format, provider);

    /// <summary>Reads a decimal.</summary>
    /// <param name="text">The text.</param>
    /// <param name="signed">Whether it must have a sign; otherwise it must have none.</param>
    /// <param name="suffix">The unit that must stand behind it.</param>
    /// <param name="provider">The conventions, or null for those of the invariant culture.</param>
    /// <param name="value">The decimal.</param>
    /// <returns>Whether the text is one.</returns>
    internal static bool TryRead(ReadOnlySpan<char> text, bool signed, string suffix, IFormatProvider? provider, out decimal value)
    {
        value = 0;
        NumberFormatInfo numbers = NumberText.ForReading(provider);
        return text.EndsWith(suffix, StringComparison.Ordinal)
            && (signed
                ? NumberText.TryReadSigned(text[..^suffix.Length], numbers, out value)
                : NumberText.TryRead(text[..^suffix.Length], numbers, out value));
    }

    private static string ToText(decimal value, bool signed, string? format, IFormatProvider? provider)
    {
        Span<char> buffer = stackalloc char[160];
        int written;
        while (!TryWrite(value, signed, "", buffer, out written, format, provider))
        {
            buffer = new char[buffer.Length * 2];
        }

        return new string(buffer[..written]);
    }
}
