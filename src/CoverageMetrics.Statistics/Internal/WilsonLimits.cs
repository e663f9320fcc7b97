using System;
using System.Numerics;

namespace CoverageMetrics.Statistics.Internal;

/// <summary>The limits of Wilson's interval: the two proportions p with (x/n - p)^2 = z^2 p (1 - p) / n.</summary>
internal static class WilsonLimits
{
    /// <summary>Finds both limits.</summary>
    /// <remarks>The lower one is written so that nothing cancels; the upper one is 1 minus the lower one of those who are not in the part. Both ends so come out as 0 and 1 exactly.</remarks>
    internal static (double Lower, double Upper) Of(double part, double whole, double z)
    {
        double rest = whole - part;
        double squared = z * z;
        double spread = squared + (z * Math.Sqrt(squared + (4 * part * rest / whole)));
        return (LowerOf(part, whole, spread), 1 - LowerOf(rest, whole, spread));
    }

    /// <summary>Finds both limits of as many proportions as a vector holds, for as many whole vectors as there are.</summary>
    /// <returns>How many cells were done, and how many of them have no interval; stops before a vector with a negative count.</returns>
    internal static (int Done, int Undefined) Of(ReadOnlySpan<long> parts, ReadOnlySpan<long> wholes, double z, Span<double> lower, Span<double> upper)
    {
        Vector<double> squared = new(z * z);
        Vector<double> reach = new(z);
        Vector<double> four = new(4.0);
        Vector<double> none = new(double.NaN);
        Vector<long> undefined = Vector<long>.Zero;
        int cell = 0;
        for (; cell <= parts.Length - Vector<long>.Count; cell += Vector<long>.Count)
        {
            Vector<long> partCount = new(parts.Slice(cell));
            Vector<long> wholeCount = new(wholes.Slice(cell));
            if (Vector.LessThanAny(partCount | wholeCount, Vector<long>.Zero))
            {
                break;
            }

            Vector<long> isNone = Vector.Equals(wholeCount, Vector<long>.Zero) | Vector.GreaterThan(partCount, wholeCount);
            undefined += isNone;
            Vector<double> part = Vector.ConvertToDouble(partCount);
            Vector<double> whole = Vector.ConvertToDouble(wholeCount);
            Vector<double> rest = whole - part;
            Vector<double> spread = squared + (reach * Vector.SquareRoot(squared + (four * part * rest / whole)));
            Vector.ConditionalSelect(isNone, none, LowerOf(part, whole, spread)).CopyTo(lower.Slice(cell));
            Vector.ConditionalSelect(isNone, none, Vector<double>.One - LowerOf(rest, whole, spread)).CopyTo(upper.Slice(cell));
        }

        return (cell, (int)-Vector.Sum(undefined));
    }

    private static double LowerOf(double part, double whole, double spread) => 2 * part * part / (whole * ((2 * part) + spread));

    private static Vector<double> LowerOf(Vector<double> part, Vector<double> whole, Vector<double> spread)
    {
        Vector<double> twice = part + part;
        return twice * part / (whole * (twice + spread));
    }
}
