namespace CoverageMetrics.Statistics.Tests.Support;

/// <summary>Levels, with the quantiles of the normal distribution as tables print them to sixteen digits.</summary>
internal static class Levels
{
    internal static readonly ConfidenceLevel Usual = ConfidenceLevel.OfPercent(95);

    /// <summary>Gives the quantile of a level.</summary>
    internal static decimal Quantile(decimal percent) => percent switch
    {
        90 => 1.644853626951473m,
        95 => 1.959963984540054m,
        99 => 2.575829303548901m,
        99.8m => 3.090232306167813m,
        _ => throw new ArgumentOutOfRangeException(nameof(percent)),
    };

    /// <summary>Gives what a level leaves on either side, as one in so many.</summary>
    internal static int OneIn(decimal percent) => (int)(200 / (100 - percent));
}
