namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>People in the civil register of the ministry of home affairs, of whom there are more than the statistics office projects.</summary>
public readonly record struct CivilRegister : IDenominator
{
    public static string Code => "id:dukcapil";

    public static string Name => "people in the civil register";
}
