namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>Registered people who are not treated when they come: in arrears, or in a category that lapsed.</summary>
public readonly record struct InactiveMembers : INumerator, IPartOf<RegisteredMembers>
{
    public static string Code => "id:nonaktif";

    public static string Name => "inactive members";
}
