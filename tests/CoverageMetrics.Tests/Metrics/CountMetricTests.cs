using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Restatement;
using CoverageMetrics.Serialization;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>What is counted and is not people, in tables, reports and pictures.</summary>
public class CountMetricTests
{
    private static readonly ReportingPeriod Quarter = ReportingPeriod.Quarter(2025, 1);
    private static readonly ReportingPeriod YearBefore = ReportingPeriod.Quarter(2024, 1);
    private static readonly Metric Seen = Metric.Count<Visits>("seen", "health-visits", "Visits to doctors");
    private static readonly Language Bahasa = Language.Of("id", Language.English.Numbers).Naming(("test:visits", "kunjungan"));

    // vss.gov.vn 12570: 47.14 million visits, 9.62 % more; the year before is implied.
    private static readonly ObservationSet Observations = ObservationSet.Of(
    [
        Observation.Of("VN", "health-visits", Count.OfMillions<Visits>(47.14m), Quarter),
        Observation.Of("VN", "health-visits", Implied.Earlier(Count.OfMillions<Visits>(47.14m), GrowthRate.FromPercent(9.62m)).Value, YearBefore),
        Observation.Of("51", "health-visits", Count.Of<Visits>(1_000), Quarter),
        Observation.Of("62", "health-visits", Count.Of<Visits>(500), Quarter),
        Observation.Of("82", "health-visits", Count.Of<Visits>(2_500), Quarter),
    ]);

    private static readonly AnyTarget Plan = Target.Of(TargetTerms.Of("VN", Quarter.LastDay).WithSetter("ministry"), "health-visits", Count.OfMillions<Visits>(50)).ToAny();

    [Fact]
    public void Metric_OfAUnit_SaysItsUnit()
    {
        Assert.Equal(("test:visits", "visits", NumeratorKind.FlowYearToDate), (Seen.Unit, Seen.UnitName, Seen.Kind));
        Assert.False(Seen.IsPeople || Seen.IsMoney || Seen.IsCoverage || Seen.IsNetChange);
    }

    [Fact]
    public void Table_OfVisits_AddsThemAndGrows()
    {
        MetricTable table = MetricTable.Of(Observations, MetricSet.Of(Seen), Country.Catalogue, Quarter);

        MetricTotal total = table.Total(table.Areas.At(Country.Province), Seen);
        Assert.Equal(ObservedQuantity.OfCount(4_000, "test:visits"), total.Count.Value);
        Assert.Equal(25m, MetricTable.ShareOf(total.Cells[0], total).Value.Percent);
        Assert.Equal(9.62m, table.Compare(table.On("VN"), Seen, ComparisonBase.SamePeriodLastYear).Rate.Value.Round(2).Percent);
        Assert.Equal("test:visits", table.Compare(table.On("VN"), Seen, ComparisonBase.SamePeriodLastYear).Change.Value.Unit);
    }

    [Theory]
    [InlineData("people")]
    [InlineData("test:decisions")]
    [InlineData("VND")]
    public void Table_OfAnotherUnit_IsNotComparable(string unit)
    {
        ObservedQuantity five = unit == "people" ? ObservedQuantity.OfPeople(5) : unit == "VND" ? ObservedQuantity.OfMoney(AnyAmount.Of(5, unit)) : ObservedQuantity.OfCount(5, unit);
        MetricTable table = MetricTable.Of(ObservationSet.Of([Observation.Of("VN", "health-visits", five, Quarter)]), MetricSet.Of(Seen), Country.Catalogue, Quarter);

        Figure<ObservedQuantity> count = table.Cell(table.On("VN"), Seen).Count;
        Assert.Equal((NoValueReason.NotComparable, NoValueDetail.UnitsDiffer(unit, "test:visits")), (count.Reason, count.Detail));
    }

    [Theory]
    [InlineData("test:visits")]
    [InlineData("VND")]
    public void Table_WithADenominatorThatIsNoPeople_HasNoCoverage(string unit)
    {
        NodaTime.LocalDate day = new(2025, 3, 31);
        ObservedQuantity five = unit == "VND" ? ObservedQuantity.OfMoney(AnyAmount.Of(5, unit)) : ObservedQuantity.OfCount(5, unit);
        MetricTable table = Country.Table(day, Country.Insured("82", 3, day), Observation.Of("82", "labour-force", five, day));

        Figure<AnyCoverage> coverage = table.Cell(table.On("82"), Country.Rate).Coverage;
        Assert.Equal((NoValueReason.NotComparable, NoValueDetail.UnitsDiffer(unit, "people")), (coverage.Reason, coverage.Detail));
    }

    [Fact]
    public void Claims_OfACoverageOfVisits_AreRefused()
    {
        FigureKey visits = FigureKey.OfCount<Visits>("health-visits", Quarter).WithArea("VN");
        FigureKey people = FigureKey.Of<LabourForce>("VN", Quarter);
        var percent = CoverageMetrics.Published.PublishedFigure.Percent(10);

        Bad.Argument<ArgumentException>("covered", "must be people", () => CoverageMetrics.Published.Claim.Coverage("a", visits, people, percent));
        Bad.Argument<ArgumentException>("denominator", "one unit", () => CoverageMetrics.Published.Claim.Coverage("a", people, visits, percent));
        Bad.Argument<ArgumentException>("covered", "must be people", () => CoverageMetrics.Published.Claim.AtMostDenominator("a", visits, visits.During(YearBefore)));
        Bad.Argument<ArgumentException>("whole", "one unit", () => CoverageMetrics.Published.Claim.Share("a", visits, people, percent));
        Assert.Equal(visits, CoverageMetrics.Published.Claim.Share("a", visits, visits.WithScope("all"), percent).Subject);
    }

    [Fact]
    public void RollUpAndRestatement_OfVisits_KeepTheUnitInWholeNumbers()
    {
        FigureKey key = Observations.First(one => one.Area.Text == "51").Key;

        Observation together = Restate.Of(Observations, Country.Catalogue).To(Country.Merger).Find("51", key)!.Observation;
        Assert.Equal(ObservedQuantity.OfCount(1_500, "test:visits"), together.Figure.Value);
        Assert.Equal(ObservedQuantity.OfCount(4_000, "test:visits"), RollUp.Of(Observations, Country.Catalogue.On(Quarter.LastDay)).From(Country.Province).Together().FindTogether(key.WithoutArea())!.Figure.Value);
    }

    [Fact]
    public void Report_OfVisits_PrintsTheNameOfTheUnitEverywhere()
    {
        CoverageReport report = Report(Language.English);
        ReportCell cell = report["VN", "seen"];

        Assert.Equal("47,140,000", cell[ReportMeasure.Count].Text);
        Assert.Equal("+9.62%", cell[ReportMeasure.GrowthRate].Text);
        foreach (string output in new[] { report.ToText(), report.ToMarkdown(), report.ToHtml(), report.ToCsv(), report.ToJson(), cell.Explain() })
        {
            Assert.Contains("visits", output, StringComparison.Ordinal);
            Assert.DoesNotContain("people", output, StringComparison.Ordinal);
        }

        Assert.Contains("47,140,000 visits", cell.Explain(), StringComparison.Ordinal);
        Assert.Contains("\"unit\":\"test:visits\"", report.ToJson(), StringComparison.Ordinal);
        Assert.Contains("kunjungan", Report(Bahasa).ToText(), StringComparison.Ordinal);
        CoverageReport provinces = CoverageReport.For(Observations, MetricSet.Of(Seen), Country.Catalogue).During(Quarter).ByArea(Country.Province).Build();
        Assert.Contains("visits", provinces.Chart(ChartKind.Bars, "seen").ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_InThousands_PrintsVisitsInThousands()
    {
        CoverageReport report = CoverageReport.For(Observations, MetricSet.Of(Seen), Country.Catalogue).ForArea("VN").During(Quarter).PeopleIn(NumberScale.Thousands).Build();

        Assert.Contains("thousand visits", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("47,140.0", report["VN", "seen"][ReportMeasure.Count].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_WithATargetInVisits_AttainsIt_AndNoTargetInPeople()
    {
        ReportCell cell = Report(Language.English)["VN", "seen"];
        Assert.Equal("94.28%", cell[ReportMeasure.Attainment].Text);
        Assert.Contains("50,000,000 visits", cell.Row.Explain(cell.Columns.Single(column => column.Measure == ReportMeasure.Attainment)), StringComparison.Ordinal);

        AnyTarget people = AnyTarget.OfPeople(Plan.Terms, AnyHeadcount.Of(50_000_000, "health-visits"));
        CoverageReport other = CoverageReport.For(Observations, MetricSet.Of(Seen), Country.Catalogue).Against(TargetSet.Of([people]), Quarter.LastDay).ForArea("VN").During(Quarter).Build();
        Assert.DoesNotContain("94.28", other.ToText(), StringComparison.Ordinal);
    }

    private static CoverageReport Report(Language language) => CoverageReport.For(Observations, MetricSet.Of(Seen), Country.Catalogue)
        .Against(TargetSet.Of([Plan]), Quarter.LastDay).ForArea("VN").During(Quarter).Compare(ComparisonBase.SamePeriodLastYear).In(language).Build();
}
