namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>All files of the corpus.</summary>
internal static class CorpusFiles
{
    /// <summary>Makes everything anew.</summary>
    /// <returns>The files.</returns>
    internal static IReadOnlyList<CorpusFile> Make()
    {
        CorpusReport[] reports = [.. TourReports.All(), .. ReadmeReports.All(), .. SmallReports.All(), .. TargetReports.All(), .. HostileReports.All(), .. LargeReports.All()];
        return
        [
            .. reports.SelectMany(report => new[] { Outputs.Of(report, Language.English), Outputs.Of(report, Language.Vietnamese) }),
            Styles(reports),
            JsonValues.File(),
            Binaries.File(),
            Catalogues.File(),
        ];
    }

    private static CorpusFile Styles(IEnumerable<CorpusReport> reports)
    {
        string[] styles = [.. reports.SelectMany(report => Outputs.StylesOf(report.Report.ToHtmlFragment())).Distinct()];
        return styles.Aggregate(new CorpusFile("styles.txt"), (file, style) => file.Add("styles of a report", style));
    }
}
