using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>A whole number of people belonging to <typeparamref name="TGroup"/>.</summary>
/// <remarks>
/// <para>Never negative. The difference of two headcounts is a <see cref="HeadcountChange{TGroup}"/>, which may be.</para>
/// <para>Adding is for people who do not overlap: two provinces, not two programmes.</para>
/// <para>Immutable and safe to share; costs one number. The default value is nobody. Headcounts are equal, and ordered, by the number of people.</para>
/// </remarks>
/// <typeparam name="TGroup">The people who were counted.</typeparam>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeConverter(typeof(ParsableTypeConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly partial record struct Headcount<TGroup> :
    IQuantity<Headcount<TGroup>>,
    IAdditionOperators<Headcount<TGroup>, Headcount<TGroup>, Headcount<TGroup>>,
    IAdditionOperators<Headcount<TGroup>, HeadcountChange<TGroup>, Headcount<TGroup>>,
    ISubtractionOperators<Headcount<TGroup>, Headcount<TGroup>, HeadcountChange<TGroup>>,
    ISubtractionOperators<Headcount<TGroup>, HeadcountChange<TGroup>, Headcount<TGroup>>,
    IComparisonOperators<Headcount<TGroup>, Headcount<TGroup>, bool>,
    IAdditiveIdentity<Headcount<TGroup>, Headcount<TGroup>>
    where TGroup : struct, IPopulationGroup
{
    internal Headcount(long persons)
    {
        Debug.Assert(persons >= 0, "Checked by Headcount.Of.");
        Persons = persons;
    }

    /// <inheritdoc/>
    public static string Unit => GroupCode<TGroup>.Value;

    /// <summary>Gets nobody, which adding changes nothing.</summary>
    public static Headcount<TGroup> AdditiveIdentity => default;

    /// <summary>Gets the number of people, not negative.</summary>
    public long Persons { get; }

    static bool IQuantity<Headcount<TGroup>>.IsWhole => true;

    static string IQuantity<Headcount<TGroup>>.UnitIn(Language language) => Names.Of<TGroup>(language);

    static string IQuantity<Headcount<TGroup>>.MeasuredIn => Codes.People;

    decimal IQuantity<Headcount<TGroup>>.Number => Persons;

    static Headcount<TGroup> IQuantity<Headcount<TGroup>>.FromNumber(decimal number) => new((long)number);

    static Headcount<TGroup> IQuantity<Headcount<TGroup>>.Add(Headcount<TGroup> left, Headcount<TGroup> right) => left + right;

    /// <summary>Adds people who do not overlap with these.</summary>
    /// <param name="left">Some people.</param>
    /// <param name="right">Some other people.</param>
    /// <returns>All of them.</returns>
    /// <exception cref="OverflowException">There are more than <see cref="long.MaxValue"/>.</exception>
    public static Headcount<TGroup> operator +(Headcount<TGroup> left, Headcount<TGroup> right) =>
        new(Guard.Add(left.Persons, right.Persons));

    /// <summary>Adds people who do not overlap with these.</summary>
    /// <param name="other">Some other people.</param>
    /// <returns>All of them.</returns>
    /// <exception cref="OverflowException">There are more than <see cref="long.MaxValue"/>.</exception>
    public Headcount<TGroup> Plus(Headcount<TGroup> other) => this + other;

    /// <summary>Finds the headcount after a change.</summary>
    /// <param name="left">The earlier headcount.</param>
    /// <param name="right">The people gained or lost since.</param>
    /// <returns>The later headcount.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More people are lost than there are.</exception>
    /// <exception cref="OverflowException">There are more than <see cref="long.MaxValue"/>.</exception>
    public static Headcount<TGroup> operator +(Headcount<TGroup> left, HeadcountChange<TGroup> right)
    {
        long persons = Guard.AddSigned(left.Persons, right.Persons);
        return persons >= 0
            ? new(persons)
            : throw new ArgumentOutOfRangeException(
                nameof(right), right.Persons, string.Create(CultureInfo.InvariantCulture, $"A headcount is never negative: a change of {right.Persons} is more than the {left.Persons} people there are."));
    }

    /// <summary>Finds the headcount after a change.</summary>
    /// <param name="change">The people gained or lost since.</param>
    /// <returns>The later headcount.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More people are lost than there are.</exception>
    /// <exception cref="OverflowException">There are more than <see cref="long.MaxValue"/>.</exception>
    public Headcount<TGroup> Plus(HeadcountChange<TGroup> change) => this + change;

    /// <summary>Finds the change between two headcounts.</summary>
    /// <param name="left">The later headcount.</param>
    /// <param name="right">The earlier headcount.</param>
    /// <returns>The people gained, or lost when negative.</returns>
    public static HeadcountChange<TGroup> operator -(Headcount<TGroup> left, Headcount<TGroup> right) =>
        new(left.Persons - right.Persons);

    /// <summary>Finds the change since an earlier headcount.</summary>
    /// <param name="earlier">The earlier headcount.</param>
    /// <returns>The people gained, or lost when negative.</returns>
    public HeadcountChange<TGroup> Minus(Headcount<TGroup> earlier) => this - earlier;

    /// <summary>Finds the headcount before a change.</summary>
    /// <param name="left">The later headcount.</param>
    /// <param name="right">The people gained or lost until then.</param>
    /// <returns>The earlier headcount.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More people were gained than there are.</exception>
    /// <exception cref="OverflowException">There were more than <see cref="long.MaxValue"/>.</exception>
    public static Headcount<TGroup> operator -(Headcount<TGroup> left, HeadcountChange<TGroup> right) => left + -right;

    /// <summary>Finds the headcount before a change.</summary>
    /// <param name="change">The people gained or lost until then.</param>
    /// <returns>The earlier headcount.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More people were gained than there are.</exception>
    /// <exception cref="OverflowException">There were more than <see cref="long.MaxValue"/>.</exception>
    public Headcount<TGroup> Minus(HeadcountChange<TGroup> change) => this - change;

    /// <inheritdoc/>
    public static bool operator <(Headcount<TGroup> left, Headcount<TGroup> right) => left.Persons < right.Persons;

    /// <inheritdoc/>
    public static bool operator <=(Headcount<TGroup> left, Headcount<TGroup> right) => left.Persons <= right.Persons;

    /// <inheritdoc/>
    public static bool operator >(Headcount<TGroup> left, Headcount<TGroup> right) => left.Persons > right.Persons;

    /// <inheritdoc/>
    public static bool operator >=(Headcount<TGroup> left, Headcount<TGroup> right) => left.Persons >= right.Persons;

    int IComparable.CompareTo(object? obj) => Order.Compare(this, obj);

    /// <inheritdoc/>
    public int CompareTo(Headcount<TGroup> other) => Persons.CompareTo(other.Persons);

    /// <summary>Finds how this headcount has grown since an earlier one of the same group.</summary>
    /// <param name="earlier">The earlier headcount.</param>
    /// <returns>The growth; its rate is undefined when <paramref name="earlier"/> is nobody.</returns>
    public Growth<Headcount<TGroup>> GrowthSince(Headcount<TGroup> earlier) => new(earlier, this);

    /// <summary>Finds how far this headcount meets a target for the same group.</summary>
    /// <param name="target">The headcount that was planned.</param>
    /// <returns>The attainment; its percentage is undefined when <paramref name="target"/> is nobody.</returns>
    public Attainment<Headcount<TGroup>> Against(Headcount<TGroup> target) => new(this, target);

    /// <summary>Finds this headcount with its group as a value, for tables of mixed groups, files and databases.</summary>
    /// <returns>The same people.</returns>
    public AnyHeadcount ToAny() => new(Persons, GroupCode<TGroup>.Value);
}
