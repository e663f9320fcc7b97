using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Published;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>A number that was read leniently, and what had to be put right for it.</summary>
/// <remarks>Immutable and safe to share; costs a number and its repairs. Readings are equal only to themselves.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class VietnameseNumberReading
{
    internal VietnameseNumberReading(VietnameseNumber number, IReadOnlyList<FigureRepair> repairs)
    {
        Number = number;
        Repairs = repairs;
    }

    /// <summary>Gets the number.</summary>
    public VietnameseNumber Number { get; }

    /// <summary>Gets what was put right, each kind once; none where the text was right as it stood.</summary>
    public IReadOnlyList<FigureRepair> Repairs { get; }

    /// <summary>Writes the number as it should have been printed.</summary>
    /// <returns>The text of the number.</returns>
    public override string ToString() => Number.ToString();
}
