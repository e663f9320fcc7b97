using CoverageMetrics.Reports;
using CoverageMetrics.Tour;
using CoverageMetrics.Tour.Tables;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>The finished reports of the tour, made by its own code.</summary>
internal static class TourReports
{
    internal static IEnumerable<CorpusReport> All() =>
    [
        Of("tour-year-end", NationAtYearEnd.Report),
        Of("tour-august", NationInAugust.Report),
        Of("tour-series", NationalSeries.Report),
        Of("tour-provinces", Illustration.Report),
        Of("tour-agency", texts => new AgencyMonth(texts).Whole),
        Of("tour-agency-offices", texts => new AgencyMonth(texts).ByOffice),
    ];

    internal static string Picture() => Illustration.Report(TourTexts.Vietnamese).Chart(ChartKind.Bars, "bhyt-made-up").ToHtml();

    private static CorpusReport Of(string name, Func<TourTexts, CoverageReport> report) =>
        new(name, report(TourTexts.Vietnamese)) { English = TourTexts.English.Language, Vietnamese = TourTexts.Vietnamese.Language };
}
