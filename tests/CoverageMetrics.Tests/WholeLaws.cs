using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class WholeLaws
{
    [Fact]
    public void A_whole_is_the_sum_of_its_parts_and_wholes_add_as_their_parts_do() => Law.Holds(
        Generators.CountsToTrillion,
        (a, b, c) =>
        {
            Headcount<Insured> one = Whole.Of<Insured>().FromParts(Headcount.Of<Compulsory>(a), Headcount.Of<Voluntary>(b));
            Headcount<Insured> other = Whole.Of<Insured>().FromParts(Headcount.Of<Compulsory>(b), Headcount.Of<Voluntary>(c));
            return one.Persons == a + b
                && one + other == Whole.Of<Insured>().FromParts(Headcount.Of<Compulsory>(a) + Headcount.Of<Compulsory>(b), Headcount.Of<Voluntary>(b) + Headcount.Of<Voluntary>(c));
        });
}
