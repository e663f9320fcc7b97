namespace CoverageMetrics.Statistics.Tests;

public class StandardPopulationTests
{
    // The totals that are printed below the tables; the percentages of the World Health Organization are rounded, and those printed add up to 100.035.
    [Fact]
    public void Published_AddUpToTheirTotals()
    {
        Assert.Equal((19, 100_000m), Total(StandardPopulation.Europe2013));
        Assert.Equal((21, 100.035m), Total(StandardPopulation.World2000));
        Assert.Equal((18, 100_000m), Total(StandardPopulation.World1960));
        Assert.Equal(["esp-2013", "who-2000", "segi-1960"], new[] { StandardPopulation.Europe2013, StandardPopulation.World2000, StandardPopulation.World1960 }.Select(one => one.Code));
    }

    // Added up by hand.
    [Fact]
    public void WeightsFrom_AddWholeGroupsUp()
    {
        Assert.Equal([16_000m, 70_000m, 14_000m], StandardPopulation.Europe2013.WeightsFrom(0, 15, 70));
        Assert.Equal([5.275m], StandardPopulation.World2000.WeightsFrom(70));
        Assert.Equal([31_000m, 65_000m, 4_000m], StandardPopulation.World1960.WeightsFrom(0, 15, 70));
    }

    [Fact]
    public void Own_IsAsGiven()
    {
        StandardPopulation own = StandardPopulation.Of("census", [(15, 2.5m), (30, 0), (60, 1)]);

        Assert.Equal([(15, 2.5m), (30, 0), (60, 1m)], own.Ages);
        Assert.Equal([2.5m, 1m], own.WeightsFrom(15, 60));
        Assert.Equal("census: 3 ages", own.ToString());
    }

    [Fact]
    public void Ages_ThatCannotBe_AreRefusedByName()
    {
        Assert.Throws<ArgumentException>("ages", () => StandardPopulation.Of("x", []));
        Assert.Throws<ArgumentException>("ages", () => StandardPopulation.Of("x", [(5, 1), (5, 1)]));
        Assert.Throws<ArgumentOutOfRangeException>("ages", () => StandardPopulation.Of("x", [(-1, 1)]));
        Assert.Throws<ArgumentOutOfRangeException>("ages", () => StandardPopulation.Of("x", [(1, -1)]));
        Assert.Throws<ArgumentException>("ages", () => StandardPopulation.Europe2013.WeightsFrom(18));
        Assert.Throws<ArgumentException>("ages", () => StandardPopulation.Europe2013.WeightsFrom());
        Assert.Throws<ArgumentException>("ages", () => StandardPopulation.Europe2013.WeightsFrom(30, 15));
    }

    private static (int, decimal) Total(StandardPopulation population) => (population.Ages.Count, population.Ages.Sum(one => one.Weight));
}
