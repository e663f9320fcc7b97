using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tour;

/// <summary>The nation at the end of each year from 2010 to 2017, from exact counts.</summary>
internal static class NationalYearEnds
{
    // Participants: participants_national.csv (annual settlement reports published by VSS, ItemID=8837). Labour force 15+ and average population in
    // thousands: labour_force_by_province.csv and population_by_province.csv (statistics published in 2018; 2016 is preliminary, 2017 not in that edition).
    private static readonly YearEnd[] Years =
    [
        YearEnd.Of(2010, 9_441_246, 81_319, 7_206_163, 52_407_090, 50_392.9m, 86_947.4m),
        YearEnd.Of(2011, 10_104_497, 96_400, 7_968_231, 57_081_956, 51_398.4m, 87_860.4m),
        YearEnd.Of(2012, 10_431_617, 133_831, 8_269_552, 58_977_203, 52_348.0m, 88_809.3m),
        YearEnd.Of(2013, 10_889_333, 168_095, 8_691_392, 61_764_317, 53_245.6m, 89_759.5m),
        YearEnd.Of(2014, 11_452_522, 193_329, 9_219_753, 64_645_024, 53_748.0m, 90_728.9m),
        YearEnd.Of(2015, 12_072_860, 217_669, 10_310_210, 68_466_050, 53_984.2m, 91_709.8m),
        YearEnd.Of(2016, 12_851_833, 203_871, 11_060_178, 75_832_103, 54_445.3m, 92_695.1m),
        YearEnd.Of(2017, 13_591_492, 227_506, 11_774_742, 79_982_085, null, null),
    ];

    internal static void Print(Page page)
    {
        page.Title("The nation at the year-ends 2010 to 2017, from exact counts   [participants_national.csv]");
        page.Text(
            "year   BHXH compulsory   voluntary        BHXH     growth   of the       BHTN         BHYT   of the",
            "                                                           labour                            popu-",
            "                                                           force                             lation");
        foreach ((YearEnd? before, YearEnd year) in Years.Prepend(null).Zip(Years, (before, year) => (before, year)))
        {
            page.Text(string.Format(
                CultureInfo.InvariantCulture,
                "{0}   {1,15} {2,11} {3,11}  {4,9} {5,8} {6,10} {7,12} {8,8}",
                year.Year,
                Page.People(year.Compulsory),
                Page.People(year.Voluntary),
                Page.People(year.Insured),
                before is null ? "" : Page.Write(year.Insured.GrowthSince(before.Insured).Rate.Round(2)),
                year.LabourForce is { } labour ? Page.Write(Coverage.Of(year.Insured, labour).Percentage.Round(2)) : "–",
                Page.People(year.Unemployment),
                Page.People(year.Health),
                year.Population is { } population ? Page.Write(Coverage.Of(year.Health, population).Percentage.Round(2)) : "–"));
        }

        page.Text(
            "BHXH is compulsory and voluntary, added up because its group declares the two as its parts.",
            "–: that edition of the statistics has no labour force and no population of 2017; a later edition counts both differently.");
        Growth(page, Years[0], Years[^1]);
    }

    private static void Growth(Page page, YearEnd first, YearEnd last)
    {
        Growth<Headcount<SocialInsurance>> growth = last.Insured.GrowthSince(first.Insured);
        double yearly = growth.EstimateMeanYearlyPercent(new LocalDate(first.Year, 12, 31), new LocalDate(last.Year, 12, 31));
        page.Computed($"BHXH growth {first.Year} → {last.Year}", Page.Write(growth.Rate.Round(2)), Page.Write(growth.Change()) + " people");
        page.Computed("mean a year, seven years, estimated", GrowthRate.FromPercent((decimal)yearly).Round(2).ToString(null, Page.Vietnamese), "");

        Contribution<Headcount<SocialInsurance>> Part(long earlier, long later) =>
            Contribution.Of(CoverageMetrics.Growth.Between(Headcount.Of<SocialInsurance>(earlier), Headcount.Of<SocialInsurance>(later)), growth);

        IReadOnlyList<PercentagePoints> points = Contribution.RoundToAddUp(
            [Part(first.Compulsory.Persons, last.Compulsory.Persons), Part(first.Voluntary.Persons, last.Voluntary.Persons)], 2);
        page.Computed("of which from the compulsory scheme", Page.Write(points[0]), "points of the growth of BHXH; the two add up to it");
        page.Computed("of which from the voluntary scheme", Page.Write(points[1]), "");
    }
}
