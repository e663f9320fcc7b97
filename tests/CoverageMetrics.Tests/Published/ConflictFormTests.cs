using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Published.Solving;
using CoverageMetrics.Tests.Figures;
using NodaTime;

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

    // A part that is more than one and less than two contradicts itself; two levels of one part, or none of the whole, show nothing.
    [Theory]
    [InlineData("sum, whole, wrong, small", null)]
    [InlineData("sum, whole, large, small", "sum, whole, large")]
    [InlineData("sum, whole, large, more, small", null)]
    [InlineData("sum, large, small", null)]
    [InlineData("sum, most, small", "sum, most, small")]
    public void Minimise_WholeAndParts_NamesWhatIsNeededWhereTheFormShowsIt(string labels, string? expected)
    {
        FigureKey part = LargeClaims.Name(1);
        Claim[] all =
        [
            Claim.SumOfParts("sum", LargeClaims.Name(0), labels.Contains("most", StringComparison.Ordinal) ? [LargeClaims.Name(2)] : [part, LargeClaims.Name(2)]),
            Claim.Count("whole", LargeClaims.Name(0), PublishedFigure.Count(3)), Claim.Count("most", LargeClaims.Name(0), PublishedFigure.Count(9)),
            Claim.Count("large", part, PublishedFigure.Count(5)), Claim.Count("more", part, PublishedFigure.Count(6)),
            Claim.Count("wrong", part, PublishedFigure.Range(QuantityKind.Count, FigureInterval.Open(ExactNumber.FromWhole(1), ExactNumber.FromWhole(2)))),
            Claim.Count("small", LargeClaims.Name(2), PublishedFigure.Count(1)),
        ];
        Claim[] claims = [.. labels.Split(", ").Select(label => Array.Find(all, claim => claim.Label == label)!)];
        int[]? needed = ConflictForms.Minimise(ClaimIndex.Of(claims), [.. Enumerable.Range(0, claims.Length)]);

        Assert.Equal(expected, needed is null ? null : string.Join(", ", needed.Select(number => claims[number].Label)));
    }

    // The smallest parts are left out, of equal ones the first, while what is left is still too much; nothing is where an open end makes it so.
    [Theory]
    [InlineData("[0; 10]", "(5; 9], (5; 9], [0; 3], (0; 1]", "part-0, part-1")]
    [InlineData("[0; 10]", "[10], (0; 1]", "part-0, part-1")]
    [InlineData("[0; 10]", "[5], (5; 9], [0]", "part-0, part-1")]
    [InlineData("[0; 10)", "[5], [5], [0], [0; 1]", "part-0, part-1")]
    [InlineData("[0; 9]", "[6], [5], [4]", "part-0, part-1")]
    [InlineData("[0; 7]", "[4], [4], [4]", "part-1, part-2")]
    [InlineData("[20; 30]", "[1; 5], [2; 6]", "part-0, part-1")]
    [InlineData("(11; 30]", "[1; 5], [2; 6]", "part-0, part-1")]
    [InlineData("[11; 30]", "[1; 5), [2; 6]", "part-0, part-1")]
    public void Minimise_WholeThatIsNotTheSumOfItsParts_NamesThePartsThatAreNeeded(string whole, string parts, string expected)
    {
        string[] ranges = parts.Split(", ");
        Claim[] claims =
        [
            .. ranges.Select((range, part) => Money($"part-{part}", part + 1, range)), Money("whole", 0, whole), Claim.SumOfParts("sum", Fund(0), Enumerable.Range(1, ranges.Length).Select(Fund)),
        ];
        int[] needed = ConflictForms.Minimise(ClaimIndex.Of(claims), [.. Enumerable.Range(0, claims.Length)])!;

        Assert.Equal($"{expected}, whole, sum", string.Join(", ", needed.Select(number => claims[number].Label)));
    }

    // Twice as many as there are twice as many of.
    [Fact]
    public void Minimise_CircleOfRatesWithoutALimit_NamesThemAll()
    {
        PublishedFigure twice = PublishedFigure.Range(QuantityKind.Percentage, FigureIntervalTests.Read("[100; ∞)"));
        Claim[] claims = [Claim.GrowthRate("there", Fund(1), Fund(0), ChangeDirection.Rise, twice), Claim.GrowthRate("back", Fund(0), Fund(1), ChangeDirection.Rise, twice)];

        Assert.Equal([0, 1], ConflictForms.Minimise(ClaimIndex.Of(claims), [0, 1])!);
    }

    private static Claim Money(string label, int number, string range) => Claim.Amount(label, Fund(number), PublishedFigure.Range(QuantityKind.Amount, FigureIntervalTests.Read(range)));

    private static FigureKey Fund(int number) => FigureKey.OfMoney<ClaimTests.Dongs>($"fund-{number}", ObservationTime.On(new LocalDate(2022, 12, 31))).WithArea(AreaCode.Of("52"));

    private static Claim Level(string label, int above, int below) => Claim.Count(
        label, LargeClaims.Name(0), PublishedFigure.Range(QuantityKind.Count, FigureInterval.Open(ExactNumber.FromWhole(above), ExactNumber.FromWhole(below))));

    private static (Reconciliation Result, long Spent) Reconcile(Claim[] claims)
    {
        var effort = Effort.For(claims.Length);
        return (ClaimSet.Of(claims).ReconcileWith(effort), effort.Spent);
    }
}
