using System.ComponentModel;
using System.Globalization;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class AmountChangeTests
{
    [Fact]
    public void Contract() => ValueContract.Check(
        AmountChange.Of<Dong>(-1_000_000), Amount.Of<Dong>(1) - Amount.Of<Dong>(1_000_001), AmountChange.Of<Dong>(0.25m));

    [Fact]
    public void Default_IsNoChange()
    {
        Assert.Equal("+0 VND", default(AmountChange<Dong>).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal("+0 VND", (-default(AmountChange<Dong>)).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal(AmountChange<Dong>.AdditiveIdentity, default);
    }

    [Theory]
    [InlineData("-0.00001")]
    [InlineData("0.00001")]
    [InlineData("-100000000000000000000.0001")]
    [InlineData("-79228162514264337593543950335")]
    public void Of_OutOfBounds_ThrowsNamingParameterAndValue(string value) =>
        Bad.Argument<ArgumentOutOfRangeException>("value", value, () => AmountChange.Of<Dong>(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Fact]
    public void Plus_BeyondTheLargest_Throws()
    {
        AmountChange<Dong> largest = AmountChange.Of<Dong>(100_000_000_000_000_000_000m);

        Bad.Throws<OverflowException>(() => largest + AmountChange.Of<Dong>(1), "100000000000000000000", "1 VND");
        Bad.Throws<OverflowException>(() => -largest - AmountChange.Of<Dong>(1), "-100000000000000000000", "-1 VND");
    }

    [Theory]
    [InlineData("+1,000,000 VND", "1000000")]
    [InlineData("-0.25 VND", "-0.25")]
    public void Parse_Signed_Reads(string text, string value) =>
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), AmountChange<Dong>.Parse(text, CultureInfo.InvariantCulture).Value);

    [Theory]
    [InlineData("1,000,000 VND")]
    [InlineData("+1,000,000")]
    [InlineData("+1 EUR")]
    [InlineData("-1.00001 VND")]
    [InlineData("+-1 VND")]
    [InlineData("-100000000000000000001 VND")]
    public void Parse_NotASignedAmountOfTheCurrency_IsRefused(string text)
    {
        Assert.False(AmountChange<Dong>.TryParse(text, CultureInfo.InvariantCulture, out AmountChange<Dong> change));
        Assert.Equal(default, change);
        Bad.Throws<FormatException>(() => AmountChange<Dong>.Parse(text, CultureInfo.InvariantCulture), $"'{text}'", "+1,234,567.5 VND");
    }

    [Fact]
    public void Parse_Null_Throws() => Bad.Argument<ArgumentNullException>("s", "", () => AmountChange<Dong>.Parse(null!, null));

    [Fact]
    public void ToString_UnknownFormat_Throws() =>
        Bad.Throws<FormatException>(() => AmountChange.Of<Dong>(1).ToString("N2", CultureInfo.InvariantCulture), "'N2'");

    [Fact]
    public void TypeConverter_ReadsAndWritesText()
    {
        TypeConverter converter = TypeDescriptor.GetConverter(typeof(AmountChange<Dong>));

        Assert.Equal(AmountChange.Of<Dong>(-0.25m), converter.ConvertFromInvariantString("-0.25 VND"));
        Assert.Equal("-0.25 VND", converter.ConvertToInvariantString(AmountChange.Of<Dong>(-0.25m)));
    }
}
