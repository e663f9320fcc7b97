using System.Numerics;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class PercentagePointsLaws
{
    private const long Billion = 1_000_000_000;

    [Fact]
    public void Points_one_after_the_other_add_up() => Law.Holds(
        Generators.PercentagesBelowMillion,
        (a, b, c) => Math.Abs(((b - a) + (c - b)).Points - (c - a).Points) <= 1e-20m);

    [Fact]
    public void Points_added_to_where_they_start_lead_to_where_they_end() => Law.Holds(
        Generators.PercentagesBelowMillion,
        (a, b) => Math.Abs((a + (b - a)).Percent - b.Percent) <= 1e-20m && a + default(PercentagePoints) == a);

    [Fact]
    public void Points_back_are_the_opposite_of_points_forth() => Law.Holds(
        Generators.Percentages,
        (a, b) => a - b == -(b - a) && (a - b) + (b - a) == default);

    [Fact]
    public void Adding_does_not_depend_on_order_and_nothing_changes_nothing() => Law.Holds(
        Generators.Points,
        (a, b) => a + b == b + a && a + PercentagePoints.AdditiveIdentity == a && a - a == default && a - b == a + -b);

    [Fact]
    public void Named_twins_do_what_operators_do() => Law.Holds(
        Generators.Points,
        (a, b) => a.Plus(b) == a + b && a.Minus(b) == a - b && a.Negate() == -a);

    [Fact]
    public void Order_is_the_order_of_the_numbers() => ValueContract.OrderAgrees(Generators.Points, a => a.Points);

    [Fact]
    public void Rounded_points_between_field_coverages_are_the_ones_exact_arithmetic_finds() => Law.Holds(
        Generators.Pairs(Generators.Counts, Generators.Counts),
        (earlier, later) =>
        {
            if (earlier.Second != 0 && later.Second != 0)
            {
                AssertRoundsExactly(earlier, later);
            }
        });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Rounded_points_are_exact_where_the_difference_of_two_cut_quotients_is_exactly_half_way(int decimals)
    {
        var random = new Random(20_161_231 + decimals);
        for (int i = 0; i < 10_000; i++)
        {
            ((long Part, long Whole) earlier, (long Part, long Whole) later) = HalfApart(random, decimals);
            AssertRoundsExactly(earlier, later, decimals);
            AssertRoundsExactly(later, earlier, decimals);
        }
    }

    [Fact]
    public void Rounded_points_are_exact_for_any_totals_up_to_a_billion()
    {
        var random = new Random(20_171_231);
        for (int i = 0; i < 20_000; i++)
        {
            AssertRoundsExactly(Pair(random), Pair(random));
        }

        static (long Part, long Whole) Pair(Random random) =>
            (random.NextInt64(0, Billion + 1) >> random.Next(0, 20), (random.NextInt64(1, Billion + 1) >> random.Next(0, 20)) + 1);
    }

    [Fact]
    public void Rounded_points_are_exact_to_two_decimals_for_any_totals_up_to_a_hundred_billion()
    {
        var random = new Random(20_181_231);
        for (int i = 0; i < 20_000; i++)
        {
            AssertRoundsExactlyToTwo(Pair(random), Pair(random));
            ((long Part, long Whole) earlier, (long Part, long Whole) later) = NextToHalf(random);
            AssertRoundsExactlyToTwo(earlier, later);
            AssertRoundsExactlyToTwo(later, earlier);
        }

        static (long Part, long Whole) Pair(Random random)
        {
            long whole = (random.NextInt64(1, 100 * Billion) >> random.Next(0, 20)) + 1;
            return (random.NextInt64(0, (5 * whole) + 1), whole);
        }

        static void AssertRoundsExactlyToTwo((long Part, long Whole) earlier, (long Part, long Whole) later)
        {
            for (int decimals = 0; decimals <= 2; decimals++)
            {
                AssertRoundsExactly(earlier, later, decimals);
            }
        }
    }

    [Fact]
    public void Text_reads_back() => TextContract.RoundTrips(Generators.Points);

    [Fact]
    public void Printed_text_reads_back() => TextContract.PrintedTextReadsBack(Generators.Points);

    [Fact]
    public void All_ways_to_write_agree() => TextContract.SpansAgree(Generators.Points);

    [Fact]
    public void Json_reads_back() => JsonContract.RoundTrips(Generators.Points);

    // later = earlier + (2n + 1) / (200 * 10^decimals), with totals up to a billion that share few factors with ten, so that both quotients are cut.
    private static ((long Part, long Whole) Earlier, (long Part, long Whole) Later) HalfApart(Random random, int decimals)
    {
        long unit = 2 * (long)Math.Pow(10, decimals + 2);
        while (true)
        {
            long whole = random.NextInt64(3, Math.Max(4, Math.Min(50_000, Billion / unit)));
            long part = random.NextInt64(0, (whole * random.Next(1, 4)) + 1);
            long odd = (2 * random.NextInt64(0, unit / 2)) + 1;
            BigInteger numerator = ((BigInteger)part * unit) + ((BigInteger)odd * whole);
            BigInteger denominator = (BigInteger)whole * unit;
            BigInteger shared = BigInteger.GreatestCommonDivisor(numerator, denominator);
            (numerator, denominator) = (numerator / shared, denominator / shared);
            if (BigInteger.Max(numerator, denominator) <= Billion)
            {
                long later = random.NextInt64(1, (long)(Billion / BigInteger.Max(numerator, denominator)) + 1);
                long earlier = random.NextInt64(1, (Billion / Math.Max(part, whole)) + 1);
                return ((part * earlier, whole * earlier), ((long)numerator * later, (long)denominator * later));
            }
        }
    }

    // As near to a half of the second decimal as two totals allow: 20,000 times the cross difference is 1 more, or 1 less, than an odd multiple of the product of the totals.
    private static ((long Part, long Whole) Earlier, (long Part, long Whole) Later) NextToHalf(Random random)
    {
        while (true)
        {
            BigInteger first = random.NextInt64(50 * Billion, 100 * Billion);
            BigInteger second = random.NextInt64(50 * Billion, 100 * Billion);
            BigInteger product = first * second;
            if (BigInteger.GreatestCommonDivisor(product, 10) == 1 && BigInteger.GreatestCommonDivisor(first, second) == 1)
            {
                BigInteger cross = Inverse(20_000, product);
                cross = random.Next(2) == 0 ? cross : product - cross;
                BigInteger later = cross * Inverse(first, second) % second;
                BigInteger earlier = ((later * first) - cross) / second;
                int more = random.Next(earlier < 0 ? 1 : 0, 4);
                (earlier, later) = (earlier + (more * first), later + (more * second));
                Assert.Equal(cross, (later * first) - (earlier * second));
                return (((long)earlier, (long)first), ((long)later, (long)second));
            }
        }
    }

    private static BigInteger Inverse(BigInteger value, BigInteger modulus)
    {
        (BigInteger rest, BigInteger next, BigInteger factor, BigInteger nextFactor) = (modulus, value % modulus, 0, 1);
        while (next != 0)
        {
            BigInteger quotient = rest / next;
            (rest, next, factor, nextFactor) = (next, rest - (quotient * next), nextFactor, factor - (quotient * nextFactor));
        }

        return (factor + modulus) % modulus;
    }

    private static void AssertRoundsExactly((long Part, long Whole) earlier, (long Part, long Whole) later)
    {
        for (int decimals = 0; decimals <= 4; decimals++)
        {
            AssertRoundsExactly(earlier, later, decimals);
        }
    }

    private static void AssertRoundsExactly((long Part, long Whole) earlier, (long Part, long Whole) later, int decimals)
    {
        BigInteger numerator = ((BigInteger)later.Part * earlier.Whole) - ((BigInteger)earlier.Part * later.Whole);
        BigInteger denominator = (BigInteger)later.Whole * earlier.Whole;

        PercentagePoints points = Level(later) - Level(earlier);

        BigInteger up = Exact.Percent(numerator, denominator, decimals);
        BigInteger even = Exact.PercentHalfToEven(numerator, denominator, decimals);
        if (up != Exact.Units(points.Round(decimals).Points, decimals) || even != Exact.Units(points.RoundHalfToEven(decimals).Points, decimals))
        {
            Assert.Fail(
                $"{later.Part}/{later.Whole} - {earlier.Part}/{earlier.Whole} to {decimals} decimals is {up} or, to even, {even} units; found {points.Round(decimals)}, {points.RoundHalfToEven(decimals)} of {points.Points}.");
        }
    }

    private static Percentage<LabourForce> Level((long Part, long Whole) pair) =>
        Coverage.Of(Headcount.Of<Participants>(pair.Part), Headcount.Of<LabourForce>(pair.Whole)).Percentage;
}
