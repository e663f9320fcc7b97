using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>People gained, or lost when negative, between two headcounts of <typeparamref name="TGroup"/>.</summary>
/// <remarks>
/// <para>Written with its sign, so that it is not taken for a headcount.</para>
/// <para>Immutable and safe to share; costs one number. The default value is no change. Changes are equal, and ordered, by the number of people: a loss is less than a
/// gain.</para>
/// </remarks>
/// <typeparam name="TGroup">The people who were counted.</typeparam>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeConverter(typeof(ParsableTypeConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly partial record struct HeadcountChange<TGroup> :
    IComparable,
    IComparable<HeadcountChange<TGroup>>,
    IAdditionOperators<HeadcountChange<TGroup>, HeadcountChange<TGroup>, HeadcountChange<TGroup>>,
    ISubtractionOperators<HeadcountChange<TGroup>, HeadcountChange<TGroup>, HeadcountChange<TGroup>>,
    IUnaryNegationOperators<HeadcountChange<TGroup>, HeadcountChange<TGroup>>,
    IComparisonOperators<HeadcountChange<TGroup>, HeadcountChange<TGroup>, bool>,
    IAdditiveIdentity<HeadcountChange<TGroup>, HeadcountChange<TGroup>>
    where TGroup : struct, IPopulationGroup
{
    internal HeadcountChange(long persons)
    {
        Debug.Assert(persons != long.MinValue, "A change can be turned round.");
        Persons = persons;
    }

    /// <summary>Gets no change, which adding changes nothing.</summary>
    public static HeadcountChange<TGroup> AdditiveIdentity => default;

    /// <summary>Gets the number of people gained, or lost when negative.</summary>
    public long Persons { get; }

    /// <summary>Adds two changes: of two areas, or one after the other.</summary>
    /// <param name="left">A change.</param>
    /// <param name="right">Another change.</param>
    /// <returns>Both together.</returns>
    /// <exception cref="OverflowException">The sum is beyond <see cref="long.MaxValue"/> people either way.</exception>
    public static HeadcountChange<TGroup> operator +(HeadcountChange<TGroup> left, HeadcountChange<TGroup> right)
    {
        long sum = Guard.AddSigned(left.Persons, right.Persons);
        if (sum == long.MinValue)
        {
            Guard.ThrowSumOverflow(left.Persons, right.Persons);
        }

        return new(sum);
    }

    /// <summary>Adds another change: of another area, or after this one.</summary>
    /// <param name="other">Another change.</param>
    /// <returns>Both together.</returns>
    /// <exception cref="OverflowException">The sum is beyond <see cref="long.MaxValue"/> people either way.</exception>
    public HeadcountChange<TGroup> Plus(HeadcountChange<TGroup> other) => this + other;

    /// <summary>Finds how much more was gained.</summary>
    /// <param name="left">A change.</param>
    /// <param name="right">The change to take away.</param>
    /// <returns>The first without the second.</returns>
    /// <exception cref="OverflowException">The difference is beyond <see cref="long.MaxValue"/> people either way.</exception>
    public static HeadcountChange<TGroup> operator -(HeadcountChange<TGroup> left, HeadcountChange<TGroup> right) => left + -right;

    /// <summary>Finds how much more was gained than by another change.</summary>
    /// <param name="other">The change to take away.</param>
    /// <returns>This one without the other.</returns>
    /// <exception cref="OverflowException">The difference is beyond <see cref="long.MaxValue"/> people either way.</exception>
    public HeadcountChange<TGroup> Minus(HeadcountChange<TGroup> other) => this - other;

    /// <summary>Turns a gain into a loss and a loss into a gain.</summary>
    /// <param name="value">The change.</param>
    /// <returns>The opposite change.</returns>
    public static HeadcountChange<TGroup> operator -(HeadcountChange<TGroup> value) => new(-value.Persons);

    /// <summary>Turns a gain into a loss and a loss into a gain.</summary>
    /// <returns>The opposite change.</returns>
    public HeadcountChange<TGroup> Negate() => -this;

    /// <inheritdoc/>
    public static bool operator <(HeadcountChange<TGroup> left, HeadcountChange<TGroup> right) => left.Persons < right.Persons;

    /// <inheritdoc/>
    public static bool operator <=(HeadcountChange<TGroup> left, HeadcountChange<TGroup> right) => left.Persons <= right.Persons;

    /// <inheritdoc/>
    public static bool operator >(HeadcountChange<TGroup> left, HeadcountChange<TGroup> right) => left.Persons > right.Persons;

    /// <inheritdoc/>
    public static bool operator >=(HeadcountChange<TGroup> left, HeadcountChange<TGroup> right) => left.Persons >= right.Persons;

    int IComparable.CompareTo(object? obj) => Order.Compare(this, obj);

    /// <inheritdoc/>
    public int CompareTo(HeadcountChange<TGroup> other) => Persons.CompareTo(other.Persons);
}
