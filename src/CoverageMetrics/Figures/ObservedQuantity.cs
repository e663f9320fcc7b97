using System;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>What an observation counts: people, or money of a currency, or the net change in either.</summary>
/// <remarks>
/// <para>The run-time twin of <see cref="Headcount{TGroup}"/> and <see cref="Amount{TCurrency}"/> in tables, where the group is a column of its own.</para>
/// <para>Never negative, but for a net change: of that growth, share and coverage are undefined. The default value is no people. Equal when number, currency and whether it is a change are; people and money
/// have no common order.</para>
/// <para>Immutable and safe to share; costs a number and a reference to its currency.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct ObservedQuantity : IFormattable, IShown
{
    /// <summary>The code of the unit of net changes.</summary>
    internal const string NetChange = "net-change";

    private ObservedQuantity(decimal number, string? currency, bool isChange)
    {
        Number = number;
        Currency = currency;
        IsChange = isChange;
    }

    /// <summary>Gets the number of people, or of units of the currency.</summary>
    public decimal Number { get; }

    /// <summary>Gets the code of the currency, or <see langword="null"/> for people.</summary>
    public string? Currency { get; }

    /// <summary>Gets a value indicating whether people are counted, and not money.</summary>
    public bool IsPeople => Currency is null;

    /// <summary>Gets a value indicating whether this is what came less what went, and may be negative.</summary>
    public bool IsChange { get; }

    /// <summary>Makes a number of people.</summary>
    /// <param name="persons">How many there are.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="persons"/> is negative.</exception>
    public static ObservedQuantity OfPeople(long persons)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(persons);
        return new(persons, null, false);
    }

    /// <summary>Makes a net change in people: those who joined less those who left.</summary>
    /// <param name="persons">How many more there are, or fewer when negative.</param>
    /// <returns>The quantity.</returns>
    public static ObservedQuantity OfPeopleChange(long persons) => new(persons, null, true);

    /// <summary>Makes a net change in money.</summary>
    /// <param name="number">How much more there is, or less when negative: at most 10^20 either way, with at most four decimals.</param>
    /// <param name="currency">The code of the currency.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is null, empty or white space.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is too large or has too many decimals.</exception>
    public static ObservedQuantity OfMoneyChange(decimal number, string currency) =>
        new(Money.CheckChange(number, nameof(number)), Guard.Code(currency, nameof(currency)), true);

    /// <summary>Makes an amount of money.</summary>
    /// <param name="amount">The amount with its currency.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentException"><paramref name="amount"/> has no currency.</exception>
    public static ObservedQuantity OfMoney(AnyAmount amount) => new(amount.Value, Guard.Code(amount.Currency, nameof(amount)), false);

    /// <summary>Adds a quantity of the same unit: of another area or another month.</summary>
    /// <param name="other">The other quantity.</param>
    /// <returns>Both together.</returns>
    /// <exception cref="ArgumentException">The one is people and the other money, the currencies differ, or only one of them is a net change.</exception>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public ObservedQuantity Plus(ObservedQuantity other)
    {
        if (!IsLike(other))
        {
            Guard.ThrowMismatch(nameof(other), "added", UnitName, other.UnitName);
        }

        if (IsChange)
        {
            return Currency is null
                ? OfPeopleChange(Guard.AddSigned((long)Number, (long)other.Number))
                : new(Money.Add(Number, other.Number, Currency), Currency, true);
        }

        return Currency is null
            ? new(Guard.Add((long)Number, (long)other.Number), null, false)
            : new(Money.Add(Number, other.Number, Currency), Currency, false);
    }

    /// <summary>Finds the growth to a later quantity of the same unit, unrounded.</summary>
    /// <param name="later">The later quantity.</param>
    /// <returns>(later - this) / this per hundred.</returns>
    /// <exception cref="ArgumentException">The one is people and the other money, or the currencies differ.</exception>
    /// <exception cref="InvalidOperationException">This quantity is zero, or a net change, so that nothing can grow from it.</exception>
    public GrowthRate RateTo(ObservedQuantity later)
    {
        if (IsChange && IsLike(later))
        {
            Guard.ThrowUndefined("growth", UnitName, "a net change does not grow");
        }

        if (IsPeople && later.IsPeople && !later.IsChange && Number != 0)
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
    /// <returns>Whether both are of the same unit, neither is a net change, and this quantity is not zero.</returns>
    public bool TryRateTo(ObservedQuantity later, out GrowthRate rate)
    {
        bool isDefined = Number != 0 && !IsChange && IsLike(later);
        rate = isDefined ? RateTo(later) : default;
        return isDefined;
    }

    /// <summary>Finds the people as a headcount of a group named by its code.</summary>
    /// <param name="group">The code of the group.</param>
    /// <returns>The headcount.</returns>
    /// <exception cref="InvalidOperationException">The quantity is money, or a net change.</exception>
    /// <exception cref="ArgumentException"><paramref name="group"/> is null, empty or white space.</exception>
    public AnyHeadcount ToHeadcount(string group) => IsChange
        ? throw new InvalidOperationException($"The quantity is a net change in {Currency ?? "people"}, not people of '{group}'.")
        : IsPeople
        ? AnyHeadcount.Of((long)Number, group)
        : throw new InvalidOperationException($"The quantity is money in {Currency}, not people of '{group}'.");

    /// <summary>Finds the money as an amount.</summary>
    /// <returns>The amount.</returns>
    /// <exception cref="InvalidOperationException">The quantity is people, or a net change.</exception>
    public AnyAmount ToAmount() => Currency is { } currency && !IsChange
        ? AnyAmount.Of(Number, currency)
        : throw new InvalidOperationException($"The quantity is {UnitName}, not money.");

    /// <summary>Writes the number, and the currency behind money, in the current culture.</summary>
    /// <returns>The quantity, such as <c>139,986</c> or <c>270,000,000,000,000 VND</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes the number, and the currency behind money.</summary>
    /// <param name="format">Empty or <c>G</c> for group separators, <c>R</c> for the digits alone.</param>
    /// <param name="formatProvider">The conventions, such as <see cref="Language.English"/>; <see langword="null"/> for the current culture.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        string number = IsChange ? DecimalText.ToSignedText(Number, format, formatProvider) : DecimalText.ToText(Number, format, formatProvider);
        return Currency is null ? number : $"{number} {Currency}";
    }

    /// <summary>Writes the quantity as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    /// <summary>Gets the code of the unit.</summary>
    internal string UnitCode => IsChange ? NetChange : Currency ?? FigureKey.People;

    /// <summary>Gets the unit for a message.</summary>
    internal string UnitName => (Currency ?? "people") + (IsChange ? " (net change)" : "");

    /// <summary>Finds whether another quantity is in the same unit, so that both add up.</summary>
    /// <param name="other">The other quantity.</param>
    /// <returns>Whether currency and whether it is a change are the same.</returns>
    internal bool IsLike(ObservedQuantity other) => Currency == other.Currency && IsChange == other.IsChange;

    /// <summary>Gives another quantity of the same unit.</summary>
    /// <param name="number">How much there is; whole for people.</param>
    /// <returns>The quantity, or null for more than the unit can hold, which is taken for no limit.</returns>
    internal ObservedQuantity? TryWithNumber(decimal number) =>
        Math.Abs(number) <= (IsPeople ? long.MaxValue : Money.Largest) ? new(number, Currency, IsChange) : null;
}
