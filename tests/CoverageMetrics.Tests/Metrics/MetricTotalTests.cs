using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

public class MetricTotalTests
{
    private static readonly LocalDate Now = new(2022, 8, 31);
    private static readonly LocalDate Before = new(2021, 8, 31);

    [Fact]
    public void Total_OverAreasThatLackACount_IsOverTheSameAreasAboveAndBelow()
    {
        MetricTable table = Country.Table(
            Now,
            Country.Insured("51", 140, Now), Country.Labour("51", 700, Now),
            Country.Insured("62", 60, Now),
            Country.Labour("82", 740, Now));

        MetricTotal total = table.Total(table.Areas.At(Country.Province), Country.Rate);

        Assert.Equal(AnyCoverage.Between(AnyHeadcount.Of(140, "participants"), AnyHeadcount.Of(700, "labour-force")), total.ReportedCoverage.Value);
        Assert.Equal(200, total.Reported.Value.Number);
        Assert.Equal((NoValueReason.Incomplete, "not reported: 82 Tiền Giang"), (total.Count.Reason, total.Count.Detail?.ToString()));
        Assert.Equal((NoValueReason.Incomplete, "not reported: 62 Kon Tum (labour force, 31 August 2022), 82 Tiền Giang (participants, 31 August 2022)"), (total.Coverage.Reason, total.Percentage.Detail?.ToString()));
        Assert.Equal(["62", "82"], total.WithoutCoverage.Select(area => area.Code.Text));
        Assert.Equal(["82"], total.WithoutCount.Select(area => area.Code.Text));
        Assert.True(total.IsPartial && total.IsCoveragePartial);
    }

    [Fact]
    public void Total_OfAnAreaAndItsPart_IsRefusedWithBothCodes()
    {
        MetricTable table = Country.Table(Now, Country.Insured("51", 140, Now));

        ArgumentException error = Assert.Throws<ArgumentException>(() => table.Total([table.On("51"), table.On("VN")], Country.Count));

        Assert.Contains("51", error.Message, StringComparison.Ordinal);
        Assert.Contains("VN", error.Message, StringComparison.Ordinal);
        Assert.Contains("twice", Assert.Throws<ArgumentException>(() => table.Total([table.On("51"), table.On("51")], Country.Count)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CompareTotal_IsOverTheAreasKnownOnBothDates()
    {
        MetricTable table = Country.Table(
            Now,
            Country.Insured("51", 150, Now), Country.Insured("51", 100, Before),
            Country.Insured("62", 60, Now),
            Country.Insured("82", 220, Now), Country.Insured("82", 200, Before));
        Area[] provinces = [.. table.Areas.At(Country.Province)];

        MetricTotalComparison comparison = table.CompareTotal(provinces, Country.Count, ComparisonBase.SamePeriodLastYear);

        Assert.Equal(70, comparison.ComparableChange.Value.Number);
        Assert.Equal(23.33m, comparison.ComparableRate.Value.Round(2).Percent);
        Assert.Equal(NoValueReason.Incomplete, comparison.Change.Reason);
        Assert.Equal(NoValueReason.Incomplete, comparison.Rate.Reason);
        Assert.Equal(["62"], comparison.WithoutChange.Select(area => area.Code.Text));
        Assert.Equal(NoValueReason.Incomplete, comparison.ContributionOf(comparison.Areas[0]).Reason);

        MetricTotalComparison complete = table.CompareTotal([provinces[0], provinces[2]], Country.Count, ComparisonBase.SamePeriodLastYear);
        Assert.Equal(complete.Rate.Value.Percent, complete.Areas.Select(complete.ContributionOf).Sum(points => points.Value.Points), 20);
        Assert.Equal(16.67m, complete.ContributionOf(complete.Areas[0]).Value.Round(2).Points);
    }

    [Fact]
    public void CompareTotal_OfAnotherDenominatorSeries_LeavesTheAreaOutOfThePointsOnly()
    {
        MetricTable table = Country.Table(
            Now,
            Country.Insured("51", 60, Now), Country.Labour("51", 100, Now), Country.Insured("51", 50, Before), Country.Labour("51", 100, Before),
            Country.Insured("82", 90, Now), Country.Labour("82", 100, Now).WithSeries("new"), Country.Insured("82", 40, Before), Country.Labour("82", 200, Before));

        MetricTotalComparison comparison = table.CompareTotal([table.On("51"), table.On("82")], Country.Rate, ComparisonBase.SamePeriodLastYear);

        Assert.Equal(10m, comparison.ComparablePoints.Value.Points);
        Assert.Equal(["82"], comparison.WithoutPoints.Select(area => area.Code.Text));
        Assert.Equal(60, comparison.Change.Value.Number);
        Assert.Empty(comparison.WithoutChange);
    }

    [Fact]
    public void Rank_WithTies_SharesTheBestPlace()
    {
        MetricTable table = Country.Table(
            Now,
            Country.Insured("51", 1, Now), Country.Labour("51", 2, Now),
            Country.Insured("62", 50, Now), Country.Labour("62", 100, Now),
            Country.Insured("82", 49, Now), Country.Labour("82", 100, Now));
        Area[] provinces = [.. table.Areas.At(Country.Province)];

        Assert.Equal([(1, "51"), (1, "62"), (3, "82")], table.Rank(provinces, Country.Rate).Select(rank => (rank.Rank!.Value, rank.Cell.Area.Code.Text)));
        Assert.Equal(
            [(1, "82"), (2, "51"), (2, "62")],
            table.Rank(provinces, Country.Rate.WithDirection(MetricDirection.LowerIsBetter)).Select(rank => (rank.Rank!.Value, rank.Cell.Area.Code.Text)));
    }

    [Fact]
    public void Rank_WithoutAFigure_HasNoPlaceAndComesLast()
    {
        MetricTable table = Country.Table(Now, Country.Insured("82", 5, Now));

        IReadOnlyList<MetricRank> ranks = table.Rank(table.Areas.At(Country.Province), Country.Count);

        Assert.Equal([1, null, null], ranks.Select(rank => rank.Rank));
        Assert.Equal(["82", "51", "62"], ranks.Select(rank => rank.Cell.Area.Code.Text));
    }

    [Fact]
    public void ShareOf_APartialWhole_IsWithheldAndNamesWhatIsMissing()
    {
        MetricTable table = Country.Table(Now, Country.Insured("51", 25, Now), Country.Insured("82", 75, Now));
        MetricCell cell = table.Cell(table.On("51"), Country.Count);

        Figure<Percentage<Total>> partial = MetricTable.ShareOf(cell, table.Total(table.Areas.At(Country.Province), Country.Count));
        Figure<Percentage<Total>> whole = MetricTable.ShareOf(cell, table.Total([table.On("51"), table.On("82")], Country.Count));

        Assert.Equal(NoValueReason.Incomplete, partial.Reason);
        Assert.Contains("Kon Tum", partial.Detail?.ToString(), StringComparison.Ordinal);
        Assert.Equal(25m, whole.Value.Percent);
    }
}
