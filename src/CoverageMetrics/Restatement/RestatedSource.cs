using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Restatement;

/// <summary>An area of the earlier map with people in a restated area: what was reported of it and how much of that was taken.</summary>
/// <remarks>Immutable and safe to share; costs one small object. Two sources are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class RestatedSource
{
    private readonly LineageLink _link;
    private readonly RestatedPart? _part;

    internal RestatedSource(LineageLink link, Observation? observation, RestatedPart? part)
    {
        _link = link;
        Observation = observation;
        _part = part;
    }

    /// <summary>Gets the area on the map the observation was made on.</summary>
    public Area Area => _link.Source;

    /// <summary>Gets what was reported of it, or <see langword="null"/> when nobody did.</summary>
    public Observation? Observation { get; }

    /// <summary>Gets how much of the area lies in the restated one. Land on which nobody lives is no source.</summary>
    public TransferShare Share => _link.Share;

    /// <summary>Gets the share of its people that was taken: 1 when everybody is in the restated area; <see langword="null"/> when there are no weights.</summary>
    public Weight? Weight => _part is null ? Restatement.Weight.Everybody : _part.Weight;

    /// <summary>Gets where the weight comes from; empty when everybody is in the restated area, or there are no weights.</summary>
    public string WeightSource => _part?.Source ?? "";

    /// <summary>Gets what was taken, or why nothing could be.</summary>
    public Figure<ObservedQuantity> Contribution => _part is null ? Observation?.Figure ?? default : _part.Contribution;

    /// <summary>Gets the changes that brought its people there, by date, with their legal basis; empty when nothing changed.</summary>
    public IReadOnlyList<BoundaryChange> Changes => _link.Changes;

    internal bool HasEveryone => _link.HasEveryone;

    /// <summary>Writes the area and what was taken of it, in the current culture.</summary>
    /// <returns>The source, such as <c>64 West: 85,700</c> or <c>26 East × 0.16: 187,255 (Estimated)</c>.</returns>
    public override string ToString() =>
        $"{Area.CodeAndName}{(HasEveryone ? "" : $" × {Weight?.ToString() ?? "?"}")}: {Contribution}";
}
