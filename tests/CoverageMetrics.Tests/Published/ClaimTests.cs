using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Figures;
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
        Assert.Throws<ArgumentException>(() => Claim.GrowthRate("a", Dong, Kip, ChangeDirection.Rise, Percent));
        Assert.Throws<ArgumentException>(() => Claim.SumOfParts("a", People, []));
        Assert.Throws<ArgumentException>(() => Claim.SumOfParts("a", People, [Force, Force]));
        Assert.Throws<ArgumentException>(() => Claim.SumOfParts("a", People, [People]));
        Assert.Throws<ArgumentException>(() => Claim.Count("", People, Count));
        Assert.Throws<ArgumentNullException>(() => Claim.Count("a", People, null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Claim.Increment("a", People, Force, (ChangeDirection)7, Count));
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
        Assert.Equal(ChangeDirection.Fall, Claim.GrowthRate<Participants>("a", Area, Day, before, GrowthRate.FromPercent(-0.5m)).Direction);
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
