using System;

namespace CoverageMetrics.Internal;

/// <summary>Writes the two quantities of a ratio.</summary>
internal static class RatioText
{
    /// <summary>Writes two quantities with a word between them and the code of their base behind.</summary>
    /// <typeparam name="TFirst">The first quantity's type.</typeparam>
    /// <typeparam name="TSecond">The second quantity's type.</typeparam>
    /// <param name="first">The first quantity.</param>
    /// <param name="word">The word between them, with its spaces.</param>
    /// <param name="second">The second quantity.</param>
    /// <param name="code">The code behind, in brackets.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="written">How many characters were written.</param>
    /// <param name="format">The format of the quantities.</param>
    /// <param name="provider">The conventions, or null for the current culture.</param>
    /// <returns>Whether there was room.</returns>
    internal static bool TryWrite<TFirst, TSecond>(
        TFirst first, string word, TSecond second, string code, Span<char> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
        where TFirst : ISpanFormattable
        where TSecond : ISpanFormattable
    {
        written = 0;
        if (!first.TryFormat(destination, out int a, format, provider)
            || !word.TryCopyTo(destination[a..])
            || !second.TryFormat(destination[(a + word.Length)..], out int b, format, provider))
        {
            return false;
        }

        return TryAddCode(code, destination, a + word.Length + b, out written);
    }

    /// <summary>Writes one quantity with the code of its group behind.</summary>
    /// <typeparam name="T">The quantity's type.</typeparam>
    /// <param name="value">The quantity.</param>
    /// <param name="code">The code behind, in brackets.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="written">How many characters were written.</param>
    /// <param name="format">The format of the quantity.</param>
    /// <param name="provider">The conventions, or null for the current culture.</param>
    /// <returns>Whether there was room.</returns>
    internal static bool TryWriteOne<T>(T value, string code, Span<char> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
        where T : ISpanFormattable
    {
        written = 0;
        return value.TryFormat(destination, out int length, format, provider) && TryAddCode(code, destination, length, out written);
    }

    private static bool TryAddCode(string code, Span<char> destination, int length, out int written)
    {
        written = 0;
        if (destination.Length - length < code.Length + 3)
        {
            return false;
        }

        " (".CopyTo(destination[length..]);
        code.CopyTo(destination[(length + 2)..]);
        written = length + code.Length + 3;
        destination[written - 1] = ')';
        return true;
    }
}
