using System.Numerics;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Tests.Internal;

public class ExactMathTests
{
    private const long Largest = 1L << 56;

    // Where a way of dividing ends and the next begins.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(79, 1)]
    [InlineData(80, 1)]
    [InlineData(7_922, 100)]
    [InlineData(7_923, 100)]
    [InlineData(1, 1L << 30)]
    [InlineData(1, (1L << 30) + 1)]
    [InlineData(850_000_000, (1L << 30) - 1)]
    [InlineData(Largest, 1L << 30)]
    [InlineData(Largest + 1, 1L << 30)]
    public void Percent_WhereOneWayOfDividingEnds_IsTheNearest(long part, long whole)
    {
        IsNearest(part, whole);
        IsNearest(-part, whole);
    }

    // The first digits of 2^96, from which on a decimal holds one digit fewer: quotients that begin with just these.
    [Theory]
    [InlineData(7_922_816_251)]
    [InlineData(79_228_162_514)]
    [InlineData(792_281_625_142)]
    [InlineData(7_922_816_251_426)]
    public void Percent_AtABorderOfDecimals_IsTheNearest(long head)
    {
        var hundredths = new BigInteger(100_000_000_000);
        int found = 0;
        for (long whole = 1_000_000_001; whole <= 1_000_005_000; whole++)
        {
            BigInteger part = ((whole * (BigInteger)head) + hundredths - 1) / hundredths;
            if (part * hundredths < whole * (BigInteger)(head + 1))
            {
                found++;
                IsNearest((long)part, whole);
                IsNearest(-(long)part, whole);
            }
        }

        Assert.True(found > 10, $"{found} of 5,000 wholes have such a part.");
    }

    // Whole numbers alone tell which decimal is the nearest with as many digits behind the point.
    private static void IsNearest(long part, long whole)
    {
        decimal percent = ExactMath.Percent(part, whole);
        BigInteger scaled = 100 * BigInteger.Abs(part) * BigInteger.Pow(10, percent.Scale);

        Assert.Equal(Math.Sign(part), Math.Sign(percent));
        Assert.Equal(((2 * scaled) + whole) / (2 * (BigInteger)whole), ExactMath.Unscaled(Math.Abs(percent)));
        Assert.False(ExactMath.IsRounded(percent));
    }
}
