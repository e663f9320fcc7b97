using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using CoverageMetrics.Restatement;
using CoverageMetrics.Tour.Claims;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tour;

/// <summary>The provinces of the articles on the map of 2026, and why none of their figures compares with one of 2026 as it stands.</summary>
internal static class Territories
{
    private static readonly LocalDate Today = new(2026, 7, 1);

    internal static void Print(Page page)
    {
        page.Title("map.title", ReportingPeriod.Month(Today.Year, Today.Month).ToText(page.Texts.Language));
        foreach (Article article in FiveArticles.All.Where(article => article != FiveArticles.Nation))
        {
            if (article.Levels.FirstOrDefault(one => one.Subject == SocialInsurance.Code) is { } counted)
            {
                Print(page, counted.Key, counted.Text, counted);
            }
            else
            {
                ReportedRate rate = article.Levels.ReportedRates.Last(one => one.Key.Subject == SocialInsurance.Code);
                Print(page, rate.Key, rate.Text, null);
            }
        }

        page.Say("map.so");
    }

    private static void Print(Page page, FigureKey key, string printed, Observation? counted)
    {
        (TourTexts texts, AreaCatalogue provinces) = (page.Texts, Provinces.Catalogue);
        Area then = provinces.Find(key.Area, key.Map)!;
        Area now = provinces.Follow(then, Today).HomeOfEveryone!;
        AreaOrigin origin = provinces.Lineage(key.Map, Today).Origin(now);
        string parts = string.Join(" + ", origin.Sources.Select(source => Named(source.Source)));
        page.Text(
            $"{Named(then)}, {key.WithoutArea().ToText(texts.Language)}: “{printed}”",
            $"  {texts["map.now", Named(now), parts]}; {texts[provinces.Find(then.Code, Today) is null ? "map.none" : "map.other", then.Code]}",
            $"  {(counted is null ? texts["map.rate"] : texts["map.restated", Restated(counted, now).Detail!.ToText(texts.Language)])}");
    }

    private static string Named(Area area) => $"{area.Code} {area.Name}";

    private static Figure<ObservedQuantity> Restated(Observation counted, Area now) =>
        Restate.Of([counted], Provinces.Catalogue).To(Today).Figures.Single(figure => figure.Area.Equals(now)).Figure;
}
