namespace CoverageMetrics.Statistics.Tests.Support;

/// <summary>Finds where something turns from true to false, by halving: slow, and nothing that can go wrong.</summary>
internal static class Bisection
{
    internal static decimal Find(decimal low, decimal high, Func<decimal, bool> isBelow)
    {
        for (int step = 0; step < 90; step++)
        {
            decimal middle = (low + high) / 2;
            (low, high) = isBelow(middle) ? (middle, high) : (low, middle);
        }

        return low;
    }

    internal static double Find(double low, double high, Func<double, bool> isBelow)
    {
        for (int step = 0; step < 200; step++)
        {
            double middle = (low + high) / 2;
            (low, high) = isBelow(middle) ? (middle, high) : (low, middle);
        }

        return low;
    }
}
