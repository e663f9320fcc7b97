using CoverageMetrics.Published;
using CoverageMetrics.Tour.Claims;

namespace CoverageMetrics.Vietnam.Tests;

public class ClaimTextTests
{
    [Fact]
    public void ToText_OfAFinding_QuotesTheFiguresAndTheReadingThatFails()
    {
        ClaimFinding finding = Assert.Single(FiveArticles.Nation.ToSet().Reconcile().Findings);

        Assert.Equal(
            "các số liệu sau chỉ khớp khi hiểu rộng nhất: “đạt gần 87 triệu người người”; “tăng gần 1,9 triệu người”; “(2,13%)”;"
            + " không còn khớp nếu hiểu “gần” là kém chưa đến nửa đơn vị của chữ số cuối;"
            + " khi đó số liệu khớp nếu đảo chiều tăng, giảm của “tăng gần 1,9 triệu người”; “(2,13%)”",
            finding.ToText(Vietnamese.Language));
    }

    [Fact]
    public void ToText_OfAConflict_NamesTheAssumptionByItsLabel()
    {
        Article article = FiveArticles.TienGiang;
        Claim same = Claim.Same("một kế hoạch", article["social-plan"].Others[0], article["social-target"].Subject);
        ClaimConflict conflict = Assert.Single(article.ToSet().With(same).Reconcile().Conflicts);

        Assert.Equal(
            "các số liệu sau không thể cùng đúng: một kế hoạch; “có trên 215.000 người”; “đạt 85,5%”; “có trên 279.000 người”;"
            + " mâu thuẫn không còn nếu hiểu “trên” chỉ là cận dưới",
            conflict.ToText(Vietnamese.Language));
    }
}
