using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Reports;

/// <summary>One of several answers that a measure gives instead of a number: a badge, a class, a yes or no.</summary>
/// <remarks>
/// <para>Keeps its code, which a language names. The default value has no code and is refused by reports. Equal when the codes are. No order.</para>
/// <para>Immutable and safe to share; costs a reference to its code.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct ReportChoice : IShown
{
    private readonly string? _code;

    private ReportChoice(string code) => _code = code;

    /// <summary>Gets the code, the same in every language, as in the CSV; empty for the default value.</summary>
    public string Code => _code ?? "";

    /// <summary>Makes a choice.</summary>
    /// <param name="code">The permanent code, such as <c>on-track</c>: lower-case ASCII letters and digits with single hyphens, perhaps behind a prefix and a colon.</param>
    /// <returns>The choice.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is null or of another form.</exception>
    public static ReportChoice Of(string code) => Codes.IsCode(code) ? new(code) : throw new ArgumentException($"{Codes.Form}; this is '{Excerpt.Of(code ?? "null")}'.", nameof(code));

    /// <summary>Writes the code.</summary>
    /// <returns>The code.</returns>
    public override string ToString() => Code;

    /// <summary>Writes the code as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
