using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class PartTests
{
    // Kenya, Social Health Authority: 18 million registered, 4 million of them paying.
    [Fact]
    public void OfPart_ActiveOfRegistered_IsTheirCoverage()
    {
        Coverage<Active, Registered> coverage = Coverage.OfPart(Headcount.OfMillions<Active>(4), Headcount.OfMillions<Registered>(18));

        Assert.Equal(Percentage.FromPercent<Registered>(22.22m), coverage.Percentage.Round(2));
        Assert.Equal(Coverage.Of(Headcount.OfMillions<Active>(4), Headcount.OfMillions<Registered>(18)), coverage);
    }

    [Fact]
    public void OfPart_MoreThanTheWhole_IsKeptAsItWasCounted() => Assert.True(Coverage.OfPart(Headcount.Of<Active>(2), Headcount.Of<Registered>(1)).ExceedsTotal);

    [Fact]
    public void Without_Part_LeavesTheOthers()
    {
        Assert.Equal(Headcount.OfMillions<Inactive>(14), Headcount.OfMillions<Registered>(18).Without(Headcount.OfMillions<Active>(4)).As<Inactive>());
        Assert.Equal(default, Headcount.Of<Registered>(7).Without(Headcount.Of<Active>(7)).As<Inactive>());
        Assert.Equal(default, default(Remainder<Registered>).As<Inactive>());
    }

    [Fact]
    public void Without_MoreThanTheWhole_Throws() => Bad.Argument<ArgumentOutOfRangeException>(
        "part", "2 of 'test:active' cannot be among 1 of 'test:registered'", () => Headcount.Of<Registered>(1).Without(Headcount.Of<Active>(2)));

    [Fact]
    public void As_ThePartThatWasTakenOut_Throws() => Bad.Throws<InvalidOperationException>(
        () => Headcount.Of<Registered>(2).Without(Headcount.Of<Active>(1)).As<Active>(), "'test:registered' without 'test:active'");

    [Fact]
    public void A_part_and_the_others_are_the_whole() => Law.Holds(
        Generators.CountsToTrillion,
        (active, inactive) => Headcount.Of<Registered>(active + inactive).Without(Headcount.Of<Active>(active)).As<Inactive>().Persons == inactive
            && Coverage.OfPart(Headcount.Of<Active>(active), Headcount.Of<Registered>(active + inactive)) is { ExceedsTotal: false });
}
