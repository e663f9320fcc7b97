using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Metrics;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

/// <summary>Which column a target stands in, what that is called, and why a target stands in none.</summary>
public class TargetColumnsTests
{
    private static readonly LocalDate June = new(2022, 6, 30);
    private static readonly LocalDate YearEnd = new(2022, 12, 31);

    [Theory]
    [InlineData("vn:vss", "plan of 2022", "% of the target of VSS", "attainment-percent.vn:vss")]
    [InlineData("", "plan of 2022", "% of the target of plan of 2022", "attainment-percent.plan of 2022")]
    [InlineData("", "", "% of the target of a setter that is not known", "attainment-percent.unknown")]
    public void Heading_NamesTheSetterOrElseTheDocument(string setter, string document, string heading, string code)
    {
        CoverageReport report = Report([People(200, setter, document)]);

        Assert.Equal((heading, code), (report.Columns[1].MeasureIn(Nation.English), report.Columns[1].Code));
        Assert.Contains(code, report.ToCsv(), StringComparison.Ordinal);
    }

    // Those whose setter is not known come first, by their document.
    [Fact]
    public void Columns_StandInTheOrderOfSettersAndDocuments()
    {
        AnyTarget[] targets = [People(200, "vn:vss", "a"), People(200, "", "z"), People(200, "", "b"), People(200, "vn:tien-giang", "c")];

        Assert.All([targets, [.. Enumerable.Reverse(targets)]], given => Assert.Equal(
            ["b", "z", "tien giang", "VSS"],
            Report(given).Columns.Where(static column => column.Measure == ReportMeasure.Attainment).Select(static column => column.MeasureIn(Nation.English).Replace("% of the target of ", "", StringComparison.Ordinal))));
    }

    [Fact]
    public void Heading_OfAPercentage_SaysThatThePointsAreToGo()
    {
        AnyTarget target = AnyTarget.OfPercentage(TargetTerms.Of("82", YearEnd).WithSetter("vn:vss"), "participants", AnyPercentage.FromPercent(30, "labour-force"));
        CoverageReport Of(long people) => CoverageReport.For(ObservationSet.Of([Country.Insured("82", people, June), Country.Labour("82", 1_000, June)]), MetricSet.Of(Country.Rate), Country.Catalogue).On(June).ForArea("82").Show(ReportMeasure.PointsToGo).Against(TargetSet.Of([target])).Build();

        Assert.StartsWith("percentage points to go to the target of VSS", Of(250).Columns[0].MeasureIn(Nation.English), StringComparison.Ordinal);
        Assert.Equal(["5.00 pp", "0.00 pp", "over by 5.00 pp"], new[] { Of(250), Of(300), Of(350) }.Select(static report => report.Texts()[0][0]));
    }

    [Theory]
    [InlineData(150, "50")]
    [InlineData(200, "0")]
    [InlineData(230, "0")]
    public void Remaining_IsNothingWhereTheTargetIsMetOrPassed(long people, string remaining)
    {
        CoverageReport report = CoverageReport.For(ObservationSet.Of([Country.Insured("82", people, June)]), MetricSet.Of(Country.Count), Country.Catalogue).On(June).ForArea("82").Against(TargetSet.Of([People(200, "vn:vss", "")])).Build();

        Assert.Equal(remaining, report.Texts()[0][2]);
        Assert.Contains($"{people} people against the target of 200 people by 31 December 2022 (vss), {remaining} people.", report.Rows[0].Explain(report.Columns[2]), StringComparison.Ordinal);
    }

    // A plan in dong is beside people no plan.
    [Fact]
    public void TargetInAnotherUnit_IsRefusedWithBothUnits()
    {
        CoverageReport report = Report([AnyTarget.OfMoney(TargetTerms.Of("82", YearEnd).WithSetter("vn:vss"), "participants", AnyAmount.Of(100, "VND"))]);

        Assert.Equal(NoValueReason.NotComparable, report.Rows[0][report.Columns[1]].Reason);
        Assert.Equal("the target is of another denominator or unit: VND ≠ participants", Assert.Single(report.Rows[0].FootnotesOf(report.Columns[1])).Text);
    }

    // A coverage has a plan in people beside that in percent; a plan in percent is of people whom a count has not.
    [Fact]
    public void TargetInPercent_OfACountAlone_NamesWhatTheyAreOf()
    {
        CoverageReport report = Report([AnyTarget.OfPercentage(TargetTerms.Of("82", YearEnd).WithSetter("vn:vss"), "participants", AnyPercentage.FromPercent(30, "labour-force"))]);

        Assert.Equal("the target is of another denominator or unit: labour force ≠ participants", Assert.Single(report.Rows[0].FootnotesOf(report.Columns[1])).Text);
    }

    // The province is gone by the day of its plan.
    [Fact]
    public void TargetOfAnAreaThatIsGoneByItsDay_IsOfAnotherTerritory()
    {
        LocalDate later = new(2025, 12, 31);
        AnyTarget target = AnyTarget.OfPeople(TargetTerms.Of("62", later).WithSetter("vn:vss"), Headcount.Of<Participants>(200).ToAny());
        CoverageReport report = CoverageReport.For(ObservationSet.Of([Country.Insured("62", 100, June)]), MetricSet.Of(Country.Count), Country.Catalogue).On(June).ForArea("62").Against(TargetSet.Of([target]), later).Build();

        Assert.Equal("not-comparable:territory", Assert.Single(report.Footnotes).Code);
        Assert.False(report.Rows[0][report.Columns[1]].HasValue);
    }

    [Fact]
    public void TargetsOfRowsByMetric_AreShownInTheColumnOfAll()
    {
        Metric second = Metric.People<Tests.Support.Insured>("second", "second");
        CoverageReport report = CoverageReport.For(ObservationSet.Of([Country.Insured("82", 100, June)]), MetricSet.Of(Country.Count, second), Country.Catalogue)
            .On(June).ForArea("82").Against(TargetSet.Of([People(200, "vn:vss", "")])).Check(PublishingChecks.Usual).Build();

        Assert.Equal("50.00%", report.Texts()[0][^2]);
        Assert.DoesNotContain(report.Findings, static finding => finding.Rule == FindingRule.NotShown);
    }

    [Fact]
    public void TargetsOfAreasWithoutARow_AreNamedInOrder()
    {
        AnyTarget Of(string area) => AnyTarget.OfPeople(TargetTerms.Of(area, YearEnd).WithSetter("vn:vss"), Headcount.Of<Participants>(200).ToAny());
        CoverageReport Report(params string[] areas) => CoverageReport.For(ObservationSet.Of([Country.Insured("82", 100, June)]), MetricSet.Of(Country.Count), Country.Catalogue)
            .On(June).ForArea("82").Against(TargetSet.Of(areas.Select(Of))).Check(PublishingChecks.Usual).Build();

        Assert.All([["62", "51", "VN"], new[] { "VN", "51", "62" }], areas => Assert.Equal(
            "targets: 3 targets of areas that the report has no row of: 51 Quảng Ngãi, 62 Kon Tum, VN Nation",
            Assert.Single(Report(areas).Findings, static finding => finding.Rule == FindingRule.NotShown).ToText(Language.English)));
    }

    private static AnyTarget People(long people, string setter, string document)
    {
        TargetTerms terms = TargetTerms.Of("82", YearEnd);
        terms = setter.Length > 0 ? terms.WithSetter(setter) : terms;
        return AnyTarget.OfPeople(document.Length > 0 ? terms.WithDocument(document) : terms, Headcount.Of<Participants>(people).ToAny());
    }

    private static CoverageReport Report(AnyTarget[] targets) => CoverageReport.For(ObservationSet.Of([Country.Insured("82", 100, June)]), MetricSet.Of(Country.Count), Country.Catalogue)
        .On(June).ForArea("82").Against(TargetSet.Of(targets)).Build();
}
