using System.Numerics;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class HeadcountLaws
{
    [Fact]
    public void Adding_does_not_depend_on_order_or_grouping() => Law.Holds(
        Generators.Headcounts,
        (a, b, c) => a + b == b + a && (a + b) + c == a + (b + c) && (a + b).Persons == a.Persons + b.Persons);

    [Fact]
    public void Adding_nobody_changes_nothing() => Law.Holds(
        Generators.AnyHeadcounts,
        a => a + default(Headcount<LabourForce>) == a && Headcount<LabourForce>.AdditiveIdentity + a == a);

    [Fact]
    public void A_change_leads_from_where_it_starts_to_where_it_ends() => Law.Holds(
        Generators.AnyHeadcounts,
        (a, b) => a + (b - a) == b && b - (b - a) == a && a - b == -(b - a) && (b - a).Persons == b.Persons - a.Persons);

    [Fact]
    public void A_sum_that_does_not_fit_throws_and_never_wraps() => Law.Holds(
        Generators.AnyHeadcounts,
        (a, b) => Fits((BigInteger)a.Persons + b.Persons)
            ? (a + b).Persons == (BigInteger)a.Persons + b.Persons
            : Assert.Throws<OverflowException>(() => a + b).Message.Contains(a.ToString("R", null), StringComparison.Ordinal));

    [Fact]
    public void A_change_to_fewer_than_nobody_or_more_than_fit_throws() => Law.Holds(
        Generators.AnyHeadcounts,
        Generators.AnyHeadcountChanges,
        (people, change) =>
        {
            BigInteger after = (BigInteger)people.Persons + change.Persons;
            if (after < 0)
            {
                Assert.Throws<ArgumentOutOfRangeException>(() => people + change);
                Assert.Throws<ArgumentOutOfRangeException>(() => people - -change);
            }
            else if (Fits(after))
            {
                Assert.Equal(after, (people + change).Persons);
                Assert.Equal(people + change, people - -change);
            }
            else
            {
                Assert.Throws<OverflowException>(() => people + change);
            }
        });

    [Fact]
    public void Named_twins_do_what_operators_do() => Law.Holds(
        Generators.Headcounts,
        (a, b) => a.Plus(b) == a + b && a.Minus(b) == a - b && a.Plus(b - a) == b && b.Minus(b - a) == a);

    [Fact]
    public void Order_is_the_order_of_the_numbers() => ValueContract.OrderAgrees(Generators.AnyHeadcounts, a => a.Persons);

    [Fact]
    public void Thousands_and_millions_are_the_same_people() => Law.Holds(
        Generators.AnyHeadcounts,
        a => Headcount.OfThousands<LabourForce>(a.Persons / 1_000m) == a && Headcount.OfMillions<LabourForce>(a.Persons / 1_000_000m) == a);

    [Fact]
    public void Text_reads_back() => TextContract.RoundTrips(Generators.AnyHeadcounts);

    [Fact]
    public void Printed_text_reads_back() => TextContract.PrintedTextReadsBack(Generators.AnyHeadcounts);

    [Fact]
    public void All_ways_to_write_agree() => TextContract.SpansAgree(Generators.AnyHeadcounts);

    [Fact]
    public void Json_reads_back() => JsonContract.RoundTrips(Generators.AnyHeadcounts);

    [Fact]
    public void The_twin_for_tables_goes_there_and_back() => Law.Holds(
        Generators.AnyHeadcounts,
        a => a.ToAny().To<LabourForce>() == a && !a.ToAny().TryTo<Population>(out _));

    private static bool Fits(BigInteger value) => value <= long.MaxValue;
}
