using System.Globalization;
using CoverageMetrics.Internal;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Internal;

public class NumberTextTests
{
    [Theory]
    [InlineData("0.1234567890123456789012345678901")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData(",500")]
    [InlineData("1,,500")]
    [InlineData("1,50")]
    [InlineData("0,500")]
    [InlineData("01")]
    [InlineData("1x")]
    [InlineData("1.x")]
    [InlineData("")]
    public void TryRead_WhatIsNotWhollyANumber_IsRefusedAndNothing(string text)
    {
        Assert.False(NumberText.TryRead(text, NumberFormatInfo.InvariantInfo, out decimal value));
        Assert.Equal(0, value);
    }

    [Fact]
    public void TryRead_GroupsOfACultureWithoutThem_AreRefused()
    {
        var none = new NumberFormatInfo { NumberGroupSizes = [] };

        Assert.False(NumberText.TryRead("1,234", none, out _));
        Assert.True(NumberText.TryRead("1234", none, out decimal value));
        Assert.Equal(1_234, value);
    }

    [Fact]
    public void Money_OutOfItsBounds_IsRefusedForThatReason()
    {
        Assert.DoesNotContain("decimals", Bad.Argument<ArgumentOutOfRangeException>("value", "", () => Money.Check(Money.Largest + 1, 1, "value")).Message, StringComparison.Ordinal);
        Assert.Contains("either way", Bad.Argument<ArgumentOutOfRangeException>("value", "", () => Money.CheckChange(-Money.Largest - 1, "value")).Message, StringComparison.Ordinal);
        Assert.Equal(Money.Largest, Money.Add(Money.Largest - 1, 1, "VND"));
        Assert.Equal(-Money.Largest, Money.Add(1 - Money.Largest, -1, "VND"));
        Bad.Throws<OverflowException>(() => Money.Add(Money.Largest, 0.01m, "VND"), "VND");
    }
}
