using CoverageMetrics.Figures;
using CoverageMetrics.Groups;

namespace CoverageMetrics.Tests.Figures;

public class ImpliedTests
{
    [Fact]
    public void Denominator_OfQuangNgai_IsTheLabourForceBehindTheRate()
    {
        // Quảng Ngãi, end of June 2022: 139,986 people, 19.55 % of the labour force of working age.
        Figure<Headcount<WorkingAgeLabourForce>> implied =
            Implied.Denominator(Headcount.Of<Participants>(139_986), Percentage.FromPercent<WorkingAgeLabourForce>(19.55m));

        Assert.Equal(716_041, implied.Value.Persons);
        Assert.Equal(FigureStatus.Derived, implied.Status);
        Assert.Equal(19.55m, Coverage.Of(Headcount.Of<Participants>(139_986), implied.Value).Percentage.Round(2).Percent);
    }

    [Fact]
    public void Target_OfTienGiang_IsNotTheTargetOfTheYear()
    {
        // Tiền Giang, end of June 2022: over 215,000 people, 85.5 % of the plan of VSS; the province wants over 279,000.
        Headcount<Participants> plan = Implied.Target(Headcount.Of<Participants>(215_000), Percentage.FromPercent<Plan>(85.5m)).Value;

        Assert.Equal(251_462, plan.Persons);
        Assert.Equal(77.06m, Attainment.Of(Headcount.Of<Participants>(215_000), Headcount.Of<Participants>(279_000)).Percentage.Round(2).Percent);
    }

    [Fact]
    public void Earlier_OfQuangNgai2015_IsTheBaseBehindTheGrowth() =>
        Assert.Equal(82_345, Implied.Earlier(Headcount.Of<Participants>(139_986), GrowthRate.FromPercent(70)).Value.Persons);

    [Fact]
    public void ZeroPercent_ImpliesNothing()
    {
        Assert.Equal(NoValueReason.Undefined, Implied.Denominator(Headcount.Of<Participants>(5), default(Percentage<LabourForce>)).Reason);
        Assert.Equal(NoValueReason.Undefined, Implied.Target(Headcount.Of<Participants>(5), default(Percentage<Plan>)).Reason);
        Assert.Equal(NoValueReason.Undefined, Implied.Earlier(Headcount.Of<Participants>(0), GrowthRate.FromPercent(-100)).Reason);
    }
}
