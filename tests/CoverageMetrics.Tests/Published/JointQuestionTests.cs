using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Figures;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

public class JointQuestionTests
{
    private static readonly AreaCode Area = AreaCode.Of("52");
    private static readonly LocalDate Day = new(2022, 6, 30);
    private static readonly FigureKey People = FigureKey.Of<Participants>(Area, Day);
    private static readonly FigureKey Force = FigureKey.Of<LabourForce>(Area, Day);
    private static readonly FigureKey Elsewhere = FigureKey.Of<Participants>(AreaCode.Of("53"), Day);
    private static readonly FigureKey Receipts = FigureKey.OfMoney<ClaimTests.Dongs>("receipts", ObservationTime.On(Day)).WithArea(Area);
    private static readonly FigureKey Benefits = FigureKey.OfMoney<ClaimTests.Dongs>("benefits", ObservationTime.On(Day)).WithArea(Area);

    [Fact]
    public void RatioOf_RatesWithoutAnyCount_IsKnownAllTheSame()
    {
        FigureKey covered = FigureKey.Of("covered", ObservationTime.On(Day)).WithArea(Area);
        Reconciliation result = ClaimSet.Of(
            Claim.Share("first", covered, People, PublishedFigure.Percent(50, FigureQualifier.Over)),
            Claim.Coverage("second", People, Force, PublishedFigure.Percent(20))).Reconcile();

        Assert.Equal(FigureInterval.Open(ExactNumber.FromFraction(975, 10_000), ExactNumber.FromFraction(10_455, 100_000)), result.RatioOf(covered, Force));
        Assert.Equal(FigureInterval.Open(ExactNumber.FromFraction(100_000, 10_455), ExactNumber.FromFraction(10_000, 975)), result.RatioOf(Force, covered));
    }

    [Fact]
    public void DifferenceOf_Money_IsExactAndNotRounded()
    {
        Reconciliation result = ClaimSet.Of(
            Claim.Amount("receipts", Receipts, PublishedFigure.Amount(270, NumberScale.Billions, FigureQualifier.None)),
            Claim.Share("benefits", Benefits, Receipts, PublishedFigure.Percent(40m))).Reconcile();

        Assert.Equal("[157,675,000,000; 166,375,000,000]", FigureIntervalTests.Text(result.DifferenceOf(Receipts, Benefits)));
        Assert.Equal("[0.395; 0.405]", FigureIntervalTests.Text(result.RatioOf(Benefits, Receipts)));
    }

    [Fact]
    public void Questions_OfQuantitiesThatNothingTies_AreThoseOfTheirEnds()
    {
        Reconciliation result = ClaimSet.Of(
            Claim.Count("here", People, PublishedFigure.Count(10, FigureQualifier.AtMost)),
            Claim.Count("there", Elsewhere, PublishedFigure.Count(4, FigureQualifier.AtMost)),
            Claim.Amount("money", Receipts, PublishedFigure.Amount(100, NumberScale.Ones, FigureQualifier.None))).Reconcile();

        Assert.Equal("[-4; 10]", FigureIntervalTests.Text(result.DifferenceOf(People, Elsewhere)));
        Assert.Equal("[0; 10]", FigureIntervalTests.Text(result.RatioOf(People, Elsewhere)));
        Assert.Equal("[10; 100]", FigureIntervalTests.Text(result.RatioOf(Receipts, People)));
        Assert.Equal("[0]", FigureIntervalTests.Text(result.DifferenceOf(People, People)));
        Assert.Equal("[1]", FigureIntervalTests.Text(result.RatioOf(People, People)));
    }

    [Fact]
    public void RatioOf_NobodyToDivideBy_IsEmpty() =>
        Assert.True(ClaimSet.Of(Claim.Count("here", People, PublishedFigure.Count(10)), Claim.Count("there", Elsewhere, PublishedFigure.Count(0))).Reconcile()
            .RatioOf(People, Elsewhere).IsEmpty);

    [Fact]
    public void Questions_AboutWhatNoClaimIsAbout_Throw()
    {
        Reconciliation result = ClaimSet.Of(Claim.Count("here", People, PublishedFigure.Count(10)), Claim.Amount("money", Receipts, PublishedFigure.Amount(1, NumberScale.Ones, FigureQualifier.None))).Reconcile();

        Assert.Throws<KeyNotFoundException>(() => result.DifferenceOf(People, Elsewhere));
        Assert.Throws<KeyNotFoundException>(() => result.RatioOf(Elsewhere, People));
        Assert.Throws<ArgumentException>(() => result.DifferenceOf(People, Receipts));
    }

    // A hundred months in a row, each tied to the next: too many for one table, and nearest claims say enough.
    [Fact]
    public void DifferenceOf_AmongVeryMany_IsAnsweredByTheNearest()
    {
        FigureKey[] months = [.. Enumerable.Range(0, 100).Select(month => People.On(Day.PlusMonths(month)))];
        Reconciliation result = ClaimSet.Of([
            Claim.Count("first", months[0], PublishedFigure.Count(17.1m, NumberScale.Millions, FigureQualifier.Over)),
            .. Enumerable.Range(1, 99).Select(month => Claim.Increment($"{month:00}", months[month], months[month - 1], ChangeDirection.Rise, PublishedFigure.Count(1_000, FigureQualifier.Over))),
            .. Enumerable.Range(1, 99).Select(month => Claim.GrowthRate($"rate {month:00}", months[month], months[month - 1], ChangeDirection.Rise, PublishedFigure.Percent(1, FigureQualifier.AtMost)))]).Reconcile();

        Assert.Equal("[2,002; 3,998]", FigureIntervalTests.Text(result.DifferenceOf(months[52], months[50])));
    }

    [Fact]
    public void ToObservations_LeavesOutPlansAndWhatHasNoUpperEnd()
    {
        FigureKey plan = People.WithSetter("vss");
        Reconciliation result = ClaimSet.Of(
            Claim.Target("plan", plan, PublishedFigure.Count(20).AsTarget()),
            Claim.PartOf("part", People, Force),
            Claim.Count("people", People, PublishedFigure.Count(10)),
            Claim.Count("elsewhere", Elsewhere, PublishedFigure.Range(QuantityKind.Count, FigureInterval.Closed(ExactNumber.FromWhole(3), ExactNumber.FromWhole(6))))).Reconcile();

        Assert.Equal(["52 participants 2022-06-30: 10", "53 participants 2022-06-30: 4 (Derived)"], result.ToObservations().Select(one => one.ToString()));
        Assert.Equal([FigureStatus.Final, FigureStatus.Derived], result.ToObservations().Select(one => one.Figure.Status!.Value));
        Assert.Equal("[2; 6]", FigureIntervalTests.Text(result.ToObservations()[1].ReadAs(ReadingConventions.Usual)));
    }
}
