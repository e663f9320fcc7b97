using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Published.Solving;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Published;

/// <summary>Held against eliminating one quantity after the other, and of counts against trying all of them.</summary>
public class LinearWorldLaws
{
    private const int Most = 6;

    [Theory]
    [InlineData(LinearWorldKinds.Rates)]
    [InlineData(LinearWorldKinds.Changes)]
    [InlineData(LinearWorldKinds.Sums)]
    public void Money_that_can_be_is_consistent_and_reaches_from_the_smallest_to_the_largest(LinearWorldKinds kinds) =>
        Law.Holds(Cases(kinds), small =>
        {
            LinearWorld world = small.Make(isMoney: true);
            Reconciliation result = ClaimSet.Of(world.Claims).Reconcile();
            Claim[] agreeing = Agreeing(result);
            LinearSystem rest = world.System(agreeing);

            Assert.True(result.IsComplete, "Nothing this small is cut short.");
            Assert.Equal(world.System(world.Claims).HasSolution(), result.IsConsistent);
            Assert.True(rest.HasSolution());
            foreach (ReconciledQuantity quantity in result.Quantities)
            {
                int number = world.NumberOf(quantity.Quantity);
                Assert.Equal(rest.RangeOf((number, One)), quantity.Interval);
                Assert.Equal(quantity.Interval, quantity.Possible);
                Assert.Equal(quantity.Interval, world.System(quantity.NarrowedBy()).RangeOf((number, One)));
                Assert.All(quantity.NarrowedBy(), claim => Assert.Contains(claim, agreeing));
            }
        });

    // All of them, where those met first have claims in common.
    [Theory]
    [InlineData(LinearWorldKinds.Rates)]
    [InlineData(LinearWorldKinds.Changes)]
    [InlineData(LinearWorldKinds.Sums)]
    public void Conflicts_about_money_are_the_smallest_sets_of_claims_that_cannot_all_be_true(LinearWorldKinds kinds) =>
        Law.Holds(Cases(kinds), small =>
        {
            LinearWorld world = small.Make(isMoney: true);
            Reconciliation result = ClaimSet.Of(world.Claims).Reconcile();
            Claim[] claims = [.. world.Claims];
            var contradictory = new List<int>();
            for (int set = 1; !result.IsConsistent && set < 1 << claims.Length; set++)
            {
                int own = set;
                if (!contradictory.Exists(smaller => (smaller & own) == smaller) && !world.System(claims.Where((_, i) => (own >> i & 1) > 0)).HasSolution())
                {
                    contradictory.Add(set);
                }
            }

            string[] smallest = [.. contradictory.Select(set => string.Join(", ", claims.Where((_, i) => (set >> i & 1) > 0).Select(claim => claim.Label))).Order(StringComparer.Ordinal)];
            string[] found = [.. result.Conflicts.Select(conflict => conflict.ToString()).Order(StringComparer.Ordinal)];
            bool areApart = result.Conflicts.Any(one => result.Conflicts.Any(other => !one.Labels.Intersect(other.Labels).Any()));

            Assert.All(found, set => Assert.Contains(set, smallest));
            Assert.All(result.Claims.Where(claim => claim.Verdict == ClaimVerdict.Contradicted), claim => Assert.Contains(result.Conflicts, conflict => conflict.Labels.Contains(claim.Claim.Label)));
            Assert.All(contradictory, set => Assert.Contains(claims.Where((_, i) => (set >> i & 1) > 0), claim => result[claim.Label].Verdict == ClaimVerdict.Contradicted));
            if (!areApart)
            {
                Assert.Equal(smallest, found);
            }
        });

    [Theory]
    [InlineData(LinearWorldKinds.Rates)]
    [InlineData(LinearWorldKinds.Changes)]
    [InlineData(LinearWorldKinds.Sums)]
    public void A_difference_and_a_quotient_of_money_reach_as_far_as_all_claims_let_them(LinearWorldKinds kinds) =>
        Law.Holds(Cases(kinds), small =>
        {
            LinearWorld world = small.Make(isMoney: true);
            Reconciliation result = ClaimSet.Of(world.Claims).Reconcile();
            LinearSystem rest = world.System(Agreeing(result));
            foreach ((FigureKey first, FigureKey second) in from one in result.Quantities from other in result.Quantities select (one.Quantity, other.Quantity))
            {
                (int x, int y) = (world.NumberOf(first), world.NumberOf(second));
                Assert.Equal(rest.RangeOf((x, One), (y, ExactNumber.FromWhole(-1))), result.DifferenceOf(first, second));
                Assert.Equal(rest.QuotientOf(x, y), result.RatioOf(first, second));
            }
        });

    [Theory]
    [InlineData(LinearWorldKinds.Rates)]
    [InlineData(LinearWorldKinds.Changes)]
    [InlineData(LinearWorldKinds.Sums)]
    public void Counts_that_can_be_are_consistent_and_reach_from_the_smallest_to_the_largest(LinearWorldKinds kinds) =>
        Law.Holds(Cases(kinds), small =>
        {
            LinearWorld world = small.Make(isMoney: false).Limit(Most);
            Reconciliation result = ClaimSet.Of(world.Claims).Reconcile();
            List<long[]> solutions = world.SolveWhole(Most);

            Assert.True(result.IsComplete, "Nothing this small is cut short.");
            Assert.Equal(solutions.Count > 0, result.IsConsistent);
            Assert.Equal(solutions.Count > 0, result.Conflicts.Count == 0);
            foreach (ReconciledQuantity quantity in result.Quantities.Where(_ => solutions.Count > 0))
            {
                int number = world.NumberOf(quantity.Quantity);
                Assert.Equal(Whole(solutions.Min(one => one[number]), solutions.Max(one => one[number])), quantity.Possible);
                Assert.Equal(world.System(world.Claims).RangeOf((number, One)), quantity.Interval);
            }
        });

    [Theory]
    [InlineData(LinearWorldKinds.Rates)]
    [InlineData(LinearWorldKinds.Changes)]
    [InlineData(LinearWorldKinds.Sums)]
    public void A_difference_and_a_quotient_of_counts_reach_from_the_smallest_to_the_largest(LinearWorldKinds kinds) =>
        Law.Holds(Cases(kinds), small =>
        {
            LinearWorld world = small.Make(isMoney: false).Limit(Most);
            List<long[]> solutions = world.SolveWhole(Most);
            if (solutions.Count == 0)
            {
                return;
            }

            Reconciliation result = ClaimSet.Of(world.Claims).Reconcile();
            foreach ((int x, int y) in (IEnumerable<(int, int)>)[(0, 1), (1, 0), (0, 2), (2, 1)])
            {
                ExactNumber[] ratios = [.. solutions.Where(one => one[y] > 0).Select(one => ExactNumber.FromFraction(one[x], one[y])).Order()];

                Assert.Equal(Whole(solutions.Min(one => one[x] - one[y]), solutions.Max(one => one[x] - one[y])), result.DifferenceOf(world.Quantities[x], world.Quantities[y]));
                Assert.Equal(ratios.Length == 0 ? FigureInterval.Empty : FigureInterval.Closed(ratios[0], ratios[^1]), result.RatioOf(world.Quantities[x], world.Quantities[y]));
            }
        });

    // Of a search that is left early nothing is said that is not so.
    [Theory]
    [InlineData(LinearWorldKinds.Rates)]
    [InlineData(LinearWorldKinds.Changes)]
    [InlineData(LinearWorldKinds.Sums)]
    public void What_is_said_after_a_few_steps_is_true(LinearWorldKinds kinds) =>
        Law.Holds(Cases(kinds), small =>
        {
            LinearWorld world = small.Make(isMoney: true);
            var effort = new Effort(small.Seed % 61);
            Reconciliation result = ClaimSet.Of(world.Claims).ReconcileWith(effort);
            LinearSystem rest = world.System(Agreeing(result));

            Assert.True(!result.IsConsistent || rest.HasSolution());
            Assert.False(result.IsComplete && effort.IsSpent);
            Assert.True(result.Conflicts.Count == 0 || !world.System(world.Claims).HasSolution());
            Assert.All(result.Quantities, quantity => Assert.True(quantity.Interval.Contains(rest.RangeOf((world.NumberOf(quantity.Quantity), One)))));
            Assert.All(result.Conflicts.Where(_ => result.IsComplete), conflict => Assert.True(world.IsMinimal(conflict.Claims)));
        });

    [Fact]
    public void Counts_after_a_few_steps_are_what_they_can_be_or_more() =>
        Law.Holds(Cases(LinearWorldKinds.Sums), small =>
        {
            LinearWorld world = small.Make(isMoney: false).Limit(Most);
            Reconciliation result = ClaimSet.Of(world.Claims).ReconcileWith(new Effort(small.Seed % 61));
            List<long[]> solutions = world.SolveWhole(Most);

            Assert.True(solutions.Count > 0 || !result.IsConsistent);
            Assert.True(solutions.Count == 0 || result.Conflicts.Count == 0);
            Assert.All(solutions, solution => Assert.All(result.Quantities, quantity => Assert.True(quantity.Possible.Contains(ExactNumber.FromWhole(solution[world.NumberOf(quantity.Quantity)])))));
        });

    [Fact]
    public void Counts_beside_percentage_points_are_never_decided_wrongly() =>
        Law.Holds(Cases(LinearWorldKinds.Points), small =>
        {
            int most = 4 - (small.Seed % 2);
            LinearWorld world = new LinearWorld(small.Seed, 7 - most, small.Claims, isMoney: false, LinearWorldKinds.Points).Limit(most);
            Reconciliation result = ClaimSet.Of(world.Claims).Reconcile();
            List<long[]> solutions = world.SolveWhole(most);

            Assert.True(solutions.Count > 0 || !result.IsConsistent, "Consistent without a solution.");
            Assert.True(solutions.Count == 0 || result.Conflicts.Count == 0, "Contradicted although there is a solution.");
            Assert.True(!result.IsComplete || solutions.Count > 0 == result.IsConsistent, "Complete, and not decided.");
            foreach (ReconciledQuantity quantity in result.Quantities.Where(_ => solutions.Count > 0))
            {
                int number = world.NumberOf(quantity.Quantity);
                FigureInterval range = Whole(solutions.Min(one => one[number]), solutions.Max(one => one[number]));
                Assert.True(result.IsComplete ? quantity.Possible.Equals(range) : quantity.Possible.Contains(range), $"{quantity.Possible} where it can be {range}.");
                Assert.True(quantity.Interval.Contains(quantity.Possible));
            }
        });

    // Halves of what each can be are no solution here: of at most ten a half is five, and of the parts that is seven and a half.
    [Fact]
    public void A_sum_whose_parts_are_in_order_is_consistent()
    {
        FigureKey[] funds = new LinearWorld(0, 3, 0, isMoney: true, LinearWorldKinds.Sums).Quantities;
        Reconciliation result = ClaimSet.Of(
            Claim.SumOfParts("sum", funds[0], [funds[1], funds[2]]), Claim.PartOf("order", funds[1], funds[2]),
            Claim.Amount("most", funds[0], PublishedFigure.Range(QuantityKind.Amount, FigureInterval.Closed(default, ExactNumber.FromWhole(10))))).Reconcile();

        Assert.True(result.IsConsistent);
        Assert.Equal(FigureInterval.Closed(default, ExactNumber.FromWhole(5)), result[funds[1]].Interval);
        Assert.Equal(FigureInterval.Closed(default, ExactNumber.FromWhole(10)), result[funds[2]].Interval);
    }

    private static ExactNumber One { get; } = ExactNumber.FromWhole(1);

    private static Claim[] Agreeing(Reconciliation result) => [.. result.Claims.Where(claim => claim.Verdict != ClaimVerdict.Contradicted).Select(claim => claim.Claim)];

    private static FigureInterval Whole(long smallest, long largest) => FigureInterval.Closed(ExactNumber.FromWhole(smallest), ExactNumber.FromWhole(largest));

    private static Arbitrary<LinearCase> Cases(LinearWorldKinds kinds) => Arb.From(
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from claims in Gen.Choose(1, 6)
        select new LinearCase(seed, claims, kinds),
        small => Enumerable.Range(1, small.Claims - 1).Select(claims => small with { Claims = claims }));

    /// <summary>The seed and size of a world.</summary>
    public sealed record LinearCase(int Seed, int Claims, LinearWorldKinds Kinds)
    {
        internal LinearWorld Make(bool isMoney) => new(Seed, 3, Claims, isMoney, Kinds);
    }
}
