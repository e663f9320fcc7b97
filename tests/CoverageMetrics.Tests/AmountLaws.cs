using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class AmountLaws
{
    [Fact]
    public void Adding_does_not_depend_on_order_or_grouping() => Law.Holds(
        Generators.Amounts,
        (a, b, c) => a + b == b + a && (a + b) + c == a + (b + c) && a + default(Amount<Dong>) == a);

    [Fact]
    public void Sums_and_changes_are_exact_to_the_ten_thousandth() => Law.Holds(
        Generators.Amounts,
        (a, b) => Exact.Units((a + b).Value, 4) == Exact.Units(a.Value, 4) + Exact.Units(b.Value, 4)
            && Exact.Units((a - b).Value, 4) == Exact.Units(a.Value, 4) - Exact.Units(b.Value, 4));

    [Fact]
    public void A_change_leads_from_where_it_starts_to_where_it_ends() => Law.Holds(
        Generators.Amounts,
        (a, b) => a + (b - a) == b && b - (b - a) == a && a - b == -(b - a));

    [Fact]
    public void A_change_to_less_than_nothing_throws() => Law.Holds(
        Generators.Amounts,
        Generators.AmountChanges,
        (amount, change) =>
        {
            if (amount.Value + change.Value < 0)
            {
                Assert.Throws<ArgumentOutOfRangeException>(() => amount + change);
                Assert.Throws<ArgumentOutOfRangeException>(() => amount - -change);
            }
            else
            {
                Assert.Equal(amount.Value + change.Value, (amount + change).Value);
                Assert.Equal(amount + change, amount - -change);
            }
        });

    [Fact]
    public void Named_twins_do_what_operators_do() => Law.Holds(
        Generators.Amounts,
        (a, b) => a.Plus(b) == a + b && a.Minus(b) == a - b && a.Plus(b - a) == b && b.Minus(b - a) == a);

    [Fact]
    public void Order_is_the_order_of_the_numbers() => ValueContract.OrderAgrees(Generators.Amounts, a => a.Value);

    [Fact]
    public void Text_reads_back() => TextContract.RoundTrips(Generators.Amounts);

    [Fact]
    public void Printed_text_reads_back() => TextContract.PrintedTextReadsBack(Generators.Amounts);

    [Fact]
    public void All_ways_to_write_agree() => TextContract.SpansAgree(Generators.Amounts);

    [Fact]
    public void Json_reads_back() => JsonContract.RoundTrips(Generators.Amounts);

    [Fact]
    public void The_twin_for_tables_goes_there_and_back() => Law.Holds(
        Generators.Amounts,
        a => a.ToAny().To<Dong>() == a && !a.ToAny().TryTo<Euro>(out _));
}
