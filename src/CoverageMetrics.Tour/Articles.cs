using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Published;
using CoverageMetrics.Tour.Claims;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Tour;

/// <summary>What each article prints, what that implies together, and which of its figures cannot all be true.</summary>
internal static class Articles
{
    private const int LabelsNamed = 2;

    internal static void Print(Page page)
    {
        page.Title("Five articles: what is printed, what it implies together, and what cannot all be true");
        page.Text(
            "\"trên 17,1 triệu\" is read as between 17,1 and 17,2 million, \"gần 87 triệu\" as between 86 and 87, 89,47% as 89,465 to 89,475.",
            "Implied is what all claims of an article leave together; behind it are the claims that narrow it.");
        Print(page, "Quảng Ngãi, end of June 2022", "000_7bdadf58e2716509.txt", FiveArticles.QuangNgai);
        Print(page, "Vĩnh Long, years 2016 and 2020", "001_f2160e32b1087be0.txt", FiveArticles.VinhLong);
        Print(page, "Cả nước (the nation), end of August 2022", "002_bc2d152e30765f8a.txt", FiveArticles.Nation);
        Print(page, "Tiền Giang, end of June 2022", "003_6557e645c634d2ab.txt", FiveArticles.TienGiang);
        Print(page, "Gia Lai, end of 2019", "004_7e4c523996ad4d7c.txt", FiveArticles.GiaLai);
        page.Text(
            "",
            "What does not compile: participants of two programmes added up; a coverage of the labour force less one of the population;",
            "the attainment of a target in percent.");
    }

    private static void Print(Page page, string name, string file, Article article)
    {
        page.Text("", $"{name}   [{file}]");
        page.Text("  printed  " + string.Join(" · ", article.Claims.Select(claim => $"{claim.Label}: {claim.Figure!.Text}")));
        Reconciliation result = article.ToSet().Reconcile();
        foreach (ReconciledQuantity quantity in result.Quantities.Where(quantity => quantity.Interval is { IsEmpty: false, HasLower: true, HasUpper: true }))
        {
            IReadOnlyList<Claim> narrowedBy = quantity.NarrowedBy();
            if (narrowedBy.Count > 1)
            {
                page.Implied(quantity.Quantity.ToString(), quantity.Interval, string.Join(", ", narrowedBy.Take(LabelsNamed).Select(claim => claim.Label)) + (narrowedBy.Count > LabelsNamed ? ", …" : ""));
            }
        }

        foreach (string sentence in result.Conflicts.Select(conflict => conflict.ToText(Vietnamese.Language)).Concat(result.Findings.Select(finding => finding.ToText(Vietnamese.Language))))
        {
            page.Remark(sentence);
        }

        foreach (IncomparableClaims pair in result.Incomparable)
        {
            page.Remark($"Not comparable, for want of one denominator: {pair}");
        }
    }
}
