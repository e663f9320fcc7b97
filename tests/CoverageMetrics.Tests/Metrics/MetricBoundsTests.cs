using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

public class MetricBoundsTests
{
    private static readonly LocalDate EndOf2016 = new(2016, 12, 31);

    // 13,055,704 of 54,445,300, which is a survey's 54,445.3 thousand.
    [Fact]
    public void Percentage_OfARoundedDenominator_HasItsEnds()
    {
        MetricTable table = Country.Table(
            EndOf2016, Country.Insured("VN", 13_055_704, EndOf2016), Country.Labour("VN", 54_445_300, EndOf2016).WithPrecision(100, FigureQualifier.None));

        MetricCell cell = table.Cell(table.On("VN"), Country.Rate);

        Assert.Equal(23.98m, decimal.Round(cell.Percentage.Value.Percent, 2));
        Assert.Equal(100m * 13_055_704 / 54_445_350, cell.Percentage.Bounds!.Smallest!.Value.Percent, 20);
        Assert.Equal(100m * 13_055_704 / 54_445_250, cell.Percentage.Bounds.Largest!.Value.Percent, 20);
        Assert.Equal(BoundsReason.Rounded, cell.Percentage.Bounds.Reason);
        Assert.Null(cell.Coverage.Bounds);
        Assert.False(cell.Coverage.IsExact);
        Assert.True(cell.Count.IsExact);
    }

    [Fact]
    public void Percentage_OfCounts_IsExact()
    {
        MetricTable table = Country.Table(EndOf2016, Country.Insured("VN", 13_055_704, EndOf2016), Country.Labour("VN", 54_445_300, EndOf2016));

        Assert.True(table.Cell(table.On("VN"), Country.Rate).Percentage.IsExact);
        Assert.True(table.Cell(table.On("VN"), Country.Rate).Coverage.IsExact);
    }

    [Fact]
    public void Rate_OfAFigureWithoutALimit_HasNone()
    {
        LocalDate before = new(2015, 12, 31);
        Observation more = Observation.Of(
            FigureKey.Of<Participants>("VN", EndOf2016),
            Figure.Of(ObservedQuantity.OfPeople(13_000_000)).WithBounds(Bounds.AtLeast(ObservedQuantity.OfPeople(13_000_000), BoundsReason.Rounded)));
        MetricTable table = Country.Table(EndOf2016, more, Country.Insured("VN", 12_500_000, before));

        MetricComparison comparison = table.Compare(table.On("VN"), Country.Count, ComparisonBase.EndOfLastYear);

        Assert.Equal((4m, null), (comparison.Rate.Bounds!.Smallest!.Value.Percent, comparison.Rate.Bounds.Largest));
        Assert.Equal((500_000m, null), (comparison.Change.Bounds!.Smallest!.Value.Number, comparison.Change.Bounds.Largest));
        Assert.Equal(Certainty.Certainly, comparison.IsRise.HowCertain());
    }

    [Fact]
    public void Total_OfAFigureWithoutBoundsThatIsNotExact_IsNotExact()
    {
        Observation derived = Observation.Of(
            FigureKey.Of<Participants>("51", EndOf2016),
            Figure.Of(ObservedQuantity.OfPeople(5), FigureStatus.Final, Bounds.Of(ObservedQuantity.OfPeople(4), ObservedQuantity.OfPeople(6), BoundsReason.Rounded)).Select(people => people));
        MetricTable table = Country.Table(EndOf2016, derived, Country.Insured("62", 7, EndOf2016));

        Figure<ObservedQuantity> count = table.Total([table.On("51"), table.On("62")], Country.Count).Count;

        Assert.Equal(12, count.Value.Number);
        Assert.False(count.IsExact);
        Assert.Null(count.Bounds);
    }

    [Fact]
    public void Months_OfARoundedFlow_CarryItsBounds()
    {
        ReportingPeriod august = ReportingPeriod.Month(2022, 8);
        Metric joined = Metric.People<Participants>("joined", "joined").WithKind(NumeratorKind.FlowInMonth);
        Observation flow = Observation.Of("82", Headcount.Of<Participants>(5_000), august).WithPrecision(1_000, FigureQualifier.Nearly);
        MetricTable table = MetricTable.Of(ObservationSet.Of([flow]), MetricSet.Of(joined), Country.Catalogue, august);

        Bounds<ObservedChange> increase = Assert.Single(table.Months(table.On("82"), joined, august, august)).NetIncrease.Bounds!;

        Assert.Equal((4_001m, 4_999m), (increase.Smallest!.Value.Number, increase.Largest!.Value.Number));
    }
}
