using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Restatement;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Restatement;

/// <summary>Areas that are divided among very many, and sums that lack very many: a cost that follows their number, and texts that end.</summary>
public class RestatementCostTests
{
    private static readonly AreaLevel Country = AreaLevel.AtRank(1, "country");
    private static readonly AreaLevel Province = AreaLevel.AtRank(2, "province");
    private static readonly LocalDate Before = new(2019, 12, 31);
    private static readonly LocalDate Change = new(2020, 1, 1);

    [Fact]
    public void To_AnAreaDividedByWeights_IsLinear() => Allocation.IsLinear(500, n =>
    {
        AreaCatalogue catalogue = Divided(n);
        TransferWeights weights = TransferWeights.Between(Before, Change, "count").DividingByPeople("X", [.. Enumerable.Range(0, n).Select(i => ((string?)$"p{i}", 1L))]);

        RestatedSet restated = Restate.Of([Observation.Of("X", Headcount.Of<Participants>(3 * n), Before)], catalogue).WithWeights(weights).To(Change);

        Assert.All(restated.Figures, figure => Assert.Equal(3, figure.Figure.Value.Number));
    });

    [Fact]
    public void To_AnAreaDividedLaterOn_IsLinear() => Allocation.IsLinear(300, n =>
    {
        AreaCatalogue catalogue = DividedAndRenamed(n);
        TransferWeights weights = TransferWeights.Between(Before, Change, "count").DividingByPeople("X", [.. Enumerable.Range(0, n).Select(i => ((string?)$"p{i}", 1L))]);

        RestatedSet restated = Restate.Of([Observation.Of("X", Headcount.Of<Participants>(3 * n), Before)], catalogue).WithWeights(weights).To(new(2021, 1, 1));

        Assert.All(restated.Figures, figure => Assert.Equal(3, figure.Figure.Value.Number));
    });

    [Fact]
    public void To_AnAreaDividedWithoutWeights_NamesTheFirstOfItsParts()
    {
        RestatedSet restated = Restate.Of([Observation.Of("X", Headcount.Of<Participants>(9), Before)], Divided(500)).To(Change);

        UnplacedObservation unplaced = Assert.Single(restated.Unplaced);
        Assert.EndsWith("p104 P, and 492 more", unplaced.ToText(Language.English), StringComparison.Ordinal);
        Assert.Equal(500, unplaced.Areas.Count);
    }

    [Fact]
    public void To_ASumThatLacksVeryMany_NamesTheFirstOfThem()
    {
        var builder = new AreaCatalogueBuilder().Add(Area.Of("VN", Country, "Land"));
        foreach (int i in Enumerable.Range(0, 500))
        {
            builder.Add(Area.Of($"p{i:000}", Province, "P").Under("VN"));
        }

        RolledUpFigure total = RollUp.Of([Observation.Of("p000", Headcount.Of<Participants>(9), Before)], builder.Build().On(Before))
            .From(Province).To(Country).Figures[0];

        Assert.StartsWith("not reported: p001 P, p002 P, ", total.Figure.Detail?.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("p008 P, and 491 more", total.Figure.Detail?.ToString(), StringComparison.Ordinal);
        Assert.Equal(499, total.Without.Count);
    }

    private static AreaCatalogue Divided(int n)
    {
        var builder = new AreaCatalogueBuilder().Add(Area.Of("X", Province, "X").Until(Change));
        foreach (int i in Enumerable.Range(0, n))
        {
            builder.Add(Area.Of($"p{i}", Province, "P").From(Change));
        }

        return builder.Add(BoundaryChangeDraft.Split(Change, "X", [.. Enumerable.Range(0, n).Select(i => $"p{i}")])).Build();
    }

    private static AreaCatalogue DividedAndRenamed(int n)
    {
        var renamed = new LocalDate(2021, 1, 1);
        var builder = new AreaCatalogueBuilder().Add(Area.Of("X", Province, "X").Until(Change));
        foreach (int i in Enumerable.Range(0, n))
        {
            builder.Add(Area.Of($"p{i}", Province, "P").From(Change).Until(renamed)).Add(Area.Of($"p{i}", Province, "Q").From(renamed))
                .Add(BoundaryChangeDraft.Rename(renamed, $"p{i}"));
        }

        return builder.Add(BoundaryChangeDraft.Split(Change, "X", [.. Enumerable.Range(0, n).Select(i => $"p{i}")])).Build();
    }
}
