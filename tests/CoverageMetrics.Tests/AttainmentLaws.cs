using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class AttainmentLaws
{
    [Fact]
    public void Pooling_does_not_depend_on_order_or_grouping_and_has_an_identity() => Law.Holds(
        Generators.Attainments,
        (a, b, c) => a.Pool(b) == b.Pool(a) && a.Pool(b).Pool(c) == a.Pool(b.Pool(c)) && a.Pool(default) == a);

    [Fact]
    public void Pooling_amounts_does_not_depend_on_order_or_grouping_and_has_an_identity() => Law.Holds(
        Generators.AmountAttainments,
        (a, b, c) => a.Pool(b) == b.Pool(a) && a.Pool(b).Pool(c) == a.Pool(b.Pool(c)) && a.Pool(default) == a);

    [Fact]
    public void What_is_there_and_what_remains_make_the_target_and_what_exceeds_it() => Law.Holds(
        Generators.Attainments,
        a => a.Actual + a.Remaining == a.Target + a.Excess && (a.Remaining == default || a.Excess == default) && a.IsMet == (a.Actual >= a.Target));

    [Fact]
    public void What_is_there_and_what_remains_of_money_make_the_target_and_what_exceeds_it() => Law.Holds(
        Generators.AmountAttainments,
        a => a.Actual + a.Remaining == a.Target + a.Excess && (a.Remaining == default || a.Excess == default) && a.IsMet == (a.Actual >= a.Target));

    [Fact]
    public void A_plan_is_met_from_a_hundred_per_cent_on() => Law.Holds(
        Generators.Attainments,
        a => !a.IsDefined || a.IsMet == (a.Percentage >= Percentage.FromPercent<Plan>(100)));

    [Fact]
    public void Rounded_percentage_is_the_one_exact_arithmetic_finds() => Law.Holds(
        Generators.Attainments,
        a => !a.IsDefined || Enumerable.Range(0, 11).All(decimals =>
            Exact.Units(a.Percentage.Round(decimals).Percent, decimals) == Exact.Percent(a.Actual.Persons, a.Target.Persons, decimals)));

    [Fact]
    public void Rounded_percentage_of_amounts_is_the_one_exact_arithmetic_finds() => Law.Holds(
        Generators.AmountAttainments,
        a => !a.IsDefined || Enumerable.Range(0, 7).All(decimals =>
            Exact.Units(a.Percentage.Round(decimals).Percent, decimals) == Exact.Percent(Exact.Units(a.Actual.Value, 4), Exact.Units(a.Target.Value, 4), decimals)));

    [Fact]
    public void All_ways_to_write_agree() => TextContract.SpansAgree(Generators.AmountAttainments);

    [Fact]
    public void Json_reads_back() => JsonContract.RoundTrips(Generators.Attainments);

    [Fact]
    public void Json_of_amounts_reads_back() => JsonContract.RoundTrips(Generators.AmountAttainments);
}
