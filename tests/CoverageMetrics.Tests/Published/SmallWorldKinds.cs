namespace CoverageMetrics.Tests.Published;

/// <summary>What is claimed in a small world.</summary>
public enum SmallWorldKinds
{
    /// <summary>Increments and orderings alone.</summary>
    Differences,

    /// <summary>Rates and sums as well.</summary>
    Everything,

    /// <summary>Multiples, ranges and distances to a plan as well.</summary>
    Distances,

    /// <summary>Percentage points as well.</summary>
    Points,
}
