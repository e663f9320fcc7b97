using CoverageMetrics.Reports.Drawing;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Reports.Drawing;

public class AxisScaleTests
{
    [Theory]
    [InlineData("0 47.3", 5, "0 10 20 30 40 50")]
    [InlineData("0 104.55", 6, "0 20 40 60 80 100 120")]
    [InlineData("0 0.07", 4, "0.00 0.02 0.04 0.06 0.08")]
    [InlineData("-0.35 1.84", 5, "-0.5 0.0 0.5 1.0 1.5 2.0")]
    [InlineData("-3 4", 1, "0 10")]
    [InlineData("0", 5, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData("0 1400123", 3, "0 500000 1000000 1500000")]
    [InlineData("0.0000000000000000000000000001 -2.22 0", 3, "-3 -2 -1 0")]
    public void Ticks_AreRoundAndEnclose(string values, int spaces, string ticks)
    {
        AxisScale scale = AxisScale.Over(values.Split(' ').Select(Parse), true, spaces, 28);

        // As many decimals too: 0.0 beside 0.5.
        Assert.Equal(ticks.Split(' '), scale.Ticks.Select(Written));
    }

    [Theory]
    [InlineData("35.63 37.05", 7, 2, "35.6 to 37.1068, 35.6 35.8 36.0 36.2 36.4 36.6 36.8 37.0")]
    [InlineData("16268 17900", 5, 0, "16202.72 to 18000, 16500 17000 17500 18000")]
    [InlineData("51.2", 5, 1, "46 to 56.7296, 46 48 50 52 54 56")]
    [InlineData("100 101", 7, 0, "99.42 to 101.58, 100 101")]
    public void Axis_BeginsWhereTheFiguresDo(string values, int spaces, int decimals, string expected)
    {
        AxisScale scale = AxisScale.Over(values.Split(' ').Select(Parse), false, spaces, decimals);

        Assert.Equal(expected, FormattableString.Invariant($"{scale.First:0.####} to {scale.Last:0.####}, {string.Join(' ', scale.Ticks.Select(Written))}"));
    }

    [Fact]
    public void Zero_IsOnTheAxis_WhenItIsNear()
    {
        Assert.Equal(0, AxisScale.Over([15, 60], false, 5, 0).First);
        Assert.False(AxisScale.Over([16, 60], false, 5, 0).HasZero);
        Assert.Equal(0, AxisScale.Over([16_268, 17_900], true, 5, 0).First);
        Assert.Equal(0, AxisScale.Over([-60, -15], false, 5, 0).Last);
    }

    [Fact]
    public void Axis_CoversEveryValue_WithTicksAtOneTwoFive() => Law.Holds(
        Cases, (one) =>
        {
            (decimal[] values, bool isFromZero, int spaces, int decimals) = one;
            AxisScale scale = AxisScale.Over(values, isFromZero, spaces, decimals);

            Assert.InRange(values.Min(), scale.First, scale.Last);
            Assert.InRange(values.Max(), scale.First, scale.Last);
            Assert.All(values, value => Assert.InRange(scale.At(value), -1e-9, 1 + 1e-9));
            Assert.Equal((0.0, 1.0), (scale.At(scale.First), scale.At(scale.Last)));
            Assert.InRange(scale.Ticks.Count, 2, spaces + 3);
            Assert.All(scale.Ticks, tick => Assert.InRange(tick, scale.First, scale.Last));
            Assert.True(scale.HasZero || !isFromZero);
            if (values.Max(Math.Abs) < 1e25m)
            {
                decimal step = scale.Ticks[1] - scale.Ticks[0];
                Assert.All(scale.Ticks.Zip(scale.Ticks.Skip(1)), pair => Assert.Equal(step, pair.Second - pair.First));
                Assert.Contains(Written(step).Replace(".", "", StringComparison.Ordinal).Trim('0'), new[] { "1", "2", "5" });
                Assert.All(scale.Ticks, tick => Assert.Equal(0, tick % step));

                // No finer than the figures are printed, and all as fine as one another.
                int most = decimals >= 0 ? decimals : values.Max(value => (value / 1.0000000000000000000000000000m).Scale);
                Assert.InRange(Assert.Single(scale.Ticks.Select(tick => tick.Scale).Distinct()), 0, most);

                // Figures on one side of zero have no other side.
                Assert.True(values.Min() < 0 || scale.First >= 0, $"{scale}");
                Assert.True(values.Max() > 0 || scale.Last <= 0 || values.All(value => value == 0), $"{scale}");
            }
        });

    [Fact]
    public void Axis_IsMostlyOfFigures() => Law.Holds(Cases, (one) =>
    {
        (decimal[] values, _, int spaces, int decimals) = one;
        (decimal low, decimal high) = (values.Min(), values.Max());

        // Figures that are as good as one, and those that a single space has to hold, leave no choice.
        if (spaces >= 3 && Math.Max(Math.Abs(low), Math.Abs(high)) < 1e25m && high - low > Math.Max(Math.Abs(low), Math.Abs(high)) / 1_000_000 && (decimals < 0 || high - low >= 4 * (decimal)Math.Pow(10, -decimals)))
        {
            AxisScale scale = AxisScale.Over(values, false, spaces, decimals);
            Assert.True((high - low) / (scale.Last - scale.First) >= 0.5m, $"{low} to {high} on an axis of {scale}");
        }
    });

    private static Arbitrary<(decimal[] Values, bool IsFromZero, int Spaces, int Decimals)> Cases => Arb.From(
        from values in Numbers.NonEmptyListOf()
        from isFromZero in Gen.Elements(false, true)
        from spaces in Gen.Choose(1, 12)
        from decimals in Gen.Elements(-1, 0, 1, 2, 28)
        select (values.ToArray(), isFromZero, spaces, decimals),
        one => one.Item1.Length > 1 ? Enumerable.Range(0, one.Item1.Length).Select(i => (one.Item1.Where((_, j) => j != i).ToArray(), one.isFromZero, one.spaces, one.decimals)) : []);

    private static string Written(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static decimal Parse(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

    private static Gen<decimal> Numbers => Gen.Frequency(
        (1, Gen.Constant(0m)),
        (4, Gen.Choose(0, 12_000).Select(n => n / 100m)),
        (2, Gen.Choose(-5_000, 5_000).Select(n => n / 1_000m)),
        (2, Gen.Choose(0, int.MaxValue).Select(n => n * 1_000m)),
        (1, Gen.Elements(decimal.MaxValue, decimal.MinValue, 1e-28m, long.MaxValue, 1e20m, 1e20m + 1)));
}
