using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Targets;

/// <summary>Different targets of one key that were issued on the same day, so that neither takes the other's place.</summary>
/// <remarks>Immutable and safe to share; costs a list of its targets. Two conflicts are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class TargetConflict
{
    internal TargetConflict(FigureKey key, IReadOnlyList<AnyTarget> targets)
    {
        Key = key;
        Targets = targets;
    }

    /// <summary>Gets what the targets are of and who set them.</summary>
    public FigureKey Key { get; }

    /// <summary>Gets the targets that differ, two or more, the lowest first.</summary>
    public IReadOnlyList<AnyTarget> Targets { get; }

    /// <summary>Writes the targets.</summary>
    /// <returns>The conflict.</returns>
    public override string ToString() => string.Join(" or ", Targets.Select(target => target.ToString()));
}
