using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>Several outputs as one readable text: small ones whole, large ones by their length, their SHA-256 and their first lines.</summary>
internal sealed class CorpusFile(string name)
{
    private const int LargestWhole = 12_000;
    private const int FirstLines = 20;
    private const int LongestLine = 400;

    private readonly StringBuilder _text = new();

    /// <summary>Gets the name of the file.</summary>
    internal string Name { get; } = name;

    /// <summary>Gets the text of the file.</summary>
    internal string Text => _text.ToString();

    /// <summary>Adds an output: whole where it is small.</summary>
    /// <param name="heading">What it is.</param>
    /// <param name="output">The output.</param>
    /// <returns>The file.</returns>
    internal CorpusFile Add(string heading, string output)
    {
        if (output.Length > LargestWhole)
        {
            return AddDigest(heading, output, FirstLines);
        }

        _text.Append("#### ").Append(heading).Append('\n').Append(Visible(output)).Append(output.EndsWith('\n') || output.Length == 0 ? "" : "(no line end)\n");
        return this;
    }

    /// <summary>Adds the length and the SHA-256 of an output, and its first lines.</summary>
    /// <param name="heading">What it is.</param>
    /// <param name="output">The output.</param>
    /// <param name="lines">How many lines.</param>
    /// <returns>The file.</returns>
    internal CorpusFile AddDigest(string heading, string output, int lines)
    {
        _text.Append("#### ").Append(heading).Append(CultureInfo.InvariantCulture, $": {output.Length} characters, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(output)))}\n");
        foreach (string line in output.Split('\n').Take(lines))
        {
            _text.Append(Visible(line.Length <= LongestLine ? line : line[..LongestLine] + " …")).Append('\n');
        }

        return this;
    }

    // Control and format characters, and half characters, are written as escapes, so that a reader and a diff see them.
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            bool isHidden = char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            if (isHidden && character != '\n')
            {
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
            else
            {
                visible.Append(character);
            }
        }

        return visible.ToString();
    }
}
