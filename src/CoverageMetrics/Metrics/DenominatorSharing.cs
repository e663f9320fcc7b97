namespace CoverageMetrics.Metrics;

/// <summary>Whether two dates are compared over the same people: a denominator that is published once a year is the same figure for every month.</summary>
internal enum DenominatorSharing
{
    /// <summary>Every area has a figure of its own on either date.</summary>
    None = 0,

    /// <summary>Some areas have the same figure on both dates.</summary>
    Some = 1,

    /// <summary>All areas have.</summary>
    All = 2,
}
