using System.Text;
using System.Text.Json;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;
using Xunit.Abstractions;

namespace CoverageMetrics.Tests.Serialization;

/// <summary>What is no form is refused by the type, the field, the rule and what was found.</summary>
public class FormRefusalTests(ITestOutputHelper output)
{
    private const string Key = """{"area":"82","subject":"a","unit":"people","time":"2022-06-30"}""";
    private const string Place = "\"area\":\"82\",\"subject\":\"a\",\"unit\":\"people\",\"time\":\"2022-06-30\"";
    private const string Figure = """{"kind":"count","number":5,"status":"final"}""";

    private static readonly JsonSerializerOptions SmallPieces = new() { DefaultBufferSize = 1 };

    [Theory]
    [InlineData(typeof(FigureStatus), "\"Final\"", "A status is one of final, provisional, derived, estimated, forecast", "'Final'")]
    [InlineData(typeof(FigureStatus), "0", "A status is one of", "Number")]
    [InlineData(typeof(ClaimKind), "\"guess\"", "A kind of claim is one of count, amount,", "'guess'")]
    [InlineData(typeof(Dictionary<FigureStatus, int>), """{"closed":1}""", "A status is one of", "'closed'")]
    [InlineData(typeof(ObservationTime), "\"2022-6-30\"", "A day such as", "'2022-6-30'")]
    [InlineData(typeof(ObservationTime), "\"mean of 2022-06-30\"", "mean of 2022", "'mean of 2022-06-30'")]
    [InlineData(typeof(ObservationTime), "\"2022-01/2022-12\"", "2022-01/2022-09", "'2022-01/2022-12'")]
    [InlineData(typeof(ObservationTime), "20220630", "A text", "Number")]
    [InlineData(typeof(FigureKey), """{"unit":"people","time":"2022-06-30"}""", "A key of a figure needs the field 'subject'")]
    [InlineData(typeof(FigureKey), """{"area":"8 2","subject":"a","unit":"people","time":"2022-06-30"}""", "The field 'area' of a key of a figure", "'8 2'")]
    [InlineData(typeof(FigureKey), """{"subject":" ","unit":"people","time":"2022-06-30"}""", "The field 'subject' of a key of a figure: A code is expected", "' '")]
    [InlineData(typeof(FigureKey), """{"subject":"a","unit":"people","time":"2022-06-30","day":1}""", "has no field 'day'", "subject, unit, time, area, map")]
    [InlineData(typeof(FigureKey), """{"subject":"a","unit":"people","time":"2022-06-30","map":"2022-02-30"}""", "The field 'map'", "'2022-02-30'")]
    [InlineData(typeof(NumberScale), """{"size":12,"code":"dozen"}""", "power of ten", "12")]
    [InlineData(typeof(NumberScale), """{"size":100}""", "needs the field 'code'")]
    [InlineData(typeof(NumberScale), """{"size":0,"code":"x"}""", "The field 'size' of a scale: A number above zero", "0")]
    [InlineData(typeof(ObservedQuantity), """{"unit":"people"}""", "needs the field 'number'")]
    [InlineData(typeof(ObservedQuantity), """{"number":1,"change":1,"unit":"people"}""", "The field 'change' of a quantity", "in place of 'number'")]
    [InlineData(typeof(ObservedQuantity), """{"number":1.5,"unit":"people"}""", "whole number of people", "1.5")]
    [InlineData(typeof(ObservedQuantity), """{"number":1.23456,"unit":"VND"}""", "decimals", "1.23456")]
    [InlineData(typeof(ObservedQuantity), """{"number":-1,"unit":"people"}""", "-1")]
    [InlineData(typeof(Figure<Headcount<LabourForce>>), "{}", "A figure needs the field 'value' or 'reason'")]
    [InlineData(typeof(Figure<Headcount<LabourForce>>), """{"value":{"persons":5,"of":"labour-force"}}""", "needs the field 'status'")]
    [InlineData(typeof(Figure<Headcount<LabourForce>>), """{"value":{"persons":5,"of":"population"},"status":"final"}""", "The field 'value' of a figure: The field 'of' of a headcount", "'population'")]
    [InlineData(typeof(Figure<Headcount<LabourForce>>), """{"value":{"persons":5,"of":"labour-force"},"status":"final","reason":"missing"}""", "The field 'reason' of a figure", "beside 'value'")]
    [InlineData(typeof(Figure<Headcount<LabourForce>>), """{"reason":"missing","status":"final"}""", "The field 'status' of a figure", "without one")]
    [InlineData(typeof(Figure<Headcount<LabourForce>>), """{"value":{"persons":5,"of":"labour-force"},"status":"final","exact":true}""", "The field 'exact' of a figure", "False is expected")]
    [InlineData(typeof(Figure<decimal>), """{"value":1.00000000000000000000000000001,"status":"final"}""", "28 digits", "1.00000000000000000000000000001")]
    [InlineData(typeof(Figure<decimal>), """{"value":1,"status":"final","bounds":{"reason":"rounded"}}""", "The field 'bounds' of a figure: Bounds needs the field 'smallest' or 'largest'")]
    [InlineData(typeof(Figure<decimal>), """{"value":1,"status":"final","bounds":{"smallest":2,"largest":1,"reason":"rounded"}}""", "The smallest value, 2, must not be above the largest, 1")]
    [InlineData(typeof(Figure<ObservedQuantity>), """{"value":{"number":1,"unit":"VND"},"status":"final","bounds":{"smallest":{"number":1,"unit":"people"},"reason":"rounded"}}""", "people", "VND")]
    [InlineData(typeof(NoValueDetail), """{"kind":"not-reported","codes":["a"]}""", "This is not a detail", "1 codes, 0 times")]
    [InlineData(typeof(NoValueDetail), """{"kind":"withheld-by","codes":"a"}""", "The field 'codes' of a detail: A list is expected", "String")]
    [InlineData(typeof(NoValueDetail), """{"kind":"areas-overlap","areas":[{"code":"1","name":"a","level":"x","rank":0},{"code":"1","name":"a","level":"x","rank":0}]}""", "The field 'rank' of an area", "found 0")]
    [InlineData(typeof(Observation), "{" + Place + "}", "An observation needs the field 'number' or 'reason'")]
    [InlineData(typeof(Observation), "{" + Place + ",\"number\":1}", "An observation needs the field 'status'")]
    [InlineData(typeof(Observation), "{" + Place + ",\"number\":1,\"status\":\"final\",\"withheld\":true}", "The field 'withheld' of an observation", "suppressed")]
    [InlineData(typeof(Observation), "{" + Place + ",\"number\":1,\"status\":\"final\",\"precision\":0}", "The field 'precision' of an observation: A number above zero", "0")]
    [InlineData(typeof(Observation), "{" + Place + ",\"number\":1,\"status\":\"final\",\"setter\":\"b\"}", "An observation has no field 'setter'")]
    [InlineData(typeof(Observation), "{" + Place + ",\"number\":1,\"status\":\"final\",\"text\":null}", "The field 'text' of an observation: A text is expected", "Null")]
    [InlineData(typeof(ReportedRate), "{" + Place + ",\"denominator\":\"b\",\"precision\":1,\"percent\":-1,\"status\":\"final\"}", "This is not a reported rate", "-1")]
    [InlineData(typeof(ReportedRate), """{"area":"82","subject":"a","unit":" ","denominator":"b","time":"2022","precision":1,"percent":1,"status":"final"}""", "The field 'unit' of a reported rate")]
    [InlineData(typeof(ObservationSet), """{"observations":[]}""", "A set of observations needs the field 'version'")]
    [InlineData(typeof(ObservationSet), """{"version":2,"observations":[]}""", "The field 'version' of a set of observations: Version 1", "found 2")]
    [InlineData(typeof(ObservationSet), """{"version":1,"observations":[5]}""", "The field 'observations' of a set of observations: An observation is an object", "Number")]
    [InlineData(typeof(ObservationSet), """{"version":1,"version":1,"observations":[]}""", "has the field 'version' twice")]
    [InlineData(typeof(TargetTerms), """{"area":"82","date":"2022-12-31","qualifier":"under"}""", "The field 'qualifier' of the terms of a target", "'at-most'")]
    [InlineData(typeof(AnyTarget), """{"area":"82","date":"2022-12-31","subject":"a","unit":"people"}""", "A target needs the field 'number' or 'percent'")]
    [InlineData(typeof(AnyTarget), """{"area":"82","date":"2022-12-31","subject":"a","unit":"people","number":1,"denominator":"b"}""", "The field 'denominator' of a target", "'b'")]
    [InlineData(typeof(AnyTarget), """{"area":"82","date":"2022-12-31","subject":"a","unit":" ","percent":1,"denominator":"b"}""", "The field 'unit' of a target")]
    [InlineData(typeof(Target<Headcount<LabourForce>>), """{"area":"82","date":"2022-12-31","subject":"population","unit":"people","number":1}""", "'population'", "'labour-force'")]
    [InlineData(typeof(Target<Amount<Dong>>), """{"area":"82","date":"2022-12-31","subject":"a","unit":"EUR","number":1}""", "'EUR'", "'VND'")]
    [InlineData(typeof(CoverageTarget<Insured, LabourForce>), """{"area":"82","date":"2022-12-31","subject":"test:insured","unit":"people","denominator":"population","percent":1}""", "'population'", "'labour-force'")]
    [InlineData(typeof(PublishedFigure), """{"kind":"count","number":1.5,"status":"final"}""", "This is not a published figure", "whole")]
    [InlineData(typeof(PublishedFigure), """{"kind":"count","number":1,"status":"final","range":{"atLeast":1}}""", "The field 'number' of a published figure", "'range'")]
    [InlineData(typeof(PublishedFigure), """{"kind":"count","status":"final","range":{"atLeast":1,"above":1}}""", "The field 'above' of a range", "'atLeast'")]
    [InlineData(typeof(PublishedFigure), """{"kind":"count","status":"final","range":{"atLeast":2,"below":2}}""", "The field 'below' of a range", "below the lower")]
    [InlineData(typeof(PublishedFigure), """{"kind":"count","status":"final","range":{"atLeast":"1/0"}}""", "fraction", "'1/0'")]
    [InlineData(typeof(PublishedFigure), """{"kind":"count","number":1,"status":"final","target":"yes"}""", "The field 'target' of a published figure", "'yes'")]
    [InlineData(typeof(ReadingConventions), """{"over":"exact","nearly":"exact","about":"exact","rounding":"exact","wholeNumbers":"exact"}""", "This is not a choice of conventions", "OverWithinOneUnit")]
    [InlineData(typeof(Claim), "{\"label\":\"\",\"kind\":\"count\",\"key\":" + Key + ",\"figure\":" + Figure + "}", "This is not a claim", "label")]
    [InlineData(typeof(Claim), "{\"label\":\"a\",\"kind\":\"count\",\"key\":" + Key + "}", "A claim needs the field 'figure'")]
    [InlineData(typeof(Claim), "{\"label\":\"a\",\"kind\":\"count\",\"key\":" + Key + ",\"figure\":" + Figure + ",\"direction\":\"fall\"}", "The field 'direction' of a claim", "'count' has none")]
    [InlineData(typeof(Claim), "{\"label\":\"a\",\"kind\":\"count\",\"key\":" + Key + ",\"figure\":" + Figure + ",\"against\":[]}", "The field 'against' of a claim", "'count' has none")]
    [InlineData(typeof(Claim), "{\"label\":\"a\",\"kind\":\"part-of\",\"key\":" + Key + "}", "The field 'against' of a claim", "held against more")]
    [InlineData(typeof(Claim), "{\"label\":\"a\",\"kind\":\"part-of\",\"key\":" + Key + ",\"against\":[" + Key + "]}", "This is not a claim")]
    [InlineData(typeof(ClaimSet), """{"version":1,"claims":[null]}""", "The field 'claims' of a set of claims: A claim is an object", "Null")]
    public void Text_IsRefusedSayingWhy(Type type, string json, params string[] said) => Bad.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type), said);

    [Fact]
    public void Claims_WithOneLabel_AreRefused()
    {
        string claim = "{\"label\":\"a\",\"kind\":\"count\",\"key\":" + Key + ",\"figure\":" + Figure + "}";

        Bad.Throws<JsonException>(() => JsonSerializer.Deserialize<ClaimSet>($$"""{"version":1,"claims":[{{claim}},{{claim}}]}"""), "This is not a set of claims", "two have a");
    }

    [Fact]
    public void HalfOfAPair_IsNotWritten() => Bad.Throws<JsonException>(
        () => JsonSerializer.Serialize(Observation.Of("82", Headcount.Of<Insured>(5), new NodaTime.LocalDate(2022, 6, 30)).WithText("a\uD83D")), "half of a pair", "[U+D83D]");

    [Fact]
    public void MemberThatIsNone_IsNotWritten() => Bad.Throws<JsonException>(() => JsonSerializer.Serialize((FigureStatus)99), "A status is one of", "99");

    // A detail in a detail in a detail: the framework counts the braces.
    [Fact]
    public void Nesting_WithoutEnd_IsRefused()
    {
        const string Open = """{"kind":"areas-lacking","parts":[{"detail":""";
        string json = string.Concat(Enumerable.Repeat(Open, 100_000));

        Bad.Throws<JsonException>(() => JsonSerializer.Deserialize<NoValueDetail>(json));
    }

    // Reading is one pass: ten times the text is ten times the memory, and a text that is refused is not kept.
    [Fact]
    public void Memory_GrowsWithTheText()
    {
        string row = "{" + Place + ",\"number\":1,\"status\":\"final\"}";

        Assert.InRange(Read(20_000), 15 * Read(1_000), 25 * Read(1_000));

        long Read(int rows)
        {
            byte[] json = Encoding.UTF8.GetBytes($$"""{"version":1,"observations":[{{string.Join(',', Enumerable.Repeat(row, rows))}}]}""");
            return Allocation.Bytes(() => JsonSerializer.Deserialize<ObservationSet>(json));
        }
    }

    // One byte or a few changed anywhere: another value or a refusal, and what was read is written and read again.
    [Fact]
    public void Mutations_GiveARefusalOrAValue()
    {
        foreach ((string name, object sample) in FormSamples.All)
        {
            Type type = sample.GetType();
            Mutations.Drive(output, $"JSON of {name}", 150, [JsonSerializer.Serialize(sample, type)], spoilt =>
            {
                object? read;
                try
                {
                    read = JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(spoilt), type);
                }
                catch (JsonException)
                {
                    return false;
                }

                string again = JsonSerializer.Serialize(read, type);
                Assert.Equal(again, JsonSerializer.Serialize(JsonSerializer.Deserialize(again, type), type));
                return true;
            });
        }
    }

    [Fact]
    public async Task Stream_InSmallPieces_ReadsTheSame()
    {
        object sample = FormSamples.All["observation-set"];
        using var stream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(sample, sample.GetType()));

        object? read = await JsonSerializer.DeserializeAsync(stream, sample.GetType(), SmallPieces);

        Assert.Empty(PublicProperties.Differences(sample, read));
    }

    [Theory]
    [InlineData("\"precision\":1000", 1_000, FigureQualifier.None)]
    [InlineData("\"precision\":1000,\"qualifier\":\"over\"", 1_000, FigureQualifier.Over)]
    [InlineData("\"qualifier\":\"nearly\"", 1, FigureQualifier.Nearly)]
    [InlineData("\"qualifier\":\"about\"", 1, FigureQualifier.About)]
    public void Observation_PrintedRoundedWithoutBounds_IsNotExact(string printed, int precision, FigureQualifier qualifier)
    {
        Observation expected = Observation.Of("82", "a", ObservedQuantity.OfPeople(215_000), new NodaTime.LocalDate(2022, 6, 30)).WithPrecision(precision, qualifier);

        Observation? read = JsonSerializer.Deserialize<Observation>($"{{{Place},\"number\":215000,\"status\":\"final\",{printed}}}");

        Assert.Equal(expected, read);
        Assert.False(read!.Figure.IsExact);
    }
}
