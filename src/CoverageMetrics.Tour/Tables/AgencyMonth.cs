using CoverageMetrics.Areas;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Tour.Agency;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Tour.Tables;

/// <summary>The December of a made-up agency: all that it measures, by province, and the very same figures by office.</summary>
internal sealed class AgencyMonth
{
    private const string Mean = "tour:mean";

    private readonly TourTexts _texts;
    private readonly AgencyFigures _figures;

    internal AgencyMonth(TourTexts texts)
    {
        _texts = texts;
        _figures = new(texts);
    }

    /// <summary>Gives all that the agency measures, for all of it.</summary>
    internal CoverageReport Whole => ForAll(ReportMeasure.Count, ReportMeasure.Coverage, ReportMeasure.Ratio, ReportMeasure.GrowthRate, ReportMeasure.Points, ReportMeasure.Attainment, ReportMeasure.PointsToGo)
        .Check(PublishingChecks.Usual).Build();

    /// <summary>Gives the same as wide as a terminal.</summary>
    internal CoverageReport Narrow => ForAll(ReportMeasure.Count, ReportMeasure.Coverage, ReportMeasure.Ratio, ReportMeasure.GrowthRate, ReportMeasure.Attainment).Build();

    /// <summary>Gives the provinces side by side.</summary>
    internal CoverageReport ByProvince => By(_figures.Areas, AdministrativeLevels.Province);

    /// <summary>Gives the offices side by side.</summary>
    internal CoverageReport ByOffice => By(_figures.Areas.In("offices"), AgencyAreas.Office);

    /// <summary>Draws the ends of the months beside their mean.</summary>
    internal CoverageChart Months
    {
        get
        {
            CoverageReportDraft months = Draft(_figures.Areas, AdministrativeLevels.Country, MetricSet.Of(AgencyMetrics.Insured));
            MetricTable table = MetricTable.Of(_figures.Observations(_figures.Areas, AdministrativeLevels.Country), AgencyMetrics.Whole, _figures.Areas, AgencyFigures.Year);
            MetricComparison spike = table.Compare(table.Areas.Find(AgencyAreas.All)!, AgencyMetrics.Insured, ComparisonBase.MeanOfPeriod);
            return months.ByMonth(AgencyAreas.All, ReportingPeriod.Month(2024, 1), ReportingPeriod.Month(2024, 12)).Build()
                .Chart(ChartKind.Line, AgencyMetrics.Insured.Code).WithLimits(ChartLimit.At(Mean, spike.Earlier!.Percentage.Value.Percent));
        }
    }

    private CoverageReportDraft ForAll(params ReportMeasure[] measures) => Draft(_figures.Areas, AdministrativeLevels.Country, AgencyMetrics.Whole)
        .ForArea(AgencyAreas.All).Compare(ComparisonBase.MeanOfPeriod).Show(measures);

    private CoverageReport By(AreaCatalogue areas, AreaLevel level) => Draft(areas, level, AgencyMetrics.Short).ByArea(level)
        .Show(ReportMeasure.Count, ReportMeasure.Coverage, ReportMeasure.Ratio, ReportMeasure.Attainment, ReportMeasure.PointsToGo).Build();

    private CoverageReportDraft Draft(AreaCatalogue areas, AreaLevel level, MetricSet metrics) => CoverageReport
        .For(_figures.Observations(areas, level), metrics, areas)
        .During(AgencyFigures.Year)
        .Against(_figures.Targets(areas, level))
        .Titled(_texts[level == AgencyAreas.Office ? "agency.by-office" : level == AdministrativeLevels.Province ? "agency.by-province" : "agency.title"])
        .Stamped(_texts["agency.made-up"])
        .In(_texts.Language);
}
