using CoverageMetrics.Internal;

namespace CoverageMetrics.Tests.Internal;

/// <summary>Texts as errors quote them: short, printable, and with the characters that nobody sees told.</summary>
public class QuotedTextTests
{
    [Fact]
    public void Shortened_IsAtMost60CharactersWithoutControls()
    {
        string most = new('a', 60);

        Assert.Equal(most, QuotedText.Shortened(most));
        Assert.Equal(most + "…", QuotedText.Shortened(most + "b"));
        Assert.Equal(most[1..] + "😀", QuotedText.Shortened(most[1..] + "😀"));
        Assert.Equal(most[1..] + "😀…", QuotedText.Shortened(most[1..] + "😀b"));
        Assert.Equal("a�b�c", QuotedText.Shortened("a\tb\u0085c"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("12 ngườiД", "")]
    [InlineData("\u22121", "U+2212")]
    [InlineData("\u22121\u22122\u00A0", "U+2212, U+00A0")]
    [InlineData("a\tb", "U+0009")]
    [InlineData("😀", "U+1F600")]
    [InlineData("\u2212\u00A0\u200B\u2013", "U+2212, U+00A0, U+200B, U+2013")]
    [InlineData("\u2212\u00A0\u200B\u2013\u2212", "U+2212, U+00A0, U+200B, U+2013")]
    [InlineData("\u2212\u00A0\u200B\u2013\u2014\u2015", "U+2212, U+00A0, U+200B, U+2013 and others")]
    public void OddIn_NamesTheFirstFourCharactersThatAreNoLettersOrKeys(string text, string odd)
    {
        Assert.Equal(odd, QuotedText.OddIn(text, Language.English));
        Assert.Equal(odd.Length == 0 ? "" : $" (it has {odd})", QuotedText.OddIn(text));
    }

    [Fact]
    public void OddIn_OfHalfAPair_NamesIt() => Assert.Equal("U+DC00, U+D83D", QuotedText.OddIn("a\uDC00b\uD83D", Language.English));
}
