using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

public class PartAboveWholeTests
{
    private static readonly LocalDate Day = new(2022, 8, 31);
    private static readonly Metric InRegister = Metric.Coverage<Active, Registered>("active", "active members");
    private static readonly Observation Whole = Observation.Of("82", Headcount.Of<Registered>(100), Day);
    private static readonly Observation Part = Observation.Of("82", Headcount.Of<Active>(103), Day);

    [Fact]
    public void MetricOfAPart_KnowsItByTheType()
    {
        Assert.True(InRegister.IsOfPart);
        Assert.True(InRegister.WithDecimals(1).Under("other").IsOfPart);
        Assert.True(Metric.Coverage<Active, Population>("active", "active members").IsOfPart);
        Assert.False(Metric.Coverage<Active, LabourForce>("active", "active members").IsOfPart);
        Assert.False(Metric.People<Active>("active", "active members").IsOfPart);
    }

    [Fact]
    public void PartAboveItsWhole_IsAFindingWithItsNumbers()
    {
        Finding found = Assert.Single(Run(InRegister, Whole, Part), one => one.Rule == FindingRule.PartAboveWhole);

        Assert.Equal("82 Tiền Giang, active members: more are in the part than in the whole: 103 of 100 (registered members), +3", found.ToText(Language.English));
        Assert.DoesNotContain(Run(InRegister, Whole, Part), one => one.Rule == FindingRule.AboveHundred);
    }

    [Fact]
    public void PartAsLargeAsItsWhole_IsNoFinding() => Assert.Empty(Run(InRegister, Whole, Observation.Of("82", Headcount.Of<Active>(100), Day)));

    [Fact]
    public void PartOfARoundedWhole_IsFoundBeyondTheRounding()
    {
        Assert.Contains(Run(InRegister, Whole.WithPrecision(4, FigureQualifier.None), Part), one => one.Rule == FindingRule.PartAboveWhole);
        IReadOnlyList<Finding> within = Run(InRegister, Whole.WithPrecision(10, FigureQualifier.None), Part);
        Assert.DoesNotContain(within, one => one.Rule == FindingRule.PartAboveWhole);
        Assert.Contains(within, one => one.Rule == FindingRule.AboveHundred);
    }

    [Theory]
    [InlineData("series")]
    [InlineData("scope")]
    [InlineData("day")]
    [InlineData("no part")]
    public void PartOfAnotherRegisterOrDay_IsAboveHundredAndNoMore(string differs)
    {
        (Metric metric, Observation whole) = differs switch
        {
            "series" => (InRegister, Whole.WithSeries("other")),
            "scope" => (InRegister, Whole.WithScope("other")),
            "day" => (InRegister.WithDenominatorDate(DenominatorDate.LatestOnOrBefore), Observation.Of("82", Headcount.Of<Registered>(100), Day.PlusDays(-1))),
            _ => (Metric.Coverage<Active, LabourForce>("active", "active members"), Observation.Of("82", Headcount.Of<LabourForce>(100), Day)),
        };

        IReadOnlyList<Finding> found = Run(metric, whole, Part);

        Assert.DoesNotContain(found, one => one.Rule == FindingRule.PartAboveWhole);
        Assert.Contains(found, one => one.Rule == FindingRule.AboveHundred);
    }

    private static IReadOnlyList<Finding> Run(Metric metric, params Observation[] observations)
    {
        MetricTable table = MetricTable.Of(ObservationSet.Of(observations), MetricSet.Of(metric), Country.Catalogue, Day);
        return PublishingChecks.Usual.Run(table, [table.On("82")], ComparisonBase.SamePeriodLastYear);
    }
}
