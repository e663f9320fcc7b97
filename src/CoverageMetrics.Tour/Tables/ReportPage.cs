using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using CoverageMetrics.Reports;

namespace CoverageMetrics.Tour.Tables;

/// <summary>Writes the reports and their pictures as one page that needs nothing else.</summary>
internal sealed class ReportPage
{
    internal const string FileName = "coverage-report.html";

    private readonly StringBuilder _html;

    private ReportPage(TourTexts texts) => _html = new($$$"""
        <!DOCTYPE html>
        <html lang="{{{texts.Language.Code}}}">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title>{{{texts["page.title"]}}}</title>
        <style>body{margin:0 auto;max-width:75rem;font:15px/1.45 "Segoe UI",Roboto,"Noto Sans","DejaVu Sans",Arial,sans-serif}main>h1{margin:1rem;font-size:1.6rem}main>p{margin:1rem;max-width:46rem}main>hr{margin:1.5rem 1rem;border:0;border-top:1px solid GrayText}main>figure{margin:1rem}main>details{margin:1rem;max-width:46rem}main>details li{margin:.4rem 0}@media print{main>hr{display:none}main>hr+*{break-before:page}}</style>
        </head>
        <body>
        <main>
        <h1>{{{texts["page.title"]}}}</h1>

        """);

    internal static ReportPage Of(TourTexts texts, CoverageReport yearEnd, ProvincesCompared compared, AgencyMonth agency)
    {
        (CoverageReport whole, CoverageReport byProvince) = (agency.Whole, agency.ByProvince);
        CoverageReport series = NationalSeries.Report(texts);
        CoverageReport provinces = Illustration.Report(texts);
        CoverageReport inequality = compared.InequalityReport();
        return new ReportPage(texts)
            .Add(texts["page.lead"])
            .Add(NationInAugust.Report(texts))
            .Rule().Add(RatesOfVinhLong.Report(texts))
            .Rule().Add(yearEnd)
            .Rule().Add(series)
            .Add(series.Chart(ChartKind.Line, "bhxh").Of(ReportMeasure.Count))
            .Add(series.Chart(ChartKind.Line, "bhxh"))
            .Add(series.Chart(ChartKind.Line, "bhyt"))
            .Rule().Add(provinces)
            .Add(provinces.Chart(ChartKind.Bars, "bhyt-made-up"))
            .Add(provinces.Chart(ChartKind.BeforeAndAfter, "bhyt-made-up"))
            .Rule().Add(compared.FunnelPicture())
            .Rule().Add(compared.WhyByRegion.Report)
            .Add(compared.WhyByRegion.Sentence)
            .Add(compared.WhyByRegion.ByCause)
            .Add(compared.WhyByRegion.ByArea)
            .Add(compared.Why.ByArea)
            .Rule().Add(inequality)
            .Add(inequality.Chart(ChartKind.Bars, "bhxh-made-up").Of(inequality.Columns[^1].Measure))
            .Rule().Add(whole)
            .Explain(texts["agency.explained"], whole)
            .Add(agency.Months)
            .Add(byProvince)
            .Add(byProvince.Chart(ChartKind.Bars, "debt"))
            .Add(agency.ByOffice);
    }

    /// <summary>Writes the page.</summary>
    /// <param name="folder">The folder; made when it is not there.</param>
    /// <returns>The file.</returns>
    internal string WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, FileName);
        File.WriteAllText(file, $"{_html}</main>\n</body>\n</html>\n");
        return file;
    }

    private ReportPage Add(CoverageReport report)
    {
        _html.Append(report.ToHtmlFragment(2));
        return this;
    }

    private ReportPage Add(CoverageChart chart)
    {
        _html.Append(chart.ToHtml());
        return this;
    }

    private ReportPage Add(string paragraph)
    {
        _html.Append("<p>").Append(paragraph).Append("</p>\n");
        return this;
    }

    private ReportPage Explain(string summary, CoverageReport report)
    {
        _html.Append("<details><summary>").Append(WebUtility.HtmlEncode(summary)).Append("</summary>\n<ul>\n");
        foreach (string sentence in report.Rows.SelectMany(row => report.Columns.Where(column => row[column].HasValue).Select(row.Explain)))
        {
            _html.Append("<li>").Append(WebUtility.HtmlEncode(sentence)).Append("</li>\n");
        }

        _html.Append("</ul>\n</details>\n");
        return this;
    }

    private ReportPage Rule()
    {
        _html.Append("<hr/>\n");
        return this;
    }
}
