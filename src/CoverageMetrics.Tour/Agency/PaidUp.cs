namespace CoverageMetrics.Tour.Agency;

/// <summary>Registered people for whom no contribution is owed.</summary>
internal readonly record struct PaidUp : INumerator, IDenominator, IPartOf<Registered>
{
    public static string Code => "tour:paid-up";
}
