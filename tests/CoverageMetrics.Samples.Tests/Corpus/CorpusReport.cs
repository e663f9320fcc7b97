using CoverageMetrics.Reports;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>A report of the corpus.</summary>
/// <param name="Name">The name of its files.</param>
/// <param name="Report">The report, in any language.</param>
internal sealed record CorpusReport(string Name, CoverageReport Report);
