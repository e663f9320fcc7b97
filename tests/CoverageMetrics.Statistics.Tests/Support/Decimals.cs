namespace CoverageMetrics.Statistics.Tests.Support;

/// <summary>Logarithms in 28 digits.</summary>
internal static class Decimals
{
    /// <summary>Finds the natural logarithm: 2 (t + t^3/3 + t^5/5 + ...) with t = (x - 1) / (x + 1).</summary>
    internal static decimal Log(decimal number)
    {
        decimal by = (number - 1) / (number + 1);
        decimal sum = 0;
        decimal power = by;
        for (int odd = 1; odd < 400; odd += 2)
        {
            sum += power / odd;
            power *= by * by;
        }

        return 2 * sum;
    }
}
