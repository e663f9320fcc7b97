using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Samples.Tests;

/// <summary>An agency defines its own programme, denominator and metric, and works with them as with the library's own.</summary>
public class AgencyMetricTests
{
    private static readonly MetricSet Metrics = MetricSet.Of(
        Metric.Coverage<DriversInsurance, RegisteredDrivers>("agency:drivers", "drivers insured")
            .WithDenominatorDate(DenominatorDate.LatestOnOrBefore)
            .WithDecimals(1)
            .WithBands(Band.Between(0, 50, "low"), Band.AtLeast(50, "high")));

    [Fact]
    public void OwnMetric_NeedsNoRegistration()
    {
        LocalDate june = new(2026, 6, 30);
        ObservationSet observations = ObservationSet.Of(
        [
            Observation.Of("51", Headcount.Of<DriversInsurance>(4_150), june),
            Observation.Of("51", Headcount.Of<RegisteredDrivers>(8_000), new LocalDate(2025, 12, 31)),
        ]);
        MetricTable table = MetricTable.Of(observations, Metrics, Provinces.Catalogue, june);
        Area quangNgai = table.Areas.Find("51")!;

        MetricCell cell = table.Cell(quangNgai, Metrics["agency:drivers"]);

        Assert.Equal(51.9m, cell.Percentage.Value.Round(1).Percent);
        Assert.Equal("high", cell.Band!.Code);
        Assert.Equal("registered drivers", Metrics[0].Denominator!.Name);
    }

    [Fact]
    public void OwnMetrics_WithMistakes_AreAllReportedAtStartUp()
    {
        MetricDefinitionException error = Assert.Throws<MetricDefinitionException>(() => MetricSet.Of(
            Metric.People<DriversInsurance>("Drivers", "drivers"),
            Metric.Coverage<DriversInsurance, RegisteredDrivers>("agency:drivers", "").WithDecimals(-1)));

        Assert.Equal(3, error.Findings.Count);
    }

    public readonly record struct DriversInsurance : INumerator
    {
        public static string Code => "agency:drivers-insurance";
    }

    public readonly record struct RegisteredDrivers : IDenominator
    {
        public static string Code => "agency:registered-drivers";
    }
}
