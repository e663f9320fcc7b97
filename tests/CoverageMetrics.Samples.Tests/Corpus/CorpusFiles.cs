namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>All files of the corpus.</summary>
internal static class CorpusFiles
{
    /// <summary>Makes everything anew.</summary>
    /// <returns>The files.</returns>
    internal static IReadOnlyList<CorpusFile> Make() => [.. MakeSmall(), .. LargeReports.All().SelectMany(InBothLanguages)];

    /// <summary>Makes everything anew but the reports of very many areas, which take longer than all others and say nothing new.</summary>
    /// <returns>The files.</returns>
    internal static IReadOnlyList<CorpusFile> MakeSmall()
    {
        CorpusReport[] reports = [.. TourReports.All(), .. ReadmeReports.All(), .. SmallReports.All(), .. TargetReports.All(), .. HostileReports.All()];
        return
        [
            .. reports.SelectMany(InBothLanguages),
            Styles(reports),
            JsonValues.File(),
            Binaries.File(),
            Catalogues.File(),
        ];
    }

    private static IEnumerable<CorpusFile> InBothLanguages(CorpusReport report) => [Outputs.Of(report, report.English), Outputs.Of(report, report.Vietnamese)];

    private static CorpusFile Styles(IEnumerable<CorpusReport> reports)
    {
        string[] styles = [.. reports.SelectMany(report => Outputs.StylesOf(report.Report.ToHtmlFragment())).Distinct(), .. Outputs.StylesOf(TourReports.Picture())];
        return styles.Aggregate(new CorpusFile("styles.txt"), (file, style) => file.Add("styles", style));
    }
}
