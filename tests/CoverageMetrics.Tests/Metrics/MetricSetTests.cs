using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Tests.Support;

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

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Of_Decimals_AreNoneToTen(int decimals, bool isTaken)
    {
        Assert.Equal(isTaken ? [] : [$"a percentage has 0 to 10 decimals; this is {decimals}."], Faults(Country.Rate.WithDecimals(decimals)));
        Assert.Equal(isTaken ? [] : [$"a ratio has 0 to 10 decimals; this is {decimals}."], Faults(Country.Rate.WithRatioUnit("a person", decimals)).Where(fault => fault.Contains("decimals", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_ADirectionOrADateRuleThatIsNone_IsAFault()
    {
        Assert.Equal(["the direction is none of the known ones: 9."], Faults(Country.Rate.WithDirection((MetricDirection)9)));
        Assert.Equal(["the date rule is none of the known ones: 9."], Faults(Country.Rate.WithDenominatorDate((DenominatorDate)9)));
        Assert.Equal(["the kind of numerator is none of the known ones: 9."], Faults(Country.Count.WithKind((NumeratorKind)9)));
    }

    [Fact]
    public void Band_ThatEndsNoHigherThanItStartsOrStartsBelowZero_IsRefused()
    {
        Bad.Argument<ArgumentOutOfRangeException>("until", "50", () => Band.Between(50, 50, "none"));
        Bad.Argument<ArgumentOutOfRangeException>("until", "49", () => Band.Between(50, 49, "none"));
        Bad.Argument<ArgumentOutOfRangeException>("from", "-1", () => Band.Between(-1, 49, "low"));
        Bad.Argument<ArgumentOutOfRangeException>("from", "-0.1", () => Band.AtLeast(-0.1m, "low"));
        Assert.Equal((0, null), (Band.AtLeast(0, "all").From, Band.AtLeast(0, "all").Until));
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

    private static string[] Faults(Metric metric)
    {
        try
        {
            return MetricSet.Of(metric).Count == 1 ? [] : throw new InvalidOperationException("A set of one metric has one.");
        }
        catch (MetricDefinitionException error)
        {
            return [.. error.Findings.Select(fault => fault.Message)];
        }
    }
}
