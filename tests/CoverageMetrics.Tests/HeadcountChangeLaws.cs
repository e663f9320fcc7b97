using System.Numerics;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class HeadcountChangeLaws
{
    [Fact]
    public void Adding_does_not_depend_on_order_or_grouping_and_has_an_identity_and_an_inverse() => Law.Holds(
        Generators.HeadcountChanges,
        (a, b, c) => a + b == b + a && (a + b) + c == a + (b + c) && a + default(HeadcountChange<LabourForce>) == a && a + -a == default && (a - b) + b == a);

    [Fact]
    public void A_sum_that_does_not_fit_throws_and_never_wraps() => Law.Holds(
        Generators.AnyHeadcountChanges,
        (a, b) =>
        {
            BigInteger sum = (BigInteger)a.Persons + b.Persons;
            if (BigInteger.Abs(sum) <= long.MaxValue)
            {
                Assert.Equal(sum, (a + b).Persons);
                Assert.Equal(sum, (a - -b).Persons);
            }
            else
            {
                Assert.Throws<OverflowException>(() => a + b);
                Assert.Throws<OverflowException>(() => a - -b);
            }
        });

    [Fact]
    public void Named_twins_do_what_operators_do() => Law.Holds(
        Generators.HeadcountChanges,
        (a, b) => a.Plus(b) == a + b && a.Minus(b) == a - b && a.Negate() == -a && -(-a) == a);

    [Fact]
    public void Order_is_the_order_of_the_numbers() => ValueContract.OrderAgrees(Generators.AnyHeadcountChanges, a => a.Persons);

    [Fact]
    public void Text_reads_back() => TextContract.RoundTrips(Generators.AnyHeadcountChanges);

    [Fact]
    public void Printed_text_reads_back() => TextContract.PrintedTextReadsBack(Generators.AnyHeadcountChanges);

    [Fact]
    public void All_ways_to_write_agree() => TextContract.SpansAgree(Generators.AnyHeadcountChanges);

    [Fact]
    public void Json_reads_back() => JsonContract.RoundTrips(Generators.AnyHeadcountChanges);
}
