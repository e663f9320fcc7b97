using System;
using System.Linq;

namespace CoverageMetrics.Statistics.Internal;

/// <summary>A measure of groups, and how it changes with the value of each.</summary>
internal readonly record struct Measured(double Value, double[] Gradient)
{
    /// <summary>Finds the root of the measure.</summary>
    internal Measured Root()
    {
        double root = Math.Sqrt(Value);
        return new(root, Array.ConvertAll(Gradient, slope => root == 0 ? 0 : slope / (2 * root)));
    }

    /// <summary>Divides the measure by the mean of the groups.</summary>
    internal Measured Per(double mean, double[] shares)
    {
        double value = Value / mean;
        return new(value, [.. Gradient.Select((slope, group) => (slope - (value * shares[group])) / mean)]);
    }
}
