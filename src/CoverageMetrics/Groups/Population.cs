namespace CoverageMetrics.Groups;

/// <summary>Everybody who lives in the area.</summary>
public readonly record struct Population : IDenominator
{
    /// <inheritdoc/>
    public static string Code => "population";

    /// <inheritdoc/>
    public static string EnglishName => "population";

    /// <inheritdoc/>
    public static string VietnameseName => "dân số";
}
