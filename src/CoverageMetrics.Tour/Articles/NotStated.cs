namespace CoverageMetrics.Tour.Articles;

/// <summary>The people a published rate is of, where the article does not say who they are.</summary>
internal readonly record struct NotStated : IDenominator
{
    /// <inheritdoc/>
    public static string Code => "tour:not-stated";
}
