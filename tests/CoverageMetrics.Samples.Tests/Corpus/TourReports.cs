using CoverageMetrics.Reports;
using CoverageMetrics.Tour.Tables;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>The four finished reports of the tour, made by its own code.</summary>
internal static class TourReports
{
    internal static IEnumerable<CorpusReport> All() =>
    [
        new("tour-year-end", NationAtYearEnd.Report()),
        new("tour-august", NationInAugust.Report()),
        new("tour-series", NationalSeries.Report()),
        new("tour-provinces", Illustration.Report()),
    ];

    internal static string Picture() => Illustration.Report().Chart(ChartKind.Bars, "bhyt").ToHtml();
}
