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
    [InlineData("0 0.07", 4, "0 0.02 0.04 0.06 0.08")]
    [InlineData("-0.35 1.84", 5, "-0.5 0 0.5 1 1.5 2")]
    [InlineData("-3 4", 1, "-5 0 5")]
    [InlineData("0", 5, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData("0 1400123", 3, "0 500000 1000000 1500000")]
    [InlineData("0.0000000000000000000000000001 -2.22 0", 3, "-4 -2 0 2")]
    public void Ticks_AreRoundAndEnclose(string values, int spaces, string ticks)
    {
        AxisScale scale = AxisScale.Over(values.Split(' ').Select(Parse), 1, spaces);

        Assert.Equal(ticks.Split(' ').Select(Parse), scale.Ticks);
    }

    [Fact]
    public void Zero_IsOnTheAxis_WhenItIsNear()
    {
        Assert.Equal(0, AxisScale.Over([18, 60], 0.6m, 5).First);
        Assert.Equal(16_000, AxisScale.Over([16_268, 17_900], 0.6m, 5).First);
        Assert.False(AxisScale.Over([16_268, 17_900], 0.6m, 5).HasZero);
        Assert.Equal(0, AxisScale.Over([16_268, 17_900], 1, 5).First);
        Assert.Equal(0, AxisScale.Over([-60, -18], 0.6m, 5).Last);
    }

    [Fact]
    public void Axis_CoversEveryValue_WithTicksAtOneTwoFive() => Law.Holds(
        Numbers.NonEmptyListOf().ToArbitrary(), Gen.Choose(1, 12).ToArbitrary(), (values, spaces) =>
        {
            AxisScale scale = AxisScale.Over(values, 0.5m, spaces);

            Assert.InRange(values.Min(), scale.First, scale.Last);
            Assert.InRange(values.Max(), scale.First, scale.Last);
            Assert.All(values, value => Assert.InRange(scale.At(value), -1e-9, 1 + 1e-9));
            Assert.Equal((0.0, 1.0), (scale.At(scale.First), scale.At(scale.Last)));
            Assert.InRange(scale.Ticks.Count, 2, spaces + 3);
            if (values.Max(Math.Abs) < 1e25m)
            {
                decimal step = scale.Ticks[1] - scale.Ticks[0];
                Assert.All(scale.Ticks.Zip(scale.Ticks.Skip(1)), pair => Assert.Equal(step, pair.Second - pair.First));
                string digits = step.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0');
                Assert.Contains(digits, new[] { "1", "2", "5" });
                Assert.All(scale.Ticks, tick => Assert.Equal(0, tick % step));
            }
        });

    private static decimal Parse(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

    private static Gen<decimal> Numbers => Gen.Frequency(
        (1, Gen.Constant(0m)),
        (4, Gen.Choose(0, 12_000).Select(n => n / 100m)),
        (2, Gen.Choose(-5_000, 5_000).Select(n => n / 1_000m)),
        (2, Gen.Choose(0, int.MaxValue).Select(n => n * 1_000m)),
        (1, Gen.Elements(decimal.MaxValue, decimal.MinValue, 1e-28m, long.MaxValue, 1e20m, 1e20m + 1)));
}
