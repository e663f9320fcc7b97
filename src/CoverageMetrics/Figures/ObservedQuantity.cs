using System;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>What an observation counts: people, something else that is counted, or money of a currency; or the net change in one of them.</summary>
/// <remarks>
/// <para>The run-time twin of <see cref="Headcount{TGroup}"/>, <see cref="Count{TUnit}"/> and <see cref="Amount{TCurrency}"/> in tables, where the subject is a column of its own.</para>
/// <para>Never negative, but for a net change: of that growth, share and coverage are undefined. The default value is no people. Equal when number, unit and whether it is a change are; two units
/// have no common order.</para>
/// <para>Immutable and safe to share; costs a number and a reference to its unit.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct ObservedQuantity : IFormattable, IShown
{
    /// <summary>The code of the unit of net changes.</summary>
    internal const string NetChange = "net-change";

    // Null for people, so that the default value is no people.
    private readonly string? _unit;

    internal ObservedQuantity(decimal number, string? unit, bool isChange)
    {
        Debug.Assert(unit != FigureKey.People, "People have no code, so that the default value is no people.");
        Number = number;
        _unit = unit;
        IsChange = isChange;
    }

    /// <summary>Gets the number of people, of what is counted, or of units of the currency.</summary>
    public decimal Number { get; }

    /// <summary>Gets the unit: <see cref="FigureKey.People"/>, the code of what is counted, or the three capital letters of a currency.</summary>
    public string Unit => _unit ?? FigureKey.People;

    /// <summary>Gets a value indicating whether people are counted, and nothing else.</summary>
    public bool IsPeople => _unit is null;

    /// <summary>Gets a value indicating whether this is money, and nothing that is counted.</summary>
    public bool IsMoney => Codes.IsCurrency(_unit);

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

    /// <summary>Makes a number of what is not people: visits, cards.</summary>
    /// <param name="number">How many there are.</param>
    /// <param name="unit">The code of what is counted, as an <see cref="ICountedUnit"/> has it.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative.</exception>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is not of the form of a code, or that of people.</exception>
    public static ObservedQuantity OfCount(long number, string unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return new(number, Guard.CountedUnit(unit, nameof(unit)), false);
    }

    /// <summary>Makes a net change in what is not people: cards that were issued less those that were withdrawn.</summary>
    /// <param name="number">How many more there are, or fewer when negative.</param>
    /// <param name="unit">The code of what is counted, as an <see cref="ICountedUnit"/> has it.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is not of the form of a code, or that of people.</exception>
    public static ObservedQuantity OfCountChange(long number, string unit) => new(number, Guard.CountedUnit(unit, nameof(unit)), true);

    /// <summary>Makes a net change in people: those who joined less those who left.</summary>
    /// <param name="persons">How many more there are, or fewer when negative.</param>
    /// <returns>The quantity.</returns>
    public static ObservedQuantity OfPeopleChange(long persons) => new(persons, null, true);

    /// <summary>Makes a net change in money.</summary>
    /// <param name="number">How much more there is, or less when negative: at most 10^20 either way, with at most four decimals.</param>
    /// <param name="currency">The code of the currency.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is not three capital letters.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is too large or has too many decimals.</exception>
    public static ObservedQuantity OfMoneyChange(decimal number, string currency) =>
        new(Money.CheckChange(number, nameof(number)), Guard.Currency(currency, nameof(currency)), true);

    /// <summary>Makes an amount of money.</summary>
    /// <param name="amount">The amount with its currency.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentException"><paramref name="amount"/> has no currency, or one that is not three capital letters.</exception>
    public static ObservedQuantity OfMoney(AnyAmount amount) => new(amount.Value, Guard.Currency(amount.Currency, nameof(amount)), false);

    /// <summary>Adds a quantity of the same unit: of another area or another month.</summary>
    /// <param name="other">The other quantity.</param>
    /// <returns>Both together.</returns>
    /// <exception cref="ArgumentException">The units differ, or only one of them is a net change.</exception>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public ObservedQuantity Plus(ObservedQuantity other)
    {
        if (!IsLike(other))
        {
            Guard.ThrowMismatch(nameof(other), "added", UnitName, other.UnitName);
        }

        decimal sum = IsMoney ? Money.Add(Number, other.Number, Unit)
            : IsChange ? Guard.AddSigned((long)Number, (long)other.Number, Unit)
            : Guard.Add((long)Number, (long)other.Number, Unit);
        return new(sum, _unit, IsChange);
    }

    /// <summary>Finds the growth to a later quantity of the same unit, unrounded.</summary>
    /// <param name="later">The later quantity.</param>
    /// <returns>(later - this) / this per hundred.</returns>
    /// <exception cref="ArgumentException">The units differ.</exception>
    /// <exception cref="InvalidOperationException">This quantity is zero, or a net change, so that nothing can grow from it.</exception>
    public GrowthRate RateTo(ObservedQuantity later)
    {
        if (IsChange && IsLike(later))
        {
            Guard.ThrowUndefined("growth", UnitName, "a net change does not grow");
        }

        if (!IsMoney && IsLike(later) && Number != 0)
        {
            long earlier = (long)Number;
            return new(ExactMath.Percent((long)later.Number - earlier, earlier));
        }

        decimal change = ObservedChange.Between(this, later).Number;
        if (Number == 0)
        {
            Guard.ThrowUndefined("growth", Unit, "the earlier quantity is zero");
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
    /// <exception cref="InvalidOperationException">The quantity is not people, or a net change.</exception>
    /// <exception cref="ArgumentException"><paramref name="group"/> is null, empty or white space.</exception>
    public AnyHeadcount ToHeadcount(string group) => IsPeople && !IsChange
        ? AnyHeadcount.Of((long)Number, group)
        : throw new InvalidOperationException($"The quantity is {(IsMoney ? "money in " : "")}{UnitName}, not people of '{group}'.");

    /// <summary>Finds what is counted with its unit as a type.</summary>
    /// <typeparam name="TUnit">The unit it has to be in.</typeparam>
    /// <returns>The count.</returns>
    /// <exception cref="InvalidOperationException">The quantity is in another unit, or a net change.</exception>
    public Count<TUnit> ToCount<TUnit>()
        where TUnit : struct, ICountedUnit =>
        Unit == GroupCode<TUnit>.Value && !IsChange
            ? new((long)Number)
            : throw new InvalidOperationException($"The quantity is {UnitName}, not {GroupCode<TUnit>.Value}.");

    /// <summary>Finds the money as an amount.</summary>
    /// <returns>The amount.</returns>
    /// <exception cref="InvalidOperationException">The quantity is not money, or a net change.</exception>
    public AnyAmount ToAmount() => IsMoney && !IsChange
        ? AnyAmount.Of(Number, Unit)
        : throw new InvalidOperationException($"The quantity is {UnitName}, not money.");

    /// <summary>Writes the number, and behind what is not people the unit, in the current culture.</summary>
    /// <returns>The quantity, such as <c>139,986</c>, <c>195,500,000 vn:visits</c> or <c>270,000,000,000,000 VND</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes the number, and behind what is not people the unit.</summary>
    /// <param name="format">Empty or <c>G</c> for group separators, <c>R</c> for the digits alone.</param>
    /// <param name="formatProvider">The conventions, such as <see cref="Language.English"/>; <see langword="null"/> for the current culture.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        string number = IsChange ? DecimalText.ToSignedText(Number, format, formatProvider) : DecimalText.ToText(Number, format, formatProvider);
        return IsPeople ? number : $"{number} {Unit}";
    }

    /// <summary>Writes the quantity as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(IsPeople ? ToString() : new ObservedQuantity(Number, Names.FromCode(Unit), IsChange).ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    /// <summary>Gets the code of the unit, or null for people.</summary>
    internal string? UnitOrNull => _unit;

    /// <summary>Gets the code of the unit, one for all net changes.</summary>
    internal string UnitCode => IsChange ? NetChange : Unit;

    /// <summary>Gets the unit for a message.</summary>
    internal string UnitName => Unit + (IsChange ? " (net change)" : "");

    /// <summary>Finds whether another quantity is in the same unit, so that both add up.</summary>
    /// <param name="other">The other quantity.</param>
    /// <returns>Whether the unit and whether it is a change are the same.</returns>
    internal bool IsLike(ObservedQuantity other) => _unit == other._unit && IsChange == other.IsChange;

    /// <summary>Says that the quantity is not in a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="isChange">Whether a net change is asked for.</param>
    /// <returns>The unit of the quantity and the one asked for: of net change, where only one of them is.</returns>
    internal NoValueDetail UnitsDiffer(string unit, bool isChange) => IsChange == isChange
        ? NoValueDetail.UnitsDiffer(Unit, unit)
        : NoValueDetail.UnitsDiffer(UnitCode, isChange ? NetChange : unit);

    /// <summary>Makes a quantity of its parts.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="isChange">Whether it is a net change.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentException">The number is none of the unit.</exception>
    internal static ObservedQuantity Of(decimal number, string unit, bool isChange = false) => Codes.IsCurrency(unit)
        ? isChange ? OfMoneyChange(number, unit) : OfMoney(AnyAmount.Of(number, unit))
        : unit == FigureKey.People
            ? isChange ? OfPeopleChange(Whole(number, unit)) : OfPeople(Whole(number, unit))
            : isChange ? OfCountChange(Whole(number, unit), unit) : OfCount(Whole(number, unit), unit);

    /// <summary>Gives another quantity of the same unit.</summary>
    /// <param name="number">How much there is; whole for what is counted.</param>
    /// <returns>The quantity, or null for more than the unit can hold, which is taken for no limit.</returns>
    internal ObservedQuantity? TryWithNumber(decimal number) =>
        Math.Abs(number) <= (IsMoney ? Money.Largest : long.MaxValue) ? new(number, _unit, IsChange) : null;

    private static long Whole(decimal number, string unit) => number == decimal.Truncate(number) && number >= long.MinValue && number <= long.MaxValue
        ? (long)number
        : throw new ArgumentException(FormattableString.Invariant($"A whole number of {unit}, at most {long.MaxValue}, is expected; found {number}."), nameof(number));
}
