using System.Globalization;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class AnyPercentageTests
{
    [Fact]
    public void Contract() => ValueContract.Equality(AnyPercentage.FromPercent(5, "a"), AnyPercentage.FromPercent(5.0m, "a"), AnyPercentage.FromPercent(5, "b"));

    [Fact]
    public void Default_IsZeroOfNoBase()
    {
        Assert.Equal("", default(AnyPercentage).Base);
        Assert.Equal("0% of ", default(AnyPercentage).ToString(null, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void FromPercent_BadArguments_ThrowNamingThem()
    {
        Bad.Argument<ArgumentOutOfRangeException>("percent", "-0.5", () => AnyPercentage.FromPercent(-0.5m, "a"));
        Bad.Argument<ArgumentOutOfRangeException>("percent", "100000000000000000000000001", () => AnyPercentage.FromPercent(100_000_000_000_000_000_000_000_001m, "a"));
        Bad.Argument<ArgumentNullException>("base", "", () => AnyPercentage.FromPercent(1, null!));
        Bad.Argument<ArgumentException>("base", "", () => AnyPercentage.FromPercent(1, ""));
    }

    [Fact]
    public void Round_ExactlyHalfway_GoesUp()
    {
        Assert.Equal("12.35% of labour-force", AnyPercentage.FromPercent(12.345m, "labour-force").Round(2).ToString(null, CultureInfo.InvariantCulture));
        Bad.Argument<ArgumentOutOfRangeException>("decimals", "11", () => AnyPercentage.FromPercent(1, "a").Round(11));
        Bad.Argument<ArgumentOutOfRangeException>("decimals", "-1", () => AnyPercentage.FromPercent(1, "a").Round(-1));
    }

    [Fact]
    public void Minus_SameBase_IsPoints() =>
        Assert.Equal(PercentagePoints.FromPoints(5.66m), AnyPercentage.FromPercent(20.97m, "a").Minus(AnyPercentage.FromPercent(15.31m, "a")));

    [Fact]
    public void Minus_AnotherBase_ThrowsNamingBoth()
    {
        var exception = Bad.Argument<ArgumentException>("earlier", "'labour-force'", () => AnyPercentage.FromPercent(2, "labour-force").Minus(AnyPercentage.FromPercent(1, "population")));
        Assert.Contains("'population'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryTo_AnotherBase_IsFalseAndZero()
    {
        Assert.True(AnyPercentage.FromPercent(85.5m, "plan").TryTo(out Percentage<Plan> same));
        Assert.Equal(85.5m, same.Percent);
        Assert.False(AnyPercentage.FromPercent(85.5m, "plan").TryTo(out Percentage<Population> other));
        Assert.Equal(default, other);
    }

    [Fact]
    public void To_AnotherBase_ThrowsNamingBoth() =>
        Bad.Throws<InvalidOperationException>(() => AnyPercentage.FromPercent(2, "plan").To<Population>(), "'plan'", "'population'");

    [Fact]
    public void ToString_UnknownFormat_Throws() =>
        Bad.Throws<FormatException>(() => AnyPercentage.FromPercent(2, "plan").ToString("P", CultureInfo.InvariantCulture), "'P'");
}
