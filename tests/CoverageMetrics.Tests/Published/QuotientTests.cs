using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Figures;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

/// <summary>Two coverages, each of people of its own day, and the percentage points between them.</summary>
public class QuotientTests
{
    private static readonly FigureKey[] Quantities = [.. from year in (int[])[2021, 2022]
        from subject in (string[])["covered", "people"]
        select FigureKey.Of(subject, ObservationTime.On(new LocalDate(year, 12, 31))).WithArea(AreaCode.Of("86"))];

    // A part of its whole is a quotient, from there it is so many points to the other quotient, and back to what that is of.
    [Theory]
    [InlineData("[10]", "[20; 25]", "[10]", null, "[100]", 2, "[50; 60]")]
    [InlineData("(10; 12]", "[20; 25)", "[10]", null, "[100]", 2, "(50; 70]")]
    [InlineData("[10; 12)", "(20; 25]", "[10]", null, "[100]", 2, "[50; 70)")]
    [InlineData("[10]", "[20]", "[10; 20]", null, "[100]", 2, "[60; 70]")]
    [InlineData("[10]", "[20]", "(10; 20)", null, "[100]", 2, "(60; 70)")]
    [InlineData("[10]", "[20; 25)", "[10]", "[30]", null, 3, "[50; 60)")]
    [InlineData("[10]", "(20; 25]", "[10]", "[30; 36)", null, 3, "(50; 72)")]
    [InlineData(null, "[100; 200]", "[10]", "[50]", "[100]", 0, "[40; 80]")]
    [InlineData(null, "(100; 200)", "[10]", "[50]", "[100]", 0, "(40; 80)")]
    [InlineData("[40; 60]", null, "[10]", "[50]", "[100]", 1, "[100; 150]")]
    [InlineData("[40; 60)", null, "[10]", "[50]", "(90; 100]", 1, "(87.804878; 150)")]
    [InlineData("[0]", "[1; 2]", "[10]", null, "[100]", 2, "[10]")]
    [InlineData("[0; 20]", "[25; 50]", "[10]", null, "[100]", 2, "[10; 90]")]
    [InlineData("[10; ∞)", "[20; 25]", "[10]", null, "[100]", 2, "[50; ∞)")]
    [InlineData("[0; 5]", "[10; ∞)", "[10]", null, "[100]", 2, "[10; 60]")]
    [InlineData("[0]", null, "[10]", null, "[100]", 2, "[10]")]
    [InlineData("[0]", null, "[10]", "[7]", null, 3, "[70]")]
    [InlineData("[0; 5]", "[0; 10]", "[0; 10]", "[0]", null, 0, "[0]")]
    public void Reconcile_PercentagePoints_LeadFromOneCoverageToTheOther(string? covered, string? people, string points, string? laterCovered, string? laterPeople, int asked, string expected)
    {
        Claim[] claims = [Points(points, ChangeDirection.Rise), .. Levels(covered, people, laterCovered, laterPeople)];
        ReconciledQuantity quantity = ClaimSet.Of(claims).Reconcile()[Quantities[asked]];

        Assert.Equal(expected == "(87.804878; 150)" ? FigureInterval.Open(ExactNumber.FromFraction(3600, 41), ExactNumber.FromWhole(150)) : FigureIntervalTests.Read(expected), quantity.Interval);
    }

    [Theory]
    [InlineData("[10]", "[20]", "[10]", "[60]", "[100]", true)]
    [InlineData("[10]", "[20]", "[10]", "[61]", "[100]", false)]
    [InlineData("[10]", "[20]", "[10]", "[59]", "[100]", false)]
    [InlineData("[10]", "[20]", "(10; 20)", "[60]", "[100]", false)]
    [InlineData("[10]", "[20]", "(10; 20)", "[65]", "[100]", true)]
    [InlineData("[10]", "[20]", "(10; 20)", "[70]", "[100]", false)]
    [InlineData("(10; 11)", "[20]", "[10]", "[60]", "[100]", false)]
    [InlineData("[10]", "(19; 20)", "[10]", "[60]", "[100]", false)]
    [InlineData("[0]", "[20]", "[10]", "[0]", "[100]", false)]
    [InlineData("[0]", "[0; 20]", "[0]", "[0]", "[0; 1]", true)]
    [InlineData("[10]", "[0]", "[10]", "[60]", null, false)]
    [InlineData("[10]", null, "[10]", "[60]", "[0]", false)]
    [InlineData("[10]", "[20]", "[50; 60]", "[0; 1]", "[1; 2]", true)]
    public void Reconcile_PercentagePointsBetweenKnownCoverages_AgreeWhereTheyAreTheirDistance(string? covered, string? people, string points, string? laterCovered, string? laterPeople, bool isConsistent)
    {
        Claim[] claims = [Points(points, ChangeDirection.Rise), .. Levels(covered, people, laterCovered, laterPeople)];
        Reconciliation result = ClaimSet.Of(claims).Reconcile();

        Assert.Equal(isConsistent, result.Conflicts.Count == 0);
        Assert.All(result.Conflicts, conflict => Assert.All(conflict.Claims, claim =>
            Assert.Empty(ClaimSet.Of(conflict.Claims.Where(other => other != claim)).Reconcile().Conflicts)));
    }

    [Fact]
    public void Reconcile_FallOfPercentagePoints_IsTheOtherWayRound()
    {
        Claim[] claims = [Points("[10; 20]", ChangeDirection.Fall), .. Levels("[10]", "[20]", null, "[100]")];
        Reconciliation result = ClaimSet.Of(claims).Reconcile();

        Assert.Equal("[30; 40]", FigureIntervalTests.Text(result[Quantities[2]].Interval));
        Assert.Equal(["level-0", "level-1", "level-3", "points"], result[Quantities[2]].NarrowedBy().Select(claim => claim.Label));
    }

    // 40% of the people then and 60% now are twenty points apart, however many people there are.
    [Theory]
    [InlineData("[20]", 0)]
    [InlineData("[19]", 1)]
    [InlineData("(20; 21]", 1)]
    [InlineData("[19; 21]", 0)]
    public void Reconcile_PercentagePointsBetweenRates_NeedNoCount(string points, int conflicts)
    {
        Reconciliation result = ClaimSet.Of(
            Claim.Coverage("earlier", Quantities[0], Quantities[1], Percent("[40]")),
            Claim.Coverage("later", Quantities[2], Quantities[3], Percent("[60]")),
            Points(points, ChangeDirection.Rise)).Reconcile();

        Assert.Equal(conflicts, result.Conflicts.Count);
        Assert.Equal(conflicts == 0, result.IsConsistent);
        Assert.True(result.IsComplete);
        Assert.All(result.Conflicts, conflict => Assert.Equal(["earlier", "later", "points"], conflict.Labels));
        Assert.All(result.Claims, claim => Assert.Equal(conflicts > 0 ? ClaimVerdict.Contradicted : ClaimVerdict.Consistent, claim.Verdict));
    }

    // The same people are divided by twice: of 100 people 20 more covered are 20 points.
    [Fact]
    public void Reconcile_PercentagePointsBesideAnIncrement_FindThePeople()
    {
        Reconciliation result = ClaimSet.Of(
            Claim.Increment("more", Quantities[2], Quantities[0], ChangeDirection.Rise, PublishedFigure.Count(20)),
            Claim.Same("same", Quantities[1], Quantities[3]),
            Points("[20]", ChangeDirection.Rise),
            Claim.Count("people", Quantities[1], PublishedFigure.Count(101, FigureQualifier.AtLeast))).Reconcile();

        Assert.False(result.IsConsistent);
    }

    private static Claim Points(string points, ChangeDirection direction) =>
        Claim.PercentagePoints("points", Quantities[2], Quantities[3], Quantities[0], Quantities[1], direction, Percent(points));

    private static PublishedFigure Percent(string range) => PublishedFigure.Range(QuantityKind.Percentage, FigureIntervalTests.Read(range));

    private static IEnumerable<Claim> Levels(params string?[] ranges) => ranges.SelectMany((range, number) => range is null
        ? (Claim[])[]
        : [Claim.Count($"level-{number}", Quantities[number], PublishedFigure.Range(QuantityKind.Count, FigureIntervalTests.Read(range)))]);
}
