using System.Diagnostics;
using System.Globalization;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>What people get is the same on every machine.</summary>
public class CorpusLaws
{
    private static readonly Lazy<IReadOnlyList<CorpusFile>> Usual = new(() =>
    {
        using var culture = new InCulture(CultureInfo.InvariantCulture);
        return CorpusFiles.MakeSmall();
    });

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("fr-FR")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    public void Corpus_does_not_depend_on_the_culture_of_the_thread(string culture) => SameIn(CultureInfo.GetCultureInfo(culture));

    [Fact]
    public void Corpus_does_not_depend_on_a_culture_that_writes_every_sign_in_its_own_way()
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat = new()
        {
            NumberDecimalSeparator = "d",
            NumberGroupSeparator = "g",
            NumberGroupSizes = [1],
            NegativeSign = "minus",
            PositiveSign = "plus",
            PercentSymbol = "pc",
            PercentDecimalSeparator = "d",
            NaNSymbol = "nan",
        };
        odd.DateTimeFormat = new() { DateSeparator = "s", TimeSeparator = "t", ShortDatePattern = "yy/M", LongDatePattern = "M/yy" };
        SameIn(odd);
    }

    [Fact]
    public void Corpus_does_not_depend_on_the_cultures_that_a_machine_has()
    {
        string folder = Directory.CreateTempSubdirectory("coverage-corpus-").FullName;
        try
        {
            var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", typeof(CorpusLaws).Assembly.Location, "write", folder]) { RedirectStandardError = true };
            start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
            using Process process = Process.Start(start)!;
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();

            Assert.True(process.ExitCode == 0, errors);
            AssertNone(ApprovedCorpus.Differences(ApprovedCorpus.Read(folder), Usual.Value));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void SameIn(CultureInfo culture)
    {
        Dictionary<string, string> usual = Usual.Value.ToDictionary(file => file.Name, file => file.Text);
        using (new InCulture(culture))
        {
            AssertNone(ApprovedCorpus.Differences(usual, CorpusFiles.MakeSmall()));
        }
    }

    private static void AssertNone(string differences) => Assert.True(differences.Length == 0, differences);
}
