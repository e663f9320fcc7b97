using System;
using System.Linq;

namespace CoverageMetrics.Statistics.Internal;

/// <summary>The index of Theil and the mean log deviation, as sums in which no term is negative, so that nothing cancels where groups are nearly equal.</summary>
internal static class Entropies
{
    internal static Measured? Theil(double[] shares, double[] values, double mean)
    {
        if (mean == 0)
        {
            return null;
        }

        double sum = Sum(shares, values, mean, true);
        return new(sum, [.. values.Select((value, group) => value == 0 ? 0 : shares[group] * (Math.Log(value / mean) - sum) / mean)]);
    }

    internal static Measured? MeanLogDeviation(double[] shares, double[] values, double mean) => mean == 0 || values.Contains(0)
        ? null
        : new(Sum(shares, values, mean, false), [.. values.Select((value, group) => shares[group] * ((1 / mean) - (1 / value)))]);

    /// <summary>Finds the part between larger areas, and the rest of it within them.</summary>
    internal static double Between(double[] shares, double[] values, double mean, bool isTheil, string[] parents, out double within)
    {
        double between = 0;
        within = 0;
        foreach (IGrouping<string, int> parent in Enumerable.Range(0, values.Length).GroupBy(group => parents[group], StringComparer.Ordinal))
        {
            double share = parent.Sum(group => shares[group]);
            double[] own = [.. parent.Select(group => shares[group] / share)];
            double[] of = [.. parent.Select(group => values[group])];
            double middle = Distances.Mean(own, of);
            between += share * Term(middle, mean, isTheil);
            within += middle == 0 ? 0 : share * Sum(own, of, middle, isTheil) * (isTheil ? middle / mean : 1);
        }

        return between;
    }

    private static double Sum(double[] shares, double[] values, double mean, bool isTheil)
    {
        double sum = 0;
        for (int group = 0; group < values.Length; group++)
        {
            sum += shares[group] * Term(values[group], mean, isTheil);
        }

        return sum;
    }

    // With r = value / mean: r ln r - r + 1, or r - 1 - ln r. What is added to the usual terms is 0 over all groups.
    private static double Term(double value, double mean, bool isTheil) => isTheil
        ? value == 0 ? 1 : ExactTails.Deviance(value, mean) / mean
        : ExactTails.Deviance(mean, value) / mean;
}
