using System.Globalization;
using CoverageMetrics.Targets;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Smoke.Tests;

/// <summary>Viet Nam: figures as printed, numbers, language, provinces and national targets.</summary>
public class VietnamTests
{
    [Fact]
    public void Figure_AsPrinted_IsAnInterval() =>
        Assert.Equal("(17,100,000; 17,200,000)", VietnameseFigure.Parse("trên 17,1 triệu người").Interval.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Sentence_IsFoundWithItsFigures() => Assert.Equal(
        2,
        VietnameseFigure.Find("Cả nước có trên 17,1 triệu người tham gia, tăng 15,96% so với cùng kỳ năm trước.").Count);

    [Fact]
    public void Number_IsItsValue() => Assert.Equal(270_000_000_000_000m, VietnameseNumber.Parse("270.000 tỷ đồng").Value);

    [Fact]
    public void Money_IsPrintedAsInVietnam() =>
        Assert.Equal("270.000.000.000.000 VND", Amount.OfBillions<VietnameseDong>(270_000).ToString(null, Vietnamese.Language));

    [Theory]
    [InlineData(2025, 6, 30, 63, "Tiền Giang")]
    [InlineData(2025, 7, 1, 34, "Đồng Tháp")]
    public void Provinces_AreThoseOfTheDay(int year, int month, int day, int count, string nameOf82)
    {
        var date = new LocalDate(year, month, day);

        Assert.Equal(count, Provinces.On(date).Count);
        Assert.Equal(nameOf82, Provinces.Catalogue["82", date].Name);
    }

    [Fact]
    public void NationalTargets_HaveThoseOfResolution28() => Assert.Equal(
        [35, 45, 60],
        NationalTargets.All.Where(target => target.Subject == SocialInsurance.Code && target.Terms.Document == "Nghị quyết 28-NQ/TW" && target.Denominator == Groups.WorkingAgeLabourForce.Code)
            .Select(target => target.Number));
}
