using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Restatement;
using CoverageMetrics.Tests.Support;
using NodaTime;
using Dong = CoverageMetrics.Tests.Support.Dong;

namespace CoverageMetrics.Tests.Restatement;

/// <summary>A sixth of the people of a plain, and more, came to a city: what the restated figures say of it.</summary>
public class DividedAreasTests
{
    private static readonly LocalDate Before = new(2008, 7, 31);
    private static readonly LocalDate After = new(2008, 8, 1);
    private static readonly AreaLevel Level = AreaLevel.AtRank(1, "province");

    private static readonly AreaCatalogue Catalogue = new AreaCatalogueBuilder()
        .Add(Area.Of("01", Level, "City").Until(After)).Add(Area.Of("01", Level, "City").From(After))
        .Add(Area.Of("26", Level, "Plain").Until(After)).Add(Area.Of("26", Level, "Plain").From(After))
        .Add(Area.Of("30", Level, "Coast"))
        .Add(BoundaryChangeDraft.PartialTransfer(After).Part("26", "26").Part("26", "01").Whole("01", "01"))
        .Build();

    private static readonly Observation[] Reported = [Count("01", 500), Count("26", 1_000), Count("30", 7)];

    [Fact]
    public void WithoutWeights_ThePartIsNotKnown()
    {
        RestatedSet restated = Restate.Of(Reported, Catalogue).To(After);
        RestatedFigure city = Find(restated, "01");

        Assert.False(city.Figure.HasValue);
        Assert.StartsWith("01 City: 500", city.Sources[0].ToString(), StringComparison.Ordinal);
        Assert.StartsWith("26 Plain × ?: no value", city.Sources[1].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("bounds", city.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("not recoverable", city.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("not recoverable", Find(restated, "30").ToHtml(), StringComparison.Ordinal);
    }

    // Nobody of the plain, or everybody, may be in the city; its own 500 are.
    [Fact]
    public void WithWeights_ItIsAnEstimateBetweenNobodyAndEverybody()
    {
        RestatedFigure city = Find(Restate.Of(Reported, Catalogue).WithWeights(TransferWeights.Between(Before, After, "census").Dividing("26", ("26", 0.84m), ("01", 0.16m))).To(After), "01");

        Assert.Equal((660m, 500m, 1_500m), (city.Figure.Value.Number, city.Smallest!.Value.Number, city.Largest!.Value.Number));
        Assert.True(city.IsEstimate);
        Assert.Contains("500 to 1,500", city.ToHtml().Replace("500 to 1500", "500 to 1,500", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("the parts are not recoverable from the sum", city.ToHtml(), StringComparison.Ordinal);
        Assert.StartsWith("26 Plain × 0.16: 160", city.Sources[1].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void CoverageOf_WhatIsNoHeadcount_IsNotComparable(bool isCountMoney, bool isTotalMoney)
    {
        Observation Of(string subject, bool isMoney) => isMoney ? Observation.Of("30", subject, Amount.Of<Dong>(5), Before) : Observation.Of("30", subject, ObservedQuantity.OfPeople(5), ObservationTime.On(Before));
        RestatedSet restated = Restate.Of([Of("count", isCountMoney), Of("total", isTotalMoney)], Catalogue).To(After);

        Figure<AnyCoverage> coverage = restated.CoverageOf("30", FigureKey.Of("count", ObservationTime.On(Before)), FigureKey.Of("total", ObservationTime.On(Before)));

        Assert.Equal((NoValueReason.NotComparable, NoValueDetailKind.UnitsDiffer), (coverage.Reason!.Value, coverage.Detail!.Kind));
    }

    private static RestatedFigure Find(RestatedSet restated, string area) => restated.Find(area, FigureKey.Of<Participants>(Before))!;

    private static Observation Count(string area, long people) => Observation.Of(area, Headcount.Of<Participants>(people), Before);
}
