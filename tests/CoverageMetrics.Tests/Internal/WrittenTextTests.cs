using CoverageMetrics.Groups;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Tests.Internal;

/// <summary>How texts of others are quoted, kept from moving what stands beside them, and written into files of languages.</summary>
public class WrittenTextTests
{
    [Fact]
    public void Excerpt_ShowsEightyCharactersAndWhatNobodySees()
    {
        string eighty = new('a', 80);

        Assert.Equal(eighty, Excerpt.Of(eighty));
        Assert.Equal($"{eighty}… (81 characters)", Excerpt.Of(eighty + "b"));
        Assert.Equal("a b[U+0009]c[U+00A0]d[U+200B]e[U+2028]f[U+D800]", Excerpt.Of("a b\tc\u00a0d\u200be\u2028f\ud800"));
        Assert.Equal("x😀y", Excerpt.Of("x😀y"));
        Assert.Equal("😀", Excerpt.Of("😀"));
        Assert.Equal("", Excerpt.Of(""));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(20, "")]
    [InlineData(21, ",… and 1 more")]
    [InlineData(1_020, ",… and 1,000 more")]
    public void Excerpt_ListsTwentyItems(int count, string more) =>
        Assert.Equal(string.Join(',', Enumerable.Range(1, Math.Min(count, 20))) + more, Excerpt.List(Enumerable.Range(1, count).ToArray(), ","));

    // The ends of what is written right to left, and the letters before and behind them.
    [Theory]
    [InlineData(true, new[] { 0x200F, 0x0590, 0x05D0, 0x0627, 0x08FF, 0xFB1D, 0xFDFF, 0xFE70, 0xFEFE, 0x10800, 0x10FFF, 0x1E800, 0x1EFFF })]
    [InlineData(false, new[] { 'a', 0x058F, 0x0900, 0xFB1C, 0xFE6F, 0x107FF, 0x11000, 0x1E7FF, 0x1F000 })]
    public void Isolate_KeepsWhatIsWrittenRightToLeftApart(bool isIsolated, int[] letters) => Assert.All(letters.Select(char.ConvertFromUtf32), letter =>
    {
        foreach (string text in new[] { letter, $"a{letter}", $"{letter}a" })
        {
            Assert.Equal(isIsolated ? $"\u2068{text}\u2069" : text, Bidi.Isolate(text));
        }
    });

    [Theory]
    [InlineData("\u202Eabc", "abc")]
    [InlineData("a\u202Abc\u202C", "abc")]
    [InlineData("\u2067abc\u2069", "\u2067abc\u2069")]
    [InlineData("\u2067\u05D0\u2069", "\u2067\u05D0\u2069")]
    [InlineData("a\u2067\u05D0\u2069b\u05D1", "\u2068a\u2067\u05D0\u2069b\u05D1\u2069")]
    public void Isolate_LeavesNoControlThatDoesNotEnd(string text, string isolated) => Assert.Equal(isolated, Bidi.Isolate(text));

    [Fact]
    public void Codes_HaveUpToSixtyFourCharacters()
    {
        Assert.True(Codes.IsCode(new string('a', 64)));
        Assert.False(Codes.IsCode(new string('a', 65)));
        Assert.False(Codes.IsCode(null));
        Assert.False(Codes.IsCode(""));
    }

    [Theory]
    [InlineData("23,98%", "en-GB", " It is written with a point between thousands and a comma before the decimals: read it with a language or format that writes so.")]
    [InlineData("23.98%", "vi-VN", " It is written with a comma between thousands and a point before the decimals: read it with Language.English.")]
    [InlineData(" 23.98%", "en-GB", " There is a space before or behind it.")]
    [InlineData("much", "en-GB", "")]
    public void Parse_OfAnotherForm_SaysTheWayOut(string text, string culture, string wayOut)
    {
        string message = Assert.Throws<FormatException>(() => Percentage<LabourForce>.Parse(text, new System.Globalization.CultureInfo(culture))).Message;

        Assert.EndsWith($"before every group of digits.{wayOut}", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a text", "a text")]
    [InlineData("a = b", "a = b")]
    [InlineData("", "\"\"")]
    [InlineData(" edge", "\" edge\"")]
    [InlineData("edge ", "\"edge \"")]
    [InlineData("\"quoted\"", "\"\\\"quoted\\\"\"")]
    [InlineData("in \"quotes\"", "in \"quotes\"")]
    [InlineData("two\nlines\r", "\"two\\nlines\\r\"")]
    [InlineData("back\\slash\n", "\"back\\\\slash\\n\"")]
    public void LanguageFile_TextIsReadAsItWasWritten(string text, string written)
    {
        using var writer = new StringWriter();
        LanguageFile.WriteText(writer, "some.key", text, true);
        LanguageFile.WriteText(writer, "other.key", text, false);
        LanguageFile.WriteName(writer, "a=b", text);
        LanguageFile.WriteName(writer, "code", text);

        Assert.Equal($"some.key = {written}\n# other.key = {written}\nname \"a=b\" = {written}\nname code = {written}\n", writer.ToString());
        Assert.Equal([(1, false, "some.key", text), (3, true, "a=b", text), (4, true, "code", text)], LanguageFile.Read(new StringReader(writer.ToString())));
    }

    [Fact]
    public void LanguageFile_HeadNamesTheLanguage()
    {
        Assert.StartsWith("# The texts of the language 'vi': key = text. ", Head("vi"), StringComparison.Ordinal);
        Assert.StartsWith("# The texts of the language '?': key = text. ", Head("v\ni"), StringComparison.Ordinal);
        Assert.Empty(LanguageFile.Read(new StringReader(Head("vi"))));

        static string Head(string code)
        {
            using var writer = new StringWriter();
            LanguageFile.WriteHead(writer, code);
            return writer.ToString();
        }
    }

    [Theory]
    [InlineData("key =", "key", "")]
    [InlineData("\uFEFFkey = a", "key", "a")]
    [InlineData("  key=a ", "key", "a")]
    [InlineData("\"a=b\" = c", "a=b", "c")]
    public void LanguageFile_LineIsRead(string line, string key, string text) => Assert.Equal([(1, false, key, text)], LanguageFile.Read(new StringReader(line)));

    [Theory]
    [InlineData("key")]
    [InlineData("= text")]
    [InlineData("key = \"text")]
    [InlineData("key = \"text\\")]
    [InlineData("key = \"text\" more")]
    public void LanguageFile_LineThatIsNone_IsRefused(string line) =>
        Assert.StartsWith("Line 2 of the language: ", Assert.Throws<FormatException>(() => LanguageFile.Read(new StringReader($"# remark\n{line}"))).Message, StringComparison.Ordinal);
}
