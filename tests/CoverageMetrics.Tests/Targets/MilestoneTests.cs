using CoverageMetrics.Groups;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Targets;

public class MilestoneTests
{
    private static readonly TargetTerms Nation = TargetTerms.Of("VN", new(2021, 12, 31));

    // Resolution 28: 35 % of the working-age labour force in 2021, 45 % in 2025.
    [Fact]
    public void PathTo_ALaterPercentage_RisesByTheSamePointsEveryMonth()
    {
        IReadOnlyList<Milestone<Percentage<WorkingAgeLabourForce>>> path = Rate(2021, 35).PathTo(Rate(2025, 45), MilestoneSpacing.ByMonths);

        Assert.Equal(48, path.Count);
        Assert.Equal(new LocalDate(2022, 1, 31), path[0].Date);
        Assert.Equal(Percentage.FromPercent<WorkingAgeLabourForce>(37.5m), path[11].Goal);
        Assert.Equal(Percentage.FromPercent<WorkingAgeLabourForce>(40), path[23].Goal);
        Assert.Equal(Rate(2025, 45).Percentage, path[^1].Goal);
        Assert.Equal(new LocalDate(2025, 12, 31), path[^1].Date);
    }

    [Fact]
    public void PathTo_ByDays_AddsLessInFebruaryThanInMarch()
    {
        IReadOnlyList<Milestone<Headcount<Insured>>> path = People(new(2021, 12, 31), 0).PathTo(People(new(2022, 12, 31), 365), MilestoneSpacing.ByDays);

        Assert.Equal([31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365], path.Select(milestone => milestone.Goal.Persons));
    }

    [Fact]
    public void PathTo_ADayWithinAMonth_EndsThere()
    {
        IReadOnlyList<Milestone<Headcount<Insured>>> path = People(new(2022, 6, 15), 100).PathTo(People(new(2022, 8, 15), 40), MilestoneSpacing.ByMonths);

        Assert.Equal([(new(2022, 6, 30), 100L), (new(2022, 7, 31), 70L), (new LocalDate(2022, 8, 15), 40L)], path.Select(milestone => (milestone.Date, milestone.Goal.Persons)));
    }

    [Fact]
    public void PathTo_OfMoney_IsToFourDecimals()
    {
        Target<Amount<Dong>> one = Target.Of(Nation, "receipts", Amount.Of<Dong>(0));
        Target<Amount<Dong>> other = Target.Of(Nation.On(new(2022, 3, 31)), "receipts", Amount.Of<Dong>(1));

        Assert.Equal([0.3333m, 0.6667m, 1m], one.PathTo(other, MilestoneSpacing.ByMonths).Select(milestone => milestone.Goal.Value));
    }

    [Fact]
    public void PathTo_OfPeople_IsToTheNearestPerson()
    {
        IReadOnlyList<Milestone<Headcount<Insured>>> path = People(new(2021, 12, 31), 0).PathTo(People(new(2022, 6, 30), 10), MilestoneSpacing.ByMonths);

        Assert.Equal([2, 3, 5, 7, 8, 10], path.Select(milestone => milestone.Goal.Persons));
    }

    [Fact]
    public void PathTo_WhatIsNoLaterTargetOfTheSame_Throws()
    {
        Target<Headcount<Insured>> target = People(new(2022, 6, 30), 1);

        Assert.Equal("later", Assert.Throws<ArgumentNullException>(() => target.PathTo(null!, MilestoneSpacing.ByDays)).ParamName);
        Bad.Argument<ArgumentException>("later", "2022-06-30 is not after 2022-06-30", () => target.PathTo(target, MilestoneSpacing.ByDays));
        Bad.Argument<ArgumentException>("later", "2022-05-31 is not after 2022-06-30", () => target.PathTo(People(new(2022, 5, 31), 1), MilestoneSpacing.ByMonths));
        Assert.Equal("later", Assert.Throws<ArgumentException>(() => target.PathTo(Target.Of(TargetTerms.Of("01", new(2023, 6, 30)), target.Quantity), MilestoneSpacing.ByDays)).ParamName);
        Assert.Equal("later", Assert.Throws<ArgumentException>(() => People(new(2022, 6, 1), 1).PathTo(target, MilestoneSpacing.ByMonths)).ParamName);
        Assert.Equal("spacing", Assert.Throws<ArgumentOutOfRangeException>(() => target.PathTo(People(new(2023, 6, 30), 1), (MilestoneSpacing)9)).ParamName);
    }

    [Fact]
    public void ToString_IsDayAndGoal()
    {
        using var english = new InCulture("en-GB");

        Assert.Equal("2022-06-30: 1,000", People(new(2022, 5, 31), 0).PathTo(People(new(2022, 6, 30), 1_000), MilestoneSpacing.ByDays)[0].ToString());
        Assert.NotEmpty(default(Milestone<Headcount<Insured>>).ToString());
    }

    private static CoverageTarget<Insured, WorkingAgeLabourForce> Rate(int year, decimal percent) =>
        Target.Of<Insured, WorkingAgeLabourForce>(Nation.On(new(year, 12, 31)), Percentage.FromPercent<WorkingAgeLabourForce>(percent));

    private static Target<Headcount<Insured>> People(LocalDate date, long persons) => Target.Of(Nation.On(date), Headcount.Of<Insured>(persons));
}
