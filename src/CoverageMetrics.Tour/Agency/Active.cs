namespace CoverageMetrics.Tour.Agency;

/// <summary>People who are treated when they come: nothing is owed for them, and their card is valid.</summary>
internal readonly record struct Active : INumerator, IPartOf<PaidUp>
{
    public static string Code => "tour:active";
}
