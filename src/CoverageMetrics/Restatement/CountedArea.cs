using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Restatement;

/// <summary>An area that was added to a sum, with what was reported of it.</summary>
/// <remarks>Two of them are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class CountedArea
{
    internal CountedArea(Area area, Observation observation)
    {
        Area = area;
        Observation = observation;
    }

    /// <summary>Gets the area.</summary>
    public Area Area { get; }

    /// <summary>Gets what was reported of it; its figure has a value.</summary>
    public Observation Observation { get; }

    /// <summary>Writes the area and the figure, in the current culture.</summary>
    /// <returns>The text, such as <c>64 Gia Lai: 85,700</c>.</returns>
    public override string ToString() => $"{PartSum.Named(Area)}: {Observation.Figure}";
}
