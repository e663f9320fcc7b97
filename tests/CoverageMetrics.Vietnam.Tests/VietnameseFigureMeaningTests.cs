using System.Globalization;
using System.Text;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;

namespace CoverageMetrics.Vietnam.Tests;

/// <summary>What the words around a figure make of it: each reading as its text, interval, meaning and direction, and its status where it is not stated.</summary>
public class VietnameseFigureMeaningTests
{
    [Theory]
    [InlineData("trên 139.986 người", "trên 139.986 người [139,987] Level")]
    [InlineData("gần 139.986 người", "gần 139.986 người [139,985] Level")]
    [InlineData("tăng hơn 7 người", "tăng hơn 7 người [8] Change Rise")]
    [InlineData("gần 1 người", "gần 1 người [0] Level")]
    [InlineData("không dưới 139.986 người", "không dưới 139.986 người [139,986; 139,987) Level")]
    public void Find_OverOrNearlyAtTheLastPerson_IsTheNextWholeNumber(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("vượt 587 người", "vượt 587 người [587] Excess")]
    [InlineData("đạt 38.587 người, vượt 587 người", "đạt 38.587 người [38,587] Level | vượt 587 người [587] Excess")]
    [InlineData("vượt 5,9 tỷ đồng so với kế hoạch", "vượt 5,9 tỷ đồng [5,850,000,000; 5,950,000,000] Excess")]
    [InlineData("vượt 2.000 thẻ so với chỉ tiêu", "vượt 2.000 thẻ [2,000] Excess")]
    [InlineData("vượt 1.000 người tham gia BHXH so với kế hoạch", "vượt 1.000 người [1,000] Excess")]
    [InlineData("đạt 105% kế hoạch, vượt 5,9 tỷ đồng", "đạt 105% [104.5; 105.5] Attainment | vượt 5,9 tỷ đồng [5,850,000,000; 5,950,000,000] Excess")]
    [InlineData("vượt hơn 587 người so với kế hoạch", "vượt hơn 587 người [588] Excess")]
    [InlineData("vượt 0,3%", "vượt 0,3% [0.25; 0.35] Excess")]
    [InlineData("vượt 12% so với kế hoạch", "vượt 12% [11.5; 12.5] Excess")]
    [InlineData("tỷ lệ bao phủ vượt 0,3% so với chỉ tiêu", "vượt 0,3% [0.25; 0.35] Excess")]
    [InlineData("vượt kế hoạch được giao 2,3%", "vượt kế hoạch được giao 2,3% [2.25; 2.35] Excess")]
    [InlineData("vượt mức kế hoạch 12%", "vượt mức kế hoạch 12% [11.5; 12.5] Excess")]
    [InlineData("vượt chỉ tiêu 587 người", "vượt chỉ tiêu 587 người [587] Excess")]
    [InlineData("vượt 587 người (3,5%)", "vượt 587 người [587] Excess | (3,5%) [3.45; 3.55] Excess")]
    [InlineData("cao hơn 2% so với chỉ tiêu", "cao hơn 2% [1.5; 2.5] Excess")]
    [InlineData("thấp hơn 0,3% so với chỉ tiêu", "thấp hơn 0,3% [0.25; 0.35] Shortfall")]
    [InlineData("cao hơn khoảng 2%", "cao hơn khoảng 2% [1; 3] Excess")]
    [InlineData("thấp hơn gần 2% so với chỉ tiêu", "thấp hơn gần 2% (1; 2) Shortfall")]
    [InlineData("nhiều hơn ít nhất 5.000 người", "nhiều hơn ít nhất 5.000 người [5,000; 6,000) Excess")]
    [InlineData("ít hơn 5.000 người", "ít hơn 5.000 người [5,000] Shortfall")]
    public void Find_HowMuchAboveOrBelow_IsNoLevel(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("có 58.960 người, tăng thêm 3.860 (7%)", "có 58.960 người [58,960] Level | tăng thêm 3.860 [3,860] Change Rise | (7%) [6.5; 7.5] Change Rise")]
    [InlineData("có 58.960 người tham gia, đạt 95% kế hoạch, giảm 3.860 so với cùng kỳ", "có 58.960 người [58,960] Level | đạt 95% [94.5; 95.5] Attainment | giảm 3.860 [3,860] Change Fall")]
    [InlineData("có 58.960 thẻ, tăng hơn 3.860, vượt 500 so với kế hoạch", "có 58.960 thẻ [58,960] Level | tăng hơn 3.860 (3,860; 3,870) Change Rise | vượt 500 [500] Excess")]
    [InlineData("tăng thêm 3.860 (7%)", "7% [6.5; 7.5] Level")]
    [InlineData("Bảng 5\nNgười tham gia: 58.960 người", "58.960 người [58,960] Level")]
    [InlineData("có 58.960 người, tăng thêm\n\n3.860 (7%)", "có 58.960 người [58,960] Level | 7% [6.5; 7.5] Level")]
    [InlineData("có 58.960 người. Tăng thêm 3.860 (7%)", "có 58.960 người [58,960] Level | 7% [6.5; 7.5] Level")]
    [InlineData("có 17,1 triệu người, tăng 2,3 (7%)", "có 17,1 triệu người [17,050,000; 17,150,000] Level | 7% [6.5; 7.5] Level")]
    [InlineData("có 58.960 người, tăng 3 bậc", "có 58.960 người [58,960] Level")]
    [InlineData("có 58.960 người, tăng năm 2021, 2022", "có 58.960 người [58,960] Level")]
    [InlineData("có 58.960 người, đạt 3.860, còn 500", "có 58.960 người [58,960] Level")]
    [InlineData("đạt 95% kế hoạch, tăng 3.860", "đạt 95% [94.5; 95.5] Attainment")]
    public void Find_ABareNumber_IsOfWhatTheSentenceCountedBefore(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("gấp 5,7 lần", "gấp 5,7 lần [565; 575] Multiple")]
    [InlineData("có 57.000 người, tăng gấp hơn 5,7 lần so với năm 2003", "có 57.000 người [57,000] Level | tăng gấp hơn 5,7 lần (570; 580) Multiple")]
    [InlineData("gấp gần 3 lần", "gấp gần 3 lần (200; 300) Multiple")]
    [InlineData("khám 2 lần, lần 3", "")]
    public void Find_Multiple_IsOneToItsLastDigit(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("còn thiếu 1,97 triệu người so với kế hoạch", "còn thiếu 1,97 triệu người [1,965,000; 1,975,000] Shortfall")]
    [InlineData("còn thiếu hơn 587 người", "còn thiếu hơn 587 người [588] Shortfall")]
    [InlineData("thiếu 2,3% so với chỉ tiêu", "thiếu 2,3% [2.25; 2.35] Shortfall")]
    [InlineData("thiếu 500 lao động", "500 lao động [500] Level")]
    public void Find_WhatIsMissing_IsAShortfall(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("đạt 50% - 60% dân số", "đạt 50% - 60% [50; 60] Level")]
    [InlineData("5.000 - 6.000 người", "5.000 - 6.000 người [5,000; 6,000] Level")]
    [InlineData("5.000-6.000 người", "5.000-6.000 người [5,000; 6,000] Level")]
    [InlineData("2,5 – 3 triệu người", "2,5 – 3 triệu người [2,500,000; 3,000,000] Level")]
    [InlineData("giai đoạn 2021-2025 người lao động", "")]
    [InlineData("60% - 50%", "60% [59.5; 60.5] Level | 50% [49.5; 50.5] Level")]
    [InlineData("5 người - 60%", "5 người [5] Level | 60% [59.5; 60.5] Level")]
    public void Find_RangeWithASign_IsOneFigure(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("vượt mốc 17,1 triệu người", "vượt mốc 17,1 triệu người (17,100,000; 17,200,000) Level")]
    [InlineData("vượt qua 17 triệu người", "vượt qua 17 triệu người (17,000,000; 18,000,000) Level")]
    [InlineData("vượt ngưỡng 95%", "vượt ngưỡng 95% (95; 96) Level")]
    [InlineData("vượt con số 10.000 người", "vượt con số 10.000 người (10,000; 20,000) Level")]
    [InlineData("đã vượt 10.000 người", "vượt 10.000 người (10,000; 20,000) Level")]
    [InlineData("đã vượt hơn 17 triệu người", "vượt hơn 17 triệu người (17,000,000; 18,000,000) Level")]
    [InlineData("vượt 95% dân số", "vượt 95% (95; 96) Level")]
    [InlineData("tỷ lệ bao phủ BHYT đã vượt 95%", "vượt 95% (95; 96) Level")]
    [InlineData("không vượt quá 5%", "không vượt quá 5% [0; 5] Level")]
    [InlineData("không vượt 5%", "không vượt 5% [0; 5] Level")]
    [InlineData("chưa đầy 5 triệu người", "chưa đầy 5 triệu người [0; 5,000,000) Level")]
    [InlineData("ngót nghét 5 triệu người", "ngót nghét 5 triệu người (4,000,000; 5,000,000) Level")]
    [InlineData("độ 5.000 người", "độ 5.000 người [4,000; 6,000] Level")]
    [InlineData("tốc độ 5%", "5% [4.5; 5.5] Level")]
    public void Find_AMarkThatWasPassed_IsOver(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("95% trở lên", "95% trở lên [95; 96) Level")]
    [InlineData("từ 95% trở lên", "từ 95% trở lên [95; 96) Level")]
    [InlineData("từ 95% dân số trở lên", "từ 95% dân số trở lên [95; 96) Level")]
    [InlineData("5.000 người trở lên", "5.000 người trở lên [5,000; 6,000) Level")]
    [InlineData("95% trở xuống", "95% trở xuống [0; 95] Level")]
    [InlineData("tăng 5.000 người (3,5% trở lên)", "tăng 5.000 người [5,000] Change Rise | (3,5% trở lên) [3.5; 3.6) Change Rise")]
    [InlineData("đạt 95% dân số từ 6 tuổi trở lên", "đạt 95% [94.5; 95.5] Level")]
    [InlineData("5% trở lên 6%", "5% trở lên [5; 6) Level | 6% [5.5; 6.5] Level")]
    [InlineData("ít nhất 95%", "ít nhất 95% [95; 96) Level")]
    [InlineData("ít nhất là 95%", "ít nhất là 95% [95; 96) Level")]
    [InlineData("cao nhất 95%", "95% [94.5; 95.5] Level")]
    public void Find_BoundBehindTheNumber_IsAtLeastOrAtMost(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("chỉ tiêu tối thiểu 83%", "chỉ tiêu tối thiểu 83% [83; ∞) Level Target")]
    [InlineData("phấn đấu đạt tối thiểu là 83%", "phấn đấu đạt tối thiểu là 83% [83; ∞) Level Target")]
    [InlineData("mục tiêu đến năm 2030 có không dưới 2.444.500 người", "có không dưới 2.444.500 người [2,444,500; ∞) Level Target")]
    [InlineData("phấn đấu từ 95% trở lên", "phấn đấu từ 95% trở lên [95; ∞) Level Target")]
    [InlineData("chỉ tiêu không quá 5%", "chỉ tiêu không quá 5% [0; 5] Level Target")]
    [InlineData("tối thiểu 83%", "tối thiểu 83% [83; 84) Level")]
    public void Find_AtLeastOfATarget_IsABound(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("tăng 7.024 thẻ (tương ứng 3,54%)", "tăng 7.024 thẻ [7,024] Change Rise | (tương ứng 3,54%) [3.535; 3.545] Change Rise")]
    [InlineData("giảm 7.024 thẻ BHYT (tương đương 3,54%)", "giảm 7.024 thẻ [7,024] Change Fall | (tương đương 3,54%) [3.535; 3.545] Change Fall")]
    [InlineData("tăng 7.024 thẻ, tương ứng 3,54%", "tăng 7.024 thẻ [7,024] Change Rise | tương ứng 3,54% [3.535; 3.545] Change Rise")]
    [InlineData("tăng 15,96% [2,36 triệu người]", "tăng 15,96% [15.955; 15.965] Change Rise | [2,36 triệu người] [2,355,000; 2,365,000] Change Rise")]
    [InlineData("tăng 5.000 người so với cùng kỳ năm 2021 (15,96%)", "tăng 5.000 người [5,000] Change Rise | (15,96%) [15.955; 15.965] Change Rise")]
    [InlineData("giảm 5.000 người (tăng 2% so với kế hoạch)", "giảm 5.000 người [5,000] Change Fall | tăng 2% [1.5; 2.5] Change Rise")]
    [InlineData("5.000 người (tăng 2%)", "5.000 người [5,000] Level | (tăng 2%) [1.5; 2.5] Change Rise")]
    [InlineData("tăng 5.000 người (lên 17 triệu người)", "tăng 5.000 người [5,000] Change Rise | (lên 17 triệu người) [16,500,000; 17,500,000] Level")]
    [InlineData("tăng 5.000 người (chiếm 19,55% dân số)", "tăng 5.000 người [5,000] Change Rise | chiếm 19,55% [19.545; 19.555] Level")]
    [InlineData("tăng 4.349 người (101,4% kế hoạch)", "tăng 4.349 người [4,349] Change Rise | 101,4% [101.35; 101.45] Attainment")]
    [InlineData("tăng 4.349 người (đạt 101,4% so với kế hoạch)", "tăng 4.349 người [4,349] Change Rise | đạt 101,4% [101.35; 101.45] Attainment")]
    [InlineData("tăng 4.349 người, bằng 101,4% KH", "tăng 4.349 người [4,349] Change Rise | bằng 101,4% [101.35; 101.45] Attainment")]
    [InlineData("tăng 70% so với năm 2015 (82.300 người)", "tăng 70% [69.5; 70.5] Change Rise | (82.300 người) [82,300] Level")]
    [InlineData("thấp hơn 0,3% so với chỉ tiêu (93,2%)", "thấp hơn 0,3% [0.25; 0.35] Shortfall | (93,2%) [93.2] Level Target")]
    [InlineData("tăng trưởng 5%", "tăng trưởng 5% [4.5; 5.5] Change Rise")]
    public void Find_Brackets_KeepTheDirectionUnlessTheySayOtherwise(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("tăng 5.000 người ((3,5%))", "tăng 5.000 người [5,000] Change Rise | (3,5%) [3.45; 3.55] Change Rise")]
    [InlineData("tăng 5.000 người (3,5%", "tăng 5.000 người [5,000] Change Rise | 3,5% [3.45; 3.55] Change Rise")]
    [InlineData("tăng 5.000 người 3,5%)", "tăng 5.000 người [5,000] Change Rise | 3,5% [3.45; 3.55] Level")]
    [InlineData("tăng 5.000 người (3,5%]", "tăng 5.000 người [5,000] Change Rise | 3,5% [3.45; 3.55] Change Rise")]
    [InlineData("tăng 5.000 người (3,5%; 101% kế hoạch)", "tăng 5.000 người [5,000] Change Rise | 3,5% [3.45; 3.55] Change Rise | 101% [100.5; 101.5] Attainment")]
    [InlineData("tăng 5.000 người (3,5% (cao nhất))", "tăng 5.000 người [5,000] Change Rise | 3,5% [3.45; 3.55] Change Rise")]
    public void Find_UnbalancedBrackets_AreNoPartOfTheReading(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("ước năm 2022 đạt 17,1 triệu người", "đạt 17,1 triệu người [17,050,000; 17,150,000] Level Estimate")]
    [InlineData("ước đến hết tháng 8/2022, toàn quốc có 5.000 người", "có 5.000 người [5,000] Level Estimate")]
    [InlineData("dự kiến, đến 31/12/2022, có 5.000 người", "có 5.000 người [5,000] Level Estimate")]
    [InlineData("dự kiến phát triển mới 5.000 người", "mới 5.000 người [5,000] Level Estimate")]
    [InlineData("ước tăng 5%", "tăng 5% [4.5; 5.5] Change Rise Estimate")]
    [InlineData("ước năm nay đạt 17 triệu người, năm trước là 16 triệu người", "đạt 17 triệu người [16,500,000; 17,500,000] Level Estimate | là 16 triệu người [15,500,000; 16,500,000] Level")]
    [InlineData("ước có 5.000 người, tăng 5% so với cùng kỳ năm 2021, tăng 6%", "ước có 5.000 người [5,000] Level Estimate | tăng 5% [4.5; 5.5] Change Rise Estimate | tăng 6% [5.5; 6.5] Change Rise Estimate")]
    [InlineData("thỏa ước lao động có 5.000 người", "có 5.000 người [5,000] Level")]
    [InlineData("chỉ tiêu đến năm 2025 là 95%", "là 95% [95] Level Target")]
    [InlineData("mục tiêu, đến năm 2025, đạt 95%", "đạt 95% [95] Level Target")]
    [InlineData("mục tiêu đến năm 2030: 97%", "97% [97] Level Target")]
    [InlineData("phấn đấu\nđến năm 2025 đạt 95%", "đạt 95% [95] Level Target")]
    [InlineData("vượt chỉ tiêu 95% được giao", "chỉ tiêu 95% [95] Level Target")]
    [InlineData("phấn đấu đạt 279.000 người, chiếm 29% dân số", "phấn đấu đạt 279.000 người [279,000] Level Target | chiếm 29% [28.5; 29.5] Level Target")]
    [InlineData("phấn đấu đến năm 2025 đạt 40% BHXH và 95% BHYT", "đạt 40% [40] Level Target | 95% [95] Level Target")]
    [InlineData("phấn đấu năm 2025 đạt 95%, hiện nay đạt 92%", "đạt 95% [95] Level Target | đạt 92% [91.5; 92.5] Level")]
    [InlineData("mục tiêu năm 2025 đạt 95%, năm 2022 đạt 92%", "đạt 95% [95] Level Target | đạt 92% [91.5; 92.5] Level")]
    [InlineData("Mục tiêu năm 2022\nTỉnh có 95% dân số", "có 95% [94.5; 95.5] Level")]
    [InlineData("Mục tiêu đề ra. Đến nay có 95%", "có 95% [94.5; 95.5] Level")]
    [InlineData("hoàn thành chỉ tiêu năm 2022, có 17.000 người", "có 17.000 người [17,000] Level")]
    [InlineData("thấp hơn 0,3% so với chỉ tiêu 93,2%, đạt 5.000 người", "thấp hơn 0,3% [0.25; 0.35] Shortfall | chỉ tiêu 93,2% [93.2] Level Target | đạt 5.000 người [5,000] Level")]
    [InlineData("đạt 89% chỉ tiêu, tăng 5.000 người", "đạt 89% [88.5; 89.5] Attainment | tăng 5.000 người [5,000] Change Rise")]
    [InlineData("giao chỉ tiêu đến cấp xã chưa nhiều, mới có hơn 10 tỉnh", "mới có hơn 10 tỉnh (10; 20) Level")]
    public void Find_WordsOfEstimateAndTarget_GovernTheSentenceUntilItTurns(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("ước năm 2022 đạt 17,1 triệu người", FigureStatus.Estimated, false)]
    [InlineData("chỉ tiêu đến năm 2025 là 95%", FigureStatus.Final, true)]
    public void Parse_YearInThePhrase_IsStillOneFigure(string phrase, FigureStatus status, bool isTarget)
    {
        PublishedFigure figure = VietnameseFigure.Parse(phrase);

        Assert.Equal((status, isTarget), (figure.Status, figure.IsTarget));
        Assert.Equal(phrase, figure.Text);
    }

    [Theory]
    [InlineData("Toàn tỉnh có 139.986 người tham gia", "có 139.986 người", "")]
    [InlineData("Tỉnh 🙂 tăng  17.1 % nữa", "tăng  17.1 %", "DecimalPoint")]
    [InlineData("có １３９.９８６ người, rồi 5 người", "có １３９.９８６ người|5 người", "WideCharacters|")]
    public void Find_ATextAsGiven_SaysWhereInItTheFigureStands(string text, string expected, string repairs)
    {
        IReadOnlyList<FoundFigure> readings = VietnameseFigure.Find(text);

        Assert.Equal(expected, string.Join('|', readings.Select(reading => text.Substring(reading.Start, reading.Length))));
        Assert.Equal(repairs, string.Join('|', readings.Select(reading => string.Join(',', reading.Repairs))));
    }

    [Fact]
    public void Find_LettersAndMarksApart_PositionsAreThoseOfTheTextGiven()
    {
        string text = "Tỉnh Quảng Ngãi có ".Normalize(NormalizationForm.FormD) + "5%, " + "tăng 139.986 người (3,5%) tham gia.".Normalize(NormalizationForm.FormD);

        IReadOnlyList<FoundFigure> readings = VietnameseFigure.Find(text);

        Assert.Equal(["có 5%", "tăng 139.986 người", "(3,5%)"], readings.Select(reading => text.Substring(reading.Start, reading.Length).Normalize()));
        Assert.Equal(["có 5%", "tăng 139.986 người", "(3,5%)"], readings.Select(reading => reading.Figure.Text));
        Assert.Equal([1, 1, 0], readings.Select(reading => reading.Repairs.Count));
    }

    private static void Check(string text, string expected) =>
        Assert.Equal(expected, string.Join(" | ", VietnameseFigure.Find(text).Select(Describe)));

    private static string Describe(FoundFigure reading) => string.Join(' ', new[]
    {
        reading.Figure.Text,
        reading.Figure.Interval.ToString(CultureInfo.InvariantCulture),
        reading.Meaning.ToString(),
        reading.Direction?.ToString() ?? "",
        reading.Figure.IsTarget ? "Target" : reading.Figure.Status == FigureStatus.Estimated ? "Estimate" : "",
    }.Where(part => part.Length > 0));
}
