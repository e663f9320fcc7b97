using CoverageMetrics.Notebooks.Tests.Support;
using CoverageMetrics.Samples.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Formatting;

namespace CoverageMetrics.Notebooks.Tests;

/// <summary>The cells that the documents give for .NET Interactive run as they are pasted, with its own formatter.</summary>
public class DocumentCellTests
{
    [Fact]
    public async Task Extending_CellForTheKernel_ShowsTheRegisteredPicture()
    {
        DocumentBlock cell = Assert.Single(DocumentParser.Parse(File.ReadAllText(Repository.PathOf("src/docs/extending.md"))), block => block.Use == BlockUse.Kernel);

        object shown = await CSharpScript.EvaluateAsync(cell.Code, ScriptOptions.Default.WithLanguageVersion(LanguageVersion.CSharp13).WithReferences(OfTheKernel()));

        Assert.StartsWith("<b>Long Hồ</b> <span class=\"coverage-value\">", Hosts.Html(shown), StringComparison.Ordinal);
        Assert.Contains("<strong>3.00%</strong>", Hosts.Html(shown), StringComparison.Ordinal);
    }

    private static IEnumerable<string> OfTheKernel()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Concat(new[] { typeof(Formatter), typeof(Headcount), typeof(NodaTime.LocalDate) }.Select(type => type.Assembly.Location));
    }
}
