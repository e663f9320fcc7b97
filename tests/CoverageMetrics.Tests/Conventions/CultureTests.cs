namespace CoverageMetrics.Tests.Conventions;

/// <summary>What the packages write is the same on every machine: only <c>ToString()</c>, for people, writes numbers as the culture of the thread does.</summary>
/// <remarks>Found are interpolated, added and joined values that are written by the culture of the thread, and calls of their <c>ToString()</c>. Whole numbers written without
/// a format are left out, because no culture groups their digits.</remarks>
public class CultureTests
{
    public static TheoryData<string> Packages => [.. Sources.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_WritesNothingByTheCultureOfTheThread(string package) => Assert.Empty(CultureUses.In(Sources.Compile(package)));
}
