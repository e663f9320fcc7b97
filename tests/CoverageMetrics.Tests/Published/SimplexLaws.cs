using CoverageMetrics.Figures;
using CoverageMetrics.Published.Solving;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Published;

/// <summary>Held against eliminating one number after the other.</summary>
public class SimplexLaws
{
    private static readonly Arbitrary<SimplexCase> Cases = Arb.From(
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from columns in Gen.Choose(1, 3)
        from rows in Gen.Choose(0, 3)
        select new SimplexCase(seed, columns, rows),
        one => one.Rows == 0 ? [] : [one with { Rows = one.Rows - 1 }]);

    [Fact]
    public void Numbers_that_fit_are_found_where_there_are_any_and_otherwise_ends_that_are_each_needed() =>
        Law.Holds(Cases, one =>
        {
            SimplexWorld world = one.Make();
            Simplex simplex = world.Make();
            bool isSolved = simplex.TrySolve(out IReadOnlyList<int> contradictory);

            Assert.Equal(world.System(_ => true).HasSolution(), isSolved);
            if (isSolved)
            {
                Assert.Empty(contradictory);
                world.AssertFits(simplex);
                return;
            }

            Assert.False(world.System(contradictory.Contains).HasSolution());
            Assert.All(contradictory, reason => Assert.True(contradictory.Contains(Provenance.None) || world.System(other => other != reason && contradictory.Contains(other)).HasSolution()));
        });

    [Fact]
    public void The_end_of_each_number_is_as_far_out_as_the_others_let_it_and_rests_on_the_reasons_given() =>
        Law.Holds(Cases, one =>
        {
            SimplexWorld world = one.Make();
            Simplex simplex = world.Make();
            if (!simplex.TrySolve(out _))
            {
                return;
            }

            for (int number = 0; number < world.Numbers; number++)
            {
                FigureInterval range = world.System(_ => true).RangeOf(world.Terms(number));
                foreach (bool isLower in (bool[])[true, false])
                {
                    Edge expected = isLower ? range.LowerEdge : range.UpperEdge;
                    Edge found = simplex.FindEnd(number, isLower, out IReadOnlyList<int> reasons)?.ToEdge() ?? Edge.Unlimited;
                    FigureInterval resting = world.System(reasons.Contains).RangeOf(world.Terms(number));

                    Assert.Equal(expected, found);
                    Assert.Equal(expected, isLower ? resting.LowerEdge : resting.UpperEdge);
                    world.AssertFits(simplex);
                }
            }
        });

    [Fact]
    public void Ends_that_are_moved_in_and_out_again_change_nothing_for_good() =>
        Law.Holds(Cases, one =>
        {
            SimplexWorld world = one.Make();
            Simplex simplex = world.Make();
            bool isSolved = simplex.TrySolve(out _);
            for (int number = 0; number < world.Numbers; number++)
            {
                (Nudged? end, int reason) = simplex.EndOf(number, isLower: false);
                (Nudged? least, int leastReason) = simplex.EndOf(number, isLower: true);
                var two = new Edge(ExactNumber.FromWhole(2), Reach.Closed);
                simplex.SetEnd(number, isLower: false, Nudged.OfEnd(two, isLower: false), 100);
                simplex.SetEnd(number, isLower: true, Nudged.OfEnd(two, isLower: true), 101);
                LinearCondition[] both = [LinearSystem.Most(world.Terms(number), world.Columns, two), LinearSystem.Least(world.Terms(number), world.Columns, two)];

                Assert.Equal(world.System(other => other == Provenance.None || (other != reason && other != leastReason), both).HasSolution(), simplex.TrySolve(out _));
                simplex.SetEnd(number, isLower: false, end, reason);
                simplex.SetEnd(number, isLower: true, least, leastReason);
                Assert.Equal((end, reason), simplex.EndOf(number, isLower: false));
                Assert.Equal((least, leastReason), simplex.EndOf(number, isLower: true));
                Assert.Equal(isSolved, simplex.TrySolve(out _));
            }
        });

    /// <summary>The seed and sizes of a world.</summary>
    public sealed record SimplexCase(int Seed, int Columns, int Rows)
    {
        internal SimplexWorld Make() => new(Seed, Columns, Rows);
    }
}
