using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Unicode;

namespace CoverageMetrics.Aggregation;

public sealed partial class CodeIndex
{
    /// <summary>The most bytes in which UTF-8 writes a character of UTF-16.</summary>
    private const int MostBytes = 3;

    private const int MostCharactersOfANumber = 20;

    /// <summary>Looks a code up.</summary>
    /// <param name="code">The code; null is in no index.</param>
    /// <param name="ordinal">The number of the code, or 0 when it is not in the index.</param>
    /// <returns>Whether the code is in the index.</returns>
    public bool TryFind([NotNullWhen(true)] string? code, out int ordinal)
    {
        if (code is not null)
        {
            return _digits.Answers(code.AsSpan(), out ordinal) ? IsKnown(ref ordinal) : _ordinals.TryGetValue(code, out ordinal);
        }

        ordinal = 0;
        return false;
    }

    /// <summary>Looks up a code that is part of a text, without making a text of it.</summary>
    /// <param name="code">The code.</param>
    /// <param name="ordinal">The number of the code, or 0 when it is not in the index.</param>
    /// <returns>Whether the code is in the index.</returns>
    public bool TryFind(ReadOnlySpan<char> code, out int ordinal) =>
        _digits.Answers(code, out ordinal) ? IsKnown(ref ordinal) : TryFindText(code, out ordinal);

    /// <summary>Looks up a code in UTF-8, as files hold it, without making a text of it.</summary>
    /// <param name="code">The bytes of the code; those that are not well-formed UTF-8 are in no index.</param>
    /// <param name="ordinal">The number of the code, or 0 when it is not in the index.</param>
    /// <returns>Whether the code is in the index.</returns>
    public bool TryFind(ReadOnlySpan<byte> code, out int ordinal)
    {
        if (_digits.Answers(code, out ordinal))
        {
            return IsKnown(ref ordinal);
        }

        ordinal = 0;
        if (code.Length > MostBytes * _longest)
        {
            return false;
        }

        char[] text = ArrayPool<char>.Shared.Rent(code.Length);
        bool found = Utf8.ToUtf16(code, text, out _, out int length, replaceInvalidSequences: false) == OperationStatus.Done
            && TryFindText(text.AsSpan(0, length), out ordinal);
        ArrayPool<char>.Shared.Return(text);
        return found;
    }

    /// <summary>Looks up a code that is kept as a number: the code is the digits in which it is written.</summary>
    /// <param name="code">The number.</param>
    /// <param name="ordinal">The number of the code in the index, or 0 when it is not there.</param>
    /// <returns>Whether the code is in the index.</returns>
    /// <exception cref="InvalidOperationException">A code of the index begins with a zero, which a number has lost: look codes up as text.</exception>
    public bool TryFind(long code, out int ordinal)
    {
        RequireNumbers();
        return TryFindNumber(code, out ordinal);
    }

    /// <summary>Turns a column of codes into a column of numbers; a code that is not in the index becomes <see cref="Unknown"/>.</summary>
    /// <param name="codes">The column of codes.</param>
    /// <param name="ordinals">Where the numbers go; as long as <paramref name="codes"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="codes"/> and <paramref name="ordinals"/> differ in length.</exception>
    public void Encode(ReadOnlySpan<string?> codes, Span<ushort> ordinals)
    {
        RequireRoom(codes.Length, ordinals);
        for (int row = 0; row < codes.Length; row++)
        {
            ordinals[row] = TryFind(codes[row], out int ordinal) ? (ushort)ordinal : Unknown;
        }
    }

    /// <summary>Turns a column of codes that are kept as numbers into a column of places in the index; a code that is not in the index becomes <see cref="Unknown"/>.</summary>
    /// <param name="codes">The column of codes, each the digits in which the number is written.</param>
    /// <param name="ordinals">Where the places go; as long as <paramref name="codes"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="codes"/> and <paramref name="ordinals"/> differ in length.</exception>
    /// <exception cref="InvalidOperationException">A code of the index begins with a zero, which a number has lost: encode codes as text.</exception>
    public void Encode(ReadOnlySpan<int> codes, Span<ushort> ordinals)
    {
        RequireRoom(codes.Length, ordinals);
        RequireNumbers();
        for (int row = 0; row < codes.Length; row++)
        {
            ordinals[row] = TryFindNumber(codes[row], out int ordinal) ? (ushort)ordinal : Unknown;
        }
    }

    private static void RequireRoom(int codes, Span<ushort> ordinals)
    {
        if (codes != ordinals.Length)
        {
            throw new ArgumentException($"Both columns must be equally long, but there are {codes} codes and room for {ordinals.Length} numbers.", nameof(ordinals));
        }
    }

    /// <summary>Tells whether a table knows a code, and brings the number of one that it does not know to 0.</summary>
    private static bool IsKnown(ref int ordinal)
    {
        bool known = ordinal != Unknown;
        ordinal = known ? ordinal : 0;
        return known;
    }

    private void RequireNumbers()
    {
        if (HasLeadingZeros)
        {
            throw new InvalidOperationException("A code of the index begins with a zero, which a number has lost: look codes up as text.");
        }
    }

    private bool TryFindNumber(long code, out int ordinal)
    {
        if (_digits.Answers(code, out ordinal))
        {
            return IsKnown(ref ordinal);
        }

        Span<char> text = stackalloc char[MostCharactersOfANumber];
        code.TryFormat(text, out int length, provider: CultureInfo.InvariantCulture);
        return TryFindText(text[..length], out ordinal);
    }

    private bool TryFindText(ReadOnlySpan<char> code, out int ordinal)
    {
        ordinal = 0;
#if NET9_0_OR_GREATER
        return _ordinals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out ordinal);
#else
        return code.Length <= _longest && _ordinals.TryGetValue(code.ToString(), out ordinal);
#endif
    }
}
