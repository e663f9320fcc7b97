using CoverageMetrics.Published;
using CoverageMetrics.Tour.Claims;

namespace CoverageMetrics.Vietnam.Tests;

public class VietnameseFigureSentencesTests
{
    [Fact]
    public void Describe_Surprise_QuotesTheFiguresAndTheReadingThatFails()
    {
        ClaimFinding surprise = Assert.Single(FiveArticles.Nation.ToSet().Reconcile().Findings);

        Assert.Equal(
            "Các số liệu sau chỉ khớp khi hiểu rộng nhất: “đạt gần 87 triệu người người”; “tăng gần 1,9 triệu người”; “(2,13%)”;"
            + " không còn khớp nếu hiểu “gần” là kém chưa đến nửa đơn vị của chữ số cuối."
            + " Khi đó số liệu khớp nếu đảo chiều tăng, giảm của: “tăng gần 1,9 triệu người”; “(2,13%)”.",
            VietnameseFigureSentences.Describe(surprise));
    }

    [Fact]
    public void Describe_Conflict_NamesTheAssumptionByItsLabel()
    {
        Article article = FiveArticles.TienGiang;
        Claim same = Claim.Same("một kế hoạch", article["social-plan"].Others[0], article["social-target"].Subject);
        ClaimConflict conflict = Assert.Single(article.ToSet().With(same).Reconcile().Conflicts);

        Assert.Equal(
            "Các số liệu sau không thể cùng đúng: một kế hoạch; “có trên 215.000 người”; “đạt 85,5%”; “có trên 279.000 người”."
            + " Mâu thuẫn không còn nếu hiểu “trên” chỉ là cận dưới.",
            VietnameseFigureSentences.Describe(conflict));
    }
}
