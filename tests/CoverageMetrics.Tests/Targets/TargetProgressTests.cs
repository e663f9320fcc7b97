using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Targets;

public class TargetProgressTests
{
    private static readonly Target<Headcount<Insured>> Plan2022 = Target.Of(TargetTerms.Of("VN", new(2022, 12, 31)), Headcount.Of<Insured>(19_040_000));

    [Fact]
    public void Percent_IsTheShareOfTheWayAndNotOfThePlan()
    {
        TargetProgress<Headcount<Insured>> progress = Plan2022.ProgressOf(Headcount.Of<Insured>(16_487_000), Headcount.Of<Insured>(17_100_000));

        Assert.Equal(24.01m, progress.Round(2));
        Assert.Equal(89.81m, Plan2022.AttainmentOf(progress.Actual).Percentage.Round(2).Percent);
    }

    [Theory]
    [InlineData(100, 90, -10)]
    [InlineData(100, 210, 110)]
    [InlineData(300, 280, 20)]
    public void Percent_TheWrongWayPastOrDownwards_HasItsSign(long start, long actual, int expected)
    {
        Target<Headcount<Insured>> target = Target.Of(Plan2022.Terms, Headcount.Of<Insured>(200));

        Assert.Equal(expected, target.ProgressOf(Headcount.Of<Insured>(start), Headcount.Of<Insured>(actual)).Percent);
    }

    [Fact]
    public void Percent_OfNoWay_IsUndefined()
    {
        TargetProgress<Headcount<Insured>> none = Plan2022.ProgressOf(Plan2022.Quantity, default);

        Assert.False(none.IsDefined);
        Assert.Throws<InvalidOperationException>(() => (object)none.Percent);
        Assert.False(default(TargetProgress<Headcount<Insured>>).IsDefined);
        Assert.NotEmpty(none.ToString());
    }

    [Fact]
    public void Pool_OfTwoAreas_AddsTheQuantities()
    {
        TargetProgress<Headcount<Insured>> one = Target.Of(Plan2022.Terms, Headcount.Of<Insured>(200)).ProgressOf(Headcount.Of<Insured>(100), Headcount.Of<Insured>(150));
        TargetProgress<Headcount<Insured>> other = Target.Of(Plan2022.Terms, Headcount.Of<Insured>(20)).ProgressOf(Headcount.Of<Insured>(10), Headcount.Of<Insured>(10));

        Assert.Equal((110L, 160L, 220L), (one.Pool(other).Start.Persons, one.Pool(other).Actual.Persons, one.Pool(other).Target.Persons));
        Assert.Equal(one, one.Pool(default));
    }

    [Fact]
    public void ToString_HasTheThreeQuantities()
    {
        using var english = new InCulture("en-GB");

        Assert.Equal(
            "17,100,000 on the way from 16,487,000 to 19,040,000 (test:insured)",
            Plan2022.ProgressOf(Headcount.Of<Insured>(16_487_000), Headcount.Of<Insured>(17_100_000)).ToString());
    }
}
