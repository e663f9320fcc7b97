using System.Globalization;

namespace CoverageMetrics.Tests;

public class LanguageTests
{
    [Fact]
    public void Numbers_AreWrittenAsInReports()
    {
        Assert.Equal("1,234,567.5", 1_234_567.5.ToString("N1", Language.English));
        Assert.Equal("1.234.567,5", 1_234_567.5.ToString("N1", Language.Vietnamese));
        Assert.Equal("139.986 người, 19,55%", string.Format(Language.Vietnamese, "{0:N0} người, {1:P2}", 139_986, 0.1955));
        Assert.Equal("19.55%", 0.1955.ToString("P2", Language.English));
        Assert.Equal("-19,55%", (-0.1955).ToString("P2", Language.Vietnamese));
        Assert.Equal("-1.234,50 ₫", (-1_234.5).ToString("C2", Language.Vietnamese));
    }

    [Fact]
    public void Code_IsOfIso639()
    {
        Assert.Equal("en", Language.English.ToString());
        Assert.Equal("vi", Language.Vietnamese.ToString());
        Assert.Equal("vi", Language.Vietnamese.Code);
    }

    [Fact]
    public void Numbers_AreReadOnly()
    {
        Assert.True(Language.English.Numbers.IsReadOnly);
        Assert.Throws<InvalidOperationException>(() => Language.Vietnamese.Numbers.NumberDecimalSeparator = ".");
    }

    [Fact]
    public void GetFormat_AnythingButNumbers_IsNull()
    {
        Assert.Same(Language.Vietnamese.Numbers, Language.Vietnamese.GetFormat(typeof(NumberFormatInfo)));
        Assert.Same(Language.Vietnamese.Numbers, NumberFormatInfo.GetInstance(Language.Vietnamese));
        Assert.Null(Language.Vietnamese.GetFormat(typeof(DateTimeFormatInfo)));
        Assert.Null(Language.Vietnamese.GetFormat(null));
    }
}
