using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace CoverageMetrics.Areas;

/// <summary>Comma-separated lines as the catalogue format has them: quotes around a field that needs them, doubled inside.</summary>
internal static class CatalogueText
{
    /// <summary>Reads one record, which may run over several lines when a field is quoted.</summary>
    /// <param name="reader">Where to read from.</param>
    /// <param name="line">The number of the line last read; moves on.</param>
    /// <param name="fields">The fields of the record.</param>
    /// <returns>The complaint about the record; <see langword="null"/> when it is well formed or when there is none.</returns>
    internal static string? Read(TextReader reader, ref int line, out List<string>? fields)
    {
        fields = null;
        if (reader.ReadLine() is not { } text)
        {
            return null;
        }

        line++;
        fields = [];
        if (!text.Contains('"', StringComparison.Ordinal))
        {
            fields.AddRange(text.Split(','));
            return null;
        }

        return ReadQuoted(reader, text, ref line, fields);
    }

    internal static void Write(TextWriter writer, params IEnumerable<string> fields)
    {
        string record = string.Join(',', fields.Select(Quoted));
        writer.Write(record.TrimEnd(','));
        writer.Write('\n');
    }

    private static string? ReadQuoted(TextReader reader, string text, ref int line, List<string> fields)
    {
        var field = new StringBuilder();
        bool quoted = false;
        for (int at = 0; ; at++)
        {
            if (at == text.Length)
            {
                if (!quoted)
                {
                    fields.Add(field.ToString());
                    return null;
                }

                if (reader.ReadLine() is not { } more)
                {
                    return "a quote is opened and never closed";
                }

                line++;
                field.Append('\n');
                (text, at) = (more, -1);
                continue;
            }

            char character = text[at];
            if (quoted && character == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append('"');
                at++;
            }
            else if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(character);
            }
        }
    }

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\n\r") >= 0 || field.StartsWith('#') ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
