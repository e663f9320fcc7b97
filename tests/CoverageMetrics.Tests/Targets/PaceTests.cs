using CoverageMetrics.Figures;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Targets;

public class PaceTests
{
    private static readonly LocalDate EndOfAugust = new(2022, 8, 31);

    // Article 002: above 17.1 million at the end of August 2022, 89.47 % of the plan, 2.36 million more than a year before and 613 thousand
    // more than at the end of 2021.
    private static readonly Headcount<Insured> Now = Headcount.OfMillions<Insured>(17.1m);
    private static readonly Headcount<Insured> EndOf2021 = Now - HeadcountChange.Of<Insured>(613_000);
    private static readonly Headcount<Insured> August2021 = Now - HeadcountChange.Of<Insured>(2_360_000);

    private static readonly Target<Headcount<Insured>> Plan2022 = Target.Of(
        TargetTerms.Of("VN", new(2022, 12, 31)).WithSetter("vn:vss"), Implied.Target(Now, Percentage.FromPercent<Plan>(89.47m)).Value);

    private readonly Pace<Headcount<Insured>> _pace = Plan2022.PaceFrom(Now, EndOfAugust);

    [Fact]
    public void AgainstSoFar_TheNationInAugust2022_IsSixPointSixTimes()
    {
        PaceComparison<Headcount<Insured>> soFar = _pace.AgainstSoFar(EndOf2021, new(2021, 12, 31));

        Assert.Equal(6.6m, soFar.Round(1));
        Assert.Equal((4, 8), (soFar.NeededMonths, soFar.PastMonths));
        Assert.Equal(Growth.Between(EndOf2021, Now), soFar.Past);
    }

    [Fact]
    public void AgainstLastYear_TheNationInAugust2022_IsOnePointOneFiveTimes()
    {
        PaceComparison<Headcount<Insured>> season = _pace.AgainstLastYear(August2021, EndOf2021);

        Assert.Equal(1.15m, season.Round(2));
        Assert.Equal(Growth.Between(August2021, EndOf2021), season.Past);
        Assert.Equal(season.NeededMonths, season.PastMonths);
    }

    [Fact]
    public void PerMonth_IsTheFewestThatReachTheTarget()
    {
        Assert.Equal(19_112_552, Plan2022.Quantity.Persons);
        Assert.Equal(4, _pace.MonthsLeft);
        Assert.Equal(HeadcountChange.Of<Insured>(503_138), _pace.PerMonth());
        Assert.Equal(Amount.Of<Dong>(10) + Pace(0, 10, 3).PerMonth(), Amount.Of<Dong>(13.3334m));
    }

    [Fact]
    public void PerMonth_PastTheTarget_IsWhatMayGo() => Assert.Equal(AmountChange.Of<Dong>(-3.3333m), Pace(20, 10, 3).PerMonth());

    [Fact]
    public void PerMonth_OfATargetMetByLess_DoesNotPassIt()
    {
        TargetTerms debts = TargetTerms.Of("VN", new(2022, 12, 31)).AtMost();

        Assert.Equal(HeadcountChange.Of<Insured>(2), Target.Of(debts, Headcount.Of<Insured>(10)).PaceFrom(Headcount.Of<Insured>(0), EndOfAugust).PerMonth());
        Assert.Equal(HeadcountChange.Of<Insured>(-3), Target.Of(debts, Headcount.Of<Insured>(0)).PaceFrom(Headcount.Of<Insured>(10), EndOfAugust).PerMonth());
    }

    [Fact]
    public void EstimateMonthlyPercent_LeadsToTheTarget()
    {
        Assert.Equal(2.8207, _pace.EstimateMonthlyPercent(), 4);
        Assert.Equal(-100, Target.Of(Plan2022.Terms, Headcount.Of<Insured>(0)).PaceFrom(Now, EndOfAugust).EstimateMonthlyPercent());
        Assert.Throws<InvalidOperationException>(() => Plan2022.PaceFrom(default, EndOfAugust).EstimateMonthlyPercent());
    }

    [Theory]
    [InlineData(2022, 8, 1, 4)]
    [InlineData(2022, 11, 30, 1)]
    [InlineData(2022, 12, 1, 0)]
    [InlineData(2023, 1, 1, -1)]
    [InlineData(2021, 12, 31, 12)]
    public void MonthsLeft_AreThoseOfTheCalendar(int year, int month, int day, int expected)
    {
        Pace<Headcount<Insured>> pace = Plan2022.PaceFrom(Now, new(year, month, day));

        Assert.Equal(expected, pace.MonthsLeft);
        Assert.Equal(expected > 0, pace.IsDefined);
        if (expected <= 0)
        {
            Assert.Throws<InvalidOperationException>(() => pace.PerMonth());
            Assert.Throws<InvalidOperationException>(() => pace.EstimateMonthlyPercent());
            Assert.Throws<InvalidOperationException>(() => pace.AgainstLastYear(August2021, EndOf2021));
            Assert.Throws<InvalidOperationException>(() => pace.AgainstSoFar(EndOf2021, new(2021, 12, 31)));
            Assert.False(pace.TryAgainstSoFar(EndOf2021, new(2021, 12, 31), out _));
            Assert.False(pace.TryEstimateMonthlyPercent(out _));
        }
    }

    [Fact]
    public void Times_OfNothing_IsUndefined()
    {
        PaceComparison<Headcount<Insured>> flat = _pace.AgainstLastYear(EndOf2021, EndOf2021);

        Assert.False(flat.IsDefined);
        Assert.Throws<InvalidOperationException>(() => (object)flat.Times);
        Assert.False(default(PaceComparison<Headcount<Insured>>).IsDefined);
        Assert.False(default(Pace<Headcount<Insured>>).IsDefined);
        Assert.True(_pace.AgainstLastYear(EndOf2021, August2021).Times < 0);
    }

    [Fact]
    public void TryAgainstSoFar_IsThereWhereTheStartIsInAMonthBefore()
    {
        Assert.True(_pace.TryAgainstSoFar(EndOf2021, new(2021, 12, 31), out PaceComparison<Headcount<Insured>> soFar));
        Assert.Equal(_pace.AgainstSoFar(EndOf2021, new(2021, 12, 31)), soFar);
        Assert.False(_pace.TryAgainstSoFar(EndOf2021, EndOfAugust, out soFar));
        Assert.Equal(default, soFar);
    }

    [Fact]
    public void TryEstimateMonthlyPercent_IsThereWhereSomethingCanGrow()
    {
        Assert.True(_pace.TryEstimateMonthlyPercent(out double percent));
        Assert.Equal(_pace.EstimateMonthlyPercent(), percent);
        Assert.False(Plan2022.PaceFrom(default, EndOfAugust).TryEstimateMonthlyPercent(out percent));
        Assert.Equal(0, percent);
    }

    [Fact]
    public void AgainstSoFar_AStartThatIsNotBefore_Throws() =>
        Assert.Equal("startDate", Assert.Throws<ArgumentException>(() => _pace.AgainstSoFar(EndOf2021, EndOfAugust)).ParamName);

    [Fact]
    public void Text_DoesNotThrow()
    {
        using var english = new InCulture("en-GB");

        Assert.Equal("17,100,000 → 19,112,552 (test:insured) in 4 months", _pace.ToString());
        Assert.Contains("against", _pace.AgainstLastYear(August2021, EndOf2021).ToString(), StringComparison.Ordinal);
        Assert.Contains("0 months", default(Pace<Headcount<Insured>>).ToString(), StringComparison.Ordinal);
    }

    private static Pace<Amount<Dong>> Pace(decimal actual, decimal target, int months) =>
        Target.Of(TargetTerms.Of("VN", new(2022, 12, 31)), "receipts", Amount.Of<Dong>(target)).PaceFrom(Amount.Of<Dong>(actual), new LocalDate(2022, 12, 31).PlusMonths(-months));
}
