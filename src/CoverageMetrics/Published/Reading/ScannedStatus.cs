namespace CoverageMetrics.Published.Reading;

/// <summary>What the words before a figure say of it.</summary>
internal enum ScannedStatus
{
    /// <summary>A figure stated as counted.</summary>
    Stated,

    /// <summary>An estimate, mostly for a month that was not yet closed.</summary>
    Estimate,

    /// <summary>A figure that was set, not measured.</summary>
    Target,
}
