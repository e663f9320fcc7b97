using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Statistics;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tour.Tables;

/// <summary>The 63 provinces in three years: which stand out, why the coverage of all rose, and how unequal they are. The labour force and the participants of the nation are real, those of the provinces made up and stamped so.</summary>
/// <remarks>
/// <para>Labour force of 15 and over by province in thousands: General Statistics Office, tables of 2018 (github:choisy/gso, "Labour force at 15 years of age and above by province.csv"); 2016 is preliminary.</para>
/// <para>No complete official table of participants by province was found.</para>
/// </remarks>
internal sealed class ProvincesCompared
{
    private const string Code = "bhxh-made-up";
    private const decimal Winsorised = 10;

    private static readonly int[] Years = [2014, 2015, 2016];

    private static readonly Metric Social = Metric.Coverage<SocialInsurance, LabourForce>(Code, "BHXH").WithDenominatorDate(DenominatorDate.MidYear);

    private static readonly ReportMeasure LabourForceOfYear = ReportMeasure.OfNumber(
        "labour-force-of-year", "", 0, static at => at.Count.Combine(at.Coverage, static (count, percent) => Math.Round(100 * count / percent)));

    private readonly ObservationSet _observations;
    private readonly TourTexts _texts;

    internal ProvincesCompared(TourTexts texts)
    {
        _texts = texts;
        _observations = ObservationSet.Of(Years.SelectMany((year, place) => Made(year, place)));
        Provinces = CoverageReport.For(_observations, MetricSet.Of(Social), Vietnam.Provinces.Catalogue)
            .On(End(Years[^1])).ByArea(AdministrativeLevels.Province)
            .Show(ReportMeasure.Count, ReportMeasure.Coverage, LabourForceOfYear)
            .Titled(texts["compared.provinces"]).Stamped(texts["compared.made-up"]).In(texts.Language).Build();
        Funnel = Funnel.Of(CoveragesOf(Years[^1])).WithOverdispersion(Winsorised);
        Why = CoverageExplanation.Between(
            _observations, Social, Vietnam.Provinces.Catalogue, AdministrativeLevels.Province, End(Years[1]), End(Years[2]), texts.Language, draft => Titled(draft, "compared.why"));
        WhyByRegion = CoverageExplanation.Between(
            ObservationSet.Of(Regions()), Social, Vietnam.Provinces.Catalogue, AdministrativeLevels.Region, End(Years[1]), End(Years[2]), texts.Language, draft => Titled(draft, "compared.why-region"));
    }

    internal CoverageReport Provinces { get; }

    internal Funnel Funnel { get; }

    internal CoverageExplanation Why { get; }

    internal CoverageExplanation WhyByRegion { get; }

    /// <summary>Gets the provinces in the funnel; the names of those beyond the outer limits stand beside their points.</summary>
    internal CoverageChart FunnelPicture()
    {
        ConfidenceLevel inner = ConfidenceLevel.OfPercent(95), outer = ConfidenceLevel.OfPercent(99.8m);
        HashSet<AreaCode> beyond = [.. Funnel.At(outer).Where(point => point.HasValue && point.Value.Position != FunnelPosition.Within).Select(point => point.Value.Area)];
        return Provinces.Chart(ChartKind.Points, Code).Across(LabourForceOfYear)
            .WithLimits(
                ChartLimit.At("mean-of-all", 100m * Funnel.Average.Covered / Funnel.Average.Total),
                ChartLimit.Curve("upper-95", Funnel.UpperCurve(inner)), ChartLimit.Curve("lower-95", Funnel.LowerCurve(inner)),
                ChartLimit.Curve("upper-998", Funnel.UpperCurve(outer)), ChartLimit.Curve("lower-998", Funnel.LowerCurve(outer)))
            .Label(row => row.Area is { } area && beyond.Contains(area.Code));
    }

    /// <summary>Gets how unequal the provinces are at the ends of the years: a report of the nation by months, with a measure of the provinces.</summary>
    internal CoverageReport InequalityReport()
    {
        ConfidenceLevel level = ConfidenceLevel.OfPercent(95);
        Dictionary<int, double> deviations = Years.ToDictionary(year => year, year => Inequality.Of(CoveragesOf(year)).Estimate(InequalityMeasure.BetweenGroupDeviation, 100, level).Value.Value);
        ReportMeasure deviation = ReportMeasure.OfNumber("between-provinces", "percentage-points", 2, at => Figure.Of((decimal)deviations[at.Date.Year], at.Date.Year == Years[^1] ? FigureStatus.Provisional : FigureStatus.Final));
        CoverageReport report = CoverageReport.For(_observations, MetricSet.Of(Social), Vietnam.Provinces.Catalogue)
            .ByMonth("VN", ReportingPeriod.Month(Years[0], 12), ReportingPeriod.Month(Years[^1], 12))
            .Show(ReportMeasure.Count, ReportMeasure.Coverage, deviation)
            .Titled(_texts["compared.inequality"]).Stamped(_texts["compared.made-up"]).In(_texts.Language).Build();
        return report.Only(row => row.Month!.Value.FirstDay.Month == 12);
    }

    private static LocalDate End(int year) => new(year, 12, 31);

    private CoverageReportDraft Titled(CoverageReportDraft draft, string title) => draft.Titled(_texts[title]).Stamped(_texts["compared.made-up"]);

    private IEnumerable<(AreaCode Area, AnyCoverage Coverage)> CoveragesOf(int year)
    {
        MetricTable table = MetricTable.Of(_observations, MetricSet.Of(Social), Vietnam.Provinces.Catalogue, End(year));
        return table.Areas.At(AdministrativeLevels.Province).Select(area => (area.Code, table.Cell(area, Social).Coverage.Value));
    }

    // 12 to 38 percent, and up to a point and a half more from year to year, so that the provinces have the participants of the nation together.
    private IEnumerable<Observation> Made(int year, int place)
    {
        (AreaCode Area, Headcount<LabourForce> Force)[] provinces = [.. EmbeddedTable.Rows("labour-force-by-province.csv")
            .Select(row => (AreaCode.Of(row[0]), Headcount.OfThousands<LabourForce>(decimal.Parse(row[2 + place], CultureInfo.InvariantCulture))))];
        decimal[] weights = [.. provinces.Select(one => one.Force.Persons * PerThousand(int.Parse(one.Area.Text, CultureInfo.InvariantCulture), place))];
        YearEnd nation = YearEnd.All.Single(one => one.Year == year);
        long[] people = [.. weights.Select(weight => (long)(nation.Insured.Persons * weight / weights.Sum()))];
        people[0] += nation.Insured.Persons - people.Sum();
        FigureStatus status = year == Years[^1] ? FigureStatus.Provisional : FigureStatus.Final;
        yield return Observation.Of("VN", nation.Insured, End(year)).WithSource(_texts["page.vss"]);
        yield return Observation.Of("VN", nation.LabourForce!.Value, Mean(year)).WithStatus(status).WithSource(_texts["page.statistics"]);
        for (int i = 0; i < provinces.Length; i++)
        {
            yield return Observation.Of(provinces[i].Area, provinces[i].Force, Mean(year)).WithStatus(status).WithSource(_texts["page.statistics"]);
            yield return Observation.Of(provinces[i].Area, Headcount.Of<SocialInsurance>(people[i]), End(year)).WithSource(_texts["page.made-up-source"]);
        }
    }

    // A region is its provinces added up.
    private IEnumerable<Observation> Regions() => Years.SelectMany(year =>
    {
        AreaTree tree = Vietnam.Provinces.Catalogue.On(End(year));
        Dictionary<string, Observation[]> byArea = _observations.Where(one => one.Time.AsAt.Year == year).GroupBy(one => one.Area.Text).ToDictionary(group => group.Key, group => group.ToArray());
        return tree.At(AdministrativeLevels.Region).SelectMany(region =>
        {
            Observation[] of = [.. tree.Children(region).SelectMany(province => byArea[province.Code.Text])];
            Headcount<LabourForce> force = Headcount.Of<LabourForce>(Persons(of, LabourForce.Code));
            return new[]
            {
                Observation.Of(region.Code, Headcount.Of<SocialInsurance>(Persons(of, SocialInsurance.Code)), End(year)).WithSource(_texts["page.made-up-source"]),
                Observation.Of(region.Code, force, Mean(year)).WithStatus(of.First(one => one.Subject == LabourForce.Code).Figure.Status!.Value).WithSource(_texts["page.statistics"]),
            };
        });
    });

    private static long Persons(IEnumerable<Observation> of, string subject) => (long)of.Where(one => one.Subject == subject).Sum(one => one.Figure.Value.Number);

    private static ObservationTime Mean(int year) => ObservationTime.MeanOf(ReportingPeriod.Year(year));

    private static int PerThousand(int code, int place) => 120 + (code * 131 % 260) + (place * (code * 17 % 15));
}
