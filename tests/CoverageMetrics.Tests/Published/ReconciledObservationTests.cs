using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Figures;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

/// <summary>What claims leave, as it is reported.</summary>
public class ReconciledObservationTests
{
    private static readonly AreaCode Area = AreaCode.Of("52");
    private static readonly LocalDate Day = new(2022, 6, 30);
    private static readonly FigureKey People = FigureKey.Of<Participants>(Area, Day);
    private static readonly FigureKey Force = FigureKey.Of<LabourForce>(Area, Day);
    private static readonly FigureKey Dong = FigureKey.Of("receipts", "VND", Day).WithArea(Area);
    private static readonly FigureKey Benefits = FigureKey.Of("benefits", "VND", Day).WithArea(Area);
    private static readonly FigureKey Cards = FigureKey.Of("cards", "card", Day).WithArea(Area);
    private static readonly FigureKey NewCards = FigureKey.Of("new-cards", "card", Day).WithArea(Area);

    [Fact]
    public void ToObservations_OfFiguresThatLeaveAsMuchByThemselves_AreAsPrinted()
    {
        PublishedFigure people = PublishedFigure.Count(87m, NumberScale.Millions, FigureQualifier.Nearly).WithStatus(FigureStatus.Estimated).WithText("nearly 87 million people");
        PublishedFigure money = PublishedFigure.Amount(270_000m, NumberScale.Billions, FigureQualifier.Over).WithText("over 270,000 billion dong");

        IReadOnlyList<Observation> made = ClaimSet.Of(Claim.Count("people", People, people), Claim.Amount("money", Dong, money)).Reconcile().ToObservations();

        Assert.Equal([money.ToObservation(Dong), people.ToObservation(People)], made.OrderBy(one => one.Unit, StringComparer.Ordinal));
        Assert.Equal(["over 270,000 billion dong", "nearly 87 million people"], made.OrderBy(one => one.Unit, StringComparer.Ordinal).Select(one => one.Text));
    }

    [Fact]
    public void ToObservations_OfTheOneNumberThatIsLeft_IsExactInItsUnit()
    {
        IReadOnlyList<Observation> made = ClaimSet.Of(
            Claim.Amount("money", Dong, PublishedFigure.Amount(500, NumberScale.Ones, FigureQualifier.None)),
            Claim.Same("same money", Dong, Benefits),
            Claim.Count("cards", Cards, PublishedFigure.Count(70)),
            Claim.Increment("new", Cards, NewCards, ChangeDirection.Rise, PublishedFigure.Count(20))).Reconcile().ToObservations();

        Assert.Equal(
            [(Benefits, 500m, FigureStatus.Derived), (Cards, 70m, FigureStatus.Final), (NewCards, 50m, FigureStatus.Derived), (Dong, 500m, FigureStatus.Final)],
            made.OrderBy(one => one.Subject, StringComparer.Ordinal).Select(one => (one.Key, one.Figure.Value.Number, one.Figure.Status!.Value)));
        Assert.All(made, one => Assert.Equal((1m, FigureQualifier.None), (one.Precision, one.Qualifier)));
    }

    [Fact]
    public void ToObservations_OfSeveralNumbersThatAreLeft_AreAtMostOrAboutAll()
    {
        IReadOnlyList<Observation> made = ClaimSet.Of(
            Claim.Count("force", Force, PublishedFigure.Count(100)),
            Claim.PartOf("part", People, Force),
            Claim.Count("cards", Cards, PublishedFigure.Range(QuantityKind.Count, FigureInterval.Closed(ExactNumber.FromWhole(10), ExactNumber.FromWhole(15))))).Reconcile().ToObservations();

        Assert.Equal(
            [("cards", 12m, 3m, FigureQualifier.About), ("labour-force", 100m, 1m, FigureQualifier.None), ("participants", 100m, 1m, FigureQualifier.AtMost)],
            made.OrderBy(one => one.Subject, StringComparer.Ordinal).Select(one => (one.Subject, one.Figure.Value.Number, one.Precision, one.Qualifier)));
        Assert.Equal("[0; 100]", FigureIntervalTests.Text(made.Single(one => one.Key == People).ReadAs(ReadingConventions.Usual)));
    }

    [Fact]
    public void ToObservations_OfTheLargestThatCanBeCounted_AreMadeAndOfMoreNot()
    {
        PublishedFigure most = PublishedFigure.Count(long.MaxValue);
        PublishedFigure more = PublishedFigure.Count(10m, NumberScale.Of(1_000_000_000_000_000_000, "quintillion"), FigureQualifier.None);
        PublishedFigure money = PublishedFigure.Amount(10m, NumberScale.Of(1_000_000_000_000_000_000, "quintillion"), FigureQualifier.AtMost);

        Assert.Equal([(long.MaxValue, FigureStatus.Derived), (long.MaxValue, FigureStatus.Final)], Numbers(Claim.Count("a", People, most), Claim.Same("b", People, Force)));
        Assert.Empty(Numbers(Claim.Count("a", People, more), Claim.Same("b", People, Force)));
        Assert.Equal([(10_000_000_000_000_000_000m, FigureStatus.Derived), (10_000_000_000_000_000_000m, FigureStatus.Final)], Numbers(Claim.Amount("a", Dong, money), Claim.Same("b", Dong, Benefits)));

        static (decimal, FigureStatus)[] Numbers(params Claim[] claims) =>
            [.. ClaimSet.Of(claims).Reconcile().ToObservations().OrderBy(one => one.Figure.Status).Select(one => (one.Figure.Value.Number, one.Figure.Status!.Value)).OrderByDescending(one => one.Item2 == FigureStatus.Derived)];
    }
}
