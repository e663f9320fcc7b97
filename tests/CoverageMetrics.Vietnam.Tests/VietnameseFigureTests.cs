using System.Globalization;
using System.Text;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;

namespace CoverageMetrics.Vietnam.Tests;

public class VietnameseFigureTests
{
    [Theory]
    [InlineData("trên 17,1 triệu", FigureQualifier.Over)]
    [InlineData("hơn 17,1 triệu", FigureQualifier.Over)]
    [InlineData("vượt mốc 17,1 triệu người", FigureQualifier.Over)]
    [InlineData("vượt 17,1 triệu người", FigureQualifier.Over)]
    [InlineData("không dưới 17,1 triệu", FigureQualifier.AtLeast)]
    [InlineData("tối thiểu 17,1 triệu", FigureQualifier.AtLeast)]
    [InlineData("ít nhất 17,1 triệu", FigureQualifier.AtLeast)]
    [InlineData("gần 17,1 triệu", FigureQualifier.Nearly)]
    [InlineData("suýt soát 17,1 triệu", FigureQualifier.Nearly)]
    [InlineData("xấp xỉ 17,1 triệu", FigureQualifier.About)]
    [InlineData("khoảng 17,1 triệu", FigureQualifier.About)]
    [InlineData("chừng 17,1 triệu", FigureQualifier.About)]
    [InlineData("trên dưới 17,1 triệu", FigureQualifier.About)]
    [InlineData("dưới 17,1 triệu", FigureQualifier.Under)]
    [InlineData("không quá 17,1 triệu", FigureQualifier.AtMost)]
    [InlineData("tối đa 17,1 triệu", FigureQualifier.AtMost)]
    [InlineData("đạt 17,1 triệu", FigureQualifier.None)]
    [InlineData("Trên 17,1 triệu NGƯỜI", FigureQualifier.Over)]
    public void Parse_WordOfPrecision_IsUnderstood(string phrase, FigureQualifier expected)
    {
        PublishedFigure figure = VietnameseFigure.Parse(phrase);

        Assert.Equal(expected, figure.Qualifier);
        Assert.Equal(ExactNumber.FromWhole(17_100_000), figure.Number);
    }

    [Theory]
    [InlineData("trên địa bàn tỉnh có 5.000 người", "[5,000]")]
    [InlineData("hơn nữa, 5.000 người", "[5,000]")]
    [InlineData("cao hơn 2% so với", "[1.5; 2.5]")]
    [InlineData("40% trên tổng dân số 1,2 triệu người", "[39.5; 40.5] [1,150,000; 1,250,000]")]
    [InlineData("vượt 0,3%", "[0.25; 0.35]")]
    public void Find_WordsThatOnlyLookLikePrecision_AreNot(string text, string expected) =>
        Assert.Equal(expected, Intervals(VietnameseFigure.Find(text)));

    [Theory]
    [InlineData("ước đạt 17,1 triệu người", FigureStatus.Estimated, false)]
    [InlineData("ước tính khoảng 17,1 triệu người", FigureStatus.Estimated, false)]
    [InlineData("dự kiến đạt 17,1 triệu người", FigureStatus.Estimated, false)]
    [InlineData("phấn đấu đạt trên 17,1 triệu người", FigureStatus.Final, true)]
    [InlineData("chỉ tiêu 17,1 triệu người", FigureStatus.Final, true)]
    [InlineData("có 17,1 triệu người", FigureStatus.Final, false)]
    public void Parse_WordOfStatus_IsUnderstood(string phrase, FigureStatus status, bool isTarget) =>
        Assert.Equal((status, isTarget), (VietnameseFigure.Parse(phrase).Status, VietnameseFigure.Parse(phrase).IsTarget));

    [Fact]
    public void Find_ChangeAndItsRateInBrackets_ShareTheDirection()
    {
        IReadOnlyList<FoundFigure> rise = VietnameseFigure.Find("tăng hơn 2,36 triệu người (15,96%) so với cùng kỳ năm 2021");
        IReadOnlyList<FoundFigure> fall = VietnameseFigure.Find("giảm gần 5.000 người (1,2%)");
        IReadOnlyList<FoundFigure> level = VietnameseFigure.Find("tăng lên 20,97%, tăng thêm 1.000 người, giảm xuống còn 3 triệu đồng");

        Assert.Equal([ChangeDirection.Rise, ChangeDirection.Rise], rise.Select(reading => reading.Direction));
        Assert.Equal([ChangeDirection.Fall, ChangeDirection.Fall], fall.Select(reading => reading.Direction));
        Assert.Equal([null, ChangeDirection.Rise, null], level.Select(reading => reading.Direction));
        Assert.Equal(["người", "%"], rise.Select(reading => reading.Unit));
        Assert.Equal("tăng hơn 2,36 triệu người|(15,96%)", string.Join('|', rise.Select(reading => reading.Figure.Text)));
    }

    [Theory]
    [InlineData("Chiều 5/10, ngày 05/3/2020, ngày 14.8.2020, tháng 7.2016, 5-2019")]
    [InlineData("Nghị quyết số 96/NQ-BCS, Công văn số 2482/BHXH-TT, Nghị quyết 28-NQ/TW, Quyết định 1998/QĐ-TTg, Covid-19")]
    [InlineData("giai đoạn 2015-2021, 2021- 2025, 2016- 2020 – 2025, nhiệm kỳ 2020 – 2025")]
    [InlineData("4/11 huyện, năm 2022 người dân, tháng 6 người lao động, trong 5 năm qua")]
    [InlineData("1,234 người, 12.34 người, 1.2.3 triệu, 1,234,567 người, 2 triệu rưỡi, 2 triệu 300 nghìn người")]
    [InlineData("5 tỷ lệ, 7 đồng chí, 5G, 007 người")]
    public void Find_DatesDocumentsPeriodsAndWrongNumbers_ArePassedOver(string text) =>
        Assert.Empty(VietnameseFigure.Find(text));

    [Theory]
    [InlineData("khoảng từ 2 đến 3 tin", "[2; 3]")]
    [InlineData("37-38%", "[37; 38]")]
    [InlineData("từ 2 đến 3 triệu người", "[2,000,000; 3,000,000]")]
    public void Find_Range_IsTakenAsStated(string text, string expected)
    {
        FoundFigure reading = Assert.Single(VietnameseFigure.Find(text));

        Assert.Equal(expected, Intervals([reading]));
        Assert.Equal(ReadingConvention.StatedRange, reading.Figure.Convention);
    }

    [Theory]
    [InlineData("mỗi năm 2.000 người", "[2,000]")]
    [InlineData("2,5 điểm phần trăm", "[2.45; 2.55]")]
    [InlineData("5 phần trăm", "[4.5; 5.5]")]
    [InlineData("1.500 lượt, 3 nghìn thẻ", "[1,500] [2,500; 3,500]")]
    [InlineData("tăng 17.1 %", "[17.05; 17.15]")]
    public void Find_OtherUnits_AreFiguresToo(string text, string expected) =>
        Assert.Equal(expected, Intervals(VietnameseFigure.Find(text)));

    [Theory]
    [InlineData("")]
    [InlineData("trên")]
    [InlineData("trên địa bàn 5 người")]
    [InlineData("17,1 triệu người và 5 người")]
    [InlineData("17,1 triệu người.")]
    [InlineData("năm 2022 người")]
    public void Parse_NotOneFigure_Throws(string text)
    {
        Assert.False(VietnameseFigure.TryParse(text, out _));
        Assert.Throws<FormatException>(() => VietnameseFigure.Parse(text));
    }

    [Fact]
    public void Parse_OtherConventions_AreTheOnesUsed() =>
        Assert.Equal(
            ReadingConvention.OverBareLowerBound,
            VietnameseFigure.Parse("trên 17,1 triệu", ReadingConventions.Usual.WithOver(ReadingConvention.OverBareLowerBound)).Convention);

    [Fact]
    public void Parse_LettersAndMarksApart_AreReadAlike()
    {
        string apart = "trên 17,1 triệu người".Normalize(NormalizationForm.FormD);

        Assert.Equal(VietnameseFigure.Parse("trên 17,1 triệu người"), VietnameseFigure.Parse(apart));
    }

    public static TheoryData<string, int> Hostile => new()
    {
        { new string('9', 1_000_000), 0 },
        { new string('9', 1_000_000) + " triệu người", 0 },
        { string.Concat(Enumerable.Repeat("1.", 500_000)), 0 },
        { string.Concat(Enumerable.Repeat("1,", 500_000)), 0 },
        { new string('(', 500_000) + "5%" + new string(')', 3), 1 },
        { "5% (" + string.Concat(Enumerable.Repeat("(", 300_000)), 1 },
        { string.Concat(Enumerable.Repeat("5 triệu (", 20_000)), 20_000 },
        { string.Concat(Enumerable.Repeat("tăng ", 200_000)) + "5%", 1 },
        { string.Concat(Enumerable.Repeat("trên dưới ", 100_000)) + "5%", 1 },
        { new string('a', 1_000_000) + " 5%", 1 },
        { new string('\u0302', 1_000_000) + "5%", 0 },
        { "a" + new string('\u0301', 1_000_000), 0 },
        { string.Concat(Enumerable.Repeat("\0\u0001\u200F\uFFFF\uD800", 100_000)), 0 },
        { string.Concat(Enumerable.Repeat("\u0006 5%\u0007", 20_000)), 20_000 },
        { string.Concat(Enumerable.Repeat("５ triệu, ", 20_000)), 20_000 },
        { string.Concat(Enumerable.Repeat("5-", 300_000)), 0 },
        { string.Concat(Enumerable.Repeat("5 đến ", 100_000)), 0 },
        { "5% " + string.Concat(Enumerable.Repeat("mục tiêu đề ra ", 50_000)) + "6%", 2 },
        { "5% " + string.Concat(Enumerable.Repeat("so với ", 100_000)) + "(6%)", 2 },
        { "5% " + new string('(', 500_000) + "6%", 2 },
        { string.Concat(Enumerable.Repeat("1,234 người vượt kế hoạch được giao ", 10_000)), 0 },
        { string.Concat(Enumerable.Repeat("5% dân số trở ", 20_000)), 20_000 },
        { new string('9', 28) + "% " + new string('9', 29) + "% " + new string('9', 30) + "%", 0 },
    };

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Find_HostileText_IsReadInOnePass(string text, int expected)
    {
        Assert.Equal(expected, VietnameseFigure.Find(text).Count);
        Assert.False(VietnameseNumber.TryParse(text, out _));
        Assert.False(VietnameseNumber.TryParseLenient(text, out _));
        _ = VietnameseFigure.TryParse(text, out _);
    }

    private static string Intervals(IEnumerable<FoundFigure> readings) =>
        string.Join(' ', readings.Select(reading => reading.Figure.Interval.ToString(CultureInfo.InvariantCulture)));
}
