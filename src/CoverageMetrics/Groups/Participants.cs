namespace CoverageMetrics.Groups;

/// <summary>People who take part in a programme that need not be named further.</summary>
public readonly record struct Participants : INumerator
{
    /// <inheritdoc/>
    public static string Code => "participants";

    /// <inheritdoc/>
    public static string EnglishName => "participants";

    /// <inheritdoc/>
    public static string VietnameseName => "người tham gia";
}
