using System;
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
using NodaTime.Text;

namespace CoverageMetrics.Tour.Tables;

/// <summary>The nation from 2010 to 2025: exact year-ends to 2017, and from then on what was printed in the news, on the way to the targets.</summary>
internal static class NationalSeries
{
    private static readonly MetricSet Metrics = MetricSet.Of(
        Metric.Coverage<SocialInsurance, WorkingAgeLabourForce>("bhxh", "BHXH"),
        Metric.Coverage<HealthInsurance, Population>("bhyt", "BHYT"));

    internal static CoverageReport Report(TourTexts texts)
    {
        string[] setters = [TargetSetters.CentralCommittee, TargetSetters.VietnamSocialSecurity, TargetSetters.NationalAssembly, TargetSetters.Government];
        CoverageReport report = CoverageReport
            .For(ObservationSet.Of(Exact(texts).Concat(Printed())), Metrics, Provinces.Catalogue)
            .ByMonth("VN", ReportingPeriod.Month(2010, 12), ReportingPeriod.Month(2025, 12))
            .Compare(ComparisonBase.EndOfLastYear)
            .Against(TargetSet.Of(NationalTargets.All.Where(target => setters.Contains(target.Terms.Setter))))
            .Show(ReportMeasure.Count, ReportMeasure.Coverage, ReportMeasure.GrowthRate)
            .Sourced(texts["page.news"])
            .In(texts.Language).Build();
        return report.Only(row => Metrics.Any(metric => row[report.Columns.First(column => column.Metric == metric)].HasValue));
    }

    private static IEnumerable<Observation> Exact(TourTexts texts) => YearEnd.Exact(texts)
        .Where(observation => observation.Subject is "vn:social-insurance" or "vn:health-insurance");

    private static IEnumerable<Observation> Printed()
    {
        foreach (string[] row in EmbeddedTable.Rows("national-series.csv"))
        {
            LocalDate day = Day(row[0]);
            long persons = long.Parse(row[2], CultureInfo.InvariantCulture);
            decimal? percent = row[6].Length > 0 ? decimal.Parse(row[6], CultureInfo.InvariantCulture) : null;
            foreach (Observation observation in row[1] == "BHXH"
                ? Figures<SocialInsurance, WorkingAgeLabourForce>(day, persons, percent, row[7])
                : Figures<HealthInsurance, Population>(day, persons, percent, row[7]))
            {
                Observation sourced = observation.WithSource(row[9]);
                Observation printed = observation.Subject is "vn:social-insurance" or "vn:health-insurance"
                    ? sourced.WithPrecision(decimal.Parse(row[3], CultureInfo.InvariantCulture), Enum.Parse<FigureQualifier>(row[4])).WithStatus(Enum.Parse<FigureStatus>(row[5]))
                    : sourced;
                yield return row[8].Length > 0 ? printed.PublishedOn(Day(row[8])) : printed;
            }
        }
    }

    // The news prints people and percent; the denominator is what the two imply.
    private static IEnumerable<Observation> Figures<TCovered, TDenominator>(LocalDate day, long persons, decimal? percent, string series)
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator
    {
        Headcount<TCovered> covered = Headcount.Of<TCovered>(persons);
        yield return Observation.Of("VN", covered, day);
        if (percent is { } printed)
        {
            Observation implied = Observation.Of("VN", Implied.Denominator(covered, Percentage.FromPercent<TDenominator>(printed)).Value, day).WithStatus(FigureStatus.Derived);
            yield return series.Length == 0 ? implied : implied.WithSeries(series);
        }
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
