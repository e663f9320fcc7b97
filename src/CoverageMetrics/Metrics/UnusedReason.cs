namespace CoverageMetrics.Metrics;

/// <summary>Why nothing uses what was reported.</summary>
internal enum UnusedReason
{
    /// <summary>No metric counts it.</summary>
    Subject = 0,

    /// <summary>No metric asks for its time.</summary>
    Time = 1,

    /// <summary>No metric asks for its series or scope.</summary>
    Definition = 2,

    /// <summary>No metric has its denominator.</summary>
    Denominator = 3,

    /// <summary>Its area is not on the map of its day, or went nowhere.</summary>
    Area = 4,
}
