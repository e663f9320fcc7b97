using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tour.Articles;

/// <summary>The nation at the end of August 2022.</summary>
internal static class Nation
{
    internal static void Print(Page page)
    {
        page.Article("Cả nước (the nation)", "estimates for the end of August 2022, published on 12 September 2022", "002_bc2d152e30765f8a.txt");

        ReportingPeriod august = ReportingPeriod.Month(2022, 8);
        LocalDate lastYear = ComparisonBase.SamePeriodLastYear.DateFor(august);
        LocalDate yearEnd = ComparisonBase.EndOfLastYear.DateFor(august);

        var insured = Headcount.OfMillions<SocialInsurance>(17.1m);
        var attainment = Percentage.FromPercent<Plan>(89.47m);
        page.Printed("BHXH participants, \"trên\"", Page.People(insured), "at least; estimated");
        page.Printed("BHXH attainment of the sector's plan", Page.Write(attainment));
        Figure<Headcount<SocialInsurance>> plan = Implied.Target(insured, attainment);
        page.Implied("BHXH plan for 2022", plan, "17,1 million / 89,47%");
        page.Implied("BHXH still to come in 2022", plan.Select(target => insured.Against(target).Remaining), "plan less participants");
        Increase(page, "BHXH", insured, HeadcountChange.Of<SocialInsurance>(2_360_000), GrowthRate.FromPercent(15.96m), Date(lastYear));
        Increase(page, "BHXH", insured, HeadcountChange.Of<SocialInsurance>(613_000), GrowthRate.FromPercent(3.71m), Date(yearEnd));

        var health = Headcount.OfMillions<HealthInsurance>(87);
        page.Printed("BHYT participants, \"gần\"", Page.People(health), "at most; estimated");
        Increase(page, "BHYT", health, HeadcountChange.Of<HealthInsurance>(1_700_000), GrowthRate.FromPercent(2.03m), Date(lastYear));
        Increase(page, "BHYT", health, HeadcountChange.Of<HealthInsurance>(1_900_000), GrowthRate.FromPercent(2.13m), Date(yearEnd));

        var receipts = Amount.OfBillions<VietnameseDong>(270_000);
        var receiptsGrowth = GrowthRate.FromPercent(4.04m);
        page.Printed("receipts, year to date, \"gần\"", Page.Write(receipts), "at most; 270.000 tỷ đồng");
        page.Printed($"receipts growth since {Date(lastYear)}", Page.Write(receiptsGrowth));
        page.Implied("receipts to the end of August 2021", Page.Write(Earlier(receipts, receiptsGrowth)), "270.000 tỷ / 1,0404, to whole tỷ");
        page.Refused(
            "BHXH and BHYT participants added up",
            "Nearly every member of BHXH is in BHYT too: headcounts of two programmes have no sum, and the line does not compile.");
    }

    private static void Increase<TGroup>(Page page, string programme, Headcount<TGroup> later, HeadcountChange<TGroup> change, GrowthRate rate, string since)
        where TGroup : struct, IPopulationGroup
    {
        page.Printed($"{programme} increase since {since}", $"{Page.Write(change)} ({Page.Write(rate)})");
        page.Implied($"{programme} participants on {since}", Figure.Of(later - change, FigureStatus.Derived), "participants less increase");
        page.Computed($"{programme} growth from that", Page.Write(later.GrowthSince(later - change).Rate.Round(2)), $"from rounded counts; printed {Page.Write(rate)}");
    }

    private static Amount<VietnameseDong> Earlier(Amount<VietnameseDong> later, GrowthRate rate) =>
        Amount.OfBillions<VietnameseDong>(decimal.Round(later.Value / 1_000_000_000m / (1 + (rate.Percent / 100))));

    private static string Date(LocalDate date) => $"{date.Day}/{date.Month}/{date.Year}";
}
