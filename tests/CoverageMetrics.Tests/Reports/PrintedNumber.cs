using System.Globalization;
using System.Numerics;

namespace CoverageMetrics.Tests.Reports;

/// <summary>How a number is to be printed, worked out with big integers: knows nothing of reports or of decimals' rounding.</summary>
internal static class PrintedNumber
{
    /// <summary>Prints a quotient, an exact half going away from zero.</summary>
    internal static string Of(BigInteger part, BigInteger whole, int decimals, string group, string point)
    {
        BigInteger scaled = BigInteger.DivRem(2 * BigInteger.Abs(part) * BigInteger.Pow(10, decimals) + whole, 2 * whole, out _);
        string digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string before = digits[..^decimals];
        for (int at = before.Length - 3; at > 0; at -= 3)
        {
            before = before.Insert(at, group);
        }

        return decimals == 0 ? before : before + point + digits[^decimals..];
    }
}
