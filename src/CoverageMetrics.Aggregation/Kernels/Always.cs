namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Every row counts.</summary>
internal readonly struct Always : IWhen
{
    public static bool Dated => false;
}
