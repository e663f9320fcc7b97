namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Only rows in force on a day count.</summary>
internal readonly struct OnDay : IWhen
{
    public static bool Dated => true;
}
