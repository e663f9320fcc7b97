namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>People who work without a labour contract: a denominator of the agency's own, with nothing but its code.</summary>
public readonly record struct InformalWorkers : IDenominator
{
    public static string Code => "vss:informal-workers";
}
