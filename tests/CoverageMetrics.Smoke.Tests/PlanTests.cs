using CoverageMetrics.Groups;
using CoverageMetrics.Targets;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Smoke.Tests;

/// <summary>Targets, the pace that they need and the milestones on the way to them.</summary>
public class PlanTests
{
    [Fact]
    public void Pace_IsTheFewestAMonthThatReachTheTarget()
    {
        var plan = Target.Of(TargetTerms.Of("VN", new LocalDate(2022, 12, 31)).WithSetter(TargetSetters.VietnamSocialSecurity), Headcount.OfMillions<SocialInsurance>(19.04m));
        Pace<Headcount<SocialInsurance>> pace = plan.PaceFrom(Headcount.OfMillions<SocialInsurance>(17.1m), new(2022, 8, 31));

        Assert.Equal(HeadcountChange.Of<SocialInsurance>(485_000), pace.PerMonth());
        Assert.Equal(4, pace.MonthsLeft);
    }

    // Resolution 28: 35 % of the working-age labour force in 2021, 45 % in 2025.
    [Fact]
    public void Milestones_RiseByTheSamePointsEveryMonth()
    {
        IReadOnlyList<Milestone<Percentage<WorkingAgeLabourForce>>> path = Rate(2021, 35).PathTo(Rate(2025, 45), MilestoneSpacing.ByMonths);

        Assert.Equal(48, path.Count);
        Assert.Equal(Percentage.FromPercent<WorkingAgeLabourForce>(37.5m), path[11].Goal);
    }

    private static CoverageTarget<SocialInsurance, WorkingAgeLabourForce> Rate(int year, decimal percent) =>
        Target.Of<SocialInsurance, WorkingAgeLabourForce>(TargetTerms.Of("VN", new(year, 12, 31)), Percentage.FromPercent<WorkingAgeLabourForce>(percent));
}
