using System;
using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Restatement;

/// <summary>An exact share of the people of an area, from 0 for nobody to 1 for everybody.</summary>
/// <remarks>
/// <para>Keeps a numerator and a denominator without limits, so that weights along several changes multiply without rounding: a third is a third.
/// That is why it is larger than other values.</para>
/// <para>Immutable and safe to share; costs two whole numbers without limit. The default value is nobody. Weights are equal, and ordered, by the share.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct Weight : IComparable, IComparable<Weight>, IShown
{
    private readonly BigInteger _denominatorLessOne;

    private Weight(BigInteger numerator, BigInteger denominator)
    {
        Debug.Assert(denominator.Sign > 0 && numerator.Sign >= 0, "A share is not negative.");
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    /// <summary>Gets the numerator of the share in lowest terms, not negative.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Gets the denominator of the share in lowest terms, positive.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>Gets a value indicating whether the share is nobody.</summary>
    public bool IsNobody => Numerator.IsZero;

    internal static Weight Everybody { get; } = new(1, 1);

    /// <summary>Makes a weight of a fraction.</summary>
    /// <param name="fraction">The share, 0 to 1; 0.84 for 84 of 100 people.</param>
    /// <returns>The weight, exact.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> is negative or more than 1.</exception>
    public static Weight FromFraction(decimal fraction)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fraction);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fraction, 1m);
        BigInteger denominator = BigInteger.Pow(10, fraction.Scale);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(fraction, bits);
        return new((BigInteger)new decimal(bits[0], bits[1], bits[2], false, 0), denominator);
    }

    /// <summary>Makes a weight of two counts.</summary>
    /// <param name="part">The people of the part, not negative.</param>
    /// <param name="whole">The people of the whole area, at least as many and at least one.</param>
    /// <returns>The weight, exact.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="part"/> is negative, or <paramref name="whole"/> is less than <paramref name="part"/>
    /// or 0.</exception>
    public static Weight OfPeople(long part, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfLessThan(whole, Math.Max(part, 1));
        return new(part, whole);
    }

    /// <summary>Finds the share as a decimal.</summary>
    /// <returns>The share to 28 decimals.</returns>
    public decimal ToDecimal()
    {
        BigInteger scale = BigInteger.Pow(10, 28);
        BigInteger scaled = ((2 * Numerator * scale) + Denominator) / (2 * Denominator);
        return (decimal)scaled / 10_000_000_000_000_000_000_000_000_000m;
    }

    /// <summary>Tells whether a weight is less than another.</summary>
    /// <param name="left">A weight.</param>
    /// <param name="right">Another weight.</param>
    /// <returns>Whether it is.</returns>
    public static bool operator <(Weight left, Weight right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether a weight is not more than another.</summary>
    /// <param name="left">A weight.</param>
    /// <param name="right">Another weight.</param>
    /// <returns>Whether it is.</returns>
    public static bool operator <=(Weight left, Weight right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether a weight is more than another.</summary>
    /// <param name="left">A weight.</param>
    /// <param name="right">Another weight.</param>
    /// <returns>Whether it is.</returns>
    public static bool operator >(Weight left, Weight right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether a weight is not less than another.</summary>
    /// <param name="left">A weight.</param>
    /// <param name="right">Another weight.</param>
    /// <returns>Whether it is.</returns>
    public static bool operator >=(Weight left, Weight right) => left.CompareTo(right) >= 0;

    int IComparable.CompareTo(object? obj) => Order.Compare(this, obj);

    /// <inheritdoc/>
    public int CompareTo(Weight other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Writes the share as a decimal where that is exact, otherwise as a fraction, in the current culture.</summary>
    /// <returns>The share, such as <c>0.84</c> or <c>1/3</c>.</returns>
    public override string ToString()
    {
        decimal value = ToDecimal();
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        BigInteger unscaled = (BigInteger)new decimal(bits[0], bits[1], bits[2], false, 0);
        return unscaled * Denominator == Numerator * BigInteger.Pow(10, value.Scale)
            ? value.ToString("0.############################", null)
            : $"{Numerator}/{Denominator}";
    }

    /// <summary>Writes the weight as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    internal Weight Plus(Weight other) =>
        new((Numerator * other.Denominator) + (other.Numerator * Denominator), Denominator * other.Denominator);

    internal Weight Times(Weight other) => new(Numerator * other.Numerator, Denominator * other.Denominator);

    internal Weight Of(Weight whole) => new(Numerator * whole.Denominator, Denominator * whole.Numerator);

    internal static Weight Sum(ReadOnlySpan<Weight> weights)
    {
        Weight sum = default;
        foreach (Weight weight in weights)
        {
            sum = sum.Plus(weight);
        }

        return sum;
    }
}
