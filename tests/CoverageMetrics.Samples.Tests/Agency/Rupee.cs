namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>The currency of India.</summary>
public readonly record struct Rupee : ICurrency
{
    public static string Code => "INR";
}
