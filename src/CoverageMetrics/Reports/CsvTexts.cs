using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Reports;

/// <summary>Says what becomes of texts that a spreadsheet would take for formulas.</summary>
/// <remarks>Such are names and codes that begin with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c> or their wide forms, a tab or a line break. Numbers are never such texts.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum CsvTexts
{
    /// <summary>They are written behind an apostrophe, so that a spreadsheet shows them and runs nothing.</summary>
    Neutralised = 0,

    /// <summary>They are written as they are, for programs that read them back.</summary>
    AsTheyAre = 1,
}
