using System;
using System.Linq;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports.Model;

/// <summary>Targets of one setter, day and unit that differ.</summary>
internal sealed class TargetRivals(AnyTarget[] targets) : IEquatable<TargetRivals>
{
    internal AnyTarget[] Targets { get; } = targets;

    /// <inheritdoc/>
    public bool Equals(TargetRivals? other) => other is not null && Targets.SequenceEqual(other.Targets);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TargetRivals);

    /// <inheritdoc/>
    public override int GetHashCode() => Targets[0].GetHashCode();

    /// <summary>Writes the targets.</summary>
    public override string ToString() => string.Join(" or ", Targets.Select(target => target.ToString()));
}
