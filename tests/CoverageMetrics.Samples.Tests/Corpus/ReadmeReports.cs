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
            Observation.Of("VN", nation, august).Printed(100_000, FigureQualifier.Above).WithStatus(FigureStatus.Estimated),
            Observation.Of("VN", Implied.Earlier(nation, GrowthRate.FromPercent(15.96m)).Value, august.PlusYears(-1)).WithStatus(FigureStatus.Derived),
            Observation.Of("VN", health, august).Printed(1_000_000, FigureQualifier.Nearly).WithStatus(FigureStatus.Estimated),
            Observation.Of("VN", Implied.Earlier(health, GrowthRate.FromPercent(2.03m)).Value, august.PlusYears(-1)).WithStatus(FigureStatus.Derived),
            Observation.Of("VN", "receipts", receipts, ReportingPeriod.FirstMonths(2022, 8)).WithStatus(FigureStatus.Estimated),
            Observation.Of("VN", "receipts", Implied.Earlier(receipts, GrowthRate.FromPercent(4.04m)).Value, ReportingPeriod.FirstMonths(2021, 8)).WithStatus(FigureStatus.Derived),
            Observation.Of("82", tienGiang, june).Printed(1_000, FigureQualifier.Above),
            Observation.Of("82", Implied.Earlier(tienGiang, GrowthRate.FromPercent(5.4m)).Value, june.PlusYears(-1)).WithStatus(FigureStatus.Derived),
            Observation.Of("82", Implied.Denominator(tienGiang, Percentage.FromPercent<LabourForce>(28.9m)).Value, june).WithStatus(FigureStatus.Derived),
            Observation.Of("82", cards, june).Printed(10_000, FigureQualifier.Above),
        ]);
        MetricSet followed = MetricSet.Of(
            CoverageMetric.Coverage<SocialInsurance, LabourForce>("bhxh", "Social insurance", "Bảo hiểm xã hội"),
            CoverageMetric.People<HealthInsurance>("bhyt", "Health insurance", "Bảo hiểm y tế"),
            CoverageMetric.Money<VietnameseDong>("receipts", "receipts", "Receipts", "Số thu"));
        TargetSet plans = TargetSet.Of(
        [
            Target.Of(TargetTerms.For("VN", yearEnd).SetBy(TargetSetters.VietnamSocialSecurity), Implied.Target(nation, Percentage.FromPercent<Plan>(89.47m)).Value).ToAny(),
            Target.Of(TargetTerms.For("82", yearEnd).SetBy(TargetSetters.VietnamSocialSecurity), Implied.Target(tienGiang, Percentage.FromPercent<Plan>(85.5m)).Value).ToAny(),
            Target.Of(TargetTerms.For("82", yearEnd).SetBy(TargetSetters.VietnamSocialSecurity), Implied.Target(cards, Percentage.FromPercent<Plan>(95.3m)).Value).ToAny(),
            Target.Of(TargetTerms.For("82", yearEnd).SetBy("tien-giang"), Headcount.OfThousands<SocialInsurance>(279)).ToAny(),
            Target.Of(TargetTerms.For("82", yearEnd).SetBy("tien-giang"), Headcount.OfThousands<HealthInsurance>(1_650)).ToAny(),
        ]);
        CoverageReportBuilder all = CoverageReport.For(printed, followed, Provinces.Catalogue)
            .SetterNamed(TargetSetters.VietnamSocialSecurity, "VSS", "BHXH Việt Nam").SetterNamed("tien-giang", "the province", "tỉnh")
            .Against(plans).Compare(ComparisonBase.SamePeriodLastYear).PeopleIn(ReportUnit.Thousands);
        CoverageReportBuilder month = all.Show(ReportColumnKind.Count, ReportColumnKind.Coverage, ReportColumnKind.Rate, ReportColumnKind.Attainment);
        return
        [
            new("readme-nation", month.Of(ReportingPeriod.Month(2022, 8)).ForArea("VN").Build()),
            new("readme-tien-giang", month.AsAt(june).ForArea("82").Build()),
            new("readme-nation-all-columns", all.Of(ReportingPeriod.Month(2022, 8)).ForArea("VN").Build()),
            new("readme-provinces", all.AsAt(june).ByArea(AdministrativeLevels.Province).Build().Only(row => row.Area!.Code.Text is "82" or "51")),
        ];
    }
}
