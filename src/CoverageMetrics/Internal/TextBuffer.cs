using System;
using System.Buffers;
using System.Globalization;
using System.IO;

namespace CoverageMetrics.Internal;

/// <summary>Characters on their way to a string or a writer, in one rented array.</summary>
/// <remarks>A page of a country's communes has several million characters; they are copied once.</remarks>
internal sealed class TextBuffer : IDisposable
{
    private char[] _characters = ArrayPool<char>.Shared.Rent(16_384);

    /// <summary>Gets how programs read numbers: a point before the decimals and nothing between thousands.</summary>
    internal static NumberFormatInfo Plain { get; } = NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberGroupSeparator = "" });

    /// <summary>Gets how many characters there are.</summary>
    internal int Length { get; private set; }

    /// <summary>Gets the characters so far.</summary>
    internal ReadOnlySpan<char> Written => _characters.AsSpan(0, Length);

    internal void Append(char character)
    {
        if (Length == _characters.Length)
        {
            Grow(1);
        }

        _characters[Length++] = character;
    }

    internal void Append(ReadOnlySpan<char> text)
    {
        if (text.TryCopyTo(_characters.AsSpan(Length)))
        {
            Length += text.Length;
            return;
        }

        Grow(text.Length);
        text.CopyTo(_characters.AsSpan(Length));
        Length += text.Length;
    }

    internal void AppendLine(ReadOnlySpan<char> text)
    {
        Append(text);
        Append('\n');
    }

    internal void Append(char character, int times)
    {
        for (int i = 0; i < times; i++)
        {
            Append(character);
        }
    }

    internal void Append(int number)
    {
        Span<char> digits = stackalloc char[16];
        number.TryFormat(digits, out int written, default, CultureInfo.InvariantCulture);
        Append(digits[..written]);
    }

    /// <summary>Writes a number with all its decimals.</summary>
    /// <param name="number">The number, rounded already.</param>
    /// <param name="signed">Whether a plus sign is written.</param>
    /// <param name="numbers">The separators.</param>
    internal void Append(decimal number, bool signed, NumberFormatInfo numbers)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        bool negative = number < 0;
        if (negative || signed)
        {
            Append(negative ? numbers.NegativeSign : numbers.PositiveSign);
        }

        // More digits than 64 bits hold are rare, and left to the framework.
        if (bits[2] != 0)
        {
            Append(Math.Abs(number).ToString("N" + number.Scale.ToString(CultureInfo.InvariantCulture), numbers));
            return;
        }

        AppendDigits(unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]), number.Scale, numbers);
    }

    internal void Clear() => Length = 0;

    internal void CopyTo(TextWriter writer) => writer.Write(Written);

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_characters);
        _characters = [];
        Length = 0;
    }

    /// <summary>Writes the characters.</summary>
    /// <returns>The text so far.</returns>
    public override string ToString() => new(Written);

    // From the right, where groups are counted from.
    private void AppendDigits(ulong digits, int scale, NumberFormatInfo numbers)
    {
        Span<char> text = stackalloc char[64];
        int at = text.Length;
        ulong rest = digits;
        for (int i = 0; i < scale; i++)
        {
            (rest, ulong digit) = Math.DivRem(rest, 10);
            text[--at] = (char)('0' + digit);
        }

        if (scale > 0)
        {
            text[--at] = numbers.NumberDecimalSeparator[0];
        }

        string separator = numbers.NumberGroupSeparator;
        int inGroup = 0;
        do
        {
            if (inGroup == 3 && separator.Length > 0)
            {
                text[--at] = separator[0];
                inGroup = 0;
            }

            (rest, ulong digit) = Math.DivRem(rest, 10);
            text[--at] = (char)('0' + digit);
            inGroup++;
        }
        while (rest > 0);
        Append(text[at..]);
    }

    private void Grow(int more)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_characters.Length * 2, Length + more));
        Written.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_characters);
        _characters = larger;
    }
}
