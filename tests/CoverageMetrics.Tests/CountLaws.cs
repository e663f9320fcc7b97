using System.Numerics;
using CoverageMetrics.Figures;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class CountLaws
{
    [Fact]
    public void A_sum_is_that_of_whole_numbers_and_one_that_does_not_fit_throws() => Law.Holds(
        Generators.AnyVisits,
        (a, b) =>
        {
            BigInteger sum = (BigInteger)a.Number + b.Number;
            return sum <= long.MaxValue
                ? (a + b).Number == sum && b + a == a + b && a.Plus(b) == a + b
                : Assert.Throws<OverflowException>(() => a + b).Message.Contains("test:visits", StringComparison.Ordinal);
        });

    [Fact]
    public void Adding_none_changes_nothing() => Law.Holds(Generators.AnyVisits, a => a + default(Count<Visits>) == a && Count<Visits>.AdditiveIdentity + a == a);

    [Fact]
    public void Observed_counts_add_and_grow_as_whole_numbers_do() => Law.Holds(
        Generators.AnyVisits,
        (a, b) =>
        {
            (ObservedQuantity one, ObservedQuantity other) = (ObservedQuantity.OfCount(a.Number, "test:visits"), ObservedQuantity.OfCount(b.Number, "test:visits"));
            BigInteger sum = (BigInteger)a.Number + b.Number;
            bool adds = sum <= long.MaxValue
                ? (BigInteger)one.Plus(other).Number == sum
                : Assert.Throws<OverflowException>(() => one.Plus(other)) is not null;
            return adds
                && (BigInteger)ObservedChange.Between(one, other).Number == (BigInteger)b.Number - a.Number
                && one.TryRateTo(other, out GrowthRate rate) == (a.Number != 0)
                && (a.Number == 0 || rate == b.GrowthSince(a).Rate);
        });

    [Fact]
    public void Thousands_and_millions_are_the_same_count() => Law.Holds(
        Generators.AnyVisits,
        a => Count.OfThousands<Visits>(a.Number / 1_000m) == a && Count.OfMillions<Visits>(a.Number / 1_000_000m) == a);

    [Fact]
    public void Order_is_the_order_of_the_numbers() => ValueContract.OrderAgrees(Generators.AnyVisits, a => a.Number);

    [Fact]
    public void Text_reads_back() => TextContract.RoundTrips(Generators.AnyVisits);

    [Fact]
    public void Printed_text_reads_back() => TextContract.PrintedTextReadsBack(Generators.AnyVisits);

    [Fact]
    public void All_ways_to_write_agree() => TextContract.SpansAgree(Generators.AnyVisits);

    [Fact]
    public void Json_reads_back() => JsonContract.RoundTrips(Generators.AnyVisits);
}
