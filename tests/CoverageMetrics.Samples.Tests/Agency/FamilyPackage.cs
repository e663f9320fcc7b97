namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>Members of a voluntary package for families: a programme of the agency's own, the parts of which it declares.</summary>
public readonly record struct FamilyPackage : INumerator, IWholeOf<FamilyHeads, FamilyDependants>
{
    public static string Code => "vss:family-package";

    public static string Name => "members of the family package";
}
