using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Areas;

/// <summary>One thing that is wrong with a catalogue, and where.</summary>
/// <remarks>Immutable and safe to share; costs a text. Two findings are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class AreaCatalogueFinding
{
    internal AreaCatalogueFinding(AreaCatalogueFindingKind kind, int? line, string message, int count)
    {
        Kind = kind;
        Line = line;
        Message = message;
        Count = count;
    }

    /// <summary>Gets what is wrong.</summary>
    public AreaCatalogueFindingKind Kind { get; }

    /// <summary>Gets the line of the text, counted from 1; <see langword="null"/> when the catalogue was built in code, or when it stands for several.</summary>
    public int? Line { get; }

    /// <summary>Gets a sentence that names the areas, the rule and the dates.</summary>
    public string Message { get; }

    /// <summary>Gets how many findings it stands for.</summary>
    internal int Count { get; }

    /// <summary>Writes line and sentence.</summary>
    /// <returns>The issue, such as <c>line 12: …</c>.</returns>
    public override string ToString() =>
        Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line}: {Message}") : Message;
}
