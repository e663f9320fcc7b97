namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>The ways in which the same rows can be counted; all give the same counts.</summary>
internal enum KernelPath
{
    /// <summary>One row after another: any processor, and what the others are tested against.</summary>
    Scalar,

    /// <summary>Sixteen bytes at a time.</summary>
    Vector128,

    /// <summary>Sixty-four bytes at a time.</summary>
    Vector512,
}
