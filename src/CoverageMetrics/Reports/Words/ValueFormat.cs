using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Reports.Words;

/// <summary>How the numbers of a place are written: the one rounding of a figure happens here.</summary>
/// <param name="Size">How many ones are in the unit.</param>
/// <param name="Decimals">How many decimals are printed; below zero for as many as the number has.</param>
/// <param name="IsSigned">Whether a plus sign is written.</param>
/// <param name="Suffix">What stands behind the number.</param>
internal readonly record struct ValueFormat(decimal Size, int Decimals, bool IsSigned, string Suffix)
{
    /// <summary>Gets what stands for the numbers 0, 1, 2 and so on of a choice, or null for numbers.</summary>
    internal IReadOnlyList<string>? Choices { get; init; }

    /// <summary>Finds how the same is written where choices have to be escaped.</summary>
    /// <param name="escape">Escapes a text.</param>
    /// <returns>The format.</returns>
    internal ValueFormat Escaped(Func<string, string> escape) => Choices is null ? this : this with { Choices = [.. Choices.Select(escape)] };

    /// <summary>Finds whether a number is printed as it is.</summary>
    /// <param name="number">The exact number.</param>
    /// <returns>Whether no digit is rounded away.</returns>
    internal bool IsExact(decimal number) => Decimals < 0 || ExactMath.Round(number / Size, Decimals, MidpointRounding.AwayFromZero) == number / Size;

    /// <summary>Writes a number.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="number">The exact number.</param>
    /// <param name="numbers">The separators of the language.</param>
    internal void Write(TextBuffer buffer, decimal number, NumberFormatInfo numbers)
    {
        if (!WriteChoice(buffer, number))
        {
            buffer.Append(Rounded(number), IsSigned, numbers);
            buffer.Append(Suffix);
        }
    }

    /// <summary>Writes a number for a program: a point before the decimals, nothing between thousands, a sign only below zero.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="number">The exact number.</param>
    internal void WriteInvariant(TextBuffer buffer, decimal number)
    {
        if (!WriteChoice(buffer, number))
        {
            buffer.Append(Rounded(number), false, TextBuffer.Plain);
        }
    }

    /// <summary>Writes the size and the decimals.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Size} {Decimals} {Suffix}");

    private decimal Rounded(decimal number)
    {
        decimal inUnit = Size == 1 ? number : number / Size;
        return Decimals < 0 ? inUnit : ExactMath.Round(inUnit, Decimals, MidpointRounding.AwayFromZero);
    }

    private bool WriteChoice(TextBuffer buffer, decimal number)
    {
        if (Choices is not null)
        {
            buffer.Append(Choices[(int)number]);
        }

        return Choices is not null;
    }
}
