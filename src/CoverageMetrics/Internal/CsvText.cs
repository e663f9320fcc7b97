using System;
using System.Buffers;

namespace CoverageMetrics.Internal;

/// <summary>Writes a field of comma-separated values by RFC 4180.</summary>
internal static class CsvText
{
    /// <summary>What ends a line.</summary>
    internal const string LineEnd = "\r\n";

    // What a spreadsheet may take for the beginning of a formula; the wide forms are those of keyboards for Chinese and Japanese.
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");

    /// <summary>Writes a field, in quotation marks where it needs them.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="isNeutralised">Whether what a spreadsheet would take for a formula stands behind an apostrophe.</param>
    internal static void Append(TextBuffer buffer, string text, bool isNeutralised)
    {
        bool isFormula = isNeutralised && IsFormula(text);
        if (!isFormula && text.AsSpan().IndexOfAny("\",\r\n") < 0)
        {
            buffer.Append(text);
            return;
        }

        buffer.Append(isFormula ? "\"'" : "\"");
        buffer.Append(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        buffer.Append('"');
    }

    // Some spreadsheets look for a formula behind spaces too.
    private static bool IsFormula(string text) => StartsFormula(text) || StartsFormula(text.AsSpan().TrimStart());

    private static bool StartsFormula(ReadOnlySpan<char> text) => text is [var first, ..] && FormulaStarts.Contains(first);
}
