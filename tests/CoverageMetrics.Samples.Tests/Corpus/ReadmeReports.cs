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
        var tienGiang = Headcount.OfThousands<SocialInsurance>(215);
        ObservationSet printed = ObservationSet.Of(
        [
            Observation.Of("VN", Headcount.OfThousands<SocialInsurance>(17_100), august).Printed(100_000, FigureQualifier.Above).WithStatus(FigureStatus.Estimated),
            Observation.Of("VN", Headcount.OfThousands<SocialInsurance>(17_100 - 2_360), august.PlusYears(-1)).WithStatus(FigureStatus.Derived),
            Observation.Of("VN", Headcount.OfThousands<HealthInsurance>(87_000), august).Printed(1_000_000, FigureQualifier.Nearly).WithStatus(FigureStatus.Estimated),
            Observation.Of("VN", "receipts", Amount.OfBillions<VietnameseDong>(270_000), ReportingPeriod.FirstMonths(2022, 8)).WithStatus(FigureStatus.Estimated),
            Observation.Of("82", tienGiang, june).Printed(1_000, FigureQualifier.Above),
            Observation.Of("82", Implied.Earlier(tienGiang, GrowthRate.FromPercent(5.4m)).Value, june.PlusYears(-1)).WithStatus(FigureStatus.Derived),
            Observation.Of("82", Implied.Denominator(tienGiang, Percentage.FromPercent<LabourForce>(28.9m)).Value, june).WithStatus(FigureStatus.Derived),
        ]);
        MetricSet followed = MetricSet.Of(
            CoverageMetric.Coverage<SocialInsurance, LabourForce>("bhxh", "Social insurance", "Bảo hiểm xã hội").WithDecimals(1),
            CoverageMetric.People<HealthInsurance>("bhyt", "Health insurance", "Bảo hiểm y tế").WithDecimals(1),
            CoverageMetric.Money<VietnameseDong>("receipts", "receipts", "Receipts", "Số thu").WithDecimals(1));
        TargetSet plans = TargetSet.Of(
        [
            Target.Of(TargetTerms.For("VN", yearEnd).SetBy(TargetSetters.VietnamSocialSecurity), Headcount.OfThousands<SocialInsurance>(19_040)).ToAny(),
            Target.Of(TargetTerms.For("82", yearEnd).SetBy(TargetSetters.VietnamSocialSecurity), Implied.Target(tienGiang, Percentage.FromPercent<Plan>(85.5m)).Value).ToAny(),
            Target.Of(TargetTerms.For("82", yearEnd).SetBy("tien-giang"), Headcount.OfThousands<SocialInsurance>(279)).ToAny(),
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
