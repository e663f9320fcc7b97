using System;
using System.Linq;

namespace CoverageMetrics.Statistics.Internal;

/// <summary>Measures made of distances between groups.</summary>
internal static class Distances
{
    internal static double Mean(double[] shares, double[] values)
    {
        double sum = 0;
        for (int group = 0; group < values.Length; group++)
        {
            sum += shares[group] * values[group];
        }

        return sum;
    }

    internal static Measured? Difference(double[] values, int high, int low)
    {
        if (values.Length == 0)
        {
            return null;
        }

        var gradient = new double[values.Length];
        gradient[high]++;
        gradient[low]--;
        return new(values[high] - values[low], gradient);
    }

    internal static Measured? Ratio(double[] values, int high, int low)
    {
        if (values.Length == 0 || values[low] == 0 || values[high] == 0)
        {
            return null;
        }

        var gradient = new double[values.Length];
        double ratio = values[high] / values[low];
        gradient[high] += 1 / values[low];
        gradient[low] -= ratio / values[low];
        return new(ratio, gradient);
    }

    internal static Measured Variance(double[] shares, double[] values, double mean)
    {
        double sum = 0;
        var gradient = new double[values.Length];
        for (int group = 0; group < values.Length; group++)
        {
            double away = values[group] - mean;
            sum += shares[group] * away * away;
            gradient[group] = 2 * shares[group] * away;
        }

        return new(sum, gradient);
    }

    internal static Measured FromMean(double[] weights, double[] shares, double[] values, double mean)
    {
        (double sum, double[] gradient) = From(weights, values, mean);
        double signs = gradient.Sum();
        return new(sum, [.. gradient.Select((slope, group) => slope - (shares[group] * signs))]);
    }

    internal static Measured? From(double[] weights, double[] values, int reference)
    {
        if (reference < 0)
        {
            return null;
        }

        (double sum, double[] gradient) = From(weights, values, values[reference]);
        gradient[reference] -= gradient.Sum();
        return new(sum, gradient);
    }

    private static (double Sum, double[] Gradient) From(double[] weights, double[] values, double middle)
    {
        double sum = 0;
        var gradient = new double[values.Length];
        for (int group = 0; group < values.Length; group++)
        {
            sum += weights[group] * Math.Abs(values[group] - middle);
            gradient[group] = weights[group] * Math.Sign(values[group] - middle);
        }

        return (sum, gradient);
    }
}
