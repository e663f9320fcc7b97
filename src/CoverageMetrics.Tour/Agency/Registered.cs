using CoverageMetrics.Groups;

namespace CoverageMetrics.Tour.Agency;

/// <summary>Residents who are on the register of health insurance, whether anything is paid for them or not.</summary>
internal readonly record struct Registered : INumerator, IDenominator, IPartOf<Population>
{
    public static string Code => "tour:registered";
}
