using System.ComponentModel;
using System.Text.Json;
using CoverageMetrics.Areas;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Areas;

public class AreaCodeTests
{
    private static readonly string Longest = new('9', 64);

    [Theory]
    [InlineData("01")]
    [InlineData("00004")]
    [InlineData("VN")]
    [InlineData("kc-merauke")]
    [InlineData("đ_1.2:3/4")]
    public void Text_ReadsBackAtEveryDoor(string text)
    {
        AreaCode code = AreaCode.Of(text);

        Assert.Equal(code, AreaCode.Parse(text, null));
        Assert.Equal(code, AreaCode.Parse(text.AsSpan(), null));
        Assert.True(AreaCode.TryParse(text, null, out AreaCode read) && read == code);
        Assert.True(AreaCode.TryParse(text.AsSpan(), null, out read) && read == code);
        Assert.Equal(code, TypeDescriptor.GetConverter(typeof(AreaCode)).ConvertFromInvariantString(text));
        Assert.Equal<AreaCode>(code, text);
        Assert.Equal(text, TypeDescriptor.GetConverter(typeof(AreaCode)).ConvertToInvariantString(code));
        Assert.Equal(code, JsonSerializer.Deserialize<AreaCode>(JsonSerializer.Serialize(text)));
        Assert.Equal(JsonSerializer.Serialize(text), JsonSerializer.Serialize(code));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 01")]
    [InlineData("\uD800")]
    [InlineData("a|b")]
    public void Text_OfNoCode_IsRefusedAtEveryDoor(string text)
    {
        Bad.Argument<ArgumentException>("text", text, () => AreaCode.Of(text));
        Bad.Argument<ArgumentException>("area", text, () => Assert.IsType<AreaCode>((AreaCode)text));
        Bad.Throws<FormatException>(() => AreaCode.Parse(text, null), text);
        Bad.Throws<FormatException>(() => AreaCode.Parse(text.AsSpan(), null), text);
        Assert.False(AreaCode.TryParse(text, null, out _));
        Assert.False(AreaCode.TryParse(text.AsSpan(), null, out AreaCode code));
        Assert.Equal(default, code);
    }

    [Fact]
    public void Text_WithASpaceNobodySees_IsQuotedByItsCodePoint() =>
        Bad.Argument<ArgumentException>("text", "0[U+00A0]1", () => AreaCode.Of("0\u00A01"));

    [Fact]
    public void Text_BeyondTheLongest_IsRefusedAndQuotedShort()
    {
        Assert.Equal(Longest, AreaCode.Of(Longest).Text);
        Assert.InRange(Bad.Throws<FormatException>(() => AreaCode.Parse(new string('9', 1_000_000), null), Longest + "…").Message.Length, 64, 250);
        Bad.Argument<ArgumentNullException>("s", "", () => AreaCode.Parse(null!, null));
        Assert.False(AreaCode.TryParse(null, null, out _));
    }

    [Fact]
    public void Order_IsThatOfTheCharacters() => ValueContract.ComparesWithoutItsType(AreaCode.Of("01"), AreaCode.Of("01"), AreaCode.Of("1"));

    [Fact]
    public void Json_IsTextAlsoAsAKey()
    {
        foreach (JsonSerializerOptions options in JsonContract.Options)
        {
            var counts = new Dictionary<AreaCode, AreaCode?> { [AreaCode.Of("01")] = AreaCode.Of("00004"), [AreaCode.Of("VN")] = null, [default] = default(AreaCode) };

            string json = JsonSerializer.Serialize(counts, options);

            Assert.Equal("""{"01":"00004","VN":null,"":""}""", json);
            Assert.Equal(counts, JsonSerializer.Deserialize<Dictionary<AreaCode, AreaCode?>>(json, options));
        }
    }

    [Theory]
    [InlineData("1", "Number")]
    [InlineData("null", "Null")]
    [InlineData("""{"Text":"01"}""", "StartObject")]
    [InlineData("\"a b\"", "'a b'")]
    public void Json_OfNoCode_IsRefusedSayingWhy(string json, string said)
    {
        Bad.Throws<JsonException>(() => JsonSerializer.Deserialize<AreaCode>(json), said);
        Bad.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<AreaCode, int>>("""{"a b":1}"""), "'a b'");
    }
}
