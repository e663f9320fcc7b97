using System.Runtime.CompilerServices;

namespace CoverageMetrics.Samples.Tests.Support;

/// <summary>Finds the files of the repository that these tests were built from.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    internal static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Finds every document whose code is run: the readme and all of <c>src/docs</c>.</summary>
    internal static IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(PathOf("src", "docs"), "*.md")
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Prepend("README.md");

    private static string FindRoot([CallerFilePath] string path = "")
    {
        string? folder = Path.GetDirectoryName(path);
        while (folder is not null && !File.Exists(Path.Combine(folder, "CoverageMetrics.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"No folder above {path} holds CoverageMetrics.sln.");
    }
}
