using System.Numerics;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

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
    public void Earlier_OfReceiptsInAugust2022_IsTheBaseBehindTheGrowth()
    {
        // Article 002: nearly 270,000 billion dong, 4.04 % more than a year before.
        var receipts = Amount.OfBillions<Dong>(270_000);
        Figure<Amount<Dong>> earlier = Implied.Earlier(receipts, GrowthRate.FromPercent(4.04m));

        Assert.Equal(259_515_570_934_256m, earlier.Value.Value);
        Assert.Equal(FigureStatus.Derived, earlier.Status);
        Assert.Equal(4.04m, receipts.GrowthSince(earlier.Value).Rate.Round(2).Percent);
        Assert.Equal(NoValueDetailKind.DividedByZero, Implied.Earlier(receipts, GrowthRate.FromPercent(-100)).Detail!.Kind);
        Figure<Amount<Dong>> tooLarge = Implied.Earlier(Amount.OfBillions<Dong>(100_000_000_000), GrowthRate.FromPercent(-99));
        Assert.Equal(NoValueReason.Undefined, tooLarge.Reason);
        Assert.Equal(NoValueDetailKind.TooLarge, tooLarge.Detail!.Kind);
    }

    [Fact]
    public void ZeroPercent_ImpliesNothing()
    {
        Assert.Equal(NoValueReason.Undefined, Implied.Denominator(Headcount.Of<Participants>(5), default(Percentage<LabourForce>)).Reason);
        Assert.Equal(NoValueReason.Undefined, Implied.Target(Headcount.Of<Participants>(5), default(Percentage<Plan>)).Reason);
        Assert.Equal(NoValueReason.Undefined, Implied.Earlier(Headcount.Of<Participants>(0), GrowthRate.FromPercent(-100)).Reason);
        Assert.Equal(NoValueReason.Undefined, Implied.Earlier(Amount.Of<Dong>(0), GrowthRate.FromPercent(-100)).Reason);
    }

    [Fact]
    public void MoreThanCanBeCounted_IsUndefinedAndSaysSo()
    {
        IsTooLarge(Implied.Denominator(Headcount.Of<Participants>(long.MaxValue), Percentage.FromPercent<LabourForce>(99m)));
        IsTooLarge(Implied.Target(Headcount.Of<Participants>(200_000_000_000_000_000), Percentage.FromPercent<Plan>(0.5m)));
        IsTooLarge(Implied.Target(Headcount.Of<Participants>(long.MaxValue), Percentage.FromPercent<Plan>(0.0000000000000000000000000001m)));
        IsTooLarge(Implied.Earlier(Headcount.Of<Participants>(1), GrowthRate.FromPercent(-99.99999999999999999999999999m)));

        static void IsTooLarge<TGroup>(Figure<Headcount<TGroup>> figure)
            where TGroup : struct, IPopulationGroup
        {
            Assert.Equal(NoValueReason.Undefined, figure.Reason);
            Assert.Equal(NoValueDetailKind.TooLarge, figure.Detail!.Kind);
        }
    }

    [Fact]
    public void HalfAPerson_IsRoundedUp()
    {
        Assert.Equal(3, Implied.Target(Headcount.Of<Participants>(1), Percentage.FromPercent<Plan>(40)).Value.Persons);
        Assert.Equal(3, Implied.Earlier(Amount.Of<Dong>(1), GrowthRate.FromPercent(-60)).Value.Value);
    }

    [Fact]
    public void TheMostThatCanBeCounted_IsImplied()
    {
        Assert.Equal(long.MaxValue, Implied.Target(Headcount.Of<Participants>(long.MaxValue), Percentage.FromPercent<Plan>(100)).Value.Persons);
        Assert.Equal(long.MaxValue - 7, Implied.Target(Headcount.Of<Participants>((long.MaxValue - 7) / 100), Percentage.FromPercent<Plan>(1)).Value.Persons);
    }

    [Fact]
    public void Any_pair_of_a_count_and_a_percentage_implies_the_rounded_quotient_or_says_why_not() => Law.Holds(
        Generators.AnyCounts, Generators.Decimals(Generators.Counts, 28), (persons, percent) =>
        {
            Figure<Headcount<Participants>> implied = Implied.Target(Headcount.Of<Participants>(persons), Percentage.FromPercent<Plan>(percent));

            if (percent == 0)
            {
                Assert.Equal(NoValueReason.Undefined, implied.Reason);
                return;
            }

            (BigInteger mantissa, int scale) = Exact.Parts(percent);
            BigInteger exact = Exact.Percent(persons * BigInteger.Pow(10, scale), mantissa, 0);
            Assert.Equal(exact <= long.MaxValue, implied.HasValue);
            Assert.True(!implied.HasValue || exact == implied.Value.Persons);
        });
}
