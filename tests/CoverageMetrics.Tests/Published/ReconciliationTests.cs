using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

public class ReconciliationTests
{
    private static readonly LocalDate August2022 = new(2022, 8, 31);
    private static readonly LocalDate August2021 = new(2021, 8, 31);
    private static readonly LocalDate EndOf2021 = new(2021, 12, 31);
    private static readonly FigureKey Now = FigureKey.Of("social-insurance", ObservationTime.On(August2022)).WithArea(AreaCode.Of("VN"));
    private static readonly FigureKey YearBefore = Now.On(August2021);
    private static readonly FigureKey YearEnd = Now.On(EndOf2021);
    private static readonly FigureKey Plan = FigureKey.Of("social-insurance", ObservationTime.On(new(2022, 12, 31))).WithArea(AreaCode.Of("VN")).WithSetter("vss");

    // Bảo hiểm Xã hội Việt Nam, estimate for the end of August 2022, published 12 September 2022.
    private static readonly Claim[] SocialInsurance =
    [
        Claim.Count("count", Now, PublishedFigure.Count(17.1m, NumberScale.Millions, FigureQualifier.Over)),
        Claim.Attainment("plan", Now, Plan, PublishedFigure.Percent(89.47m)),
        Claim.Increment("year-change", Now, YearBefore, ChangeDirection.Rise, PublishedFigure.Count(2.36m, NumberScale.Millions, FigureQualifier.Over)),
        Claim.GrowthRate("year-rate", Now, YearBefore, ChangeDirection.Rise, PublishedFigure.Percent(15.96m)),
        Claim.Increment("year-end-change", Now, YearEnd, ChangeDirection.Rise, PublishedFigure.Count(613_000, FigureQualifier.Over)),
        Claim.GrowthRate("year-end-rate", Now, YearEnd, ChangeDirection.Rise, PublishedFigure.Percent(3.71m)),
    ];

    [Fact]
    public void Reconcile_PublishedChangesAndRates_NarrowTheCount()
    {
        Reconciliation result = ClaimSet.Of(SocialInsurance).Reconcile();

        Assert.True(result.IsConsistent);
        Assert.Empty(result.Findings);
        Assert.Equal(17_142_336, result[Now].Interval.Lower.Round(0));
        Assert.Equal(17_186_200, result[Now].Interval.Upper.Round(0));
        Assert.Equal("[17,142,344; 17,186,171]", result[Now].Possible.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(19.16m, Millions(result[Plan].Interval.Lower));
        Assert.Equal(19.21m, Millions(result[Plan].Interval.Upper));
        Assert.Equal(ClaimVerdict.Implied, result["plan"].Verdict);
        Assert.All(result.Claims.Where(claim => claim.Claim.Label != "plan"), claim => Assert.Equal(ClaimVerdict.Consistent, claim.Verdict));
        Assert.Equal(["year-change", "year-end-change", "year-end-rate", "year-rate"], result[Now].NarrowedBy().Select(claim => claim.Label));
    }

    private static decimal Millions(ExactNumber number) => decimal.Round(number.Round(6) / 1_000_000m, 2);
}
