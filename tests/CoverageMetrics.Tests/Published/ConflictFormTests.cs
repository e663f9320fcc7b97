using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Published.Solving;

namespace CoverageMetrics.Tests.Published;

/// <summary>Contradictions of many claims, whose form shows what is needed.</summary>
public class ConflictFormTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Reconcile_WholeThatIsOnePersonOff_IsOneConflictOfAllInFewSteps(long lie)
    {
        (Reconciliation result, long spent) = Reconcile(LargeClaims.WholeOf(40, lie));

        Assert.Equal(42, Assert.Single(result.Conflicts).Claims.Count);
        Assert.True(result.IsComplete);
        Assert.InRange(spent, 1, 3_000);
    }

    [Fact]
    public void Reconcile_CircleOfRatesOfWhichOneIsALie_IsOneConflictOfAllInFewSteps()
    {
        (Reconciliation result, long spent) = Reconcile(LargeClaims.CircleOf(30, 15));

        Assert.Equal(30, Assert.Single(result.Conflicts).Claims.Count);
        Assert.InRange(spent, 1, 60_000);
    }

    [Fact]
    public void Reconcile_RowThatDoesNotReachItsEnd_IsOneConflictOfAllInFewSteps()
    {
        (Reconciliation result, long spent) = Reconcile(LargeClaims.RowOf(30));

        Assert.Equal(32, Assert.Single(result.Conflicts).Claims.Count);
        Assert.True(result.IsComplete);
        Assert.InRange(spent, 1, 30_000);
    }

    [Theory]
    [InlineData(23, true)]
    [InlineData(24, false)]
    [InlineData(31, false)]
    public void Reconcile_ManyCountsOfOneQuantity_PairsThemOffAndSaysWhereMorePairsAreLeft(int counts, bool isFew)
    {
        (Reconciliation result, _) = Reconcile(LargeClaims.CountsOfOne(counts));

        Assert.All(result.Conflicts, conflict => Assert.Equal(2, conflict.Claims.Count));
        Assert.InRange(result.Claims.Count(claim => claim.Verdict != ClaimVerdict.Contradicted), 0, counts % 2);
        Assert.False(isFew ? result.Conflicts.Count < counts / 2 : result.IsComplete);
    }

    // The count between 1 and 2 is no count: it contradicts itself, and is no partner of others.
    [Fact]
    public void PairLevels_OfCounts_PairsTheHighestWithTheLowestAmongThoseThatSomethingFits()
    {
        Claim[] levels =
        [
            Level("nobody", 1, 2), Level("four", 3, 5), Level("nine", 8, 10), Level("many", 3, 20), Level("five", 4, 6), Level("seven", 6, 8),
            Claim.Count("more", LargeClaims.Name(0), PublishedFigure.Range(QuantityKind.Count, FigureInterval.AtLeast(ExactNumber.FromWhole(2)))),
        ];

        Assert.Equal([[1, 2], [4, 5]], ConflictForms.PairLevels(ClaimIndex.Of(levels), [.. Enumerable.Range(0, levels.Length)]));
    }

    private static Claim Level(string label, int above, int below) => Claim.Count(
        label, LargeClaims.Name(0), PublishedFigure.Range(QuantityKind.Count, FigureInterval.Open(ExactNumber.FromWhole(above), ExactNumber.FromWhole(below))));

    private static (Reconciliation Result, long Spent) Reconcile(Claim[] claims)
    {
        var effort = Effort.For(claims.Length);
        return (ClaimSet.Of(claims).ReconcileWith(effort), effort.Spent);
    }
}
