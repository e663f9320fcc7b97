using System.Numerics;
using CoverageMetrics.Figures;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Figures;

/// <summary>Held against fractions of whole numbers without limit, around the 63 bits up to which a number takes no object.</summary>
public class ExactNumberLaws
{
    private static readonly Arbitrary<Fraction> Fractions = Arb.From(
        from numerator in Wholes() from denominator in Wholes() select new Fraction(numerator, BigInteger.Max(BigInteger.One, BigInteger.Abs(denominator))));

    [Fact]
    public void Sums_differences_and_products_are_those_of_fractions() => Law.Holds(Fractions, (a, b) =>
    {
        IsFraction(new(((a.Above * b.Below) + (b.Above * a.Below)), a.Below * b.Below), ExactNumber.Add(a.Number, b.Number));
        IsFraction(new(((a.Above * b.Below) - (b.Above * a.Below)), a.Below * b.Below), ExactNumber.Subtract(a.Number, b.Number));
        IsFraction(new(a.Above * b.Above, a.Below * b.Below), ExactNumber.Multiply(a.Number, b.Number));
        IsFraction(new(-a.Above, a.Below), ExactNumber.Negate(a.Number));
    });

    [Fact]
    public void Quotients_are_those_of_fractions() => Law.Holds(Fractions, (a, b) =>
    {
        if (!b.Above.IsZero)
        {
            IsFraction(new(b.Above.Sign * a.Above * b.Below, a.Below * BigInteger.Abs(b.Above)), ExactNumber.Divide(a.Number, b.Number));
        }
    });

    [Fact]
    public void Order_sign_and_floor_are_those_of_fractions() => Law.Holds(Fractions, (a, b) =>
    {
        Assert.Equal((a.Above * b.Below).CompareTo(b.Above * a.Below), Math.Sign(a.Number.CompareTo(b.Number)));
        Assert.Equal(a.Above.Sign, a.Number.Sign);
        Assert.Equal((a.Above % a.Below).IsZero, a.Number.IsWhole);
        Assert.True(a.Number.Floor() * a.Below <= a.Above && (a.Number.Floor() + 1) * a.Below > a.Above);
        Assert.True(a.Number.Ceiling() * a.Below >= a.Above && (a.Number.Ceiling() - 1) * a.Below < a.Above);
    });

    [Fact]
    public void Order_of_a_number_beside_itself_and_another_is_that_of_fractions() => Law.Holds(Fractions, (a, b) =>
    {
        foreach ((var one, var other) in new[] { (a, b), (b, a), (a, a) })
        {
            int order = (one.Above * other.Below).CompareTo(other.Above * one.Below);
            Assert.Equal(
                (order < 0, order <= 0, order > 0, order >= 0),
                (one.Number < other.Number, one.Number <= other.Number, one.Number > other.Number, one.Number >= other.Number));
        }
    });

    [Fact]
    public void Equal_numbers_are_kept_alike() => Law.Holds(Fractions, (a, b) =>
    {
        BigInteger factor = BigInteger.Abs(b.Above) + 1;
        var same = ExactNumber.FromFraction(a.Above * factor, a.Below * factor);

        Assert.Equal(a.Number, same);
        Assert.Equal(a.Number.GetHashCode(), same.GetHashCode());
        Assert.Equal(a.Number, ExactNumber.Subtract(ExactNumber.Add(a.Number, b.Number), b.Number));
        Assert.Equal((long)a.Number.Denominator.GetBitLength(), a.Number.BitsBelow);
    });

    [Fact]
    public void Fractions_of_63_bits_take_no_object()
    {
        var third = ExactNumber.FromFraction(1, 3);
        var percent = ExactNumber.FromFraction(9_999, 20_000);
        ExactNumber sum = default;

        Assert.Equal(0, Allocation.Bytes(() => sum = ExactNumber.Divide(ExactNumber.Multiply(ExactNumber.Add(third, percent), percent), ExactNumber.Subtract(third, percent))));
        Assert.True(sum < third);
    }

    private static void IsFraction(Fraction expected, ExactNumber actual)
    {
        Assert.Equal(expected.Above * actual.Denominator, actual.Numerator * expected.Below);
        Assert.True(actual.Denominator.Sign > 0 && BigInteger.GreatestCommonDivisor(actual.Numerator, actual.Denominator).IsOne);
    }

    // Near powers of two, where a part begins to take more bits, and counts as they are printed.
    private static Gen<BigInteger> Wholes() => Gen.OneOf(
        from number in Gen.Choose(-20, 20) select new BigInteger(number),
        from number in Gen.Choose(0, 2_000_000) select new BigInteger(number * 50L),
        from bits in Gen.Elements(31, 32, 62, 63, 64, 65, 126, 130)
        from more in Gen.Choose(-3, 3)
        from sign in Gen.Elements(-1, 1)
        select sign * ((BigInteger.One << bits) + more));

    private sealed record Fraction(BigInteger Above, BigInteger Below)
    {
        internal ExactNumber Number => ExactNumber.FromFraction(Above, Below);
    }
}
