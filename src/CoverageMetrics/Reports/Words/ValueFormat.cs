using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;

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

    /// <summary>Gets how a number below zero is said that has a word instead of a sign, or null where it has its sign.</summary>
    internal Func<string, string>? Beyond { get; init; }

    /// <summary>Gets what escapes the words of a range, or null where nothing has to be escaped.</summary>
    private Func<string, string>? Escape { get; init; }

    /// <summary>Finds how the same is written where words have to be escaped.</summary>
    /// <param name="escape">Escapes a text.</param>
    /// <returns>The format.</returns>
    internal ValueFormat Escaped(Func<string, string> escape) => this with { Choices = Choices is null ? null : [.. Choices.Select(escape)], Escape = escape };

    /// <summary>Writes what a value can be, its ends rounded away from each other: a range, or the one number that both ends are printed as.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="bounds">The exact bounds.</param>
    /// <param name="language">The language.</param>
    internal void WriteRange(TextBuffer buffer, Bounds<decimal> bounds, Language language)
    {
        string text = RangeOf(bounds, language);
        buffer.Append(Escape is null ? text : Escape(text));
    }

    /// <summary>Writes what a value can be.</summary>
    internal string RangeOf(Bounds<decimal> bounds, Language language)
    {
        (decimal? smallest, decimal? largest) = (Smallest(bounds), Largest(bounds));
        return (smallest, largest) switch
        {
            ({ } low, { } high) when low == high => Text(low, language) + Suffix,
            ({ } low, { } high) => language.Say(IsSigned || low < 0 ? Texts.RangeSigned : Texts.RangeBetween, ("smallest", Text(low, language)), ("largest", Text(high, language))) + Suffix,
            ({ } low, null) => language.Say(Texts.WordedAtLeast, ("number", Text(low, language) + Suffix)),
            (null, { } high) => language.Say(Texts.WordedAtMost, ("number", Text(high, language) + Suffix)),
            _ => "",
        };
    }

    /// <summary>Finds the smallest number that a value can be, in the unit, rounded down.</summary>
    internal decimal? Smallest(Bounds<decimal> bounds) => bounds.Smallest is { } end ? Rounded(end, MidpointRounding.ToNegativeInfinity) : null;

    /// <summary>Finds the largest number that a value can be, in the unit, rounded up.</summary>
    internal decimal? Largest(Bounds<decimal> bounds) => bounds.Largest is { } end ? Rounded(end, MidpointRounding.ToPositiveInfinity) : null;

    /// <summary>Rounds a number as it is printed.</summary>
    /// <param name="number">The exact number.</param>
    /// <returns>The number in the unit, with the decimals that are printed.</returns>
    internal decimal Rounded(decimal number) => Rounded(number, MidpointRounding.AwayFromZero);

    /// <summary>Finds whether a number is printed as it is.</summary>
    /// <param name="number">The exact number.</param>
    /// <returns>Whether no digit is rounded away.</returns>
    internal bool IsExact(decimal number) => Decimals < 0 || ExactMath.Round(number / Size, Decimals, MidpointRounding.AwayFromZero) == number / Size;

    /// <summary>Finds whether all that a value can be is printed as one number, so that its digits tell all.</summary>
    /// <param name="bounds">The exact bounds.</param>
    /// <returns>Whether both ends are rounded to the same number.</returns>
    internal bool IsTold(Bounds<decimal> bounds) =>
        bounds is { Smallest: { } low, Largest: { } high } && Rounded(low, MidpointRounding.AwayFromZero) == Rounded(high, MidpointRounding.AwayFromZero);

    /// <summary>Writes a number.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="number">The exact number.</param>
    /// <param name="language">The language.</param>
    internal void Write(TextBuffer buffer, decimal number, Language language)
    {
        if (WriteChoice(buffer, number))
        {
            return;
        }

        decimal rounded = Rounded(number);
        if (Beyond is not null && rounded < 0)
        {
            string text = Beyond(Text(-rounded, language) + Suffix);
            buffer.Append(Escape is null ? text : Escape(text));
            return;
        }

        buffer.Append(rounded, IsSigned, language.Numbers);
        buffer.Append(Suffix);
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

    private string Text(decimal rounded, Language language)
    {
        using var buffer = new TextBuffer();
        buffer.Append(rounded, IsSigned, language.Numbers);
        return buffer.ToString();
    }

    private decimal Rounded(decimal number, MidpointRounding rounding)
    {
        decimal inUnit = Size == 1 ? number : number / Size;
        return Decimals < 0 ? inUnit : ExactMath.Round(inUnit, Decimals, rounding);
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
