using System.Numerics;
using System.Text.Json;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Serialization;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Serialization;

/// <summary>Numbers, fractions and percentages at the borders of what their JSON holds.</summary>
public class JsonNumberTests
{
    private const string Zeros = "0000000000000000000000000000000000000000";

    private static readonly JsonSerializerOptions Ranges = new() { Converters = { new FigureIntervalJsonConverter() } };

    [Theory]
    [InlineData("5.00000000000000000000000000e0", 5)]
    [InlineData("50.0000000000000000000000000e0", 50)]
    [InlineData("-5e1", -50)]
    [InlineData("-5E+1", -50)]
    [InlineData("-5.0", -5)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775807", -long.MaxValue)]
    public void ANumber_OfAtMost28Digits_IsReadHoweverItIsWritten(string number, long people) =>
        Assert.Equal(people, JsonSerializer.Deserialize<HeadcountChange<LabourForce>>($$"""{"change":{{number}},"of":"labour-force"}""").Persons);

    [Fact]
    public void ANumber_ThatIsRefused_IsQuotedUpTo40Characters()
    {
        string most = "1." + Zeros[..38];

        Assert.DoesNotContain("…", Refused(most, most).Message, StringComparison.Ordinal);
        Refused(most + "7", most + "…");
        Refused("1." + Zeros + Zeros, most + "…");
        Refused("5.000000000000000000000000000e0", "at most 28 digits");
        Refused("500e-2", "at most 28 digits");
        Refused("-500e-2", "at most 28 digits");

        static JsonException Refused(string number, string said) =>
            Bad.Throws<JsonException>(() => JsonSerializer.Deserialize<HeadcountChange<LabourForce>>($$"""{"change":{{number}},"of":"labour-force"}"""), said);
    }

    [Fact]
    public void AFraction_HasAtMost500Characters()
    {
        BigInteger most = BigInteger.Pow(10, 497);
        FigureInterval longest = FigureInterval.AtLeast(ExactNumber.FromFraction(most, 3));
        FigureInterval tooLong = FigureInterval.AtLeast(ExactNumber.FromFraction(most * 10, 3));
        string written = JsonSerializer.Serialize(longest, Ranges);

        Assert.Equal($$"""{"atLeast":"{{most}}/3"}""", written);
        Assert.Equal(longest, JsonSerializer.Deserialize<FigureInterval>(written, Ranges));
        Bad.Throws<JsonException>(() => JsonSerializer.Serialize(tooLong, Ranges), "at most 500 characters", "501");
        Bad.Throws<JsonException>(() => JsonSerializer.Deserialize<FigureInterval>($$"""{"atLeast":"{{most}}0/3"}""", Ranges), "at most 500 characters");
    }

    [Theory]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("-0.1234567890123456789012345678")]
    [InlineData("0.5")]
    [InlineData("-7")]
    public void AFraction_ThatIsADecimal_IsWrittenAsItsNumber(string number)
    {
        FigureInterval interval = FigureInterval.AtLeast(ExactNumber.FromDecimal(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal($$"""{"atLeast":{{number}}}""", JsonSerializer.Serialize(interval, Ranges));
        Assert.Equal(interval, JsonSerializer.Deserialize<FigureInterval>($$"""{"atLeast":{{number}}}""", Ranges));
    }

    [Theory]
    [InlineData("1/0")]
    [InlineData("/3")]
    [InlineData("1/")]
    [InlineData("1")]
    [InlineData("1/-3")]
    [InlineData("1/3/5")]
    public void AFraction_ThatIsNone_IsRefused(string text) =>
        Bad.Throws<JsonException>(() => JsonSerializer.Deserialize<FigureInterval>($$"""{"atLeast":"{{text}}"}""", Ranges), $"'{text}'");

    [Theory]
    [InlineData("""{"below":2,"atMost":1}""", "'below'", "'atMost'")]
    [InlineData("""{"above":2,"atLeast":1}""", "'above'", "'atLeast'")]
    [InlineData("""{"atLeast":2,"below":1}""", "'below'", "below the lower one")]
    [InlineData("""{"atLeast":2,"below":2}""", "'below'", "below the lower one")]
    [InlineData("""{"above":2,"atMost":2}""", "'atMost'", "below the lower one")]
    [InlineData("""{"above":2,"atMost":1}""", "'atMost'", "below the lower one")]
    public void ARange_WhoseEndsDoNotAgree_IsRefusedNamingThem(string json, params string[] said) => Bad.Throws<JsonException>(() => JsonSerializer.Deserialize<FigureInterval>(json, Ranges), said);

    [Theory]
    [InlineData("", "percent", 90, "number", "'percent' of a percentage")]
    [InlineData(",\"perUnit\":\"VND\"", "number", 90, "percent", "'number' of a ratio")]
    public void ARate_WithTheNumberOfAnotherKind_IsRefusedNamingBoth(string perUnit, string own, int number, string other, string said)
    {
        string json = $$"""{"area":"VN","subject":"x","unit":"people","denominator":"y"{{perUnit}},"time":"2022-12-31","precision":1,"status":"final","{{own}}":{{number}}""";

        Assert.Equal(number, JsonSerializer.Deserialize<ReportedRate>(json + "}")!.Level.Value);
        Bad.Throws<JsonException>(() => JsonSerializer.Deserialize<ReportedRate>($$"""{{json}},"{{other}}":1}"""), $"'{other}'", said);
        Bad.Throws<JsonException>(() => JsonSerializer.Deserialize<ReportedRate>($$"""{{json.Replace($"\"{own}\"", $"\"{other}\"", StringComparison.Ordinal)}}}"""), $"'{other}'", said);
    }

    [Fact]
    public void APercentage_ThatCannotBeRead_IsQuotedUpTo60Characters()
    {
        string most = "5% if " + new string('a', 54);

        Bad.Throws<JsonException>(() => JsonSerializer.Deserialize<Percentage<LabourForce>>($"\"{most}\""), $"'{most}'");
        Bad.Throws<JsonException>(() => JsonSerializer.Deserialize<Percentage<LabourForce>>($"\"{most}b\""), $"'{most}…'");
    }
}
