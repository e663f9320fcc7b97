using Microsoft.CodeAnalysis;

namespace CoverageMetrics.Tests.Compilation;

/// <summary>The assemblies that this test runs with: the framework, the library and what it stands on.</summary>
internal static class PlatformAssemblies
{
    /// <summary>Gets them as references for a compilation.</summary>
    internal static IReadOnlyList<PortableExecutableReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];
}
