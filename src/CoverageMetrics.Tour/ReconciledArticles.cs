using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Published;
using CoverageMetrics.Tour.Claims;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Tour;

/// <summary>What the printed figures of each article imply together, and which of them cannot all be true.</summary>
internal static class ReconciledArticles
{
    internal static void Print(Page page)
    {
        page.Title("The same figures as printed: intervals, what they imply together, and what cannot all be true");
        page.Text("\"trên 17,1 triệu\" is read as more than 17,1 and less than 17,2 million, \"gần 87 triệu\" as between 86 and 87, 89,47% as 89,465 to 89,475.");
        foreach ((string name, string file, Article article) in new[]
        {
            ("Quảng Ngãi", "000_7bdadf58e2716509.txt", FiveArticles.QuangNgai),
            ("Vĩnh Long", "001_f2160e32b1087be0.txt", FiveArticles.VinhLong),
            ("Cả nước (the nation)", "002_bc2d152e30765f8a.txt", FiveArticles.Nation),
            ("Tiền Giang", "003_6557e645c634d2ab.txt", FiveArticles.TienGiang),
            ("Gia Lai", "004_7e4c523996ad4d7c.txt", FiveArticles.GiaLai),
        })
        {
            page.Article(name, $"{article.Claims.Count} claims", file);
            Print(page, article.ToSet().Reconcile());
        }
    }

    private static void Print(Page page, Reconciliation result)
    {
        foreach (ReconciledQuantity quantity in result.Quantities.Where(quantity => quantity.Interval is { IsEmpty: false, HasLower: true, HasUpper: true }))
        {
            page.Range(quantity.Quantity.ToString(), quantity.Interval, string.Join(", ", quantity.NarrowedBy().Select(claim => claim.Label)));
        }

        IEnumerable<string> sentences = result.Conflicts.Select(VietnameseFigureSentences.Describe).Concat(result.Findings.Select(VietnameseFigureSentences.Describe));
        foreach (string sentence in sentences)
        {
            page.Remark(sentence);
        }

        foreach (IncomparableClaims pair in result.Incomparable)
        {
            page.Remark($"Not comparable, for want of one denominator: {pair}");
        }
    }
}
