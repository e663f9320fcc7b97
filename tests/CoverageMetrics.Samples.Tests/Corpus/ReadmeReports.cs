using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>The month of two articles, as the README builds it.</summary>
internal static class ReadmeReports
{
    internal static IEnumerable<CorpusReport> All()
    {
        LocalDate august = new(2022, 8, 31), june = new(2022, 6, 30), yearEnd = new(2022, 12, 31);
        var (nation, tienGiang) = (Headcount.OfThousands<SocialInsurance>(17_100), Headcount.OfThousands<SocialInsurance>(215));
        var (health, cards) = (Headcount.OfThousands<HealthInsurance>(87_000), Headcount.OfThousands<HealthInsurance>(1_510));
        var receipts = Amount.OfBillions<VietnameseDong>(270_000);
        ObservationSet printed = ObservationSet.Of(
        [
            Observation.Of("VN", nation, august).WithPrecision(100_000, FigureQualifier.Over).WithStatus(FigureStatus.Estimated),
            Observation.Of("VN", Implied.Earlier(nation, GrowthRate.FromPercent(15.96m)).Value, august.PlusYears(-1)).WithStatus(FigureStatus.Derived),
            Observation.Of("VN", health, august).WithPrecision(1_000_000, FigureQualifier.Nearly).WithStatus(FigureStatus.Estimated),
            Observation.Of("VN", Implied.Earlier(health, GrowthRate.FromPercent(2.03m)).Value, august.PlusYears(-1)).WithStatus(FigureStatus.Derived),
            Observation.Of("VN", "receipts", receipts, ReportingPeriod.FirstMonths(2022, 8)).WithStatus(FigureStatus.Estimated),
            Observation.Of("VN", "receipts", Implied.Earlier(receipts, GrowthRate.FromPercent(4.04m)).Value, ReportingPeriod.FirstMonths(2021, 8)).WithStatus(FigureStatus.Derived),
            Observation.Of("82", tienGiang, june).WithPrecision(1_000, FigureQualifier.Over),
            Observation.Of("82", Implied.Earlier(tienGiang, GrowthRate.FromPercent(5.4m)).Value, june.PlusYears(-1)).WithStatus(FigureStatus.Derived),
            Observation.Of("82", Implied.Denominator(tienGiang, Percentage.FromPercent<LabourForce>(28.9m)).Value, june).WithStatus(FigureStatus.Derived),
            Observation.Of("82", cards, june).WithPrecision(10_000, FigureQualifier.Over),
        ]);
        MetricSet followed = MetricSet.Of(
            Metric.Coverage<SocialInsurance, LabourForce>("bhxh", "Social insurance"),
            Metric.People<HealthInsurance>("bhyt", "Health insurance"),
            Metric.Money<VietnameseDong>("receipts", "receipts", "Receipts"));
        TargetSet plans = TargetSet.Of(
        [
            Target.Of(TargetTerms.Of("VN", yearEnd).WithSetter(TargetSetters.VietnamSocialSecurity), Implied.Target(nation, Percentage.FromPercent<Plan>(89.47m)).Value).ToAny(),
            Target.Of(TargetTerms.Of("82", yearEnd).WithSetter(TargetSetters.VietnamSocialSecurity), Implied.Target(tienGiang, Percentage.FromPercent<Plan>(85.5m)).Value).ToAny(),
            Target.Of(TargetTerms.Of("82", yearEnd).WithSetter(TargetSetters.VietnamSocialSecurity), Implied.Target(cards, Percentage.FromPercent<Plan>(95.3m)).Value).ToAny(),
            Target.Of(TargetTerms.Of("82", yearEnd).WithSetter("tien-giang"), Headcount.OfThousands<SocialInsurance>(279)).ToAny(),
            Target.Of(TargetTerms.Of("82", yearEnd).WithSetter("tien-giang"), Headcount.OfThousands<HealthInsurance>(1_650)).ToAny(),
        ]);
        CoverageReportDraft all = CoverageReport.For(printed, followed, Provinces.Catalogue)
            .Against(plans).Compare(ComparisonBase.SamePeriodLastYear).PeopleIn(NumberScale.Thousands);
        CoverageReportDraft month = all.Show(ReportMeasure.Count, ReportMeasure.Coverage, ReportMeasure.GrowthRate, ReportMeasure.Attainment);
        CorpusReport[] reports =
        [
            new("readme-nation", month.During(ReportingPeriod.Month(2022, 8)).ForArea("VN").Build()),
            new("readme-tien-giang", month.On(june).ForArea("82").Build()),
            new("readme-nation-all-columns", all.During(ReportingPeriod.Month(2022, 8)).ForArea("VN").Build()),
            new("readme-provinces", all.On(june).ByArea(AdministrativeLevels.Province).Build().Only(row => row.Area!.Code.Text is "82" or "51")),
        ];
        return reports.Select(report => report.Naming(TargetSetters.VietnamSocialSecurity, "VSS", "BHXH Việt Nam").Naming("tien-giang", "the province", "tỉnh"));
    }
}
