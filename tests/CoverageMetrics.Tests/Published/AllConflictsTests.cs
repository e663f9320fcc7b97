using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

/// <summary>What is said to be complete names every smallest set of claims that cannot all be true, however far apart they are.</summary>
public class AllConflictsTests
{
    private static readonly LocalDate Start = new(2022, 1, 1);

    // Ten people or eleven on the first day, one more on each, and thirty on the last.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(30)]
    [InlineData(100)]
    public void TwoLevels_AreEachHeldAgainstTheOtherEndOfAChain(int days)
    {
        Claim[] chain =
        [
            Level("ten", 0, 10), Level("eleven", 0, 11), Level("end", days, 300),
            .. Enumerable.Range(1, days).Select(day => Claim.Increment($"day {day}", On(day), On(day - 1), ChangeDirection.Rise, PublishedFigure.Count(1))),
        ];
        string[] rest = [.. chain[2..].Select(claim => claim.Label)];

        Check(ClaimSet.Of(chain).Reconcile(), ["ten", "eleven"], ["ten", .. rest], ["eleven", .. rest]);
    }

    // Two pairs that are far from each other, and what joins them contradicts one of each.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void TwoPairs_AreHeldAgainstEachOther(int days)
    {
        Claim[] chain =
        [
            Level("ten", 0, 10), Level("eleven", 0, 11), Level("right", days, 10 + days), Level("wrong", days, 300),
            .. Enumerable.Range(1, days).Select(day => Claim.Increment($"day {day}", On(day), On(day - 1), ChangeDirection.Rise, PublishedFigure.Count(1))),
        ];
        string[] rest = [.. chain[4..].Select(claim => claim.Label)];

        Check(
            ClaimSet.Of(chain).Reconcile(),
            ["ten", "eleven"], ["right", "wrong"], ["ten", "wrong", .. rest], ["eleven", "wrong", .. rest], ["eleven", "right", .. rest]);
    }

    // A third of nine at most is a whole number of people, so that three fewer are nobody, three or six: seven others are at most seven thirds of them.
    [Fact]
    public void ADivisor_ThatNothingTiesToTheOther_IsAsSmallAsItCanBe()
    {
        FigureKey third = FigureKey.Of("third", Start).WithArea(AreaCode.Of("52"));
        FigureKey fewer = FigureKey.Of("fewer", Start).WithArea(AreaCode.Of("52"));
        FigureKey others = FigureKey.Of("others", Start).WithArea(AreaCode.Of("52"));
        Reconciliation result = ClaimSet.Of(
            Claim.Count("most", On(0), PublishedFigure.Range(QuantityKind.Count, FigureInterval.Closed(default, ExactNumber.FromWhole(9)))),
            Claim.Share("share", third, On(0), PublishedFigure.Percent(33)), Claim.Increment("fewer", fewer, On(0), ChangeDirection.Fall, PublishedFigure.Count(3)),
            Claim.Count("others", others, PublishedFigure.Count(7))).Reconcile();

        Assert.Equal(FigureInterval.Closed(ExactNumber.FromFraction(7, 6), ExactNumber.FromFraction(7, 3)), result.RatioOf(others, fewer));
    }

    private static void Check(Reconciliation result, params string[][] smallest)
    {
        string[] expected = [.. smallest.Select(Text).Order(StringComparer.Ordinal)];
        string[] found = [.. result.Conflicts.Select(conflict => Text(conflict.Labels)).Order(StringComparer.Ordinal)];

        Assert.Subset(expected.ToHashSet(), found.ToHashSet());
        Assert.True(!result.IsComplete || expected.SequenceEqual(found), string.Join(" | ", found));
    }

    private static string Text(IEnumerable<string> labels) => string.Join(", ", labels.Order(StringComparer.Ordinal));

    private static Claim Level(string label, int day, long people) => Claim.Count(label, On(day), PublishedFigure.Count(people));

    private static FigureKey On(int day) => FigureKey.Of("participants", Start.PlusDays(day)).WithArea(AreaCode.Of("52"));
}
