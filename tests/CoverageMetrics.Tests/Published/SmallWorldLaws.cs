using System.Numerics;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Published;

/// <summary>Held against trying out all counts.</summary>
public class SmallWorldLaws
{
    [Theory]
    [InlineData(SmallWorldKinds.Differences)]
    [InlineData(SmallWorldKinds.Everything)]
    public void What_has_a_solution_is_consistent_and_what_has_none_is_contradicted(SmallWorldKinds kinds) =>
        Law.Holds(Cases(kinds), small =>
        {
            SmallWorld world = small.Make();
            Reconciliation result = ClaimSet.Of(world.Claims).Reconcile();
            bool hasSolution = world.Solve().Count > 0;

            Assert.Equal(hasSolution, result.IsConsistent);
            Assert.Equal(!hasSolution, result.Conflicts.Count > 0);
        });

    [Theory]
    [InlineData(SmallWorldKinds.Differences)]
    [InlineData(SmallWorldKinds.Everything)]
    public void The_possible_counts_reach_from_the_smallest_solution_to_the_largest(SmallWorldKinds kinds) =>
        Law.Holds(Cases(kinds), small => ReachesFromTheSmallestToTheLargest(small.Make()));

    // Worlds whose outermost solutions lie above a fraction that is tried below and above: few are like that.
    [Theory]
    [InlineData(1724)]
    [InlineData(2100)]
    [InlineData(5984)]
    public void The_possible_counts_above_a_fraction_are_reached(int seed) =>
        ReachesFromTheSmallestToTheLargest(new(seed, quantities: 3, claims: 3, SmallWorldKinds.Everything));

    [Theory]
    [InlineData(SmallWorldKinds.Differences)]
    [InlineData(SmallWorldKinds.Everything)]
    public void Of_claims_in_no_conflict_nothing_that_solves_them_is_excluded(SmallWorldKinds kinds) =>
        Law.Holds(Cases(kinds), small =>
        {
            SmallWorld world = small.Make();
            Reconciliation result = ClaimSet.Of(world.Claims).Reconcile();

            Assert.All(world.Solve(), solution => Assert.All(result.Quantities, quantity =>
                Assert.True(quantity.Possible.Contains(ExactNumber.FromWhole(solution[world.NumberOf(quantity.Quantity)])))));
        });

    private static void ReachesFromTheSmallestToTheLargest(SmallWorld world)
    {
        Reconciliation result = ClaimSet.Of(world.Claims).Reconcile();
        List<long[]> solutions = world.Solve();
        if (solutions.Count == 0)
        {
            return;
        }

        Assert.True(result.IsComplete, "Nothing this small is cut short.");
        Assert.All(result.Quantities, quantity =>
        {
            long[] values = [.. solutions.Select(solution => solution[world.NumberOf(quantity.Quantity)])];
            Assert.Equal(Whole(values.Min(), values.Max()), quantity.Possible);
            Assert.True(quantity.Interval.Contains(quantity.Possible));
        });
    }

    private static FigureInterval Whole(long smallest, long largest) =>
        FigureInterval.Closed(ExactNumber.FromWhole(smallest), ExactNumber.FromWhole((BigInteger)largest));

    private static Arbitrary<SmallCase> Cases(SmallWorldKinds kinds) => Arb.From(
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from quantities in Gen.Choose(3, 4)
        from claims in Gen.Choose(1, 6)
        select new SmallCase(seed, quantities, claims, kinds),
        small => Enumerable.Range(1, small.Claims - 1).Select(claims => small with { Claims = claims }));

    /// <summary>The seed and sizes of a world.</summary>
    public sealed record SmallCase(int Seed, int Quantities, int Claims, SmallWorldKinds Kinds)
    {
        internal SmallWorld Make() => new(Seed, Quantities, Claims, Kinds);
    }
}
