namespace CoverageMetrics.Statistics.Tests.Support;

/// <summary>Levels, with the quantiles of the normal distribution in 23 digits: those whose tails are right in 60, which a test shows.</summary>
internal static class Levels
{
    internal static readonly ConfidenceLevel Usual = ConfidenceLevel.OfPercent(95);

    /// <summary>Gives the quantile of a level.</summary>
    internal static decimal Quantile(decimal percent) => percent switch
    {
        90 => 1.6448536269514727148638m,
        95 => 1.9599639845400542355246m,
        99 => 2.5758293035489007609786m,
        99.8m => 3.0902323061678135415404m,
        _ => throw new ArgumentOutOfRangeException(nameof(percent)),
    };

    /// <summary>Gives what a level leaves on either side, as one in so many.</summary>
    internal static int OneIn(decimal percent) => (int)(200 / (100 - percent));
}
