using System.Text.Json;
using CoverageMetrics.Groups;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Smoke.Tests;

/// <summary>Values, their arithmetic, text and JSON.</summary>
/// <remarks>Counts of participants: annual settlement reports of Viet Nam Social Security; labour force: General Statistics Office, 2016.</remarks>
public class ValueTests
{
    private static readonly Headcount<SocialInsurance> Insured = Headcount.Of<SocialInsurance>(13_055_704);
    private static readonly Coverage<SocialInsurance, LabourForce> Covered = Coverage.Of(Insured, Headcount.OfThousands<LabourForce>(54_445.3m));

    [Fact]
    public void Coverage_IsTwoCountsAndAPercentage()
    {
        Assert.Equal(23.98m, Covered.Percentage.Round(2).Percent);
        Assert.Equal("13.055.704 trên 54.445.300: 23,98% lực lượng lao động", Covered.ToText(Vietnamese.Language));
        Assert.Equal("+0.98 pp", (Covered.Percentage.Round(2) - Percentage.FromPercent<LabourForce>(23)).ToString(null, Language.English));
    }

    [Fact]
    public void Growth_GivesChangeAndRate()
    {
        Growth<Headcount<SocialInsurance>> growth = Insured.GrowthSince(Headcount.Of<SocialInsurance>(12_290_529));

        Assert.Equal(HeadcountChange.Of<SocialInsurance>(765_175), growth.Change());
        Assert.Equal("+6.23%", growth.Rate.Round(2).ToString(null, Language.English));
    }

    [Fact]
    public void Attainment_SaysWhatIsLeft()
    {
        var reached = Headcount.OfThousands<SocialInsurance>(215).Against(Headcount.OfThousands<SocialInsurance>(279));

        Assert.Equal("77.1% of the plan", reached.Percentage.Round(1).ToText(Language.English));
        Assert.Equal(Headcount.Of<SocialInsurance>(64_000), reached.Remaining);
    }

    [Fact]
    public void Whole_IsMadeOfItsParts() => Assert.Equal(
        Insured,
        Whole.Of<SocialInsurance>().FromParts(Headcount.Of<CompulsorySocialInsurance>(12_851_833), Headcount.Of<VoluntarySocialInsurance>(203_871)));

    [Fact]
    public void Coverages_ArePooledAndComparedExactly()
    {
        var city = Coverage.Of(Headcount.Of<SocialInsurance>(900_000), Headcount.Of<LabourForce>(1_000_000));
        var valley = Coverage.Of(Headcount.Of<SocialInsurance>(1_000), Headcount.Of<LabourForce>(10_000));

        Assert.Equal(89.21m, new[] { city, valley }.Pool().Percentage.Round(2).Percent);
        Assert.True(city.ComparePercentageTo(valley) > 0);
    }

    [Fact]
    public void Shares_AddUpToOneHundred()
    {
        var part = Headcount.Of<Population>(1);

        Assert.Equal(100.0m, Share.RoundToAddUp([part, part, part], 1).Sum(share => share.Percent));
    }

    [Fact]
    public void Counts_NeverWrap() => Assert.Throws<OverflowException>(() => Headcount.Of<Population>(long.MaxValue) + Headcount.Of<Population>(1));

    [Fact]
    public void Json_ReadsBackOnlyAsTheSameGroups()
    {
        string json = JsonSerializer.Serialize(Covered);

        Assert.Equal("""{"covered":13055704,"total":54445300,"who":"vn:social-insurance","of":"labour-force"}""", json);
        Assert.Equal(Covered, JsonSerializer.Deserialize<Coverage<SocialInsurance, LabourForce>>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Coverage<SocialInsurance, Population>>(json));
    }

    [Fact]
    public void Text_IsReadStrictly()
    {
        Assert.Equal(Insured, Headcount<SocialInsurance>.Parse("13.055.704", Vietnamese.Language));
        Assert.False(Headcount<LabourForce>.TryParse("19.55", Vietnamese.Language, out _));
    }

    [Fact]
    public void Html_IsForNotebooks() =>
        Assert.StartsWith("""<span class="coverage-value">""", Covered.ToHtml(), StringComparison.Ordinal);
}
