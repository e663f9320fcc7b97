namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>A currency that the library does not have.</summary>
public readonly record struct LaoKip : ICurrency
{
    public static string Code => "LAK";
}
