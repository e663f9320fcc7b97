using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Figures;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

/// <summary>What is said of single claims, and of pairs that should not be compared.</summary>
public class VerdictTests
{
    private static readonly FigureKey Then = Of("participants", "52", 2021);
    private static readonly FigureKey Now = Of("participants", "52", 2022);

    // Every quantity is at least nothing without any claim.
    [Theory]
    [InlineData("[5; ∞)", ClaimVerdict.Implied)]
    [InlineData("(5; ∞)", ClaimVerdict.Implied)]
    [InlineData("[0; 5]", ClaimVerdict.Implied)]
    [InlineData("[5; 6]", ClaimVerdict.Implied)]
    [InlineData("[0; ∞)", ClaimVerdict.NotComparable)]
    public void Verdict_OfOneLevel_IsThatItNarrowsWhereItDoes(string range, ClaimVerdict expected) =>
        Assert.Equal(expected, ClaimSet.Of(Claim.Count("level", Now, PublishedFigure.Range(QuantityKind.Count, FigureIntervalTests.Read(range)))).Reconcile()["level"].Verdict);

    [Fact]
    public void Verdict_OfALevelThatAnotherOneCovers_IsConsistentForBoth()
    {
        Reconciliation result = ClaimSet.Of(
            Claim.Count("wide", Now, PublishedFigure.Count(10, FigureQualifier.AtMost)),
            Claim.Count("narrow", Now, PublishedFigure.Count(7)),
            Claim.PartOf("part", Then, Now)).Reconcile();

        Assert.Equal(
            [("narrow", ClaimVerdict.Consistent), ("part", ClaimVerdict.Implied), ("wide", ClaimVerdict.Consistent)],
            result.Claims.Select(claim => (claim.Claim.Label, claim.Verdict)));
        Assert.Equal(["narrow"], result[Now].NarrowedBy().Select(claim => claim.Label));
        Assert.Equal(["narrow", "part"], result[Then].NarrowedBy().Select(claim => claim.Label));
    }

    // Three denominators in one area are three pairs; elsewhere, and of another group, nothing is compared.
    [Fact]
    public void Incomparable_CoveragesOfOneGroupInOneArea_ArePairedByTheirDenominators()
    {
        Reconciliation result = ClaimSet.Of(
            Rate("e", "52", "participants", "labour-force"), Rate("d", "52", "participants", "population"), Rate("c", "52", "participants", "employed"),
            Rate("b", "52", "participants", "population", 2021), Rate("a", "53", "participants", "population"), Rate("f", "52", "pensioners", "elderly"),
            Rate("g", "53", "participants", "employed")).Reconcile();

        Assert.Equal(
            ["a (population), g (employed)", "b (population), c (employed)", "b (population), e (labour-force)", "c (employed), e (labour-force)"],
            result.Incomparable.Select(pair => pair.ToString()));
    }

    // Nearly 2.5 million is over 2.4, or over 2.45 where it is meant more tightly; about 2.0 is up to 2.1, or up to 2.05.
    [Theory]
    [InlineData(350_000, true)]
    [InlineData(400_000, true)]
    [InlineData(400_001, false)]
    [InlineData(450_000, false)]
    public void Findings_WordsThatOnlyFitWhenReadLoosely_NameThemAndTheirReading(long change, bool isSurprising)
    {
        Reconciliation result = ClaimSet.Of(
            Claim.Count("nearly", Now, PublishedFigure.Count(2.5m, NumberScale.Millions, FigureQualifier.Nearly)),
            Claim.Count("about", Then, PublishedFigure.Count(2.0m, NumberScale.Millions, FigureQualifier.About)),
            Claim.Increment("change", Now, Then, ChangeDirection.Rise, PublishedFigure.Count(change)),
            Claim.Count("other", Of("participants", "53", 2022), PublishedFigure.Count(1.5m, NumberScale.Millions, FigureQualifier.Over))).Reconcile();

        Assert.True(result.IsConsistent);
        Assert.Equal(isSurprising ? 1 : 0, result.Findings.Count);
        Assert.Equal(isSurprising ? ClaimVerdict.Surprising : ClaimVerdict.Consistent, result["change"].Verdict);
        Assert.Equal(ClaimVerdict.Implied, result["other"].Verdict);
        Assert.All(result.Findings, finding =>
        {
            Assert.Equal("OnlyLoosestReading: about, change, nearly", finding.ToString());
            Assert.Equal([ReadingConvention.NearlyWithinHalfUnit, ReadingConvention.AboutWithinHalfUnit], finding.FailsUnder);
            Assert.Empty(finding.FitsReversed);
        });
    }

    private static Claim Rate(string label, string area, string covered, string denominator, int year = 2022) =>
        Claim.Coverage(label, Of(covered, area, year), Of(denominator, area, year), PublishedFigure.Percent(20));

    private static FigureKey Of(string subject, string area, int year) => FigureKey.Of(subject, ObservationTime.On(new LocalDate(year, 12, 31))).WithArea(AreaCode.Of(area));
}
