using System.Reflection;
using System.Runtime.Versioning;
using CoverageMetrics.Aggregation;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Smoke.Tests;

/// <summary>What these tests load are the net8.0 builds; without that they would say nothing.</summary>
public class TargetTests
{
    private static readonly Assembly[] Loaded = [typeof(Headcount).Assembly, typeof(ParticipantTally).Assembly, typeof(SocialInsurance).Assembly];

    public static TheoryData<string> Packages => new(Loaded.Select(NameOf));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_IsItsBuildForNet8(string package) => Assert.Equal(
        ".NETCoreApp,Version=v8.0",
        Loaded.Single(assembly => NameOf(assembly) == package).GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);

    [Fact]
    public void Packages_AreAllThatThereAre()
    {
        IEnumerable<string> found = Directory.EnumerateFiles(AppContext.BaseDirectory, "CoverageMetrics*.dll").Select(file => Path.GetFileNameWithoutExtension(file));

        Assert.Equal(Loaded.Append(typeof(TargetTests).Assembly).Select(NameOf).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static string NameOf(Assembly assembly) => assembly.GetName().Name!;
}
