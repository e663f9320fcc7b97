namespace CoverageMetrics.Tests.Support;

/// <summary>Texts as somebody or something spoilt them, always the same ones.</summary>
internal static class Mutations
{
    private static readonly string[] Pieces =
    [
        ",", "\"", "\n", "\r\n", "|", "@", "-", "#", " ", "\t", "\0", "\u00A0", "\uFEFF", "\uFFFE", "\uD800", "\uDC00", "\u0301", "9999-12-31", "-9998-01-01", "2025-07-01",
        "2000-02-30", "99999999999", "0", "01", "VN", "part", "whole", "phường", "xã", "\"\"", "||", "@@", new('x', 70), new('\u0301', 600),
    ];

    /// <summary>Finds how many inputs a driver tries: the usual number, or as many times more as <c>COVERAGE_MUTATIONS</c> says, which <c>tests/try-mutations</c> sets.</summary>
    internal static int Times(int usual) =>
        usual * (int.TryParse(Environment.GetEnvironmentVariable("COVERAGE_MUTATIONS"), System.Globalization.CultureInfo.InvariantCulture, out int times) ? times : 1);

    /// <summary>Spoils a text in one to four places.</summary>
    internal static string Of(string text, Random random)
    {
        for (int left = random.Next(1, 5); left > 0; left--)
        {
            int at = random.Next(text.Length + 1);
            int length = Math.Min(random.Next(1, 12), text.Length - at);
            string piece = Pieces[random.Next(Pieces.Length)];
            text = random.Next(5) switch
            {
                0 => text.Insert(at, piece),
                1 => text.Remove(at, length),
                2 => text.Remove(at, length).Insert(at, piece),
                3 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
                _ => WithALineTwice(text, random),
            };
        }

        return text;
    }

    private static string WithALineTwice(string text, Random random)
    {
        string[] lines = text.Split('\n');
        string line = lines[random.Next(lines.Length)];
        return text.Insert(text.LastIndexOf('\n', random.Next(text.Length + 1) - 1 is >= 0 and int from ? from : 0) + 1, line + "\n");
    }
}
