using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>An amount of money in <typeparamref name="TCurrency"/>: what was collected or paid.</summary>
/// <remarks>
/// <para>Never negative, at most 10^20, to at most four decimals (the most that a currency of ISO 4217 has), and kept exactly. The
/// difference of two amounts is an <see cref="AmountChange{TCurrency}"/>, which may be negative.</para>
/// <para>Immutable and safe to share; costs one number. The default value is nothing. Amounts are equal, and ordered, by value.</para>
/// </remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeConverter(typeof(ParsableTypeConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly partial record struct Amount<TCurrency> :
    IQuantity<Amount<TCurrency>>,
    IAdditionOperators<Amount<TCurrency>, Amount<TCurrency>, Amount<TCurrency>>,
    IAdditionOperators<Amount<TCurrency>, AmountChange<TCurrency>, Amount<TCurrency>>,
    ISubtractionOperators<Amount<TCurrency>, Amount<TCurrency>, AmountChange<TCurrency>>,
    ISubtractionOperators<Amount<TCurrency>, AmountChange<TCurrency>, Amount<TCurrency>>,
    IComparisonOperators<Amount<TCurrency>, Amount<TCurrency>, bool>,
    IAdditiveIdentity<Amount<TCurrency>, Amount<TCurrency>>
    where TCurrency : struct, ICurrency
{
    internal Amount(decimal value)
    {
        Debug.Assert(value >= 0 && value <= Money.Largest, "Checked by Amount.Of.");
        Value = value;
    }

    /// <inheritdoc/>
    public static string Unit => CurrencyCode<TCurrency>.Value;

    /// <summary>Gets nothing, which adding changes nothing.</summary>
    public static Amount<TCurrency> AdditiveIdentity => default;

    /// <summary>Gets the amount in units of the currency, not negative.</summary>
    public decimal Value { get; }

    static bool IQuantity<Amount<TCurrency>>.IsWhole => false;

    static string IQuantity<Amount<TCurrency>>.UnitIn(Language language) => language.NameOf(Unit) ?? TCurrency.Name ?? Unit;

    static string IQuantity<Amount<TCurrency>>.MeasuredIn => Unit;

    decimal IQuantity<Amount<TCurrency>>.Number => Value;

    static Amount<TCurrency> IQuantity<Amount<TCurrency>>.FromNumber(decimal number) => new(Money.WithoutTrailingZeros(number));

    static Amount<TCurrency> IQuantity<Amount<TCurrency>>.Add(Amount<TCurrency> left, Amount<TCurrency> right) => left + right;

    /// <summary>Adds two amounts.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another amount.</param>
    /// <returns>Both together.</returns>
    /// <exception cref="OverflowException">The sum is more than 10^20.</exception>
    public static Amount<TCurrency> operator +(Amount<TCurrency> left, Amount<TCurrency> right) =>
        new(Money.Add(left.Value, right.Value, CurrencyCode<TCurrency>.Value));

    /// <summary>Adds another amount.</summary>
    /// <param name="other">Another amount.</param>
    /// <returns>Both together.</returns>
    /// <exception cref="OverflowException">The sum is more than 10^20.</exception>
    public Amount<TCurrency> Plus(Amount<TCurrency> other) => this + other;

    /// <summary>Finds the amount after a change.</summary>
    /// <param name="left">The earlier amount.</param>
    /// <param name="right">What came or went since.</param>
    /// <returns>The later amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More went than there was.</exception>
    /// <exception cref="OverflowException">The sum is more than 10^20.</exception>
    public static Amount<TCurrency> operator +(Amount<TCurrency> left, AmountChange<TCurrency> right)
    {
        decimal value = Money.Add(left.Value, right.Value, CurrencyCode<TCurrency>.Value);
        return value >= 0
            ? new(value)
            : throw new ArgumentOutOfRangeException(
                nameof(right), right.Value, string.Create(CultureInfo.InvariantCulture, $"An amount is never negative: a change of {right.Value} is more than the {left.Value} {CurrencyCode<TCurrency>.Value} there are."));
    }

    /// <summary>Finds the amount after a change.</summary>
    /// <param name="change">What came or went since.</param>
    /// <returns>The later amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More went than there was.</exception>
    /// <exception cref="OverflowException">The sum is more than 10^20.</exception>
    public Amount<TCurrency> Plus(AmountChange<TCurrency> change) => this + change;

    /// <summary>Finds the change between two amounts.</summary>
    /// <param name="left">The later amount.</param>
    /// <param name="right">The earlier amount.</param>
    /// <returns>The difference, negative for a fall.</returns>
    public static AmountChange<TCurrency> operator -(Amount<TCurrency> left, Amount<TCurrency> right) => new(Money.Add(left.Value, -right.Value, CurrencyCode<TCurrency>.Value));

    /// <summary>Finds the change since an earlier amount.</summary>
    /// <param name="earlier">The earlier amount.</param>
    /// <returns>The difference, negative for a fall.</returns>
    public AmountChange<TCurrency> Minus(Amount<TCurrency> earlier) => this - earlier;

    /// <summary>Finds the amount before a change.</summary>
    /// <param name="left">The later amount.</param>
    /// <param name="right">What came or went until then.</param>
    /// <returns>The earlier amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More came than there is.</exception>
    /// <exception cref="OverflowException">The earlier amount is more than 10^20.</exception>
    public static Amount<TCurrency> operator -(Amount<TCurrency> left, AmountChange<TCurrency> right) => left + -right;

    /// <summary>Finds the amount before a change.</summary>
    /// <param name="change">What came or went until then.</param>
    /// <returns>The earlier amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More came than there is.</exception>
    /// <exception cref="OverflowException">The earlier amount is more than 10^20.</exception>
    public Amount<TCurrency> Minus(AmountChange<TCurrency> change) => this - change;

    /// <inheritdoc/>
    public static bool operator <(Amount<TCurrency> left, Amount<TCurrency> right) => left.Value < right.Value;

    /// <inheritdoc/>
    public static bool operator <=(Amount<TCurrency> left, Amount<TCurrency> right) => left.Value <= right.Value;

    /// <inheritdoc/>
    public static bool operator >(Amount<TCurrency> left, Amount<TCurrency> right) => left.Value > right.Value;

    /// <inheritdoc/>
    public static bool operator >=(Amount<TCurrency> left, Amount<TCurrency> right) => left.Value >= right.Value;

    int IComparable.CompareTo(object? obj) => Order.Compare(this, obj);

    /// <inheritdoc/>
    public int CompareTo(Amount<TCurrency> other) => Value.CompareTo(other.Value);

    /// <summary>Finds how this amount has grown since an earlier one of the same currency.</summary>
    /// <param name="earlier">The earlier amount.</param>
    /// <returns>The growth; its rate is undefined when <paramref name="earlier"/> is nothing.</returns>
    public Growth<Amount<TCurrency>> GrowthSince(Amount<TCurrency> earlier) => new(earlier, this);

    /// <summary>Finds how far this amount meets a target of the same currency.</summary>
    /// <param name="target">The amount that was planned.</param>
    /// <returns>The attainment; its percentage is undefined when <paramref name="target"/> is nothing.</returns>
    public Attainment<Amount<TCurrency>> Against(Amount<TCurrency> target) => new(this, target);

    /// <summary>Finds this amount with its currency as a value, for tables of mixed currencies, files and databases.</summary>
    /// <returns>The same money.</returns>
    public AnyAmount ToAny() => new(Value, CurrencyCode<TCurrency>.Value);
}
