using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class AmountChangeLaws
{
    [Fact]
    public void Adding_does_not_depend_on_order_or_grouping_and_has_an_identity_and_an_inverse() => Law.Holds(
        Generators.AmountChanges,
        (a, b, c) => a + b == b + a && (a + b) + c == a + (b + c) && a + default(AmountChange<Dong>) == a && a + -a == default && (a - b) + b == a);

    [Fact]
    public void Sums_are_exact_to_the_ten_thousandth() => Law.Holds(
        Generators.AmountChanges,
        (a, b) => Exact.Units((a + b).Value, 4) == Exact.Units(a.Value, 4) + Exact.Units(b.Value, 4));

    [Fact]
    public void Named_twins_do_what_operators_do() => Law.Holds(
        Generators.AmountChanges,
        (a, b) => a.Plus(b) == a + b && a.Minus(b) == a - b && a.Negate() == -a && -(-a) == a);

    [Fact]
    public void Order_is_the_order_of_the_numbers() => ValueContract.OrderAgrees(Generators.AmountChanges, a => a.Value);

    [Fact]
    public void Text_reads_back() => TextContract.RoundTrips(Generators.AmountChanges);

    [Fact]
    public void Printed_text_reads_back() => TextContract.PrintedTextReadsBack(Generators.AmountChanges);

    [Fact]
    public void All_ways_to_write_agree() => TextContract.SpansAgree(Generators.AmountChanges);

    [Fact]
    public void Json_reads_back() => JsonContract.RoundTrips(Generators.AmountChanges);
}
