using System.Globalization;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Published;
using CoverageMetrics.Samples.Tests.Agency;
using NodaTime;

namespace CoverageMetrics.Samples.Tests;

/// <summary>Registered and paying, or covered and registered: two figures of one programme that newspapers both call coverage.</summary>
public class LadderTests
{
    private static readonly LocalDate Day = new(2025, 3, 31);

    // Kenya, Social Health Authority: 18 million registered, 4 million paying.
    [Fact]
    public void Kenya_PayingOfRegistered_IsNotTheCoverageThatIsToldOf() =>
        Assert.Equal("4,000,000 of 18,000,000: 22.22% of the registered members", Coverage.OfPart(Headcount.OfMillions<ActiveMembers>(4), Headcount.OfMillions<RegisteredMembers>(18)).ToText(Language.English));

    // Ghana, National Health Insurance: of those who ever enrolled about 40% renewed. There are no counts, so it is a rate that nothing pools.
    [Fact]
    public void Ghana_RenewedOfEnrolled_IsARateWithoutCounts()
    {
        ReportedRate renewed = ReportedRate.Of<ActiveMembers, RegisteredMembers>("GH", 40, Day).WithPrecision(10, FigureQualifier.About);

        Assert.Equal(30, renewed.Figure.Bounds!.Smallest!.Value.Percent);
        Assert.Equal(50, renewed.Figure.Bounds.Largest!.Value.Percent);
    }

    // Philippines: "98%, 104.5 million" covered, beside 94.9 million registered, 86.16%. One population cannot bear both.
    [Fact]
    public void Philippines_CoveredAndRegistered_AreOfTwoPopulations()
    {
        FigureKey covered = FigureKey.Of<HealthMembers>("PH", Day);
        FigureKey registered = FigureKey.Of<RegisteredMembers>("PH", Day);
        FigureKey population = FigureKey.Of<Population>("PH", Day);
        Claim[] claims =
        [
            Claim.Count("covered", covered, PublishedFigure.Count(104.5m, NumberScale.Millions, FigureQualifier.None)), Claim.Coverage("coverage", covered, population, PublishedFigure.Percent(98)),
            Claim.Count("registered", registered, PublishedFigure.Count(94.9m, NumberScale.Millions, FigureQualifier.None)), Claim.Coverage("registration", registered, population, PublishedFigure.Percent(86.16m)),
        ];

        Assert.False(ClaimSet.Of(claims).Reconcile().IsConsistent);
        Assert.Equal("[106,040,609.14…; 107,230,769.23…]", ClaimSet.Of(claims[..2]).Reconcile()[population].Interval.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("[110,079,498.64…; 110,208,345.42…]", ClaimSet.Of(claims[2..]).Reconcile()[population].Interval.ToString(CultureInfo.InvariantCulture));
    }
}
