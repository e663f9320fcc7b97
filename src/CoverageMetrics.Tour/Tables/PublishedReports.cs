using CoverageMetrics.Reports;

namespace CoverageMetrics.Tour.Tables;

/// <summary>The finished reports: printed in English, and written as a page in Vietnamese.</summary>
internal static class PublishedReports
{
    internal static void Print(Page page, string folder)
    {
        page.Title("Finished reports: what an article printed, as text; the nation, its months and its provinces on a page with pictures");
        CoverageReport yearEnd = NationAtYearEnd.Report();
        CoverageReport august = NationInAugust.Report();
        CoverageReport series = NationalSeries.Report();
        CoverageReport provinces = Illustration.Report();
        page.Text("", RatesOfVinhLong.Report().In(TourLanguages.English).ToText().TrimEnd());
        page.Text("", "Every figure explains itself:", $"  {yearEnd.In(TourLanguages.English)["VN", "bhxh"].Explain()}");
        page.Text("", $"Written: {ReportPage.Of(yearEnd, august, series, provinces).WriteTo(folder)}");
    }
}
