using System.Text;

namespace CoverageMetrics.Vietnam.Tests;

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

    [Theory]
    [InlineData("\u0302a", "\u0302b")]
    [InlineData("\u0301a", "\u0301b")]
    [InlineData("a\u0302", "a\u0302\u0301")]
    [InlineData("a\u0306", "a\u0302")]
    [InlineData("A", "a")]
    [InlineData("ad", "ađ")]
    [InlineData("az", "âa")]
    [InlineData("ãz", "ạz")]
    public void Names_InPieces_AreOrderedByLettersThenTonesThenCharacters(string one, string other) => Assert.True(VietnameseOrder.Names.Compare(one, other) < 0 && VietnameseOrder.Names.Compare(other, one) > 0);

    [Fact]
    public void Names_WithHalfACharacter_AreOrderedToo() => Assert.NotEqual(0, VietnameseOrder.Names.Compare("a\uD800", "a"));

    [Fact]
    public void Letters_AreTakenApartAndPutTogether_AsUnicodeDoes()
    {
        char[] letters = [.. Enumerable.Range(0xC0, 0x1EFF - 0xC0).Select(code => (char)code).Where(letter => VietnameseLetters.Decompose($"{letter}").Length > 1)];

        Assert.Equal(132, letters.Length);
        Assert.All(letters, letter =>
        {
            string apart = VietnameseLetters.Decompose($"{letter}");
            Assert.Equal($"{letter}".Normalize(NormalizationForm.FormD), apart.Normalize(NormalizationForm.FormD));
            Assert.Equal($"{letter}", VietnameseLetters.Compose(apart));
            Assert.Equal($"{letter}", VietnameseLetters.Compose($"{letter}".Normalize(NormalizationForm.FormD)));
        });
    }

    [Theory]
    [InlineData("Zürich")]
    [InlineData("a\u0308\u0323")]
    [InlineData("\u0301b\uD800")]
    public void Letters_OfOthers_Stay(string text) => Assert.Equal(text, VietnameseLetters.Compose(VietnameseLetters.Decompose(text)));
}
