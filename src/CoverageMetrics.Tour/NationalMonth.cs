using System.Collections.Generic;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Targets;
using CoverageMetrics.Tour.Claims;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tour;

/// <summary>The month of August 2022, worked out from observations: values, comparisons, the plan, and the checks before publishing.</summary>
internal static class NationalMonth
{
    private const string Source = "002_bc2d152e30765f8a.txt";

    private static readonly ReportingPeriod August = ReportingPeriod.Month(2022, 8);

    private static readonly Metric Social = Metric.People<SocialInsurance>("bhxh", "BHXH participants");

    private static readonly Metric Health = Metric.People<HealthInsurance>("bhyt", "BHYT participants");

    private static readonly Metric Receipts = Metric.Money<VietnameseDong>("receipts", "vn:receipts", "receipts");

    // Earlier counts are the printed ones less the printed increases; end 2021 for BHYT is 88.83 million (participants_national.csv, derived), not what the rise would give.
    internal static ObservationSet Observations { get; } = ObservationSet.Of(
    [
        Printed(Insured, August.LastDay, FigureStatus.Estimated, 100_000),
        Printed(InsuredLastYear, new(2021, 8, 31), FigureStatus.Derived, 10_000),
        Printed(InsuredAtYearEnd, new(2021, 12, 31), FigureStatus.Derived, 1_000),
        Printed(People<HealthInsurance>("health"), August.LastDay, FigureStatus.Estimated, 1_000_000),
        Printed(People<HealthInsurance>("health", "health-year-change"), new(2021, 8, 31), FigureStatus.Derived, 100_000),
        Printed(Headcount.OfMillions<HealthInsurance>(88.83m), new(2021, 12, 31), FigureStatus.Derived, 10_000),
        Observation.Of("VN", "vn:receipts", Collected, ReportingPeriod.FirstMonths(2022, 8))
            .WithStatus(FigureStatus.Estimated).PublishedOn(new(2022, 9, 12)).WithSource(Source),
        Observation.Of("VN", "vn:receipts", Implied.Earlier(Collected, GrowthRate.FromPercent(Number("receipts-growth"))).Value, ReportingPeriod.FirstMonths(2021, 8))
            .WithStatus(FigureStatus.Derived).PublishedOn(new(2022, 9, 12)).WithSource(Source),
    ]);

    // The plan that 89,47% of 17,1 million implies: the sector's own figure of 19,04 million was published on 26 October 2022, after this month's report.
    internal static Target<Headcount<SocialInsurance>> Plan { get; } = Target.Of(
        TargetTerms.Of("VN", new LocalDate(2022, 12, 31)).WithSetter(TargetSetters.VietnamSocialSecurity),
        Implied.Target(Insured, Percentage.FromPercent<CoverageMetrics.Plan>(Number("social-plan"))).Value);

    internal static void Print(Page page)
    {
        page.Title("The nation in August 2022, from observations   [002_bc2d152e30765f8a.txt, participants_national.csv]");
        MetricTable table = MetricTable.Of(Observations, MetricSet.Of(Social, Health, Receipts), Provinces.Catalogue, August);
        Area nation = table.Areas.Find("VN")!;
        foreach (Metric metric in table.Metrics)
        {
            MetricCell cell = table.Cell(nation, metric);
            page.Computed(metric.Name, cell.Count.Value.ToString(null, Page.Vietnamese), $"{cell.Count.Status}");
            foreach (ComparisonBase comparisonBase in new[] { ComparisonBase.SamePeriodLastYear, ComparisonBase.EndOfLastYear })
            {
                MetricComparison comparison = table.Compare(nation, metric, comparisonBase);
                page.Computed(
                    $"  against the {comparisonBase}",
                    comparison.Change.HasValue ? comparison.Change.Value.ToString(null, Page.Vietnamese) : "–",
                    comparison.Change.HasValue ? Page.Write(comparison.Rate.Value.Round(2)) : $"no value: {comparison.Change.Detail}");
            }
        }

        PrintPlan(page);
        page.Text("  Checks before publishing, against the end of last year:");
        IReadOnlyList<Finding> findings = PublishingChecks.Usual.WithJumpPercent(3).Run(table, [nation], ComparisonBase.EndOfLastYear);
        foreach (Finding finding in findings)
        {
            page.Remark(finding.ToText(Language.English));
        }
    }

    private static void PrintPlan(Page page)
    {
        Pace<Headcount<SocialInsurance>> pace = Plan.PaceFrom(Insured, August.LastDay);
        page.Implied("plan of VSS for 2022", Page.Write(Plan.Quantity), "");
        page.Computed("needed a month until the end of the year", Page.Write(pace.PerMonth()), $"{pace.MonthsLeft} months left");
        page.Computed("  beside the eight months so far", Times(pace.AgainstSoFar(InsuredAtYearEnd, new(2021, 12, 31))), "straight line");
        page.Computed("  beside the same four months of last year", Times(pace.AgainstLastYear(InsuredLastYear, InsuredAtYearEnd)), "seasonal: most join late in a year");
    }

    private static Headcount<SocialInsurance> Insured => People<SocialInsurance>("social");

    private static Headcount<SocialInsurance> InsuredLastYear => People<SocialInsurance>("social", "social-year-change");

    private static Headcount<SocialInsurance> InsuredAtYearEnd => People<SocialInsurance>("social", "social-year-end-change");

    private static Amount<VietnameseDong> Collected => Amount.Of<VietnameseDong>(Number("receipts"));

    // A count as the article prints it, less a rise that it prints.
    private static Headcount<TGroup> People<TGroup>(string count, string? rise = null)
        where TGroup : struct, IPopulationGroup =>
        Headcount.Of<TGroup>((long)(Number(count) - (rise is null ? 0 : Number(rise))));

    private static decimal Number(string claim) => FiveArticles.Nation[claim].Figure!.Number.Round(2);

    private static string Times(PaceComparison<Headcount<SocialInsurance>> pace) => $"{pace.Round(2).ToString(Page.Vietnamese)} times";

    private static Observation Printed<TGroup>(Headcount<TGroup> people, LocalDate day, FigureStatus status, decimal precision)
        where TGroup : struct, IPopulationGroup =>
        Observation.Of("VN", people, day).WithStatus(status).WithPrecision(precision, FigureQualifier.None).PublishedOn(new(2022, 9, 12)).WithSource(Source);
}
