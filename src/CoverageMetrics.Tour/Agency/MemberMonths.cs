namespace CoverageMetrics.Tour.Agency;

/// <summary>Months for which a contribution was declared: twelve for who was a member all year.</summary>
internal readonly record struct MemberMonths : ICountedUnit
{
    public static string Code => "tour:member-months";

    public static string Name => "member-months";
}
