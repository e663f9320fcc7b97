using System.Globalization;
using Xunit.Abstractions;

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
        usual * (int.TryParse(Environment.GetEnvironmentVariable("COVERAGE_MUTATIONS"), CultureInfo.InvariantCulture, out int times) ? times : 1);

    /// <summary>Tries spoilt texts at a door and says how many were read.</summary>
    /// <param name="output">Where to say it.</param>
    /// <param name="door">The door's name.</param>
    /// <param name="usual">How many inputs the tests try.</param>
    /// <param name="good">Texts that the door reads.</param>
    /// <param name="isRead">Whether the door read a text; it throws when anything else happened than reading or a documented refusal.</param>
    /// <returns>How many were read.</returns>
    internal static int Drive(ITestOutputHelper output, string door, int usual, IReadOnlyList<string> good, Func<string, bool> isRead)
    {
        Assert.All(good, text => Assert.True(isRead(text), $"{door}: {text}"));
        var random = new Random(20_260_101);
        int inputs = Times(usual), read = 0;
        for (int input = 0; input < inputs; input++)
        {
            string text = Of(good[random.Next(good.Count)], random);
            try
            {
                read += isRead(text) ? 1 : 0;
            }
            catch (Exception wrong)
            {
                Assert.Fail($"{door}, input {input}: {wrong}\n{text}");
            }
        }

        Tell(output, door, inputs, read);
        return read;
    }

    /// <summary>Says how many inputs a door was tried with, in the line that <c>tests/try-mutations</c> collects.</summary>
    internal static void Tell(ITestOutputHelper output, string door, int inputs, int read) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {door} | {inputs:N0} | {read:N0} |"));

    /// <summary>Spoils a text in one to four places.</summary>
    internal static string Of(string text, Random random)
    {
        for (int left = random.Next(1, 5); left > 0; left--)
        {
            int at = random.Next(text.Length + 1);
            int length = Math.Min(random.Next(1, 12), text.Length - at);
            string piece = Pieces[random.Next(Pieces.Length)];
            text = random.Next(8) switch
            {
                0 => text.Insert(at, piece),
                1 => text.Remove(at, length),
                2 => text.Remove(at, length).Insert(at, piece),
                3 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
                4 => WithALineTwice(text, random),
                _ => text.Length == 0 ? text : text.Remove(at = random.Next(text.Length), 1).Insert(at, text[random.Next(text.Length)].ToString()),
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
