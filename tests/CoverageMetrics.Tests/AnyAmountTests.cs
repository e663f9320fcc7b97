using System.Globalization;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class AnyAmountTests
{
    [Fact]
    public void Contract() => ValueContract.Equality(AnyAmount.Of(5, "VND"), AnyAmount.Of(5.00m, "VND"), AnyAmount.Of(5, "EUR"));

    [Fact]
    public void Default_IsNothingOfNoCurrency()
    {
        Assert.Equal("", default(AnyAmount).Currency);
        Assert.Equal("0 ", default(AnyAmount).ToString(null, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Of_BadArguments_ThrowNamingThem()
    {
        Bad.Argument<ArgumentOutOfRangeException>("value", "-0.5", () => AnyAmount.Of(-0.5m, "VND"));
        Bad.Argument<ArgumentOutOfRangeException>("value", "0.00001", () => AnyAmount.Of(0.00001m, "VND"));
        Bad.Argument<ArgumentOutOfRangeException>("value", "100000000000000000001", () => AnyAmount.Of(100_000_000_000_000_000_001m, "VND"));
        Bad.Argument<ArgumentNullException>("currency", "", () => AnyAmount.Of(1, null!));
        Bad.Argument<ArgumentException>("currency", "", () => AnyAmount.Of(1, " "));
    }

    [Fact]
    public void Plus_SameCurrency_Adds() => Assert.Equal(AnyAmount.Of(5.5m, "VND"), AnyAmount.Of(2.25m, "VND").Plus(AnyAmount.Of(3.25m, "VND")));

    [Fact]
    public void Plus_AnotherCurrency_ThrowsNamingBoth()
    {
        var exception = Bad.Argument<ArgumentException>("other", "'VND'", () => AnyAmount.Of(2, "VND").Plus(AnyAmount.Of(3, "EUR")));
        Assert.Contains("'EUR'", exception.Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(() => AnyAmount.Of(100_000_000_000_000_000_000m, "VND").Plus(AnyAmount.Of(1, "VND")));
    }

    [Fact]
    public void TryTo_AnotherCurrency_IsFalseAndNothing()
    {
        Assert.True(AnyAmount.Of(2.5m, "VND").TryTo(out Amount<Dong> same));
        Assert.Equal(2.5m, same.Value);
        Assert.False(AnyAmount.Of(2.5m, "VND").TryTo(out Amount<Euro> other));
        Assert.Equal(default, other);
    }

    [Fact]
    public void To_AnotherCurrency_ThrowsNamingBoth() =>
        Bad.Throws<InvalidOperationException>(() => AnyAmount.Of(2, "VND").To<Euro>(), "'VND'", "'EUR'");

    [Fact]
    public void ToString_HasTheCurrency() => Assert.Equal("1.234,5 VND", AnyAmount.Of(1_234.50m, "VND").ToString(null, Vietnamese.Language));
}
