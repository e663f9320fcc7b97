using System.Runtime.Intrinsics;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Picks the way of counting that suits the processor.</summary>
internal static class KernelPaths
{
    internal static KernelPath Best =>
        Vector512.IsHardwareAccelerated ? KernelPath.Vector512
        : Vector128.IsHardwareAccelerated ? KernelPath.Vector128
        : KernelPath.Scalar;
}
