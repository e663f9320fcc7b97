using System.Numerics;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class QuantitySequencesLaws
{
    [Fact]
    public void A_sum_of_headcounts_is_the_sum_of_the_numbers_however_it_is_split() => Law.Holds(
        Generators.Sequences(Generators.Headcounts),
        all => all.Sum().Persons == all.Aggregate(BigInteger.Zero, (sum, one) => sum + one.Persons)
            && all.Where((_, i) => i % 3 == 0).Sum() + all.Where((_, i) => i % 3 != 0).Sum() == all.Sum()
            && Enumerable.Reverse(all).Sum() == all.Sum());

    [Fact]
    public void A_sum_of_changes_is_the_change_of_the_sums() => Law.Holds(
        Generators.Sequences(Generators.Growths),
        all => all.Select(one => one.Change()).Sum() == all.Select(one => one.Later).Sum() - all.Select(one => one.Earlier).Sum());

    [Fact]
    public void A_sum_of_money_is_exact_to_the_ten_thousandth() => Law.Holds(
        Generators.Sequences(Generators.Amounts),
        all => Exact.Units(all.Sum().Value, 4) == all.Aggregate(BigInteger.Zero, (sum, one) => sum + Exact.Units(one.Value, 4)));

    [Fact]
    public void A_sum_of_changes_in_money_is_exact_to_the_ten_thousandth() => Law.Holds(
        Generators.Sequences(Generators.AmountChanges),
        all => Exact.Units(all.Sum().Value, 4) == all.Aggregate(BigInteger.Zero, (sum, one) => sum + Exact.Units(one.Value, 4)));

    [Fact]
    public void A_pool_of_coverages_is_the_coverage_of_the_sums_however_it_is_split() => Law.Holds(
        Generators.Sequences(Generators.Coverages),
        all => all.Pool() == Coverage.Of(all.Select(one => one.CoveredHeadcount).Sum(), all.Select(one => one.TotalHeadcount).Sum())
            && all.Where((_, i) => i % 3 == 0).Pool().Pool(all.Where((_, i) => i % 3 != 0).Pool()) == all.Pool());

    [Fact]
    public void A_pool_of_growths_is_the_growth_of_the_sums() => Law.Holds(
        Generators.Sequences(Generators.Growths),
        all => all.Pool() == Growth.Between(all.Select(one => one.Earlier).Sum(), all.Select(one => one.Later).Sum()));

    [Fact]
    public void A_pool_of_attainments_is_the_attainment_of_the_sums() => Law.Holds(
        Generators.Sequences(Generators.AmountAttainments),
        all => all.Pool() == Attainment.Of(all.Select(one => one.Actual).Sum(), all.Select(one => one.Target).Sum()));

    [Fact]
    public void An_array_a_list_and_any_other_sequence_come_to_the_same() => Law.Holds(
        Generators.Sequences(Generators.Coverages),
        all => all.Pool() == all.ToList().Pool() && all.Pool() == all.Select(one => one).Pool()
            && all.Select(one => one.TotalHeadcount).ToArray().Sum() == all.Select(one => one.TotalHeadcount).ToList().Sum()
            && all.Select(one => one.TotalHeadcount).ToArray().Sum() == all.Select(one => one.TotalHeadcount).Sum());
}
