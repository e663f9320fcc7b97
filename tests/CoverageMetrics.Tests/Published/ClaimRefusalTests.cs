using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

/// <summary>Quantities that a kind of claim cannot be about.</summary>
public class ClaimRefusalTests
{
    private static readonly AreaCode Area = AreaCode.Of("52");
    private static readonly LocalDate Day = new(2022, 6, 30);
    private static readonly FigureKey People = FigureKey.Of<Participants>(Area, Day);
    private static readonly FigureKey Before = People.On(new(2021, 6, 30));
    private static readonly FigureKey Force = FigureKey.Of<LabourForce>(Area, Day);
    private static readonly FigureKey Planned = People.WithSetter("vss");
    private static readonly FigureKey Cards = FigureKey.Of("cards", "card", Day).WithArea(Area);
    private static readonly FigureKey OldCards = FigureKey.Of("old-cards", "card", Day).WithArea(Area);
    private static readonly FigureKey Dong = FigureKey.Of("receipts", "VND", Day).WithArea(Area);
    private static readonly FigureKey Nowhere = FigureKey.Of<LabourForce>(Day);
    private static readonly PublishedFigure Count = PublishedFigure.Count(10);
    private static readonly PublishedFigure Percent = PublishedFigure.Percent(10);
    private static readonly PublishedFigure Ratio = PublishedFigure.Ratio(10, NumberScale.Ones, FigureQualifier.None);

    public static TheoryData<string, Func<FigureKey, Claim>> Partners => new()
    {
        { "denominator", key => Claim.Coverage("a", People, key, Percent) },
        { "earlier", key => Claim.Increment("a", People, key, ChangeDirection.Rise, Count) },
        { "earlier", key => Claim.GrowthRate("a", People, key, ChangeDirection.Rise, Percent) },
        { "denominator", key => Claim.PercentagePoints("a", People, key, Before, Force, ChangeDirection.Rise, Percent) },
        { "earlierCovered", key => Claim.PercentagePoints("a", People, Force, key, Force, ChangeDirection.Rise, Percent) },
        { "earlierDenominator", key => Claim.PercentagePoints("a", People, Force, Before, key, ChangeDirection.Rise, Percent) },
        { "reference", key => Claim.Multiple("a", People, key, Percent) },
        { "plan", key => Claim.Attainment("a", People, key, Percent) },
        { "plan", key => Claim.Shortfall("a", People, key, Count) },
        { "plan", key => Claim.Excess("a", People, key, Count) },
        { "whole", key => Claim.Share("a", People, key, Percent) },
        { "per", key => Claim.Ratio("a", Dong, key, Ratio) },
        { "whole", key => Claim.PartOf("a", People, key) },
        { "denominator", key => Claim.AtMostDenominator("a", People, key) },
        { "second", key => Claim.Same("a", People, key) },
        { "parts", key => Claim.SumOfParts("a", People, [Force, key]) },
    };

    [Theory]
    [MemberData(nameof(Partners))]
    public void Factories_OtherQuantityOfNoArea_Throw(string parameter, Func<FigureKey, Claim> make) =>
        Bad.Argument<ArgumentException>(parameter, "must name a figure of an area", () => make(Nowhere));

    [Fact]
    public void Factories_OfACoverage_TakePeopleOnly()
    {
        FigureKey rate = People.WithDenominator("population");

        Bad.Argument<ArgumentException>("covered", "must be people", () => Claim.Coverage("a", Cards, OldCards, Percent));
        Bad.Argument<ArgumentException>("covered", "must be people", () => Claim.AtMostDenominator("a", Cards, OldCards));
        Bad.Argument<ArgumentException>("covered", "must be people", () => Claim.PercentagePoints("a", Cards, OldCards, Cards.On(Before.Time.AsAt), OldCards, ChangeDirection.Rise, Percent));
        Bad.Argument<ArgumentException>("covered", "is a Amount", () => Claim.Coverage("a", Dong, FigureKey.Of("payable", "VND", Day).WithArea(Area), Percent));
        Bad.Argument<ArgumentException>("covered", "is a Percentage", () => Claim.Coverage("a", rate, Force, Percent));
    }

    [Fact]
    public void PercentagePoints_OfAGroupAgainstItself_Throw()
    {
        Bad.Argument<ArgumentException>("denominator", "must differ", () => Claim.PercentagePoints("a", People, People, Before, People, ChangeDirection.Rise, Percent));
        Bad.Argument<ArgumentException>("earlierDenominator", "must differ", () => Claim.PercentagePoints("a", People, Before, Planned, Planned, ChangeDirection.Rise, Percent));
        Bad.Argument<ArgumentException>("earlierDenominator", "one unit", () => Claim.PercentagePoints("a", People, Force, Before, Dong, ChangeDirection.Rise, Percent));
    }

    [Fact]
    public void Factories_KindOfTheQuantity_IsThatOfTheClaim()
    {
        PublishedFigure money = PublishedFigure.Amount(10, NumberScale.Ones, FigureQualifier.None);

        Bad.Argument<ArgumentException>("money", "is a Count", () => Claim.Amount("a", People, money));
        Bad.Argument<ArgumentException>("of", "must be a count or an amount", () => Claim.Ratio("a", Dong.WithDenominator("payable"), People, Ratio));
        Bad.Argument<ArgumentException>("per", "must be a count or an amount", () => Claim.Ratio("a", Dong, People.WithDenominator("population"), Ratio));
        Bad.Argument<ArgumentException>("per", "in 'people'", () => Claim.Ratio("a", People, Force, Ratio));
        Bad.Argument<ArgumentException>("figure", "must be a Amount", () => Claim.Ratio("a", Dong, People, Count));
        Assert.Equal([QuantityKind.Ratio, QuantityKind.Amount], new[] { Claim.Ratio("a", Dong, People, Ratio), Claim.Ratio("a", Dong, People, money) }.Select(claim => claim.Figure!.Kind));
    }

    [Fact]
    public void Factories_DirectionThatIsNone_Throw()
    {
        Bad.Argument<ArgumentOutOfRangeException>("direction", "7", () => Claim.Increment("a", People, Before, (ChangeDirection)7, Count));
        Bad.Argument<ArgumentOutOfRangeException>("direction", "7", () => Claim.GrowthRate("a", People, Before, (ChangeDirection)7, Percent));
        Bad.Argument<ArgumentOutOfRangeException>("direction", "7", () => Claim.PercentagePoints("a", People, Force, Before, Force, (ChangeDirection)7, Percent));
    }

    [Fact]
    public void DistanceToPlan_OfNobody_IsAnExcess()
    {
        Claim met = Claim.DistanceToPlan("a", Area, Day, Day, "vss", HeadcountChange.Of<Participants>(0));

        Assert.Equal(ClaimKind.Excess, met.Kind);
        Assert.True(met.Allows([ExactNumber.FromWhole(5), ExactNumber.FromWhole(5)]));
    }

    [Fact]
    public void ReadAs_ClaimWithoutAFigure_IsTheSame()
    {
        ReadingConventions bare = ReadingConventions.Usual.WithOver(ReadingConvention.OverBareLowerBound);
        Claim part = Claim.PartOf("part", People, Force);
        Claim over = Claim.Count("over", People, PublishedFigure.Count(5, FigureQualifier.Over));

        Assert.Same(part, part.ReadAs(bare));
        Assert.False(over.Allows([ExactNumber.FromWhole(7)]));
        Assert.True(over.ReadAs(bare).Allows([ExactNumber.FromWhole(7)]));
    }

    [Fact]
    public void ToString_NamesWhatItIsAboutAndAgainst()
    {
        Assert.EndsWith($" of {People}", Claim.Count("a", People, Count).ToString(), StringComparison.Ordinal);
        Assert.EndsWith($" of {People} against {Force}", Claim.Coverage("a", People, Force, Percent).ToString(), StringComparison.Ordinal);
        Assert.EndsWith($" of {People} against {Before} + {Planned}", Claim.SumOfParts("a", People, [Planned, Before]).ToString(), StringComparison.Ordinal);
        Assert.EndsWith($" of {People} against {Force}, {Before}, {Force}", Claim.PercentagePoints("a", People, Force, Before, Force, ChangeDirection.Rise, Percent).ToString(), StringComparison.Ordinal);
    }
}
