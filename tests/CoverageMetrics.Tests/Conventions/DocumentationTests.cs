using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>Every public type of the package says who may use it at once and what it costs, and is shown in a document.</summary>
public partial class DocumentationTests
{
    // An enumeration is a number: nothing is to be said of it.
    private static Type[] Types => [.. PublicTypes.All.Where(type => !type.IsEnum)];

    [Fact]
    public void Types_SayInOneLineOfTheirRemarksWhoSharesThemAndWhatTheyCost()
    {
        XDocument documentation = XDocument.Load(Path.ChangeExtension(PublicTypes.All[0].Assembly.Location, ".xml"));
        Dictionary<string, XElement?> remarks = documentation.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("remarks"));

        Assert.Empty(Types.Where(type => remarks.GetValueOrDefault($"T:{type.FullName}") is not { } said || Lines(said).Count(line => SharedAndCost().IsMatch(line)) != 1));
    }

    [Theory]
    [InlineData("Immutable and safe to share; costs its codes. Equal when both are.", true)]
    [InlineData("Not thread-safe, as no reader is; costs no memory.", true)]
    [InlineData("Immutable and safe to share.", false)]
    [InlineData("Immutable; costs its codes.", false)]
    [InlineData("For rows. Not thread-safe; costs nothing.", false)]
    public void Line_IsToldFromOthers(string line, bool expected) => Assert.Equal(expected, SharedAndCost().IsMatch(line));

    [Fact]
    public void Types_AreShownInADocument()
    {
        string documents = string.Concat(Directory.EnumerateFiles(Folder(), "*.md").Where(file => Path.GetFileName(file) != "changelog.md").Select(File.ReadAllText));

        Assert.Empty(PublicTypes.All.Select(Name).Where(name => !Regex.IsMatch(documents, $@"\b{name}\b")));
    }

    // A surface that can be learned.
    [Fact]
    public void Types_HaveAtMost180Names() => Assert.InRange(PublicTypes.All.Select(Name).Distinct().Count(), 1, 180);

    [GeneratedRegex("^(Immutable and safe to share|Safe to share|Not thread-safe)[^.;]*; costs[^;.]+[.]")]
    private static partial Regex SharedAndCost();

    // Coverage and Coverage<TCovered, TDenominator> are one name.
    private static string Name(Type type) => type.Name.Split('`')[0];

    private static IEnumerable<string> Lines(XElement remarks) =>
        remarks.Elements("para").DefaultIfEmpty(remarks).Select(line => Spaces().Replace(line.Value, " ").Trim());

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    private static string Folder([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../src/docs"));
}
