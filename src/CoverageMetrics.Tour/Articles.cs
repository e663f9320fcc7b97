using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Tour.Claims;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tour;

/// <summary>What each article prints, what that implies together, and which of its figures cannot all be true.</summary>
internal static class Articles
{
    internal static void Print(Page page)
    {
        page.Title("articles.title");
        page.Say("articles.reading");
        foreach (Article article in FiveArticles.All)
        {
            Print(page, article);
        }

        page.Text("");
        page.Say("articles.not-compiled");
    }

    private static void Print(Page page, Article article)
    {
        (TourTexts texts, Language language) = (page.Texts, page.Texts.Language);
        LocalDate day = article.Claims.Where(claim => claim is { Subject.IsPlan: false }).Max(claim => claim.Subject.Time.AsAt);
        Area area = Provinces.Catalogue.Find(article.Area, day)!;
        page.Text("");
        page.Say("articles.article", $"{area.Code} {area.Name}", ReportingPeriod.Month(day.Year, day.Month).ToText(language), article.Source);
        page.Printed(string.Join(" · ", article.Claims.Select((claim, index) => $"{Number(index)}\u00a0“{claim.Figure!.Text}”")));

        Reconciliation result = article.ToSet().Reconcile();
        foreach (ReconciledQuantity quantity in result.Quantities.Where(quantity => quantity.Interval is { IsEmpty: false, HasLower: true, HasUpper: true }))
        {
            HashSet<string> narrowedBy = [.. quantity.NarrowedBy().Select(claim => claim.Label)];
            if (narrowedBy.Count > 1)
            {
                IEnumerable<string> numbers = article.Claims.Index().Where(one => narrowedBy.Contains(one.Item.Label)).Select(one => Number(one.Index));
                page.Implied(quantity.Quantity.WithoutArea().ToText(language), Write(quantity.Interval.ToWhole(), language), texts["from", string.Join(", ", numbers)]);
            }
        }

        foreach (string sentence in result.Conflicts.Select(conflict => conflict.ToText(language)).Concat(result.Findings.Select(finding => finding.ToText(language))))
        {
            page.Remark(sentence);
        }

        foreach (IncomparableClaims pair in result.Incomparable)
        {
            page.Remark(texts["articles.incomparable", pair.First.Figure!.Text, Denominator(pair.First), pair.Second.Figure!.Text, Denominator(pair.Second)]);
        }

        string Denominator(Claim claim) => claim.Others[0].WithoutArea().ToText(language);
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Write(FigureInterval whole, Language language) =>
        string.Join(" – ", new[] { whole.Lower, whole.Upper }.Distinct().Select(number => number.Round(0).ToString("N0", language)));
}
