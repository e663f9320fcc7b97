using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Figures;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

public class ClaimTests
{
    private static readonly AreaCode Area = AreaCode.Of("52");
    private static readonly LocalDate Day = new(2022, 6, 30);
    private static readonly FigureKey People = FigureKey.Of<Participants>(Area, Day);
    private static readonly FigureKey Force = FigureKey.Of<LabourForce>(Area, Day);
    private static readonly FigureKey Planned = FigureKey.Of<Participants>(Area, Day).WithSetter("vss");
    private static readonly FigureKey Dong = FigureKey.OfMoney<Dongs>("receipts", ObservationTime.On(Day)).WithArea(Area);
    private static readonly FigureKey Kip = FigureKey.OfMoney<Kips>("receipts", ObservationTime.On(Day)).WithArea(Area);
    private static readonly PublishedFigure Count = PublishedFigure.Count(10);
    private static readonly PublishedFigure Percent = PublishedFigure.Percent(10);

    [Fact]
    public void Factories_FigureOrQuantityOfAnotherKind_Throw()
    {
        Assert.Throws<ArgumentException>(() => Claim.Count("a", People, Percent));
        Assert.Throws<ArgumentException>(() => Claim.Count("a", Dong, Count));
        Assert.Throws<ArgumentException>(() => Claim.Amount("a", People, Count));
        Assert.Throws<ArgumentException>(() => Claim.Target("a", People, Count));
        Assert.Throws<ArgumentException>(() => Claim.Coverage("a", People, Force, Count));
        Assert.Throws<ArgumentException>(() => Claim.Coverage("a", People, People, Percent));
        Assert.Throws<ArgumentException>(() => Claim.Coverage("a", People, Dong, Percent));
        Assert.Throws<ArgumentException>(() => Claim.Attainment("a", People, Force, Percent));
        Assert.Throws<ArgumentException>(() => Claim.Shortfall("a", People, Force, Count));
        Assert.Throws<ArgumentException>(() => Claim.Excess("a", Dong, Planned, Count));
        Assert.Throws<ArgumentException>(() => Claim.Multiple("a", People, Force, Count));
        Assert.Throws<ArgumentException>(() => Claim.PercentagePoints("a", People, Force, People, Force, ChangeDirection.Rise, Percent));
        Assert.Throws<ArgumentException>(() => Claim.PercentagePoints("a", People, Force, Planned, Force, ChangeDirection.Rise, Count));
        Assert.Throws<ArgumentException>(() => Claim.PercentagePoints("a", People, Force, Planned, FigureKey.Of<Population>(Area, Day), ChangeDirection.Rise, Percent));
        Assert.Throws<ArgumentException>(() => Claim.PercentagePoints("a", People, People, Planned, Force, ChangeDirection.Rise, Percent));
        Assert.Throws<ArgumentOutOfRangeException>(() => Claim.PercentagePoints("a", People, Force, Planned, Force, (ChangeDirection)7, Percent));
        Assert.Throws<ArgumentException>(() => Claim.GrowthRate("a", Dong, Kip, ChangeDirection.Rise, Percent));
        Assert.Throws<ArgumentException>(() => Claim.SumOfParts("a", People, []));
        Assert.Throws<ArgumentException>(() => Claim.SumOfParts("a", People, [Force, Force]));
        Assert.Throws<ArgumentException>(() => Claim.SumOfParts("a", People, [People]));
        Assert.Throws<ArgumentException>(() => Claim.Count("", People, Count));
        Assert.Throws<ArgumentNullException>(() => Claim.Count("a", People, null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Claim.Increment("a", People, Force, (ChangeDirection)7, Count));
    }

    // Every factory beside the parameter of its first quantity, with a figure that it takes where it takes one.
    public static TheoryData<string, Func<string, FigureKey, Claim>> Factories => new()
    {
        { "counted", (label, key) => Claim.Count(label, key, Count) },
        { "money", (label, key) => Claim.Amount(label, key, PublishedFigure.Amount(10, NumberScale.Ones, FigureQualifier.None)) },
        { "plan", (label, key) => Claim.Target(label, key, Count) },
        { "covered", (label, key) => Claim.Coverage(label, key, Force, Percent) },
        { "later", (label, key) => Claim.Increment(label, key, Force, ChangeDirection.Rise, Count) },
        { "later", (label, key) => Claim.GrowthRate(label, key, Force, ChangeDirection.Rise, Percent) },
        { "covered", (label, key) => Claim.PercentagePoints(label, key, Force, Planned, Force, ChangeDirection.Rise, Percent) },
        { "multiple", (label, key) => Claim.Multiple(label, key, Force, Percent) },
        { "actual", (label, key) => Claim.Attainment(label, key, Planned, Percent) },
        { "actual", (label, key) => Claim.Shortfall(label, key, Planned, Count) },
        { "actual", (label, key) => Claim.Excess(label, key, Planned, Percent) },
        { "part", (label, key) => Claim.Share(label, key, Force, Percent) },
        { "of", (label, key) => Claim.Ratio(label, key, Dong, PublishedFigure.Ratio(10, NumberScale.Ones, FigureQualifier.None)) },
        { "part", (label, key) => Claim.PartOf(label, key, Force) },
        { "covered", (label, key) => Claim.AtMostDenominator(label, key, Force) },
        { "first", (label, key) => Claim.Same(label, key, Force) },
        { "whole", (label, key) => Claim.SumOfParts(label, key, [Force]) },
    };

    [Theory]
    [MemberData(nameof(Factories))]
    public void Factories_NoLabelOrNoAreaOfTheFirstQuantity_Throw(string parameter, Func<string, FigureKey, Claim> make)
    {
        Bad.Argument<ArgumentException>("label", "", () => make("", parameter switch { "money" => Dong, "plan" => Planned, _ => People }));
        Bad.Argument<ArgumentNullException>("label", "", () => make(null!, parameter switch { "money" => Dong, "plan" => Planned, _ => People }));
        Bad.Argument<ArgumentException>(parameter, "participants", () => make("a", FigureKey.Of("participants", ObservationTime.On(Day))));
    }

    [Fact]
    public void Factories_OfAFigureOrAPart_TakeItInTheUnitOfTheQuantityOnly()
    {
        Bad.Argument<ArgumentException>("figure", "Percentage", () => Claim.Target("a", Planned, Percent));
        Bad.Argument<ArgumentException>("figure", "Amount", () => Claim.Target("a", Planned, PublishedFigure.Amount(10, NumberScale.Ones, FigureQualifier.None)));
        Bad.Argument<ArgumentException>("figure", "Percentage", () => Claim.Increment("a", People, Force, ChangeDirection.Rise, Percent));
        Bad.Argument<ArgumentNullException>("figure", "", () => Claim.Target("a", Planned, null!));
        Bad.Argument<ArgumentNullException>("figure", "", () => Claim.Increment("a", People, Force, ChangeDirection.Rise, null!));
        Bad.Argument<ArgumentException>("parts", "receipts", () => Claim.SumOfParts("a", People, [Force, Dong]));
    }

    [Fact]
    public void ToString_SaysTheDirectionOfAChangeOnly()
    {
        Assert.Contains(" Fall", Claim.Increment("a", People, Force, ChangeDirection.Fall, Count).ToString(), StringComparison.Ordinal);
        Assert.Contains(" Rise", Claim.GrowthRate("a", People, Force, ChangeDirection.Rise, Percent).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Rise", Claim.Count("a", People, Count).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Rise", Claim.Attainment("a", People, Planned, Percent).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Quantity_WithoutAnAreaOrCode_Throws()
    {
        Assert.Throws<ArgumentException>(() => FigureKey.Of<Participants>(default(AreaCode), Day));
        Assert.Throws<ArgumentException>(() => FigureKey.Of("", ObservationTime.On(Day)).WithArea(Area));
        Assert.Throws<ArgumentException>(() => FigureKey.Of("participants", ObservationTime.On(Day)).WithArea(Area).WithSetter(""));
    }

    [Fact]
    public void Quantity_SameParts_IsOneQuantity()
    {
        Assert.Equal(People, FigureKey.Of("participants", ObservationTime.On(Day)).WithArea(Area));
        Assert.NotEqual(People, People.On(new LocalDate(2021, 6, 30)));
        Assert.NotEqual(People, Planned);
        Assert.NotEqual(Planned, FigureKey.Of<Participants>(Area, Day).WithSetter("province"));
        Assert.Equal("52 participants 2022-06-30 set by vss", Planned.ToString());
    }

    [Fact]
    public void Typed_Values_MakeTheSameClaims()
    {
        // Viet Nam, ends of 2015 and 2016, from the national statistics.
        AreaCode nation = AreaCode.Of("VN");
        var end2015 = new LocalDate(2015, 12, 31);
        var end2016 = new LocalDate(2016, 12, 31);

        Reconciliation result = ClaimSet.Of(
            Claim.Count("count", nation, end2016, Headcount.Of<Participants>(13_055_704)),
            Claim.Coverage<Participants, LabourForce>("rate", nation, end2016, Percentage.FromPercent<LabourForce>(23.98m)),
            Claim.GrowthRate<Participants>("growth", nation, end2016, end2015, GrowthRate.FromPercent(6.23m)),
            Claim.Increment("change", nation, end2016, end2015, HeadcountChange.Of<Participants>(765_175)),
            Claim.Attainment<Participants>("plan", nation, end2016, end2016, "vss", Percentage.FromPercent<Plan>(101.5m)),
            Claim.Target("target", nation, end2016, "vss", Headcount.Of<Participants>(12_862_800))).Reconcile();

        Assert.True(result.IsConsistent, string.Join("; ", result.Conflicts));
        Assert.Equal("[12,290,529]", FigureIntervalTests.Text(result[FigureKey.Of<Participants>(nation, end2015)].Interval));
        Assert.True(result[FigureKey.Of<LabourForce>(nation, end2016)].Interval.Contains(ExactNumber.FromWhole(54_445_300)));
    }

    [Fact]
    public void Typed_NegativeChange_IsAFall()
    {
        var before = new LocalDate(2021, 12, 31);

        Assert.Equal(ChangeDirection.Fall, Claim.Increment("a", Area, Day, before, HeadcountChange.Of<Participants>(-5)).Direction);
        Assert.Equal(ChangeDirection.Rise, Claim.Increment("a", Area, Day, before, HeadcountChange.Of<Participants>(0)).Direction);
        Assert.Equal(ChangeDirection.Fall, Claim.GrowthRate<Participants>("a", Area, Day, before, GrowthRate.FromPercent(-0.5m)).Direction);
    }

    // Vĩnh Long, Tuyên giáo, 3 April 2021: 74.74% in 2016, 90.19% in 2020.
    [Fact]
    public void PercentagePoints_BetweenTwoPrintedPercentages_AreCheckedByThem()
    {
        AreaCode vinhLong = AreaCode.Of("86");
        (LocalDate later, LocalDate earlier) = (new(2020, 12, 31), new(2016, 12, 31));
        ClaimSet printed = ClaimSet.Of(
            Claim.Coverage<Participants, Population>("2016", vinhLong, earlier, Percentage.FromPercent<Population>(74.74m)),
            Claim.Coverage<Participants, Population>("2020", vinhLong, later, Percentage.FromPercent<Population>(90.19m)));

        Reconciliation right = printed.With(Points(15.45m)).Reconcile();
        Reconciliation wrong = printed.With(Points(-15.45m)).Reconcile();

        Assert.True(right.IsConsistent);
        Assert.All(right.Claims, claim => Assert.Equal(ClaimVerdict.Consistent, claim.Verdict));
        ClaimConflict conflict = Assert.Single(wrong.Conflicts);
        Assert.Equal(["2016", "2020", "points"], conflict.Labels);
        Assert.Equal(["points"], conflict.VanishesReversed.Select(claim => claim.Label));
        Assert.True(printed.With(Points(15.46m)).Reconcile().IsConsistent, "15.445 to 15.455 and a rounded digit on both sides.");
        Assert.Single(printed.With(Points(15.47m)).Reconcile().Conflicts);

        Claim Points(decimal points) => Claim.PercentagePoints<Participants, Population>("points", vinhLong, later, earlier, PercentagePoints.FromPoints(points));
    }

    // The same with counts: of 1,022,000 people in 2016 the covered of 2020 follow.
    [Fact]
    public void PercentagePoints_BesideCounts_NarrowThem()
    {
        AreaCode vinhLong = AreaCode.Of("86");
        (LocalDate later, LocalDate earlier) = (new(2020, 12, 31), new(2016, 12, 31));
        ClaimSet claims = ClaimSet.Of(
            Claim.Count("population", vinhLong, later, Headcount.Of<Population>(1_000_000)),
            Claim.Coverage<Participants, Population>("2016", vinhLong, earlier, Percentage.FromPercent<Population>(74.74m)),
            Claim.PercentagePoints<Participants, Population>("points", vinhLong, later, earlier, PercentagePoints.FromPoints(15.45m)));

        Reconciliation result = claims.Reconcile();

        Assert.True(result.IsConsistent);
        Assert.Equal("[901,800; 902,000]", FigureIntervalTests.Text(result[FigureKey.Of<Participants>(vinhLong, later)].Possible));
        Assert.Equal(["2016", "points", "population"], result[FigureKey.Of<Participants>(vinhLong, later)].NarrowedBy().Select(claim => claim.Label));
        Assert.Equal(
            ["2016", "count", "points", "population"],
            Assert.Single(claims.With(Claim.Count("count", vinhLong, later, Headcount.Of<Participants>(902_001))).Reconcile().Conflicts).Labels);
    }

    [Fact]
    public void Multiple_IsReadToItsLastDigitLikeAPercentage()
    {
        var before = new LocalDate(2003, 12, 31);
        Reconciliation result = ClaimSet.Of(
            Claim.Count("later", Area, Day, Headcount.Of<Participants>(57_000)),
            Claim.Multiple<Participants>("multiple", Area, Day, before, 5.7m)).Reconcile();

        Assert.Equal("[9,914; 10,088]", FigureIntervalTests.Text(result[People.On(before)].Possible));
        Assert.Equal("[565; 575]", FigureIntervalTests.Text(PublishedFigure.Multiple(5.7m, FigureQualifier.None).Interval));
        Assert.Equal("(570; 580)", FigureIntervalTests.Text(PublishedFigure.Multiple(5.7m, FigureQualifier.Over).Interval));
        Assert.Equal("[250; 350]", FigureIntervalTests.Text(PublishedFigure.Multiple(3, FigureQualifier.None).Interval));
        Assert.Equal("[570; 580)", FigureIntervalTests.Text(PublishedFigure.Multiple(5.7m, FigureQualifier.None).ReadAs(ReadingConventions.Usual.WithRounding(ReadingConvention.Truncated)).Interval));
        Assert.Throws<ArgumentOutOfRangeException>(() => PublishedFigure.Multiple(-1, FigureQualifier.None));
    }

    // Bảo hiểm xã hội Việt Nam, 12 September 2022: over 17.1 million take part, 89.47% of the plan; 1.97 million are not what is missing.
    [Theory]
    [InlineData(1_970_000, false)]
    [InlineData(2_020_000, true)]
    public void Shortfall_IsHeldAgainstTheAttainment(int missing, bool agrees)
    {
        Reconciliation result = ClaimSet.Of(
            Claim.Count("count", People, PublishedFigure.Count(17.1m, NumberScale.Millions, FigureQualifier.Over)),
            Claim.Attainment("attainment", People, Planned, PublishedFigure.Percent(89.47m)),
            Claim.Shortfall("missing", People, Planned, PublishedFigure.Count(missing, FigureQualifier.About))).Reconcile();

        Assert.Equal(agrees, result.IsConsistent);
        Assert.Equal(agrees ? 0 : 1, result.Conflicts.Count);
    }

    [Fact]
    public void DistanceToPlan_InPeopleOrInHundredthsOfThePlan_SaysTheSame()
    {
        Claim target = Claim.Target("target", Area, Day, "vss", Headcount.Of<Participants>(38_000));
        Claim people = Claim.DistanceToPlan("people", Area, Day, Day, "vss", HeadcountChange.Of<Participants>(587));
        Claim missing = Claim.DistanceToPlan("people", Area, Day, Day, "vss", HeadcountChange.Of<Participants>(-587));

        Assert.Equal((ClaimKind.Excess, ClaimKind.Shortfall), (people.Kind, missing.Kind));
        Assert.Equal("[38,587]", FigureIntervalTests.Text(ClaimSet.Of(target, people).Reconcile()[People].Possible));
        Assert.Equal("[37,413]", FigureIntervalTests.Text(ClaimSet.Of(target, missing).Reconcile()[People].Possible));
        Assert.Equal("[38,586; 38,592]", FigureIntervalTests.Text(ClaimSet.Of(target, Claim.Excess("percent", People, Planned, PublishedFigure.Percent(1.55m, FigureQualifier.About))).Reconcile()[People].Possible));
        Assert.True(ClaimSet.Of(target, missing, Claim.Shortfall("percent", People, Planned, PublishedFigure.Percent(1.54m))).Reconcile().IsConsistent);
        Assert.False(ClaimSet.Of(target, missing, Claim.Excess("percent", People, Planned, PublishedFigure.Percent(1.54m))).Reconcile().IsConsistent);
    }

    [Fact]
    public void Range_OfAPercentageOrACount_IsAClaimLikeAnyOther()
    {
        FigureInterval percent = FigureInterval.Closed(ExactNumber.FromWhole(37), ExactNumber.FromWhole(38));
        Reconciliation result = ClaimSet.Of(
            Claim.Count("force", Force, PublishedFigure.Range(QuantityKind.Count, FigureInterval.Closed(ExactNumber.FromWhole(50_000), ExactNumber.FromWhole(60_000)))),
            Claim.Coverage("rate", People, Force, PublishedFigure.Range(QuantityKind.Percentage, percent))).Reconcile();

        Assert.Equal("[18,500; 22,800]", FigureIntervalTests.Text(result[People].Possible));
    }

    [Fact]
    public void ClaimSet_TwoClaimsOfOneLabel_Throws()
    {
        Claim claim = Claim.Count("a", People, Count);

        Assert.Throws<ArgumentException>(() => ClaimSet.Of(claim, Claim.Count("a", Force, Count)));
        Assert.Throws<ArgumentException>(() => ClaimSet.Of(claim).With(claim));
        Assert.Throws<ArgumentException>(() => ClaimSet.Of([claim, null!]));
        Assert.True(ClaimSet.Empty.Reconcile().IsConsistent);
    }

    public readonly record struct Dongs : ICurrency
    {
        public static string Code => "VND";
    }

    public readonly record struct Kips : ICurrency
    {
        public static string Code => "LAK";
    }
}
