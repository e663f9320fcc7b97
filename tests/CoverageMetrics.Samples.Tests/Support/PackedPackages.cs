using System.IO.Compression;
using System.Text.Json;

namespace CoverageMetrics.Samples.Tests.Support;

/// <summary>Every package of the repository, packed once for all tests into a folder of its own.</summary>
/// <remarks>
/// The build goes to that folder too, so that it never meets the one that is running these tests. The version has never been
/// there before, so that no cache can answer with an older package.
/// </remarks>
public sealed class PackedPackages : IDisposable
{
    public PackedPackages()
    {
        // One build of all of them.
        string filter = Path.Combine(Folder, "packages.slnf");
        File.WriteAllText(filter, JsonSerializer.Serialize(new
        {
            solution = new { path = Repository.PathOf("CoverageMetrics.sln"), projects = Ids.Select(id => $@"src\{id}\{id}.csproj") },
        }));
        DotNet.Run(Repository.Root, null, "pack", filter, "--configuration", "Release", "--artifacts-path", Folder, $"-p:Version={Version}", "-p:Analyze=false", "-p:NuGetAudit=false");
    }

    /// <summary>Gets the packages in the order in which they are made: every folder of <c>src</c> with a project of its name but for the tour.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. Directory.EnumerateDirectories(Repository.PathOf("src"))
            .Select(folder => Path.GetFileName(folder))
            .Where(id => id != "CoverageMetrics.Tour" && File.Exists(Repository.PathOf("src", id, $"{id}.csproj")))
            .Order(StringComparer.Ordinal)];

    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    /// <summary>Gets the folder that holds the packages and nothing else.</summary>
    public string Feed => Path.Combine(Folder, "package", "release");

    /// <summary>Gets the folder of everything the packing made.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("coverage-packages-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Opens a package.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="extension"><c>nupkg</c>, or <c>snupkg</c> for its symbols.</param>
    /// <returns>Its files.</returns>
    public ZipArchive Open(string id, string extension) => ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{Version}.{extension}"));
}
