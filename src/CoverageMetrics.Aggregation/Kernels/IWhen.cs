namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Chooses, when a kernel is compiled, whether it looks at dates.</summary>
internal interface IWhen
{
    static abstract bool Dated { get; }
}
