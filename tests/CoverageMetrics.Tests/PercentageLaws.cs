using System.Globalization;
using System.Numerics;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class PercentageLaws
{
    [Fact]
    public void Rounded_percentage_is_the_one_exact_arithmetic_finds_to_six_decimals_for_any_counts() => Law.Holds(
        Generators.Pairs(Generators.AnyCounts, Generators.AnyCounts), pair => AssertRoundsExactly(pair.First, pair.Second, 0, 6));

    [Fact]
    public void Rounded_percentage_is_the_one_exact_arithmetic_finds_to_ten_decimals_for_counts_to_a_trillion() => Law.Holds(
        Generators.Pairs(Generators.CountsToTrillion, Generators.CountsToTrillion), pair => AssertRoundsExactly(pair.First, pair.Second, 0, 10));

    [Theory]
    [InlineData(long.MaxValue, 6)]
    [InlineData(1_000_000_000_000, 10)]
    [InlineData(1_000_000, 2)]
    public void Rounded_percentage_is_exact_at_and_beside_every_kind_of_half(long largest, int mostDecimals)
    {
        var random = new Random(20_101_231);
        for (int i = 0; i < 10_000; i++)
        {
            int decimals = random.Next(0, mostDecimals + 1);
            (long part, long whole) = Generators.ExactHalf(random, decimals, largest);
            AssertRoundsExactly(part, whole, decimals, decimals);
            AssertRoundsExactly(part - 1, whole, decimals, decimals);
            AssertRoundsExactly(Math.Min(part, largest - 1) + 1, whole, decimals, decimals);
        }
    }

    [Fact]
    public void Unrounded_percentage_has_every_digit_that_a_decimal_holds()
    {
        // All sizes of counts, and all sizes of percentages: how many decimals fit changes at 7.92, 79.2, 792 and 7,922 percent.
        var random = new Random(20_260_701);
        for (int i = 0; i < 200_000; i++)
        {
            long whole = random.NextInt64(1, 1L << random.Next(1, 33));
            long part = i % 3 == 0
                ? random.NextInt64(0, 1L << random.Next(1, 50))
                : (long)(whole * (new[] { 0.0792281625, 0.792281625, 7.92281625, 79.2281625 }[i % 4] + (random.NextDouble() * 1e-6)));
            decimal percent = Coverage.Of(Headcount.Of<Participants>(part), Headcount.Of<LabourForce>(whole)).Percentage.Percent;
            Assert.True(100m * part / whole == percent, $"{part} of {whole}: {100m * part / whole} and {percent}");
        }
    }

    [Fact]
    public void Rounding_is_idempotent_and_moves_by_at_most_half_a_unit() => Law.Holds(
        Generators.PercentagesBelowMillion,
        a => Enumerable.Range(0, 11).All(decimals =>
            a.Round(decimals).Round(decimals) == a.Round(decimals)
            && a.RoundHalfToEven(decimals).Round(decimals) == a.RoundHalfToEven(decimals)
            && Math.Abs(a.Round(decimals).Percent - a.Percent) <= new decimal(5, 0, 0, false, (byte)(decimals + 1))
            && Math.Abs(a.RoundHalfToEven(decimals).Percent - a.Percent) <= new decimal(5, 0, 0, false, (byte)(decimals + 1))));

    [Fact]
    public void Rounding_keeps_the_order() => Law.Holds(
        Generators.Percentages,
        (a, b) => a <= b ? a.Round(2) <= b.Round(2) && a.RoundHalfToEven(2) <= b.RoundHalfToEven(2) : a.Round(2) >= b.Round(2));

    [Fact]
    public void A_rounded_percentage_prints_exactly_its_decimals_and_is_never_rounded_twice() => Law.Holds(
        Generators.PercentagesBelowMillion,
        a => Enumerable.Range(0, 11).All(decimals =>
            a.Round(decimals).ToString(null, CultureInfo.InvariantCulture)
            == a.Round(decimals).Percent.ToString("N" + decimals, CultureInfo.InvariantCulture) + "%"));

    [Fact]
    public void A_percentage_worked_out_from_counts_prints_two_decimals() => Law.Holds(
        Generators.AnyCoverages,
        a => !a.IsDefined || a.Percentage.ToString(null, CultureInfo.InvariantCulture) == a.Percentage.Round(2).ToString(null, CultureInfo.InvariantCulture));

    [Fact]
    public void Named_twins_do_what_operators_do() => Law.Holds(
        Generators.Percentages,
        (a, b) => a.Minus(b) == a - b && a.Plus(b - a) == a + (b - a) && b.Minus(b - a) == b - (b - a));

    [Fact]
    public void Order_is_the_order_of_the_numbers() => ValueContract.OrderAgrees(Generators.Percentages, a => a.Percent);

    [Fact]
    public void A_fraction_is_a_hundredth_of_the_percent() => Law.Holds(
        Generators.Decimals(Generators.Counts, 12),
        fraction => Percentage.FromFraction<LabourForce>(fraction).Percent == fraction * 100);

    [Fact]
    public void Text_reads_back() => TextContract.RoundTrips(Generators.Percentages);

    [Fact]
    public void Printed_text_reads_back() => TextContract.PrintedTextReadsBack(Generators.Percentages);

    [Fact]
    public void All_ways_to_write_agree() => TextContract.SpansAgree(Generators.Percentages);

    [Fact]
    public void Json_reads_back() => JsonContract.RoundTrips(Generators.Percentages);

    [Fact]
    public void The_twin_for_tables_goes_there_and_back() => Law.Holds(
        Generators.Percentages,
        a => a.ToAny().To<LabourForce>() == a && !a.ToAny().TryTo<Population>(out _));

    private static void AssertRoundsExactly(long part, long whole, int fewestDecimals, int mostDecimals)
    {
        if (whole == 0)
        {
            return;
        }

        Percentage<LabourForce> percentage = Coverage.Of(Headcount.Of<Participants>(part), Headcount.Of<LabourForce>(whole)).Percentage;
        for (int decimals = fewestDecimals; decimals <= mostDecimals; decimals++)
        {
            BigInteger up = Exact.Percent(part, whole, decimals);
            BigInteger even = Exact.PercentHalfToEven(part, whole, decimals);
            if (up != Exact.Units(percentage.Round(decimals).Percent, decimals) || even != Exact.Units(percentage.RoundHalfToEven(decimals).Percent, decimals))
            {
                Assert.Fail($"{part} of {whole} to {decimals} decimals is {up} or, to even, {even} units; found {percentage.Round(decimals)}, {percentage.RoundHalfToEven(decimals)}.");
            }
        }
    }
}
