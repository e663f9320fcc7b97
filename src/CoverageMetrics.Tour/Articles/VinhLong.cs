using CoverageMetrics.Groups;

namespace CoverageMetrics.Tour.Articles;

/// <summary>Vĩnh Long from 2016 to 2020, with its targets for 2025.</summary>
internal static class VinhLong
{
    internal static void Print(Page page)
    {
        page.Article("Vĩnh Long", "years 2016 and 2020, published on 3 April 2021", "001_f2160e32b1087be0.txt");

        Rates(page, "BHXH", Percentage.FromPercent<NotStated>(15.31m), Percentage.FromPercent<NotStated>(20.97m), "of whom is not stated");
        Rates(page, "BHTN", Percentage.FromPercent<NotStated>(13.59m), Percentage.FromPercent<NotStated>(16.92m), "of whom is not stated");
        var health = Percentage.FromPercent<Population>(90.19m);
        Rates(page, "BHYT", Percentage.FromPercent<Population>(74.74m), health, "of the population");

        var healthTarget = Percentage.FromPercent<Population>(95);
        page.Printed("BHYT target for 2025", Page.Write(healthTarget), "of the population");
        page.Computed("BHYT points to go", Page.Write(healthTarget - health), "a target in percent has points to go, no attainment");
        page.Printed("BHXH target for 2025", Page.Write(Percentage.FromPercent<Population>(40)), "\"trên tổng dân số\": of the population, as printed");
        page.Refused(
            "BHXH target for 2025 less BHXH rate of 2020",
            "The target is of the population, the rate is not: the difference of the two does not compile. The labour force must be meant.");
    }

    private static void Rates<TBase>(Page page, string programme, Percentage<TBase> earlier, Percentage<TBase> later, string of)
        where TBase : struct, IPercentageBase
    {
        page.Printed($"{programme} coverage 2016 → 2020", $"{Page.Write(earlier)} → {Page.Write(later)}", of);
        page.Computed($"{programme} change in points", Page.Write(later - earlier), "the distance between the two rates");

        // The library offers no growth of a percentage; for a reader who asks, it is worked out here and called what it is.
        var ofTheRate = GrowthRate.FromPercent(100 * (later.Percent - earlier.Percent) / earlier.Percent);
        page.Computed($"{programme} change in percent of the rate", Page.Write(ofTheRate.Round(2)), "another quantity, not the growth of the people covered");
    }
}
