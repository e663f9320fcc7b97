using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Restatement;

/// <summary>An area that was left out of both counts of a coverage because it lacks one of them.</summary>
/// <remarks>Two of them are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class UnmatchedArea
{
    internal UnmatchedArea(Area area, Figure<ObservedQuantity> covered, Figure<ObservedQuantity> denominator)
    {
        Area = area;
        Covered = covered;
        Denominator = denominator;
    }

    /// <summary>Gets the area.</summary>
    public Area Area { get; }

    /// <summary>Gets the people covered in it, or why that is not known.</summary>
    public Figure<ObservedQuantity> Covered { get; }

    /// <summary>Gets the people in it who could be, or why that is not known.</summary>
    public Figure<ObservedQuantity> Denominator { get; }

    /// <summary>Writes the area and what it lacks.</summary>
    /// <returns>The text, such as <c>64 Gia Lai (no denominator)</c>.</returns>
    public override string ToString() => $"{PartSum.Named(Area)} (no {(Covered.HasValue ? "" : "people covered")}{(Covered.HasValue || Denominator.HasValue ? "" : ", no ")}{(Denominator.HasValue ? "" : "denominator")})";
}
