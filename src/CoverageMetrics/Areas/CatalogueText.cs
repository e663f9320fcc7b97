using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CoverageMetrics.Areas;

/// <summary>Writes comma-separated records as the catalogue format has them: quotes around a field that needs them, doubled inside.</summary>
internal static class CatalogueText
{
    internal static void Write(TextWriter writer, params IEnumerable<string> fields)
    {
        string record = string.Join(',', fields.Select(Quoted));
        writer.Write(record.TrimEnd(','));
        writer.Write('\n');
    }

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\n\r") >= 0 ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
