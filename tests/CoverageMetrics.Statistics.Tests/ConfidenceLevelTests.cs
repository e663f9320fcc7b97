using CoverageMetrics.Statistics.Tests.Support;

namespace CoverageMetrics.Statistics.Tests;

public class ConfidenceLevelTests
{
    [Theory]
    [InlineData(90)]
    [InlineData(95)]
    [InlineData(99)]
    [InlineData(99.8)]
    public void Deviations_HaveTheTailOfTheLevel(decimal percent)
    {
        // One more in the last digit of 23 is beyond the tail, one less before it.
        Assert.True(Digits.Above(Levels.Quantile(percent) - 0.0000000000000000000001m) > Digits.OneIn(Levels.OneIn(percent)));
        Assert.True(Digits.Above(Levels.Quantile(percent) + 0.0000000000000000000001m) < Digits.OneIn(Levels.OneIn(percent)));
        Assert.Equal((double)Levels.Quantile(percent), ConfidenceLevel.OfPercent(percent).Deviations, 1e-14);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(-5)]
    [InlineData(950)]
    public void OfPercent_BeyondTheEnds_IsRefused(decimal percent) =>
        Assert.Equal("percent", Assert.Throws<ArgumentOutOfRangeException>(() => ConfidenceLevel.OfPercent(percent)).ParamName);

    [Fact]
    public void Default_Is95Percent()
    {
        Assert.Equal(ConfidenceLevel.OfPercent(95.0m), default);
        Assert.Equal(99.8m, ConfidenceLevel.OfPercent(99.8m).Percent);
    }
}
