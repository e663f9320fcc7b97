using System;
using System.Linq;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Statistics.Internal;

/// <summary>Measures of groups in order, by the part of all people who are in groups below and half of the group's own.</summary>
internal static class Slopes
{
    internal static Measured Concentration(double[] shares, double[] values)
    {
        double[] gradient = [.. Ranks(shares).Select((rank, group) => shares[group] * ((2 * rank) - 1))];
        return new(Distances.Mean(gradient, values), gradient);
    }

    /// <summary>Finds by how much the line rises.</summary>
    internal static Measured? Index(double[] shares, double[] values, SlopeFit fit) => Ends(shares, values, fit) is { } ends
        ? new(ends.Last.Value - ends.First.Value, [.. ends.Last.Gradient.Zip(ends.First.Gradient, (last, first) => last - first)])
        : null;

    /// <summary>Finds the end of the line, divided by its beginning.</summary>
    internal static Measured? Relative(double[] shares, double[] values, SlopeFit fit)
    {
        if (Ends(shares, values, fit) is not { First.Value: > 0, Last.Value: > 0 } ends)
        {
            return null;
        }

        double ratio = ends.Last.Value / ends.First.Value;
        return new(ratio, [.. ends.Last.Gradient.Zip(ends.First.Gradient, (last, first) => (last - (ratio * first)) / ends.First.Value)]);
    }

    private static double[] Ranks(double[] shares)
    {
        double below = 0;
        return Array.ConvertAll(shares, share =>
        {
            double rank = below + (share / 2);
            below += share;
            return rank;
        });
    }

    // Both ends of the line on the scale of the values: at nobody below, and at everybody.
    private static (Measured First, Measured Last)? Ends(double[] shares, double[] values, SlopeFit fit)
    {
        double[] away = Array.ConvertAll(Ranks(shares), rank => rank - 0.5);
        double spread = away.Select((one, group) => shares[group] * one * one).Sum();
        if (values.Length < 2 || !Array.TrueForAll(values, value => IsOn(fit, value)))
        {
            return null;
        }

        double[] line = Array.ConvertAll(values, value => To(fit, value));
        double middle = Distances.Mean(shares, line);
        double half = 0;
        for (int group = 0; group < line.Length; group++)
        {
            half += shares[group] * away[group] / spread * (line[group] - middle) / 2;
        }

        return (End(middle - half, -1), End(middle + half, 1));

        Measured End(double at, int side)
        {
            double slope = 1 / SlopeAt(fit, From(fit, at));
            return new(From(fit, at), [.. values.Select((value, group) => slope * SlopeAt(fit, value) * shares[group] * (1 + (side * away[group] / spread / 2)))]);
        }
    }

    private static bool IsOn(SlopeFit fit, double value) => fit switch
    {
        SlopeFit.Linear => true,
        SlopeFit.Logarithmic => value > 0,
        SlopeFit.Logistic => value is > 0 and < 1,
        _ => throw Unnamed.Member(fit),
    };

    private static double To(SlopeFit fit, double value) => fit switch
    {
        SlopeFit.Linear => value,
        SlopeFit.Logarithmic => Math.Log(value),
        SlopeFit.Logistic => Math.Log(value / (1 - value)),
        _ => throw Unnamed.Member(fit),
    };

    private static double From(SlopeFit fit, double value) => fit switch
    {
        SlopeFit.Linear => value,
        SlopeFit.Logarithmic => Math.Exp(value),
        SlopeFit.Logistic => 1 / (1 + Math.Exp(-value)),
        _ => throw Unnamed.Member(fit),
    };

    private static double SlopeAt(SlopeFit fit, double value) => fit switch
    {
        SlopeFit.Linear => 1,
        SlopeFit.Logarithmic => 1 / value,
        SlopeFit.Logistic => 1 / (value * (1 - value)),
        _ => throw Unnamed.Member(fit),
    };
}
