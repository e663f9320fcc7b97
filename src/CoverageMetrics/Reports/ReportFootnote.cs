using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Reports;

/// <summary>A note below a report: why a value is missing, or what has to be known about it.</summary>
/// <remarks>Immutable and safe to share; costs its text. Equal when number, code and text are.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record ReportFootnote : IShown
{
    internal ReportFootnote(int number, string code, string text)
    {
        Number = number;
        Code = code;
        Text = text;
    }

    /// <summary>Gets the number that stands behind the values, from 1 in the order of the metrics and their rows.</summary>
    public int Number { get; }

    /// <summary>Gets the code of the kind of note, the same in every language, such as <c>missing</c>.</summary>
    public string Code { get; }

    /// <summary>Gets the note in the language of the report.</summary>
    public string Text { get; }

    /// <summary>Writes the number and the text.</summary>
    /// <returns>The footnote.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{Number}] {Text}");

    /// <summary>Writes the note with its number as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
