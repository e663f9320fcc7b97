using CoverageMetrics.Groups;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Samples.Tests;

/// <summary>The first things somebody does with the library, on published figures, with public members only.</summary>
/// <remarks>Counts of participants: annual settlement reports of Viet Nam Social Security; labour force: General Statistics Office, 2016.</remarks>
public class NewcomerTests
{
    private readonly Headcount<SocialInsurance> _insured2015 = Headcount.Of<SocialInsurance>(12_290_529);
    private readonly Headcount<SocialInsurance> _insured2016 = Headcount.Of<SocialInsurance>(13_055_704);
    private readonly Headcount<LabourForce> _labourForce2016 = Headcount.OfThousands<LabourForce>(54_445.3m);

    [Fact]
    public void FirstFigure_IsOneLine() =>
        Assert.Equal("23.98%", Coverage.Of(_insured2016, _labourForce2016).Percentage.Round(2).ToString(null, Language.English));

    [Fact]
    public void SameFigure_InVietnamese_SaysOfWhat() =>
        Assert.Equal(
            "13.055.704 trên 54.445.300: 23,98% lực lượng lao động",
            Coverage.Of(_insured2016, _labourForce2016).ToText(Vietnamese.Language));

    [Fact]
    public void Whole_IsMadeOfItsTwoSchemes() =>
        Assert.Equal(
            _insured2016,
            Whole.Of<SocialInsurance>().FromParts(
                Headcount.Of<CompulsorySocialInsurance>(12_851_833),
                Headcount.Of<VoluntarySocialInsurance>(203_871)));

    [Fact]
    public void Growth_GivesChangeAndRate()
    {
        Growth<Headcount<SocialInsurance>> growth = Growth.Between(_insured2015, _insured2016);

        Assert.Equal("+765,175", growth.Change().ToString(null, Language.English));
        Assert.Equal("+6.23%", growth.Rate.Round(2).ToString(null, Language.English));
    }

    [Fact]
    public void ProvinceAndNation_ComparePercentageExactly()
    {
        var small = Coverage.Of(Headcount.Of<SocialInsurance>(1), Headcount.Of<LabourForce>(3));
        var large = Coverage.Of(Headcount.Of<SocialInsurance>(1_000_000_001), Headcount.Of<LabourForce>(3_000_000_000));

        Assert.True(small.ComparePercentageTo(large) < 0);
        Assert.Equal([small, large], new[] { large, small }.Order(Coverage.ByPercentage<SocialInsurance, LabourForce>()));
    }

    [Fact]
    public void PooledCoverage_IsNotTheMeanOfPercentages()
    {
        var city = Coverage.Of(Headcount.Of<SocialInsurance>(900_000), Headcount.Of<LabourForce>(1_000_000));
        var commune = Coverage.Of(Headcount.Of<SocialInsurance>(100), Headcount.Of<LabourForce>(1_000));

        Assert.Equal("89.92%", new[] { city, commune }.Pool().Percentage.Round(2).ToString(null, Language.English));
    }

    [Fact]
    public void Attainment_SaysWhatIsLeft()
    {
        Attainment<Headcount<HealthInsurance>> attainment =
            Attainment.Of(Headcount.Of<HealthInsurance>(1_510_000), Headcount.Of<HealthInsurance>(1_600_000));

        Assert.Equal("94.4%", attainment.Percentage.Round(1).ToString(null, Language.English));
        Assert.Equal(Headcount.Of<HealthInsurance>(90_000), attainment.Remaining);
    }

    [Fact]
    public void Shares_AddUpToOneHundred()
    {
        var parts = new[] { Headcount.Of<Population>(1), Headcount.Of<Population>(1), Headcount.Of<Population>(1) };

        Assert.Equal(100.0m, Share.RoundToAddUp(parts, 1).Sum(share => share.Percent));
    }

    [Fact]
    public void EmptyCommune_IsAFigureWithoutPercentage()
    {
        var empty = Coverage.Of(Headcount.Of<SocialInsurance>(0), Headcount.Of<LabourForce>(0));

        Assert.False(empty.IsDefined);
        Assert.Equal("0 of 0 (labour force)", empty.ToText(Language.English));
        Assert.Throws<InvalidOperationException>(() => empty.Percentage);
    }

    [Fact]
    public void NegativeCount_IsRefusedByName() =>
        Assert.Equal("persons", Assert.Throws<ArgumentOutOfRangeException>(() => Headcount.Of<Population>(-1)).ParamName);
}
