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
        .Coverage<SocialInsurance, LabourForce>("bhxh", "BHXH")
        .WithDenominatorDate(DenominatorDate.MidYear);

    private static readonly Metric Health = Metric
        .Coverage<HealthInsurance, Population>("bhyt", "BHYT")
        .WithDenominatorDate(DenominatorDate.MidYear);

    private static readonly Metric Compulsory = Metric.People<CompulsorySocialInsurance>("bhxh-bb", "BHXH");

    private static readonly Metric Voluntary = Metric.People<VoluntarySocialInsurance>("bhxh-tn", "BHXH");

    private static readonly Metric Unemployment = Metric.People<UnemploymentInsurance>("bhtn", "BHTN");

    internal static void Print(Page page)
    {
        (YearEnd first, YearEnd last) = (YearEnd.All[0], YearEnd.All[^1]);
        page.Title("years.title", first.Year, last.Year);
        page.Text(Line([.. page.Texts["years.columns"].Split('|')]));
        ObservationSet observations = YearEnd.Exact(page.Texts);
        MetricSet metrics = MetricSet.Of(Compulsory, Voluntary, Social, Unemployment, Health);
        foreach (YearEnd year in YearEnd.All)
        {
            MetricTable table = MetricTable.Of(observations, metrics, Provinces.Catalogue, year.Day);
            page.Text(Row(page, table, table.Areas.Find("VN")!, year));
        }

        page.Say("years.note");
        Checks(page, MetricTable.Of(observations, metrics, Provinces.Catalogue, last.Day), last.Year);
        Growth(page, first, last);
    }

    private static string Row(Page page, MetricTable table, Area nation, YearEnd year)
    {
        string Count(Metric metric) => page.Write(table.Cell(nation, metric).Count, one => one);
        string Percent(Metric metric) => page.Write(table.Cell(nation, metric).Percentage, one => Percentage.FromPercent<Total>(one.Percent).Round(2));
        string growth = page.Write(table.Compare(nation, Social, ComparisonBase.EndOfLastYear).Rate, rate => rate.Round(2));
        return Line(year.Year.ToString(CultureInfo.InvariantCulture), Count(Compulsory), Count(Voluntary), Count(Social), growth, Percent(Social), Count(Unemployment), Count(Health), Percent(Health));
    }

    private static string Line(params object[] cells) => string.Format(CultureInfo.InvariantCulture, "{0,4} {1,13} {2,11} {3,13} {4,12} {5,12} {6,13} {7,13} {8,12}", cells);

    private static void Checks(Page page, MetricTable table, int year)
    {
        PublishingChecks checks = PublishingChecks.Usual.WithParts(PartsOfWhole.Of<SocialInsurance, CompulsorySocialInsurance, VoluntarySocialInsurance>());
        Finding[] found = [.. checks.Run(table, [table.Areas.Find("VN")!], ComparisonBase.EndOfLastYear).Where(finding => finding.Rule != FindingRule.Unused)];
        page.Say("years.checks", year, found.Length);
        foreach (Finding finding in found)
        {
            page.Remark(finding.ToText(page.Texts.Language));
        }
    }

    private static void Growth(Page page, YearEnd first, YearEnd last)
    {
        TourTexts texts = page.Texts;
        Growth<Headcount<SocialInsurance>> growth = last.Insured.GrowthSince(first.Insured);
        double yearly = growth.EstimateMeanYearlyPercent(ReportingPeriod.EstimateYears(first.Day, last.Day));
        page.Computed(texts["years.growth", first.Year, last.Year], page.Write(growth.Rate.Round(2)), texts["years.people", page.Write(growth.Change())]);
        page.Computed(texts["years.mean"], page.Write(GrowthRate.FromPercent((decimal)yearly).Round(2)), "");

        Contribution<Headcount<SocialInsurance>> Part(long earlier, long later) =>
            Contribution.Of(CoverageMetrics.Growth.Between(Headcount.Of<SocialInsurance>(earlier), Headcount.Of<SocialInsurance>(later)), growth);

        IReadOnlyList<PercentagePoints> points = Contribution.RoundToAddUp(
            [Part(first.Compulsory.Persons, last.Compulsory.Persons), Part(first.Voluntary.Persons, last.Voluntary.Persons)], 2);
        page.Computed(texts["years.compulsory"], points[0].Points.ToString("+0.00", texts.Language), texts["years.adds-up"]);
        page.Computed(texts["years.voluntary"], points[1].Points.ToString("+0.00", texts.Language), "");
    }
}
