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
    [InlineData(SmallWorldKinds.Distances)]
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
    [InlineData(SmallWorldKinds.Distances)]
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
    [InlineData(SmallWorldKinds.Distances)]
    [InlineData(SmallWorldKinds.Points)]
    public void Of_claims_in_no_conflict_nothing_that_solves_them_is_excluded(SmallWorldKinds kinds) =>
        Law.Holds(Cases(kinds), small =>
        {
            SmallWorld world = small.Make();
            Reconciliation result = ClaimSet.Of(world.Claims).Reconcile();

            Assert.All(world.Solve(), solution => Assert.All(result.Quantities, quantity =>
                Assert.True(quantity.Possible.Contains(ExactNumber.FromWhole(solution[world.NumberOf(quantity.Quantity)])))));
        });

    [Theory]
    [InlineData(SmallWorldKinds.Differences)]
    [InlineData(SmallWorldKinds.Everything)]
    [InlineData(SmallWorldKinds.Distances)]
    public void A_difference_and_a_ratio_reach_from_the_smallest_of_all_solutions_to_the_largest(SmallWorldKinds kinds) =>
        Law.Holds(Cases(kinds), small =>
        {
            SmallWorld world = small.Make();
            List<long[]> solutions = world.Solve();
            Reconciliation result = ClaimSet.Of(world.Claims).Reconcile();
            for (int pair = 0; solutions.Count > 0 && pair < 4; pair++)
            {
                (int x, int y) = (pair % 2, 2 - (pair / 2));
                (FigureKey first, FigureKey second) = (world.Quantities[x], world.Quantities[y]);
                ExactNumber[] ratios = [.. solutions.Where(one => one[y] > 0).Select(one => ExactNumber.FromFraction(one[x], one[y])).Order()];

                Assert.Equal(Whole(solutions.Min(one => one[x] - one[y]), solutions.Max(one => one[x] - one[y])), result.DifferenceOf(first, second));
                Assert.Equal(ratios.Length == 0 ? FigureInterval.Empty : FigureInterval.Closed(ratios[0], ratios[^1]), result.RatioOf(first, second));
            }
        });

    [Fact]
    public void No_difference_and_no_ratio_of_a_solution_is_excluded_beside_percentage_points() =>
        Law.Holds(Cases(SmallWorldKinds.Points), small =>
        {
            SmallWorld world = small.Make();
            Reconciliation result = ClaimSet.Of(world.Claims).Reconcile();
            List<long[]> solutions = world.Solve();
            (FigureKey first, FigureKey second) = (world.Quantities[0], world.Quantities[1]);
            if (solutions.Count > 0)
            {
                FigureInterval differences = result.DifferenceOf(first, second);
                FigureInterval ratios = result.RatioOf(first, second);
                Assert.All(solutions, one => Assert.True(
                    differences.Contains(ExactNumber.FromWhole(one[0] - one[1])) && (one[1] == 0 || ratios.Contains(ExactNumber.FromFraction(one[0], one[1])))));
            }
        });

    [Theory]
    [InlineData(SmallWorldKinds.Everything)]
    [InlineData(SmallWorldKinds.Distances)]
    public void Observations_allow_what_is_left_and_at_most_one_person_more_at_either_end(SmallWorldKinds kinds) =>
        Law.Holds(Cases(kinds), small =>
        {
            Reconciliation result = ClaimSet.Of(small.Make().Claims).Reconcile();
            IReadOnlyList<Observation> observations = result.ToObservations();

            Assert.Equal(result.Quantities.Where(one => one.Possible.HasUpper && !one.Quantity.IsPlan).Select(one => one.Quantity), observations.Select(one => one.Key));
            Assert.All(observations, one =>
            {
                FigureInterval left = result[one.Key].Possible;
                FigureInterval given = one.ReadAs(ReadingConventions.Usual).ToWhole();
                var wider = FigureInterval.Closed(ExactNumber.FromWhole(left.Lower.Numerator - 1), ExactNumber.FromWhole(left.Upper.Numerator + 1));
                Assert.True(given.Contains(left) && wider.Contains(given), $"{left} became {given}.");
            });
        });

    [Fact]
    public void Percentage_points_beside_counts_are_never_decided_wrongly()
    {
        int decided = 0;
        Law.Holds(Cases(SmallWorldKinds.Points), small =>
        {
            SmallWorld world = small.Make();
            Reconciliation result = ClaimSet.Of(world.Claims).Reconcile();
            bool hasSolution = world.Solve().Count > 0;
            decided += result.IsConsistent || result.Conflicts.Count > 0 ? 1 : 0;

            Assert.True(hasSolution || !result.IsConsistent, "Consistent without a solution.");
            Assert.True(!hasSolution || result.Conflicts.Count == 0, "Contradicted although there is a solution.");
            Assert.True(!result.IsComplete || hasSolution == result.IsConsistent, "Complete, and not decided.");
        });

        Assert.True(decided >= 80, $"Only {decided} of the worlds were decided.");
    }

    [Fact]
    public void Percentages_and_their_distances_alone_are_decided() =>
        Law.Holds(Percentages, world =>
        {
            Reconciliation result = ClaimSet.Of(world.ToClaims()).Reconcile();

            Assert.Equal(world.HasSolution(), result.IsConsistent);
            Assert.Equal(!world.HasSolution(), result.Conflicts.Count > 0);
            Assert.All(result.Conflicts, conflict =>
            {
                Assert.False(world.Keep(conflict.Labels).HasSolution());
                Assert.All(conflict.Labels, label => Assert.True(world.Keep([.. conflict.Labels.Where(other => other != label)]).HasSolution()));
            });
        });

    private static Arbitrary<SmallPercentages> Percentages { get; } = Arb.From(
        from levels in Gen.Choose(0, 3).ListOf(4)
        from claims in (from later in Gen.Choose(0, 3) from earlier in Gen.Choose(0, 3) where later != earlier from points in Gen.Choose(-2, 2) select new SmallPercentages.Distance(later, earlier, points)).ListOf()
        select new SmallPercentages([.. levels.Select((level, number) => (number, level))], [.. claims.Take(6)]),
        world => world.Distances.Count == 0 ? [] : [world with { Distances = [.. world.Distances.Skip(1)] }, world with { Distances = [.. world.Distances.SkipLast(1)] }]);

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
