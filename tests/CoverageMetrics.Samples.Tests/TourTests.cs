using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CoverageMetrics.Reports;
using CoverageMetrics.Tour;
using CoverageMetrics.Tour.Agency;
using CoverageMetrics.Tour.Tables;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Samples.Tests;

/// <summary>The tour, run from end to end in both of its languages.</summary>
public sealed partial class TourTests : IClassFixture<TourTests.Runs>
{
    private const int MostLines = 200;
    private const int WidestLine = 120;

    // Names that are the same in both languages.
    private static readonly string[] SharedNames = ["BHXH", "BHTN", "BHYT", "Bảo hiểm xã hội Việt Nam", "Thông tấn xã Việt Nam", "Bảo hiểm xã hội", "Tuyên giáo", "Nhân Dân", "Việt Nam"];

    private readonly Runs _runs;

    public TourTests(Runs runs) => _runs = runs;

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void Run_InEachLanguage_FitsATerminal(string language)
    {
        string[] lines = _runs.Of(language).Output.TrimEnd('\n').Split('\n');

        Assert.InRange(lines.Length, 100, MostLines);
        Assert.All(lines, line => Assert.True(line.Length <= WidestLine, line));
    }

    [Fact]
    public void Run_InVietnamese_SaysNothingInEnglish()
    {
        HashSet<string> vietnamese = [.. TourTexts.Table.SelectMany(text => Words(text.Vietnamese))];
        HashSet<string> english = [.. TourTexts.Table.SelectMany(text => Words(text.English)).Where(word => word.Length > 3 && !vietnamese.Contains(word))];

        Assert.True(english.Count > 100);
        Assert.Empty(Words(_runs.Of("vi").Output).Where(english.Contains).Distinct());
        Assert.Empty(Words(TextOf(_runs.Of("vi").Page)).Where(english.Contains).Distinct());
    }

    [Fact]
    public void Run_InEnglish_SaysNothingInVietnameseButQuotationsAndNames()
    {
        string own = Quotation().Replace(Flat(_runs.Of("en").Output), "");
        string[] names = [.. SharedNames, .. Provinces.Catalogue.On(new(2022, 8, 31)).Areas.Concat(Provinces.Catalogue.On(new(2026, 7, 1)).Areas).Select(area => area.Name).OrderByDescending(name => name.Length)];
        string rest = names.Aggregate(own, (text, name) => text.Replace(name, "", StringComparison.Ordinal));

        Assert.Empty(Words(rest).Where(word => word.Any(letter => letter > 'z')).Distinct());
        Assert.All(Fragments(text => text.Vietnamese).Except([.. SharedNames, .. Fragments(text => text.English)]), fragment => Assert.DoesNotContain(fragment, own, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_InBothLanguages_PrintsTheSameNumbers()
    {
        string[] english = Numbers(_runs.Of("en").Output), vietnamese = Numbers(_runs.Of("vi").Output);

        Assert.True(english.Length > 500);
        Assert.Equal(english, vietnamese);
    }

    [Fact]
    public void Run_InBothLanguages_SaysAllThatTheTourCanSay()
    {
        string english = _runs.Of("en").All, vietnamese = _runs.Of("vi").All;

        Assert.All(Fragments(text => text.English), fragment => Assert.Contains(fragment, english, StringComparison.Ordinal));
        Assert.All(Fragments(text => text.Vietnamese), fragment => Assert.Contains(fragment, vietnamese, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--language")]
    [InlineData("--language", "fr")]
    [InlineData("--language", "vi", "one", "two")]
    [InlineData("")]
    public void Run_WithArgumentsThatAreNotAllowed_SaysWhatIs(params string[] arguments)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture), errors = new(CultureInfo.InvariantCulture);

        Assert.Equal(2, TourProgram.Run(arguments, output, errors));
        Assert.Contains("--language en|vi", errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void Run_OfTheNation_EndsInOneReport()
    {
        string output = Flat(_runs.Of("en").Output);

        Assert.Contains("17,100,000 [e,1]", output, StringComparison.Ordinal);
        Assert.Matches(@"compulsory, generated \(people\) 15,\d{3},\d{3} ", output);
        Assert.Contains("they agree with rise and fall swapped in “tăng gần 1,9 triệu người”", output, StringComparison.Ordinal);
        Assert.Contains("<svg", _runs.Of("en").Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void Page_OfTheAgency_ExplainsEveryFigure_AndItsTotalsAgree(string language)
    {
        var agency = new AgencyMonth(language == "en" ? TourTexts.English : TourTexts.Vietnamese);
        CoverageReport whole = agency.Whole;
        string page = WebUtility.HtmlDecode(_runs.Of(language).Page);

        Assert.All(
            whole.Rows.SelectMany(row => whole.Columns.Where(column => row[column].HasValue).Select(row.Explain)),
            sentence => Assert.Contains($"<li>{sentence}</li>", page, StringComparison.Ordinal));
        foreach (CoverageReport report in new[] { agency.ByProvince, agency.ByOffice })
        {
            Assert.Contains(report.Title, page, StringComparison.Ordinal);
            Assert.All(report.Columns, column => Assert.Equal(whole[AgencyAreas.All, column.Metric!.Code][column.Measure].Text, report.Total![column].Text));
        }
    }

    private static IEnumerable<string> Fragments(Func<(string Key, string English, string Vietnamese), string> of) => TourTexts.Table
        .SelectMany(text => Place().Split(of(text)))
        .Select(fragment => Flat(fragment).Trim(' ', '[', ']', '“', '”', '(', ')', ',', ';', '+'))
        .Where(fragment => fragment.Length > 1);

    private static string[] Words(string text) => [.. Word().Matches(Quotation().Replace(Flat(text), "")).Select(word => word.Value.ToLowerInvariant())];

    // Days and months are written with names or numbers, in an order of the language; a time in milliseconds is of the run.
    private static string[] Numbers(string text)
    {
        string plain = Milliseconds().Replace(Flat(text), "");
        plain = IsoDay().Replace(plain, day => $"{day.Groups[3].Value.TrimStart('0')} {day.Groups[2].Value.TrimStart('0')} {day.Groups[1].Value}");
        plain = MonthName().Replace(plain, month => Array.IndexOf(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, month.Value) + 1 is var number ? $"{number}" : "");
        return [.. Number().Matches(plain).Select(number => number.Value.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal))];
    }

    private static string Flat(string text) => Space().Replace(text, " ");

    private static string TextOf(string html) => WebUtility.HtmlDecode(Tag().Replace(Style().Replace(html, " "), " "));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"\{\d[^}]*\}|\|")]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\d+ ms\b")]
    private static partial Regex Milliseconds();

    [GeneratedRegex(@"\b(\d{4})-(\d\d)-(\d\d)\b")]
    private static partial Regex IsoDay();

    [GeneratedRegex("January|February|March|April|May|June|July|August|September|October|November|December")]
    private static partial Regex MonthName();

    [GeneratedRegex(@"\d+([.,]\d+)*")]
    private static partial Regex Number();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    /// <summary>A run of the tour.</summary>
    /// <param name="Output">What it printed.</param>
    /// <param name="Page">The page that it wrote.</param>
    /// <param name="Errors">What it says of arguments that are not allowed.</param>
    public sealed record TourRun(string Output, string Page, string Errors)
    {
        internal string All => Flat($"{Output} {TextOf(Page)} {Errors}");
    }

    /// <summary>The runs, each made once.</summary>
    public sealed class Runs
    {
        private readonly TourRun _english = Run("en");
        private readonly TourRun _vietnamese = Run("vi");

        internal TourRun Of(string language) => language == "en" ? _english : _vietnamese;

        private static TourRun Run(string language)
        {
            string folder = Directory.CreateTempSubdirectory("tour").FullName;
            try
            {
                using StringWriter output = new(CultureInfo.InvariantCulture) { NewLine = "\n" }, errors = new(CultureInfo.InvariantCulture);
                Assert.Equal(0, TourProgram.Run([folder, "--language", language], output, errors));
                Assert.Equal(2, TourProgram.Run(["--language", language, "--all"], output, errors));
                return new(output.ToString().Replace(Path.Combine(folder, "coverage-report.html"), "", StringComparison.Ordinal), File.ReadAllText(Path.Combine(folder, "coverage-report.html")), errors.ToString());
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
