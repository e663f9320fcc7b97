namespace CoverageMetrics.Published.Solving;

/// <summary>What is wanted of a try whether some claims can all be true.</summary>
internal enum DetectionAim
{
    /// <summary>One contradiction, if there is any.</summary>
    AnyConflict,

    /// <summary>A contradiction for each quantity that has one.</summary>
    Conflicts,

    /// <summary>These, and the ends that the claims leave where they agree.</summary>
    Ends,
}
