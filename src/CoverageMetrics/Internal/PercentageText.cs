namespace CoverageMetrics.Internal;

/// <summary>The form of a percentage that carries the code of its base.</summary>
internal static class PercentageText
{
    /// <summary>What stands between the number and the code.</summary>
    internal const string Suffix = "% of ";
}
