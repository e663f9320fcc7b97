using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>The distance between two percentages of the same base, positive for a rise.</summary>
/// <remarks>
/// <para>Written with a sign and <c>pp</c>, so that they are not taken for a percentage or a growth rate: from 45 % to 47 % is 2 points and 4.44 % of growth.</para>
/// <para>Immutable and safe to share; costs one number. The default value is 0 points. Points are equal, and ordered, by value: a fall is less than a rise.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeConverter(typeof(ParsableTypeConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly partial record struct PercentagePoints :
    IComparable,
    IComparable<PercentagePoints>,
    IAdditionOperators<PercentagePoints, PercentagePoints, PercentagePoints>,
    ISubtractionOperators<PercentagePoints, PercentagePoints, PercentagePoints>,
    IUnaryNegationOperators<PercentagePoints, PercentagePoints>,
    IAdditiveIdentity<PercentagePoints, PercentagePoints>,
    IComparisonOperators<PercentagePoints, PercentagePoints, bool>
{
    internal PercentagePoints(decimal points) => Points = points;

    /// <summary>Gets how many points: 0.98 for a rise from 23 % to 23.98 %; negative for a fall.</summary>
    public decimal Points { get; }

    /// <summary>Gets no points, which adding changes nothing.</summary>
    public static PercentagePoints AdditiveIdentity => default;

    /// <summary>Makes points of a number.</summary>
    /// <param name="points">How many points: 0.98 for 0.98 points; negative for a fall.</param>
    /// <returns>The points.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="points"/> is beyond 10^26 either way.</exception>
    public static PercentagePoints FromPoints(decimal points)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(points, ExactMath.Largest);
        ArgumentOutOfRangeException.ThrowIfLessThan(points, -ExactMath.Largest);
        return new(points);
    }

    /// <summary>Finds the points to a number of decimals, an exact half going away from zero, as published tables do.</summary>
    /// <param name="decimals">How many decimals to keep, 0 to 10.</param>
    /// <returns>The rounded value, which prints that many decimals.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    public PercentagePoints Round(int decimals) => new(ExactMath.Round(Points, decimals, MidpointRounding.AwayFromZero));

    /// <summary>Finds the points to a number of decimals, an exact half going to the even digit.</summary>
    /// <param name="decimals">How many decimals to keep, 0 to 10.</param>
    /// <returns>The rounded value, which prints that many decimals.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    public PercentagePoints RoundHalfToEven(int decimals) => new(ExactMath.Round(Points, decimals, MidpointRounding.ToEven));

    /// <summary>Adds two distances, one after the other.</summary>
    /// <param name="left">A distance.</param>
    /// <param name="right">Another distance.</param>
    /// <returns>Both together.</returns>
    /// <exception cref="OverflowException">The result is beyond 10^26 points either way.</exception>
    public static PercentagePoints operator +(PercentagePoints left, PercentagePoints right) =>
        new(ExactMath.Subtract(left.Points, -right.Points));

    /// <summary>Adds another distance after this one.</summary>
    /// <param name="other">Another distance.</param>
    /// <returns>Both together.</returns>
    /// <exception cref="OverflowException">The result is beyond 10^26 points either way.</exception>
    public PercentagePoints Plus(PercentagePoints other) => this + other;

    /// <summary>Finds how much farther one distance is than another.</summary>
    /// <param name="left">A distance.</param>
    /// <param name="right">The distance to take away.</param>
    /// <returns>The first without the second.</returns>
    /// <exception cref="OverflowException">The result is beyond 10^26 points either way.</exception>
    public static PercentagePoints operator -(PercentagePoints left, PercentagePoints right) =>
        new(ExactMath.Subtract(left.Points, right.Points));

    /// <summary>Finds how much farther this distance is than another.</summary>
    /// <param name="other">The distance to take away.</param>
    /// <returns>This one without the other.</returns>
    /// <exception cref="OverflowException">The result is beyond 10^26 points either way.</exception>
    public PercentagePoints Minus(PercentagePoints other) => this - other;

    /// <summary>Turns a rise into a fall and a fall into a rise.</summary>
    /// <param name="value">The points.</param>
    /// <returns>The opposite points.</returns>
    public static PercentagePoints operator -(PercentagePoints value) => new(-value.Points);

    /// <summary>Turns a rise into a fall and a fall into a rise.</summary>
    /// <returns>The opposite points.</returns>
    public PercentagePoints Negate() => -this;

    /// <inheritdoc/>
    public static bool operator <(PercentagePoints left, PercentagePoints right) => left.Points < right.Points;

    /// <inheritdoc/>
    public static bool operator <=(PercentagePoints left, PercentagePoints right) => left.Points <= right.Points;

    /// <inheritdoc/>
    public static bool operator >(PercentagePoints left, PercentagePoints right) => left.Points > right.Points;

    /// <inheritdoc/>
    public static bool operator >=(PercentagePoints left, PercentagePoints right) => left.Points >= right.Points;

    int IComparable.CompareTo(object? obj) => Order.Compare(this, obj);

    /// <inheritdoc/>
    public int CompareTo(PercentagePoints other) => Points.CompareTo(other.Points);

    /// <summary>Finds the nearest binary number, for a chart or a statistical routine.</summary>
    /// <returns>How many points, approximately.</returns>
    public double ToDouble() => (double)Points;
}
