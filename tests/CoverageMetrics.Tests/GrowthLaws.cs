using System.Numerics;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class GrowthLaws
{
    [Fact]
    public void Pooling_does_not_depend_on_order_or_grouping_and_has_an_identity() => Law.Holds(
        Generators.Growths,
        (a, b, c) => a.Pool(b) == b.Pool(a) && a.Pool(b).Pool(c) == a.Pool(b.Pool(c)) && a.Pool(default) == a);

    [Fact]
    public void Pooling_amounts_does_not_depend_on_order_or_grouping_and_has_an_identity() => Law.Holds(
        Generators.AmountGrowths,
        (a, b, c) => a.Pool(b) == b.Pool(a) && a.Pool(b).Pool(c) == a.Pool(b.Pool(c)) && a.Pool(default) == a);

    [Fact]
    public void Changes_add_up_when_growths_pool() => Law.Holds(
        Generators.Growths,
        (a, b) => a.Pool(b).Change() == a.Change() + b.Change() && a.Earlier + a.Change() == a.Later);

    [Fact]
    public void From_a_to_b_and_then_to_c_is_from_a_to_c() => Law.Holds(
        Generators.Headcounts,
        (a, b, c) =>
        {
            Growth<Headcount<LabourForce>> chained = Growth.Between(a, b).Then(Growth.Between(b, c));
            return chained == Growth.Between(a, c) && chained.Change() == Growth.Between(a, b).Change() + Growth.Between(b, c).Change();
        });

    [Fact]
    public void Growth_that_starts_elsewhere_does_not_follow() => Law.Holds(
        Generators.Growths,
        (a, b) => a.Later == b.Earlier || Assert.Throws<ArgumentException>(() => a.Then(b)).ParamName == "next");

    [Fact]
    public void Rounded_rate_is_the_one_exact_arithmetic_finds_to_six_decimals_for_any_counts() => Law.Holds(
        Generators.Pairs(Generators.AnyCounts, Generators.AnyCounts), pair => AssertRoundsExactly(pair.First, pair.Second, 6));

    [Fact]
    public void Rounded_rate_is_the_one_exact_arithmetic_finds_to_ten_decimals_for_counts_to_a_trillion() => Law.Holds(
        Generators.Pairs(Generators.CountsToTrillion, Generators.CountsToTrillion), pair => AssertRoundsExactly(pair.First, pair.Second, 10));

    [Fact]
    public void Rounded_rate_is_exact_at_every_kind_of_half_up_and_down()
    {
        var random = new Random(20_111_231);
        for (int i = 0; i < 3_000; i++)
        {
            (long change, long earlier) = Generators.ExactHalf(random, random.Next(0, 7), long.MaxValue / 2);
            AssertRoundsExactly(earlier, earlier + change, 6);
            AssertRoundsExactly(earlier, Math.Max(0, earlier - change), 6);
        }
    }

    [Fact]
    public void Rounded_rate_of_amounts_is_the_one_exact_arithmetic_finds() => Law.Holds(
        Generators.AmountGrowths,
        a => !a.IsDefined || Enumerable.Range(0, 7).All(decimals =>
            Exact.Units(a.Rate.Round(decimals).Percent, decimals)
            == Exact.Percent(Exact.Units(a.Later.Value, 4) - Exact.Units(a.Earlier.Value, 4), Exact.Units(a.Earlier.Value, 4), decimals)));

    [Fact]
    public void All_ways_to_write_agree() => TextContract.SpansAgree(Generators.Growths);

    [Fact]
    public void Json_reads_back() => JsonContract.RoundTrips(Generators.Growths);

    [Fact]
    public void Json_of_amounts_reads_back() => JsonContract.RoundTrips(Generators.AmountGrowths);

    private static void AssertRoundsExactly(long earlier, long later, int mostDecimals)
    {
        if (earlier == 0)
        {
            return;
        }

        GrowthRate rate = Growth.Between(Headcount.Of<LabourForce>(earlier), Headcount.Of<LabourForce>(later)).Rate;
        for (int decimals = 0; decimals <= mostDecimals; decimals++)
        {
            BigInteger change = (BigInteger)later - earlier;
            BigInteger away = Exact.Percent(change, earlier, decimals);
            BigInteger even = Exact.PercentHalfToEven(change, earlier, decimals);
            if (away != Exact.Units(rate.Round(decimals).Percent, decimals) || even != Exact.Units(rate.RoundHalfToEven(decimals).Percent, decimals))
            {
                Assert.Fail($"{earlier} → {later} to {decimals} decimals is {away} or, to even, {even} units; found {rate.Round(decimals)}, {rate.RoundHalfToEven(decimals)}.");
            }
        }
    }
}
