using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

/// <summary>Measures that a caller makes: numbers and choices of a place, with what their figures carry.</summary>
public class OwnMeasureTests
{
    private static readonly ReportMeasure Uncovered = ReportMeasure.OfNumber("uncovered-share", "%", 2, at => at.Coverage.Select(covered => 100 - covered)).WithRule("It is what the coverage leaves of 100.");

    private static readonly ReportMeasure Half = ReportMeasure.OfChoice("half", at => at.Coverage.Select(covered => ReportChoice.Of(covered >= 50 ? "above-half" : "below-half")));

    private static CoverageReportDraft Provinces => Nation.Report(Nation.Provinces).Within("VN");

    [Fact]
    public void Number_StandsInEveryOutput()
    {
        CoverageReport report = Provinces.Show(ReportMeasure.Coverage, Uncovered).Build();
        ReportCell cell = report["01", "bhxh"];

        Assert.Equal([ReportMeasure.Coverage, Uncovered], report.Columns.Select(column => column.Measure));
        Assert.Equal("bhxh.uncovered-share", report.Columns[1].Code);
        Assert.Equal("uncovered share (%)", report.Columns[1].MeasureIn(Language.English));
        Assert.Equal("Social insurance: uncovered share (%)", report.Columns[1].HeaderIn(Language.English));
        Assert.Equal("63.15%", cell[Uncovered].Text);
        Assert.Equal(100 - (100m * 1_400_123 / 3_800_000), cell[Uncovered].Number);
        Assert.All(
            new[] { report.ToText(), report.ToMarkdown(), report.ToHtml(), report.ToHtmlFragment(), cell.ToHtml(), cell.ToString(), report.Rows[0].ToHtml(), report.Chart(ChartKind.Bars, "bhxh").Of(Uncovered).ToSvg() },
            output => Assert.Contains("63.15%", output, StringComparison.Ordinal));
        Assert.Equal("63.15", Csv(report, "01", "bhxh.uncovered-share"));
    }

    [Fact]
    public void Choice_StandsInEveryOutputAndIsNotDrawn()
    {
        CoverageReport report = Provinces.Show(ReportMeasure.Coverage, Half).Build();

        Assert.Equal("half", report.Columns[1].MeasureIn(Language.English));
        Assert.True(report["01", "bhxh"][Half] is { Text: "below half", Choice: "below-half", Number: 0, HasValue: true, Status: FigureStatus.Final });
        Assert.True(report["48", "bhxh"][Half] is { Text: "above half", Choice: "above-half", Status: FigureStatus.Estimated });
        Assert.True(report["92", "bhxh"][Half] is { HasValue: false, Choice: null, Reason: NoValueReason.Missing });
        Assert.Null(report["01", "bhxh"][ReportMeasure.Coverage].Choice);
        Assert.All(new[] { report.ToText(), report.ToMarkdown(), report.ToHtml() }, output => Assert.Contains("below half", output, StringComparison.Ordinal));
        Assert.Equal("above-half", Csv(report, "48", "bhxh.half"));
        Assert.Equal("estimated", Csv(report, "48", "bhxh.half.note"));
        Assert.Contains("'half'", Assert.Throws<ArgumentException>(() => report.Chart(ChartKind.Bars, "bhxh").Of(Half)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Choice_IsEscapedWhereNamesMayHoldAnything()
    {
        Language hostile = Language.English.Naming(("below-half", "<b>|*low*"), ("half", "<i>"));
        CoverageReport report = Provinces.In(hostile).Show(Half).Build();

        Assert.Equal("<b>|*low*", report["01", "bhxh"][Half].Text);
        Assert.Contains("&lt;b&gt;|*low*", report.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", report.ToHtml(), StringComparison.Ordinal);
        Assert.Contains(@"\<b\>\|\*low\*", report.ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal("below-half", Csv(report, "01", "bhxh.half"));
    }

    [Fact]
    public void Value_CarriesStatusReasonAndNotes()
    {
        CoverageReport report = Provinces.Show(ReportMeasure.Coverage, Uncovered).Build();

        Assert.Equal(FigureStatus.Estimated, report["48", "bhxh"][Uncovered].Status);
        ReportRow missing = report["92", "bhxh"].Row;
        Assert.True(missing[report.Columns[1]] is { HasValue: false, Reason: NoValueReason.Missing, IsNotApplicable: false, Text: "–" });
        Assert.Equal(missing.FootnotesOf(report.Columns[0]), missing.FootnotesOf(report.Columns[1]));
        Assert.NotEmpty(missing.FootnotesOf(report.Columns[1]));

        ReportRow total = report.Total!;
        Assert.True(total[report.Columns[1]] is { HasValue: true, IsPartial: true, Status: FigureStatus.Estimated });
        Assert.Equal(100 - (100m * 1_630_123 / 4_020_000), total[report.Columns[1]].Number);
        Assert.Equal(["partial"], total.FootnotesOf(report.Columns[1]).Select(note => note.Code));
        Assert.Equal(total.FootnotesOf(report.Columns[0]), total.FootnotesOf(report.Columns[1]));
        Assert.Equal("Reported", total.Label);
    }

    [Fact]
    public void Value_WithAReasonOfItsOwn_SaysIt()
    {
        ReportMeasure small = ReportMeasure.OfNumber("small", "", 0, at => at.Count.HasValue && at.Count.Value < 300_000 ? Figure.None<decimal>(NoValueReason.Suppressed, NoValueDetail.WithheldBy("statistics-office")) : at.Count);
        CoverageReport report = Provinces.Show(ReportMeasure.Count, small).Build();

        Assert.True(report["48", "bhxh"][small] is { HasValue: false, Reason: NoValueReason.Suppressed });
        Assert.Equal("suppressed", Csv(report, "48", "bhxh.small.note"));
        Assert.Contains("withheld by statistics office", report["48", "bhxh"].Row.Explain(report.Columns[1]), StringComparison.Ordinal);
        Assert.Equal("1,400,123", report["01", "bhxh"][small].Text);
        Assert.Equal("small", report.Columns[1].MeasureIn(Language.English));
    }

    [Fact]
    public void Explanation_SaysTheRuleAndTheFigures()
    {
        CoverageReport report = Provinces.Show(ReportMeasure.Coverage, Uncovered, Half).Build();

        Assert.Equal(
            $"Social insurance, Hà Nội, 31 December 2016: uncovered share, 63.15%, rounded once to 2 decimals, halves away from zero. It is what the coverage leaves of 100. Worked out from these figures. {report["01", "bhxh"].Explain()}",
            report.Rows[0].Explain(report.Columns[1]));
        Assert.StartsWith("Social insurance, Hà Nội, 31 December 2016: half, below half. Worked out from these figures. Social insurance", report.Rows[0].Explain(report.Columns[2]), StringComparison.Ordinal);
        Assert.StartsWith("Social insurance, Cần Thơ, 31 December 2016: there is no figure", report["92", "bhxh"].Row.Explain(report.Columns[1]), StringComparison.Ordinal);
        Assert.Contains("das ist der Rest", report.Rows[0].Explain(report.Columns[1], Language.English.Naming(("uncovered-share.rule", "das ist der Rest."))), StringComparison.Ordinal);
    }

    [Fact]
    public void ByBase_StandsOnceForEachEarlierTime()
    {
        ReportMeasure perYear = ReportMeasure.OfNumber("gained-of-uncovered", "%", 1, at => at.Of(ReportMeasure.Change).Combine(at.Count, (gained, now) => 100 * gained / now)).ByBase();
        CoverageReport report = Provinces.Compare(ComparisonBase.EndOfLastYear, ComparisonBase.PreviousMonth).Show(perYear).Build();

        Assert.Equal(["bhxh.gained-of-uncovered.end-of-last-year", "bhxh.gained-of-uncovered.previous-month"], report.Columns.Select(column => column.Code));
        Assert.Equal("gained of uncovered on the end of last year (%)", report.Columns[0].MeasureIn(Language.English));
        Assert.Equal("7.1%", report["01", "bhxh"][perYear, ComparisonBase.EndOfLastYear].Text);
        Assert.Equal(NoValueReason.Missing, report["01", "bhxh"][perYear, ComparisonBase.PreviousMonth].Reason);
    }

    [Fact]
    public void ByTarget_HasTheTargetsOfEachSetter_AndTheBaseBesideThem()
    {
        ReportMeasure share = ReportMeasure.OfNumber("gained-of-remaining", "%", 1, at => at.Of(ReportMeasure.Change).Combine(at.Of(ReportMeasure.Remaining), (gained, remaining) => 100 * gained / (gained + remaining))).ByBase().ByTarget();
        TargetSet targets = TargetSet.Of(
        [
            Target.Of(TargetTerms.Of("01", Nation.End2016).WithSetter("vn:vss"), Headcount.Of<Participants>(1_500_123)).ToAny(),
            Target.Of<Participants, LabourForce>(TargetTerms.Of("01", Nation.End2016).WithSetter("vn:vss"), Percentage.FromPercent<LabourForce>(40)).ToAny(),
        ]);
        ReportMeasure left = ReportMeasure.OfNumber("left-after-change", "points", 2, at => at.Of(ReportMeasure.PointsToGo).Combine(at.Of(ReportMeasure.Points), (toGo, gained) => toGo - gained)).ByPercentageTarget().ByBase();
        CoverageReport report = Provinces.In(Nation.English).Against(targets).Show(ReportMeasure.Remaining, share, left).Build();

        Assert.Equal(["bhxh.remaining-people.vn:vss", "bhxh.gained-of-remaining.end-of-last-year.vn:vss", "bhxh.left-after-change.end-of-last-year.vn:vss"], report.Columns.Select(column => column.Code));
        Assert.Equal("gained of remaining on the end of last year, target of VSS (%)", report.Columns[1].MeasureIn(Nation.English));
        Assert.Equal("left after change on the end of last year, target of VSS (40%) (percentage points)", report.Columns[2].MeasureIn(Nation.English));
        Assert.Equal(["100,000", "50.0%", "+1.45 pp"], report.Columns.Select(column => report.Rows[0][column].Text));
        Assert.Equal(["missing:target"], report.Rows[1].FootnotesOf(report.Columns[2]).Select(note => note.Code));
        Assert.True(report.Total![report.Columns[1]] is { Text: "50.0%", IsPartial: true });
        Assert.True(report.Total![report.Columns[2]].IsNotApplicable);
        Assert.Empty(report.NotShown);
        CoverageReport other = Provinces.Against(targets).Show(ReportMeasure.OfNumber("a", "", 0, at => at.Of(ReportMeasure.PointsToGo)).ByTarget()).Build();
        Assert.True(other.Rows[0][other.Columns[0]].IsNotApplicable);
    }

    [Fact]
    public void OfMetrics_StandsForThoseOnly()
    {
        ReportMeasure ofReceipts = ReportMeasure.OfNumber("per-head", "VND", 0, at => at.Count.Combine(at.For("bhxh").Count, (money, people) => money / people)).For("receipts");
        ObservationSet observations = Nation.YearEnds.With(Observation.Of("VN", "receipts", Amount.OfBillions<Dong>(174_000), ReportingPeriod.Year(2016)));
        CoverageReportDraft draft = CoverageReport.For(observations, MetricSet.Of(Nation.Insured, Nation.Receipts), Nation.Catalogue).During(ReportingPeriod.Year(2016));

        CoverageReport metrics = draft.ForArea("VN").Show(ReportMeasure.Count, ofReceipts).Build();
        Assert.Equal("13,327,508", metrics["VN", "receipts"][ofReceipts].Text);
        Assert.True(metrics["VN", "bhxh"][ofReceipts].IsNotApplicable);
        Assert.Equal("per head (VND)", metrics.Columns[1].MeasureIn(Language.English));
        Assert.Equal("per-head", metrics.Columns[1].Code);

        CoverageReport areas = draft.ByArea(Nation.Country).Show(ReportMeasure.Count, ofReceipts).Build();
        Assert.Equal(["bhxh.count-people", "receipts.count-billion-VND", "receipts.per-head"], areas.Columns.Select(column => column.Code));
        string explained = areas["VN", "receipts"].Row.Explain(areas.Columns[2]);
        Assert.Contains("174,000,000,000,000", explained, StringComparison.Ordinal);
        Assert.Contains("13,055,704", explained, StringComparison.Ordinal);
    }

    [Fact]
    public void Place_SaysWhereItIs()
    {
        var seen = new List<string>();
        ReportMeasure look = ReportMeasure.OfNumber("look", "", 0, at =>
        {
            seen.Add($"{at} {at.Area?.Name} {at.IsTotal} {at.Metric} {at.Date.Year} {at.Period} {at.Base} {at.Setter} {at.Percent("bhxh").HasValue} {at.Compare(ComparisonBase.EndOfLastYear).Of(ReportMeasure.Points).HasValue}");
            return at.Of(ReportMeasure.Rank);
        });
        CoverageReport report = Provinces.Show(ReportMeasure.Rank, look).Build();

        Assert.Equal(report.Rows.Select(row => row[report.Columns[0]].Number), report.Rows.Select(row => row[report.Columns[1]].Number));
        Assert.True(report.Total![report.Columns[1]].IsNotApplicable);
        Assert.Equal(
            [
                "01 bhxh 2016-12-31 Hà Nội False bhxh 2016 2016-12   True True",
                "48 bhxh 2016-12-31 Đà Nẵng False bhxh 2016 2016-12   True False",
                "92 bhxh 2016-12-31 Cần Thơ False bhxh 2016 2016-12   False False",
                "total bhxh 2016-12-31  True bhxh 2016 2016-12   True True",
            ],
            seen);
    }

    [Fact]
    public void Place_ThatWasKept_Throws()
    {
        ReportPlace? kept = null;
        ReportPlace? other = null;
        Provinces.Show(ReportMeasure.OfNumber("keep", "", 0, at =>
        {
            (kept, other) = (at, at.For("bhxh"));
            return at.Count;
        })).Build();

        Assert.Throws<InvalidOperationException>(() => kept!.Count);
        Assert.Throws<InvalidOperationException>(() => other!.Count);
        Assert.Equal("", kept!.ToString());
    }

    [Fact]
    public void Months_HaveItAndDrawIt()
    {
        ReportingPeriod first = ReportingPeriod.Month(2022, 1), last = ReportingPeriod.Month(2022, 6);
        IEnumerable<Observation> months = Enumerable.Range(1, 6).SelectMany(month => new[] { Nation.People("VN", 1_000 + (month * month * 10), ReportingPeriod.Month(2022, month).LastDay), Nation.Labour("VN", 4_000, ReportingPeriod.Month(2022, month).LastDay) });
        ReportMeasure twice = ReportMeasure.OfNumber("twice", "", 0, at => at.Of(ReportMeasure.NetIncrease).Select(added => 2 * added));
        CoverageReport report = CoverageReport.For(ObservationSet.Of(months), Nation.Metrics, Nation.Catalogue).ByMonth("VN", first, last).Show(ReportMeasure.NetIncrease, twice).Build();
        CoverageReport counts = CoverageReport.For(ObservationSet.Of(months), Nation.Metrics, Nation.Catalogue).ByMonth("VN", first, last).Build();

        Assert.Equal(["–", "60", "100", "140", "180", "220"], report.Rows.Select(row => row[report.Columns[1]].Text));
        Picture added = Picture.Of(counts.Chart(ChartKind.Line, "bhxh").Of(ReportMeasure.NetIncrease).ToSvg());
        Assert.Equal(5, Picture.Points(Assert.Single(added.All("line"))).Length);
        Assert.Equal(5, added.All("point").Count());
        Assert.Contains("+110", added.All("value").Select(value => value.Value));
        Assert.Contains("net increase in the month", counts.Chart(ChartKind.Line, "bhxh").Of(ReportMeasure.NetIncrease).Description, StringComparison.Ordinal);
        Assert.Equal("Social insurance: net increase in the month (people)", counts.Columns.First(column => column.Measure == ReportMeasure.NetIncrease).HeaderIn(Language.English));
    }

    [Fact]
    public void DrillDown_KeepsIt()
    {
        CoverageReport below = Provinces.Show(Uncovered).Build().DrillDown("01");

        Assert.Equal([Uncovered], below.Columns.Select(column => column.Measure));
    }

    [Theory]
    [InlineData("Uncovered")]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("rank")]
    [InlineData("points-to-go")]
    public void Code_OfAnotherFormOrOfTheLibrary_IsRefused(string code)
    {
        Bad.Throws<ArgumentException>(() => ReportMeasure.OfNumber(code, "%", 2, at => at.Count), "code", $"'{code}'");
        Bad.Throws<ArgumentException>(() => ReportMeasure.OfChoice(code, at => default), "code", $"'{code}'");
    }

    [Fact]
    public void BadArguments_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => ReportMeasure.OfNumber(null!, "%", 2, at => at.Count));
        Assert.Throws<ArgumentNullException>(() => ReportMeasure.OfNumber("a", null!, 2, at => at.Count));
        Assert.Throws<ArgumentNullException>(() => ReportMeasure.OfNumber("a", "%", 2, null!));
        Assert.Throws<ArgumentNullException>(() => ReportMeasure.OfChoice("a", null!));
        Bad.Throws<ArgumentException>(() => ReportMeasure.OfNumber("a", "per cent", 2, at => at.Count), "unit", "'per cent'");
        Bad.Throws<ArgumentException>(() => ReportMeasure.OfNumber("a", "vnd.", 2, at => at.Count), "unit", "'vnd.'");
        Bad.Throws<ArgumentOutOfRangeException>(() => ReportMeasure.OfNumber("a", "%", -1, at => at.Count), "decimals", "-1");
        Bad.Throws<ArgumentOutOfRangeException>(() => ReportMeasure.OfNumber("a", "%", 11, at => at.Count), "decimals", "11");
        Assert.Throws<ArgumentException>(() => Uncovered.WithRule(" "));
        Assert.Throws<ArgumentNullException>(() => Uncovered.For(null!));
        Assert.Throws<ArgumentNullException>(() => Uncovered.For([null!]));
        Bad.Throws<ArgumentException>(() => ReportChoice.Of("On track"), "code", "'On track'");
        Assert.Throws<ArgumentException>(() => ReportChoice.Of(null!));
        Assert.Throws<ArgumentNullException>(() => Provinces.Show(null!));
        Assert.Throws<ArgumentNullException>(() => Provinces.Show(Uncovered, null!));
        Bad.Throws<ArgumentException>(() => Provinces.Show(Uncovered, Uncovered.ByBase()), "measures", "'uncovered-share'");
        Bad.Throws<ArgumentException>(() => Provinces.Show(Uncovered.For("bhyt")), "measures", "'uncovered-share'", "'bhyt'", "bhxh");
        foreach (Func<ReportMeasure> change in new Func<ReportMeasure>[] { () => ReportMeasure.Rank.ByBase(), () => ReportMeasure.Rank.ByTarget(), () => ReportMeasure.Rank.For("bhxh"), () => ReportMeasure.Rank.WithRule("a") })
        {
            Bad.Throws<InvalidOperationException>(change, "'rank'");
        }
    }

    [Fact]
    public void Columns_WithOneCode_AreRefused() => Bad.Throws<InvalidOperationException>(
        () => Provinces.Show(ReportMeasure.Count, ReportMeasure.OfNumber("count-people", "", 0, at => at.Count)).Build(), "'bhxh.count-people'", "'count'", "'count-people'");

    [Fact]
    public void Function_ThatThrows_IsNamedWithItsPlace()
    {
        var error = new DivideByZeroException("nobody is there");
        ReportMeasure broken = ReportMeasure.OfNumber("broken", "", 0, at => at.Area?.Code.Text == "48" ? throw error : at.Count);
        ReportMeasure total = ReportMeasure.OfNumber("broken-total", "", 0, at => at.IsTotal ? throw error : at.Count);

        Assert.Same(error, Bad.Throws<InvalidOperationException>(() => Provinces.Show(broken).Build(), "'broken'", "'bhxh'", "48 Đà Nẵng", "nobody is there").InnerException);
        Bad.Throws<InvalidOperationException>(() => Provinces.Show(total).Build(), "'broken-total'", "the total");
        Bad.Throws<InvalidOperationException>(() => Provinces.Show(ReportMeasure.OfNumber("a", "", 0, at => at.Percent("bhyt"))).Build(), "'a'", "'bhyt'");
        Bad.Throws<InvalidOperationException>(() => Provinces.Show(ReportMeasure.OfChoice("a", _ => Figure.Of(default(ReportChoice)))).Build(), "'a'", "has a code");
        Bad.Throws<InvalidOperationException>(() => Provinces.Show(ReportMeasure.OfNumber("a", "", 0, at => at.Of(ReportMeasure.Change))).Build(), "'change'", "ByBase");
        Bad.Throws<InvalidOperationException>(() => Provinces.Show(ReportMeasure.OfNumber("a", "", 0, at => at.Of(ReportMeasure.Attainment))).Build(), "'attainment'", "ByTarget");
        Bad.Throws<InvalidOperationException>(() => Provinces.Show(ReportMeasure.OfNumber("a", "", 0, at => at.Of(ReportMeasure.NetIncrease))).Build(), "'net-increase'", "Areas");
        Bad.Throws<InvalidOperationException>(() => Provinces.Show(ReportMeasure.OfNumber("a", "", 0, at => at.Of(Half))).Build(), "'half'", "choice");
    }

    private static string Csv(CoverageReport report, string area, string column)
    {
        List<string[]> rows = CsvReader.Read(report.ToCsv());
        return rows.First(row => row[1] == area)[Array.IndexOf(rows[0], column)];
    }
}
