namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>The members who pay for a family.</summary>
public readonly record struct FamilyHeads : INumerator
{
    public static string Code => "vss:family-heads";
}
