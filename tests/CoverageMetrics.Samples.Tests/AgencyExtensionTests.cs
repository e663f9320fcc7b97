using System.Data;
using System.Globalization;
using System.Text.Json;
using CoverageMetrics.Groups;
using CoverageMetrics.Samples.Tests.Agency;
using CoverageMetrics.Serialization;
using CoverageMetrics.Vietnam;
using InformalCoverage = CoverageMetrics.Coverage<CoverageMetrics.Groups.Participants, CoverageMetrics.Samples.Tests.Agency.InformalWorkers>;

namespace CoverageMetrics.Samples.Tests;

/// <summary>What an agency adds in its own assembly works like what the library brings, without any registration.</summary>
public class AgencyExtensionTests
{
    private readonly InformalCoverage _coverage =
        Coverage.Of(Headcount.Of<Participants>(1_830_000), Headcount.Of<InformalWorkers>(33_000_000));

    [Fact]
    public void Percentage_OfAgencyDenominator_NeedsNoRegistration() =>
        Assert.Equal(Percentage.FromPercent<InformalWorkers>(5.55m), _coverage.Percentage.Round(2));

    [Fact]
    public void Points_OfAgencyDenominator_AreBetweenItsOwnPercentages() =>
        Assert.Equal(PercentagePoints.FromPoints(0.55m), _coverage.Percentage.Round(2) - Percentage.FromPercent<InformalWorkers>(5m));

    [Fact]
    public void ToText_OfDenominatorWithOnlyACode_MakesTheNameOfTheCode()
    {
        Assert.Equal("1,830,000 of 33,000,000: 5.55% of the informal workers", _coverage.ToText(Language.English));
        Assert.Equal("1.830.000 trên 33.000.000: 5,55% informal workers", _coverage.ToText(Vietnamese.Language));
    }

    [Fact]
    public void Pool_OfAgencyCoverages_AddsTheirCounts() =>
        Assert.Equal(
            Coverage.Of(Headcount.Of<Participants>(3_660_000), Headcount.Of<InformalWorkers>(66_000_000)),
            new[] { _coverage, _coverage }.Pool());

    [Fact]
    public void Json_OfAgencyDenominator_RoundTrips()
    {
        string json = JsonSerializer.Serialize(_coverage);

        Assert.Equal("""{"covered":1830000,"total":33000000,"who":"participants","of":"vss:informal-workers"}""", json);
        Assert.Equal(_coverage, JsonSerializer.Deserialize<InformalCoverage>(json));
    }

    [Fact]
    public void Json_ReadAsAnotherDenominator_IsRefusedByName()
    {
        JsonException error = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Coverage<Participants, Population>>(JsonSerializer.Serialize(_coverage)));

        Assert.Contains("vss:informal-workers", error.Message, StringComparison.Ordinal);
        Assert.Contains("'population'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_WithRegisteredConverter_NeedsNoReflection()
    {
        var options = new JsonSerializerOptions { Converters = { MetricsJsonConverterFactory.OfCoverage<Participants, InformalWorkers>() } };

        Assert.Equal(_coverage, JsonSerializer.Deserialize<InformalCoverage>(JsonSerializer.Serialize(_coverage, options), options));
    }

    [Fact]
    public void RunTimeTwin_ReadFromDatabase_GoesOnlyToItsOwnType()
    {
        using DataTableReader rows = Rows().CreateDataReader();
        Assert.True(rows.Read());

        AnyCoverage any = AnyCoverage.Between(
            AnyHeadcount.Of(rows.GetInt64(0), rows.GetString(2)),
            AnyHeadcount.Of(rows.GetInt64(1), rows.GetString(3)));

        Assert.True(any.TryTo(out InformalCoverage coverage));
        Assert.Equal(_coverage, coverage);
        Assert.False(any.TryTo(out Coverage<Participants, LabourForce> _));
        Assert.Contains("labour-force", Assert.Throws<InvalidOperationException>(() => any.To<Participants, LabourForce>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Programme_OfAgency_IsCoveredGrowsAndIsPlanned()
    {
        Headcount<FamilyPackage> members = Headcount.Of<FamilyPackage>(126_000);

        Assert.Equal("12.60%", Coverage.Of(members, Headcount.OfMillions<Population>(1m)).Percentage.Round(2).ToString(null, Language.English));
        Assert.Equal("+5.00%", members.GrowthSince(Headcount.Of<FamilyPackage>(120_000)).Rate.Round(2).ToString(null, Language.English));
        Assert.Equal("84.0%", members.Against(Headcount.Of<FamilyPackage>(150_000)).Percentage.Round(1).ToString(null, Language.English));
    }

    [Fact]
    public void Whole_FromDeclaredParts_AddsThem() =>
        Assert.Equal(
            Headcount.Of<FamilyPackage>(126_000),
            Whole.Of<FamilyPackage>().FromParts(Headcount.Of<FamilyHeads>(42_000), Headcount.Of<FamilyDependants>(84_000)));

    [Fact]
    public void Currency_OfAgency_AddsGrowsAndRoundTrips()
    {
        Amount<LaoKip> receipts = Amount.OfBillions<LaoKip>(1.5m);

        Assert.Equal("1,500,000,000 LAK", receipts.ToString(null, Language.English));
        Assert.Equal(Amount.OfMillions<LaoKip>(3_000m), receipts + receipts);
        Assert.Equal(receipts, Amount<LaoKip>.Parse(receipts.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        Assert.Equal(receipts, JsonSerializer.Deserialize<Amount<LaoKip>>(JsonSerializer.Serialize(receipts)));
        Assert.Equal("+50.0%", receipts.GrowthSince(Amount.OfBillions<LaoKip>(1m)).Rate.Round(1).ToString(null, Language.English));
    }

    [Fact]
    public void Text_OfAnotherCurrency_IsRefused() =>
        Assert.False(Amount<LaoKip>.TryParse("1500000000 VND", CultureInfo.InvariantCulture, out _));

    private static DataTable Rows()
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("covered", typeof(long));
        table.Columns.Add("total", typeof(long));
        table.Columns.Add("who", typeof(string));
        table.Columns.Add("of", typeof(string));
        table.Rows.Add(1_830_000L, 33_000_000L, "participants", "vss:informal-workers");
        return table;
    }
}
