namespace CoverageMetrics.Tests.Reports;

/// <summary>A currency with names in both languages.</summary>
public readonly record struct Dong : ICurrency
{
    public static string Code => "VND";

    public static string Name => "dong";
}
