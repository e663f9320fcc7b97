using CoverageMetrics.Reports;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>A report of the corpus.</summary>
/// <param name="Name">The name of its files.</param>
/// <param name="Report">The report, in any language.</param>
internal sealed record CorpusReport(string Name, CoverageReport Report)
{
    /// <summary>Gets English with the names of the report.</summary>
    internal Language English { get; init; } = Language.English;

    /// <summary>Gets Vietnamese with the names of the report.</summary>
    internal Language Vietnamese { get; init; } = Land.Vietnamese;

    /// <summary>Gives the report with the names of a setter of targets.</summary>
    internal CorpusReport Naming(string setter, string english, string vietnamese) =>
        this with { English = English.Naming((setter, english)), Vietnamese = Vietnamese.Naming((setter, vietnamese)) };
}
