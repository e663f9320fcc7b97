using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>Money that came, or went when negative, between two amounts of <typeparamref name="TCurrency"/>.</summary>
/// <remarks>
/// <para>Written with its sign, so that it is not taken for an amount. At most 10^20 either way, to at most four decimals.</para>
/// <para>Immutable and safe to share; costs one number. The default value is no change. Changes are equal, and ordered, by value: a fall is less than a rise.</para>
/// </remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeConverter(typeof(ParsableTypeConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly partial record struct AmountChange<TCurrency> :
    IComparable,
    IComparable<AmountChange<TCurrency>>,
    IAdditionOperators<AmountChange<TCurrency>, AmountChange<TCurrency>, AmountChange<TCurrency>>,
    ISubtractionOperators<AmountChange<TCurrency>, AmountChange<TCurrency>, AmountChange<TCurrency>>,
    IUnaryNegationOperators<AmountChange<TCurrency>, AmountChange<TCurrency>>,
    IComparisonOperators<AmountChange<TCurrency>, AmountChange<TCurrency>, bool>,
    IAdditiveIdentity<AmountChange<TCurrency>, AmountChange<TCurrency>>
    where TCurrency : struct, ICurrency
{
    internal AmountChange(decimal value)
    {
        Debug.Assert(Math.Abs(value) <= Money.Largest, "The difference of two amounts.");
        Value = value;
    }

    /// <summary>Gets no change, which adding changes nothing.</summary>
    public static AmountChange<TCurrency> AdditiveIdentity => default;

    /// <summary>Gets the change in units of the currency, negative for a fall.</summary>
    public decimal Value { get; }

    /// <summary>Adds two changes: of two areas, or one after the other.</summary>
    /// <param name="left">A change.</param>
    /// <param name="right">Another change.</param>
    /// <returns>Both together.</returns>
    /// <exception cref="OverflowException">The sum is beyond 10^20 either way.</exception>
    public static AmountChange<TCurrency> operator +(AmountChange<TCurrency> left, AmountChange<TCurrency> right) =>
        new(Money.Add(left.Value, right.Value, CurrencyCode<TCurrency>.Value));

    /// <summary>Adds another change: of another area, or after this one.</summary>
    /// <param name="other">Another change.</param>
    /// <returns>Both together.</returns>
    /// <exception cref="OverflowException">The sum is beyond 10^20 either way.</exception>
    public AmountChange<TCurrency> Plus(AmountChange<TCurrency> other) => this + other;

    /// <summary>Finds how much more came.</summary>
    /// <param name="left">A change.</param>
    /// <param name="right">The change to take away.</param>
    /// <returns>The first without the second.</returns>
    /// <exception cref="OverflowException">The difference is beyond 10^20 either way.</exception>
    public static AmountChange<TCurrency> operator -(AmountChange<TCurrency> left, AmountChange<TCurrency> right) => left + -right;

    /// <summary>Finds how much more came than by another change.</summary>
    /// <param name="other">The change to take away.</param>
    /// <returns>This one without the other.</returns>
    /// <exception cref="OverflowException">The difference is beyond 10^20 either way.</exception>
    public AmountChange<TCurrency> Minus(AmountChange<TCurrency> other) => this - other;

    /// <summary>Turns a rise into a fall and a fall into a rise.</summary>
    /// <param name="value">The change.</param>
    /// <returns>The opposite change.</returns>
    public static AmountChange<TCurrency> operator -(AmountChange<TCurrency> value) => new(-value.Value);

    /// <summary>Turns a rise into a fall and a fall into a rise.</summary>
    /// <returns>The opposite change.</returns>
    public AmountChange<TCurrency> Negate() => -this;

    /// <inheritdoc/>
    public static bool operator <(AmountChange<TCurrency> left, AmountChange<TCurrency> right) => left.Value < right.Value;

    /// <inheritdoc/>
    public static bool operator <=(AmountChange<TCurrency> left, AmountChange<TCurrency> right) => left.Value <= right.Value;

    /// <inheritdoc/>
    public static bool operator >(AmountChange<TCurrency> left, AmountChange<TCurrency> right) => left.Value > right.Value;

    /// <inheritdoc/>
    public static bool operator >=(AmountChange<TCurrency> left, AmountChange<TCurrency> right) => left.Value >= right.Value;

    int IComparable.CompareTo(object? obj) => Order.Compare(this, obj);

    /// <inheritdoc/>
    public int CompareTo(AmountChange<TCurrency> other) => Value.CompareTo(other.Value);
}
