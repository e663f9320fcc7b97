using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>What each package may do and know: the core is safe code and knows no other package, and the others stand on its public side.</summary>
public class PackagesTests
{
    private const string Core = "CoverageMetrics";
    private const string Counting = "CoverageMetrics.Aggregation";
    private const string Statistics = "CoverageMetrics.Statistics";

    public static TheoryData<string> Packages => [.. Sources.Packages];

    public static TheoryData<string> Others => [.. Sources.Packages.Where(package => package != Core)];

    public static TheoryData<string> Safe => [.. Sources.Packages.Where(package => package != Counting)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Sources_AreAllUnderstood(string package)
    {
        // A name that the compiler cannot find, or must not see, is one that no rule below sees.
        IEnumerable<string> unknown = Sources.Compile(package).GetDiagnostics()
            .Where(diagnostic => diagnostic.Id is "CS0246" or "CS0234" or "CS0103" or "CS1061" or "CS0117" or "CS0122")
            .Select(diagnostic => diagnostic.ToString());

        Assert.Empty(unknown);
        Assert.True(Sources.UsesIn(package).Length > 1_000);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Package_StandsOnThePublicSideOfTheCore(string package) => Assert.Empty(
        from use in Sources.UsesIn(package)
        where !use.IsOwn && use.Type.ContainingAssembly.Name == Core
        where use.Symbol.DeclaredAccessibility != Accessibility.Public || use.Type.DeclaredAccessibility != Accessibility.Public || use.TargetRoom == "Internal"
        select use);

    [Theory]
    [MemberData(nameof(Others))]
    public void Package_RefersToTheCore_AndOfOthersOnlyToDistributions(string package) => Assert.Equal(
        [.. package == Statistics ? new[] { "MathNet.Numerics" } : [], $"../{Core}/{Core}.csproj"],
        Sources.ProjectOf(package).Descendants().Where(item => item.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal)).Select(item => item.Attribute("Include")!.Value));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_ShowsItsInternalTypesToItsOwnTestsOnly(string package) => Assert.DoesNotContain(
        Sources.ProjectOf(package).Descendants("InternalsVisibleTo"), item => item.Attribute("Include")!.Value != $"{package}.Tests");

    [Theory]
    [MemberData(nameof(Safe))]
    public void Package_HasNoUnsafeCode(string package)
    {
        Assert.Empty(Sources.ProjectOf(package).Descendants("AllowUnsafeBlocks"));
        Assert.Empty(UnsafeIn(package));
    }

    [Fact]
    public void Rule_SeesUnsafeCode()
    {
        Assert.Single(Sources.ProjectOf(Counting).Descendants("AllowUnsafeBlocks"));
        Assert.NotEmpty(UnsafeIn(Counting));
    }

    [Fact]
    public void Core_HasNothingOfTheCounting()
    {
        string[] counting = [.. NamesIn(Counting).Except(["ShownValue"])];

        Assert.Contains("ParticipantTally", counting);
        Assert.Empty(Sources.FilesOf(Core).Where(file => file.Path.StartsWith("Aggregation/", StringComparison.Ordinal)).Select(file => file.Path));
        Assert.Empty(NamesIn(Core).Intersect(counting));
    }

    [Fact]
    public void Counting_KnowsGroupsAreasAndObservations_AndNoPercentage()
    {
        SymbolUse[] ofCore = [.. Sources.UsesIn(Counting).Where(use => !use.IsOwn && use.Type.ContainingAssembly.Name == Core)];

        Assert.NotEmpty(ofCore);
        Assert.Empty(ofCore.Where(use => use.TargetRoom is not ("" or "Groups" or "Areas" or "Periods" or "Figures") && !(use.IsInAttribute && use.TargetRoom == "Serialization")));
        Assert.Empty(ofCore.Where(use => use.Type.Name is "Percentage" or "AnyPercentage" or "PercentagePoints" or "GrowthRate"));
    }

    [Fact]
    public void Counting_KnowsJsonOnlyInItsConverter() => Assert.Empty(Sources.UsesIn(Counting).Where(use =>
        use.Room != "Serialization" && !use.IsInAttribute && (use.Namespace + ".").StartsWith("System.Text.Json.", StringComparison.Ordinal)));

    [Fact]
    public void Counting_NamespacesAreTheFoldersTheyAreIn() => Assert.Empty(
        from file in Sources.FilesOf(Counting)
        let folder = Path.GetDirectoryName(file.Path)!.Replace('/', '.')
        let expected = folder switch
        {
            "" => Counting,
            "Internal" or "Serialization" => $"{Core}.{folder}",
            _ => $"{Counting}.{folder}",
        }
        from space in file.Unit.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        where space.Name.ToString() != expected
        select $"{file.Path}: {space.Name}");

    private static IEnumerable<string> UnsafeIn(string package) =>
        from file in Sources.FilesOf(package)
        from token in file.Unit.DescendantTokens()
        where token.IsKind(SyntaxKind.UnsafeKeyword)
        select $"{file.Path}: {token.Parent}";

    // Of the files in the folder of the package itself: what is linked is of the other one.
    private static IEnumerable<string> NamesIn(string package)
    {
        string[] linked = [.. Sources.ProjectOf(package).Descendants("Compile").Select(item => item.Attribute("Link")!.Value)];
        return
            from file in Sources.FilesOf(package)
            where !linked.Contains(file.Path)
            from type in file.Unit.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            where type.Parent is BaseNamespaceDeclarationSyntax
            select type.Identifier.Text;
    }
}
