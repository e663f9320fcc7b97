namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>What people get is what was approved: reports in both languages as text, Markdown, CSV, HTML, pictures, explanations and findings, the JSON of values, the
/// binaries of what was counted, the text of catalogues.</summary>
/// <remarks>A change that is meant is approved by <c>dotnet run --project tests/CoverageMetrics.Samples.Tests -- approve</c>; review the difference before it is committed.</remarks>
public class CorpusTests
{
    [Fact]
    public void Corpus_IsAsApproved()
    {
        string differences = ApprovedCorpus.Differences(ApprovedCorpus.Read(ApprovedCorpus.Folder), CorpusFiles.Make());

        Assert.True(
            differences.Length == 0,
            $"The corpus is not as approved:\n{differences}\nWhen the change is meant: dotnet run --project tests/CoverageMetrics.Samples.Tests -- approve, and review the difference.");
    }
}
