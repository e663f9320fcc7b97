using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class GrowthRateLaws
{
    [Fact]
    public void Rounding_does_the_same_on_both_sides_of_zero() => Law.Holds(
        Generators.Decimals(Generators.Counts, 11),
        percent =>
        {
            decimal rate = percent % 100;
            return Enumerable.Range(0, 11).All(decimals =>
                GrowthRate.FromPercent(rate).Round(decimals).Percent == -GrowthRate.FromPercent(-rate).Round(decimals).Percent
                && GrowthRate.FromPercent(rate).RoundHalfToEven(decimals).Percent == -GrowthRate.FromPercent(-rate).RoundHalfToEven(decimals).Percent);
        });

    [Fact]
    public void Order_is_the_order_of_the_numbers() => ValueContract.OrderAgrees(Generators.Rates, a => a.Percent);

    [Fact]
    public void Text_reads_back() => TextContract.RoundTrips(Generators.Rates);

    [Fact]
    public void Printed_text_reads_back() => TextContract.PrintedTextReadsBack(Generators.Rates);

    [Fact]
    public void All_ways_to_write_agree() => TextContract.SpansAgree(Generators.Rates);

    [Fact]
    public void Json_reads_back() => JsonContract.RoundTrips(Generators.Rates);
}
