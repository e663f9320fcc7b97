using System;
using MathNet.Numerics;

namespace CoverageMetrics.Statistics.Internal;

/// <summary>Limits at which a binomial or a Poisson tail has a given probability.</summary>
/// <remarks>
/// <para>Probabilities of single counts by the saddle-point expansion of C. Loader, <i>Fast and Accurate Computation of Binomial Probabilities</i> (2000), which keeps
/// its relative accuracy at any size; tails as sums of them, in which all terms are positive. The logarithm of a tail is concave, so that Newton's method finds the limit from either side.</para>
/// <para>The quantile functions of MathNet.Numerics stop at an absolute tolerance, which is larger than a limit of a few in billions.</para>
/// </remarks>
internal static class ExactTails
{
    private const int MostSteps = 200;
    private const double Negligible = 1e-18;
    private const double Settled = 4e-16;

    /// <summary>Finds the proportion at which so many or more have the probability.</summary>
    internal static double LowerProportion(long part, long whole, double tail, double z) => part == 0 ? 0
        : 2 * part <= whole ? LowestProportion(part, whole, tail, z)
        : 1 - HighestProportion(whole - part, whole, tail, z);

    /// <summary>Finds the proportion at which so many or fewer have the probability.</summary>
    internal static double UpperProportion(long part, long whole, double tail, double z) => part == whole ? 1
        : 2 * part <= whole ? HighestProportion(part, whole, tail, z)
        : 1 - LowestProportion(whole - part, whole, tail, z);

    /// <summary>Finds the expected count at which so many or more have the probability.</summary>
    internal static double LowerCount(long count, double tail, double z) => count == 0 ? 0 : FromBelow(
        count * Math.Exp(-z / Math.Sqrt(count)), tail, count, at => (Poisson(count, at), Sum(step => at / (count + step))));

    /// <summary>Finds the expected count at which so many or fewer have the probability.</summary>
    internal static double UpperCount(long count, double tail, double z)
    {
        if (count == 0)
        {
            return -Math.Log(tail);
        }

        double from = count + 1 + (z * Math.Sqrt(count + 1)) + (z * z / 3);
        return FromAbove(from, double.PositiveInfinity, tail, at => (Poisson(count, at), 1, Sum(step => (count - step + 1) / at)));
    }

    /// <summary>Finds the smallest and the largest count whose exact intervals hold an expected one, from those of the normal distribution on, corrected for skewness.</summary>
    internal static (long Lower, long Upper) Counts(double expected, double tail, double z)
    {
        double skewed = expected + (((z * z) - 1) / 6);
        long lower = (long)Math.Max(0, skewed - (z * Math.Sqrt(expected)));
        while (lower > 0 && UpperCount(lower - 1, tail, z) >= expected)
        {
            lower--;
        }

        while (UpperCount(lower, tail, z) < expected)
        {
            lower++;
        }

        long upper = (long)(skewed + (z * Math.Sqrt(expected)));
        while (LowerCount(upper + 1, tail, z) <= expected)
        {
            upper++;
        }

        while (LowerCount(upper, tail, z) > expected)
        {
            upper--;
        }

        return (lower, upper);
    }

    /// <summary>Finds count ln(count / expected) + expected - count, as a series where the two are close and the terms would cancel.</summary>
    internal static double Deviance(double count, double expected)
    {
        double apart = count - expected;
        double ratio = apart / (count + expected);
        if (Math.Abs(ratio) >= 0.1)
        {
            return (count * Math.Log(count / expected)) - apart;
        }

        double sum = apart * ratio;
        double term = 2 * count * ratio;
        for (int odd = 3; ; odd += 2)
        {
            term *= ratio * ratio;
            double next = sum + (term / odd);
            if (next == sum)
            {
                return sum;
            }

            sum = next;
        }
    }

    private static double LowestProportion(long part, long whole, double tail, double z) => FromBelow(
        WilsonLimits.Of(part, whole, z).Lower,
        tail,
        part,
        at => (Binomial(part, whole, at), Sum(step => (whole - part - step + 1) * at / ((part + step) * (1 - at)))));

    private static double HighestProportion(long part, long whole, double tail, double z) => part == 0
        ? -SpecialFunctions.Expm1(Math.Log(tail) / whole)
        : FromAbove(
            WilsonLimits.Of(part, whole, z).Upper,
            1,
            tail,
            at => (Binomial(part, whole, at), (whole - part) / (1 - at), Sum(step => (part - step + 1) * (1 - at) / ((whole - part + step) * at))));

    // In the logarithm of the limit, in which the logarithm of the tail has the slope count / sum.
    private static double FromBelow(double start, double tail, long count, Func<double, (double First, double Sum)> tailAt)
    {
        double at = start;
        for (int step = 0; step < MostSteps; step++)
        {
            (double first, double sum) = tailAt(at);
            double by = (Math.Log(tail) - Math.Log(first) - Math.Log(sum)) * sum / count;
            at *= Math.Exp(by);
            if (Math.Abs(by) <= Settled)
            {
                break;
            }
        }

        return at;
    }

    // In the limit itself, in which the logarithm of the tail has the slope -weight / sum.
    private static double FromAbove(double start, double most, double tail, Func<double, (double First, double Weight, double Sum)> tailAt)
    {
        double at = start;
        for (int step = 0; step < MostSteps; step++)
        {
            (double first, double weight, double sum) = tailAt(at);
            double next = at - ((Math.Log(tail) - Math.Log(first) - Math.Log(sum)) * sum / weight);
            next = next >= most ? (at + most) / 2 : next <= 0 ? at / 2 : next;
            double by = (next - at) / at;
            at = next;
            if (Math.Abs(by) <= Settled)
            {
                break;
            }
        }

        return at;
    }

    // 1 + r(1) + r(1) r(2) + ..., until nothing is added or the ratio comes to its end at 0.
    private static double Sum(Func<long, double> ratio)
    {
        double sum = 1;
        double term = 1;
        for (long step = 1; ; step++)
        {
            double by = ratio(step);
            term *= by;
            sum += term;
            if (by < 1 && term <= Negligible * sum)
            {
                return sum;
            }
        }
    }

    private static double Binomial(double part, double whole, double proportion) =>
        Math.Sqrt(whole / (2 * Math.PI * part * (whole - part))) * Math.Exp(
            StirlingRest(whole) - StirlingRest(part) - StirlingRest(whole - part)
            - Deviance(part, whole * proportion) - Deviance(whole - part, whole * (1 - proportion)));

    private static double Poisson(double count, double expected) =>
        Math.Exp(-StirlingRest(count) - Deviance(count, expected)) / Math.Sqrt(2 * Math.PI * count);

    // ln n! less Stirling's formula for it.
    private static double StirlingRest(double n)
    {
        if (n <= 15)
        {
            return SpecialFunctions.FactorialLn((int)n) - (0.5 * Math.Log(2 * Math.PI * n)) - (n * Math.Log(n)) + n;
        }

        double squared = n * n;
        return ((1.0 / 12) - (((1.0 / 360) - (((1.0 / 1260) - (((1.0 / 1680) - (1.0 / 1188 / squared)) / squared)) / squared)) / squared)) / n;
    }
}
