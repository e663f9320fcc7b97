using System.Globalization;
using System.Text;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>Every way of looking a code up answers what a dictionary of texts answers, for every code and for what is none.</summary>
public class CodeIndexTests
{
    private static readonly Gen<string> Digits =
        from length in Gen.Frequency((3, Gen.Choose(1, 5)), (1, Gen.Choose(6, 12)))
        from digits in Gen.ArrayOf(Gen.Choose('0', '9').Select(digit => (char)digit), length)
        select new string(digits);

    private static readonly Gen<string> Codes = Gen.Frequency(
        (6, Digits),
        (2, Gen.Choose(0, 120_000).Select(number => number.ToString(CultureInfo.InvariantCulture))),
        (1, Digits.Select(digits => $"VN-{digits}")),
        (1, Gen.Elements("Hà Nội", "xã", "٣٤٥", "１２３", "12\0", "-5", "+5", " 5", "5 ", "1e3", "0x1", "🇻🇳", "999999999", "1000000000", "4294967296", "18446744073709551616", "00000000000000000001", new string('9', 300))));

    private static readonly Arbitrary<string[]> Lists = Arb.From(
        Gen.ArrayOf(Codes).Select(codes => codes.Distinct().DefaultIfEmpty("1").ToArray()),
        codes => codes.Length == 1 ? [] : [[.. codes.Take(codes.Length / 2)], codes[(codes.Length / 2)..], codes[..^1]]);

    private static readonly Arbitrary<string[]> Others = Arb.From(Gen.ArrayOf(Gen.Frequency((9, Codes), (1, Gen.Elements("", "\0", "0\0", "\uD800", "1\uDC00", "\uFFFD", ":", "/")))));

    [Fact]
    public void Every_look_up_is_that_of_a_dictionary() => Law.Holds(Lists, Others, (codes, others) =>
    {
        CodeIndex index = CodeIndex.Of(codes);
        Dictionary<string, int> dictionary = codes.Select((code, ordinal) => (code, ordinal)).ToDictionary(pair => pair.code, pair => pair.ordinal, StringComparer.Ordinal);
        string[] asked = [.. codes, .. others, .. codes.Select(code => code[..^1]), .. codes.Select(code => code + "0"), .. codes.Select(code => $"0{code}")];
        foreach (string code in asked)
        {
            (bool, int) expected = (dictionary.TryGetValue(code, out int ordinal), ordinal);
            Assert.Equal(expected, (index.TryFind(code, out int byText), byText));
            Assert.Equal(expected, (index.TryFind($"<{code}>".AsSpan()[1..^1], out int bySpan), bySpan));

            // Half a surrogate pair has no bytes: what is written in its place is not a code either, unless somebody says so.
            byte[] bytes = Encoding.UTF8.GetBytes(code);
            string read = Encoding.UTF8.GetString(bytes);
            Assert.Equal((dictionary.TryGetValue(read, out int same), same), (index.TryFind(bytes, out int byBytes), byBytes));
        }

        var ordinals = new ushort[asked.Length];
        index.Encode(asked, ordinals);
        Assert.Equal(asked.Select(code => dictionary.TryGetValue(code, out int ordinal) ? ordinal : CodeIndex.Unknown), ordinals.Select(ordinal => (int)ordinal));
        return true;
    });

    [Fact]
    public void Every_number_is_looked_up_as_its_digits() => Law.Holds(Lists, codes =>
    {
        CodeIndex index = CodeIndex.Of(codes);
        long[] numbers =
        [
            .. codes.Select(code => long.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : 0),
            0, -1, 7, 10, 99, 99_999, 100_000, 999_999_999, 1_000_000_000, 4_294_967_296, 4_294_967_301, long.MinValue, long.MaxValue,
        ];
        if (codes.Any(code => code.Length > 1 && code[0] == '0' && code.All(char.IsAsciiDigit)))
        {
            return Refuses(() => index.TryFind(7, out _)) && Refuses(() => index.Encode([7], new ushort[1]));
        }

        var ordinals = new ushort[numbers.Length];
        index.Encode([.. numbers.Select(number => unchecked((int)number))], ordinals);
        for (int at = 0; at < numbers.Length; at++)
        {
            int expected = Array.IndexOf(codes, numbers[at].ToString(CultureInfo.InvariantCulture));
            Assert.Equal((expected >= 0, Math.Max(0, expected)), (index.TryFind(numbers[at], out int ordinal), ordinal));
            int place = Array.IndexOf(codes, unchecked((int)numbers[at]).ToString(CultureInfo.InvariantCulture));
            Assert.Equal(place < 0 ? CodeIndex.Unknown : place, ordinals[at]);
        }

        return true;

        static bool Refuses(Action action) => Assert.Throws<InvalidOperationException>(action).Message.Contains("zero", StringComparison.Ordinal);
    });

    [Theory]
    [InlineData(new byte[] { 0xC0, 0xB5 })]
    [InlineData(new byte[] { 0x35, 0xFF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xEF, 0xBF })]
    [InlineData(new byte[] { 0x35, 0x00 })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x35 })]
    public void TryFind_BytesThatAreNotACode_FindNothing(byte[] bytes) =>
        Assert.Equal((false, 0), (CodeIndex.Of("5", "\u0035\u0301", "\uFFFD", "5\uFFFD").TryFind(bytes, out int ordinal), ordinal));

    [Theory]
    [InlineData("1:")]
    [InlineData("2/")]
    [InlineData("\u0131\u0131")]
    [InlineData("\u0661\u0662")]
    public void TryFind_WhatLooksLikeDigits_FindsNothing(string text)
    {
        CodeIndex index = CodeIndex.Of("11", "12", "19", "20");

        Assert.Equal((false, 0), (index.TryFind(text, out int byText), byText));
        Assert.Equal((false, 0), (index.TryFind(Encoding.UTF8.GetBytes(text), out int byBytes), byBytes));
    }

    [Fact]
    public void TryFind_FullIndex_KnowsTheLastCode()
    {
        CodeIndex index = CodeIndex.Numbered(CodeIndex.MaximumCount);

        Assert.Equal((true, 65_534), (index.TryFind("65534", out int byText), byText));
        Assert.Equal((true, 65_534), (index.TryFind("65534"u8, out int byBytes), byBytes));
        Assert.Equal((true, 65_534), (index.TryFind(65_534, out int byNumber), byNumber));
        Assert.False(index.TryFind("65535", out _));
        Assert.False(index.TryFind((string?)null, out int none));
        Assert.Equal(0, none);
    }

    [Fact]
    public void Encode_ColumnsOfDifferentLengths_AreRefused()
    {
        CodeIndex index = CodeIndex.Of("5");

        Assert.Equal("ordinals", Assert.Throws<ArgumentException>(() => index.Encode(new[] { "5" }, new ushort[2])).ParamName);
        Assert.Equal("ordinals", Assert.Throws<ArgumentException>(() => index.Encode(new[] { 5 }, new ushort[2])).ParamName);
    }

    [Fact]
    public void TryFind_AnyWay_AllocatesNothing()
    {
        CodeIndex index = CodeIndex.Of("00004", "29884", "VN-SG", "Hà Nội");
        ReadOnlyMemory<byte>[] asked = [.. new[] { "00004", "99999", "VN-SG", "Hà Nội", "none" }.Select(code => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(code))];
        char[] text = [.. "Hà Nội"];

        Assert.Equal(0, Allocation.Bytes(() =>
        {
            foreach (ReadOnlyMemory<byte> code in asked)
            {
                index.TryFind(code.Span, out _);
            }

            index.TryFind(text.AsSpan(), out _);
        }));
    }
}
