using System.Collections.Immutable;
using System.Reflection;
using CoverageMetrics.Vietnam;
using Microsoft.CodeAnalysis;

namespace CoverageMetrics.Samples.Tests.Support;

/// <summary>Resolves <c>#r "nuget: …"</c> of the packages of this repository to the assemblies that were built, as a notebook does from a feed.</summary>
internal sealed class PackageResolver : MetadataReferenceResolver
{
    private static readonly Dictionary<string, ImmutableArray<PortableExecutableReference>> Packages = new(StringComparer.Ordinal)
    {
        ["CoverageMetrics"] = [Reference(typeof(Headcount).Assembly), Reference(typeof(NodaTime.LocalDate).Assembly)],
        ["CoverageMetrics.Vietnam"] = [Reference(typeof(Headcount).Assembly), Reference(typeof(SocialInsurance).Assembly), Reference(typeof(NodaTime.LocalDate).Assembly)],
    };

    /// <summary>Gets what a program has that refers to both packages, and nothing that these tests bring along.</summary>
    internal static ImmutableArray<PortableExecutableReference> Everything => Packages["CoverageMetrics.Vietnam"];

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        reference.StartsWith("nuget:", StringComparison.Ordinal) && Packages.TryGetValue(reference["nuget:".Length..].Trim(), out ImmutableArray<PortableExecutableReference> found)
            ? found
            : [];

    public override bool Equals(object? other) => other is PackageResolver;

    public override int GetHashCode() => typeof(PackageResolver).GetHashCode();

    private static PortableExecutableReference Reference(Assembly assembly) => MetadataReference.CreateFromFile(assembly.Location);
}
