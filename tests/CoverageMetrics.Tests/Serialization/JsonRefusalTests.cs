using System.Text;
using System.Text.Json;
using CoverageMetrics.Groups;
using CoverageMetrics.Serialization;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Serialization;

/// <summary>What is refused, and that the refusal says what was wrong.</summary>
public class JsonRefusalTests
{
    [Theory]
    [InlineData(typeof(Headcount<LabourForce>), """{"persons":5,"of":"population"}""", "'population'", "'labour-force'")]
    [InlineData(typeof(HeadcountChange<LabourForce>), """{"change":5,"of":"population"}""", "'population'", "'labour-force'")]
    [InlineData(typeof(Amount<Dong>), """{"amount":5,"currency":"EUR"}""", "'EUR'", "'VND'")]
    [InlineData(typeof(AmountChange<Dong>), """{"change":5,"currency":"EUR"}""", "'EUR'", "'VND'")]
    [InlineData(typeof(Coverage<Participants, LabourForce>), """{"covered":1,"total":2,"who":"participants","of":"population"}""", "'population'", "'labour-force'")]
    [InlineData(typeof(Coverage<Participants, LabourForce>), """{"covered":1,"total":2,"who":"insured","of":"labour-force"}""", "'insured'", "'participants'")]
    [InlineData(typeof(Growth<Headcount<LabourForce>>), """{"earlier":1,"later":2,"of":"population"}""", "'population'", "'labour-force'")]
    [InlineData(typeof(Growth<Amount<Dong>>), """{"earlier":1,"later":2,"of":"EUR"}""", "'EUR'", "'VND'")]
    [InlineData(typeof(Attainment<Headcount<LabourForce>>), """{"actual":1,"target":2,"of":"population"}""", "'population'", "'labour-force'")]
    [InlineData(typeof(Share<Headcount<LabourForce>>), """{"part":1,"whole":2,"of":"population"}""", "'population'", "'labour-force'")]
    [InlineData(typeof(Ratio<Amount<Dong>, Headcount<LabourForce>>), """{"number":1,"divisor":2,"unit":"VND","per":"population"}""", "'population'", "'labour-force'")]
    [InlineData(typeof(Ratio<Amount<Dong>, Headcount<LabourForce>>), """{"number":1,"divisor":2,"unit":"EUR","per":"labour-force"}""", "'EUR'", "'VND'")]
    [InlineData(typeof(Contribution<Headcount<LabourForce>>), """{"earlier":1,"later":2,"whole":3,"of":"population"}""", "'population'", "'labour-force'")]
    [InlineData(typeof(Percentage<LabourForce>), "\"5% of population\"", "'population'", "'labour-force'")]
    [InlineData(typeof(Headcount<LabourForce>), """{"persons":5,"of":"Labour-Force"}""", "'Labour-Force'", "'labour-force'")]
    public void WrongCode_IsRefusedNamingBoth(Type type, string json, string found, string expected) => Refused(type, json, found, expected);

    [Theory]
    [InlineData("""{"persons":-1,"of":"labour-force"}""", "'persons'", "-1")]
    [InlineData("""{"persons":1.5,"of":"labour-force"}""", "'persons'", "1.5")]
    [InlineData("""{"persons":9223372036854775808,"of":"labour-force"}""", "'persons'", "9223372036854775808")]
    [InlineData("""{"persons":9.9999999999999999999999999999,"of":"labour-force"}""", "'persons'", "9.9999999999999999999999999999")]
    [InlineData("""{"persons":1e-29,"of":"labour-force"}""", "'persons'", "1e-29")]
    [InlineData("""{"persons":5e-1,"of":"labour-force"}""", "'persons'", "5e-1")]
    [InlineData("""{"persons":1e999,"of":"labour-force"}""", "'persons'", "1e999")]
    [InlineData("""{"persons":"5","of":"labour-force"}""", "'persons'", "String")]
    [InlineData("""{"persons":null,"of":"labour-force"}""", "'persons'", "Null")]
    [InlineData("""{"persons":[5],"of":"labour-force"}""", "'persons'", "StartArray")]
    [InlineData("""{"persons":{},"of":"labour-force"}""", "'persons'", "StartObject")]
    [InlineData("""{"persons":true,"of":"labour-force"}""", "'persons'", "True")]
    [InlineData("""{"persons":5,"of":null}""", "'of'", "Null")]
    [InlineData("""{"persons":5,"of":7}""", "'of'", "Number")]
    [InlineData("""{"persons":5,"of":[]}""", "'of'", "StartArray")]
    [InlineData("""{"persons":5}""", "needs the field", "'of'")]
    [InlineData("""{"of":"labour-force"}""", "needs the field", "'persons'")]
    [InlineData("""{}""", "needs the field", "'persons'")]
    [InlineData("""{"persons":5,"persons":5,"of":"labour-force"}""", "'persons'", "twice")]
    [InlineData("""{"persons":5,"of":"labour-force","of":"labour-force"}""", "'of'", "twice")]
    [InlineData("""{"persons":5,"of":"labour-force","year":2016}""", "no field", "'year'")]
    [InlineData("""{"Persons":5,"of":"labour-force"}""", "no field", "'Persons'")]
    [InlineData("5", "persons, of", "Number")]
    [InlineData("\"5\"", "persons, of", "String")]
    [InlineData("[5]", "persons, of", "StartArray")]
    [InlineData("null", "persons, of", "Null")]
    public void Headcount_NotExactlyOne_IsRefusedSayingWhy(string json, params string[] said)
    {
        Refused(typeof(Headcount<LabourForce>), json, said);
        Refused(typeof(AnyHeadcount), json, said);
    }

    [Theory]
    [InlineData("""{"change":-9223372036854775808,"of":"labour-force"}""", "'change'", "-9223372036854775808")]
    [InlineData("""{"change":0.5,"of":"labour-force"}""", "'change'", "0.5")]
    public void HeadcountChange_OutOfBounds_IsRefusedSayingWhy(string json, params string[] said) =>
        Refused(typeof(HeadcountChange<LabourForce>), json, said);

    [Theory]
    [InlineData("""{"amount":-1,"currency":"VND"}""", "'amount'", "-1")]
    [InlineData("""{"amount":0.00001,"currency":"VND"}""", "'amount'", "0.00001")]
    [InlineData("""{"amount":100000000000000000001,"currency":"VND"}""", "'amount'", "100000000000000000001")]
    [InlineData("""{"amount":9.9999999999999999999999999999,"currency":"VND"}""", "'amount'", "9.9999999999999999999999999999")]
    public void Amount_OutOfBounds_IsRefusedSayingWhy(string json, params string[] said)
    {
        Refused(typeof(Amount<Dong>), json, said);
        Refused(typeof(AnyAmount), json, said);
    }

    [Theory]
    [InlineData("""{"change":-0.00001,"currency":"VND"}""", "'change'", "-0.00001")]
    [InlineData("""{"change":-100000000000000000001,"currency":"VND"}""", "'change'", "-100000000000000000001")]
    public void AmountChange_OutOfBounds_IsRefusedSayingWhy(string json, params string[] said) => Refused(typeof(AmountChange<Dong>), json, said);

    [Theory]
    [InlineData(typeof(Growth<Headcount<LabourForce>>), """{"earlier":1,"later":1.5,"of":"labour-force"}""", "'later'", "1.5")]
    [InlineData(typeof(Growth<Headcount<LabourForce>>), """{"earlier":-1,"later":1,"of":"labour-force"}""", "'earlier'", "-1")]
    [InlineData(typeof(Growth<Amount<Dong>>), """{"earlier":1,"later":0.00001,"of":"VND"}""", "'later'", "0.00001")]
    [InlineData(typeof(Attainment<Headcount<LabourForce>>), """{"actual":1,"target":1.5,"of":"labour-force"}""", "'target'", "1.5")]
    [InlineData(typeof(Share<Headcount<LabourForce>>), """{"part":1,"whole":1.5,"of":"labour-force"}""", "'whole'", "1.5")]
    [InlineData(typeof(Contribution<Headcount<LabourForce>>), """{"earlier":1,"later":1,"whole":-2,"of":"labour-force"}""", "'whole'", "-2")]
    [InlineData(typeof(Contribution<Headcount<LabourForce>>), """{"earlier":1,"later":1,"of":"labour-force"}""", "needs", "'whole'")]
    [InlineData(typeof(Coverage<Participants, LabourForce>), """{"covered":-1,"total":2,"who":"participants","of":"labour-force"}""", "'covered'", "-1")]
    [InlineData(typeof(AnyCoverage), """{"covered":1,"total":2.5,"who":"participants","of":"labour-force"}""", "'total'", "2.5")]
    [InlineData(typeof(AnyCoverage), """{"covered":1,"total":2,"who":" ","of":"labour-force"}""", "'who'", "' '")]
    public void Ratio_OutOfBounds_IsRefusedSayingWhy(Type type, string json, params string[] said) => Refused(type, json, said);

    [Theory]
    [InlineData(typeof(Percentage<LabourForce>), "0.1955", "Number")]
    [InlineData(typeof(Percentage<LabourForce>), "19.55", "Number")]
    [InlineData(typeof(Percentage<LabourForce>), "\"19.55\"", "'19.55'")]
    [InlineData(typeof(Percentage<LabourForce>), "\"19.55%\"", "'19.55%'")]
    [InlineData(typeof(Percentage<LabourForce>), "\"19,55% of labour-force\"", "'19,55% of labour-force'")]
    [InlineData(typeof(Percentage<LabourForce>), "\"-1% of labour-force\"", "'-1% of labour-force'")]
    [InlineData(typeof(Percentage<LabourForce>), "\"% of labour-force\"", "'% of labour-force'")]
    [InlineData(typeof(Percentage<LabourForce>), "\"9.9999999999999999999999999999% of labour-force\"", "9.9999999999999999999999999999%")]
    [InlineData(typeof(Percentage<LabourForce>), "\"100000000000000000000000001% of labour-force\"", "100000000000000000000000001%")]
    [InlineData(typeof(AnyPercentage), "{}", "StartObject")]
    [InlineData(typeof(AnyPercentage), "null", "Null")]
    [InlineData(typeof(PercentagePoints), "0.98", "Number")]
    [InlineData(typeof(PercentagePoints), "\"0.98 pp\"", "'0.98 pp'")]
    [InlineData(typeof(PercentagePoints), "\"+0.98%\"", "'+0.98%'")]
    [InlineData(typeof(PercentagePoints), "null", "Null")]
    [InlineData(typeof(GrowthRate), "0.1596", "Number")]
    [InlineData(typeof(GrowthRate), "\"15.96%\"", "'15.96%'")]
    [InlineData(typeof(GrowthRate), "\"-100.5%\"", "'-100.5%'")]
    [InlineData(typeof(GrowthRate), "[]", "StartArray")]
    public void Text_NotExactlyOfItsForm_IsRefusedSayingWhy(Type type, string json, params string[] said) => Refused(type, json, said);

    [Theory]
    [InlineData(typeof(Headcount<LabourForce>), """{"persons":§,"of":"labour-force"}""")]
    [InlineData(typeof(Amount<Dong>), """{"amount":0.§,"currency":"VND"}""")]
    [InlineData(typeof(AnyHeadcount), """{"persons":1e§,"of":"labour-force"}""")]
    [InlineData(typeof(Headcount<LabourForce>), """{"persons":1,"of":"§"}""")]
    [InlineData(typeof(Headcount<LabourForce>), """{"§":1,"of":"labour-force"}""")]
    [InlineData(typeof(Percentage<LabourForce>), "\"§% of labour-force\"")]
    [InlineData(typeof(PercentagePoints), "\"+§ pp\"")]
    public void AMegabyteOfDigits_IsRefusedAndQuotedShort(Type type, string json)
    {
        var exception = Refused(type, json.Replace("§", new string('9', 1_000_000), StringComparison.Ordinal), "9999999999…");
        Assert.InRange(exception.Message.Length, 40, 500);
    }

    [Fact]
    public async Task Stream_InSmallPieces_ReadsAndRefusesTheSame()
    {
        using var good = new MemoryStream(Encoding.UTF8.GetBytes("""{"persons":54445300,"of":"labour-force"}"""));
        using var bad = new MemoryStream(Encoding.UTF8.GetBytes("""{"persons":99999999999999999999999999999999999999999999,"of":"labour-force"}"""));
        var options = new JsonSerializerOptions { DefaultBufferSize = 1 };

        Assert.Equal(54_445_300, (await JsonSerializer.DeserializeAsync<Headcount<LabourForce>>(good, options)).Persons);
        var exception = await Assert.ThrowsAsync<JsonException>(async () => await JsonSerializer.DeserializeAsync<Headcount<LabourForce>>(bad, options));
        Assert.Contains("'persons'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Factory_AnotherType_IsRefusedNamingIt()
    {
        var factory = new MetricsJsonConverterFactory();

        Assert.True(factory.CanConvert(typeof(Headcount<LabourForce>)));
        Assert.False(factory.CanConvert(typeof(List<int>)));
        Assert.False(factory.CanConvert(typeof(int)));
        Bad.Argument<ArgumentNullException>("typeToConvert", "", () => factory.CanConvert(null!));
        Bad.Throws<NotSupportedException>(() => factory.CreateConverter(typeof(int), JsonSerializerOptions.Default), "System.Int32");
    }

    [Fact]
    public void Converters_RegisteredByHand_DoTheSame()
    {
        var options = new JsonSerializerOptions { Converters = { MetricsJsonConverterFactory.OfCoverage<Participants, LabourForce>(), MetricsJsonConverterFactory.OfPercentage<Plan>() } };
        var coverage = Coverage.Of(Headcount.Of<Participants>(1), Headcount.Of<LabourForce>(2));

        Assert.Equal(JsonSerializer.Serialize(coverage), JsonSerializer.Serialize(coverage, options));
        Assert.Equal(coverage, JsonSerializer.Deserialize<Coverage<Participants, LabourForce>>(JsonSerializer.Serialize(coverage, options), options));
    }

    [Fact]
    public void Converters_WithoutAWriter_Throw()
    {
        Bad.Argument<ArgumentNullException>("writer", "", () => Write(new HeadcountJsonConverter<LabourForce>()));
        Bad.Argument<ArgumentNullException>("writer", "", () => Write(new HeadcountChangeJsonConverter<LabourForce>()));
        Bad.Argument<ArgumentNullException>("writer", "", () => Write(new AmountJsonConverter<Dong>()));
        Bad.Argument<ArgumentNullException>("writer", "", () => Write(new AmountChangeJsonConverter<Dong>()));
        Bad.Argument<ArgumentNullException>("writer", "", () => Write(new CoverageJsonConverter<Participants, LabourForce>()));
        Bad.Argument<ArgumentNullException>("writer", "", () => Write(new GrowthJsonConverter<Headcount<LabourForce>>()));
        Bad.Argument<ArgumentNullException>("writer", "", () => Write(new AttainmentJsonConverter<Headcount<LabourForce>>()));
        Bad.Argument<ArgumentNullException>("writer", "", () => Write(new ShareJsonConverter<Headcount<LabourForce>>()));
        Bad.Argument<ArgumentNullException>("writer", "", () => Write(new RatioJsonConverter<Amount<Dong>, Headcount<LabourForce>>()));
        Bad.Argument<ArgumentNullException>("writer", "", () => Write(new ContributionJsonConverter<Headcount<LabourForce>>()));
        Bad.Argument<ArgumentNullException>("writer", "", () => Write(new PercentageJsonConverter<LabourForce>()));
        Bad.Argument<ArgumentNullException>("writer", "", () => Write(new PercentagePointsJsonConverter()));
        Bad.Argument<ArgumentNullException>("writer", "", () => Write(new GrowthRateJsonConverter()));
        Bad.Argument<ArgumentNullException>("writer", "", () => Write(new AnyHeadcountJsonConverter()));
        Bad.Argument<ArgumentNullException>("writer", "", () => Write(new AnyAmountJsonConverter()));
        Bad.Argument<ArgumentNullException>("writer", "", () => Write(new AnyPercentageJsonConverter()));
        Bad.Argument<ArgumentNullException>("writer", "", () => Write(new AnyCoverageJsonConverter()));

        static object? Write<T>(System.Text.Json.Serialization.JsonConverter<T> converter)
            where T : struct
        {
            converter.Write(null!, default, JsonSerializerOptions.Default);
            return null;
        }
    }

    private static JsonException Refused(Type type, string json, params string[] said) =>
        Bad.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type), said);
}
