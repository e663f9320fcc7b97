using System.Numerics;
using CoverageMetrics.Figures;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Statistics.Tests;

public class CoverageDecompositionTests
{
    private static Arbitrary<((long Part, long Whole) Earlier, (long Part, long Whole) Later)[]> Categories => (
        from earlier in Samples.Any.Generator
        from later in Samples.Any.Generator
        select (earlier, later)).ArrayOf().Where(all => all.Length > 0).ToArbitrary();

    [Fact]
    public void Change_WorkedOutByHand()
    {
        // From 50 of 400 to 80 of 400: 7.5 points. Towns grow from a quarter to a half, and from 20% to 30%; the country stays at 10%.
        // Composition: 25 * (0.2 + 0.3) / 2 - 25 * (0.1 + 0.1) / 2 = 3.75. Within: 10 * (0.25 + 0.5) / 2 = 3.75.
        CoverageDecomposition change = CoverageDecomposition.Of([("town", Of(20, 100), Of(60, 200)), ("country", Of(30, 300), Of(20, 200))]);

        Assert.Equal((7.5m, 3.75m, 3.75m), (Round(change.Change), Round(change.Composition), Round(change.Within)));
        Assert.Equal([6.25m, -2.5m], change.Parts.Select(part => Round(part.Composition)));
        Assert.Equal([3.75m, 0], change.Parts.Select(part => Round(part.Within)));
        Assert.Equal([10m, -2.5m], change.Parts.Select(part => Round(part.Points)));
        Assert.Equal(["town", "country"], change.Parts.Select(part => part.Code));
        Assert.Equal((Of(50, 400), Of(80, 400)), (change.Earlier, change.Later));
        Assert.Equal((Of(20, 100), Of(60, 200)), (change.Parts[0].Earlier, change.Parts[0].Later));
    }

    [Fact]
    public void Components_AddUpToTheChange_Exactly() => Law.Holds(Categories, categories =>
    {
        CoverageDecomposition change = Make(categories);
        (BigInteger was, BigInteger of) = (categories.Sum(one => one.Earlier.Part), categories.Sum(one => one.Earlier.Whole));
        (BigInteger isNow, BigInteger ofNow) = (categories.Sum(one => one.Later.Part), categories.Sum(one => one.Later.Whole));

        Assert.Equal(ExactNumber.FromFraction(100 * ((isNow * of) - (was * ofNow)), of * ofNow), change.Change.Value);
        Assert.Equal(change.Change.Value, Add(change.Composition.Value, change.Within.Value));
        Assert.All(change.Parts, part => Assert.Equal(part.Points.Value, Add(part.Composition.Value, part.Within.Value)));
        Assert.Equal(change.Composition.Value, change.Parts.Select(part => part.Composition.Value).Aggregate(Add));
    });

    [Fact]
    public void Components_TheOtherWayRound_HaveTheOtherSign() => Law.Holds(Categories, categories =>
    {
        (CoverageDecomposition there, CoverageDecomposition back) = (Make(categories), Make([.. categories.Select(one => (one.Later, one.Earlier))]));
        return Add(there.Composition.Value, back.Composition.Value).Sign == 0 && Add(there.Within.Value, back.Within.Value).Sign == 0;
    });

    [Fact]
    public void SameMakeUp_LeavesNothingToTheComposition_AndSameCoveragesNothingToThem() => Law.Holds(Categories, categories =>
        Make([.. categories.Select(one => (one.Earlier, (one.Earlier.Part / 2, one.Earlier.Whole)))]).Composition.Value.Sign == 0
        && Make([.. categories.Select((one, place) => (one.Earlier, ((place + 2) * one.Earlier.Part, (place + 2) * one.Earlier.Whole)))]).Within.Value.Sign == 0);

    [Fact]
    public void CategoryWithNobody_HasPointsAndNoComponents()
    {
        CoverageDecomposition change = CoverageDecomposition.Of([("new", Of(0, 0), Of(5, 10)), ("old", Of(10, 40), Of(10, 40))]);

        Assert.Equal(5, Round(change.Change));
        Assert.Equal(10, Round(change.Parts[0].Points));
        Assert.Equal((NoValueReason.Undefined, NoValueReason.Incomplete, NoValueReason.Incomplete), (change.Parts[0].Within.Reason, change.Composition.Reason, change.Within.Reason));
        Assert.Equal(-5, Round(change.Parts[1].Points));
    }

    [Fact]
    public void NobodyAtATime_HasNoChange()
    {
        Assert.Equal(NoValueReason.Undefined, CoverageDecomposition.Of([]).Change.Reason);
        Assert.Equal(NoValueReason.Undefined, CoverageDecomposition.Of([("a", Of(0, 0), Of(1, 2))]).Change.Reason);
        Assert.Equal(NoValueReason.Undefined, default(DecompositionPart).Points.Reason);
    }

    [Fact]
    public void Groups_ThatDiffer_AreRefused()
    {
        AnyCoverage other = AnyCoverage.Between(AnyHeadcount.Of(1, "others"), AnyHeadcount.Of(2, "population"));

        Assert.Equal("categories", Assert.Throws<ArgumentException>(() => CoverageDecomposition.Of([("a", Of(1, 2), other)])).ParamName);
        Assert.Throws<ArgumentException>(() => CoverageDecomposition.Of([("a", Of(1, 2), Of(1, 2)), ("b", other, Of(1, 2))]));
    }

    private static CoverageDecomposition Make(((long Part, long Whole) Earlier, (long Part, long Whole) Later)[] categories) =>
        CoverageDecomposition.Of(categories.Select((one, place) => ($"{place}", Of(one.Earlier.Part, one.Earlier.Whole), Of(one.Later.Part, one.Later.Whole))));

    private static ExactNumber Add(ExactNumber one, ExactNumber other) =>
        ExactNumber.FromFraction((one.Numerator * other.Denominator) + (other.Numerator * one.Denominator), one.Denominator * other.Denominator);

    private static decimal Round(Figure<ExactNumber> figure) => figure.Value.Round(10);

    private static AnyCoverage Of(long part, long whole) => AnyCoverage.Between(AnyHeadcount.Of(part, "participants"), AnyHeadcount.Of(whole, "population"));
}
