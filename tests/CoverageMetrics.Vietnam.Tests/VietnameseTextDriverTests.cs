using System.Text;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Support;
using CoverageMetrics.Tour.Claims;
using Xunit.Abstractions;

namespace CoverageMetrics.Vietnam.Tests;

/// <summary>Tries the doors for Vietnamese text with mutated sentences and numbers: the same ones every time.</summary>
public class VietnameseTextDriverTests(ITestOutputHelper output)
{
    private static readonly int Inputs = Mutations.Times(100_000);

    // Long enough that whatever begins again and again would show.
    private const int Length = 100_000;

    private static readonly string[] Seeds =
    [
        .. FiveArticles.All.SelectMany(article => article.Readings).Select(reading => reading.Figure.Text),
        "ước đến hết tháng 8/2022, toàn quốc có trên 17,1 triệu người tham gia, đạt 89,47% so với kế hoạch, tăng hơn 2,36 triệu người (15,96%)",
        "phấn đấu đến năm 2025 đạt từ 95% trở lên; vượt 587 người so với chỉ tiêu (101,4% kế hoạch)",
        "tăng 7.024 thẻ [tương ứng 3,54%], từ 2 đến 3 triệu, 37-38%, năm 2022 người, 28-NQ/TW",
        "139.986", "1,16 triệu", "264.000,5 tỷ", "93,56 %", "93,56\u00A0%", "-3,5%", "2 nghìn tỷ đồng", "15, 31%", "１３９.９８６", "999999999999999999999999999999",
    ];

    private const string Letters = "0123456789.,%()[]-–/ \u00A0\n\0\u0301\u0323\uD83D\uDE42５％+~'“trnênvượgầđạiphkKIİ";

    [Fact]
    public void Doors_MutatedText_ThrowWhatIsDocumentedAndNothingElse()
    {
        var random = new Random(20_221_005);
        var failures = new List<string>();
        int withFigures = 0;
        for (int input = 0; input < Inputs && failures.Count == 0; input++)
        {
            string text = Mutate(random);
            try
            {
                withFigures += HasFigures(text) ? 1 : 0;
                if (input % 20 == 0)
                {
                    TryThrowing(text);
                }
            }
            catch (Exception exception)
            {
                failures.Add($"{exception.GetType().Name} of \"{text}\": {exception.Message}");
            }
        }

        Mutations.Tell(output, "VietnameseFigure.Find, TryParse, VietnameseNumber.TryParse, TryParseLenient", Inputs, withFigures);
        Assert.Empty(failures);
        Assert.InRange(withFigures, Inputs / 40, Inputs - (Inputs / 40));
    }

    public static TheoryData<string> Repeated =>
    [
        "tăng hơn 2,36 triệu người (15,96%) so với cùng kỳ năm 2021, ước đạt gần 87 triệu người. ",
        "bảo hiểm xã hội tỉnh ", "5% ", "５％ ", "1,234 người ", "gần 0% ", "(", "[5 ", "chỉ tiêu ", "tương ứng 5 ", "vượt 5", "a\u0301 5% ", "9", "trở ",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Find_TwiceTheText_TakesTwiceTheMemoryAndNoMoreThanStated(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, (Length / piece.Length) + 1));
        string twiceTheText = text + text;

        long once = Allocation.Bytes(() => VietnameseFigure.Find(text));
        long twice = Allocation.Bytes(() => VietnameseFigure.Find(twiceTheText));

        Assert.InRange(twice, 0, (2.2 * once) + 10_000);
        Assert.InRange(once, 0, 400L * text.Length);
    }

    private static bool HasFigures(string text)
    {
        IReadOnlyList<FoundFigure> found = VietnameseFigure.Find(text);
        foreach (FoundFigure reading in found)
        {
            Assert.InRange(reading.Start, 0, text.Length - reading.Length);
            Assert.Contains(text.Substring(reading.Start, reading.Length), letter => char.IsDigit(letter));
        }

        _ = VietnameseFigure.TryParse(text, out _);
        bool isStrict = VietnameseNumber.TryParse(text, out VietnameseNumber number);
        bool isLenient = VietnameseNumber.TryParseLenient(text, out VietnameseNumberReading? reading2);
        if (isStrict)
        {
            Assert.True(isLenient && reading2!.Number == number && reading2.Repairs.Count == 0, "A number that is right needs no repair.");
        }

        return found.Count > 0;
    }

    private static void TryThrowing(string text)
    {
        foreach (Action door in new Action[] { () => VietnameseFigure.Parse(text), () => VietnameseNumber.Parse(text), () => VietnameseNumber.ParseLenient(text) })
        {
            try
            {
                door();
            }
            catch (FormatException)
            {
                // As documented.
            }
        }
    }

    private static string Mutate(Random random)
    {
        var text = new StringBuilder(Seeds[random.Next(Seeds.Length)]);
        for (int times = random.Next(1, 6); times > 0; times--)
        {
            int at = random.Next(text.Length + 1);
            int length = Math.Min(random.Next(1, 6), text.Length - at);
            _ = random.Next(6) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Letters[random.Next(Letters.Length)]),
                2 => text.Insert(at, text.ToString(at, length)),
                3 => text.Insert(at, Seeds[random.Next(Seeds.Length)]),
                4 => text.Insert(at, new string(Letters[random.Next(Letters.Length)], random.Next(1, 40))),
                _ => text.Remove(at, length).Insert(at, Letters[random.Next(Letters.Length)]),
            };
        }

        string mutated = text.ToString();
        return random.Next(4) == 0 && !mutated.Any(char.IsSurrogate) ? mutated.Normalize(NormalizationForm.FormD) : mutated;
    }
}
