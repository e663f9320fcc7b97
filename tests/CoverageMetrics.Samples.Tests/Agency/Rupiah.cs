namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>The currency of Indonesia.</summary>
public readonly record struct Rupiah : ICurrency
{
    public static string Code => "IDR";
}
