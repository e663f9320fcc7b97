using System.Xml;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Tests.Internal;

public class HtmlTextTests
{
    // Every character of the plane but the controls of directions, against what XML says of it.
    [Fact]
    public void Escape_OfEveryCharacter_IsItselfItsEntityOrTheMarkOfAWrongOne()
    {
        Assert.All(Enumerable.Range(0, 0x10000).Where(number => number is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))), number =>
        {
            char character = (char)number;
            string expected = character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => XmlConvert.IsXmlChar(character) && character is not (>= '\u007F' and <= '\u009F') ? character.ToString() : "\uFFFD",
            };

            // What is written right to left stands between marks.
            Assert.Contains($"a{expected}b", HtmlText.Escape($"a{character}b"), StringComparison.Ordinal);
        });
    }

    // Numbers, as a runner changes halves on their way to a test.
    [Theory]
    [InlineData("D800 DC00", "D800 DC00")]
    [InlineData("DBFF DFFF", "DBFF DFFF")]
    [InlineData("61 D83D DE00 62", "61 D83D DE00 62")]
    [InlineData("D83D DE00 D83D DE01", "D83D DE00 D83D DE01")]
    [InlineData("D83D", "FFFD")]
    [InlineData("D83D 61", "FFFD 61")]
    [InlineData("DE00 D83D", "FFFD FFFD")]
    [InlineData("DE00 DE00", "FFFD FFFD")]
    [InlineData("1 DE00", "FFFD FFFD")]
    [InlineData("D83D D83D DE00", "FFFD D83D DE00")]
    public void Escape_OfHalvesOfCharacters_KeepsThoseThatBelongTogether(string text, string expected) =>
        Assert.Equal(Characters(expected), HtmlText.Escape(Characters(text)));

    private static string Characters(string numbers) => string.Concat(numbers.Split(' ').Select(number => (char)Convert.ToInt32(number, 16)));
}
