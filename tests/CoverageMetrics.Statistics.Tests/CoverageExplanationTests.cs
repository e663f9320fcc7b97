using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using NodaTime;

namespace CoverageMetrics.Statistics.Tests;

/// <summary>Why a coverage rose: the decomposition that is worked out by hand in <see cref="CoverageDecompositionTests"/>, as table, sentence and pictures.</summary>
public class CoverageExplanationTests
{
    private static readonly AreaLevel Province = AreaLevel.AtRank(2, "province");
    private static readonly LocalDate Earlier = new(2015, 12, 31);
    private static readonly LocalDate Later = new(2016, 12, 31);
    private static readonly Metric Insured = Metric.Coverage<Participants, LabourForce>("insured", "Insured");

    private static readonly AreaCatalogue Land = new AreaCatalogueBuilder().Add(Area.Of("01", Province, "Town")).Add(Area.Of("02", Province, "Country")).Build();

    private static readonly Observation[] Whole =
        [.. Observed("01", Earlier, 20, 100), .. Observed("01", Later, 60, 200), .. Observed("02", Earlier, 30, 300), .. Observed("02", Later, 20, 200)];

    [Fact]
    public void OneCall_GivesTheTable()
    {
        CoverageReport report = Explain(Whole).Report;

        Assert.Equal(["coverage", "points", "points-added", "from-people-covered", "from-denominator", "from-people-moved"], report.Columns.Select(column => column.Measure.Code));
        Assert.Equal(
            [
                ["30.00%", "+10.00 pp", "+10.00 pp", "+11.25 pp", "−7.50 pp", "+6.25 pp"],
                ["10.00%", "+0.00 pp", "−2.50 pp", "−2.60 pp", "+2.60 pp", "−2.50 pp"],
                ["20.00%", "+7.50 pp", "+7.50 pp", "+8.65 pp", "−4.90 pp", "+3.75 pp"],
            ],
            report.Rows.Select(row => report.Columns.Select(column => row[column].Text).ToArray()));
        Assert.Equal("points added on 31 December 2015 (percentage points)", report.Columns[2].MeasureIn(Language.English));
    }

    [Fact]
    public void Sentence_IsInTheLanguageOfTheReport()
    {
        Assert.Equal(
            "Insured: % of the labour force rose from 12.50% (31 December 2015) to 20.00% (31 December 2016), +7.50 pp: from people covered +8.65 pp; from denominator −4.90 pp; from people moved +3.75 pp; most from Town with +10.00 pp; least from Country with −2.50 pp.",
            Explain(Whole).Sentence);
        Language own = Language.Of("xx", System.Globalization.CultureInfo.InvariantCulture.NumberFormat)
            .Saying(("chart.waterfall", "{trend}[; {steps}]"), ("chart.rose", "{last} > {first}")).Naming(("from-people-covered", "A"), ("from-denominator", "B"), ("from-people-moved", "C"));
        Assert.Equal("20.00% > 12.50%; A +8.65 pp; B −4.90 pp; C +3.75 pp", Explain(Whole, own).ToString());
    }

    [Fact]
    public void Pictures_AreByAreaAndByCause_FromTheSameNumbers()
    {
        CoverageExplanation why = Explain(Whole);

        Assert.Equal((ChartKind.Waterfall, "points-added", ChartKind.Waterfall), (why.ByArea.Kind, why.ByArea.Column.Measure.Code, why.ByCause.Kind));
        string area = why.ByArea.ToSvg(), cause = why.ByCause.ToSvg();
        Assert.All([">12.50%<", ">+10.00 pp<", ">−2.50 pp<", ">20.00%<"], text => Assert.Contains(text, area, StringComparison.Ordinal));
        Assert.All([">12.50%<", ">+8.65 pp<", ">−4.90 pp<", ">+3.75 pp<", ">20.00%<"], text => Assert.Contains(text, cause, StringComparison.Ordinal));
        Assert.Equal(7.5m, why.Decomposition.Change.Value.Round(10));
    }

    [Fact]
    public void Denominators_AreThoseThatTheMetricAsksFor()
    {
        Observation Mean(string area, int year, long total) => Observation.Of(area, Headcount.Of<LabourForce>(total), ObservationTime.MeanOf(ReportingPeriod.Year(year)));
        Observation[] observations =
            [.. Whole.Where(one => one.Subject == Participants.Code), Mean("01", 2015, 100), Mean("01", 2016, 200), Mean("02", 2015, 300), Mean("02", 2016, 200)];

        CoverageExplanation why = CoverageExplanation.Between(ObservationSet.Of(observations), Insured.WithDenominatorDate(DenominatorDate.MidYear), Land, Province, Earlier, Later, Language.English);

        Assert.Equal(Explain(Whole).Decomposition.Parts, why.Decomposition.Parts);
    }

    [Fact]
    public void AreaThatLacksAFigure_StandsThereWithTheReason_AndNothingIsSummedUpWithoutIt()
    {
        CoverageExplanation why = Explain([.. Whole.Where(one => one.Area.Text != "02" || one.Time.AsAt == Later)]);

        Assert.Equal(["02"], why.Decomposition.Change.Detail!.Parts.Select(part => part.Area!.Code.Text));
        Assert.Equal(["+10.00 pp", "–", "–"], why.Report.Rows.Select(row => row[why.Report.Columns[2]].Text));
        Assert.Equal("Insured: % of the labour force rose from 20.00% (31 December 2015) to 30.00% (31 December 2016), +10.00 pp; most from Town with +10.00 pp; 1 area without a value.", why.Sentence);
    }

    [Fact]
    public void FurtherWishes_GoToTheReport_AndStatusesAreKept()
    {
        CoverageExplanation why = CoverageExplanation.Between(
            ObservationSet.Of(Whole.Select(one => one.Subject == LabourForce.Code ? one.WithStatus(FigureStatus.Provisional) : one)), Insured, Land, Province, Earlier, Later, Language.English, draft => draft.Titled("Why").Stamped("Made up"));

        Assert.Equal(("Why", "Made up"), (why.Report.Title, why.Report.Stamp));
        Assert.All(why.Report.Rows.SelectMany(row => why.Report.Columns.Select(column => row[column].Status)), status => Assert.Equal(FigureStatus.Provisional, status));
    }

    [Fact]
    public void WhatCannotBeExplained_IsRefusedByName()
    {
        ObservationSet observations = ObservationSet.Of(Whole);

        Assert.Contains("'people' is none", Assert.Throws<ArgumentException>("metric", () => CoverageExplanation.Between(observations, Metric.People<Participants>("people", "People"), Land, Province, Earlier, Later, Language.English)).Message, StringComparison.Ordinal);
        Assert.Contains("2016-12-31 is not before 2016-12-31", Assert.Throws<ArgumentException>("earlier", () => CoverageExplanation.Between(observations, Insured, Land, Province, Later, Later, Language.English)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("further", () => CoverageExplanation.Between(observations, Insured, Land, Province, Earlier, Later, Language.English, null!));
        Assert.Throws<ArgumentNullException>("metric", () => CoverageExplanation.Between(observations, null!, Land, Province, Earlier, Later, Language.English));
    }

    private static CoverageExplanation Explain(Observation[] observations) => Explain(observations, Language.English);

    private static CoverageExplanation Explain(Observation[] observations, Language language) => CoverageExplanation.Between(ObservationSet.Of(observations), Insured, Land, Province, Earlier, Later, language);

    private static IEnumerable<Observation> Observed(string area, LocalDate day, long covered, long total) =>
        [Observation.Of(area, Headcount.Of<Participants>(covered), day), Observation.Of(area, Headcount.Of<LabourForce>(total), day)];
}
