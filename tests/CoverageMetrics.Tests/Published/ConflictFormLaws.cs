using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Published.Solving;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

/// <summary>What the form of a contradiction shows is held against eliminating one quantity after the other.</summary>
public class ConflictFormLaws
{
    private static readonly FigureKey[] Funds = [.. Enumerable.Range(0, 5).Select(number => FigureKey.OfMoney<ClaimTests.Dongs>($"fund-{number}", ObservationTime.On(new LocalDate(2022, 12, 31))).WithArea(AreaCode.Of("52")))];
    private static readonly Arbitrary<int> Seeds = Arb.From(Gen.Choose(0, int.MaxValue - 1));

    [Fact]
    public void A_whole_that_its_parts_do_not_make_up_needs_the_claims_named_and_no_others() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            int parts = random.Next(1, 5);
            int known = random.Next(4) == 0 ? parts - 1 : parts;
            Claim[] claims =
            [
                Level(random, "whole", 0, 12), Claim.SumOfParts("sum", Funds[0], Funds[1..(parts + 1)]),
                .. Enumerable.Range(1, known).Select(part => Level(random, $"part-{part}", part, 6)),
            ];
            random.Shuffle(claims);
            var world = new LinearWorld(Funds, claims);
            if (!world.System(claims).HasSolution())
            {
                Claim[] needed = Needed(claims)!;

                Assert.True(world.IsMinimal(needed), string.Join(", ", needed.Select(claim => claim.Label)));
            }
        });

    [Fact]
    public void Circles_of_changes_or_rates_are_needed_whole() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            int last = random.Next(1, 4);
            int kinds = random.Next(5);
            Claim[] claims = [.. Enumerable.Range(0, last + 1).Select(step => Change(random, $"change-{step}", step, (step + 1) % (last + 1), kinds == 0 ? random.Next(2) == 0 : kinds > 2))];
            bool isOfOneKind = Array.TrueForAll(claims, claim => claim.IsScaleFree) || Array.TrueForAll(claims, claim => claim.Form == ClaimForm.Difference);
            bool isOfNothing = claims.Any(claim => claim.Form == ClaimForm.Ratio && claim.Allowed is { HasUpper: true, Upper.Sign: <= 0 });

            AreNeeded(random, claims, isMinimal => isMinimal && isOfOneKind && !isOfNothing);
        });

    // Levels at two places of a tree of changes: needed whole where it is a row from the one to the other and neither says too little by itself.
    [Fact]
    public void Rows_of_changes_between_two_levels_are_needed_whole() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            int last = random.Next(1, 4);
            bool isRow = random.Next(3) > 0;
            Claim[] claims =
            [
                Level(random, "first", isRow ? 0 : random.Next(last + 1), 8), Level(random, "last", isRow ? last : random.Next(last + 1), 8),
                .. Enumerable.Range(0, last).Select(step => Change(random, $"change-{step}", isRow ? step : random.Next(step + 1), step + 1, areRates: false)),
            ];

            AreNeeded(random, claims, isMinimal => isMinimal && claims.Length > 2);
        });

    [Fact]
    public void Rows_of_rates_between_two_levels_are_not_said_to_be_needed_where_they_are_not() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            Claim[] claims = [Level(random, "first", 0, 3), Level(random, "last", 2, 8), Change(random, "rate", 0, 1, areRates: true), Change(random, "change", 1, 2, areRates: false)];

            AreNeeded(random, claims, isMinimal => isMinimal && claims.All(claim => claim.Form != ClaimForm.Ratio));
        });

    [Fact]
    public void Of_any_claims_that_contradict_one_another_those_that_are_named_are_needed() =>
        Law.Holds(Seeds, seed =>
        {
            var world = new LinearWorld(seed, 3, 2 + (seed % 4), isMoney: true, (LinearWorldKinds)(seed % 3));
            if (!world.System(world.Claims).HasSolution() && Needed([.. world.Claims]) is { } needed)
            {
                Assert.True(world.IsMinimal(needed), string.Join(", ", needed.Select(claim => claim.Label)));
            }
        });

    // Two that only have an end in common, which one of them leaves out, may be left.
    [Fact]
    public void Levels_of_one_quantity_are_paired_off_until_the_others_agree() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            Claim[] levels = [.. Enumerable.Range(0, random.Next(1, 10)).Select(number => Level(random, $"level-{number}", 0, 8))];
            var world = new LinearWorld(Funds, levels);
            int[][] pairs = [.. ConflictForms.PairLevels(ClaimIndex.Of(levels), [.. Enumerable.Range(0, levels.Length)])];
            int[] paired = [.. pairs.SelectMany(pair => pair)];

            Assert.Equal(paired.Length, paired.Distinct().Count());
            Assert.All(pairs, pair =>
            {
                Assert.True(pair[0] < pair[1] && pair.Length == 2);
                Assert.True(world.IsMinimal([levels[pair[0]], levels[pair[1]]]));
            });
            Claim[] others = [.. levels.Where((_, number) => !paired.Contains(number))];
            Assert.All(others, one => Assert.All(others, other => Assert.True(!other.Allowed.HasUpper || one.Allowed.Lower <= other.Allowed.Upper)));
        });

    private static void AreNeeded(Random random, Claim[] claims, Func<bool, bool> isShown)
    {
        random.Shuffle(claims);
        var world = new LinearWorld(Funds, claims);
        if (!world.System(claims).HasSolution())
        {
            Claim[]? needed = Needed(claims);

            Assert.Equal(isShown(world.IsMinimal(claims)), needed is not null);
            Assert.Equal(claims, needed ?? claims);
        }
    }

    private static Claim[]? Needed(Claim[] claims) =>
        ConflictForms.Minimise(ClaimIndex.Of(claims), [.. Enumerable.Range(0, claims.Length)]) is { } needed ? [.. needed.Select(number => claims[number])] : null;

    private static Claim Level(Random random, string label, int number, int most) =>
        Claim.Amount(label, Funds[number], PublishedFigure.Range(QuantityKind.Amount, Range(random, most, 1)));

    private static Claim Change(Random random, string label, int from, int to, bool areRates)
    {
        (FigureKey x, FigureKey y) = random.Next(2) == 0 ? (Funds[from], Funds[to]) : (Funds[to], Funds[from]);
        var direction = (ChangeDirection)random.Next(2);
        return random.Next(6) == 0 ? Claim.PartOf(label, x, y)
            : !areRates ? Claim.Increment(label, x, y, direction, PublishedFigure.Range(QuantityKind.Amount, Range(random, 5, 1)))
            : Claim.GrowthRate(label, x, y, direction, PublishedFigure.Range(QuantityKind.Percentage, Range(random, 5, 25)));
    }

    private static FigureInterval Range(Random random, int most, int unit)
    {
        int lower = random.Next(most);
        int width = random.Next(3);
        return FigureInterval.Between(
            new Edge(ExactNumber.FromWhole(lower * unit), width > 0 && random.Next(3) == 0 ? Reach.Open : Reach.Closed),
            random.Next(6) == 0 ? Edge.Unlimited : new Edge(ExactNumber.FromWhole((lower + width) * unit), width > 0 && random.Next(3) == 0 ? Reach.Open : Reach.Closed));
    }
}
