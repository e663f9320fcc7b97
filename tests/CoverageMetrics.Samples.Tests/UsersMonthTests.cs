using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Samples.Tests.Support;
using CoverageMetrics.Targets;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Samples.Tests;

/// <summary>A user's month, from the figures of two articles to a report: with public members only, as the README shows it.</summary>
public class UsersMonthTests
{
    private const string Article2 = "Bảo hiểm xã hội Việt Nam, 12/9/2022";
    private const string Article3 = "TTXVN, Tiền Giang, tháng 7/2022";

    private static readonly LocalDate August = new(2022, 8, 31);
    private static readonly LocalDate June = new(2022, 6, 30);
    private static readonly LocalDate YearEnd = new(2022, 12, 31);

    private static readonly MetricSet Metrics = MetricSet.Of(
        Metric.Coverage<SocialInsurance, LabourForce>("bhxh", "Social insurance"),
        Metric.People<HealthInsurance>("bhyt", "Health insurance"),
        Metric.Money<VietnameseDong>("receipts", "receipts", "Receipts"));

    private static readonly ObservationSet Nation = ObservationSet.Of(
    [
        Observation.Of("VN", Headcount.OfThousands<SocialInsurance>(17_100), August).WithPrecision(100_000, FigureQualifier.Over).WithStatus(FigureStatus.Estimated).WithSource(Article2),
        Observation.Of("VN", Headcount.OfThousands<SocialInsurance>(17_100 - 2_360), August.PlusYears(-1)).WithStatus(FigureStatus.Derived).WithSource(Article2),
        Observation.Of("VN", Headcount.OfThousands<SocialInsurance>(17_100 - 613), YearEnd.PlusYears(-1)).WithStatus(FigureStatus.Derived).WithSource(Article2),
        Observation.Of("VN", Headcount.OfThousands<HealthInsurance>(87_000), August).WithPrecision(1_000_000, FigureQualifier.Nearly).WithStatus(FigureStatus.Estimated).WithSource(Article2),
        Observation.Of("VN", "receipts", Amount.OfBillions<VietnameseDong>(270_000), ReportingPeriod.FirstMonths(2022, 8)).WithStatus(FigureStatus.Estimated).WithSource(Article2),
    ]);

    [Fact]
    public void NationInAugust_HasEveryFigureOfTheArticle_AndSaysWhatIsMissing()
    {
        CoverageReport report = CoverageReport.For(Nation, Metrics, Provinces.Catalogue)
            .During(ReportingPeriod.Month(2022, 8)).KnownOn(new(2022, 9, 12)).ForArea("VN")
            .Compare(ComparisonBase.SamePeriodLastYear, ComparisonBase.EndOfLastYear)
            .Against(TargetSet.Of(NationalTargets.All.Where(target => target.Terms.Setter == TargetSetters.VietnamSocialSecurity && target.Kind == QuantityKind.Count)))
            .Build();

        ReportCell insured = report["VN", "bhxh"];
        Assert.Equal("+2,360,000", insured[ReportMeasure.Change, ComparisonBase.SamePeriodLastYear].Text);
        Assert.Equal("+613,000", insured[ReportMeasure.Change, ComparisonBase.EndOfLastYear].Text);
        Assert.Equal("+3.72%", insured[ReportMeasure.GrowthRate, ComparisonBase.EndOfLastYear].Text);
        Assert.Equal("89.81%", insured[ReportMeasure.Attainment].Text);
        Assert.Equal("1,940,000", insured[ReportMeasure.Remaining].Text);
        Assert.Equal(NoValueReason.Missing, insured[ReportMeasure.Coverage].Reason);
        Assert.Equal("270,000.0", report["VN", "receipts"][ReportMeasure.Count].Text);
        Assert.True(report["VN", "receipts"][ReportMeasure.Points].IsNotApplicable);
        Assert.Equal(Article2, report.Source);
    }

    [Fact]
    public void TienGiangInJune_HasTwoPlansSideBySide()
    {
        var insured = Headcount.OfThousands<SocialInsurance>(215);
        ObservationSet rows = ObservationSet.Of(
        [
            Observation.Of("82", insured, June).WithPrecision(1_000, FigureQualifier.Over).WithSource(Article3),
            Observation.Of("82", Implied.Earlier(insured, GrowthRate.FromPercent(5.4m)).Value, June.PlusYears(-1)).WithStatus(FigureStatus.Derived).WithSource(Article3),
            Observation.Of("82", Implied.Denominator(insured, Percentage.FromPercent<LabourForce>(28.9m)).Value, June).WithStatus(FigureStatus.Derived).WithSource(Article3),
        ]);
        TargetSet plans = TargetSet.Of(
        [
            Target.Of(TargetTerms.Of("82", YearEnd).WithSetter(TargetSetters.VietnamSocialSecurity), Implied.Target(insured, Percentage.FromPercent<Plan>(85.5m)).Value).ToAny(),
            Target.Of(TargetTerms.Of("82", YearEnd).WithSetter("tien-giang"), Headcount.OfThousands<SocialInsurance>(279)).ToAny(),
        ]);
        CoverageReport report = CoverageReport.For(rows, Metrics, Provinces.Catalogue)
            .On(June).ForArea("82").Against(plans).Compare(ComparisonBase.SamePeriodLastYear).Build();

        string[] texts = [.. report.Columns.Select(column => report.Rows[0][column].Text)];
        Assert.Equal(["215,000", "28.90%", "+11,015", "+5.40%", "–", "77.06%", "64,000", "85.50%", "36,462"], texts);
        Assert.Equal(FigureStatus.Derived, report["82", "bhxh"][ReportMeasure.Coverage].Status);
        Assert.Contains("so với chỉ tiêu 279.000 người đến ngày 31/12/2022 (tỉnh), 77,06%.", report.Rows[0].Explain(report.Columns[5], Vietnamese.Language.Naming(("tien-giang", "tỉnh"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_ShowsTheMonthInAtMost40Lines()
    {
        DocumentBlock month = Assert.Single(
            DocumentParser.Parse(File.ReadAllText(Repository.PathOf("README.md"))), block => block.Code.Contains("CoverageReport.For", StringComparison.Ordinal));

        Assert.Equal(BlockUse.Run, month.Use);
        Assert.InRange(month.Code.Split('\n').Length, 20, 40);
    }
}
