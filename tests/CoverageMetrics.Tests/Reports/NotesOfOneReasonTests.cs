using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

public class NotesOfOneReasonTests
{
    private static readonly ReportingPeriod First = ReportingPeriod.Month(2014, 1);
    private static readonly LocalDate End = new(2022, 12, 31);

    // Counted all the time, out of a labour force that the last month alone has.
    private static readonly CoverageReport Months = ByMonth(36);

    [Fact]
    public void ManyMonths_WithoutOneFigure_AreOneNote()
    {
        Assert.Equal(
            [
                "denominator not reported: labour force, 31 January 2014, 28 February 2014, 31 March 2014, 30 April 2014, 31 May 2014, 30 June 2014, 31 July 2014, 31 August 2014, and 27 more",
            ],
            Months.Footnotes.Select(note => note.Text));
        Assert.Equal(
            "mẫu số chưa được báo cáo: lực lượng lao động, ngày 31/1/2014, ngày 28/2/2014, ngày 31/3/2014, ngày 30/4/2014, ngày 31/5/2014, ngày 30/6/2014, ngày 31/7/2014, ngày 31/8/2014, và 27 nữa",
            Assert.Single(Months.In(Nation.Vietnamese).Footnotes).Text);
    }

    [Fact]
    public void EachPlace_HasTheNumberOfTheNote_AndItsOwnReasonInItsExplanation()
    {
        ReportFootnote note = Assert.Single(Months.Footnotes);
        ReportColumn coverage = Months.Columns[1];

        Assert.Equal(35, Regex.Count(Months.ToText(), @"– \[1\]"));
        Assert.All(Months.Rows.Take(35), row =>
        {
            Assert.Equal([note], row.FootnotesOf(coverage));
            Assert.Equal(NoValueReason.Missing, row[coverage].Reason);
            Assert.Contains($"denominator not reported: labour force, {ObservationTime.On(row.Month!.Value.LastDay).AsAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.", row.Explain(coverage), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Marks_LeadToTheNote_AndTheNoteToItsFirstMark()
    {
        XElement html = XElement.Parse(Months.ToHtmlFragment());
        XElement note = Assert.Single(html.Descendants("ol").Single().Elements("li"));
        XElement[] marks = [.. html.Descendants("table").Single().Descendants("a")];

        Assert.Equal(35, marks.Length);
        Assert.All(marks, mark => Assert.Equal(("#" + note.Attribute("id")!.Value, "note 1"), (mark.Attribute("href")!.Value, mark.Value)));
        Assert.Equal("#" + marks[0].Attribute("id")!.Value, note.Element("a")!.Attribute("href")!.Value);
        Assert.All(marks[1..], mark => Assert.Null(mark.Attribute("id")));
    }

    [Fact]
    public void ThreeMonths_StandApart() =>
        Assert.Equal(
            ["denominator not reported: labour force, 31 January 2014", "denominator not reported: labour force, 28 February 2014", "denominator not reported: labour force, 31 March 2014"],
            ByMonth(4).Footnotes.Select(note => note.Text));

    [Fact]
    public void ManyMetrics_NotReportedForOnePeriod_AreOneNoteThatNamesThem()
    {
        CoverageReport report = ByMetric(4);

        Assert.Equal(["not reported: 2022: Benefit 1, Benefit 2, Benefit 3, Benefit 4"], report.Footnotes.Select(note => note.Text));
        Assert.Equal(["chưa được báo cáo: năm 2022: Benefit 1, Benefit 2, Benefit 3, Benefit 4"], report.In(Nation.Vietnamese).Footnotes.Select(note => note.Text));
        Assert.Contains("not reported: Benefit 3, 2022.", report["01", "benefit-3"].Row.Explain(report.Columns[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void ThreeMetrics_StandApart() =>
        Assert.Equal(["not reported: Benefit 1, 2022", "not reported: Benefit 2, 2022", "not reported: Benefit 3, 2022"], ByMetric(3).Footnotes.Select(note => note.Text));

    [Fact]
    public void RowsThatAreHidden_AreInNoNote()
    {
        CoverageReport few = Months.Only(row => row.Month!.Value.LastDay.Month == 6);

        Assert.Equal(["denominator not reported: labour force, 30 June 2014", "denominator not reported: labour force, 30 June 2015", "denominator not reported: labour force, 30 June 2016"], few.Footnotes.Select(note => note.Text));
    }

    [Fact]
    public void ManyAreas_PublishedTwice_AreOneNoteThatNamesTheFirst_AndHaveTheirCodesWhereNamesRepeat()
    {
        CoverageReport report = Provinces(12);

        Assert.Equal(
            "published on one day with different values: Social insurance: 10 Tân Phú, Tỉnh 11, Tỉnh 12, Tỉnh 13, Tỉnh 14, Tỉnh 15, Tỉnh 16, Tỉnh 17, and 4 more",
            Assert.Single(report.Footnotes, note => note.Code == "conflicting").Text);
        Assert.Contains("10 Tân Phú", report.Rows[0].Label + report["10", "bhxh"].Row.FootnotesOf(report.Columns[0])[0].Text, StringComparison.Ordinal);
        Assert.Contains("100 / 200", report["13", "bhxh"].Row.Explain(report.Columns[0]), StringComparison.Ordinal);
        Assert.Contains("100 / 200", Provinces(3).ToText(), StringComparison.Ordinal);
    }

    // The note of one would say that the other was not reported.
    [Fact]
    public void WhatSeveralMetricsCount_HasTheNameOfNone()
    {
        MetricSet both = MetricSet.Of(Nation.Insured.WithSeries("register"), Metric.People<Participants>("cards", "Cards").WithSeries("cards"));
        CoverageReport report = CoverageReport.For(ObservationSet.Of([Nation.People("01", 5, End).WithSeries("register")]), both, Nation.Catalogue).On(End).ForArea("01").Show(ReportMeasure.Count).Build();

        Assert.Equal(["not reported: participants, 31 December 2022"], report.Footnotes.Select(note => note.Text));
        Assert.Equal(["chưa được báo cáo: người tham gia, ngày 31/12/2022"], report.In(Nation.Vietnamese).Footnotes.Select(note => note.Text));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("Markdown")]
    public void EveryNumberOfATable_IsThatOfANote_AndEveryNoteIsMet(string output)
    {
        foreach (CoverageReport report in new[] { Months, Provinces(12), Provinces(3), ByMonth(4) })
        {
            string table = (output == "text" ? report.ToText() : report.ToMarkdown()).Split("\nNotes")[0];
            int[] met = [.. Regex.Matches(table, @"\[([\d,]+)\\?\]").SelectMany(match => match.Groups[1].Value.Split(',').Select(int.Parse)).Distinct().Order()];
            Assert.Equal(Enumerable.Range(1, report.Footnotes.Count), met);
        }
    }

    private static CoverageReport ByMetric(int metrics) =>
        CoverageReport.For(ObservationSet.Of([Nation.People("01", 1_000, End)]), MetricSet.Of([.. Enumerable.Range(1, metrics).Select(i => Metric.Money<Dong>($"benefit-{i}", $"benefit-{i}", $"Benefit {i}"))]), Nation.Catalogue)
            .On(End).ForArea("01").Show(ReportMeasure.Count).Build();

    private static CoverageReport ByMonth(int months)
    {
        ReportingPeriod[] all = [.. Enumerable.Range(0, months).Select(i => ReportingPeriod.Month(First.FirstDay.Year + (i / 12), 1 + (i % 12)))];
        return CoverageReport.For(
                ObservationSet.Of(all.Select(month => Nation.People("01", 1_000, month.LastDay)).Append(Nation.Labour("01", 4_000, all[^1].LastDay))), Nation.Metrics, Nation.Catalogue)
            .ByMonth("01", all[0], all[^1]).Show(ReportMeasure.Count, ReportMeasure.Coverage).Build();
    }

    private static CoverageReport Provinces(int provinces)
    {
        string[] codes = [.. Enumerable.Range(10, provinces).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        AreaCatalogue catalogue = codes.Aggregate(
            new AreaCatalogueBuilder().Add(Area.Of("VN", Nation.Country, "Việt Nam")).Add(Area.Of("99", Nation.Province, "Tân Phú").Under("VN")),
            (builder, code) => builder.Add(Area.Of(code, Nation.Province, code == "10" ? "Tân Phú" : $"Tỉnh {code}").Under("VN"))).Build();
        return CoverageReport.For(ObservationSet.Of(codes.SelectMany(code => new[] { Nation.People(code, 100, End), Nation.People(code, 200, End).WithSource("other") }).Append(Nation.People("99", 1, End))), Nation.Metrics, catalogue)
            .On(End).Show(ReportMeasure.Count).Build();
    }
}
