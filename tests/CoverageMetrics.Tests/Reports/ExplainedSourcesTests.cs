using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

/// <summary>What an explanation says of the figures that a number was worked out from.</summary>
public class ExplainedSourcesTests
{
    private static readonly LocalDate End = Nation.End2016;
    private static readonly CoverageReport National = Nation.Report(Nation.YearEnds).ForArea("VN").Build();

    [Fact]
    public void Points_NameTheSourcesOfAllFourCounts_AndGrowthThoseOfTwo()
    {
        const string Earlier = "The earlier count is final, of 31 December 2015, source: annual settlement reports";
        const string Later = "; the later count is final, of 31 December 2016, source: annual settlement reports";

        Assert.Contains(
            $" {Earlier}, and its denominator final, of 31 December 2015, source: General Statistics Office, 2018{Later}, and its denominator final, of 31 December 2016, source: General Statistics Office, 2018. ",
            Explained(National, ReportMeasure.Points), StringComparison.Ordinal);
        Assert.Contains($" {Earlier}{Later}. ", Explained(National, ReportMeasure.GrowthRate), StringComparison.Ordinal);
    }

    [Fact]
    public void Change_HasASign() => Assert.StartsWith(
        "Social insurance, Việt Nam: 12,290,529 people on 31 December 2015 and 13,055,704 people on 31 December 2016, a change of +765,175 people. ", Explained(National, ReportMeasure.Change), StringComparison.Ordinal);

    [Theory]
    [InlineData(FigureQualifier.None, "", "The rate is final, of 31 December 2016, source not stated. ")]
    [InlineData(FigureQualifier.Over, "leaflet", "The rate is final, of 31 December 2016, published rounded as \"over\", to 0.1, source: leaflet. ")]
    public void PublishedRate_SaysHowItIsKnownAndThatItIsNeverAddedUp(FigureQualifier qualifier, string source, string origin)
    {
        ReportedRate rate = ReportedRate.Of<Participants, LabourForce>("VN", 27.5m, End).WithPrecision(0.1m, qualifier);
        ObservationSet reported = ObservationSet.Of([]).With(source.Length > 0 ? rate.WithSource(source) : rate);
        CoverageReport report = CoverageReport.For(reported, MetricSet.Of(Nation.Insured.WithDecimals(1)), Nation.Catalogue).On(End).ForArea("VN").Show(ReportMeasure.Coverage).Build();

        Assert.StartsWith(
            $"Social insurance, Việt Nam, 31 December 2016: {report.Rows[0][report.Columns[0]].Text} of the labour force, published without its counts. {origin}It is shown as it was published, rounded once to 1 decimal, halves away from zero, and never added up.",
            Explained(report, ReportMeasure.Coverage), StringComparison.Ordinal);
    }

    [Fact]
    public void PublishedRatio_IsRoundedAsRatiosAre()
    {
        Metric pension = Metric.Ratio("pension", "mean pension", Metric.Money<Dong>("paid", "paid", "paid").WithKind(NumeratorKind.Stock), Metric.People<Participants>("heads", "heads")).WithRatioUnit("dong a head", 0).WithDecimals(3);
        ObservationSet reported = ObservationSet.Of([]).With(ReportedRate.Of(FigureKey.OfMoney<Dong>("paid", End).WithArea("VN").Per("participants", FigureKey.People), 6_200_000));
        CoverageReport report = CoverageReport.For(reported, MetricSet.Of(pension), Nation.Catalogue).On(End).ForArea("VN").Show(ReportMeasure.Ratio).Build();

        Assert.Contains("It is shown as it was published, rounded once to 0 decimals, halves away from zero, and never added up.", Explained(report, ReportMeasure.Ratio), StringComparison.Ordinal);
    }

    [Fact]
    public void Rank_IsAmongTheAreasThatHaveAValue()
    {
        CoverageReport report = Nation.Report(Nation.Provinces).Within("VN").Show(ReportMeasure.Coverage, ReportMeasure.Rank).Build();

        Assert.StartsWith("Social insurance, Hà Nội, 31 December 2016: place 2 among the 2 areas of the report. ", report.Rows[0].Explain(report.Columns[1]), StringComparison.Ordinal);
    }

    // What is missing of one metric is not what is missing of the one before it.
    [Fact]
    public void WhatIsMissing_IsSaidOfItsOwnMetric()
    {
        Metric second = Metric.Coverage<Tests.Support.Insured, LabourForce>("second", "Second");
        ObservationSet reported = ObservationSet.Of([Nation.People("01", 5, End), Nation.Labour("01", 10, End), Nation.Labour("48", 10, End)]);
        CoverageReport both = CoverageReport.For(reported, MetricSet.Of(Nation.Insured, second), Nation.Catalogue).On(End).Within("VN").Compare().Build();
        CoverageReport changes = CoverageReport.For(reported, MetricSet.Of(Nation.Insured, second), Nation.Catalogue).On(End).Within("VN").Compare(ComparisonBase.EndOfLastYear).Show(ReportMeasure.Change).Build();

        Assert.Contains("because of this: not reported: Second, 31 December 2016.", both["01", "second"].Explain(), StringComparison.Ordinal);
        Assert.Contains("because of this: not reported: Social insurance, 31 December 2016.", both["48", "bhxh"].Explain(), StringComparison.Ordinal);
        Assert.Contains("because of this: not reported: Second, 31 December 2016", changes["01", "second"].Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Places_OfAnotherReport_AreRefused()
    {
        ReportColumn foreign = Nation.Report(Nation.YearEnds).ForArea("VN").Build().Columns[0];
        ReportRow row = National.Rows[0];

        Assert.Throws<ArgumentException>(() => row[foreign]);
        Assert.Throws<ArgumentException>(() => row.FootnotesOf(foreign));
        Assert.Throws<ArgumentException>(() => row.Explain(foreign));
        Assert.Throws<ArgumentNullException>(() => row[(ReportColumn)null!]);
    }

    [Fact]
    public void Value_IsAboveHundredOnlyWhereItIs()
    {
        CoverageReport report = Nation.Report(Nation.Provinces).Within("VN").Compare().Build();

        Assert.Equal([false, true, false, false], report.Rows.Select(row => row[report.Columns[1]].IsAboveHundred));
        Assert.All(report.Rows, row => Assert.False(row[report.Columns[0]].IsAboveHundred));
    }

    // Net growth is no growth of what is there.
    [Fact]
    public void GrowthOfNetChanges_HasNoMeaning()
    {
        Metric net = Metric.People<Participants>("net", "Net").AsNetChange();
        Observation Net(string area, long people, int year) => Observation.Of(area, HeadcountChange.Of<Participants>(people), ReportingPeriod.Month(year, 12));
        CoverageReport report = CoverageReport.For(ObservationSet.Of([Net("01", 5, 2016), Net("48", -3, 2016), Net("01", 4, 2015), Net("48", 2, 2015)]), MetricSet.Of(net), Nation.Catalogue)
            .During(ReportingPeriod.Month(2016, 12)).Within("VN").Compare(ComparisonBase.SamePeriodLastYear).Show(ReportMeasure.Count, ReportMeasure.GrowthRate).Build().Only(static row => row.Area?.Code.Text != "92");

        Assert.Equal(["+5", "−3", "+2"], report.Rows.Select(row => row[report.Columns[0]].Text));
        Assert.All(report.Rows, row => Assert.Equal(("", null), (row[report.Columns[1]].Text, row[report.Columns[1]].Reason)));
    }

    [Fact]
    public void Chart_OfWhatTheReportLacks_SaysWhatToAskFor()
    {
        CoverageReport changes = Nation.Report(Nation.YearEnds).Show(ReportMeasure.Change).Build();
        CoverageReport levels = CoverageReport.For(Nation.Provinces, MetricSet.Of(Nation.Insured, Nation.Receipts), Nation.Catalogue).On(End).Within("VN").Compare().Build();

        Assert.Contains("neither the coverage, share or ratio nor the count of 'bhxh'", Assert.Throws<KeyNotFoundException>(() => changes.Chart(ChartKind.Bars, "bhxh")).Message, StringComparison.Ordinal);
        Assert.Contains("no change of the coverage of 'bhxh' against an earlier time. It compares with: nothing", Assert.Throws<KeyNotFoundException>(() => levels.Chart(ChartKind.BeforeAndAfter, "bhxh")).Message, StringComparison.Ordinal);
        Assert.Contains("no change of the count of 'receipts'", Assert.Throws<KeyNotFoundException>(() => levels.Chart(ChartKind.BeforeAndAfter, "receipts")).Message, StringComparison.Ordinal);
        Assert.Contains("no metric 'participants'. It has: bhxh, receipts", Assert.Throws<KeyNotFoundException>(() => levels.Chart(ChartKind.Bars, Metrics.Country.Count)).Message, StringComparison.Ordinal);
        Assert.Contains("The picture is of 'bhxh'", Assert.Throws<ArgumentException>(() => levels.Chart(ChartKind.Bars, "bhxh").Of(levels.Columns[^1])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => levels.Chart(ChartKind.Points, "bhxh").Across(changes.Columns[0]));
    }

    private static string Explained(CoverageReport report, ReportMeasure measure) => report.Rows[0].Explain(report.Columns.First(column => column.Measure == measure));
}
