using System.Globalization;
using System.Text;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Vietnam.Tests;

public class VietnameseFigureLaws
{
    private static readonly Config Config = Law.Of(3_000);

    private static readonly string[] Pieces =
    [
        "tăng ", "giảm ", "vượt ", "trên ", "gần ", "tối thiểu ", "đạt ", "là ", "ước ", "mục tiêu ", "chỉ tiêu ", "kế hoạch ", "so với ", "năm 2022 ", "8/2022, ", "tương ứng ",
        "139.986", "17,1", "15, 31", "17.1", "0", "5", "2-3", "99999999999999999999999999999", "triệu ", " nghìn tỷ ", " tỷ đồng", "%", " người ", " thẻ ", " trở lên ", "(", ")", "[", "]", ", ", ". ", "\n\n",
        "￫", "\u0301", "\uD83D\uDE42", "５％ ", "bảo hiểm xã hội ", "Tỉnh ",
    ];

    private static readonly Arbitrary<string[]> Texts = Arb.From(
        from length in Gen.Choose(0, 14)
        from pieces in Gen.Elements(Pieces).ArrayOf(length)
        from apart in Gen.Choose(0, 2)
        select apart == 0 ? [.. pieces.Select(piece => Whole(piece) ? piece.Normalize(NormalizationForm.FormD) : piece)] : pieces,
        pieces => Enumerable.Range(0, pieces.Length).Select(left => pieces.Where((_, index) => index != left).ToArray()));

    [Fact]
    public void A_reading_is_a_piece_of_the_text_that_holds_its_number() =>
        Prop.ForAll(Texts, pieces =>
        {
            string text = string.Concat(pieces);
            int end = 0;
            foreach (FoundFigure reading in VietnameseFigure.Find(text))
            {
                Assert.True(reading.Start >= end, "Readings do not overlap.");
                string slice = text.Substring(reading.Start, reading.Length);
                end = reading.Start + reading.Length;

                Assert.Equal(slice.Trim(), slice);
                Assert.Contains(DigitsOf(reading.Figure), Narrow(slice), StringComparison.Ordinal);
                Assert.Equal(Narrow(slice), Narrow(reading.Figure.Text));
            }
        }).Check(Config);

    [Fact]
    public void The_brackets_of_a_reading_are_balanced() =>
        Prop.ForAll(Texts, pieces =>
            VietnameseFigure.Find(string.Concat(pieces)).All(reading => IsBalanced(reading.Figure.Text))).Check(Config);

    [Fact]
    public void Only_a_change_has_a_direction() =>
        Prop.ForAll(Texts, pieces =>
            VietnameseFigure.Find(string.Concat(pieces)).All(reading => (reading.Meaning == FigureMeaning.Change) == (reading.Direction is not null))).Check(Config);

    [Fact]
    public void Letters_and_marks_apart_are_read_alike() =>
        Prop.ForAll(Texts, pieces =>
        {
            string text = string.Concat(pieces);
            string apart = string.Concat(pieces.Select(piece => Whole(piece) ? piece.Normalize(NormalizationForm.FormD) : piece));
            string whole = string.Concat(pieces.Select(piece => Whole(piece) ? piece.Normalize() : piece));
            return text.Length == 0 || VietnameseFigure.Find(apart).Select(reading => reading.Figure).SequenceEqual(VietnameseFigure.Find(whole).Select(reading => reading.Figure));
        }).Check(Config);

    [Fact]
    public void A_count_allows_a_whole_number() =>
        Prop.ForAll(Texts, pieces =>
            VietnameseFigure.Find(string.Concat(pieces)).All(reading => reading.Figure.Kind != QuantityKind.Count || !reading.Figure.Interval.ToWhole().IsEmpty)).Check(Config);

    // A surrogate alone has no normal form, and a mark alone would join what stands before it.
    private static bool Whole(string piece) => !piece.Any(char.IsSurrogate) && piece[0] != '\u0301';

    private static string Narrow(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => char.IsLetterOrDigit(letter) || letter is '(' or ')' or '[' or ']' or '%'));

    private static string DigitsOf(PublishedFigure figure)
    {
        decimal number = figure.Convention == ReadingConvention.StatedRange ? figure.Interval.Lower.Round(0) : figure.Number.Round(10);
        string digits = string.Concat(number.ToString(CultureInfo.InvariantCulture).Where(char.IsAsciiDigit));
        return digits.Trim('0') is { Length: > 0 } trimmed ? trimmed : "0";
    }

    private static bool IsBalanced(string text)
    {
        var open = new Stack<char>();
        foreach (char letter in text)
        {
            if (letter is '(' or '[')
            {
                open.Push(letter);
            }
            else if (letter is ')' or ']' && (!open.TryPop(out char opened) || (opened, letter) is not (('(', ')') or ('[', ']'))))
            {
                return false;
            }
        }

        return open.Count == 0;
    }
}
