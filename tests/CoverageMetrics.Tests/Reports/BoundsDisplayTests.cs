using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

/// <summary>Reports of figures that are known within bounds.</summary>
public class BoundsDisplayTests
{
    // Tiền Giang, June 2022: "trên 215 ngàn người", of 743,945 people in the labour force.
    private static readonly ObservationSet Over = ObservationSet.Of(
    [
        Nation.People("01", 215_000, Nation.End2016).WithPrecision(1_000, FigureQualifier.Over), Nation.Labour("01", 743_945, Nation.End2016),
        Nation.People("01", 215_500, Nation.End2015), Nation.Labour("01", 743_945, Nation.End2015),
        Nation.People("48", 215_400, Nation.End2016), Nation.Labour("48", 743_945, Nation.End2016),
        Nation.People("48", 200_000, Nation.End2015), Nation.Labour("48", 743_945, Nation.End2015),
        Nation.People("92", 100_000, Nation.End2016), Nation.Labour("92", 743_945, Nation.End2016),
        Nation.People("92", 90_000, Nation.End2015), Nation.Labour("92", 743_945, Nation.End2015),
    ]);

    private static readonly TargetSet Targets = TargetSet.Of([.. new[] { ("01", 215_500L), ("48", 215_500), ("92", 90_000) }
        .Select(one => Target.Of(TargetTerms.Of(one.Item1, Nation.End2016).WithSetter("vn:vss"), Headcount.Of<Participants>(one.Item2)).ToAny())]);

    [Fact]
    public void Range_IsRoundedAwayFromTheFigure_InEveryOutput()
    {
        CoverageReport report = Draft(BoundsDisplay.Range).Build();

        // 215,001 to 215,999 of 743,945 are 28.9001…% to 29.0342…%, and -0.2315…% to +0.2315…% against 215,500.
        Assert.Equal("28.90–29.04%", Value(report, "01", ReportMeasure.Coverage).Text);
        Assert.Equal("215.0–216.0", Value(report, "01", ReportMeasure.Count).Text);
        Assert.Equal("−0.24 to +0.24%", Value(report, "01", ReportMeasure.GrowthRate).Text);
        Assert.Equal("28.95%", Value(report, "48", ReportMeasure.Coverage).Text);
        Assert.Equal("1–2", Value(report, "01", ReportMeasure.Rank).Text);
        Assert.Equal("28,90–29,04%", Value(report.In(Nation.Vietnamese), "01", ReportMeasure.Coverage).Text);
        Assert.Equal("−0,24 đến +0,24%", Value(report.In(Nation.Vietnamese), "01", ReportMeasure.GrowthRate).Text);
        Assert.All([report.ToText(), report.ToMarkdown(), report.ToHtml()], text => Assert.Contains("28.90–29.04%", text, StringComparison.Ordinal));
        Assert.Contains("two numbers: the smallest and the largest that it can be", report.ToText(), StringComparison.Ordinal);
        Assert.Equal((100 * 215_001m / 743_945, 100 * 215_999m / 743_945), (Value(report, "01", ReportMeasure.Coverage).Bounds!.Smallest!.Value, Value(report, "01", ReportMeasure.Coverage).Bounds!.Largest!.Value), Near);
        Assert.Equal(215_000, Value(report, "01", ReportMeasure.Count).Number);
        Assert.Null(Value(report, "48", ReportMeasure.Coverage).Bounds);
    }

    [Fact]
    public void Note_IsOneNumber_WithTheSameBounds()
    {
        CoverageReport report = Draft(BoundsDisplay.Note).Build(), usual = Draft(null).Build();

        Assert.Equal("28.90%", Value(report, "01", ReportMeasure.Coverage).Text);
        Assert.Equal(BoundsReason.Rounded, Value(report, "01", ReportMeasure.Coverage).Bounds!.Reason);
        Assert.DoesNotContain("two numbers", report.ToText(), StringComparison.Ordinal);
        Assert.DoesNotContain("smallest", report.ToCsv(), StringComparison.Ordinal);
        Assert.Equal(usual.ToText() + usual.ToCsv(), report.ToText() + report.ToCsv());
    }

    [Fact]
    public void Csv_HasTheEndsInColumnsOfTheirOwn_WhenRangesAreAskedFor()
    {
        Dictionary<string, string>[] rows = Table(Draft(BoundsDisplay.Range).Build());
        const string Coverage = "bhxh.coverage-percent-of-labour-force";

        Assert.Equal(("28.90", "28.90", "29.04"), (rows[0][Coverage], rows[0][Coverage + "-smallest"], rows[0][Coverage + "-largest"]));
        Assert.Equal(("28.95", "", ""), (rows[1][Coverage], rows[1][Coverage + "-smallest"], rows[1][Coverage + "-largest"]));
        Assert.Equal(("1", "2"), (rows[1]["bhxh.rank-smallest"], rows[1]["bhxh.rank-largest"]));
        Assert.Contains("rise-possibly", rows[0]["bhxh.growth-percent.end-of-last-year.note"], StringComparison.Ordinal);
        Assert.Equal("met-possibly", rows[0]["bhxh.attainment-percent.vn:vss.note"]);
        Assert.Equal("place-possibly", rows[0]["bhxh.rank.note"]);
    }

    [Fact]
    public void WhatBoundsLeaveOpen_IsMarked_AndWhereEverythingIsExactNothingIs()
    {
        CoverageReport report = Draft(BoundsDisplay.Note).Build();

        // 215,001 to 215,999 people against 215,500, and against 215,500 a year before; 215,400 are between them.
        Assert.Equal(["met-possibly"], Notes(report, "01", ReportMeasure.Attainment));
        Assert.Equal(["rise-possibly"], Notes(report, "01", ReportMeasure.GrowthRate));
        Assert.Equal(["place-possibly"], Notes(report, "01", ReportMeasure.Rank));
        Assert.Equal(["place-possibly"], Notes(report, "48", ReportMeasure.Rank));
        Assert.All(new[] { ReportMeasure.Attainment, ReportMeasure.GrowthRate }, measure => Assert.Empty(Notes(report, "48", measure)));
        Assert.All([ReportMeasure.Attainment, ReportMeasure.GrowthRate, ReportMeasure.Rank], measure => Assert.Empty(Notes(report, "92", measure)));
        Assert.True(Value(report, "01", ReportMeasure.Attainment).IsUncertain);
        Assert.False(Value(report, "48", ReportMeasure.Attainment).IsUncertain);
        Assert.Contains("the target is met possibly: not all that the figure can be meets it", report.ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FigureQualifier.Over, 215_001, "met-certainly", "rise-certainly")]
    [InlineData(FigureQualifier.Under, 215_000, "met-not", null)]
    [InlineData(FigureQualifier.AtLeast, 215_000, null, null)]
    public void WhatANumberSaysOtherwiseThanItsBounds_IsMarked(FigureQualifier qualifier, long target, string? met, string? rise)
    {
        // "Over 215,000" meets a target of 215,001 although its number does not; "under 215,000" misses one of 215,000 although its number meets it.
        CoverageReport report = Nation.Report(ObservationSet.Of([Nation.People("01", 215_000, Nation.End2016).WithPrecision(1_000, qualifier), Nation.People("01", 215_000, Nation.End2015)]))
            .Against(TargetSet.Of([Target.Of(TargetTerms.Of("01", Nation.End2016).WithSetter("vn:vss"), Headcount.Of<Participants>(target)).ToAny()])).ForArea("01").Build();

        Assert.Equal(met is null ? [] : [met], Codes(report, ReportMeasure.Attainment));
        Assert.Equal(rise is null ? qualifier == FigureQualifier.AtLeast ? ["rise-possibly"] : [] : [rise], Codes(report, ReportMeasure.Change));
    }

    [Fact]
    public void NoLimitUpwards_HasItsOwnWords()
    {
        Observation source = Nation.People("01", 215_000, Nation.End2016);
        CoverageReport report = Nation.Report(ObservationSet.Of([Observation.Of(
            source.Area, source.Subject, Figure.Of(source.Figure.Value, FigureStatus.Final, Bounds.AtLeast(ObservedQuantity.OfPeople(214_940), BoundsReason.Narrowed)), source.Time), Nation.Labour("01", 743_945, Nation.End2016)]))
            .ForArea("01").PeopleIn(NumberScale.Thousands).ShowBounds(BoundsDisplay.Range).Build();

        Assert.Equal(["at least 214.9", "at least 28.89%"], report.Columns.Take(2).Select(column => report.Rows[0][column].Text));
        Assert.Equal(["tối thiểu 214,9", "tối thiểu 28,89%"], report.Columns.Take(2).Select(column => report.In(Nation.Vietnamese).Rows[0][column].Text));
        Assert.EndsWith(" With what is known it is at least 214,940 (narrowed by other figures).", report.Rows[0].Explain(report.Columns[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Explanations_SayTheBounds()
    {
        CoverageReport report = Draft(BoundsDisplay.Note).Build();
        string Explained(ReportMeasure measure) => Row(report, "01").Explain(Column(report, measure));

        Assert.EndsWith(" With what is known it is 28.90–29.04% (published rounded).", report["01", "bhxh"].Explain(), StringComparison.Ordinal);
        Assert.EndsWith(" With what is known it is 28.90–29.04% (published rounded).", Explained(ReportMeasure.Coverage), StringComparison.Ordinal);
        Assert.EndsWith(" With what is known it is 215,001–215,999 (published rounded).", Explained(ReportMeasure.Count), StringComparison.Ordinal);
        Assert.EndsWith("(published rounded; the target is met possibly: not all that the figure can be meets it).", Explained(ReportMeasure.Attainment), StringComparison.Ordinal);
        Assert.DoesNotContain("With what is known", report["48", "bhxh"].Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void MeasuresOfOnesOwn_CarryBounds_AsFarAsTheyAreKnown()
    {
        ReportMeasure outside = ReportMeasure.OfNumber("outside", "%", 1, at => at.Coverage.SelectMonotone(covered => 100 - covered));
        ReportMeasure squared = ReportMeasure.OfNumber("squared", "", 0, at => at.Coverage.Select(covered => covered * covered));
        CoverageReport report = Nation.Report(Over).Within("VN").Show(outside, squared).ShowBounds(BoundsDisplay.Range).Build();

        Assert.Equal("70.9–71.1%", Value(report, "01", outside).Text);
        Assert.Equal("835", Value(report, "01", squared).Text);
        Assert.Equal(["inexact"], Notes(report, "01", squared));
        Assert.Empty(Notes(report, "48", squared));
    }

    [Fact]
    public void PrintedFigure_IsReportedAsTheLibraryReadsIt()
    {
        // "trên 17,1 triệu người", Viet Nam Social Security, August 2022: above 17.1 and below 17.2 million.
        var day = new LocalDate(2022, 8, 31);
        Observation printed = VietnameseFigure.Parse("trên 17,1 triệu người").ToObservation<Participants>("01", day);
        CoverageReport report = CoverageReport.For(ObservationSet.Of([printed]), Nation.Metrics, Nation.Catalogue).On(day).ForArea("01")
            .PeopleIn(NumberScale.Millions).ShowBounds(BoundsDisplay.Range).In(Nation.Vietnamese).Build();

        Assert.Equal("17,10–17,20", report.Rows[0][report.Columns[0]].Text);
        Assert.EndsWith("17.100.001–17.199.999 (số công bố đã làm tròn).", report.Rows[0].Explain(report.Columns[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Level_HasItsNameOverTheAreas_WhereTheLanguageNamesIt()
    {
        CoverageReport report = Draft(null).In(Nation.English.Naming(("province", "Province"))).Build();

        Assert.All([report.ToText(), report.ToMarkdown(), report.ToHtml()], text => Assert.Contains("Province", text, StringComparison.Ordinal));
        Assert.DoesNotContain("Province", Draft(null).Build().ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Display_IsOneOfTheKnownOnes() =>
        Bad.Throws<ArgumentOutOfRangeException>(() => Nation.Report(Over).ShowBounds((BoundsDisplay)7), "display", "7");

    private static CoverageReportDraft Draft(BoundsDisplay? display)
    {
        CoverageReportDraft draft = Nation.Report(Over).Within("VN").Against(Targets).PeopleIn(NumberScale.Thousands)
            .Show(ReportMeasure.Count, ReportMeasure.Coverage, ReportMeasure.GrowthRate, ReportMeasure.Attainment, ReportMeasure.Rank);
        return display is { } chosen ? draft.ShowBounds(chosen) : draft;
    }

    private static bool Near((decimal, decimal) left, (decimal, decimal) right) => Math.Abs(left.Item1 - right.Item1) + Math.Abs(left.Item2 - right.Item2) < 1e-20m;

    private static ReportRow Row(CoverageReport report, string area) => report.Rows.Single(row => row.Area?.Code.Text == area);

    private static ReportColumn Column(CoverageReport report, ReportMeasure measure) => report.Columns.First(column => column.Measure == measure);

    private static ReportValue Value(CoverageReport report, string area, ReportMeasure measure) => Row(report, area)[Column(report, measure)];

    private static string[] Notes(CoverageReport report, string area, ReportMeasure measure) => [.. Row(report, area).FootnotesOf(Column(report, measure)).Select(note => note.Code)];

    private static string[] Codes(CoverageReport report, ReportMeasure measure) => [.. report.Rows[0].FootnotesOf(Column(report, measure)).Select(note => note.Code)];

    private static Dictionary<string, string>[] Table(CoverageReport report)
    {
        string[][] rows = [.. report.ToCsv().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
