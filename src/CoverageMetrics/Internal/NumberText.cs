using System;
using System.Globalization;

namespace CoverageMetrics.Internal;

/// <summary>Reads and writes numbers strictly: groups are complete or absent, and nothing is guessed.</summary>
/// <remarks>The framework's own parser ignores where group separators stand: it reads <c>19.55</c> under conventions with a point between thousands as 1955.</remarks>
internal static class NumberText
{
    /// <summary>How numbers are written with <see cref="PointBetweenThousands"/>, for messages.</summary>
    internal const string WithPoint = "with a point between thousands and a comma before the decimals";

    /// <summary>How numbers are written in English, for messages.</summary>
    internal const string WithComma = "with a comma between thousands and a point before the decimals";

    /// <summary>The minus sign of programs.</summary>
    internal const string Hyphen = "-";

    /// <summary>The minus sign of print, as wide as a plus.</summary>
    internal const string Minus = "\u2212";

    // Sign, 29 digits and their separators fit with room to spare; anything longer is no number of ours.
    private const int LongestText = 128;

    // One for every scale that a decimal can have, made when it is first asked for, so that printing into a span allocates nothing.
    private static readonly string?[] Grouped = new string?[29];
    private static readonly string?[] Plain = new string?[29];

    /// <summary>Gets how much of the world writes numbers: 1.234,5.</summary>
    internal static NumberFormatInfo PointBetweenThousands { get; } = NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." });

    /// <summary>Finds how a parser reads numbers: without a provider, as the invariant culture writes them.</summary>
    /// <param name="provider">The provider given.</param>
    /// <returns>The conventions.</returns>
    internal static NumberFormatInfo ForReading(IFormatProvider? provider) =>
        provider is null ? NumberFormatInfo.InvariantInfo : NumberFormatInfo.GetInstance(provider);

    /// <summary>Reads a number without sign.</summary>
    /// <param name="text">The text, nothing but the number.</param>
    /// <param name="numbers">The conventions.</param>
    /// <param name="value">The number.</param>
    /// <returns>Whether the text is one.</returns>
    internal static bool TryRead(ReadOnlySpan<char> text, NumberFormatInfo numbers, out decimal value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > LongestText)
        {
            return false;
        }

        Span<char> digits = stackalloc char[LongestText];
        int length = 0;
        int places = 0;
        int point = text.IndexOf(numbers.NumberDecimalSeparator, StringComparison.Ordinal);
        ReadOnlySpan<char> whole = point < 0 ? text : text[..point];
        if (!TryReadWhole(whole, numbers, digits, ref length))
        {
            return false;
        }

        if (point >= 0)
        {
            ReadOnlySpan<char> decimals = text[(point + numbers.NumberDecimalSeparator.Length)..];
            if (decimals.IsEmpty || decimals.ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            digits[length++] = '.';
            decimals.CopyTo(digits[length..]);
            places = decimals.Length;
            length += places;
        }

        // A decimal would round away the places that do not fit; a number that cannot be kept whole is refused.
        bool read = decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value.Scale == places;
        value = read ? value : 0;
        return read;
    }

    /// <summary>Reads a number that has a plus or a minus sign: that of the conventions, a hyphen or U+2212.</summary>
    /// <param name="text">The text, nothing but the sign and the number.</param>
    /// <param name="numbers">The conventions.</param>
    /// <param name="value">The number.</param>
    /// <returns>Whether the text is one.</returns>
    internal static bool TryReadSigned(ReadOnlySpan<char> text, NumberFormatInfo numbers, out decimal value)
    {
        value = 0;
        if (text.StartsWith(numbers.PositiveSign, StringComparison.Ordinal))
        {
            return TryRead(text[numbers.PositiveSign.Length..], numbers, out value);
        }

        foreach (string minus in (ReadOnlySpan<string>)[numbers.NegativeSign, Minus, Hyphen])
        {
            if (text.StartsWith(minus, StringComparison.Ordinal) && TryRead(text[minus.Length..], numbers, out value))
            {
                value = -value;
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a number of people.</summary>
    /// <param name="text">The text, nothing but the number.</param>
    /// <param name="numbers">The conventions.</param>
    /// <param name="persons">The number of people.</param>
    /// <returns>Whether the text is one.</returns>
    internal static bool TryReadPersons(ReadOnlySpan<char> text, NumberFormatInfo numbers, out long persons)
    {
        persons = 0;
        if (text.Contains(numbers.NumberDecimalSeparator, StringComparison.Ordinal)
            || !TryRead(text, numbers, out decimal value)
            || value > long.MaxValue)
        {
            return false;
        }

        persons = (long)value;
        return true;
    }

    /// <summary>Finds the format that writes a value with its own decimals when it is rounded, else with two.</summary>
    /// <param name="value">The value; not rounded on return unless it was, or two decimals were taken.</param>
    /// <param name="format">The format asked for.</param>
    /// <param name="specifier">The format to write the magnitude with.</param>
    /// <exception cref="FormatException">The format is not empty, G or R.</exception>
    internal static void Prepare(ref decimal value, ReadOnlySpan<char> format, out string specifier)
    {
        if (format is "R" or "r")
        {
            specifier = Plain[value.Scale] ??= Format("F", value.Scale);
            return;
        }

        if (!(format.IsEmpty || format is "G" or "g"))
        {
            throw new FormatException($"The format '{format}' is not known. Use G to print the decimals the value was rounded to, or R for all of them; call Round to choose their number.");
        }

        if (!ExactMath.IsRounded(value))
        {
            value = ExactMath.Round(value, 2, MidpointRounding.AwayFromZero);
        }

        specifier = Grouped[value.Scale] ??= Format("N", value.Scale);
    }

    /// <summary>Finds the sign that a change is written with.</summary>
    /// <param name="isNegative">Whether it is a loss.</param>
    /// <param name="format">The format; R is for programs, which read a hyphen and not U+2212.</param>
    /// <param name="numbers">The conventions.</param>
    /// <returns>The sign; a change of zero has a plus.</returns>
    internal static string Sign(bool isNegative, ReadOnlySpan<char> format, NumberFormatInfo numbers) => !isNegative ? numbers.PositiveSign
        : format is "R" or "r" && numbers.NegativeSign == Minus ? Hyphen
        : numbers.NegativeSign;

    private static string Format(string specifier, int scale) => specifier + scale.ToString(CultureInfo.InvariantCulture);

    private static bool TryReadWhole(ReadOnlySpan<char> text, NumberFormatInfo numbers, Span<char> digits, ref int length)
    {
        string separator = numbers.NumberGroupSeparator;
        if (separator.Length == 0 || text.IndexOf(separator, StringComparison.Ordinal) < 0)
        {
            if (text.IsEmpty || text.ContainsAnyExceptInRange('0', '9') || (text.Length > 1 && text[0] == '0'))
            {
                return false;
            }

            text.CopyTo(digits);
            length = text.Length;
            return true;
        }

        return TryReadGroups(text, separator, numbers.NumberGroupSizes, digits, ref length);
    }

    private static bool TryReadGroups(ReadOnlySpan<char> text, string separator, int[] sizes, Span<char> digits, ref int length)
    {
        if (text[0] is '0')
        {
            return false;
        }

        // Groups are checked from the right, where the sizes are counted from.
        ReadOnlySpan<char> rest = text;
        for (int group = 0; ; group++)
        {
            int size = sizes.Length == 0 ? 0 : sizes[Math.Min(group, sizes.Length - 1)];
            int at = rest.LastIndexOf(separator, StringComparison.Ordinal);
            ReadOnlySpan<char> digitsOfGroup = at < 0 ? rest : rest[(at + separator.Length)..];
            if (digitsOfGroup.IsEmpty || digitsOfGroup.ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            if (at < 0)
            {
                if (size > 0 && digitsOfGroup.Length > size)
                {
                    return false;
                }

                break;
            }

            if (digitsOfGroup.Length != size)
            {
                return false;
            }

            rest = rest[..at];
        }

        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                digits[length++] = c;
            }
        }

        return true;
    }
}
