using System.Linq;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports;
using CoverageMetrics.Tour.Agency;

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
        var agency = new AgencyMonth(page.Texts);
        Print(page, agency);
        page.Say("page.written", ReportPage.Of(page.Texts, yearEnd, Print(page, new ProvincesCompared(page.Texts)), agency).WriteTo(folder));
    }

    private static ProvincesCompared Print(Page page, ProvincesCompared compared)
    {
        page.Title("compared.title");
        page.Text(compared.WhyByRegion.Sentence);
        return compared;
    }

    private static void Print(Page page, AgencyMonth agency)
    {
        CoverageReport whole = agency.Whole;
        page.Text("", agency.Narrow.ToText().TrimEnd());
        foreach (Finding finding in whole.Findings)
        {
            page.Remark(finding.ToText(page.Texts.Language));
        }
    }
}
