using System.Reflection;

namespace CoverageMetrics.Samples.Tests.Support;

/// <summary>A program of somebody who has the packages and nothing else: C# 12, both targets, no culture data.</summary>
internal static class Consumer
{
    /// <summary>What the program prints.</summary>
    internal const string Output = """
        13,055,704 of 54,445,300: 23.98% of the labour force
        13.055.704 trên 54.445.300: 23,98% lực lượng lao động
        +765,175 (+6.23%)
        {"covered":13055704,"total":54445300,"who":"vn:social-insurance","of":"labour-force"}
        True False
        2

        """;

    private const string Program = """
        using System;
        using System.Text.Json;
        using CoverageMetrics;
        using CoverageMetrics.Aggregation;
        using CoverageMetrics.Groups;
        using CoverageMetrics.Vietnam;

        var earlier = Headcount.Of<SocialInsurance>(12_290_529);
        var later = Whole.Of<SocialInsurance>().FromParts(
            Headcount.Of<CompulsorySocialInsurance>(12_851_833),
            Headcount.Of<VoluntarySocialInsurance>(203_871));
        Coverage<SocialInsurance, LabourForce> coverage = Coverage.Of(later, Headcount.OfThousands<LabourForce>(54_445.3m));

        Console.WriteLine(coverage.ToText(Language.English));
        Console.WriteLine(coverage.ToText(Vietnamese.Language));

        var growth = later.GrowthSince(earlier);
        Console.WriteLine(string.Create(Language.English, $"{growth.Change()} ({growth.Rate.Round(2)})"));

        string json = JsonSerializer.Serialize(coverage);
        Console.WriteLine(json);
        AnyCoverage any = JsonSerializer.Deserialize<AnyCoverage>(json);
        Console.WriteLine($"{any.TryTo(out Coverage<SocialInsurance, LabourForce> _)} {any.TryTo(out Coverage<SocialInsurance, Population> _)}");

        TallyLayout layout = TallyLayout.Of(CodeIndex.Of("51", "82"), SocialInsurance.Code);
        Console.WriteLine(ParticipantTally.Count(ParticipantColumns.Of(new ushort[] { 0, 0, 1 }, new byte[] { 1, 1, 1 }), layout).HeadcountIn<SocialInsurance>("51"));
        """;

    /// <summary>Writes the program, its project and its only source of packages.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="feed">The folder with the packages.</param>
    /// <param name="version">Their version.</param>
    internal static void Write(string folder, string feed, string version)
    {
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Program);
        File.WriteAllText(Path.Combine(folder, "Consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFrameworks>net10.0;net8.0</TargetFrameworks>
                <LangVersion>12.0</LangVersion>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <InvariantGlobalization>true</InvariantGlobalization>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="CoverageMetrics.Aggregation" Version="[{version}]" />
                <PackageReference Include="CoverageMetrics.Vietnam" Version="[{version}]" />
              </ItemGroup>
            </Project>
            """);
        WriteSources(folder, feed);
    }

    /// <summary>Writes a program in F#, its project and its only source of packages.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="program">The program.</param>
    /// <param name="feed">The folder with the packages.</param>
    /// <param name="version">Their version.</param>
    internal static void WriteFSharp(string folder, string program, string feed, string version)
    {
        File.WriteAllText(Path.Combine(folder, "Program.fs"), program);
        File.WriteAllText(Path.Combine(folder, "Consumer.fsproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <InvariantGlobalization>true</InvariantGlobalization>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="Program.fs" />
                <PackageReference Include="CoverageMetrics.Vietnam" Version="[{version}]" />
              </ItemGroup>
            </Project>
            """);
        WriteSources(folder, feed);
    }

    private static void WriteSources(string folder, string feed)
    {
        // What the repository has restored is read, never written: NodaTime and the reference assemblies of net8.0.
        string restored = typeof(Consumer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "PackageRoot").Value!;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
                <add key="restored" value="{restored}" />
              </fallbackPackageFolders>
            </configuration>
            """);

        // Nothing from folders above.
        foreach (string name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(folder, name), "<Project />");
        }
    }
}
