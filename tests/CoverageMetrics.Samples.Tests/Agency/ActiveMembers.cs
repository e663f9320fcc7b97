using CoverageMetrics.Groups;

namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>Registered people who are treated when they come.</summary>
public readonly record struct ActiveMembers : INumerator, IPartOf<PaidUpMembers>, IPartOf<RegisteredMembers>, IPartOf<Population>
{
    public static string Code => "id:aktif";

    public static string Name => "active members";
}
