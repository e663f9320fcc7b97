using System.Globalization;
using CoverageMetrics.Samples.Tests.Support;

namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>Indonesian, which the library does not have: the agency brings its way of writing numbers, one plural form, and a translator's file.</summary>
internal static class Indonesian
{
    internal static Language Language { get; } = Read();

    private static Language Read()
    {
        using StreamReader file = File.OpenText(Repository.PathOf("tests/CoverageMetrics.Samples.Tests/Agency/indonesian.txt"));
        return Language.Of("id", new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." }).Counting(static _ => "other").Read(file);
    }
}
