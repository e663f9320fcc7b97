using CoverageMetrics.Figures;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Statistics.Tests;

public class QuantilesTests
{
    private static Arbitrary<int[]> Numbers => Gen.Choose(0, 30).ArrayOf().ToArbitrary();

    [Fact]
    public void Of_TenInFifths_IsTwoEach_AndEqualOnesShareTheLowestRank()
    {
        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4, 5, 5], Groups(5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        Assert.Equal([5, 1, 2, 1, 2, 4, 4, 3, 3, 5], Groups(5, 9, 1, 4, 1, 2, 8, 7, 6, 5, 10));

        // Ranks 1, 2, 2, 2, 5 of five: the three that are equal are in the second group, and nobody is in the third or fourth.
        Assert.Equal([1, 2, 2, 2, 5], Groups(5, 1, 2, 2, 2, 3));
    }

    // In an inexact quotient 27 * 20 / 28 and its neighbours a ceiling takes one too many; in whole numbers it does not.
    [Fact]
    public void Of_AnySizeInAnyNumberOfGroups_IsTheDefinitionInWholeNumbers()
    {
        for (int groups = 1; groups <= 20; groups++)
        {
            for (int areas = groups; areas <= 120; areas++)
            {
                int[] found = Groups(groups, [.. Enumerable.Range(0, areas).Select(area => (decimal)area)]);
                for (int rank = 1; rank <= areas; rank++)
                {
                    int above = Enumerable.Range(0, groups + 1).First(whole => whole * areas >= (areas + 1 - rank) * groups);
                    Assert.Equal(Math.Max(1, groups + 1 - above), found[rank - 1]);
                }

                Assert.Equal(Enumerable.Range(1, groups), found.Distinct());
                Assert.InRange(found.GroupBy(group => group).Max(group => group.Count()) - found.GroupBy(group => group).Min(group => group.Count()), 0, 1);
            }
        }
    }

    [Fact]
    public void Groups_RiseWithTheValues_AndAreTheSameForEqualOnes_InAnyOrder() => Law.Holds(Numbers, numbers =>
    {
        if (numbers.Length < 5)
        {
            return;
        }

        int[] found = Groups(5, [.. numbers.Select(number => (decimal)number)]);
        int[] back = [.. Enumerable.Reverse(Groups(5, [.. Enumerable.Reverse(numbers).Select(number => (decimal)number)]))];
        Assert.Equal(found, back);
        Assert.All(numbers.Zip(found).SelectMany(one => numbers.Zip(found), (one, other) => (one, other)), pair =>
            Assert.True(Math.Sign(pair.one.First - pair.other.First) * Math.Sign(pair.one.Second - pair.other.Second) >= 0 && (pair.one.First != pair.other.First || pair.one.Second == pair.other.Second)));
    });

    [Fact]
    public void Coverages_AreComparedAsFractions_AndThoseOfNobodyStopNoOther()
    {
        // 1/3 and 333,333,333/1,000,000,000 are not equal; 1/2 and 2/4 are.
        IReadOnlyList<Figure<int>> found = Quantiles.Of([Of(1, 3), Of(333_333_333, 1_000_000_000), Of(0, 0), Of(1, 2), Of(2, 4)], 4);

        Assert.Equal(NoValueReason.Undefined, found[2].Reason);
        Assert.Equal([2, 1, 3, 3], new[] { found[0], found[1], found[3], found[4] }.Select(one => one.Value));
    }

    [Fact]
    public void FewerAreasThanGroups_HaveNone()
    {
        Assert.All(Quantiles.Of([1m, 2m], 3), one => Assert.Equal(["fewer-than-3-areas"], one.Detail!.Codes));
        Assert.Empty(Quantiles.Of(Array.Empty<decimal>(), 3));
        Assert.Throws<ArgumentOutOfRangeException>("groups", () => Quantiles.Of([1m], 0));
    }

    private static int[] Groups(int groups, params decimal[] values) => [.. Quantiles.Of(values, groups).Select(one => one.Value)];

    private static AnyCoverage Of(long part, long whole) => AnyCoverage.Between(AnyHeadcount.Of(part, "participants"), AnyHeadcount.Of(whole, "population"));
}
