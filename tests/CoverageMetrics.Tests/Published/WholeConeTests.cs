using System.Numerics;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Published.Solving;

namespace CoverageMetrics.Tests.Published;

/// <summary>Held against trying out one count after the other.</summary>
public class WholeConeTests
{
    [Fact]
    public void First_and_last_are_those_that_trying_each_finds()
    {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++)
        {
            int scale = random.Next(2, 60);
            ConeSide one = Side(random, scale);
            ConeSide other = Side(random, scale);
            (ConeSide lower, ConeSide upper) = one.Slope < other.Slope ? (one, other) : (other, one);
            int from = random.Next(1, 80);
            string message = $"{lower}, {upper} from {from}";
            Assert.True(WholeCone.Last(lower, upper, from) == Enumerable.Range(0, from).Select(step => from - step).Where(y => IsBetween(lower, upper, y)).Select(y => (BigInteger?)y).FirstOrDefault()
                || !Enumerable.Range(1, from).Any(y => IsBetween(lower, upper, y)), message);
            bool isRay = lower.Slope == upper.Slope && (lower.IsStrict || upper.IsStrict);
            BigInteger? first = isRay ? null : Enumerable.Range(from, 10_000).Where(y => IsBetween(lower, upper, y)).Select(y => (BigInteger?)y).First();
            Assert.True(WholeCone.First(lower, upper, from) == first, message);
        }
    }

    [Fact]
    public void A_rate_of_many_digits_takes_no_longer_than_its_digits()
    {
        var lower = new ConeSide(ExactNumber.FromDecimal(7_286.290_510_000_000_1m), IsStrict: true);
        var upper = new ConeSide(ExactNumber.FromDecimal(7_286.290_510_000_000_2m), IsStrict: true);

        BigInteger first = WholeCone.First(lower, upper, 1)!.Value;

        Assert.True(IsBetween(lower, upper, first));
        Assert.Equal(first, WholeCone.Last(lower, upper, first));
        Assert.Equal(first, WholeCone.First(lower, upper, first));
        Assert.NotEqual(first, WholeCone.Last(lower, upper, first - 1));
    }

    // Of the quotients of whole numbers between 0.31415920 and 0.31415921 that with the smallest denominator is 15,112 of 48,103.
    [Theory]
    [InlineData(48_102, false)]
    [InlineData(48_103, true)]
    public void Reconcile_RateThatNoFewPeopleHave_IsDecidedInFewSteps(int most, bool isConsistent)
    {
        var effort = Effort.For(2);
        Reconciliation result = ClaimSet.Of(
            Claim.Coverage("rate", LargeClaims.Name(1), LargeClaims.Name(0), PublishedFigure.Percent(31.415_920m, FigureQualifier.Over)),
            Claim.Count("few", LargeClaims.Name(0), PublishedFigure.Count(most, FigureQualifier.AtMost))).ReconcileWith(effort);

        Assert.Equal(isConsistent, result.IsConsistent);
        Assert.True(result.IsComplete);
        Assert.Equal(isConsistent ? 0 : 1, result.Conflicts.Count);
        Assert.InRange(effort.Spent, 1, 500);
    }

    private static ConeSide Side(Random random, int scale) =>
        new(ExactNumber.FromFraction(random.Next(1, 3 * scale), random.Next(1, scale)), random.Next(2) == 0);

    private static bool IsBetween(in ConeSide lower, in ConeSide upper, BigInteger y)
    {
        var number = ExactNumber.FromWhole(y);
        var low = new Edge(ExactNumber.Multiply(lower.Slope, number), lower.IsStrict ? Reach.Open : Reach.Closed);
        var high = new Edge(ExactNumber.Multiply(upper.Slope, number), upper.IsStrict ? Reach.Open : Reach.Closed);
        return !Edge.AreApart(low.ToWholeLower(), high.ToWholeUpper());
    }
}
