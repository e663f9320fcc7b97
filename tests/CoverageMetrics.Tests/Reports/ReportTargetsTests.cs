using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Metrics;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

public class ReportTargetsTests
{
    private static readonly LocalDate June = new(2022, 6, 30);
    private static readonly LocalDate YearEnd = new(2022, 12, 31);

    // Tiền Giang at the end of June 2022: over 215,000 people, 85.5% of the plan of VSS (which is then about 251,500), while the province aims at over 279,000.
    private static readonly ObservationSet TienGiang = ObservationSet.Of([Country.Insured("82", 215_000, June), Country.Labour("82", 743_945, June)]);

    [Fact]
    public void Against_TwoSetters_StandSideBySide()
    {
        CoverageReport report = Report([Plan("82", 251_500, "vn:vss"), Plan("82", 279_000, "vn:tien-giang")]);

        Assert.Equal(["215,000", "28.90%", "77.06%", "64,000", "85.49%", "36,500"], report.Texts()[0]);
        Assert.Equal(["vn:tien-giang", "vn:tien-giang", "vn:vss", "vn:vss"], report.Columns.Select(column => column.Setter).OfType<string>());
        Assert.Equal("participation: % of the target of Viet Nam Social Security", report.Columns[4].HeaderIn(report.Language));
        Assert.Equal("tỷ lệ tham gia: % chỉ tiêu của tien giang", report.Columns[2].HeaderIn(Nation.Vietnamese.Naming(("participation", "tỷ lệ tham gia"))));
        Assert.Contains("215,000 people against the target of 251,500 people by 31 December 2022 (Viet Nam Social Security, plan of 2022), 85.49%.", report.Rows[0].Explain(report.Columns[4]), StringComparison.Ordinal);
        Assert.Contains("36.500 người", report.Rows[0].Explain(report.Columns[5], Nation.Vietnamese), StringComparison.Ordinal);
    }

    [Fact]
    public void Against_Percentage_GivesPointsToGo_NeverAttainment()
    {
        CoverageReport report = Report([AnyTarget.OfPercentage(TargetTerms.Of("82", YearEnd).WithSetter("vn:vss"), "participants", AnyPercentage.FromPercent(29, "labour-force"))]);

        Assert.Equal([ReportMeasure.Count, ReportMeasure.Coverage, ReportMeasure.PointsToGo], report.Columns.Select(column => column.Measure));
        Assert.Equal("0.10 pp", report.Texts()[0][2]);
        Assert.Contains("28.90% against the target of 29% of the labour force", report.Rows[0].Explain(report.Columns[2]), StringComparison.Ordinal);
    }

    [Fact]
    public void Against_PercentageOfOthers_IsRefusedAndSaysWhy()
    {
        // 28.9% of the labour force is not beside 29% of the people of working age.
        CoverageReport report = Report([AnyTarget.OfPercentage(TargetTerms.Of("82", YearEnd).WithSetter("vn:vss"), "participants", AnyPercentage.FromPercent(29, "working-age-population"))]);

        ReportValue refused = report.Rows[0][report.Columns[2]];
        Assert.Equal(NoValueReason.NotComparable, refused.Reason);
        Assert.Equal("the target is of another denominator or unit: working age population ≠ labour force", Assert.Single(report.Rows[0].FootnotesOf(report.Columns[2])).Text);
    }

    [Fact]
    public void Against_OtherDay_IsNotTaken_UnlessAskedFor()
    {
        TargetSet targets = TargetSet.Of([Plan("82", 230_000, "vn:vss", June)]);

        Assert.Equal(2, Builder().Against(targets).Build().Columns.Count);
        Assert.Equal("93.48%", Builder().Against(targets, June).Build().Texts()[0][2]);
    }

    [Fact]
    public void Against_LaterIssue_TakesThePlaceOfTheEarlier()
    {
        AnyTarget first = AnyTarget.OfPeople(TargetTerms.Of("82", YearEnd).WithSetter("vn:vss").IssuedOn(new(2022, 1, 5)), Headcount.Of<Participants>(215_000).ToAny());
        AnyTarget second = AnyTarget.OfPeople(TargetTerms.Of("82", YearEnd).WithSetter("vn:vss").IssuedOn(new(2022, 7, 1)), Headcount.Of<Participants>(430_000).ToAny());

        Assert.Equal("50.00%", Report([first, second]).Texts()[0][2]);
        Assert.Equal("100.00%", Builder().Against(TargetSet.Of([first, second])).KnownOn(new(2022, 6, 30)).Build().Texts()[0][2]);
    }

    [Fact]
    public void Against_TwoTargetsOfOneDay_HasNoValue()
    {
        AnyTarget[] targets = [.. new[] { 200_000, 300_000 }.Select(people => AnyTarget.OfPeople(TargetTerms.Of("82", YearEnd).WithSetter("vn:vss").IssuedOn(new(2022, 1, 5)), Headcount.Of<Participants>(people).ToAny()))];
        CoverageReport report = Report(targets);

        Assert.Equal(NoValueReason.Conflicting, report.Rows[0][report.Columns[2]].Reason);
        Assert.Equal("several targets for the same day: 200,000 people; 300,000 people", Assert.Single(report.Rows[0].FootnotesOf(report.Columns[2])).Text);
    }

    [Fact]
    public void Against_TargetOfTheSameCodeAndAnotherTerritory_IsRefused()
    {
        // A plan for the end of 2025 under the code 51 is for the merged province, unless it says that it is on the map of 2022.
        ObservationSet observations = ObservationSet.Of([Country.Insured("51", 140_000, June)]);
        CoverageReportDraft builder = CoverageReport.For(observations, MetricSet.Of(Country.Count), Country.Catalogue).On(June).ForArea("51");
        LocalDate later = new(2025, 12, 31);

        CoverageReport refused = builder.Against(TargetSet.Of([Plan("51", 280_000, "vn:vss", later)]), later).Build();
        AnyTarget onOldMap = AnyTarget.OfPeople(TargetTerms.Of("51", later).OnMap(June).WithSetter("vn:vss"), Headcount.Of<Participants>(280_000).ToAny());

        Assert.Equal("not-comparable:territory", Assert.Single(refused.Footnotes).Code);
        Assert.Equal("50.00%", builder.Against(TargetSet.Of([onOldMap]), later).Build().Texts()[0][1]);
    }

    [Fact]
    public void Total_AgainstPlans_PoolsTheAreasThatHaveBoth()
    {
        ObservationSet observations = ObservationSet.Of([Country.Insured("82", 100, June), Country.Insured("51", 300, June), Country.Insured("62", 50, June)]);
        CoverageReport report = CoverageReport.For(observations, MetricSet.Of(Country.Count), Country.Catalogue).On(June).ByArea(Country.Province)
            .Against(TargetSet.Of([Plan("82", 200, "vn:vss"), Plan("51", 300, "vn:vss")])).Build();

        // (100 + 300) of (200 + 300); Kon Tum has no plan, and the mean of 50 and 100 is not 80.
        Assert.Equal(["450", "80.00%", "100"], report.Texts()[^1]);
        Assert.Contains("without 62 Kon Tum", Assert.Single(report.Total!.FootnotesOf(report.Columns[1])).Text, StringComparison.Ordinal);
        Assert.Contains("400 people against the target of 500 people", report.Total.Explain(report.Columns[1]), StringComparison.Ordinal);
    }

    private static CoverageReport Report(AnyTarget[] targets) => Builder().Against(TargetSet.Of(targets)).Build();

    private static CoverageReportDraft Builder() => CoverageReport.For(TienGiang, MetricSet.Of(Country.Rate), Country.Catalogue)
        .On(June).ByArea(Country.Province).Within("VN").In(Language.English.Naming(("vn:vss", "Viet Nam Social Security"))).OrderByRank("participation");

    private static AnyTarget Plan(string area, long people, string setter) => Plan(area, people, setter, YearEnd);

    private static AnyTarget Plan(string area, long people, string setter, LocalDate day) =>
        AnyTarget.OfPeople(TargetTerms.Of(area, day).WithSetter(setter).WithDocument("plan of 2022"), Headcount.Of<Participants>(people).ToAny());
}
