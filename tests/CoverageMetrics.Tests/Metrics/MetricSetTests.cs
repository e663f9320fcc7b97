using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;

namespace CoverageMetrics.Tests.Metrics;

public class MetricSetTests
{
    [Fact]
    public void Of_FaultyDefinitions_ListsAllFaultsAtOnce()
    {
        MetricDefinitionException error = Assert.Throws<MetricDefinitionException>(() => MetricSet.Of(
            Metric.People<Participants>("Bad Code", " "),
            Metric.Coverage<Participants, LabourForce>("rate", "").WithDecimals(11).WithKind(NumeratorKind.FlowInMonth),
            Metric.People<Participants>("rate", "rate").WithSeries(" ").WithDenominatorSeries("vss").WithBands(Band.AtLeast(0, "all")),
            Metric.Coverage<Participants, LabourForce>("bands", "bands").WithBands(
                Band.Between(0, 50, "low"), Band.Between(60, 90, "high"))));

        string[] faults = [.. error.Findings.Select(fault => fault.ToString())];
        Assert.Equal(11, faults.Length);
        Assert.Contains(faults, fault => fault.Contains("the code of a series is white space", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("'Bad Code'", StringComparison.Ordinal));
        Assert.Equal(["Bad Code", "rate"], error.Findings.Where(fault => fault.Message.Contains("the name is missing", StringComparison.Ordinal)).Select(fault => fault.Metric));
        Assert.Contains(faults, fault => fault.Contains("this is 11", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("coverage is of a stock", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("'vss'", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("no denominator", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("names 2", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("starts where the one before ends", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("open above", StringComparison.Ordinal));
        Assert.All(faults, fault => Assert.Contains(fault, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Indexer_UnknownCode_NamesTheCodesThereAre()
    {
        MetricSet metrics = Country.Metrics;

        Assert.Same(Country.Rate, metrics["participation"]);
        Assert.Contains("participation", Assert.Throws<KeyNotFoundException>(() => metrics["rate"]).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(49.999, "low")]
    [InlineData(50, "middle")]
    [InlineData(89.9999, "middle")]
    [InlineData(90, "high")]
    [InlineData(120, "high")]
    public void BandOf_AtABound_BelongsToTheUpperBand(decimal percent, string expected)
    {
        Metric metric = Country.Rate.WithBands(Band.Between(0, 50, "low"), Band.Between(50, 90, "middle"), Band.AtLeast(90, "high"));

        Assert.Equal(expected, metric.BandOf(percent)!.Code);
    }
}
