using System;

namespace CoverageMetrics.Metrics;

/// <summary>How far values lie from their median, in units that a few far values cannot stretch.</summary>
internal static class ModifiedScores
{
    // Fewer values have no pattern to be far from.
    private const int FewestValues = 5;

    // The 75th percentile of the normal distribution, and the ratio of its standard deviation to its mean absolute deviation.
    private const double PerMedianDeviation = 0.6745;
    private const double PerMeanDeviation = 1.253314;

    /// <summary>Finds the modified z-scores of Iglewicz and Hoaglin (1993): 0.6745 (x - median) / MAD.</summary>
    /// <remarks>Where more than half of the values are the same, the median absolute deviation (MAD) is zero; the mean absolute deviation takes its place. Where all are
    /// the same, every score is zero.</remarks>
    /// <param name="values">The values.</param>
    /// <returns>The scores, in the order of the values; all zero for fewer than five values.</returns>
    internal static double[] Of(double[] values)
    {
        if (values.Length < FewestValues)
        {
            return new double[values.Length];
        }

        double median = Median(values);
        double[] deviations = Array.ConvertAll(values, value => Math.Abs(value - median));
        double medianDeviation = Median(deviations);
        double mean = 0;
        foreach (double deviation in deviations)
        {
            mean += deviation / deviations.Length;
        }

        double unit = medianDeviation > 0 ? medianDeviation / PerMedianDeviation : PerMeanDeviation * mean;
        return Array.ConvertAll(values, value => unit > 0 ? (value - median) / unit : 0);
    }

    private static double Median(double[] values)
    {
        double[] sorted = (double[])values.Clone();
        Array.Sort(sorted);
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
