namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>Registered people who owe nothing.</summary>
public readonly record struct PaidUpMembers : INumerator, IDenominator, IPartOf<RegisteredMembers>
{
    public static string Code => "id:tanpa-tunggakan";

    public static string Name => "members without arrears";
}
