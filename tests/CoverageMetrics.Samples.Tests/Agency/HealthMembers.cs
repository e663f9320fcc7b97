namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>Members of the national health insurance of Indonesia.</summary>
public readonly record struct HealthMembers : INumerator
{
    public static string Code => "id:jkn";
}
