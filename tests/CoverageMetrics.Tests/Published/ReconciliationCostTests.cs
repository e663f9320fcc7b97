using CoverageMetrics.Published;
using CoverageMetrics.Published.Solving;

namespace CoverageMetrics.Tests.Published;

/// <summary>The search for conflicts is bounded by the steps it takes, and says where it was cut short.</summary>
public class ReconciliationCostTests
{
    [Theory]
    [InlineData(1_000, 1)]
    [InlineData(1_000, -1)]
    [InlineData(3_000, 1)]
    public void Reconcile_WholeOfManyPartsWithOneLie_IsOneConflictOfAll(int parts, long lie)
    {
        Reconciliation result = Reconcile(LargeClaims.WholeOf(parts, lie));

        Assert.Equal(parts + 2, Assert.Single(result.Conflicts).Claims.Count);
        Assert.True(result.IsComplete);
    }

    [Fact]
    public void Reconcile_WholeOfHalfItsParts_NamesPartsThatAreEachNeeded()
    {
        Reconciliation result = Reconcile(LargeClaims.WholeOf(1_000, -25_000_000));

        Claim[] conflict = [.. result.Conflicts[0].Claims];
        long[] parts = [.. conflict.Where(claim => claim.Label.StartsWith("part", StringComparison.Ordinal)).Select(claim => (long)claim.Figure!.Number.Floor())];
        var whole = (long)conflict.Single(claim => claim.Label == "whole").Figure!.Number.Floor();
        Assert.True(parts.Sum() > whole);
        Assert.All(parts, part => Assert.True(parts.Sum() - part <= whole));
        Assert.False(result.IsComplete, "There are more such sets than anybody can count.");
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1_000)]
    public void Reconcile_CircleOfManyRatesWithOneLie_IsOneConflictOfAll(int rates) =>
        Assert.Equal(rates, Assert.Single(Reconcile(LargeClaims.CircleOf(rates, 15)).Conflicts).Claims.Count);

    [Theory]
    [InlineData(40, true)]
    [InlineData(300, false)]
    [InlineData(1_000, false)]
    public void Reconcile_CircleOfTrueRates_IsConsistent(int rates, bool isComplete)
    {
        Reconciliation result = Reconcile(LargeClaims.CircleOf(rates, 0));

        Assert.Empty(result.Conflicts);
        Assert.True(result.IsConsistent);
        Assert.Equal(isComplete, result.IsComplete);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reconcile_EachWithEach_FindsTheLieInEveryConflict(bool areRates)
    {
        Reconciliation result = Reconcile(LargeClaims.EachWithEach(64, areRates));

        Assert.NotEmpty(result.Conflicts);
        Assert.All(result.Conflicts, conflict => Assert.Contains("change-10-20", conflict.Labels));
        Assert.False(result.IsComplete, "There are more circles through the lie than are looked for.");
    }

    [Fact]
    public void Reconcile_ManyCountsOfOneQuantity_ContradictsThemAllAndNamesSomePairs()
    {
        Reconciliation result = Reconcile(LargeClaims.CountsOfOne(1_000));

        Assert.All(result.Claims, claim => Assert.Equal(ClaimVerdict.Contradicted, claim.Verdict));
        Assert.All(result.Conflicts, conflict => Assert.Equal(2, conflict.Claims.Count));
        Assert.InRange(result.Conflicts.Count, 500, 1_000);
        Assert.False(result.IsComplete, "There are 499,500 pairs.");
    }

    [Fact]
    public void Reconcile_ARowThatDoesNotReachItsEnd_IsOneConflictOfAll() =>
        Assert.Equal(1_002, Assert.Single(Reconcile(LargeClaims.RowOf(1_000)).Conflicts).Claims.Count);

    private static Reconciliation Reconcile(Claim[] claims)
    {
        var effort = Effort.For(claims.Length);
        Reconciliation result = ClaimSet.Of(claims).ReconcileWith(effort);
        Assert.InRange(effort.Spent, 1, 1_500_000);
        return result;
    }
}
