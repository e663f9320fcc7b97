using CoverageMetrics.Samples.Tests.Support;

namespace CoverageMetrics.Samples.Tests;

/// <summary>Every C# block of the readme and of <c>src/docs</c> compiles, runs and prints what the document says it prints.</summary>
public class DocumentTests
{
    public static TheoryData<string> Documents => new(Repository.Documents());

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_EveryBlock_PrintsWhatIsStated(string document)
    {
        IReadOnlyList<string> failures = DocumentRunner.Run(document, File.ReadAllText(Repository.PathOf(document)));

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    [Fact]
    public void Extending_PastedAsOneProgram_CompilesAndRuns()
    {
        string markdown = File.ReadAllText(Repository.PathOf("src/docs/extending.md"));

        Assert.Empty(DocumentRunner.Pasted(markdown));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/docs/aggregation.md")]
    [InlineData("src/docs/areas.md")]
    [InlineData("src/docs/concepts.md")]
    [InlineData("src/docs/choosing-a-type.md")]
    [InlineData("src/docs/extending.md")]
    [InlineData("src/docs/figures.md")]
    [InlineData("src/docs/files.md")]
    [InlineData("src/docs/json.md")]
    [InlineData("src/docs/maps.md")]
    [InlineData("src/docs/methods.md")]
    [InlineData("src/docs/metrics.md")]
    [InlineData("src/docs/notebooks.md")]
    [InlineData("src/docs/published.md")]
    [InlineData("src/docs/reports.md")]
    [InlineData("src/docs/statistics.md")]
    [InlineData("src/docs/targets.md")]
    public void Document_ThatTeaches_HasBlocksThatRun(string document) =>
        Assert.Contains(DocumentParser.Parse(File.ReadAllText(Repository.PathOf(document))), block => block.Use == BlockUse.Run);
}
