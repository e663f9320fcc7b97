using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>What is generated is the same in every run, so that a run says something about the code and not about its luck.</summary>
public class LawsTests
{
    // A law checked by a configuration of its own begins where the clock says, and so does a generator without a seed.
    private static readonly Regex Lucky = new(@"QuickThrowOnFailure|VerboseThrowOnFailure|Config\.(Quick|Verbose|Default)\b|Check\.(One|Quick|Verbose)|\.(QuickCheck|VerboseCheck)\w*\(|new Random\(\)|Random\.Shared|\[Property\b");

    [Fact]
    public void Laws_AreCheckedThroughOneDoor_WithSeedsThatAreKnown()
    {
        string tests = Path.GetFullPath(Path.Combine(Folder(), "..", ".."));
        string[] files = [.. Directory.EnumerateFiles(tests, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(tests, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))];

        Assert.Contains("CoverageMetrics.Tests/Support/Law.cs", files);
        Assert.Empty(files
            .Where(file => file is not ("CoverageMetrics.Tests/Support/Law.cs" or "CoverageMetrics.Tests/Conventions/LawsTests.cs"))
            .Where(file => Lucky.IsMatch(File.ReadAllText(Path.Combine(tests, file)))));
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
