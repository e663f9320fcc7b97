using CoverageMetrics.Groups;

namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>People on the register of the health insurance, whether anything is paid for them or not.</summary>
public readonly record struct RegisteredMembers : INumerator, IDenominator, IPartOf<Population>
{
    public static string Code => "id:terdaftar";

    public static string Name => "registered members";
}
