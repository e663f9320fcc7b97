using System.Data;
using System.Text.Json;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports;
using CoverageMetrics.Serialization;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Metrics;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Figures;

public class EstimateTests
{
    private static readonly LocalDate Day = new(2022, 6, 30);
    private static readonly Observation Insured = Country.Insured("82", 139_986, Day);

    // The labour force that 19.55% implies; its standard error is invented.
    private static readonly Observation Force = Country.Labour("82", 716_041, Day).WithRelativeStandardError(2.5m);

    [Fact]
    public void Estimate_IsNotExact_AndHasNoBounds()
    {
        Assert.Equal(2.5m, Force.RelativeStandardErrorPercent);
        Assert.False(Force.Figure.IsExact);
        Assert.Null(Force.Figure.Bounds);
        Assert.Null(Force.WithPrecision(1_000, FigureQualifier.About).Figure.Bounds);
        Assert.Null(Country.Labour("82", 716_000, Day).WithPrecision(1_000, FigureQualifier.None).WithRelativeStandardError(2.5m).Figure.Bounds);
        Assert.Null(Insured.RelativeStandardErrorPercent);
        Assert.NotEqual(Force, Force.WithRelativeStandardError(2.4m));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100.1)]
    public void StandardErrorOutOfBounds_IsRefused(decimal percent) => Bad.Argument<ArgumentOutOfRangeException>(
        "percent", percent.ToString(System.Globalization.CultureInfo.CurrentCulture), () => Insured.WithRelativeStandardError(percent));

    [Fact]
    public void NothingThatRestsOnAnEstimate_IsCertain()
    {
        Certainty? Met(Observation force)
        {
            MetricTable table = Country.Table(Day, Insured, force);
            return table.Cell(table.On("82"), Country.Rate).Percentage.SelectMonotone(percentage => percentage.Percent >= 10, true).HowCertain();
        }

        Assert.Equal(Certainty.Certainly, Met(Country.Labour("82", 716_041, Day)));
        Assert.Equal(Certainty.Possibly, Met(Force));
        Assert.Equal(Certainty.Possibly, Met(Force.WithPrecision(10, FigureQualifier.About)));
    }

    [Fact]
    public void Report_MarksAndExplainsTheEstimate()
    {
        CoverageReport report = CoverageReport.For(ObservationSet.Of([Insured, Force]), MetricSet.Of(Country.Rate), Country.Catalogue).On(Day).ForArea("82")
            .Against(TargetSet.Of([Target.Of<Participants, LabourForce>(TargetTerms.Of("82", new(2022, 12, 31)), Percentage.FromPercent<LabourForce>(10)).ToAny()]))
            .Show(ReportMeasure.Count, ReportMeasure.Coverage, ReportMeasure.PointsToGo).Build();
        string text = report.ToText();

        Assert.Contains("estimate from a sample, relative standard error 2.5%", text, StringComparison.Ordinal);
        Assert.Contains("the target is met possibly", text, StringComparison.Ordinal);
        Assert.DoesNotContain("certain:", text, StringComparison.Ordinal);
        ReportColumn coverage = report.Columns.Single(column => column.Measure == ReportMeasure.Coverage);
        Assert.Contains("estimate from a sample, relative standard error 2.5%", report.Rows[0].Explain(coverage), StringComparison.Ordinal);
        Assert.Contains("\"relativeStandardErrorPercent\":2.5", report.ToJson().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_KeepsTheStandardError()
    {
        string json = JsonSerializer.Serialize(Force);

        Assert.Contains("\"relativeStandardErrorPercent\":2.5", json, StringComparison.Ordinal);
        Assert.Equal(Force, JsonSerializer.Deserialize<Observation>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Observation>(json.Replace("Percent\":2.5", "Percent\":0", StringComparison.Ordinal)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Observation>(json.Replace("Percent\":2.5", "Percent\":250", StringComparison.Ordinal)));
    }

    [Fact]
    public void Load_ReadsTheStandardError()
    {
        using var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        table.Columns.Add("area", typeof(string));
        table.Columns.Add("people", typeof(long));
        table.Columns.Add("rse", typeof(decimal));
        table.Rows.Add("82", 716_041L, 2.5m);
        table.Rows.Add("51", 1_000L, DBNull.Value);
        table.Rows.Add("62", 1_000L, 250m);
        table.Columns.Add("day", typeof(DateTime)).Expression = "#2022-06-30#";
        using DataTableReader reader = table.CreateDataReader();

        ObservationLoad load = ObservationLoad.Read(reader, ObservationColumns.Area("area").SubjectIs("labour-force").Day("day").Persons("people").RelativeStandardErrorPercent("rse"), BadRows.Report, CancellationToken.None);

        Assert.Equal(Force, load.Observations.Find(Force.Key));
        Assert.Null(load.Observations.Find(Country.Labour("51", 1_000, Day).Key)!.RelativeStandardErrorPercent);
        LoadFinding finding = Assert.Single(load.Findings);
        Assert.Contains("no standard error in percent of an estimate", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Estimate_StaysWithTheFigureAndIsGoneWithIt()
    {
        Assert.Equal(2.5m, Force.Restated("83", Day, Force.Figure).RelativeStandardErrorPercent);
        Assert.Null(Force.Restated("83", Day, Figure.Of(ObservedQuantity.OfPeople(800_000))).RelativeStandardErrorPercent);
        Assert.Null(Force.Withheld("gso").RelativeStandardErrorPercent);
        Observation none = Observation.Of(Force.Key, Figure.None<ObservedQuantity>(NoValueReason.Missing));
        Assert.Same(none, none.WithRelativeStandardError(1));
    }

    [Fact]
    public void PublicationsOfOneDay_AreTakenInAnyOrder()
    {
        Observation other = Force.WithRelativeStandardError(3);

        Assert.Same(ObservationSet.Of([Force, other]).Find(Force.Key), ObservationSet.Of([other, Force]).Find(Force.Key));
        Assert.Empty(ObservationSet.Of([Force, other]).Conflicts);
    }
}
