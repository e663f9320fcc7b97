using CoverageMetrics.Reports;

namespace CoverageMetrics.Tour.Tables;

/// <summary>The finished reports: two printed, all of them written as a page.</summary>
internal static class PublishedReports
{
    internal static void PrintRates(Page page)
    {
        page.Text("", RatesOfVinhLong.Report(page.Texts).ToText().TrimEnd());
    }

    internal static void PrintMonth(Page page, string folder)
    {
        CoverageReport yearEnd = NationAtYearEnd.Report(page.Texts);
        page.Text("", NationInAugust.Narrow(page.Texts).ToText().TrimEnd(), "");
        NationalMonth.PrintPace(page);
        page.Text("");
        page.Say("page.explained", yearEnd["VN", "bhxh"].Explain());
        page.Say("page.written", ReportPage.Of(page.Texts, yearEnd).WriteTo(folder));
    }
}
