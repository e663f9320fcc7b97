using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Published;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

/// <summary>Conflicts and questions in English.</summary>
public class ClaimWordsTests
{
    private static readonly AreaCode Area = AreaCode.Of("52");
    private static readonly LocalDate Day = new(2022, 6, 30);
    private static readonly FigureKey People = FigureKey.Of<Participants>(Area, Day);
    private static readonly FigureKey Before = People.On(new(2021, 6, 30));
    private static readonly FigureKey Force = FigureKey.Of<LabourForce>(Area, Day);
    private static readonly KeyWords English = KeyWords.In(Language.English);

    [Fact]
    public void ToText_OfAConflict_QuotesWhatWasPrintedAndNamesTheRest()
    {
        ClaimConflict conflict = Assert.Single(ClaimSet.Of(
            Claim.Count("a", People, PublishedFigure.Count(13).WithText("13 people")),
            Claim.PartOf("the part", People, Force),
            Claim.Count("total", Force, PublishedFigure.Count(11))).Reconcile().Conflicts);

        Assert.Equal("these figures cannot all be true: “13 people”; the part; total", conflict.ToText(Language.English));
    }

    [Fact]
    public void ToText_OfReportedFigures_SaysTheirNumbers()
    {
        FigureKey money = FigureKey.Of("receipts", "VND", Day).WithArea(Area);
        ClaimConflict counts = Assert.Single(ClaimSet.Of(ObservationSet.Of([Observation.Of("52", Headcount.Of<Participants>(279_123), Day), Observation.Of("52", Headcount.Of<Participants>(280_456), Day)])).Reconcile().Conflicts);
        ClaimConflict amounts = Assert.Single(ClaimSet.Of(
            Claim.Amount(money.ToString(), money, PublishedFigure.Amount(10.256m, NumberScale.Ones, FigureQualifier.None)),
            Claim.Amount("other", money, PublishedFigure.Amount(20, NumberScale.Ones, FigureQualifier.None))).Reconcile().Conflicts);

        Assert.Equal($"these figures cannot all be true: {English.Of(People)}: 279,123; {English.Of(People)}: 280,456", counts.ToText(Language.English));
        Assert.Equal($"these figures cannot all be true: {English.Of(money)}: 10.26; other", amounts.ToText(Language.English));
    }

    [Fact]
    public void ToText_OfAQuestion_SaysWhy() =>
        Assert.Equal(
            "more take part than could: c",
            Assert.Single(ClaimSet.Of(Claim.Count("a", People, PublishedFigure.Count(12)), Claim.Count("b", Force, PublishedFigure.Count(10)), Claim.Coverage("c", People, Force, PublishedFigure.Percent(120))).Reconcile().Findings).ToText(Language.English));

    [Fact]
    public void Of_AClaimInSeveralConflicts_NamesItOnceAndTheOthers()
    {
        Claim wrong = Claim.Count("wrong", People, PublishedFigure.Count(50));
        Claim[] others =
        [
            Claim.Count("right", People, PublishedFigure.Count(40)),
            Claim.Count("before", Before, PublishedFigure.Count(45)),
            Claim.Increment("fell", People, Before, ChangeDirection.Fall, PublishedFigure.Count(5)),
        ];
        IReadOnlyList<ClaimConflict> conflicts = ClaimSet.Of([wrong, .. others]).Reconcile().Conflicts;
        IReadOnlyList<ClaimConflict> reversible = ClaimSet.Of([wrong, .. others[1..]]).Reconcile().Conflicts;

        Assert.Equal(2, conflicts.Count);
        Assert.Equal("wrong cannot be true together with these figures, in 2 ways, and without it they agree: before; fell; right", ClaimWords.Of(wrong, conflicts, English));
        Assert.Equal(
            "wrong cannot be true together with these figures, in 1 ways, and without it they agree: before; fell; each way vanishes too with rise and fall swapped in one of these: fell",
            ClaimWords.Of(wrong, reversible, English));
    }
}
