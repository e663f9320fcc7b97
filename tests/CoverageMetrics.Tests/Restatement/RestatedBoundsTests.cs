using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Restatement;
using NodaTime;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Restatement;

/// <summary>1,000 people split into two areas are 0 to 1,000 twice, and 1,000 together.</summary>
public class RestatedBoundsTests
{
    private static readonly AreaLevel Nation = AreaLevel.AtRank(1, "nation");
    private static readonly AreaLevel County = AreaLevel.AtRank(2, "county");
    private static readonly LocalDate Before = new(2019, 12, 31);
    private static readonly LocalDate Reform = new(2020, 1, 1);

    private static readonly AreaCatalogue Split = new AreaCatalogueBuilder()
        .Add(Area.Of("XX", Nation, "Land"))
        .Add(Area.Of("10", County, "Both").Under("XX").Until(Reform))
        .Add(Area.Of("11", County, "East").Under("XX").From(Reform))
        .Add(Area.Of("12", County, "West").Under("XX").From(Reform))
        .Add(Area.Of("20", County, "North").Under("XX"))
        .Add(BoundaryChangeDraft.Split(Reform, "10", "11", "12").WithBasis("Act 1/2020"))
        .Build();

    private static readonly Metric Insured = Metric.People<Participants>("participants", "participants");

    [Fact]
    public void Part_OfASplit_IsBetweenNobodyAndAll()
    {
        RestatedSet restated = Restated(Count("10", 1_000));

        foreach (string code in new[] { "11", "12" })
        {
            Figure<ObservedQuantity> part = restated.Find(code, FigureKey.Of<Participants>(Before))!.Figure;
            Assert.Equal(500, part.Value.Number);
            Assert.Equal(Between(0, 1_000, BoundsReason.Apportioned), part.Bounds);
            Assert.False(part.IsExact);
        }
    }

    [Fact]
    public void ToString_OfAPart_ShowsItsBoundsAndCountsAsAnEstimate()
    {
        using var english = new InCulture("en-GB");
        RestatedSet restated = Restated(Count("10", 1_000));

        Assert.Contains("500", restated.Find("11", FigureKey.Of<Participants>(Before))!.ToString(), StringComparison.Ordinal);
        Assert.Contains(", 0 to 1,000 = ", restated.Find("11", FigureKey.Of<Participants>(Before))!.ToString().Replace(" people", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(": 0 reversible, 0 sums, 2 estimates, 0 without value;", restated.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Total_OfAllParts_IsTheSource()
    {
        RestatedSet restated = Restated(Count("10", 1_000), Count("20", 70));

        Figure<ObservedQuantity> rolledUp = RollUp.Of(restated.ToObservations(), Split.On(Reform)).From(County).To(Nation).Figures.Single().Figure;
        Assert.Equal(1_070, rolledUp.Value.Number);
        Assert.True(rolledUp.IsExact);

        MetricTable table = MetricTable.Of(restated.ToObservations(), MetricSet.Of(Insured), Split, Before).OnMap(Reform);
        Assert.True(table.Total(table.Areas.At(County), Insured).Count.IsExact);
        Assert.Equal(Between(70, 1_070, BoundsReason.Apportioned), table.Total([table.Areas.Find("11")!, table.Areas.Find("20")!], Insured).Count.Bounds);
    }

    [Fact]
    public void Total_OfAllPartsOfARoundedSource_HasItsBounds()
    {
        RestatedSet restated = Restated(Count("10", 1_000).WithPrecision(100, FigureQualifier.None));

        Assert.Equal(Between(0, 1_050, BoundsReason.Apportioned), restated.Find("11", FigureKey.Of<Participants>(Before))!.Figure.Bounds);
        Assert.Equal(Between(950, 1_050, BoundsReason.Rounded), Sum(restated, "11", "12").Bounds);
        Assert.Equal((0m, 1_050m), (restated.Figures[0].Smallest!.Value.Number, restated.Figures[0].Largest!.Value.Number));
    }

    [Fact]
    public void Share_OfAPart_IsOfAWholeThatDoesNotChange()
    {
        MetricTable table = MetricTable.Of(Restated(Count("10", 1_000)).ToObservations(), MetricSet.Of(Insured), Split, Before).OnMap(Reform);
        Area[] halves = [table.Areas.Find("11")!, table.Areas.Find("12")!];

        Bounds<Percentage<Total>> share = MetricTable.ShareOf(table.Cell(halves[0], Insured), table.Total(halves, Insured)).Bounds!;

        Assert.Equal((0m, 100m), (share.Smallest!.Value.Percent, share.Largest!.Value.Percent));
        Assert.False(share.IsTight);
    }

    private static Figure<ObservedQuantity> Sum(RestatedSet restated, params string[] codes)
    {
        MetricTable table = MetricTable.Of(restated.ToObservations(), MetricSet.Of(Insured), Split, Before).OnMap(Reform);
        return table.Total(codes.Select(code => table.Areas.Find(code)!), Insured).Count;
    }

    private static RestatedSet Restated(params Observation[] reported) => Restate
        .Of(reported, Split)
        .WithWeights(TransferWeights.Between(Before, Reform, "register").DividingByPeople("10", ("11", 1), ("12", 1)))
        .To(Reform);

    private static Observation Count(string area, long people) => Observation.Of(area, Headcount.Of<Participants>(people), Before);

    private static Bounds<ObservedQuantity> Between(long smallest, long largest, BoundsReason reason) =>
        Bounds.Of(ObservedQuantity.OfPeople(smallest), ObservedQuantity.OfPeople(largest), reason);
}
