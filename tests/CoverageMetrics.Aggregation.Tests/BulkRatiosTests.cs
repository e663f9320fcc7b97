using System.Numerics;

namespace CoverageMetrics.Aggregation.Tests;

public class BulkRatiosTests
{
    private static readonly long[] Notable =
    [
        0, 1, 2, 3, 7, 200, 201, 2_469, 20_000, 716_041, 13_055_704, 54_445_300, 922_291_260_000_000, 922_291_260_000_001,
        922_337_203_685_477, 922_337_203_685_478, 4_611_686_018_427_387_904, long.MaxValue - 1, long.MaxValue,
    ];

    [Theory]
    [InlineData(201, 20_000, 101)]         // 1.005 %: a double says 1.00
    [InlineData(2_469, 20_000, 1_235)]     // 12.345 %: to even says 12.34
    [InlineData(13_055_704, 54_445_300, 2_398)]
    [InlineData(139_986, 716_041, 1_955)]
    [InlineData(0, 5, 0)]
    [InlineData(3, 2, 15_000)]
    public void Shares_PublishedAndHalves_RoundAwayFromZero(long part, long whole, long expected)
    {
        var result = new long[1];

        Assert.Equal(0, BulkRatios.Shares([part], [whole], result));
        Assert.Equal(expected, result[0]);
    }

    [Theory]
    [InlineData(1_000_000, 1_159_600, 1_596)]
    [InlineData(20_000, 19_799, -101)]     // -1.005 %: away from zero
    [InlineData(20_000, 20_201, 101)]
    [InlineData(5, 0, -10_000)]
    public void Growths_UpAndDown_RoundAwayFromZero(long earlier, long later, long expected)
    {
        var result = new long[1];

        Assert.Equal(0, BulkRatios.Growths([earlier], [later], result));
        Assert.Equal(expected, result[0]);
    }

    [Fact]
    public void Both_AnyCounts_AgreeWithBigIntegers()
    {
        var random = new Random(12);
        var pairs = (from x in Notable from y in Notable select (x, y)).ToList();
        for (int pair = 0; pair < 100_000; pair++)
        {
            long y = random.NextInt64(1, 1L << random.Next(1, 61));
            // Every second lies at or beside a half.
            long x = pair % 2 == 0 ? random.NextInt64(1L << random.Next(1, 50)) : (long)((((2 * (BigInteger)random.Next(30_000)) + 1) * y / 20_000) + random.Next(2));
            pairs.Add((x, y));
        }

        var result = new long[1];
        foreach ((long x, long y) in pairs)
        {
            Agree(Round(10_000 * (BigInteger)x, y), () => BulkRatios.Shares([x], [y], result), result, y);
            Agree(Round(10_000 * ((BigInteger)x - y), y), () => BulkRatios.Growths([y], [x], result), result, y);
        }
    }

    [Fact]
    public void Both_WholeColumns_AgreeWithBigIntegers()
    {
        var random = new Random(5);
        foreach (int length in Enumerable.Range(0, 40).Append(20_000))
        {
            // People mostly, now and then nobody, and sometimes more than a double holds.
            long[] y = [.. Enumerable.Range(0, length).Select(cell => random.Next(12) == 0 ? 0 : random.NextInt64(1, 1L << random.Next(1, random.Next(8) == 0 ? 52 : 39)))];
            long[] x = [.. y.Select(whole => random.Next(3) == 0 ? (long)(((2 * (BigInteger)random.Next(30_000)) + 1) * whole / 20_000) : random.NextInt64(1L << random.Next(1, 38)))];
            var shares = new long[length];
            var growths = new long[length];

            Assert.Equal(y.Count(whole => whole == 0), BulkRatios.Shares(x, y, shares));
            Assert.Equal(y.Count(whole => whole == 0), BulkRatios.Growths(y, x, growths));
            for (int cell = 0; cell < length; cell++)
            {
                Assert.Equal(Round(10_000 * (BigInteger)x[cell], y[cell]) ?? BulkRatios.Undefined, shares[cell]);
                Assert.Equal(Round(10_000 * ((BigInteger)x[cell] - y[cell]), y[cell]) ?? BulkRatios.Undefined, growths[cell]);
            }
        }
    }

    [Fact]
    public void Both_NegativeAmongMany_Throws()
    {
        long[] ones = [.. Enumerable.Repeat(1L, 20)];
        long[] wrong = [.. ones];
        wrong[11] = -3;

        Assert.Contains("cell 11 is -3", Assert.Throws<ArgumentOutOfRangeException>(() => BulkRatios.Shares(wrong, ones, new long[20])).Message, StringComparison.Ordinal);
        Assert.Contains("cell 11 is -3", Assert.Throws<ArgumentOutOfRangeException>(() => BulkRatios.Growths(ones, wrong, new long[20])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_NobodyInTheWhole_IsUndefinedAndCounted()
    {
        var result = new long[4];

        Assert.Equal(2, BulkRatios.Shares([0, 5, 1, 0], [0, 0, 1, 1], result));
        Assert.Equal([BulkRatios.Undefined, BulkRatios.Undefined, 10_000, 0], result);
        Assert.Equal(1, BulkRatios.Growths([0, 5], [5, 5], result.AsSpan(0, 2)));
        Assert.Equal([BulkRatios.Undefined, 0], result[..2]);
    }

    [Fact]
    public void Both_BadColumns_Throw()
    {
        Assert.Throws<ArgumentException>(() => BulkRatios.Shares([1], [1, 2], new long[1]));
        Assert.Throws<ArgumentException>(() => BulkRatios.Growths([1], [1], new long[2]));
        Assert.Equal("parts", Assert.Throws<ArgumentOutOfRangeException>(() => BulkRatios.Shares([-1], [1], new long[1])).ParamName);
        Assert.Equal("earlier", Assert.Throws<ArgumentOutOfRangeException>(() => BulkRatios.Growths([-1], [1], new long[1])).ParamName);
    }

    private static void Agree(BigInteger? expected, Func<int> compute, long[] result, long denominator)
    {
        if (denominator == 0)
        {
            Assert.Equal(1, compute());
            Assert.Equal(BulkRatios.Undefined, result[0]);
        }
        else if (expected > long.MaxValue)
        {
            Assert.Throws<OverflowException>(() => compute());
        }
        else
        {
            Assert.Equal(0, compute());
            Assert.Equal(expected, result[0]);
        }
    }

    private static BigInteger? Round(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            return null;
        }

        BigInteger quotient = BigInteger.DivRem(BigInteger.Abs(numerator), denominator, out BigInteger remainder);
        return numerator.Sign * (quotient + (2 * remainder >= denominator ? 1 : 0));
    }
}
