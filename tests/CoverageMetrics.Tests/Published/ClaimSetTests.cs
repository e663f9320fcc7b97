using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Published;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

public class ClaimSetTests
{
    private static readonly AreaCode Area = AreaCode.Of("00001");
    private static readonly UnknownQuantity A = Year(2019);
    private static readonly UnknownQuantity B = Year(2020);
    private static readonly UnknownQuantity C = Year(2021);
    private static readonly UnknownQuantity Total = UnknownQuantity.People("population", Area, new LocalDate(2021, 12, 31));

    [Fact]
    public void Reconcile_GrowthRatesAlone_CanContradictOneAnother()
    {
        Reconciliation result = ClaimSet.Of(
            Claim.GrowthRate("first", B, A, ChangeDirection.Rise, PublishedFigure.Percent(10.0m)),
            Claim.GrowthRate("second", C, B, ChangeDirection.Rise, PublishedFigure.Percent(10.0m)),
            Claim.GrowthRate("both", C, A, ChangeDirection.Rise, PublishedFigure.Percent(15.0m))).Reconcile();

        Assert.Equal("both, first, second", Assert.Single(result.Conflicts).ToString());
        Assert.Empty(result.Conflicts[0].VanishesUnder);
    }

    [Fact]
    public void Reconcile_GrowthRatesThatCompound_Agree()
    {
        Reconciliation result = ClaimSet.Of(
            Claim.GrowthRate("first", B, A, ChangeDirection.Rise, PublishedFigure.Percent(10.0m)),
            Claim.GrowthRate("second", C, B, ChangeDirection.Rise, PublishedFigure.Percent(10.0m)),
            Claim.GrowthRate("both", C, A, ChangeDirection.Rise, PublishedFigure.Percent(21.0m))).Reconcile();

        Assert.True(result.IsConsistent);
        Assert.All(result.Claims, claim => Assert.Equal(ClaimVerdict.Consistent, claim.Verdict));
    }

    [Fact]
    public void Reconcile_ParallelFactorsThatOnlyApproachALimit_Ends()
    {
        // Each step comes a little nearer to nobody, for ever; nobody cannot be a base, so it is found by the quotients alone.
        Reconciliation circle = ClaimSet.Of(
            Claim.GrowthRate("one", B, A, ChangeDirection.Fall, PublishedFigure.Percent(0.10m)),
            Claim.GrowthRate("two", C, B, ChangeDirection.Fall, PublishedFigure.Percent(0.10m)),
            Claim.PartOf("three", A, C)).Reconcile();

        Assert.False(circle.IsConsistent);
    }

    [Fact]
    public void Reconcile_CircleWithoutAnAnswer_EndsWithoutLosingTheTruth()
    {
        // Half of a sum that contains it: A = B + C, B is at most A and C is at most a hundred.
        Reconciliation result = ClaimSet.Of(
            Claim.SumOfParts("sum", A, [B, C]),
            Claim.PartOf("part", A, B),
            Claim.Count("level", C, PublishedFigure.Count(100, FigurePrecision.AtMost))).Reconcile();

        Assert.True(result.IsConsistent);
        Assert.True(result[C].Interval.Contains(default(ExactNumber)));
    }

    [Fact]
    public void Reconcile_SumOfParts_FindsTheMissingPart()
    {
        Reconciliation result = ClaimSet.Of(
            Claim.SumOfParts("sum", A, [B, C]),
            Claim.Count("whole", A, PublishedFigure.Count(17.1m, FigureScale.Millions, FigurePrecision.Over)),
            Claim.Count("part", B, PublishedFigure.Count(15.6m, FigureScale.Millions, FigurePrecision.Plain))).Reconcile();

        Assert.Equal("(1,450,000; 1,650,000)", Text(result[C]));
        Assert.Equal(["part", "sum", "whole"], result[C].NarrowedBy().Select(claim => claim.Label));
        Assert.Equal(ClaimVerdict.Implied, result["sum"].Verdict);
    }

    [Fact]
    public void Reconcile_WholePersons_DecideInSmallCommunes()
    {
        // 12 of how many people are 33.3%? Only of 36.
        Reconciliation result = ClaimSet.Of(
            Claim.Count("count", A, PublishedFigure.Count(12)),
            Claim.Share("share", A, Total, PublishedFigure.Percent(33.3m))).Reconcile();
        Reconciliation none = ClaimSet.Of(
            Claim.Count("total", Total, PublishedFigure.Count(11)),
            Claim.Share("share", A, Total, PublishedFigure.Percent(34m))).Reconcile();

        Assert.Equal("[36]", FigureIntervalTests.Text(result[Total].Possible));
        Assert.Equal("share, total", Assert.Single(none.Conflicts).ToString());
    }

    [Fact]
    public void Reconcile_ClaimedRiseThatOnlyFitsAFall_SaysSo()
    {
        // Health insurance, Viet Nam: 88.83 million at the end of 2021, from a later report; the rise of 2022 was a fall.
        UnknownQuantity end = A;
        UnknownQuantity august = B;
        Reconciliation result = ClaimSet.Of(
            Claim.Count("later-report", end, PublishedFigure.Count(88.83m, FigureScale.Millions, FigurePrecision.Plain)),
            Claim.Count("level", august, PublishedFigure.Count(87m, FigureScale.Millions, FigurePrecision.Nearly)),
            Claim.GrowthRate("rise", august, end, ChangeDirection.Rise, PublishedFigure.Percent(2.13m))).Reconcile();

        ClaimConflict conflict = Assert.Single(result.Conflicts);
        Assert.Equal(["later-report", "level", "rise"], conflict.Labels);
        Assert.Equal(["rise"], conflict.VanishesReversed.Select(claim => claim.Label));
    }

    [Fact]
    public void Reconcile_TwoContradictionsInOneSet_AreBothNamed()
    {
        Reconciliation result = ClaimSet.Of(
            Claim.Count("a1", A, PublishedFigure.Count(100)),
            Claim.Count("a2", A, PublishedFigure.Count(101)),
            Claim.Count("a3", A, PublishedFigure.Count(102)),
            Claim.Count("b1", B, PublishedFigure.Count(50)),
            Claim.Increment("change", B, A, ChangeDirection.Rise, PublishedFigure.Count(10))).Reconcile();

        Assert.Equal(
            ["a1, a2", "a1, a3", "a1, b1, change", "a2, a3", "a2, b1, change", "a3, b1, change"],
            result.Conflicts.Select(conflict => conflict.ToString()));
        Assert.False(result.MayHaveMoreConflicts);
        Assert.True(result[A].Interval.Equals(FigureInterval.NotNegative), "Nothing follows from claims that contradict one another.");
    }

    [Fact]
    public void Reconcile_CoverageAboveEverybody_IsSurprising()
    {
        Reconciliation result = ClaimSet.Of(Claim.Coverage("rate", A, Total, PublishedFigure.Percent(103.2m))).Reconcile();
        Reconciliation refused = ClaimSet.Of(
            Claim.Coverage("rate", A, Total, PublishedFigure.Percent(103.2m)), Claim.AtMostDenominator("residents", A, Total)).Reconcile();

        Assert.Equal(SurpriseReason.AboveWhole, Assert.Single(result.Surprises).Reason);
        Assert.Equal(ClaimVerdict.Surprising, result["rate"].Verdict);
        Assert.Equal("rate, residents", Assert.Single(refused.Conflicts).ToString());
    }

    [Fact]
    public void Reconcile_FallOfMoreThanEverybody_ContradictsItself() =>
        Assert.Equal("fall", Assert.Single(ClaimSet.Of(
            Claim.GrowthRate("fall", B, A, ChangeDirection.Fall, PublishedFigure.Percent(150))).Reconcile().Conflicts).ToString());

    [Fact]
    public void Reconcile_WholeNumbersTakenForExact_VanishesWhenRounded()
    {
        ClaimConflict conflict = Assert.Single(ClaimSet.Of(
            Claim.Count("table", A, PublishedFigure.Count(613_240)),
            Claim.Count("press", A, PublishedFigure.Count(613_000))).Reconcile().Conflicts);

        Assert.Equal([ReadingConvention.Rounded], conflict.VanishesUnder);
    }

    [Fact]
    public void Reconcile_Nothing_IsNotComparable()
    {
        Reconciliation result = ClaimSet.Of(Claim.Coverage("rate", A, Total, PublishedFigure.Percent(20.97m))).Reconcile();

        Assert.Equal(ClaimVerdict.NotComparable, result["rate"].Verdict);
        Assert.Throws<KeyNotFoundException>(() => result["other"]);
        Assert.Throws<KeyNotFoundException>(() => result[B]);
    }

    [Fact]
    public void Reconcile_ALongChain_ReachesItsEnd()
    {
        UnknownQuantity[] years = [.. Enumerable.Range(0, 500).Select(year => UnknownQuantity.People("participants", Area, new LocalDate(1500 + year, 1, 1)))];
        Claim[] claims =
        [
            Claim.Count("first", years[0], PublishedFigure.Count(1_000)),
            .. Enumerable.Range(1, 499).Select(year => Claim.Increment($"{year:000}", years[year], years[year - 1], ChangeDirection.Rise, PublishedFigure.Count(year))),
        ];

        Assert.Equal("[125,750]", Text(ClaimSet.Of(claims).Reconcile()[years[^1]]));
    }

    private static string Text(ReconciledQuantity quantity) => quantity.Interval.ToString(CultureInfo.InvariantCulture);

    private static UnknownQuantity Year(int year) => UnknownQuantity.People("participants", Area, new LocalDate(year, 12, 31));
}
