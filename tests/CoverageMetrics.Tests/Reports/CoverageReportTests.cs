using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Tests.Metrics;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

public class CoverageReportTests
{
    private static readonly ReportingPeriod August = ReportingPeriod.Month(2022, 8);

    [Fact]
    public void Report_OfTheNation_ReproducesThePublishedYearEnd()
    {
        CoverageReport report = Nation.Report(Nation.YearEnds).ForArea("VN").Build();

        Assert.Equal([["13,055,704", "23.98%", "+765,175", "+6.23%", "+1.21 pp"]], report.Texts());
        Assert.Equal("Việt Nam, 31 December 2016", report.Title);
        Assert.Equal("Social insurance (people; % of the labour force)", report.Rows[0].Label);
        Assert.Equal($"General Statistics Office, 2018; {Nation.Settlement}", report.Source);
        Assert.Empty(report.Footnotes);
        Assert.Null(report.Total);
    }

    [Fact]
    public void Report_InVietnamese_HasTheSameNumbers()
    {
        CoverageReport report = Nation.Report(Nation.YearEnds).ForArea("VN").Build().In(Nation.Vietnamese);

        Assert.Equal([["13.055.704", "23,98%", "+765.175", "+6,23%", "+1,21 điểm"]], report.Texts());
        Assert.Equal("Việt Nam, ngày 31/12/2016", report.Title);
        Assert.Equal("Bảo hiểm xã hội (người; % lực lượng lao động)", report.Rows[0].Label);
        Assert.Equal(
            ["số lượng", "tỷ lệ bao phủ (%)", "tăng, giảm so với cuối năm trước", "tốc độ tăng so với cuối năm trước (%)", "thay đổi tỷ lệ bao phủ so với cuối năm trước (điểm phần trăm)"],
            report.Columns.Select(column => column.HeaderIn(Nation.Vietnamese)));
    }

    [Fact]
    public void Report_ByArea_KeepsRowsThatStandAndSaysWhyOthersDoNot()
    {
        CoverageReport report = Nation.Report(Nation.Provinces).Build();

        Assert.Equal(
            [
                ["1,400,123", "36.85%", "+100,000", "+7.69%", "+1.71 pp"],
                ["230,000", "104.55%", "–", "–", "–"],
                ["–", "–", "–", "–", "–"],
                ["1,630,123", "40.55%", "+100,000", "+7.69%", "+1.71 pp"],
            ],
            report.Texts());
        Assert.Equal(["Hà Nội", "Đà Nẵng", "Cần Thơ", "Reported"], report.Rows.Select(row => row.Label));
        Assert.Equal(
            [
                "rounded: published rounded: as \"over\", to 1,000",
                "above-100: more people are covered than are in the denominator: coverage above 100%",
                "missing: not reported: Social insurance, 31 December 2015",
                "missing: not reported: Social insurance, 31 December 2016",
                "partial: over 2 of 3 areas; without 92 Cần Thơ",
                "partial: over 1 of 3 areas; without 48 Đà Nẵng, 92 Cần Thơ",
            ],
            report.Footnotes.Select(note => $"{note.Code}: {note.Text}"));
    }

    [Fact]
    public void Value_KnowsStatusReasonAndFlags()
    {
        CoverageReport report = Nation.Report(Nation.Provinces).Build();
        ReportCell danang = report["48", "bhxh"];

        Assert.True(danang[ReportMeasure.Count] is { HasValue: true, Number: 230_000, Status: FigureStatus.Estimated, IsRounded: true, IsPartial: false });
        Assert.True(danang[ReportMeasure.Coverage] is { IsAboveHundred: true, Status: FigureStatus.Estimated, Reason: null });
        Assert.True(danang[ReportMeasure.GrowthRate, ComparisonBase.EndOfLastYear] is { HasValue: false, Reason: NoValueReason.Missing, Number: 0, Status: null });
        Assert.True(report.Total![report.Columns[0]] is { IsPartial: true, HasValue: true });
        Assert.Equal("Reported", report.Total.Label);
        Assert.Contains("\nreported,,Reported,", report.ToCsv(), StringComparison.Ordinal);
        Assert.DoesNotContain("Total", report.ToText(), StringComparison.Ordinal);
        Assert.Equal("Total", Nation.Report(ObservationSet.Of([Nation.People("01", 1, Nation.End2016), Nation.People("48", 2, Nation.End2016), Nation.People("92", 3, Nation.End2016)])).Show(ReportMeasure.Count).Build().Total!.Label);
        Assert.Equal("–", default(ReportValue).ToString());
    }

    [Fact]
    public void Total_IsTheRatioOfTheSums_NotTheMean()
    {
        CoverageReport report = Nation.Report(Nation.Provinces).Build();

        // Of the two areas that have both counts: (1,400,123 + 230,000) / (3,800,000 + 220,000); the mean would be 70.7.
        Assert.Equal(100m * 1_630_123 / 4_020_000, report.Total![report.Columns[1]].Number, 20);
    }

    [Fact]
    public void DrillDown_IsOneCall()
    {
        CoverageReport report = Nation.Report(Nation.Provinces).Build().DrillDown("01");

        Assert.Equal(["00004", "00070", null], report.Rows.Select(row => row.Area?.Code.Text));
        Assert.Equal("Coverage within Hà Nội, 31 December 2016", report.Title);
        Assert.Throws<InvalidOperationException>(() => report.DrillDown("00004"));
        Assert.Throws<InvalidOperationException>(() => report.DrillDown("99"));
    }

    [Fact]
    public void ByArea_TakesAnyLevelWithinAnyArea()
    {
        CoverageReportDraft builder = Nation.Report(Nation.Provinces);

        Assert.Equal(["00004", "00070", null], builder.ByArea(Nation.Commune).Within("VN").Build().Rows.Select(row => row.Area?.Code.Text));
        Assert.Equal(["00004", "00070", null], builder.Within(Nation.Find("01")).Build().Rows.Select(row => row.Area?.Code.Text));
        CoverageReport nation = builder.ByArea(Nation.Country).Build();
        Assert.Equal(["VN"], nation.Rows.Select(row => row.Area?.Code.Text));
        Assert.Null(nation.Total);
        Assert.Throws<InvalidOperationException>(() => builder.ByArea(AreaLevel.AtRank(9, "hamlet")).Build());
    }

    [Fact]
    public void Order_IsByCodeNameOrRank()
    {
        CoverageReportDraft builder = Nation.Report(Nation.Provinces);

        Assert.Equal(["01", "48", "92", null], builder.Build().Rows.Select(row => row.Area?.Code.Text));
        Assert.Equal(["Cần Thơ", "Đà Nẵng", "Hà Nội", "Reported"], builder.OrderByName().Build().Rows.Select(row => row.Label));
        Assert.Equal(["48", "01", "92", null], builder.OrderByRank("bhxh").Build().Rows.Select(row => row.Area?.Code.Text));
        Assert.Throws<ArgumentException>(() => builder.OrderByRank("bhyt"));
    }

    [Fact]
    public void Rank_Share_Contribution_AreShownWhenAskedFor()
    {
        ObservationSet all = Nation.Provinces.With([Nation.People("92", 369_877, Nation.End2016), Nation.People("92", 350_000, Nation.End2015), Nation.People("48", 200_000, Nation.End2015)]);
        CoverageReport report = Nation.Report(all).Show(ReportMeasure.Share, ReportMeasure.Rank, ReportMeasure.Contribution).Build();

        Assert.Equal([ReportMeasure.Rank, ReportMeasure.Contribution, ReportMeasure.Share], report.Columns.Select(column => column.Measure));
        Assert.Equal(
            [["3", "+5.41 pp", "70.01%"], ["1", "+1.62 pp", "11.50%"], ["2", "+1.07 pp", "18.49%"], ["", "", ""]],
            report.Texts());
        Assert.True(report.Total![report.Columns[0]].IsNotApplicable);
    }

    [Fact]
    public void ByMonth_HasCountCoverageAndNetIncrease()
    {
        ObservationSet months = ObservationSet.Of(
        [
            Nation.People("VN", 1_000, new(2022, 6, 30)),
            Nation.People("VN", 1_100, new(2022, 7, 31)), Nation.Labour("VN", 4_000, new(2022, 7, 31)),
            Nation.People("VN", 1_050, new(2022, 8, 31)), Nation.Labour("VN", 4_000, new(2022, 8, 31)),
        ]);
        CoverageReport report = CoverageReport.For(months, Nation.Metrics, Nation.Catalogue).ByMonth("VN", ReportingPeriod.Month(2022, 6), August).Build();

        Assert.Equal([["1,000", "–", "–"], ["1,100", "27.50%", "+100"], ["1,050", "26.25%", "−50"]], report.Texts());
        Assert.Equal(["June 2022", "July 2022", "August 2022"], report.Rows.Select(row => row.Label));
        Assert.Equal("Việt Nam by month, June 2022 to August 2022", report.Title);
        Assert.Equal("1,100", report[ReportingPeriod.Month(2022, 7), "bhxh"][ReportMeasure.Count].Text);
        Assert.Equal("1,050", report["VN", "bhxh"][ReportMeasure.Count].Text);
        Assert.Equal(new LocalDate(2022, 8, 31), report.Date);
    }

    [Fact]
    public void ByMonth_ComparesEachMonthWithItsOwnEarlierTime()
    {
        ObservationSet months = ObservationSet.Of(
        [
            Nation.People("VN", 1_000, new(2021, 7, 31)), Nation.People("VN", 1_100, new(2022, 7, 31)),
            Nation.People("VN", 2_000, new(2021, 8, 31)), Nation.People("VN", 1_500, new(2022, 8, 31)),
        ]);
        CoverageReport report = CoverageReport.For(months, Nation.Metrics, Nation.Catalogue)
            .ByMonth("VN", ReportingPeriod.Month(2022, 7), August).Compare(ComparisonBase.SamePeriodLastYear).Show(ReportMeasure.Change, ReportMeasure.GrowthRate).Build();

        Assert.Equal([["+100", "+10.00%"], ["−500", "−25.00%"]], report.Texts());
    }

    [Fact]
    public void Report_OfAMonth_SaysOfEveryMissingCellWhy()
    {
        // Article of 12 September 2022: over 17.1 million in social insurance, nearly 270,000 billion dong of receipts in the year so far.
        ObservationSet month = ObservationSet.Of(
        [
            Nation.People("VN", 17_100_000, new(2022, 8, 31)).WithPrecision(100_000, FigureQualifier.Over).WithStatus(FigureStatus.Estimated),
            Observation.Of("VN", "receipts", Amount.OfBillions<Dong>(270_000), ReportingPeriod.FirstMonths(2022, 8)).WithPrecision(10_000_000_000_000, FigureQualifier.Nearly).WithStatus(FigureStatus.Estimated),
        ]);
        CoverageReport report = CoverageReport.For(month, MetricSet.Of(Nation.Insured, Nation.Receipts), Nation.Catalogue)
            .During(August).Compare(ComparisonBase.SamePeriodLastYear, ComparisonBase.EndOfLastYear).ForArea("VN").Build();

        Assert.Equal(
            [["17,100,000", "–", "–", "–", "–", "–", "–", "–"], ["270,000.0", "", "–", "–", "", "–", "–", ""]],
            report.Texts());
        Assert.Equal("Receipts (billion dong)", report.Rows[1].Label);
        Assert.Equal("Số thu (tỷ đồng)", report.In(Nation.Vietnamese).Rows[1].Label);
        Assert.Equal(
            ["published rounded: as \"over\", to 100,000", "denominator not reported: labour force, 31 August 2022", "not reported: Social insurance, 31 August 2021", "not reported: Social insurance, 31 December 2021",
                "published rounded: as \"nearly\", to 10,000 billion dong", "not reported: Receipts, first 8 months of 2021", "there is no such earlier time for this figure"],
            report.Footnotes.Select(note => note.Text));
        Assert.All(
            from row in report.Rows from column in report.Columns select (row, column),
            place => Assert.True(place.row[place.column] is { HasValue: true } or { IsNotApplicable: true } || place.row.FootnotesOf(place.column).Count > 0));
    }

    [Fact]
    public void KnownOn_LeavesLaterPublicationsOut()
    {
        ObservationSet revised = ObservationSet.Of(
            [Nation.People("VN", 100, Nation.End2016).PublishedOn(new(2017, 1, 10)), Nation.People("VN", 90, Nation.End2016).PublishedOn(new(2017, 6, 1))]);
        CoverageReportDraft builder = Nation.Report(revised).ForArea("VN");

        Assert.Equal("90", builder.Build()["VN", "bhxh"][ReportMeasure.Count].Text);
        CoverageReport earlier = builder.KnownOn(new(2017, 2, 1)).Build();
        Assert.Equal("100", earlier["VN", "bhxh"][ReportMeasure.Count].Text);
        Assert.Contains("as known on 1 February 2017", earlier.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void OnMap_RefusesFiguresOfAnotherTerritory()
    {
        Observation[] figures = [Country.Insured("51", 139_986, new(2022, 6, 30)), Country.Insured("62", 40_000, new(2022, 6, 30)), Country.Insured("82", 215_000, new(2022, 6, 30))];
        CoverageReport report = CoverageReport.For(ObservationSet.Of(figures), Country.Metrics, Country.Catalogue)
            .On(new(2022, 6, 30)).OnMap(Country.Merger).ByArea(Country.Province).Build();

        Assert.Equal("215,000", report["82", "participants"][ReportMeasure.Count].Text);
        Assert.Equal(NoValueReason.NotComparable, report["51", "participants"][ReportMeasure.Count].Reason);
        Assert.Contains(report.Footnotes, note => note.Code == "not-comparable:territory");
        Assert.Contains("areas as at 1 July 2025", report.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Unit_ChangesWhatIsPrinted_NotTheValue()
    {
        CoverageReport report = Nation.Report(Nation.YearEnds).PeopleIn(NumberScale.Millions).ForArea("VN").Build();

        Assert.Equal([["13.06", "23.98%", "+0.77", "+6.23%", "+1.21 pp"]], report.Texts());
        Assert.Equal(13_055_704, report["VN", "bhxh"][ReportMeasure.Count].Number);
        Assert.Contains("13,055,704 people", report["VN", "bhxh"].Explain(), StringComparison.Ordinal);
        Assert.Equal("13,056", Nation.Report(Nation.YearEnds).PeopleIn(NumberScale.Thousands, 0).ForArea("VN").Build()["VN", "bhxh"][ReportMeasure.Count].Text);
    }

    [Fact]
    public void Points_AndPercent_AreNeverTheSameColumn()
    {
        CoverageReport report = Nation.Report(Nation.YearEnds).ForArea("VN").Build();

        Assert.All(report.Columns, column => Assert.Equal(
            new[] { ReportMeasure.Points, ReportMeasure.PointsToGo, ReportMeasure.Contribution }.Contains(column.Measure),
            column.MeasureIn(Language.English).Contains("percentage points", StringComparison.Ordinal)));
    }

    [Fact]
    public void Findings_AreThereAlways_AndPrintedWhenAskedFor()
    {
        CoverageReport report = Nation.Report(Nation.Provinces).Build();
        CoverageReport checkedReport = Nation.Report(Nation.Provinces).Check(PublishingChecks.Usual).Build();

        Assert.Contains(report.Findings, finding => finding.Rule == FindingRule.AboveHundred && finding.Area!.Code.Text == "48");
        Assert.DoesNotContain("To look at before publishing", report.ToText(), StringComparison.Ordinal);
        Assert.All(
            new[] { checkedReport.ToText(), checkedReport.ToMarkdown(), checkedReport.ToHtml() },
            output => Assert.Contains("To look at before publishing", output, StringComparison.Ordinal));
    }

    [Fact]
    public void Culture_OfTheMachine_IsNotRead()
    {
        string text = Nation.Report(Nation.Provinces).Build().ToText();
        using (new InCulture("de-DE"))
        {
            Assert.Equal(text, Nation.Report(Nation.Provinces).Build().ToText());
        }
    }

    [Fact]
    public void Build_WhatCannotBe_Throws()
    {
        CoverageReportDraft builder = CoverageReport.For(Nation.Provinces, Nation.Metrics, Nation.Catalogue);

        Assert.Contains("call On, During or ByMonth", Assert.Throws<InvalidOperationException>(builder.Build).Message, StringComparison.Ordinal);
        Assert.Contains("no measure 'rank'", Assert.Throws<InvalidOperationException>(builder.On(Nation.End2016).ForArea("VN").Show(ReportMeasure.Rank).Build).Message, StringComparison.Ordinal);
        Assert.Contains("XX", Assert.Throws<InvalidOperationException>(builder.On(Nation.End2016).ForArea("XX").Build).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => builder.ByMonth("VN", August, ReportingPeriod.Month(2022, 7)));
        Assert.Throws<ArgumentException>(() => builder.ByMonth("VN", ReportingPeriod.Quarter(2022, 1), August));
        Assert.Throws<ArgumentNullException>(() => builder.Show((ReportMeasure)null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Nation.Report(Nation.YearEnds).PeopleIn(NumberScale.Ones, 7));
        Assert.Throws<ArgumentException>(() => CoverageReport.For(Nation.Provinces, MetricSet.Of(), Nation.Catalogue));
    }

    [Fact]
    public void Cell_ThatIsNotThere_Throws()
    {
        CoverageReport report = Nation.Report(Nation.Provinces).Build();

        Assert.Throws<KeyNotFoundException>(() => report["99", "bhxh"]);
        Assert.Throws<KeyNotFoundException>(() => report["01", "bhyt"]);
        Assert.Throws<KeyNotFoundException>(() => report["01", "bhxh"][ReportMeasure.Rank]);
        Assert.Throws<ArgumentException>(() => report.Rows[0][Nation.Report(Nation.Provinces).Build().Columns[0]]);
        Assert.Same(report.Rows[0], report[Nation.Find("01"), Nation.Insured].Row);
    }
}
