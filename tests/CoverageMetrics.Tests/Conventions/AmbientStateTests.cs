using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>No package reads the clock, the environment, the machine's culture or the file system: callers pass in what is needed.</summary>
public class AmbientStateTests
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "System.Environment", "System.AppContext", "System.AppDomain", "System.Console", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch",
        "System.IO.File", "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.FileStream", "System.IO.DriveInfo", "System.IO.Path",
        "System.Net.Http.HttpClient", "System.Random", "System.Threading.Thread", "System.Threading.Timer", "NodaTime.SystemClock", "NodaTime.DateTimeZoneProviders",
        "NodaTime.IClock", "NodaTime.ZonedClock",
    };

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today", "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow", "System.TimeProvider.System",
        "System.TimeZoneInfo.Local", "System.Guid.NewGuid()", "System.Globalization.CultureInfo.CurrentCulture", "System.Globalization.CultureInfo.CurrentUICulture",
        "System.Globalization.CultureInfo.DefaultThreadCurrentCulture", "System.Globalization.CultureInfo.DefaultThreadCurrentUICulture",
        "System.Globalization.NumberFormatInfo.CurrentInfo", "System.Globalization.DateTimeFormatInfo.CurrentInfo", "System.StringComparison.CurrentCulture",
        "System.StringComparison.CurrentCultureIgnoreCase", "System.StringComparer.CurrentCulture", "System.StringComparer.CurrentCultureIgnoreCase",
    };

    public static TheoryData<string> Packages => [.. Sources.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_ReadsNothingOfTheMachine(string package) => Assert.Empty(Sources.UsesIn(package).Where(IsAmbient));

    [Fact]
    public void Packages_AreFound() => Assert.Empty(new[] { "CoverageMetrics", "CoverageMetrics.Aggregation", "CoverageMetrics.Statistics", "CoverageMetrics.Testing", "CoverageMetrics.Vietnam" }.Except(Sources.Packages));

    private static bool IsAmbient(SymbolUse use) =>
        Types.Contains(use.Type.ToDisplayString()) || (Members.Contains(use.Symbol.ToDisplayString()) && !IsToStringForPeople(use));

    // ToString() without a word about conventions is for people, who read the machine's; nothing else may ask for them.
    private static bool IsToStringForPeople(SymbolUse use) =>
        use.Symbol.ToDisplayString() == "System.Globalization.CultureInfo.CurrentCulture"
        && use.Name.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault() is { Identifier.Text: "ToString", ParameterList.Parameters.Count: 0 };
}
