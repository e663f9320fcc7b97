using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace CoverageMetrics.Internal.Languages;

/// <summary>The translator's file: a line for each text and each name.</summary>
internal static class LanguageFile
{
    private const string NamePrefix = "name ";

    /// <summary>Writes the head of a file.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="code">The code of the language.</param>
    internal static void WriteHead(TextWriter writer, string code)
    {
        writer.Write($"# The texts of the language '{(code.Any(char.IsControl) ? "?" : code)}': key = text. Behind # stands the English of what is not said yet.\n");
        writer.Write("# {place} is filled; [what stands in brackets] is left out when a place in it is empty. Quotation marks around a text keep the spaces at its ends.\n");
    }

    /// <summary>Writes a text.</summary>
    internal static void WriteText(TextWriter writer, string key, string text, bool isSaid) => writer.Write($"{(isSaid ? "" : "# ")}{key} = {Quoted(text, false)}\n");

    /// <summary>Writes the name of a code.</summary>
    internal static void WriteName(TextWriter writer, string code, string name) => writer.Write($"{NamePrefix}{Quoted(code, true)} = {Quoted(name, false)}\n");

    /// <summary>Reads a file.</summary>
    /// <param name="reader">The file.</param>
    /// <returns>The number of each line, whether it names a code, the key or code, and the text.</returns>
    /// <exception cref="FormatException">A line is none, or says again what a line before it says.</exception>
    internal static List<(int Line, bool IsName, string Key, string Text)> Read(TextReader reader)
    {
        var lines = new List<(int, bool, string, string)>();
        var seen = new Dictionary<(bool, string), int>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            string rest = (number == 1 ? line.TrimStart('\uFEFF') : line).TrimStart();
            if (rest.Length == 0 || rest[0] == '#')
            {
                continue;
            }

            bool isName = rest.StartsWith(NamePrefix, StringComparison.Ordinal);
            rest = isName ? rest[NamePrefix.Length..].TrimStart() : rest;
            if (!TryTake(ref rest, true, out string key) || key.Length == 0 || rest.Length == 0 || rest[0] != '=')
            {
                throw Fault(number, $"expected 'key = text', 'name code = text' or a remark behind '#', but it is \"{Excerpt.Of(line)}\"");
            }

            rest = rest[1..].Trim();
            if (!TryTake(ref rest, false, out string text) || rest.Length > 0)
            {
                throw Fault(number, $"a text that begins with a quotation mark ends with one, with \\\" and \\\\ for those inside, but it is \"{Excerpt.Of(line)}\"");
            }

            if (!seen.TryAdd((isName, key), number))
            {
                throw Fault(number, string.Create(CultureInfo.InvariantCulture, $"'{Excerpt.Of(key)}' stands in line {seen[(isName, key)]} already"));
            }

            lines.Add((number, isName, key, text));
        }

        return lines;
    }

    /// <summary>Makes the exception of a line.</summary>
    internal static FormatException Fault(int line, string what) => new(string.Create(CultureInfo.InvariantCulture, $"Line {line} of the language: {what}."));

    private static string Quoted(string text, bool isKey)
    {
        bool isPlain = text.Length > 0 && text[0] != '"' && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && !text.Any(char.IsControl) && !(isKey && text.Contains('=', StringComparison.Ordinal));
        if (isPlain)
        {
            return text;
        }

        var quoted = new StringBuilder("\"");
        foreach (char character in text)
        {
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }

    // Takes a key up to the equals sign, or a text up to the end.
    private static bool TryTake(ref string rest, bool isKey, out string taken)
    {
        taken = "";
        if (rest.Length == 0 || rest[0] != '"')
        {
            int end = isKey ? rest.IndexOf('=', StringComparison.Ordinal) : rest.Length;
            taken = end < 0 ? "" : rest[..end].Trim();
            rest = end < 0 ? "" : rest[end..];
            return end >= 0;
        }

        var text = new StringBuilder();
        for (int i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '"')
            {
                taken = text.ToString();
                rest = rest[(i + 1)..].Trim();
                return true;
            }

            bool isEscaped = rest[i] == '\\' && i + 1 < rest.Length;
            text.Append(isEscaped ? rest[++i] switch { 'n' => '\n', 'r' => '\r', char other => other } : rest[i]);
        }

        return false;
    }
}
