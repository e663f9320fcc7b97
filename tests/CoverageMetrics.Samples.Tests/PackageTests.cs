using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CoverageMetrics.Samples.Tests.Support;

namespace CoverageMetrics.Samples.Tests;

/// <summary>The packages hold what they have to, and a fresh program that refers to them builds and runs.</summary>
public class PackageTests(PackedPackages packages) : IClassFixture<PackedPackages>
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    private static readonly string[] Frameworks = ["net10.0", "net8.0"];

    public static TheoryData<string> Ids => new(PackedPackages.Ids);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_HoldsLibraryAndDocumentationOfBothTargets(string id)
    {
        using ZipArchive package = packages.Open(id, "nupkg");

        string[] expected = [.. Frameworks.SelectMany(framework => new[] { $"lib/{framework}/{id}.dll", $"lib/{framework}/{id}.xml" })];
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_DocumentsEveryPublicType(string id)
    {
        using ZipArchive package = packages.Open(id, "nupkg");
        string[] documented = [.. Xml(package, $"lib/net10.0/{id}.xml").Descendants("member").Select(member => member.Attribute("name")!.Value)];

        IEnumerable<string> types = Assembly.Load(id).GetExportedTypes().Select(type => $"T:{type.FullName!.Replace('+', '.')}");

        Assert.Empty(types.Except(documented));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_SaysWhatItIs(string id)
    {
        using ZipArchive package = packages.Open(id, "nupkg");
        XElement metadata = Metadata(package, id);

        Assert.Equal(id, Value(metadata, "id"));
        Assert.Equal(packages.Version, Value(metadata, "version"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.NotNull(package.GetEntry(Value(metadata, "icon")));
        Assert.Equal(File.ReadAllText(Repository.PathOf("src/docs/changelog.md")).ReplaceLineEndings("\n").Trim(), Value(metadata, "releaseNotes").ReplaceLineEndings("\n").Trim());
        Assert.NotEmpty(Value(metadata, "description"));
        Assert.NotEmpty(Value(metadata, "authors"));
        Assert.NotEmpty(Value(metadata, "tags"));
        Assert.Equal(File.ReadAllText(Repository.PathOf("README.md")), Text(package, "README.md"));
    }

    [Theory]
    [InlineData("CoverageMetrics", "NodaTime")]
    [InlineData("CoverageMetrics.Aggregation", "CoverageMetrics")]
    [InlineData("CoverageMetrics.Statistics", "CoverageMetrics", "MathNet.Numerics")]
    [InlineData("CoverageMetrics.Testing", "CoverageMetrics")]
    [InlineData("CoverageMetrics.Vietnam", "CoverageMetrics")]
    public void Package_DependsOnThesePackagesOnly(string id, params string[] dependencies)
    {
        using ZipArchive package = packages.Open(id, "nupkg");
        XElement[] groups = [.. Metadata(package, id).Descendants().Where(element => element.Name.LocalName == "group")];

        Assert.Equal(Frameworks, groups.Select(group => group.Attribute("targetFramework")!.Value));
        Assert.All(groups, group => Assert.Equal(dependencies, group.Elements().Select(element => element.Attribute("id")!.Value)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_WasValidated(string id) =>
        Assert.True(File.Exists(Path.Combine(packages.Folder, "obj", id, "release", "Microsoft.NET.ApiCompat.ValidatePackage.semaphore")));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Symbols_HoldTheSourcesOfBothTargets(string id)
    {
        using ZipArchive symbols = packages.Open(id, "snupkg");
        foreach (string framework in Frameworks)
        {
            using var content = new MemoryStream();
            using (Stream entry = symbols.GetEntry($"lib/{framework}/{id}.pdb")!.Open())
            {
                entry.CopyTo(content);
            }

            content.Position = 0;
            using var provider = MetadataReaderProvider.FromPortablePdbStream(content);
            MetadataReader reader = provider.GetMetadataReader();

            Assert.NotEmpty(reader.Documents);
            Assert.All(reader.Documents, document => Assert.Contains(
                reader.GetCustomDebugInformation(document),
                handle => reader.GetGuid(reader.GetCustomDebugInformation(handle).Kind) == EmbeddedSource));
        }
    }

    [Fact]
    public void Consumer_FreshProgram_BuildsAndPrints()
    {
        string folder = Directory.CreateTempSubdirectory("coverage-consumer-").FullName;
        try
        {
            Consumer.Write(folder, packages.Feed, packages.Version);
            DotNet.Run(folder, Path.Combine(folder, "packages"), "build", "--configuration", "Release");

            Assert.All(Frameworks, framework => Assert.Equal(
                Consumer.Output.ReplaceLineEndings(),
                DotNet.Run(folder, null, "exec", "--roll-forward", "Major", Path.Combine("bin", "Release", framework, "Consumer.dll"))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void ProgramInFSharp_OfItsDocument_BuildsAndPrintsWhatIsStated()
    {
        string document = File.ReadAllText(Repository.PathOf("src/docs/fsharp.md")).ReplaceLineEndings("\n");
        Match program = Assert.Single(Regex.Matches(document, "```fsharp\n(.*?)```\n+```text\n(.*?)```", RegexOptions.Singleline));
        string folder = Directory.CreateTempSubdirectory("coverage-fsharp-").FullName;
        try
        {
            Consumer.WriteFSharp(folder, program.Groups[1].Value, packages.Feed, packages.Version);
            DotNet.Run(folder, Path.Combine(folder, "packages"), "build", "--configuration", "Release");

            Assert.Equal(
                program.Groups[2].Value.Trim(),
                DotNet.Run(folder, null, "exec", Path.Combine("bin", "Release", "net10.0", "Consumer.dll")).ReplaceLineEndings("\n").Trim());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void ProgramOfOneFile_OfTheReadme_RunsAndPrints()
    {
        DocumentBlock block = Assert.Single(DocumentParser.Parse(File.ReadAllText(Repository.PathOf("README.md"))), block => block.Use == BlockUse.Program);
        Assert.Contains("=packages\n", block.Code, StringComparison.Ordinal);
        Assert.Contains("@0.1.0\n", block.Code, StringComparison.Ordinal);
        string folder = Directory.CreateTempSubdirectory("coverage-program-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "app.cs"), block.Code.Replace("=packages\n", $"={packages.Feed}\n", StringComparison.Ordinal).Replace("@0.1.0\n", $"@{packages.Version}\n", StringComparison.Ordinal));

            Assert.Equal(block.Code[(block.Code.IndexOf("// ", StringComparison.Ordinal) + 3)..].Trim(), DotNet.Run(folder, Path.Combine(folder, "cache"), "run", "app.cs").Trim());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static XElement Metadata(ZipArchive package, string id) =>
        Xml(package, $"{id}.nuspec").Root!.Elements().Single(element => element.Name.LocalName == "metadata");

    private static string Value(XElement metadata, string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

    private static XDocument Xml(ZipArchive package, string name) => XDocument.Parse(Text(package, name));

    private static string Text(ZipArchive package, string name)
    {
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
