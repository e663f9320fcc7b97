using System.Globalization;

namespace CoverageMetrics.Tests;

public class LanguageTests
{
    [Fact]
    public void Numbers_AreWrittenAsInReports()
    {
        Assert.Equal("1,234,567.5", 1_234_567.5.ToString("N1", Language.English));
        Assert.Equal("1.234.567,5", 1_234_567.5.ToString("N1", Vietnamese.Language));
        Assert.Equal("139.986 người, 19,55%", string.Format(Vietnamese.Language, "{0:N0} người, {1:P2}", 139_986, 0.1955));
        Assert.Equal("19.55%", 0.1955.ToString("P2", Language.English));
        Assert.Equal("−19,55%", (-0.1955).ToString("P2", Vietnamese.Language));
        Assert.Equal("−1.234,50 ₫", (-1_234.5).ToString("C2", Vietnamese.Language));
    }

    [Fact]
    public void Code_IsOfIso639()
    {
        Assert.Equal("en", Language.English.ToString());
        Assert.Equal("vi", Vietnamese.Language.ToString());
        Assert.Equal("vi", Vietnamese.Language.Code);
    }

    [Fact]
    public void Numbers_AreReadOnly()
    {
        Assert.True(Language.English.Numbers.IsReadOnly);
        Assert.Throws<InvalidOperationException>(() => Vietnamese.Language.Numbers.NumberDecimalSeparator = ".");
    }

    [Fact]
    public void GetFormat_AnythingButNumbers_IsNull()
    {
        Assert.Same(Vietnamese.Language.Numbers, Vietnamese.Language.GetFormat(typeof(NumberFormatInfo)));
        Assert.Same(Vietnamese.Language.Numbers, NumberFormatInfo.GetInstance(Vietnamese.Language));
        Assert.Null(Vietnamese.Language.GetFormat(typeof(DateTimeFormatInfo)));
        Assert.Null(Vietnamese.Language.GetFormat(null));
    }
}
