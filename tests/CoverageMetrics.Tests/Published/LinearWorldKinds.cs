namespace CoverageMetrics.Tests.Published;

/// <summary>What is claimed in a world of which every claim is a sum of multiples between two ends.</summary>
public enum LinearWorldKinds
{
    /// <summary>Shares, multiples, growth rates and orderings alone, without an absolute figure.</summary>
    Rates,

    /// <summary>Levels and increments as well.</summary>
    Changes,

    /// <summary>Sums as well.</summary>
    Sums,

    /// <summary>Percentage points as well, which are no sums of multiples: to be tried out.</summary>
    Points,
}
