using System;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>What an observation counts: people, or money of a currency.</summary>
/// <remarks>
/// <para>The run-time twin of <see cref="Headcount{TGroup}"/> and <see cref="Amount{TCurrency}"/> in tables, where the group is a column of its own.</para>
/// <para>Never negative. The default value is no people. Equal when number and currency are; people and money have no common order.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct ObservedQuantity : IFormattable, IShown
{
    private ObservedQuantity(decimal number, string? currency)
    {
        Number = number;
        Currency = currency;
    }

    /// <summary>Gets the number of people, or of units of the currency.</summary>
    public decimal Number { get; }

    /// <summary>Gets the code of the currency, or <see langword="null"/> for people.</summary>
    public string? Currency { get; }

    /// <summary>Gets a value indicating whether people are counted, and not money.</summary>
    public bool IsPeople => Currency is null;

    /// <summary>Makes a number of people.</summary>
    /// <param name="persons">How many there are.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="persons"/> is negative.</exception>
    public static ObservedQuantity OfPeople(long persons)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(persons);
        return new(persons, null);
    }

    /// <summary>Makes an amount of money.</summary>
    /// <param name="amount">The amount with its currency.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentException"><paramref name="amount"/> has no currency.</exception>
    public static ObservedQuantity OfMoney(AnyAmount amount) => new(amount.Value, Guard.Code(amount.Currency, nameof(amount)));

    /// <summary>Adds a quantity of the same unit: of another area or another month.</summary>
    /// <param name="other">The other quantity.</param>
    /// <returns>Both together.</returns>
    /// <exception cref="ArgumentException">The one is people and the other money, or the currencies differ.</exception>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public ObservedQuantity Plus(ObservedQuantity other)
    {
        if (other.Currency != Currency)
        {
            Guard.ThrowMismatch(nameof(other), "added", Currency ?? "people", other.Currency ?? "people");
        }

        return Currency is null
            ? new(Guard.Add((long)Number, (long)other.Number), null)
            : new(Money.Add(Number, other.Number, Currency), Currency);
    }

    /// <summary>Finds the growth to a later quantity of the same unit, unrounded.</summary>
    /// <param name="later">The later quantity.</param>
    /// <returns>(later - this) / this per hundred.</returns>
    /// <exception cref="ArgumentException">The one is people and the other money, or the currencies differ.</exception>
    /// <exception cref="InvalidOperationException">This quantity is zero, so that nothing can grow from it.</exception>
    public GrowthRate RateTo(ObservedQuantity later)
    {
        if (IsPeople && later.IsPeople && Number != 0)
        {
            long earlier = (long)Number;
            return new(ExactMath.Percent((long)later.Number - earlier, earlier));
        }

        decimal change = ObservedChange.Between(this, later).Number;
        if (Number == 0)
        {
            Guard.ThrowUndefined("growth", Currency ?? "people", "the earlier quantity is zero");
        }

        return new(ExactMath.Percent(change, Number));
    }

    /// <summary>Finds the growth to a later quantity, if there is one.</summary>
    /// <param name="later">The later quantity.</param>
    /// <param name="rate">(later - this) / this per hundred, or the default value.</param>
    /// <returns>Whether both are of the same unit and this quantity is not zero.</returns>
    public bool TryRateTo(ObservedQuantity later, out GrowthRate rate)
    {
        bool isDefined = Number != 0 && later.Currency == Currency;
        rate = isDefined ? RateTo(later) : default;
        return isDefined;
    }

    /// <summary>Finds the people as a headcount of a group named by its code.</summary>
    /// <param name="group">The code of the group.</param>
    /// <returns>The headcount.</returns>
    /// <exception cref="InvalidOperationException">The quantity is money.</exception>
    /// <exception cref="ArgumentException"><paramref name="group"/> is null, empty or white space.</exception>
    public AnyHeadcount ToHeadcount(string group) => IsPeople
        ? AnyHeadcount.Of((long)Number, group)
        : throw new InvalidOperationException($"The quantity is money in {Currency}, not people of '{group}'.");

    /// <summary>Finds the money as an amount.</summary>
    /// <returns>The amount.</returns>
    /// <exception cref="InvalidOperationException">The quantity is people.</exception>
    public AnyAmount ToAmount() => Currency is { } currency
        ? AnyAmount.Of(Number, currency)
        : throw new InvalidOperationException("The quantity is people, not money.");

    /// <summary>Writes the number, and the currency behind money, in the current culture.</summary>
    /// <returns>The quantity, such as <c>139,986</c> or <c>270,000,000,000,000 VND</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes the number, and the currency behind money.</summary>
    /// <param name="format">Empty or <c>G</c> for group separators, <c>R</c> for the digits alone.</param>
    /// <param name="formatProvider">The conventions, such as <see cref="Language.English"/>; <see langword="null"/> for the current culture.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => Currency is null
        ? DecimalText.ToText(Number, format, formatProvider)
        : $"{DecimalText.ToText(Number, format, formatProvider)} {Currency}";

    /// <summary>Writes the quantity as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
