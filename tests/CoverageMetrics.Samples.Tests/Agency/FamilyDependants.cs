namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>The members who are paid for.</summary>
public readonly record struct FamilyDependants : INumerator
{
    public static string Code => "vss:family-dependants";
}
