using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using CoverageMetrics.Tests.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>The sources of the packages, read and bound by the compiler, so that a rule sees what a name means and not how it is written.</summary>
internal static class Sources
{
    private static readonly CSharpParseOptions Language = new(
        LanguageVersion.CSharp14,
        preprocessorSymbols: ["NET10_0", "NET10_0_OR_GREATER", "NET9_0_OR_GREATER", "NET8_0_OR_GREATER"]);

    // Reading and binding a package takes longer than all the rules together.
    private static readonly ConcurrentDictionary<string, Lazy<CSharpCompilation>> Compilations = new();

    private static readonly ConcurrentDictionary<string, Lazy<SymbolUse[]>> Uses = new();

    /// <summary>Gets the names of the packages: everything under src but the tour, which is a program and may print and read files.</summary>
    internal static string[] Packages { get; } =
        [.. Directory.EnumerateDirectories(Folder()).Select(path => Path.GetFileName(path)).Where(name => name.StartsWith("CoverageMetrics", StringComparison.Ordinal) && name != "CoverageMetrics.Tour").Order(StringComparer.Ordinal)];

    /// <summary>Finds the files of a package.</summary>
    /// <param name="package">Its name.</param>
    /// <returns>Their paths inside the package, with forward slashes, and what they hold.</returns>
    internal static IEnumerable<(string Path, CompilationUnitSyntax Unit)> FilesOf(string package) =>
        Compile(package).SyntaxTrees.Select(tree => (tree.FilePath, tree.GetCompilationUnitRoot()));

    /// <summary>Finds every use of a type or member in a package, however it is written.</summary>
    /// <param name="package">Its name.</param>
    /// <returns>Where the use is, the symbol used, and its type: itself, or the one it is a member of.</returns>
    internal static SymbolUse[] UsesIn(string package) => Uses.GetOrAdd(package, name => new(() => [.. FindUses(name)])).Value;

    /// <summary>Compiles a package from its sources.</summary>
    /// <param name="package">Its name.</param>
    /// <returns>The compilation.</returns>
    internal static CSharpCompilation Compile(string package) => Compilations.GetOrAdd(package, name => new(() => Bind(name))).Value;

    /// <summary>Reads the project file of a package.</summary>
    /// <param name="package">Its name.</param>
    /// <returns>The file.</returns>
    internal static XElement ProjectOf(string package) => XElement.Load(Path.Combine(Folder(), package, package + ".csproj"));

    private static IEnumerable<SymbolUse> FindUses(string package)
    {
        CSharpCompilation compilation = Compile(package);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (model.GetSymbolInfo(name).Symbol is { } symbol && (symbol as INamedTypeSymbol ?? symbol.ContainingType) is { } type)
                {
                    yield return new(tree.FilePath, name, symbol, type, SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly));
                }
            }
        }
    }

    private static CSharpCompilation Bind(string package)
    {
        string folder = Path.Combine(Folder(), package);
        IEnumerable<SyntaxTree> trees =
            from source in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(file => (File: file, Path: Path.GetRelativePath(folder, file).Replace('\\', '/'))).Concat(LinkedInto(package))
            where !source.Path.StartsWith("bin/", StringComparison.Ordinal) && !source.Path.StartsWith("obj/", StringComparison.Ordinal)
            orderby source.Path
            select CSharpSyntaxTree.ParseText(File.ReadAllText(source.File), Language, source.Path);
        // What may be null is the build's to find: it changes no symbol, and takes longer than everything else.
        return CSharpCompilation.Create(
            package,
            trees,
            PlatformAssemblies.References.Where(reference => Path.GetFileNameWithoutExtension(reference.FilePath) != package),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, checkOverflow: true, allowUnsafe: true));
    }

    /// <summary>Finds a document.</summary>
    /// <param name="name">Its file name.</param>
    /// <returns>The path.</returns>
    internal static string Document(string name) => Path.Combine(Folder(), "docs", name);

    // A file of another package that is compiled in too stands where its link says.
    private static IEnumerable<(string File, string Path)> LinkedInto(string package) =>
        from item in ProjectOf(package).Descendants("Compile")
        select (Path.GetFullPath(Path.Combine(Folder(), package, item.Attribute("Include")!.Value)), item.Attribute("Link")!.Value);

    private static string Folder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../src"));
}
