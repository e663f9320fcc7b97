using System;

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
        double middle = z * Math.Sqrt(squared + (4 * part * (rest / whole)));
        return (LowerOf(part, whole, squared + middle), 1 - LowerOf(rest, whole, squared + middle));
    }

    private static double LowerOf(double part, double whole, double spread) => 2 * part * (part / whole) / ((2 * part) + spread);
}
