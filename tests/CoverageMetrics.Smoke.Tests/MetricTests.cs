using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Smoke.Tests;

/// <summary>Metrics over published year-ends, and what two of them may be compared.</summary>
public class MetricTests
{
    private static readonly MetricTable Table = MetricTable.Of(Nation.YearEnds, Nation.Metrics, Provinces.Catalogue, ReportingPeriod.Year(2016));

    [Fact]
    public void Cell_KeepsTheTwoCounts()
    {
        MetricCell cell = Table.Cell(Country, Table.Metrics[0]);

        Assert.Equal(AnyCoverage.Between(AnyHeadcount.Of(13_055_704, SocialInsurance.Code), AnyHeadcount.Of(54_445_300, LabourForce.Code)), cell.Coverage.Value);
        Assert.Equal(23.98m, cell.Percentage.Value.Round(2).Percent);
    }

    [Fact]
    public void Comparison_IsInPoints() =>
        Assert.Equal(1.21m, Table.Compare(Country, Table.Metrics[0], ComparisonBase.EndOfLastYear).Points.Value.Round(2).Points);

    private static Area Country => Table.Areas.Find("VN")!;
}
