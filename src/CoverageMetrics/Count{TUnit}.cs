using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>A whole number of what is not people: visits, cards, households.</summary>
/// <remarks>
/// <para>Never negative, and never a numerator of people: 195.5 million visits are not 195.5 million patients. The change between two counts that were observed is an
/// <see cref="Figures.ObservedChange"/>.</para>
/// <para>Immutable and safe to share; costs one number. The default value is none. Counts are equal, and ordered, by their number.</para>
/// </remarks>
/// <typeparam name="TUnit">What was counted.</typeparam>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeConverter(typeof(ParsableTypeConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly partial record struct Count<TUnit> :
    IQuantity<Count<TUnit>>,
    IAdditionOperators<Count<TUnit>, Count<TUnit>, Count<TUnit>>,
    IComparisonOperators<Count<TUnit>, Count<TUnit>, bool>,
    IAdditiveIdentity<Count<TUnit>, Count<TUnit>>
    where TUnit : struct, ICountedUnit
{
    internal Count(long number)
    {
        Debug.Assert(number >= 0, "Checked by Count.Of.");
        Number = number;
    }

    /// <inheritdoc/>
    public static string Unit => GroupCode<TUnit>.Value;

    /// <summary>Gets none, which adding changes nothing.</summary>
    public static Count<TUnit> AdditiveIdentity => default;

    /// <summary>Gets how many there are, not negative.</summary>
    public long Number { get; }

    static bool IQuantity<Count<TUnit>>.IsWhole => true;

    static string IQuantity<Count<TUnit>>.MeasuredIn => Unit;

    static string IQuantity<Count<TUnit>>.UnitIn(Language language) => Names.Of<TUnit>(language);

    decimal IQuantity<Count<TUnit>>.Number => Number;

    static Count<TUnit> IQuantity<Count<TUnit>>.FromNumber(decimal number) => new((long)number);

    static Count<TUnit> IQuantity<Count<TUnit>>.Add(Count<TUnit> left, Count<TUnit> right) => left + right;

    /// <summary>Adds units of another place or time.</summary>
    /// <param name="left">Some units.</param>
    /// <param name="right">Some others.</param>
    /// <returns>All of them.</returns>
    /// <exception cref="OverflowException">There are more than <see cref="long.MaxValue"/>.</exception>
    public static Count<TUnit> operator +(Count<TUnit> left, Count<TUnit> right) => new(Guard.Add(left.Number, right.Number, Unit));

    /// <summary>Adds units of another place or time.</summary>
    /// <param name="other">Some others.</param>
    /// <returns>All of them.</returns>
    /// <exception cref="OverflowException">There are more than <see cref="long.MaxValue"/>.</exception>
    public Count<TUnit> Plus(Count<TUnit> other) => this + other;

    /// <inheritdoc/>
    public static bool operator <(Count<TUnit> left, Count<TUnit> right) => left.Number < right.Number;

    /// <inheritdoc/>
    public static bool operator <=(Count<TUnit> left, Count<TUnit> right) => left.Number <= right.Number;

    /// <inheritdoc/>
    public static bool operator >(Count<TUnit> left, Count<TUnit> right) => left.Number > right.Number;

    /// <inheritdoc/>
    public static bool operator >=(Count<TUnit> left, Count<TUnit> right) => left.Number >= right.Number;

    int IComparable.CompareTo(object? obj) => Order.Compare(this, obj);

    /// <inheritdoc/>
    public int CompareTo(Count<TUnit> other) => Number.CompareTo(other.Number);

    /// <summary>Finds how this count has grown since an earlier one of the same unit.</summary>
    /// <param name="earlier">The earlier count.</param>
    /// <returns>The growth; its rate is undefined when <paramref name="earlier"/> is none.</returns>
    public Growth<Count<TUnit>> GrowthSince(Count<TUnit> earlier) => new(earlier, this);

    /// <summary>Finds how far this count meets a target in the same unit.</summary>
    /// <param name="target">The count that was planned.</param>
    /// <returns>The attainment; its percentage is undefined when <paramref name="target"/> is none.</returns>
    public Attainment<Count<TUnit>> Against(Count<TUnit> target) => new(this, target);
}
