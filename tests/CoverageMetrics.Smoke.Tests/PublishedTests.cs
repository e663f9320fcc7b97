using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Smoke.Tests;

/// <summary>Printed figures as intervals, and what several of them say together.</summary>
/// <remarks>Bảo hiểm Xã hội Việt Nam, estimate for the end of August 2022, published 12 September 2022.</remarks>
public class PublishedTests
{
    private static readonly FigureKey People = FigureKey.Of<SocialInsurance>(AreaCode.Of("VN"), new LocalDate(2022, 8, 31));
    private static readonly FigureKey LastYear = People.On(new LocalDate(2021, 8, 31));

    [Fact]
    public void Reconcile_PublishedChangeAndRate_NarrowTheCount()
    {
        Reconciliation result = Claims("15,96%").Reconcile();

        Assert.True(result.IsConsistent);
        Assert.Equal("[17,142,337; 17,199,999]", result[People].Interval.ToWhole().ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Reconcile_WhatCannotBe_IsAConflict() => Assert.False(Claims("25,96%").Reconcile().IsConsistent);

    private static ClaimSet Claims(string rate) => ClaimSet.Of(
        Claim.Count("count", People, VietnameseFigure.Parse("trên 17,1 triệu người")),
        Claim.Increment("increase", People, LastYear, ChangeDirection.Rise, VietnameseFigure.Parse("hơn 2,36 triệu người")),
        Claim.GrowthRate("rate", People, LastYear, ChangeDirection.Rise, VietnameseFigure.Parse(rate)));
}
