namespace CoverageMetrics.Vietnam.Tests;

/// <summary>Names as two schools put the mark of a tone.</summary>
public class VietnameseSpellingTests
{
    [Theory]
    [InlineData("Hòa Bình", "Hoà Bình")]
    [InlineData("Khỏe", "KHOẺ")]
    [InlineData("Thủy-Túy", "thuỷ-tuý")]
    [InlineData("Hoa\u0300", "Hòa")]
    public void Spelled_ToneMarksOfBothSchools_AreTheSame(string one, string other) => Assert.Equal(Vietnamese.Spelled(one), Vietnamese.Spelled(other));

    [Theory]
    [InlineData("Quý", "QUÝ")]
    [InlineData("òa", "OÀ")]
    [InlineData("xòan", "XÒAN")]
    [InlineData("ò", "Ò")]
    [InlineData("a ò à", "A Ò À")]
    [InlineData("Hóa", "HOÁ")]
    [InlineData("hỏa hõa họa", "HOẢ HOÃ HOẠ")]
    [InlineData("a\uD800\u0301", "A\uD800\u0301")]
    [InlineData("a\uFFFE\u0301", "A\uFFFE\u0301")]
    public void Spelled_IsInCapitals_WithTheMarkOnTheLastVowel(string name, string spelled) => Assert.Equal(spelled, Vietnamese.Spelled(name));
}
