using System.ComponentModel;
using System.Globalization;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class AmountTests
{
    [Fact]
    public void Contract() => ValueContract.Check(Amount.Of<Dong>(1.5m), Amount.Of<Dong>(1.5000m), Amount.OfBillions<Dong>(270_000));

    [Fact]
    public void Default_IsNothing()
    {
        Assert.Equal(0, default(Amount<Dong>).Value);
        Assert.Equal("0 VND", default(Amount<Dong>).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal(Amount<Dong>.AdditiveIdentity, default);
    }

    [Fact]
    public void OfBillions_PublishedFigure_IsInDong()
    {
        Amount<Dong> collected = Amount.OfBillions<Dong>(270_000);

        Assert.Equal(270_000_000_000_000m, collected.Value);
        Assert.Equal("270.000.000.000.000 VND", collected.ToString(null, Vietnamese.Language));
        Assert.Equal(collected, Amount.OfMillions<Dong>(270_000_000));
    }

    [Fact]
    public void EqualAmounts_PrintTheSame_HoweverTheyWereMade()
    {
        string[] texts =
        [
            Text(Amount.Of<Dong>(10.5m)),
            Text(Amount.Of<Dong>(10.5000m)),
            Text(Amount.OfMillions<Dong>(0.00001050m)),
            Text(Amount<Dong>.Parse("10.50 VND", CultureInfo.InvariantCulture)),
            Text(Amount.Of<Dong>(11.75m) - (Amount.Of<Dong>(2.25m) - Amount.Of<Dong>(1m))),
            Text(Attainment.Of(Amount.Of<Dong>(2.25m), Amount.Of<Dong>(12.75m)).Remaining),
            Text(Attainment.Of(Amount.Of<Dong>(12.75m), Amount.Of<Dong>(2.25m)).Excess),
        ];
        Assert.All(texts, text => Assert.Equal("10.5 VND", text));
        Assert.Equal("+1 VND", (Amount.Of<Dong>(1.5m) - Amount.Of<Dong>(0.5m)).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal("-1 VND", AmountChange<Dong>.Parse("-1.00 VND", CultureInfo.InvariantCulture).ToString(null, CultureInfo.InvariantCulture));

        static string Text(Amount<Dong> amount) => amount.ToString(null, CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("-0.0001")]
    [InlineData("0.00001")]
    [InlineData("100000000000000000000.0001")]
    [InlineData("79228162514264337593543950335")]
    public void Of_OutOfBounds_ThrowsNamingParameterAndValue(string value) =>
        Bad.Argument<ArgumentOutOfRangeException>("value", value, () => Amount.Of<Dong>(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("-1")]
    [InlineData("0.00000000001")]
    [InlineData("100000000000000.1")]
    public void OfMillions_OutOfBounds_ThrowsNamingParameterAndValue(string millions) =>
        Bad.Argument<ArgumentOutOfRangeException>("millions", millions, () => Amount.OfMillions<Dong>(decimal.Parse(millions, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("-1")]
    [InlineData("0.00000000000001")]
    [InlineData("100000000000.1")]
    public void OfBillions_OutOfBounds_ThrowsNamingParameterAndValue(string billions) =>
        Bad.Argument<ArgumentOutOfRangeException>("billions", billions, () => Amount.OfBillions<Dong>(decimal.Parse(billions, CultureInfo.InvariantCulture)));

    [Fact]
    public void Plus_BeyondTheLargest_ThrowsNamingBoth() => Bad.Throws<OverflowException>(
        () => Amount.Of<Dong>(100_000_000_000_000_000_000m) + Amount.Of<Dong>(0.5m), "100000000000000000000", "0.5 VND");

    [Fact]
    public void Plus_LossOfMoreThanThereIs_ThrowsNamingBoth()
    {
        using var culture = new InCulture("sv-SE");
        var exception = Bad.Argument<ArgumentOutOfRangeException>("right", "-2.5", () => Amount.Of<Dong>(1.5m) + AmountChange.Of<Dong>(-2.5m));
        Assert.Contains("1.5 VND", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Minus_GainOfMoreThanThereIs_Throws() =>
        Bad.Argument<ArgumentOutOfRangeException>("right", "-2.5", () => Amount.Of<Dong>(1.5m).Minus(AmountChange.Of<Dong>(2.5m)));

    [Theory]
    [InlineData("1.234.567,5 VND", "1234567.5")]
    [InlineData("1234567,5 VND", "1234567.5")]
    [InlineData("0 VND", "0")]
    [InlineData("100.000.000.000.000.000.000 VND", "100000000000000000000")]
    public void Parse_Vietnamese_Reads(string text, string value) =>
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), Amount<Dong>.Parse(text, Vietnamese.Language).Value);

    [Theory]
    [InlineData("1.234.567,5")]
    [InlineData("1.234.567,5 EUR")]
    [InlineData("1.234.567,5 vnd")]
    [InlineData("1.234.567,5VND")]
    [InlineData("1.234.567,5  VND")]
    [InlineData(" VND")]
    [InlineData("VND")]
    [InlineData("-1 VND")]
    [InlineData("+1 VND")]
    [InlineData("1,00001 VND")]
    [InlineData("19.55 VND")]
    [InlineData("1,5.000 VND")]
    [InlineData("1,,5 VND")]
    [InlineData("100.000.000.000.000.000.001 VND")]
    public void Parse_NotExactlyAnAmountOfTheCurrency_IsRefused(string text)
    {
        Assert.False(Amount<Dong>.TryParse(text, Vietnamese.Language, out Amount<Dong> amount));
        Assert.Equal(default, amount);
        Bad.Throws<FormatException>(() => Amount<Dong>.Parse(text, Vietnamese.Language), $"'{text}'", "1.234.567,5 VND");
    }

    [Fact]
    public void Parse_Null_Throws() => Bad.Argument<ArgumentNullException>("s", "", () => Amount<Dong>.Parse(null!, null));

    [Theory]
    [InlineData("N0")]
    [InlineData("C")]
    [InlineData("X")]
    public void ToString_FormatThatMightRound_Throws(string format) =>
        Bad.Throws<FormatException>(() => Amount.Of<Dong>(1.5m).ToString(format, CultureInfo.InvariantCulture), $"'{format}'");

    [Fact]
    public void TypeConverter_ReadsAndWritesText()
    {
        TypeConverter converter = TypeDescriptor.GetConverter(typeof(Amount<Dong>));

        Assert.Equal(Amount.Of<Dong>(1_234.5m), converter.ConvertFromInvariantString("1,234.5 VND"));
        Assert.Equal("1234.5 VND", converter.ConvertToInvariantString(Amount.Of<Dong>(1_234.5m)));
        Assert.Throws<FormatException>(() => converter.ConvertFromInvariantString("1 EUR"));
    }

    [Fact]
    public void GrowthSinceAndAgainst_AreTheFactories()
    {
        Amount<Dong> earlier = Amount.OfBillions<Dong>(200_000);
        Amount<Dong> later = Amount.OfBillions<Dong>(235_000);

        Assert.Equal("+17.50%", later.GrowthSince(earlier).Rate.Round(2).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal("117.50%", later.Against(earlier).Percentage.Round(2).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal("VND", Amount<Dong>.Unit);
        Assert.Equal(AnyAmount.Of(235_000_000_000_000, "VND"), later.ToAny());
    }
}
