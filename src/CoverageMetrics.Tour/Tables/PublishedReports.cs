using System.Linq;
using CoverageMetrics.Reports;

namespace CoverageMetrics.Tour.Tables;

/// <summary>The finished reports: printed in English, and written as a page in Vietnamese.</summary>
internal static class PublishedReports
{
    private const int FirstRows = 10;

    internal static void Print(Page page, string folder)
    {
        page.Title("Finished reports: the same model as text, and as a page with pictures");
        CoverageReport yearEnd = NationAtYearEnd.Report();
        CoverageReport august = NationInAugust.Report();
        CoverageReport series = NationalSeries.Report();
        CoverageReport provinces = Illustration.Report();
        foreach (CoverageReport report in new[] { yearEnd, august, series })
        {
            page.Text("", report.In(TourLanguages.English).ToText().TrimEnd());
        }

        page.Text("", $"{provinces.In(TourLanguages.English).Only(row => provinces.Rows.Take(FirstRows).Any(first => first.Area == row.Area)).ToText().TrimEnd()}", $"({FirstRows} of {provinces.Areas.Count} provinces; all of them are on the page)");
        page.Text("", "Every figure explains itself:", $"  {yearEnd.In(TourLanguages.English)["VN", "bhxh"].Explain()}", $"  {yearEnd["VN", "bhxh"].Explain()}");
        page.Text("", $"Written: {ReportPage.Of(yearEnd, august, series, provinces).WriteTo(folder)}");
    }
}
