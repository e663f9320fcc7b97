using System.Data;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Restatement;
using CoverageMetrics.Tests.Metrics;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Figures;

public class BreakTests
{
    private static readonly LocalDate InForce = new(2025, 7, 1);
    private static readonly Break Law = Break.Of(FigureKey.Of<Participants>(InForce), "law-41-2024");

    [Fact]
    public void Day_IsTheFirstOneOfTheNewDefinition()
    {
        Assert.Equal(InForce, Law.Day);
        Assert.Equal(new LocalDate(2025, 10, 1), Break.Of(FigureKey.Of<Participants>(ReportingPeriod.Quarter(2025, 4)), "law-41-2024").Day);
        Assert.Equal("participants 2025-07-01: law-41-2024", Law.ToString());
    }

    [Fact]
    public void Of_WhatIsNotCounted_IsRefused()
    {
        FigureKey key = FigureKey.Of<Participants>(InForce);
        Bad.Throws<ArgumentException>(() => Break.Of(key.WithSetter("vn:vss"), "x"), "A break is of what is counted, no plan and no percentage; this is 'participants 2025-07-01 set by vn:vss'. (Parameter 'key')");
        Assert.Equal("key", Assert.Throws<ArgumentException>(() => Break.Of(key.WithDenominator("population"), "x")).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentException>(() => Break.Of(default, "x")).ParamName);
        Assert.Equal("code", Assert.Throws<ArgumentException>(() => Break.Of(key, " ")).ParamName);
    }

    [Fact]
    public void Sets_KeepWhatChangedAndWhatObservationsFlag()
    {
        Observation flagged = Country.Insured("82", 5, new(2025, 7, 31)).WithBreak("register");
        ObservationSet set = ObservationSet.Of([Country.Insured("82", 4, new(2025, 6, 30)).PublishedOn(InForce)]).With(Law, Law).With(flagged);

        Assert.Equal(["participants 2025-07-01: law-41-2024", "82 participants 2025-07-31: register"], set.Breaks.Select(one => one.ToString()));
        Assert.Equal(set.Breaks, set.KnownOn(InForce).With(ReportedRate.Of<Participants, LabourForce>("82", 5, InForce)).Breaks);
        Assert.Equal(set.Breaks, Restate.Of(set, Country.Catalogue).To(Country.Merger).ToObservations().Breaks.Select(one => Break.Of(one.Key.OnMap(one.Key.Time.AsAt), one.Code)));
        Assert.Empty(ObservationSet.Of([]).Breaks);
    }

    [Fact]
    public void ALoadedRow_FlagsABreakByItsStatusOrItsColumn()
    {
        using var table = new DataTable();
        foreach (string column in new[] { "area", "day", "persons", "status", "law" })
        {
            table.Columns.Add(column);
        }

        table.Rows.Add("82", "2025-06-30", "4", "A", "");
        table.Rows.Add("82", "2025-07-31", "5", "B", "");
        table.Rows.Add("82", "2025-08-31", "6", "P", "law-41-2024");
        table.Rows.Add("82", "2025-09-30", "7", "b", "law-41-2024");
        ObservationLoad load = ObservationLoad.Read(table.CreateDataReader(), ObservationColumns.Area("area").SubjectIs("participants").Day("day").Persons("persons").Status("status").Break("law"));

        Assert.Empty(load.Findings);
        Assert.Equal(["", "break", "law-41-2024", "law-41-2024"], load.Observations.Select(one => one.Break));
        Assert.Equal([FigureStatus.Final, FigureStatus.Final, FigureStatus.Provisional, FigureStatus.Final], load.Observations.Select(one => one.Figure.Status!.Value));
    }

    [Fact]
    public void PartsOfASum_KeepTheirBreaks()
    {
        LocalDate day = new(2025, 6, 30);
        ObservationSet set = ObservationSet.Of([Country.Insured("51", 4, day).WithBreak("register"), Country.Insured("62", 5, day).WithBreak("audit")]);

        Observation merged = Assert.Single(Restate.Of(set, Country.Catalogue).To(Country.Merger).ToObservations());

        Assert.Equal("audit; register", merged.Break);
    }

    [Fact]
    public void AComparison_AcrossABreakStandsAndSaysSo_AndOneOfTwoSeriesDoesNot()
    {
        LocalDate day = new(2025, 8, 31);
        Observation[] rows = [Country.Insured("82", 100, new(2024, 8, 31)), Country.Insured("82", 120, day)];
        MetricComparison compared = Compared(ObservationSet.Of(rows).With(Law));

        Assert.Equal(20, compared.Change.Value.Number);
        Assert.Equal([Law], compared.Breaks);
        Assert.Empty(Compared(ObservationSet.Of(rows)).Breaks);
        Assert.Equal(["register"], Compared(ObservationSet.Of([rows[0], rows[1].WithBreak("register")])).Breaks.Select(one => one.Code));
        Assert.Empty(Compared(ObservationSet.Of([rows[0].WithBreak("register"), rows[1]])).Breaks);
        Assert.Equal(MetricObstacle.NumeratorDefinition, Compared(ObservationSet.Of([rows[0], rows[1].WithSeries("law-41-2024")]).With(Law)).Obstacle);

        static MetricComparison Compared(ObservationSet set)
        {
            MetricTable table = MetricTable.Of(set, Country.Metrics, Country.Catalogue, new LocalDate(2025, 8, 31));
            return table.Compare(table.On("82"), Country.Count, ComparisonBase.SamePeriodLastYear);
        }
    }

    [Fact]
    public void ABreak_IsOfTheAreaAndTheSeriesThatItNames()
    {
        LocalDate day = new(2025, 8, 31);
        ObservationSet rows = ObservationSet.Of(new[] { "51", "82" }.SelectMany(area => new[] { Country.Insured(area, 100, day.PlusMonths(-1)).WithSeries("new"), Country.Insured(area, 120, day).WithSeries("new") }));
        FigureKey key = FigureKey.Of<Participants>(day);

        Assert.Equal("51 82", Broken(key));
        Assert.Equal("82", Broken(key.WithArea("82")));
        Assert.Equal("51 82", Broken(key.WithSeries("new")));
        Assert.Equal("", Broken(key.WithSeries("old")));
        Assert.Equal("", Broken(key.WithScope("residents")));
        Assert.Equal("", Broken(FigureKey.Of<Population>(day)));

        string Broken(FigureKey of)
        {
            MetricTable table = MetricTable.Of(rows.With(Break.Of(of, "x")), Country.Metrics, Country.Catalogue, day);
            MetricTotalComparison compared = table.CompareTotal([table.On("51"), table.On("82")], Country.Count, ComparisonBase.PreviousMonth);
            Assert.Equal(compared.Areas.Any(one => one.Breaks.Count > 0), compared.Breaks.Count > 0);
            return string.Join(' ', compared.Areas.Where(one => one.Breaks.Count > 0).Select(one => one.Later.Area.Code.Text));
        }
    }
}
