using System.Text.Json;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Serialization;
using CoverageMetrics.Tests.Metrics;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

/// <summary>Social insurance of Viet Nam before and after Law 41/2024, in force on 1 July 2025: 20.11 million at the end of 2024, 18.82 million in March and 20.04 million in November 2025.</summary>
public class BreakReportTests
{
    private static readonly Break Law = Break.Of(FigureKey.Of<Participants>(new LocalDate(2025, 7, 1)), "law-41-2024");
    private static readonly Language Named = Language.English.Naming(("law-41-2024", "Law 41/2024"));

    private static readonly ObservationSet Counted = ObservationSet.Of([
        Country.Insured("VN", 20_110_000, new(2024, 12, 31)), Country.Insured("VN", 18_820_000, new(2025, 3, 31)), Country.Insured("VN", 20_040_000, new(2025, 11, 30)),
    ]);

    [Fact]
    public void AComparison_IsMarkedInEveryOutput()
    {
        CoverageReport report = OfMetrics(Counted.With(Law));
        const string Note = "participants: the definition changed on 1 July 2025, Law 41/2024";

        Assert.Equal([Note], report.Footnotes.Select(note => note.Text));
        Assert.Contains($"[1] {Note}", report.ToText(), StringComparison.Ordinal);
        Assert.Contains(Note, report.ToHtml(), StringComparison.Ordinal);
        Assert.Contains(Note, report.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("-70000,break,", report.ToCsv(), StringComparison.Ordinal);
        JsonElement note = JsonDocument.Parse(report.ToJson()).RootElement.GetProperty("notes")[0];
        Assert.Equal(("break", "law-41-2024", "2025-07-01"), (note.GetProperty("code").GetString(), note.GetProperty("break").GetString(), note.GetProperty("from").GetString()));
        Assert.EndsWith($" Mind this: {Note}.", report.Rows[0].Explain(report.Columns.First(column => column.Measure == ReportMeasure.Change)), StringComparison.Ordinal);
        Assert.Contains("cách tính thay đổi", report.In(Vietnamese.Language).ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsMarked_WhereNoDefinitionChangedBetween()
    {
        Assert.Empty(OfMetrics(Counted).Footnotes);
        Assert.Empty(OfMetrics(Counted.With(Break.Of(FigureKey.Of<Participants>(new LocalDate(2024, 12, 31)), "x"))).Footnotes);
        Assert.Empty(OfMetrics(Counted.With(Break.Of(FigureKey.Of<Participants>(new LocalDate(2025, 12, 1)), "x"))).Footnotes);
    }

    [Fact]
    public void TheNumbers_AreThoseWithoutTheBreak() => Assert.Equal(
        Numbers(OfMetrics(Counted)), Numbers(OfMetrics(Counted.With(Law))));

    [Fact]
    public void ARatio_AndItsGrowth_AreMarkedWhereTheDenominatorChanged()
    {
        Metric perMember = Metric.Ratio("base", "Base", Metric.Money<Dong>("wages", "wages", "Wages").WithKind(NumeratorKind.Stock), Metric.People<Participants>("members", "members"));
        Observation[] wages = [Observation.Of("VN", "wages", Amount.Of<Dong>(900), new LocalDate(2024, 12, 31)), Observation.Of("VN", "wages", Amount.Of<Dong>(1_000), new LocalDate(2025, 7, 31))];
        CoverageReport report = CoverageReport.For(Counted.With(Country.Insured("VN", 19_000_000, new(2025, 7, 31))).With(wages).With(Law), MetricSet.Of(perMember), Country.Catalogue)
            .During(ReportingPeriod.Month(2025, 7)).ForArea("VN").Compare(ComparisonBase.EndOfLastYear).Build();
        string[] marked = [.. report.Columns.Where(column => report.Rows[0].FootnotesOf(column).Count > 0).Select(column => column.Measure.Code)];

        Assert.Equal(["ratio", "ratio-growth"], marked);
        Assert.EndsWith(" Mind this: members: the definition changed on 1 July 2025, Law 41/2024.", report.Rows[0].Explain(report.Columns.Single(column => column.Measure == ReportMeasure.GrowthOfRatio), Named), StringComparison.Ordinal);
    }

    [Fact]
    public void TheMonthOfABreak_IsMarked_AndTheLineIsCrossed()
    {
        CoverageReport report = CoverageReport.For(Counted.With(Law), MetricSet.Of(Country.Count), Country.Catalogue)
            .ByMonth("VN", ReportingPeriod.Month(2024, 12), ReportingPeriod.Month(2025, 11)).Show(ReportMeasure.Count).In(Named).Build();
        string svg = report.Chart(ChartKind.Line, "participants").ToSvg();

        Assert.Contains("2025-07,,missing break", report.ToCsv(), StringComparison.Ordinal);
        Assert.Single(svg.Split("class=\"cc-break\"").Skip(1));
        Assert.Contains("July 2025: participants: the definition changed on 1 July 2025, Law 41/2024", report.Chart(ChartKind.Line, "participants").ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void AFirstFigureOfAnotherDefinition_SaysSoWhereItComesFrom()
    {
        CoverageReport report = OfMetrics(ObservationSet.Of(Counted.Select(one => one.Time.AsAt.Month == 11 ? one.WithBreak("law-41-2024") : one)));

        Assert.Contains("the first of another definition: Law 41/2024", report["VN", "participants"].Explain(), StringComparison.Ordinal);
    }

    private static IEnumerable<decimal> Numbers(CoverageReport report) => report.Columns.Select(column => report.Rows[0][column].Number);

    private static CoverageReport OfMetrics(ObservationSet observations) => CoverageReport.For(observations, MetricSet.Of(Country.Count), Country.Catalogue)
        .On(new LocalDate(2025, 11, 30)).ForArea("VN").Compare(ComparisonBase.EndOfLastYear).Show(ReportMeasure.Count, ReportMeasure.Change, ReportMeasure.GrowthRate).In(Named).Build();
}
