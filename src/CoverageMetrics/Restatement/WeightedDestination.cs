using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Restatement;

/// <summary>An area and the share of the people of another area who are in it.</summary>
/// <remarks>Immutable and safe to share; costs a weight and a reference. The default value is nobody who went to no area. Equal when area and weight are. No order.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct WeightedDestination
{
    internal WeightedDestination(AreaCode? area, Weight weight)
    {
        Area = area;
        Weight = weight;
    }

    /// <summary>Gets the code of the area, or <see langword="null"/> for people who are in no area of the catalogue.</summary>
    public AreaCode? Area { get; }

    /// <summary>Gets the share of the people.</summary>
    public Weight Weight { get; }

    /// <summary>Writes area and share, in the current culture.</summary>
    /// <returns>The destination, such as <c>01: 0.16</c>.</returns>
    public override string ToString() => $"{Area?.Text ?? "nowhere"}: {Weight}";
}
