using System;
using System.Globalization;
using System.Linq;

namespace CoverageMetrics.Statistics.Internal;

/// <summary>By how much areas vary more than chance explains.</summary>
internal static class Dispersion
{
    /// <summary>Finds the mean of the squared scores, those at either end moved in to the last that stays; at least 1, and 1 of none.</summary>
    internal static double Of(double[] scores, decimal winsorisedPercent)
    {
        if (winsorisedPercent is < 0 or >= 50)
        {
            throw new ArgumentOutOfRangeException(nameof(winsorisedPercent), string.Create(CultureInfo.InvariantCulture, $"Areas to move in at either end must be at least 0 and less than 50 percent, but are {winsorisedPercent}."));
        }

        Array.Sort(scores);
        int moved = (int)(scores.Length * winsorisedPercent / 100);
        double sum = scores.Select((_, place) => scores[Math.Clamp(place, moved, scores.Length - 1 - moved)]).Sum(score => score * score);
        return scores.Length == 0 ? 1 : Math.Max(1, sum / scores.Length);
    }
}
