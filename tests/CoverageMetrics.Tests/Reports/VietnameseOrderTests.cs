using CoverageMetrics.Reports;

namespace CoverageMetrics.Tests.Reports;

public class VietnameseOrderTests
{
    [Fact]
    public void Names_AreInTheOrderOfTheAlphabet_NotOfTheCharacters()
    {
        string[] ordered = ["An Giang", "Ân Thi", "Bà Rịa", "Cần Thơ", "Da", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Hà Nội", "Thanh", "Thành", "Thảnh", "Thãnh", "Thánh", "Thạnh", "Thủ Đức", "Thừa Thiên", "Yên Bái"];
        string[] shuffled = [.. Enumerable.Reverse(ordered)];

        Array.Sort(shuffled, VietnameseOrder.Names);

        Assert.Equal(ordered, shuffled);
    }

    [Fact]
    public void Names_WithHalfACharacter_AreOrderedToo() => Assert.NotEqual(0, VietnameseOrder.Names.Compare("a\uD800", "a"));
}
