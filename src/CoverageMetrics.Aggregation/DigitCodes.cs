using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CoverageMetrics.Aggregation;

/// <summary>Those codes of an index that are of digits, by their value: for each length a table in which no two codes meet, so that no text is compared.</summary>
internal sealed class DigitCodes
{
    /// <summary>The greatest length that has a table, and whose values fit into 32 bits.</summary>
    private const int Longest = 9;

    /// <summary>The most places of a table; codes that are farther apart have none.</summary>
    private const int MostPlaces = 1 << 17;

    private readonly ushort[]?[] _tables = new ushort[]?[Longest + 1];
    private readonly uint[] _least = new uint[Longest + 1];

    internal DigitCodes(ReadOnlySpan<string> codes)
    {
        Span<uint> greatest = stackalloc uint[Longest + 1];
        _least.AsSpan().Fill(uint.MaxValue);
        foreach (string code in codes)
        {
            if (code.Length <= Longest && TryRead<char>(code, out uint value))
            {
                _least[code.Length] = Math.Min(_least[code.Length], value);
                greatest[code.Length] = Math.Max(greatest[code.Length], value);
            }
        }

        for (int length = 1; length <= Longest; length++)
        {
            if (_least[length] <= greatest[length] && greatest[length] - _least[length] < MostPlaces)
            {
                _tables[length] = new ushort[greatest[length] - _least[length] + 1];
                _tables[length].AsSpan().Fill(CodeIndex.Unknown);
            }
        }

        for (int ordinal = 0; ordinal < codes.Length; ordinal++)
        {
            string code = codes[ordinal];
            if (code.Length <= Longest && _tables[code.Length] is { } table && TryRead<char>(code, out uint value))
            {
                table[value - _least[code.Length]] = (ushort)ordinal;
            }
        }
    }

    /// <summary>Looks a text up, of UTF-16 or UTF-8.</summary>
    /// <param name="code">The text.</param>
    /// <param name="ordinal">The number of the code, or <see cref="CodeIndex.Unknown"/> where it is none.</param>
    /// <returns>Whether that is the answer: the text is of digits, and of a length that has a table.</returns>
    internal bool Answers<T>(ReadOnlySpan<T> code, out int ordinal)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (code.Length <= Longest && _tables[code.Length] is { } table && TryRead(code, out uint value))
        {
            ordinal = At(table, code.Length, value);
            return true;
        }

        ordinal = CodeIndex.Unknown;
        return false;
    }

    /// <summary>Looks a number up as the digits in which it is written.</summary>
    /// <param name="code">The number.</param>
    /// <param name="ordinal">The number of the code, or <see cref="CodeIndex.Unknown"/> where it is none.</param>
    /// <returns>Whether that is the answer: it has no sign, and a length that has a table.</returns>
    internal bool Answers(long code, out int ordinal)
    {
        int length = 1;
        for (long power = 10; length <= Longest && code >= power; power *= 10)
        {
            length++;
        }

        if (code >= 0 && length <= Longest && _tables[length] is { } table)
        {
            ordinal = At(table, length, (uint)code);
            return true;
        }

        ordinal = CodeIndex.Unknown;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryRead<T>(ReadOnlySpan<T> code, out uint value)
        where T : unmanaged, IBinaryInteger<T>
    {
        value = 0;
        uint greatest = 0;
        unchecked
        {
            foreach (T character in code)
            {
                uint digit = uint.CreateTruncating(character) - '0';
                greatest = Math.Max(greatest, digit);
                value = (value * 10) + digit;
            }
        }

        return greatest <= 9;
    }

    private int At(ushort[] table, int length, uint value)
    {
        uint place = unchecked(value - _least[length]);
        return place < (uint)table.Length ? table[place] : CodeIndex.Unknown;
    }
}
