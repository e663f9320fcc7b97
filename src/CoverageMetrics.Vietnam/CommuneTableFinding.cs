using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>What a reader of commune tables has to say about one row.</summary>
/// <remarks>Immutable and safe to share; costs a text. Two findings are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class CommuneTableFinding
{
    internal CommuneTableFinding(CommuneTableFindingKind kind, CommuneTableSource source, int line, string message)
    {
        Kind = kind;
        Source = source;
        Line = line;
        Message = message;
    }

    /// <summary>Gets what it is about.</summary>
    public CommuneTableFindingKind Kind { get; }

    /// <summary>Gets the text in which the row stands.</summary>
    public CommuneTableSource Source { get; }

    /// <summary>Gets the line of the row, counted from 1, the header included.</summary>
    public int Line { get; }

    /// <summary>Gets a sentence that names the codes and names concerned.</summary>
    public string Message { get; }

    /// <summary>Gets a value indicating whether the row is in the catalogue all the same.</summary>
    public bool IsPlaced => Kind is not (CommuneTableFindingKind.Unreadable or CommuneTableFindingKind.Repeated
        or CommuneTableFindingKind.NoOldArea or CommuneTableFindingKind.NewCommuneNotListed);

    /// <summary>Writes source, line and sentence.</summary>
    /// <returns>The finding, such as <c>Succession line 422: …</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Source} line {Line}: {Message}");
}
