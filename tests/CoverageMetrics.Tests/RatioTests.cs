using System.Globalization;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;
using CoverageMetrics.Vietnam;
using Visits = CoverageMetrics.Tests.Support.Visits;

namespace CoverageMetrics.Tests;

/// <summary>12,300 owners of household businesses declared 3.5 million dong a month on average (Viet Nam Social Security, article 12830).</summary>
public class RatioTests
{
    private static readonly Ratio<Amount<VietnameseDong>, Headcount<Insured>> Declared = Ratio.Of(Amount.Of<VietnameseDong>(43_050_000_000), Headcount.Of<Insured>(12_300));

    [Fact]
    public void Number_OfPublishedFigures_IsThePublishedMean()
    {
        Assert.Equal(3_500_000m, Declared.Number);
        Assert.Equal(3_500_000m, Declared.Round(0));
        Assert.True(Declared.IsDefined);
    }

    [Fact]
    public void Round_ExactlyHalfway_RoundsAwayFromZero() =>
        Assert.Equal("12.35", Ratio.Of(Amount.Of<VietnameseDong>(2_469), Headcount.Of<Insured>(200)).Round(2).ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Pool_OfTwoAreas_DividesTheSumsAndNoMeanOfRatios()
    {
        Ratio<Amount<VietnameseDong>, Headcount<Insured>> poor = Ratio.Of(Amount.Of<VietnameseDong>(1_000_000), Headcount.Of<Insured>(1));

        Assert.Equal(Ratio.Of(Amount.Of<VietnameseDong>(43_051_000_000), Headcount.Of<Insured>(12_301)), Declared.Pool(poor));
        Assert.Equal(Declared.Pool(poor), new[] { Declared, poor }.Pool());
    }

    [Fact]
    public void RateTo_ALaterRatio_IsExact()
    {
        GrowthRate growth = Declared.RateTo(Ratio.Of(Amount.Of<VietnameseDong>(50_000_000_000), Headcount.Of<Insured>(12_500)));

        Assert.Equal(14.29m, growth.Round(2).Percent);
        Assert.Equal(0, Declared.RateTo(Declared).Percent);
    }

    [Fact]
    public void RateTo_OfTheLargestQuantities_DoesNotOverflow()
    {
        Ratio<Amount<VietnameseDong>, Headcount<Insured>> huge = Ratio.Of(Amount.Of<VietnameseDong>(99_999_999_999_999_999_999.9999m), Headcount.Of<Insured>(long.MaxValue));

        Assert.Equal(100m, huge.RateTo(Ratio.Of(Amount.Of<VietnameseDong>(99_999_999_999_999_999_999.9999m), Headcount.Of<Insured>(1))).Percent / ((decimal)long.MaxValue - 1), 10);
        Assert.Equal(0, huge.CompareRatioTo(huge));
        Assert.Equal(-1, Math.Sign(huge.CompareRatioTo(Ratio.Of(Amount.Of<VietnameseDong>(99_999_999_999_999_999_999.9999m), Headcount.Of<Insured>(long.MaxValue - 1)))));
    }

    [Fact]
    public void Number_PerNobody_Throws()
    {
        Ratio<Amount<VietnameseDong>, Headcount<Insured>> none = default;

        Assert.False(none.IsDefined);
        Assert.Contains("VND", Assert.Throws<InvalidOperationException>(() => none.Number).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => none.RateTo(Declared));
        Assert.Throws<InvalidOperationException>(() => Declared.RateTo(none));
        Assert.Throws<InvalidOperationException>(() => Ratio.Of(default(Amount<VietnameseDong>), Headcount.Of<Insured>(1)).RateTo(Declared));
        Assert.Throws<InvalidOperationException>(() => none.ToText(0, Language.English));
        Assert.Equal(-1, Math.Sign(none.CompareRatioTo(Declared)));
    }

    [Fact]
    public void ToText_InALanguage_SaysTheUnit()
    {
        Assert.Equal("3,500,000 dong per household owner", Ratio.Of(Declared.Of, Headcount.Of<Named>(12_300)).ToText(0, Language.English));
        Assert.Equal("3.500.000 đồng/household owner", Ratio.Of(Declared.Of, Headcount.Of<Named>(12_300)).ToText(0, Vietnamese.Language));
        Assert.Throws<ArgumentNullException>(() => Declared.ToText(0, null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Declared.ToText(11, Language.English));
    }

    [Fact]
    public void Of_VisitsAndMemberMonths_HasTheirUnits()
    {
        Assert.Equal(2.13m, Ratio.Of(Count.Of<Visits>(195_500_000), Headcount.Of<Insured>(91_800_000)).Round(2));
        Assert.Equal("3,500,000 dong per visits", Ratio.Of(Declared.Of, Count.Of<Visits>(12_300)).ToText(0, Language.English));
    }

    [Fact]
    public void ToString_OfPublishedFigures_WritesBothQuantities() =>
        Assert.Equal("43,050,000,000 VND per 12,300 (test:insured)", Declared.ToString(null, Language.English));

    private readonly record struct Named : IPopulationGroup
    {
        public static string Code => "x:household-owners";

        public static string Name => "household owner";
    }
}
