using System.Globalization;
using System.Numerics;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Published;
using CoverageMetrics.Tour.Claims;
using NodaTime;

namespace CoverageMetrics.Vietnam.Tests;

public class VietnameseFigureArticleTests
{
    private static readonly LocalDate June2022 = new(2022, 6, 30);
    private static readonly LocalDate August2022 = new(2022, 8, 31);
    private static readonly LocalDate EndOf2022 = new(2022, 12, 31);

    [Fact]
    public void Articles_EveryFigureFound_IsOneClaim()
    {
        Assert.Equal([6, 8, 13, 11, 9], FiveArticles.All.Select(article => article.Claims.Count));
        Assert.All(FiveArticles.All, article => Assert.Equal(
            article.Readings.Select(reading => reading.Figure.Text),
            article.Claims.Select(claim => claim.Figure!.Text)));
    }

    [Theory]
    [InlineData("139.986 người", "[139,986]", ReadingConvention.Exact)]
    [InlineData("19,55%", "[19.545; 19.555]", ReadingConvention.Rounded)]
    [InlineData("hơn 1,16 triệu người", "(1,160,000; 1,170,000)", ReadingConvention.OverWithinOneUnit)]
    [InlineData("93,56 %", "[93.555; 93.565]", ReadingConvention.Rounded)]
    [InlineData("15, 31%", "[15.305; 15.315]", ReadingConvention.Rounded)]
    [InlineData("trên 17,1 triệu người", "(17,100,000; 17,200,000)", ReadingConvention.OverWithinOneUnit)]
    [InlineData("hơn 613.000 người", "(613,000; 614,000)", ReadingConvention.OverWithinOneUnit)]
    [InlineData("gần 87 triệu người người", "(86,000,000; 87,000,000)", ReadingConvention.NearlyWithinOneUnit)]
    [InlineData("gần 270.000 tỷ đồng", "(260,000,000,000,000; 270,000,000,000,000)", ReadingConvention.NearlyWithinOneUnit)]
    [InlineData("trên 215.000 người", "(215,000; 216,000)", ReadingConvention.OverWithinOneUnit)]
    [InlineData("gần 67.300 người", "(67,200; 67,300)", ReadingConvention.NearlyWithinOneUnit)]
    [InlineData("89%", "[88.5; 89.5]", ReadingConvention.Rounded)]
    public void Phrase_OfAnArticle_IsReadAsItsInterval(string phrase, string interval, ReadingConvention convention)
    {
        PublishedFigure figure = VietnameseFigure.Parse(phrase);

        Assert.Equal(interval, figure.Interval.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(convention, figure.Convention);
        Assert.Equal(phrase, figure.Text);
    }

    [Fact]
    public void Nation_SocialInsurance_AgreesAndNarrowsTheCountAndThePlan()
    {
        Reconciliation result = FiveArticles.Nation.ToSet().Reconcile();
        FigureKey social = FiveArticles.Nation["social"].Subject;
        FigureKey plan = FiveArticles.Nation["social-plan"].Others[0];

        Assert.True(result.IsConsistent);
        Assert.Equal(17_142_336, result[social].Interval.Lower.Round(0));
        Assert.Equal(17_186_200, result[social].Interval.Upper.Round(0));
        Assert.Equal(19.16m, decimal.Round(result[plan].Interval.Lower.Round(0) / 1_000_000m, 2));
        Assert.Equal(19.21m, decimal.Round(result[plan].Interval.Upper.Round(0) / 1_000_000m, 2));
        Assert.Equal(ClaimVerdict.Implied, result["social-plan"].Verdict);
        Assert.All(["social", "social-year-change", "social-year-rate", "social-year-end-change", "social-year-end-rate"],
            label => Assert.Equal(ClaimVerdict.Consistent, result[label].Verdict));
        Assert.All(result.Claims, claim => Assert.Equal(FigureStatus.Estimated, claim.Claim.Figure!.Status));
    }

    [Fact]
    public void Nation_LeftToThePlan_IsAnsweredFromAllClaimsAtOnce()
    {
        Reconciliation result = FiveArticles.Nation.ToSet().Reconcile();
        FigureKey social = FiveArticles.Nation["social"].Subject;
        FigureKey plan = FiveArticles.Nation["social-plan"].Others[0];
        FigureKey yearEnd = FiveArticles.Nation["social-year-end-rate"].Others[0];

        FigureInterval left = result.DifferenceOf(plan, social);

        // Of whole people: the least and the most of them, each with the least and the largest plan of which they are 89.465% to 89.475%.
        BigInteger least = result[social].Possible.Lower.Numerator;
        BigInteger most = result[social].Possible.Upper.Numerator;
        Assert.Equal((((least * 100_000) + 89_474) / 89_475) - least, left.Lower.Numerator);
        Assert.Equal((most * 100_000 / 89_465) - most, left.Upper.Numerator);
        Assert.Equal("[2,016,465; 2,023,766]", left.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("[1,972,638; 2,067,593]", result[plan].Possible.Minus(result[social].Possible).ToString(CultureInfo.InvariantCulture));
        Assert.Equal("[-613,999; -613,001]", result.DifferenceOf(yearEnd, social).ToString(CultureInfo.InvariantCulture));
        FigureInterval attained = result.RatioOf(social, plan);
        Assert.True(FiveArticles.Nation["social-plan"].Figure!.Interval.Contains(attained.Times(FigureInterval.Point(ExactNumber.FromWhole(100)))));
        Assert.Equal((0.89465m, 0.89475m), (attained.Lower.Round(5), attained.Upper.Round(5)));
    }

    [Fact]
    public void Nation_WhatIsLeft_GoesBackIntoAReport()
    {
        Reconciliation result = FiveArticles.Nation.ToSet().Reconcile();
        ObservationSet given = ObservationSet.Of(result.ToObservations());
        Observation social = given.Find(FiveArticles.Nation["social"].Subject)!;
        Observation receipts = given.Find(FiveArticles.Nation["receipts"].Subject)!;

        Assert.Equal(result.Quantities.Where(one => !one.Quantity.IsPlan).Select(one => one.Quantity), result.ToObservations().Select(one => one.Key));
        Assert.Equal((FigureStatus.Derived, FigureQualifier.About), (social.Figure.Status, social.Qualifier));
        Assert.Equal("[17,142,344; 17,186,171]", result[social.Key].Possible.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("[17,142,343; 17,186,171]", social.ReadAs(ReadingConventions.Usual).ToString(CultureInfo.InvariantCulture));
        Assert.Equal((FigureStatus.Estimated, FigureQualifier.Nearly, "là gần 270.000 tỷ đồng"), (receipts.Figure.Status, receipts.Qualifier, receipts.Text));
        Assert.True(ClaimSet.Of(given).Reconcile().IsConsistent);
    }

    [Fact]
    public void Nation_HealthInsurance_RiseSinceYearEndFitsOnlyTheLoosestReading()
    {
        Reconciliation result = FiveArticles.Nation.ToSet().Reconcile();

        ClaimFinding surprise = Assert.Single(result.Findings);
        Assert.Equal(ClaimFindingReason.OnlyLoosestReading, surprise.Reason);
        Assert.Equal(["health", "health-year-end-change", "health-year-end-rate"], surprise.Labels);
        Assert.Equal([ReadingConvention.NearlyWithinHalfUnit], surprise.FailsUnder);
        Assert.Equal(["health-year-end-change", "health-year-end-rate"], surprise.FitsReversed.Select(claim => claim.Label));
        Assert.All(surprise.Labels, label => Assert.Equal(ClaimVerdict.Surprising, result[label].Verdict));
    }

    [Fact]
    public void Nation_NearlyWithinHalfAUnit_RiseOfHealthInsuranceIsContradicted()
    {
        Reconciliation result = FiveArticles.Nation.ToSet()
            .ReadAs(ReadingConventions.Usual.WithNearly(ReadingConvention.NearlyWithinHalfUnit)).Reconcile();

        ClaimConflict conflict = Assert.Single(result.Conflicts);
        Assert.Equal(["health", "health-year-end-change", "health-year-end-rate"], conflict.Labels);
        Assert.Equal([ReadingConvention.NearlyWithinOneUnit], conflict.VanishesUnder);
        Assert.Equal(["health-year-end-change", "health-year-end-rate"], conflict.VanishesReversed.Select(claim => claim.Label));
    }

    [Fact]
    public void Nation_EveryVerdict_IsTheSameWhenPercentagesAreCutOff()
    {
        foreach (Article article in FiveArticles.All)
        {
            Reconciliation rounded = article.ToSet().Reconcile();
            Reconciliation truncated = article.ToSet().ReadAs(ReadingConventions.Usual.WithRounding(ReadingConvention.Truncated)).Reconcile();

            Assert.Equal(rounded.Claims.Select(claim => claim.ToString()), truncated.Claims.Select(claim => claim.ToString()));
        }
    }

    [Fact]
    public void QuangNgai_CountAndRate_ImplyTheDenominatorsAndTheBases()
    {
        Reconciliation result = FiveArticles.QuangNgai.ToSet().Reconcile();

        Assert.True(result.IsConsistent);
        Assert.All(result.Claims, claim => Assert.Equal(ClaimVerdict.Implied, claim.Verdict));
        Assert.Equal("[715,858; 716,224]", result[FiveArticles.QuangNgai["social-rate"].Others[0]].Possible.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("[82,104; 82,587]", result[FiveArticles.QuangNgai["social-growth"].Others[0]].Possible.ToString(CultureInfo.InvariantCulture));
        FigureInterval population = result[FiveArticles.QuangNgai["health-rate"].Others[0]].Interval;
        Assert.True(population.Contains(ExactNumber.FromWhole(1_244_100)), "The average population of 2021.");
    }

    [Fact]
    public void VinhLong_RatesAndTargets_HaveNotTheSameDenominator()
    {
        Reconciliation result = FiveArticles.VinhLong.ToSet().Reconcile();

        Assert.All(result.Claims, claim => Assert.Equal(ClaimVerdict.NotComparable, claim.Verdict));
        Assert.Equal(
            ["health-2016 (not-named), health-target (population)", "social-2016 (not-named), social-target (population)"],
            result.Incomparable.Select(pair => pair.ToString()));
    }

    [Fact]
    public void TienGiang_AsPrinted_NothingIsContradictedAndTheDenominatorsDiffer()
    {
        Reconciliation result = FiveArticles.TienGiang.ToSet().Reconcile();

        Assert.True(result.IsConsistent);
        Assert.Empty(result.Findings);
        Assert.All(result.Claims, claim => Assert.Equal(ClaimVerdict.Implied, claim.Verdict));
        Assert.Equal(["social-rate (labour-force), social-target-rate (working-age-population)"], result.Incomparable.Select(pair => pair.ToString()));
    }

    [Theory]
    [InlineData("one-denominator", "social", "social-rate", "social-target", "social-target-rate")]
    [InlineData("one-plan", "social", "social-plan", "social-target")]
    [InlineData("one-population", "health", "health-rate", "health-target", "health-target-rate")]
    public void TienGiang_TakenForTheSame_Contradicts(string assumption, params string[] labels)
    {
        Article article = FiveArticles.TienGiang;
        Claim same = assumption switch
        {
            "one-denominator" => Claim.Same(assumption, article["social-rate"].Others[0], article["social-target-rate"].Others[0]),
            "one-plan" => Claim.Same(assumption, article["social-plan"].Others[0], article["social-target"].Subject),
            _ => Claim.Same(assumption, article["health-rate"].Others[0], article["health-target-rate"].Others[0]),
        };

        Reconciliation result = article.ToSet().With(same).Reconcile();

        ClaimConflict conflict = Assert.Single(result.Conflicts);
        Assert.Equal(labels.Append(assumption).Order(StringComparer.Ordinal), conflict.Labels);
        Assert.Equal([ReadingConvention.OverBareLowerBound], conflict.VanishesUnder);
    }

    [Fact]
    public void TienGiang_OverAsBareLowerBound_IsOnlySurprising()
    {
        Article article = FiveArticles.TienGiang;
        Claim same = Claim.Same("one-plan", article["social-plan"].Others[0], article["social-target"].Subject);

        Reconciliation result = article.ToSet().With(same)
            .ReadAs(ReadingConventions.Usual.WithOver(ReadingConvention.OverBareLowerBound)).Reconcile();

        Assert.True(result.IsConsistent);
        Assert.Equal(["one-plan", "social", "social-plan", "social-target"], Assert.Single(result.Findings).Labels);
    }

    [Fact]
    public void GiaLai_BothLabourForces_Agree()
    {
        Reconciliation result = FiveArticles.GiaLai.ToSet().Reconcile();
        FigureKey labour = FigureKey.Of<WorkingAgeLabourForce>(FiveArticles.GiaLai.Area, new LocalDate(2019, 12, 31));

        Assert.True(result.IsConsistent);
        Assert.Empty(result.Findings);
        Assert.Equal(787_322, result[labour].Interval.Lower.Round(0));
        Assert.Equal(788_518, result[labour].Interval.Upper.Round(0));
        Assert.All(["social", "social-rate", "unemployment", "unemployment-rate"], label => Assert.Equal(ClaimVerdict.Consistent, result[label].Verdict));
        Assert.Equal(ClaimVerdict.NotComparable, result["social-target"].Verdict);
    }
}
