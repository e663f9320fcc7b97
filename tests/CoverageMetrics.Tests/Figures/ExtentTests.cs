using System.Globalization;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Tests.Figures;

/// <summary>Counts of a few people are held against trying all of them.</summary>
public class ExtentTests
{
    private static readonly Extent[] Few = [.. from low in Enumerable.Range(0, 4) from high in Enumerable.Range(low, 4 - low) select Between(low, high)];
    private static readonly Extent[] Fewer = [.. Few.Where(extent => extent.High < 3)];

    [Fact]
    public void Plus_Minus_DifferenceTo_OfCounts_ReachAllThatThereIs()
    {
        foreach ((Extent one, Extent other) in from one in Few from other in Few select (one, other))
        {
            IsRange(from x in Numbers(one) from y in Numbers(other) select x + y, one.Plus(other));
            IsRange(from x in Numbers(one) from y in Numbers(other) select x - y, one.Minus(other));
            IsRange(from x in Numbers(one) from y in Numbers(other) select y - x, one.DifferenceTo(other));
            Assert.Equal(Numbers(one).Intersect(Numbers(other)).Any(), one.Meets(other));
        }
    }

    [Fact]
    public void Per_RateTo_OfCounts_ReachAllThatThereIs()
    {
        foreach ((Extent one, Extent other) in from one in Few from other in Few select (one, other))
        {
            IsRange(from x in Numbers(one) from y in Numbers(other) where y > 0 select 100m * x / y, one.Per(other, isPercent: true, isCounted: true));
            IsRange(from x in Numbers(one) from y in Numbers(other) where y > 0 select x / y, one.Per(other, isPercent: false, isCounted: true));
            IsRange(from x in Numbers(one) from y in Numbers(other) where x > 0 select 100m * (y - x) / x, one.RateTo(other, areWhole: true));
        }
    }

    [Fact]
    public void PointsTo_OfCountsOfOneWhole_ReachesAllThatThereIs()
    {
        foreach ((Extent one, Extent later, Extent whole) in from one in Few from later in Few from whole in Fewer select (one, later, whole))
        {
            IsRange(
                from x in Numbers(one) from y in Numbers(later) from w in Numbers(whole) where w > 0 select 100m * (y - x) / w,
                one.PointsTo(later, whole, isCounted: true));
        }
    }

    [Fact]
    public void ContributionTo_OfCounts_ReachesAllThatThereIs()
    {
        foreach ((Extent one, Extent later, Extent rest) in from one in Few from later in Fewer from rest in Fewer select (one, later, rest))
        {
            IsRange(
                from x in Numbers(one) from y in Numbers(later) from r in Numbers(rest) where x + r > 0 select 100m * (y - x) / (x + r),
                one.ContributionTo(later, rest, areWhole: true));
        }
    }

    [Fact]
    public void ShareWith_OfCounts_ReachesAllThatThereIsAndNoFurtherWhereTheWholeIsItsParts()
    {
        foreach ((Extent part, Extent rest, Extent whole) in from part in Few from rest in Few from whole in Few select (part, rest, whole))
        {
            var shares = (from x in Numbers(part) from r in Numbers(rest) where x + r > 0 select (Whole: x + r, Share: 100m * x / (x + r))).ToArray();
            Extent? known = part.ShareWith(rest, whole);

            IsRange(shares.Select(one => one.Share), part.ShareWith(rest, part.Plus(rest)));
            Assert.Equal(shares.Length == 0, known is null);
            Assert.All(shares.Where(one => Numbers(whole).Contains(one.Whole)), one => Assert.InRange(Math.Round(one.Share, 10), Math.Round(known!.Value.Low!.Value, 10), Math.Round(known.Value.High!.Value, 10)));
        }
    }

    // Without a limit the quotient comes as near to nothing as one likes, or grows without end; money can be less than one.
    [Theory]
    [InlineData(2, 4, 5, null, true, "0 to 80")]
    [InlineData(2, null, 4, 5, true, "40 to more")]
    [InlineData(2, 4, 0, 8, true, "25 to 400")]
    [InlineData(2, 4, 0, 8, false, "25 to more")]
    [InlineData(0, 0, 0, 8, false, "0 to 0")]
    [InlineData(0, 0, 0, 8, true, "0 to 0")]
    [InlineData(2, 4, 0, 0, false, "nothing")]
    public void Per_WithoutALimitOrOfMoney_IsAllThatItCanBe(int low, int? high, int wholeLow, int? wholeHigh, bool isCounted, string expected) =>
        Assert.Equal(expected, Text(Between(low, high).Per(Between(wholeLow, wholeHigh), isPercent: true, isCounted)));

    [Theory]
    [InlineData(2, null, 3, 4, true, "-100 to 100")]
    [InlineData(2, 4, 3, null, true, "-25 to more")]
    [InlineData(0, 4, 0, 0, false, "-100 to -100")]
    [InlineData(0, 4, 0, 1, false, "-100 to more")]
    [InlineData(0, 4, 0, 1, true, "-100 to 0")]
    [InlineData(2, 4, 0, 1, false, "-100 to -50")]
    [InlineData(0, 0, 1, 1, false, "nothing")]
    public void RateTo_WithoutALimitOrOfMoney_IsAllThatItCanBe(int low, int? high, int laterLow, int? laterHigh, bool areWhole, string expected) =>
        Assert.Equal(expected, Text(Between(low, high).RateTo(Between(laterLow, laterHigh), areWhole)));

    [Theory]
    [InlineData(2, 3, 4, 6, 8, null, "0 to 50")]
    [InlineData(4, 6, 2, 3, 8, null, "-50 to 0")]
    [InlineData(2, null, 4, 6, 8, 10, "less to 50")]
    [InlineData(2, 3, 4, null, 8, 10, "10 to more")]
    [InlineData(3, 3, 3, 3, 0, 5, "0 to 0")]
    [InlineData(3, 3, 2, 3, 0, 5, "less to 0")]
    [InlineData(2, 3, 3, 4, 0, 5, "0 to more")]
    [InlineData(4, 6, 2, 3, 0, 4, "less to -25")]
    [InlineData(4, 6, 2, 3, 0, 0, "nothing")]
    public void PointsTo_WithoutALimitOrOfMoney_IsAllThatItCanBe(int low, int? high, int laterLow, int? laterHigh, int wholeLow, int? wholeHigh, string expected) =>
        Assert.Equal(expected, Text(Between(low, high).PointsTo(Between(laterLow, laterHigh), Between(wholeLow, wholeHigh), isCounted: false)));

    [Theory]
    [InlineData(2, 4, 1, null, 8, null, "0 to 50")]
    [InlineData(2, 4, 1, 6, 0, 5, "40 to 80")]
    [InlineData(2, 4, 1, 6, 8, 9, "25 to 50")]
    [InlineData(2, null, 1, 6, 0, null, "25 to 100")]
    [InlineData(2, 4, 1, null, 0, 5, "40 to 80")]
    [InlineData(0, 3, 0, 0, 0, null, "100 to 100")]
    [InlineData(0, 0, 0, 3, 0, null, "0 to 0")]
    [InlineData(2, 4, null, 3, 3, 9, "40 to 100")]
    public void ShareWith_OfAWholeKnownBesides_IsAllThatItCanBe(int low, int? high, int? restLow, int? restHigh, int wholeLow, int? wholeHigh, string expected) =>
        Assert.Equal(expected, Text(Between(low, high).ShareWith(Between(restLow, restHigh), Between(wholeLow, wholeHigh))));

    [Theory]
    [InlineData(2, null, 3, 4, 5, 6, true, "-100 to 28.57")]
    [InlineData(2, 3, 4, 6, 5, null, true, "0 to 57.14")]
    [InlineData(4, 6, 2, 3, 5, null, true, "-36.36 to 0")]
    [InlineData(2, 3, 4, null, 5, 6, true, "11.11 to more")]
    [InlineData(0, 2, 0, 0, 0, 3, false, "-100 to 0")]
    [InlineData(0, 2, 1, 3, 0, 3, false, "-50 to more")]
    [InlineData(0, 2, 1, 3, 0, 3, true, "-50 to 300")]
    [InlineData(0, 2, 1, 3, 0, 0, true, "-50 to 200")]
    [InlineData(0, 0, 1, 3, 0, 0, false, "nothing")]
    public void ContributionTo_WithoutALimitOrOfMoney_IsAllThatItCanBe(int low, int? high, int laterLow, int? laterHigh, int restLow, int? restHigh, bool areWhole, string expected) =>
        Assert.Equal(expected, Text(Between(low, high).ContributionTo(Between(laterLow, laterHigh), Between(restLow, restHigh), areWhole)));

    [Theory]
    [InlineData(2, null, 3, 4, "5 to more", "-2 to more", "less to 2", true)]
    [InlineData(null, 2, 3, 4, "less to 6", "less to -1", "1 to more", false)]
    [InlineData(2, 4, null, 3, "less to 7", "-1 to more", "less to 1", true)]
    [InlineData(2, 4, 5, null, "7 to more", "less to -1", "1 to more", false)]
    public void Plus_Minus_DifferenceTo_WithoutALimit_HaveNoneThere(int? low, int? high, int? otherLow, int? otherHigh, string sum, string difference, string points, bool meets)
    {
        (Extent one, Extent other) = (Between(low, high), Between(otherLow, otherHigh));

        Assert.Equal(sum, Text(one.Plus(other)));
        Assert.Equal(difference, Text(one.Minus(other)));
        Assert.Equal(points, Text(one.DifferenceTo(other)));
        Assert.Equal(meets, one.Meets(other));
        Assert.Equal(meets, other.Meets(one));
    }

    [Fact]
    public void Anything_WorkedOut_HasTheLastReasonAndIsTightWhereAllIs()
    {
        Extent[] all =
        [
            Extent.Exactly(3), new(1, 3, BoundsReason.Rounded, true), new(1, 3, BoundsReason.Apportioned, true),
            new(1, 3, BoundsReason.Rounded, false), new(2, 2, BoundsReason.Overlapping, false),
        ];
        foreach ((Extent one, Extent other) in from one in all from other in all select (one, other))
        {
            foreach (Extent? result in (Extent?[])
                [
                    one.Plus(other), one.Minus(other), one.Per(other, isPercent: true, isCounted: true), one.DifferenceTo(other), one.RateTo(other, areWhole: true),
                    one.PointsTo(Extent.Exactly(1), other, isCounted: true), one.PointsTo(other, Extent.Exactly(1), isCounted: true),
                    one.ShareWith(other, Extent.Exactly(4)), one.ShareWith(Extent.Exactly(1), other),
                    one.ContributionTo(other, Extent.Exactly(4), areWhole: true), one.ContributionTo(Extent.Exactly(1), other, areWhole: true),
                ])
            {
                Assert.Equal(one.Reason is null || other.Reason is null ? one.Reason ?? other.Reason : (BoundsReason)Math.Max((int)one.Reason, (int)other.Reason), result!.Value.Reason);
                Assert.Equal(one.IsTight && other.IsTight, result.Value.IsTight);
            }
        }
    }

    [Fact]
    public void Width_IsTheDistanceOfTheEndsAsFarAsADecimalHoldsIt()
    {
        Assert.Equal(0, Extent.Exactly(-5).Width);
        Assert.Equal(3, Between(-1, 2).Width);
        Assert.Equal(2, Between(1, 3).Width);
        Assert.Equal(decimal.MaxValue, Between(null, 5).Width);
        Assert.Equal(decimal.MaxValue, Between(5, null).Width);
        Assert.Equal(decimal.MaxValue, (Extent.Exactly(-1) with { High = decimal.MaxValue }).Width);
        Assert.Equal(decimal.MaxValue, (Extent.Exactly(-1) with { High = decimal.MaxValue - 1 }).Width);
        Assert.Equal(decimal.MaxValue - 1, (Extent.Exactly(-1) with { High = decimal.MaxValue - 2 }).Width);
        Assert.Equal(decimal.MaxValue - 1, (Extent.Exactly(1) with { High = decimal.MaxValue }).Width);
    }

    private static Extent Between(int? low, int? high) => new(low, high, BoundsReason.Rounded, true);

    private static IEnumerable<decimal> Numbers(Extent extent) => Enumerable.Range((int)extent.Low!.Value, (int)(extent.High!.Value - extent.Low.Value) + 1).Select(number => (decimal)number);

    private static void IsRange(IEnumerable<decimal> numbers, Extent? extent)
    {
        decimal[] all = [.. numbers.Select(number => Math.Round(number, 10))];
        Assert.Equal(all.Length == 0, extent is null);
        if (extent is { } known)
        {
            Assert.Equal((all.Min(), all.Max()), (Math.Round(known.Low!.Value, 10), Math.Round(known.High!.Value, 10)));
        }
    }

    private static string Text(Extent? extent) => extent is { } known ? $"{Text(known.Low, "less")} to {Text(known.High, "more")}" : "nothing";

    private static string Text(decimal? end, string unlimited) => end?.ToString("0.##", CultureInfo.InvariantCulture) ?? unlimited;
}
