using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Restatement;

/// <summary>An area that is missing in a sum, and why.</summary>
/// <remarks>Two of them are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class LackingArea
{
    internal LackingArea(Area area, Figure<ObservedQuantity> figure)
    {
        Area = area;
        Figure = figure;
    }

    /// <summary>Gets the area.</summary>
    public Area Area { get; }

    /// <summary>Gets the figure of the area, which has no value: it was not reported, or not published.</summary>
    public Figure<ObservedQuantity> Figure { get; }

    /// <summary>Writes the area and why it has no value.</summary>
    /// <returns>The text, such as <c>52 North: no value (Missing)</c>.</returns>
    public override string ToString() => $"{PartSum.Named(Area)}: {Figure}";
}
