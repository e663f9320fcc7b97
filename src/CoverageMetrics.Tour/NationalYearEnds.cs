using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tour;

/// <summary>The nation at the end of each year from 2010 to 2017, from the observations of exact counts.</summary>
internal static class NationalYearEnds
{
    private static readonly Metric Social = Metric
        .Coverage<SocialInsurance, LabourForce>("bhxh", "BHXH of the labour force")
        .WithDenominatorDate(DenominatorDate.MidYear);

    private static readonly Metric Health = Metric
        .Coverage<HealthInsurance, Population>("bhyt", "BHYT of the population")
        .WithDenominatorDate(DenominatorDate.MidYear);

    private static readonly Metric Compulsory = Metric.People<CompulsorySocialInsurance>("bhxh-bb", "compulsory");

    private static readonly Metric Voluntary = Metric.People<VoluntarySocialInsurance>("bhxh-tn", "voluntary");

    private static readonly Metric Unemployment = Metric.People<UnemploymentInsurance>("bhtn", "BHTN");

    internal static void Print(Page page)
    {
        page.Title("The nation at the year-ends 2010 to 2017, from exact counts   [participants_national.csv]");
        page.Text(
            "year   BHXH compulsory   voluntary        BHXH     growth   of the       BHTN         BHYT   of the",
            "                                                           labour                            popu-",
            "                                                           force                             lation");
        ObservationSet observations = ObservationSet.Of(YearEnd.All.SelectMany(year => year.Observations));
        MetricSet metrics = MetricSet.Of(Compulsory, Voluntary, Social, Unemployment, Health);
        foreach (YearEnd year in YearEnd.All)
        {
            MetricTable table = MetricTable.Of(observations, metrics, Provinces.Catalogue, year.Day);
            page.Text(Row(table, table.Areas.Find("VN")!, year));
        }

        page.Text(
            "BHXH is compulsory and voluntary, added up because its group declares the two as its parts.",
            "–: nobody reported the year before 2010; that edition of the statistics has no labour force and no population of 2017.");
        Checks(page, observations, metrics);
        Growth(page, YearEnd.All[0], YearEnd.All[^1]);
    }

    private static string Row(MetricTable table, Area nation, YearEnd year)
    {
        string Count(Metric metric) => Write(table.Cell(nation, metric).Count);
        string Percent(Metric metric) => Write(table.Cell(nation, metric).Percentage.Select(one => one.Percent), one => Percentage.FromPercent<Total>(one).Round(2));
        Figure<GrowthRate> growth = table.Compare(nation, Social, ComparisonBase.EndOfLastYear).Rate;
        return string.Format(
            CultureInfo.InvariantCulture,
            "{0}   {1,15} {2,11} {3,11}  {4,9} {5,8} {6,10} {7,12} {8,8}",
            year.Year, Count(Compulsory), Count(Voluntary), Count(Social), Write(growth, rate => rate.Round(2)), Percent(Social), Count(Unemployment), Count(Health), Percent(Health));
    }

    private static string Write<T>(Figure<T> figure)
        where T : struct, IFormattable =>
        Write(figure, static one => one);

    private static string Write<T>(Figure<T> figure, Func<T, IFormattable> shown)
        where T : struct =>
        figure.TryGetValue(out T value) ? Page.Write(shown(value)) : "–";

    private static void Checks(Page page, ObservationSet observations, MetricSet metrics)
    {
        PublishingChecks checks = PublishingChecks.Usual.WithParts(PartsOfWhole.Of<SocialInsurance, CompulsorySocialInsurance, VoluntarySocialInsurance>());
        MetricTable last = MetricTable.Of(observations, metrics, Provinces.Catalogue, YearEnd.All[^1].Day);
        page.Text("Checks before publishing 2017 against the end of 2016 (parts, jumps, stale denominators, who did not report):");
        IReadOnlyList<Finding> findings = checks.Run(last, [last.Areas.Find("VN")!], ComparisonBase.EndOfLastYear);
        Finding[] found = [.. findings.Where(finding => finding.Rule != FindingRule.Unused)];
        page.Text(found.Length == 0 ? "  nothing found but the rows of the years before" : string.Join('\n', found.Select(finding => "  ! " + finding)));
    }

    private static void Growth(Page page, YearEnd first, YearEnd last)
    {
        Growth<Headcount<SocialInsurance>> growth = last.Insured.GrowthSince(first.Insured);
        double yearly = growth.EstimateMeanYearlyPercent(first.Day, last.Day);
        page.Computed($"BHXH growth {first.Year} → {last.Year}", Page.Write(growth.Rate.Round(2)), Page.Write(growth.Change()) + " people");
        page.Computed("mean a year, seven years, estimated", Page.Write(GrowthRate.FromPercent((decimal)yearly).Round(2)), "");

        Contribution<Headcount<SocialInsurance>> Part(long earlier, long later) =>
            Contribution.Of(CoverageMetrics.Growth.Between(Headcount.Of<SocialInsurance>(earlier), Headcount.Of<SocialInsurance>(later)), growth);

        IReadOnlyList<PercentagePoints> points = Contribution.RoundToAddUp(
            [Part(first.Compulsory.Persons, last.Compulsory.Persons), Part(first.Voluntary.Persons, last.Voluntary.Persons)], 2);
        page.Computed("of which from the compulsory scheme", Page.Write(points[0]), "points of it; the two add up");
        page.Computed("of which from the voluntary scheme", Page.Write(points[1]), "");
    }
}
