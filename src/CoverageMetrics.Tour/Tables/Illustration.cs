using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tour.Tables;

/// <summary>A table by province: the population is real, the participants and the plan are made up and stamped so.</summary>
/// <remarks>No complete official table of participants by province was found; single provinces and dates are in the five articles.</remarks>
internal static class Illustration
{
    private const string Planner = "tour:illustration";

    // The one province whose made-up figure is left out, so that there is something to say why of.
    private const string NotReporting = "33";

    private static readonly LocalDate MidYear = new(2016, 7, 1);

    private static readonly MetricSet Metrics = MetricSet.Of(
        Metric.People<Population>("dan-so", "population"),
        Metric.Coverage<HealthInsurance, Population>("bhyt-made-up", "BHYT"));

    internal static CoverageReport Report(TourTexts texts)
    {
        string[][] rows = [.. EmbeddedTable.Rows("population-by-province.csv")];
        return CoverageReport.For(ObservationSet.Of(rows.SelectMany(row => Observations(row, texts))), Metrics, Provinces.Catalogue)
            .On(MidYear).ByArea(AdministrativeLevels.Province)
            .Compare(ComparisonBase.SamePeriodLastYear)
            .Against(TargetSet.Of(rows.Select(Plan)), MidYear)
            .Show(ReportMeasure.Count, ReportMeasure.Coverage, ReportMeasure.GrowthRate, ReportMeasure.Points, ReportMeasure.PointsToGo, ReportMeasure.Rank)
            .OrderByRank("bhyt-made-up")
            .Titled(texts["page.provinces"])
            .Stamped(texts["page.made-up"])
            .In(texts.Language).Build();
    }

    private static IEnumerable<Observation> Observations(string[] row, TourTexts texts)
    {
        int number = int.Parse(row[0], CultureInfo.InvariantCulture);
        foreach ((int year, string text) in new[] { (2015, row[2]), (2016, row[3]) })
        {
            LocalDate day = new(year, 7, 1);
            Headcount<Population> population = Headcount.OfThousands<Population>(decimal.Parse(text, CultureInfo.InvariantCulture));
            FigureStatus status = year == 2016 ? FigureStatus.Provisional : FigureStatus.Final;
            yield return Observation.Of(row[0], population, day).WithStatus(status).WithPrecision(100, FigureQualifier.None).WithSource(texts["page.statistics"]);
            if (row[0] != NotReporting)
            {
                // 64 to 99 percent, and up to five points less in the year before.
                int perThousand = 640 + (number * 131 % 350) - (year == 2015 ? number * 17 % 50 : 0);
                yield return Observation.Of(row[0], Headcount.Of<HealthInsurance>(population.Persons * perThousand / 1000), day).WithSource(texts["page.made-up-source"]);
            }
        }
    }

    private static AnyTarget Plan(string[] row) => Target.Of<HealthInsurance, Population>(
        TargetTerms.Of(row[0], MidYear).WithSetter(Planner), Percentage.FromPercent<Population>(79)).ToAny();
}
