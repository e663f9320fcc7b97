using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Figures;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

public class ClaimSetTests
{
    private static readonly AreaCode Area = AreaCode.Of("00001");
    private static readonly FigureKey A = Year(2019);
    private static readonly FigureKey B = Year(2020);
    private static readonly FigureKey C = Year(2021);
    private static readonly FigureKey Total = FigureKey.Of("population", ObservationTime.On(new LocalDate(2021, 12, 31))).WithArea(Area);

    // 100 + 10 + 30 is 140; only 100 - 10 + 30 is 120, and both turned round are 60.
    [Fact]
    public void Reconcile_TwoChangesOfWhichOneIsTheWrongWayRound_NamesThatOne()
    {
        Reconciliation result = ClaimSet.Of(
            Claim.Count("start", A, PublishedFigure.Count(100)),
            Claim.Increment("first", B, A, ChangeDirection.Rise, PublishedFigure.Count(10)),
            Claim.Increment("second", C, B, ChangeDirection.Rise, PublishedFigure.Count(30)),
            Claim.Count("end", C, PublishedFigure.Count(120))).Reconcile();

        Assert.Equal(["first"], Assert.Single(result.Conflicts).VanishesReversed.Select(claim => claim.Label));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Of_WithoutAClaimAtAnyPlace_Throws(int place)
    {
        Claim?[] claims = [Claim.PartOf("a", A, B), Claim.PartOf("b", B, C), Claim.PartOf("c", A, C)];
        claims[place] = null;

        Bad.Argument<ArgumentException>("claims", "null", () => ClaimSet.Of(claims!));
    }

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
    public void Reconcile_ChangesThatDoNotAddUp_Contradict()
    {
        Reconciliation result = ClaimSet.Of(
            Rise("first", B, A, 100), Rise("second", C, B, 100), Rise("both", C, A, 300)).Reconcile();

        Assert.Equal("both, first, second", Assert.Single(result.Conflicts).ToString());
        Assert.True(result.IsComplete);
        Assert.False(result.IsConsistent);
    }

    [Fact]
    public void Reconcile_ChangesThatAlmostAddUpOnAMillion_Contradict()
    {
        Reconciliation result = ClaimSet.Of(
            Claim.Count("level", A, PublishedFigure.Count(1.4m, NumberScale.Millions, FigureQualifier.Over)),
            Claim.Increment("first", B, A, ChangeDirection.Fall, PublishedFigure.Count(900)),
            Rise("second", C, B, 1_200),
            Rise("both", C, A, 200)).Reconcile();

        Assert.Equal("both, first, second", Assert.Single(result.Conflicts).ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reconcile_EndlessRise_ContradictsItselfHoweverLargeTheLimit(bool areRates)
    {
        Reconciliation result = ClaimSet.Of(
            RiseOf("first", B, A), RiseOf("second", C, B), RiseOf("third", A, C),
            Claim.Count("limit", A, PublishedFigure.Count(1_000_000_000, FigureQualifier.AtMost))).Reconcile();

        Assert.Equal("first, second, third", Assert.Single(result.Conflicts).ToString());
        Assert.Equal(ClaimVerdict.Contradicted, result["first"].Verdict);

        Claim RiseOf(string label, FigureKey later, FigureKey earlier) => areRates
            ? Claim.GrowthRate(label, later, earlier, ChangeDirection.Rise, PublishedFigure.Percent(1.0m))
            : Rise(label, later, earlier, 1);
    }

    [Fact]
    public void Reconcile_OrderingsInACircle_AreEqual()
    {
        Reconciliation result = ClaimSet.Of(
            Claim.PartOf("first", A, B), Claim.PartOf("second", B, C), Claim.PartOf("third", C, A),
            Claim.Count("count", B, PublishedFigure.Count(7))).Reconcile();

        Assert.True(result.IsComplete);
        Assert.Equal("[7]", Text(result[A]));
        Assert.Equal("[7]", Text(result[C]));
    }

    [Fact]
    public void Reconcile_ChangesAndRatesInACircle_FindWhereItLeads()
    {
        // A half of C, C ten more than B, B as large as A: ten more than A is twice A.
        Reconciliation result = ClaimSet.Of(
            Claim.Share("half", A, C, PublishedFigure.Percent(50m, FigureQualifier.AtMost)),
            Rise("more", C, B, 10),
            Claim.Same("same", A, B)).Reconcile();

        Assert.Equal("[0; 10]", Text(result[A]));
        Assert.True(result.IsComplete);
    }

    [Fact]
    public void Reconcile_MoneyThatRisesInACircleByLessThanAnyCoin_Contradicts()
    {
        FigureKey[] money = [.. Enumerable.Range(0, 3).Select(year =>
            FigureKey.OfMoney<ClaimTests.Dongs>("receipts", ObservationTime.On(new LocalDate(2019 + year, 12, 31))).WithArea(Area))];
        PublishedFigure some = PublishedFigure.Amount(1, NumberScale.Ones, FigureQualifier.Nearly);

        Reconciliation result = ClaimSet.Of(Enumerable.Range(0, 3).Select(year =>
            Claim.Increment($"{year}", money[year], money[(year + 1) % 3], ChangeDirection.Rise, some))).Reconcile();

        Assert.Equal("0, 1, 2", Assert.Single(result.Conflicts).ToString());
    }

    [Fact]
    public void Reconcile_SharesOfTwoWholesThatSharePart_AreSolvedTogether()
    {
        // A = B + C and B = 2/3 of A, C = half of A: no count is given at all.
        Reconciliation result = ClaimSet.Of(
            Claim.SumOfParts("sum", A, [B, C]),
            Claim.Share("first", B, A, PublishedFigure.Percent(66.7m)),
            Claim.Share("second", C, A, PublishedFigure.Percent(50.0m))).Reconcile();

        Assert.Equal("first, second, sum", Assert.Single(result.Conflicts).ToString());
    }

    [Fact]
    public void Reconcile_SumsThatHoldOneAnother_AreSolvedTogether()
    {
        // A + B, B + C and C + A are known: twice all three is 60.
        FigureKey[] pairs = [.. Enumerable.Range(0, 3).Select(pair => FigureKey.Of("pair", ObservationTime.On(new LocalDate(2000 + pair, 1, 1))).WithArea(Area))];
        Reconciliation result = ClaimSet.Of(
            Claim.SumOfParts("ab", pairs[0], [A, B]), Claim.SumOfParts("bc", pairs[1], [B, C]), Claim.SumOfParts("ca", pairs[2], [C, A]),
            Claim.Count("p0", pairs[0], PublishedFigure.Count(10)),
            Claim.Count("p1", pairs[1], PublishedFigure.Count(20)),
            Claim.Count("p2", pairs[2], PublishedFigure.Count(30))).Reconcile();
        Reconciliation odd = ClaimSet.Of(result.Claims.Select(claim => claim.Claim).Where(claim => claim.Label != "p2"))
            .With(Claim.Count("p2", pairs[2], PublishedFigure.Count(29))).Reconcile();

        Assert.Equal(["[10]", "[0]", "[20]"], [Text(result[A]), Text(result[B]), Text(result[C])]);
        Assert.True(result.IsComplete);
        Assert.Equal("ab, bc, ca, p0, p1, p2", Assert.Single(odd.Conflicts).ToString());
    }

    [Fact]
    public void Reconcile_MoreSumsThanAreSolvedTogether_IsNotCalledConsistent()
    {
        // A circle of sums: each is the one before and something more, and the first is the last.
        FigureKey[] sums = [.. Enumerable.Range(0, 60).Select(i => FigureKey.Of("sum", ObservationTime.On(new LocalDate(2000, 1, 1).PlusDays(i))).WithArea(Area))];
        Reconciliation result = ClaimSet.Of(Enumerable.Range(0, 60).Select(i => Claim.SumOfParts(
            $"{i:00}", sums[(i + 1) % 60], [sums[i], FigureKey.Of("more", ObservationTime.On(new LocalDate(2000, 1, 1).PlusDays(i))).WithArea(Area)])))
            .With(Claim.Count("count", sums[0], PublishedFigure.Count(5))).Reconcile();

        Assert.False(result.IsComplete);
        Assert.False(result.IsConsistent);
        Assert.Empty(result.Conflicts);
    }

    [Fact]
    public void Reconcile_CircleWithoutAnAnswer_EndsWithoutLosingTheTruth()
    {
        // Half of a sum that contains it: A = B + C, B is at most A and C is at most a hundred.
        Reconciliation result = ClaimSet.Of(
            Claim.SumOfParts("sum", A, [B, C]),
            Claim.PartOf("part", A, B),
            Claim.Count("level", C, PublishedFigure.Count(100, FigureQualifier.AtMost))).Reconcile();

        Assert.True(result.IsConsistent);
        Assert.True(result[C].Interval.Contains(default(ExactNumber)));
    }

    [Fact]
    public void Reconcile_SumOfParts_FindsTheMissingPart()
    {
        Reconciliation result = ClaimSet.Of(
            Claim.SumOfParts("sum", A, [B, C]),
            Claim.Count("whole", A, PublishedFigure.Count(17.1m, NumberScale.Millions, FigureQualifier.Over)),
            Claim.Count("part", B, PublishedFigure.Count(15.6m, NumberScale.Millions, FigureQualifier.None))).Reconcile();

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
        FigureKey end = A;
        FigureKey august = B;
        Reconciliation result = ClaimSet.Of(
            Claim.Count("later-report", end, PublishedFigure.Count(88.83m, NumberScale.Millions, FigureQualifier.None)),
            Claim.Count("level", august, PublishedFigure.Count(87m, NumberScale.Millions, FigureQualifier.Nearly)),
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
        Assert.True(result.IsComplete);
        Assert.True(result[A].Interval.Equals(FigureInterval.NotNegative), "Nothing follows from claims that contradict one another.");
    }

    [Fact]
    public void Reconcile_CoverageAboveEverybody_IsSurprising()
    {
        Reconciliation result = ClaimSet.Of(Claim.Coverage("rate", A, Total, PublishedFigure.Percent(103.2m))).Reconcile();
        Reconciliation refused = ClaimSet.Of(
            Claim.Coverage("rate", A, Total, PublishedFigure.Percent(103.2m)), Claim.AtMostDenominator("residents", A, Total)).Reconcile();

        Assert.Equal(ClaimFindingReason.AboveWhole, Assert.Single(result.Findings).Reason);
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
        FigureKey[] years = [.. Enumerable.Range(0, 500).Select(year => FigureKey.Of("participants", ObservationTime.On(new LocalDate(1500 + year, 1, 1))).WithArea(Area))];
        Claim[] claims =
        [
            Claim.Count("first", years[0], PublishedFigure.Count(1_000)),
            .. Enumerable.Range(1, 499).Select(year => Claim.Increment($"{year:000}", years[year], years[year - 1], ChangeDirection.Rise, PublishedFigure.Count(year))),
        ];

        Assert.Equal("[125,750]", Text(ClaimSet.Of(claims).Reconcile()[years[^1]]));
    }

    private static Claim Rise(string label, FigureKey later, FigureKey earlier, long change) =>
        Claim.Increment(label, later, earlier, ChangeDirection.Rise, PublishedFigure.Count(change));

    private static string Text(ReconciledQuantity quantity) => quantity.Interval.ToString(CultureInfo.InvariantCulture);

    private static FigureKey Year(int year) => FigureKey.Of("participants", ObservationTime.On(new LocalDate(year, 12, 31))).WithArea(Area);
}
