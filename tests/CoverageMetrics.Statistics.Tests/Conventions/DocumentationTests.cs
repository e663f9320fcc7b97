using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CoverageMetrics.Tests.Conventions;

namespace CoverageMetrics.Statistics.Tests.Conventions;

public class DocumentationTests
{
    [Fact]
    public void Types_AreShownInTheDocument()
    {
        string document = File.ReadAllText(Path.GetFullPath(Path.Combine(Folder(), "../../../src/docs/statistics.md")));

        Assert.Empty(PublicTypes.All.Select(type => type.Name).Where(name => !Regex.IsMatch(document, $@"\b{name}\b")));
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
