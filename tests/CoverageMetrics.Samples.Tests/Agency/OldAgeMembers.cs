namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>Members of the old-age savings of Indonesia.</summary>
public readonly record struct OldAgeMembers : INumerator
{
    public static string Code => "id:jht";
}
