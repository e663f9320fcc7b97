using System.Globalization;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Published.Solving;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Published;

public class ReconciliationLaws
{
    private static readonly Arbitrary<WorldCase> Worlds = Arb.From(
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from quantities in Gen.Choose(1, 7)
        from claims in Gen.Choose(1, 16)
        select new WorldCase(seed, quantities, claims),
        world => from smaller in (WorldCase[])[world with { Quantities = world.Quantities - 1 }, world with { Claims = world.Claims / 2 }, world with { Claims = world.Claims - 1 }]
                 where smaller.Quantities > 0 && smaller.Claims > 0
                 select smaller);

    [Fact]
    public void A_true_world_is_never_contradicted_and_its_truth_never_lost() =>
        Law.Holds(Worlds, world =>
        {
            TrueWorld truth = world.Make();
            Reconciliation result = ClaimSet.Of(truth.Claims).Reconcile();

            Assert.Empty(result.Conflicts);
            Assert.True(result.IsConsistent || !result.IsComplete);
            foreach (ReconciledQuantity quantity in result.Quantities)
            {
                var value = ExactNumber.FromWhole(truth.Truth[quantity.Quantity]);
                Assert.True(quantity.Interval.Contains(value), $"{value} lost: {quantity}");
                Assert.True(quantity.Possible.Contains(value), $"{value} lost: {quantity.Possible}");
                Assert.True(quantity.Interval.Contains(quantity.Possible));
            }
        });

    [Fact]
    public void A_further_true_claim_never_widens_an_interval() =>
        Law.Holds(Worlds, world =>
        {
            TrueWorld truth = world.MakeChain();
            Reconciliation fewer = ClaimSet.Of(truth.Claims.Skip(1)).Reconcile();
            Reconciliation all = ClaimSet.Of(truth.Claims).Reconcile();

            Assert.All(fewer.Quantities, quantity => Assert.True(quantity.Interval.Contains(all[quantity.Quantity].Interval), $"{quantity} became {all[quantity.Quantity].Interval}"));
        });

    [Fact]
    public void An_interval_is_never_wider_than_its_own_claim() =>
        Law.Holds(Worlds, world =>
        {
            TrueWorld truth = world.Make();
            Reconciliation result = ClaimSet.Of(truth.Claims).Reconcile();

            return truth.Claims.Where(claim => claim.Kind is ClaimKind.Count or ClaimKind.Target)
                .All(claim => claim.Figure!.Interval.Contains(result[claim.Subject].Interval));
        });

    [Fact]
    public void The_claims_that_narrowed_a_quantity_narrow_it_as_far_by_themselves() =>
        Law.Holds(Worlds, world =>
        {
            Reconciliation result = ClaimSet.Of(world.MakeChain().Claims).Reconcile();

            foreach (ReconciledQuantity quantity in result.Quantities.Where(quantity => quantity.NarrowedBy().Count > 0))
            {
                Assert.Equal(quantity.Interval, ClaimSet.Of(quantity.NarrowedBy()).Reconcile()[quantity.Quantity].Interval);
            }
        });

    [Fact]
    public void The_order_of_the_claims_does_not_matter() =>
        Law.Holds(Worlds, world =>
        {
            Claim[] claims = world.MakePerturbed();
            var shuffled = (Claim[])claims.Clone();
            new Random(world.Seed).Shuffle(shuffled);

            Assert.Equal(Dump(ClaimSet.Of(claims).Reconcile()), Dump(ClaimSet.Of(shuffled).Reconcile()));
        });

    [Fact]
    public void A_count_moved_beyond_what_the_others_allow_is_in_every_conflict() =>
        Law.Holds(Worlds, world =>
        {
            TrueWorld truth = world.Make();
            Reconciliation others = ClaimSet.Of(truth.Claims).Reconcile();
            ReconciledQuantity? bounded = others.Quantities.FirstOrDefault(quantity => quantity.Interval.HasUpper && !quantity.Quantity.IsPlan);
            if (bounded is null)
            {
                return;
            }

            long beyond = (long)bounded.Interval.Upper.Ceiling() + 1 + (world.Seed % 1000);
            Claim moved = Claim.Count("moved", bounded.Quantity, PublishedFigure.Count(beyond));
            Reconciliation result = ClaimSet.Of(truth.Claims).With(moved).Reconcile();

            Assert.NotEmpty(result.Conflicts);
            Assert.All(result.Conflicts, conflict => Assert.Contains("moved", conflict.Labels));
            Assert.Equal(ClaimVerdict.Contradicted, result["moved"].Verdict);
        });

    [Fact]
    public void Every_conflict_is_minimal_and_the_rest_agrees() =>
        Law.Holds(Worlds, world =>
        {
            Claim[] claims = world.MakePerturbed();
            Reconciliation result = ClaimSet.Of(claims).Reconcile();

            AssertAreMinimal(result.Conflicts);
            Assert.Empty(ClaimSet.Of(result.Claims.Where(claim => claim.Verdict != ClaimVerdict.Contradicted).Select(claim => claim.Claim)).Reconcile().Conflicts);
        });

    [Theory]
    [InlineData(1_657_810_355, 4, 14)]
    [InlineData(1_600_914_778, 4, 15)]
    [InlineData(583_598_674, 4, 19)]
    [InlineData(458_750_838, 7, 29)]
    public void Every_conflict_is_minimal_where_there_are_very_many(int seed, int quantities, int claims) =>
        AssertAreMinimal(ClaimSet.Of(new WorldCase(seed, quantities, claims).MakePerturbed()).Reconcile().Conflicts);

    // That a claim is needed is certain only where the others agree for certain.
    [Fact]
    public void What_is_complete_needs_every_claim_of_a_conflict_for_certain() =>
        Law.Holds(Worlds, world => NeedsEveryClaim(ClaimSet.Of(world.MakePerturbed()).Reconcile()));

    [Fact]
    public void What_is_not_decided_without_a_claim_is_not_complete() =>
        NeedsEveryClaim(ClaimSet.Of(new WorldCase(254_971_074, 6, 14).MakePerturbed()).Reconcile());

    [Fact]
    public void A_rate_of_five_decimals_is_decided_without_trying_every_count()
    {
        Claim[] claims = new WorldCase(254_971_074, 6, 14).MakePerturbed();
        var effort = Effort.For(claims.Length);

        Assert.NotEmpty(ClaimSet.Of(claims).ReconcileWith(effort).Conflicts);
        Assert.InRange(effort.Spent, 1, 100_000);
    }

    [Fact]
    public void A_conflict_vanishes_under_the_conventions_it_names() =>
        Law.Holds(Worlds, world =>
        {
            Reconciliation result = ClaimSet.Of(world.MakePerturbed()).Reconcile();

            foreach (ClaimConflict conflict in result.Conflicts)
            {
                foreach (ReadingConvention convention in conflict.VanishesUnder)
                {
                    Assert.True(ClaimSet.Of(conflict.Claims).ReadAs(Choose(convention)).Reconcile().IsConsistent, $"{conflict} under {convention}");
                }
            }
        });

    private static void NeedsEveryClaim(Reconciliation result) =>
        Assert.All(result.Conflicts.Where(_ => result.IsComplete), conflict =>
            Assert.All(conflict.Claims, claim => Assert.True(conflict.Claims.Count == 1 || ClaimSet.Of(conflict.Claims.Where(other => other != claim)).Reconcile().IsConsistent, claim.Label)));

    private static void AssertAreMinimal(IReadOnlyList<ClaimConflict> conflicts)
    {
        foreach (ClaimConflict conflict in conflicts)
        {
            Assert.True(ClaimSet.Of(conflict.Claims).Reconcile().Conflicts.Count > 0, $"Not a conflict: {conflict}");
            foreach (Claim claim in conflict.Claims)
            {
                Assert.True(ClaimSet.Of(conflict.Claims.Where(other => other != claim)).Reconcile().Conflicts.Count == 0, $"{claim.Label} is not needed in {conflict}");
            }
        }
    }

    private static ReadingConventions Choose(ReadingConvention convention) => convention switch
    {
        ReadingConvention.OverBareLowerBound => ReadingConventions.Usual.WithOver(convention),
        ReadingConvention.NearlyWithinHalfUnit => ReadingConventions.Usual.WithNearly(convention),
        ReadingConvention.AboutWithinHalfUnit => ReadingConventions.Usual.WithAbout(convention),
        ReadingConvention.Truncated => ReadingConventions.Usual.WithRounding(convention),
        ReadingConvention.Rounded => ReadingConventions.Usual.WithWholeNumbers(convention),
        _ => ReadingConventions.Usual,
    };

    private static string Dump(Reconciliation result) => string.Join('\n',
        result.Quantities.Select(quantity => $"{quantity.Quantity} {quantity.Interval.ToString(CultureInfo.InvariantCulture)} {quantity.Possible.ToString(CultureInfo.InvariantCulture)} {string.Join(',', quantity.NarrowedBy().Select(claim => claim.Label))}")
            .Concat(result.Claims.Select(claim => claim.ToString()))
            .Concat(result.Conflicts.Select(conflict => $"{conflict}: {string.Join(',', conflict.VanishesUnder)} {string.Join(',', conflict.VanishesReversed.Select(claim => claim.Label))}"))
            .Concat(result.Findings.Select(surprise => $"{surprise} {string.Join(',', surprise.FailsUnder)} {string.Join(',', surprise.FitsReversed.Select(claim => claim.Label))}"))
            .Concat(result.Incomparable.Select(pair => pair.ToString())));

    /// <summary>The seed and sizes of a world.</summary>
    public sealed record WorldCase(int Seed, int Quantities, int Claims)
    {
        internal TrueWorld Make() => new(Seed, Quantities, Claims, isChain: false);

        internal TrueWorld MakeChain() => new(Seed, Quantities, Claims, isChain: true);

        // Up to three counts, by one figure each, are not true.
        internal Claim[] MakePerturbed()
        {
            TrueWorld truth = Make();
            var random = new Random(Seed);
            Claim[] claims = [.. truth.Claims];
            for (int i = 0; i < 3; i++)
            {
                int number = random.Next(claims.Length);
                if (claims[number].Kind == ClaimKind.Count)
                {
                    long moved = truth.Truth[claims[number].Subject] * random.Next(1, 4);
                    claims[number] = Claim.Count(claims[number].Label, claims[number].Subject, PublishedFigure.Count(moved + 1, FigureQualifier.Over));
                }
            }

            return claims;
        }
    }
}
