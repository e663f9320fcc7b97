using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Vietnam.Tests;

public class TextLinesTests
{
    // Long lines too, so that the memory has to grow, and every end of a line that there is.
    private static Arbitrary<string> Texts => Gen.Frequency(
            (6, Gen.Elements("\n", "\r", "\r\n", "", "a", "xã,", "Đồng Tháp")),
            (1, Gen.Choose(1, 40_000).Select(length => new string('ư', length))))
        .ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Fact]
    public void Lines_OfAReaderThatGivesAsMuchAsItLikes_AreThoseOfAStringReader() => Law.Holds(Texts, Gen.Choose(1, 20_000).ToArbitrary(), (text, most) =>
    {
        var lines = new TextLines(new SlowReader(text, most));
        var plain = new StringReader(text);
        while (lines.TryRead(out ReadOnlyMemory<char> line))
        {
            Assert.Equal(plain.ReadLine(), line.ToString());
        }

        return plain.ReadLine() is null;
    });

    /// <summary>Gives no more characters at a time than it is told to, and one at first, so that ends of lines are cut in two.</summary>
    private sealed class SlowReader(string text, int most) : TextReader
    {
        private int _next;

        public override int Read(char[] buffer, int index, int count)
        {
            int given = Math.Min(Math.Min(_next < 3 ? 1 : most, count), text.Length - _next);
            text.CopyTo(_next, buffer, index, given);
            _next += given;
            return given;
        }
    }
}
