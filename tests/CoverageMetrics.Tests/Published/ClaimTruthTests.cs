using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

/// <summary>Of which numbers a claim is true, by trying each.</summary>
public class ClaimTruthTests
{
    private static readonly PublishedFigure Three = PublishedFigure.Count(3);
    private static readonly PublishedFigure Half = PublishedFigure.Percent(50);
    private static readonly FigureKey Plan = Key("plan").WithSetter("vss");

    public static TheoryData<Claim, Func<int[], bool>> Claims => new()
    {
        { Claim.Count("a", Key("a"), Three), n => n[0] == 3 },
        { Claim.Count("a", Key("a"), PublishedFigure.Count(3, FigureQualifier.AtMost)), n => n[0] <= 3 },
        { Claim.Coverage("a", Key("a"), Key("b"), Half), n => n[1] > 0 && IsHalf(n[0], n[1]) },
        { Claim.Share("a", Key("a"), Key("b"), Half), n => n[1] > 0 && IsHalf(n[0], n[1]) },
        { Claim.Multiple("a", Key("a"), Key("b"), PublishedFigure.Multiple(2.0m, FigureQualifier.None)), n => n[1] > 0 && n[0] == 2 * n[1] },
        { Claim.Attainment("a", Key("a"), Plan, Half), n => n[1] > 0 && IsHalf(n[0], n[1]) },
        { Claim.GrowthRate("a", Key("a"), Key("b"), ChangeDirection.Rise, Half), n => n[1] > 0 && IsHalf(n[0] - n[1], n[1]) },
        { Claim.GrowthRate("a", Key("a"), Key("b"), ChangeDirection.Fall, Half), n => n[1] > 0 && IsHalf(n[1] - n[0], n[1]) },
        { Claim.Excess("a", Key("a"), Plan, Half), n => n[1] > 0 && IsHalf(n[0] - n[1], n[1]) },
        { Claim.Shortfall("a", Key("a"), Plan, Half), n => n[1] > 0 && IsHalf(n[1] - n[0], n[1]) },
        { Claim.Excess("a", Key("a"), Plan, Three), n => n[0] == n[1] + 3 },
        { Claim.Shortfall("a", Key("a"), Plan, Three), n => n[0] == n[1] - 3 },
        { Claim.Increment("a", Key("a"), Key("b"), ChangeDirection.Rise, Three), n => n[0] == n[1] + 3 },
        { Claim.Increment("a", Key("a"), Key("b"), ChangeDirection.Fall, Three), n => n[0] == n[1] - 3 },
        { Claim.PartOf("a", Key("a"), Key("b")), n => n[0] <= n[1] },
        { Claim.AtMostDenominator("a", Key("a"), Key("b")), n => n[0] <= n[1] },
        { Claim.Same("a", Key("a"), Key("b")), n => n[0] == n[1] },
        { Claim.SumOfParts("a", Key("a"), [Key("b"), Key("c")]), n => n[0] == n[1] + n[2] },
        { Claim.PercentagePoints("a", Key("a"), Key("b"), Key("c"), Key("b").On(new(2021, 6, 30)), ChangeDirection.Rise, Half), n => n[1] > 0 && n[3] > 0 && IsHalf((n[0] * n[3]) - (n[2] * n[1]), n[1] * n[3]) },
        { Claim.PercentagePoints("a", Key("a"), Key("b"), Key("c"), Key("b").On(new(2021, 6, 30)), ChangeDirection.Fall, Half), n => n[1] > 0 && n[3] > 0 && IsHalf((n[2] * n[1]) - (n[0] * n[3]), n[1] * n[3]) },
    };

    [Theory]
    [MemberData(nameof(Claims), DisableDiscoveryEnumeration = true)]
    public void Allows_ByItsMeaning_IsTrueOfTheSameNumbers(Claim claim, Func<int[], bool> isTrue)
    {
        int[][] worlds = [.. Worlds(claim.Others.Count + 1)];

        Assert.All(worlds, world => Assert.Equal(isTrue(world), Allows(claim, world)));
        Assert.Contains(worlds, world => world[0] > 0 && Allows(claim, world));
        Assert.Equal(worlds.Where(world => Allows(claim, world)).All(world => Allows(claim, [.. world.Select(number => 3 * number)])), claim.IsScaleFree);
    }

    private static bool Allows(Claim claim, int[] world) => claim.Allows([.. world.Select(number => ExactNumber.FromWhole(number))]);

    // 49.5% to 50.5%.
    private static bool IsHalf(int part, int whole) => 1_000 * part >= 495 * whole && 1_000 * part <= 505 * whole;

    private static IEnumerable<int[]> Worlds(int quantities) => quantities == 0
        ? [[]]
        : from first in Enumerable.Range(0, quantities > 3 ? 5 : 8) from others in Worlds(quantities - 1) select (int[])[first, .. others];

    private static FigureKey Key(string subject) => FigureKey.Of(subject, new LocalDate(2022, 6, 30)).WithArea(AreaCode.Of("52"));
}
