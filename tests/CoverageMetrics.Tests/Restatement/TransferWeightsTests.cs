using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Restatement;
using NodaTime;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Restatement;

public class TransferWeightsTests
{
    private static readonly LocalDate Before = new(2008, 7, 31);
    private static readonly LocalDate After = new(2008, 8, 1);
    private static readonly TransferWeights Empty = TransferWeights.Between(Before, After, "census");
    private static readonly AreaLevel Level = AreaLevel.AtRank(1, "province");

    private static readonly AreaCatalogue Catalogue = new AreaCatalogueBuilder()
        .Add(Area.Of("01", Level, "City").Until(After)).Add(Area.Of("01", Level, "City").From(After))
        .Add(Area.Of("26", Level, "Plain").Until(After)).Add(Area.Of("26", Level, "Plain").From(After))
        .Add(Area.Of("30", Level, "Coast"))
        .Add(BoundaryChangeDraft.PartialTransfer(After).Part("26", "26").Part("26", "01").Whole("01", "01"))
        .Build();

    [Fact]
    public void DividingAsPublished_TakesSharesOfTheirSum_WhereEveryEdgeHasOne()
    {
        LocalDate day = new(2020, 1, 1);
        AreaLevel level = AreaLevel.AtRank(2, "district");
        BoundaryImport edges = BoundaryImport.Of(
        [
            BoundaryEdge.Of(day, level, "a", "b").WithShare(0.667m), BoundaryEdge.Of(day, level, "a", "c").WithShare(0.334m),
            BoundaryEdge.Of(day, level, "d", "d").WithShare(0.75m), BoundaryEdge.Of(day, level, "d", null).WithShare(0.25m),
            BoundaryEdge.Of(day, level, "e", "e").WithShare(0.75m), BoundaryEdge.Of(day, level, "e", "f"),
            BoundaryEdge.Of(day, level, "g", "h").WithShare(1), BoundaryEdge.Of(day.PlusDays(1), level, "h", "i").WithShare(0.5m), BoundaryEdge.Of(day.PlusDays(1), level, "h", "h").WithShare(0.5m),
        ]);

        TransferWeights weights = TransferWeights.Between(day.PlusDays(-1), day, "the office").DividingAsPublished(edges);

        Assert.Equal(["a", "d"], weights.Areas.Select(area => area.Text));
        Assert.Equal([Weight.OfPeople(667, 1_001), Weight.OfPeople(334, 1_001)], weights.Of("a").Select(one => one.Weight));
        Assert.Equal([("d", Weight.OfPeople(3, 4)), (null, Weight.OfPeople(1, 4))], weights.Of("d").Select(one => (one.Area?.Text, one.Weight)));
        Assert.Empty(TransferWeights.Between(day, day.PlusDays(-1), "the office").DividingAsPublished(edges).Areas);
        BoundaryImport fine = BoundaryImport.Of(
            [BoundaryEdge.Of(day, level, "a", "b").WithShare(0.1234567890123456789m), BoundaryEdge.Of(day, level, "a", "c").WithShare(0.8765432109876543211m)]);
        Assert.Contains("at most 18 digits behind the point", Assert.Throws<ArgumentException>(() => TransferWeights.Between(day.PlusDays(-1), day, "x").DividingAsPublished(fine)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dividing_SharesNotAddingToOne_Throws()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Empty.Dividing("26", ("26", 0.84m), ("01", 0.15m)));

        Assert.Equal("shares", refused.ParamName);
        Assert.Contains("Weights add up to exactly 1, but those of area 26 add up to 0.99", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Empty.Dividing("26", ("26", 0.3333333333333333333333333333m), ("01", 0.6666666666666666666666666666m)));
        Assert.Throws<ArgumentException>(() => Empty.Dividing("26"));
    }

    [Fact]
    public void Dividing_ShareOutsideBounds_Throws()
    {
        ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>(() => Empty.Dividing("26", ("26", 1.1m), ("01", -0.1m)));

        Assert.Contains("area 26 to 26 is 1.1", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Empty.DividingByPeople("26", ("26", -1)));
    }

    // Two people by quarters are a half and one and a half: the larger share is rounded up.
    [Theory]
    [InlineData(0.25, 0, 2)]
    [InlineData(0.75, 2, 0)]
    public void Dividing_EqualRemainders_RoundsTheLargerShareUp(decimal share, long stayed, long went)
    {
        RestatedSet restated = Restate.Of([Observation.Of("26", Headcount.Of<Participants>(2), Before), Observation.Of("01", Headcount.Of<Participants>(0), Before)], Catalogue)
            .WithWeights(Empty.Dividing("26", ("26", share), ("01", 1 - share))).To(After);

        Assert.Equal((stayed, went), (Of("26"), Of("01")));

        decimal Of(string area) => restated.Find(area, FigureKey.Of<Participants>(Before))!.Figure.Value.Number;
    }

    [Fact]
    public void Dividing_Twice_Throws()
    {
        Assert.Throws<ArgumentException>(() => Empty.Dividing("26", ("01", 0.5m), ("01", 0.5m)));
        Bad.Argument<ArgumentException>("area", "26 is weighed already", () => Empty.Dividing("26", ("01", 1m)).Dividing("26", ("01", 1m)));
        Bad.Argument<ArgumentException>("area", "26 is weighed already", () => Empty.Dividing("26", ("01", 1m)).Dividing("26", ("26", 1m)));
        Bad.Argument<ArgumentOutOfRangeException>("people", "area 26 in 01 is -1", () => Empty.DividingByPeople("26", ("01", -1), ("26", 5)));
        Bad.Argument<ArgumentOutOfRangeException>("people", "area 26 in nowhere is -1", () => Empty.DividingByPeople("26", (null, -1), ("26", 5)));
        Assert.Throws<ArgumentException>(() => Empty.DividingByPeople("26", ("01", 0), ("26", 0)));
    }

    [Fact]
    public void Between_OneDayOrNoSource_Throws()
    {
        Assert.Throws<ArgumentException>(() => TransferWeights.Between(Before, Before, "census"));
        Assert.Throws<ArgumentException>(() => TransferWeights.Between(Before, After, " "));
    }

    [Fact]
    public void DividingByPeople_Thirds_AreExact()
    {
        TransferWeights weights = Empty.DividingByPeople("26", ("26", 2), ("01", 4));

        Assert.Equal([Weight.OfPeople(1, 3), Weight.OfPeople(2, 3)], weights.Of(AreaCode.Of("26")).Select(one => one.Weight));
        Assert.Equal("1/3", weights.Of(AreaCode.Of("26"))[0].Weight.ToString());
        Assert.Empty(weights.Of(AreaCode.Of("01")));
    }

    [Theory]
    [InlineData("99", "26", "01", "no area has the code 99 on 2008-07-31")]
    [InlineData("26", "99", "01", "no area has the code 99 on 2008-08-01")]
    [InlineData("26", "30", "01", "nobody is in 30 Coast")]
    [InlineData("30", "26", "01", "nobody is in 26 Plain")]
    public void WithWeights_NotFittingTheCatalogue_Throws(string area, string one, string other, string message)
    {
        TransferWeights weights = Empty.Dividing(area, (one, 0.5m), (other, 0.5m));

        ArgumentException refused = Assert.Throws<ArgumentException>(() => Restate.Of([], Catalogue).WithWeights(weights));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithWeights_LeavingAPlaceOut_Throws()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Restate.Of([], Catalogue).WithWeights(Empty.Dividing("26", ("26", 1m))));

        Assert.Contains("do not name 01 City", refused.Message, StringComparison.Ordinal);
        Restate.Of([], Catalogue).WithWeights(Empty.Dividing("26", ("26", 1m), ("01", 0m)));
    }

    [Fact]
    public void WithWeights_GivenTwice_Throws()
    {
        TransferWeights weights = Empty.Dividing("26", ("26", 0.5m), ("01", 0.5m));

        Assert.Throws<ArgumentException>(() => Restate.Of([], Catalogue).WithWeights(weights, weights));
        Assert.Equal("2008-07-31 to 2008-08-01: 26 (census)", weights.ToString());
    }

    [Fact]
    public void Weight_DefaultAndOrder_AreThoseOfShares()
    {
        Assert.True(default(Weight).IsNobody);
        Assert.Equal("0", default(Weight).ToString());
        Assert.Equal(Weight.FromFraction(0.5m), Weight.OfPeople(3, 6));
        Assert.True(Weight.FromFraction(0.33m) < Weight.OfPeople(1, 3));
        Assert.True(Weight.OfPeople(1, 3) <= Weight.OfPeople(2, 6) && Weight.OfPeople(1, 2) > Weight.OfPeople(1, 3));
        Assert.Equal(0.3333333333333333333333333333m, Weight.OfPeople(1, 3).ToDecimal());
        Assert.Equal(("0.25", "1/3", "1", "3/7"), (Weight.OfPeople(2, 8).ToString(), Weight.OfPeople(1, 3).ToString(), Weight.FromFraction(1.0m).ToString(), Weight.OfPeople(6, 14).ToString()));
        Assert.Equal("1/30000000000000000", Weight.OfPeople(1, 30_000_000_000_000_000).ToString());
        Weight[] ordered = [default, Weight.OfPeople(1, 3), Weight.FromFraction(0.34m), Weight.FromFraction(1)];
        for (int i = 0; i < ordered.Length; i++)
        {
            for (int j = 0; j < ordered.Length; j++)
            {
                Assert.Equal((i < j, i <= j, i > j, i >= j), (ordered[i] < ordered[j], ordered[i] <= ordered[j], ordered[i] > ordered[j], ordered[i] >= ordered[j]));
            }
        }

        Bad.Argument<ArgumentOutOfRangeException>("fraction", "-0.1", () => Weight.FromFraction(-0.1m));
        Bad.Argument<ArgumentOutOfRangeException>("part", "-1", () => Weight.OfPeople(-1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Weight.FromFraction(1.01m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Weight.OfPeople(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Weight.OfPeople(0, 0));
    }
}
