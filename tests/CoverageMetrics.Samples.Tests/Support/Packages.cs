using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using CoverageMetrics.Aggregation;
using CoverageMetrics.Statistics;
using CoverageMetrics.Testing;
using CoverageMetrics.Vietnam;
using Microsoft.CodeAnalysis;
using Microsoft.EntityFrameworkCore;

namespace CoverageMetrics.Samples.Tests.Support;

/// <summary>The packages of this repository as they were built, for code that asks for them by <c>#r "nuget: …"</c>.</summary>
/// <remarks>The compiler takes one assembly for a directive, and a package has dependencies, so that hosts of notebooks read these directives
/// themselves; so does this one.</remarks>
internal static partial class Packages
{
    private static readonly Dictionary<string, ImmutableArray<MetadataReference>> ByName = new(StringComparer.Ordinal)
    {
        ["CoverageMetrics"] = References(typeof(Headcount).Assembly, typeof(NodaTime.LocalDate).Assembly),
        ["CoverageMetrics.Aggregation"] = References(typeof(Headcount).Assembly, typeof(ParticipantTally).Assembly, typeof(NodaTime.LocalDate).Assembly),
        ["CoverageMetrics.Statistics"] = References(typeof(Headcount).Assembly, typeof(ProportionInterval).Assembly, typeof(MathNet.Numerics.SpecialFunctions).Assembly, typeof(NodaTime.LocalDate).Assembly),
        ["CoverageMetrics.Testing"] = References(typeof(Headcount).Assembly, typeof(LawFinding).Assembly, typeof(NodaTime.LocalDate).Assembly),
        ["CoverageMetrics.Vietnam"] = References(typeof(Headcount).Assembly, typeof(SocialInsurance).Assembly, typeof(NodaTime.LocalDate).Assembly),
    };

    private static readonly Dictionary<string, ImmutableArray<MetadataReference>> Others = new(StringComparer.Ordinal)
    {
        ["CsCheck"] = Other(typeof(CsCheck.Check)),
        ["CsvHelper"] = Other(typeof(CsvHelper.CsvReader)),
        ["Dapper"] = Other(typeof(Dapper.SqlMapper)),
        ["FsCheck"] = Other(typeof(FsCheck.Config)),
        ["DuckDB.NET.Data.Full"] = Other(typeof(DuckDB.NET.Data.DuckDBConnection)),
        ["Microsoft.Data.Analysis"] = Other(typeof(Microsoft.Data.Analysis.DataFrame)),
        ["Microsoft.Data.Sqlite"] = Other(typeof(Microsoft.Data.Sqlite.SqliteConnection)),
        ["Microsoft.EntityFrameworkCore.Sqlite"] = Other(typeof(SqliteDbContextOptionsBuilderExtensions)),
        ["MiniExcel"] = Other(typeof(MiniExcelLibs.MiniExcel)),
        ["xunit"] = [.. Other(typeof(FactAttribute)), .. Other(typeof(Assert))],
        ["Sep"] = Other(typeof(nietras.SeparatedValues.Sep)),
    };

    /// <summary>Gets what a program has that refers to all packages, and nothing that these tests bring along.</summary>
    internal static ImmutableArray<MetadataReference> All { get; } =
        References(typeof(Headcount).Assembly, typeof(ParticipantTally).Assembly, typeof(ProportionInterval).Assembly, typeof(LawFinding).Assembly, typeof(SocialInsurance).Assembly, typeof(NodaTime.LocalDate).Assembly);

    /// <summary>Finds what a document tells its reader to add, by <c>dotnet add package</c>.</summary>
    /// <param name="markdown">The text of the document.</param>
    /// <returns>The assemblies of those packages and of all that they bring along.</returns>
    /// <exception cref="KeyNotFoundException">A package is not among those that these tests have.</exception>
    internal static ImmutableArray<MetadataReference> AddedBy(string markdown) =>
        [.. Added().Matches(markdown.ReplaceLineEndings("\n")).Select(line => line.Groups[1].Value).SelectMany(name => ByName.TryGetValue(name, out ImmutableArray<MetadataReference> own) ? own : Others[name])];

    /// <summary>Takes the directives out of code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The code with the same lines, and the assemblies that it asked for. One that these tests do not have stays, for the compiler to refuse.</returns>
    internal static (string Code, ImmutableArray<MetadataReference> References) Take(string code)
    {
        var references = new List<MetadataReference>();
        string taken = Directive().Replace(code, directive =>
        {
            if (!(ByName.TryGetValue(directive.Groups[1].Value, out ImmutableArray<MetadataReference> found) || Others.TryGetValue(directive.Groups[1].Value, out found)))
            {
                return directive.Value;
            }

            references.AddRange(found);
            return "";
        });
        return (taken, [.. references]);
    }

    private static ImmutableArray<MetadataReference> References(params Assembly[] assemblies) =>
        [.. assemblies.Select(static assembly => MetadataReference.CreateFromFile(assembly.Location))];

    private static ImmutableArray<MetadataReference> Other(Type type) => References([.. WithDependencies(type.Assembly)]);

    private static IEnumerable<Assembly> WithDependencies(Assembly assembly)
    {
        var found = new Dictionary<string, Assembly>(StringComparer.Ordinal);
        var open = new Stack<Assembly>([assembly]);
        while (open.TryPop(out Assembly? next))
        {
            if (found.TryAdd(next.FullName!, next))
            {
                foreach (AssemblyName name in next.GetReferencedAssemblies().Where(name => !found.ContainsKey(name.FullName)))
                {
                    open.Push(Assembly.Load(name));
                }
            }
        }

        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return found.Values.Where(one => Path.GetDirectoryName(one.Location) != framework);
    }

    [GeneratedRegex("""^dotnet add package (\S+)$""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Added();

    [GeneratedRegex("""^#r "nuget: ([\w.]+)(?:, [\w.]+)?"$""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Directive();
}
