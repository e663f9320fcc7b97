using System.Text.RegularExpressions;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Samples.Tests.Agency;
using CoverageMetrics.Targets;
using CoverageMetrics.Testing;
using NodaTime;

namespace CoverageMetrics.Samples.Tests;

/// <summary>An agency elsewhere prints its reports in a language of its own, made of public members alone: nothing of English is left.</summary>
public class IndonesianTests
{
    private static readonly AreaLevel Country = AreaLevel.AtRank(1, "country");
    private static readonly AreaLevel Province = AreaLevel.AtRank(2, "province");
    private static readonly LocalDate Day = new(2025, 12, 31);
    private static readonly LocalDate Before = new(2024, 12, 31);
    private static readonly LocalDate Plan2029 = new(2029, 12, 31);

    private static readonly AreaCatalogue Catalogue = new AreaCatalogueBuilder()
        .Add(Area.Of("ID", Country, "Indonesia"))
        .Add(Area.Of("11", Province, "Aceh").Under("ID"))
        .Add(Area.Of("32", Province, "Jawa Barat").Under("ID"))
        .Add(Area.Of("51", Province, "Bali").Under("ID"))
        .Add(Area.Of("94", Province, "Papua").Under("ID"))
        .Build();

    private static readonly Metric Health = Metric.Coverage<HealthMembers, Population>("jkn", "National health insurance");
    private static readonly Metric OldAge = Metric.Coverage<OldAgeMembers, LabourForce>("jht", "Old-age savings").WithDecimals(1);
    private static readonly Metric Contributions = Metric.Money<Rupiah>("iuran", "id:iuran", "Contributions");

    private static readonly ReportMeasure Inactive = ReportMeasure.OfNumber("id:inactive-share", "%", 2, at => at.Percent("jkn").Select(active => 100 - active)).WithRule("What the coverage leaves of 100.");

    private static readonly ReportMeasure Standing = ReportMeasure.OfChoice(
        "id:standing", at => at.Of(ReportMeasure.PointsToGo).Select(points => ReportChoice.Of(points <= 0 ? "id:reached" : "id:behind"))).For("jkn").ByPercentageTarget();

    private static readonly ReportMeasure Gained = ReportMeasure.OfNumber("id:gained", "points", 1, at => at.Of(ReportMeasure.Points)).For("jkn").ByBase();

    // What the agency does not translate: codes, its own names and its currency.
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase) { "id", "jkn", "jht" };

    public static TheoryData<string> Reports => [.. Made().Select(report => report.Name)];

    [Fact]
    public void Language_KeepsTheLaws()
    {
        Assert.Empty(LanguageLaws.Of(Indonesian.Language));
        Assert.Equal("83.500.000 dari 104.000.000: 80,29% dari angkatan kerja", Coverage.Of(Headcount.Of<OldAgeMembers>(83_500_000), Headcount.Of<LabourForce>(104_000_000)).ToText(Indonesian.Language));
        Assert.Equal("triwulan III 2025", ReportingPeriod.Quarter(2025, 3).ToText(Indonesian.Language));
        Assert.Equal("9 bulan pertama 2025", ReportingPeriod.FirstMonths(2025, 9).ToText(Indonesian.Language));
    }

    [Fact]
    public void Report_IsReadable()
    {
        string text = Made().First(report => report.Name == "metrics").Report.ToText();

        Assert.StartsWith("Indonesia, 31 Desember 2025\n", text, StringComparison.Ordinal);
        Assert.Contains("Jaminan Kesehatan Nasional (JKN) (juta orang; % dari penduduk)", text, StringComparison.Ordinal);
        Assert.Contains("276,52", text, StringComparison.Ordinal);
        Assert.Contains("Iuran (miliar rupiah)", text, StringComparison.Ordinal);
        Assert.Contains("tidak dilaporkan: Jaminan Hari Tua (JHT), 31 Desember 2025", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Report_HasNoEnglishLeft(string name)
    {
        CoverageReport report = Made().First(one => one.Name == name).Report;
        HashSet<string> english = WordsOf(Written(Language.English));
        english.ExceptWith(WordsOf(Written(Indonesian.Language)));
        english.ExceptWith(Own);
        Assert.Superset(new HashSet<string> { "the", "of", "people", "areas", "coverage", "rounded", "source", "month", "january" }, english);

        foreach (string output in Outputs(report))
        {
            string[] left = [.. Words(Shown(output)).Where(english.Contains).Distinct()];
            Assert.True(left.Length == 0, $"{string.Join(", ", left)} in: {output}");
        }

        Assert.Contains(Words(Shown(report.In(Language.English).ToHtml())), english.Contains);
    }

    [Fact]
    public void Names_AreOrderedByTheLanguage()
    {
        CoverageReport report = Report([Health], Year()).OrderByName().In(Indonesian.Language.Ordering(Comparer<string>.Create((left, right) => string.CompareOrdinal(right, left)))).Build();

        Assert.Equal(["Papua", "Jawa Barat", "Bali", "Aceh", "Sudah dilaporkan"], report.Rows.Select(row => row.Label));
    }

    private static IEnumerable<(string Name, CoverageReport Report)> Made()
    {
        ReportMeasure[] ofAreas = [.. ReportMeasure.All.Where(kind => kind != ReportMeasure.NetIncrease)];
        TargetSet targets = TargetSet.Of(
        [
            .. new[] { "11", "32", "51" }.Select(area => Target.Of<HealthMembers, Population>(
                TargetTerms.Of(area, Day).WithSetter("id:djsn").WithQualifier(FigureQualifier.AtLeast), Percentage.FromPercent<Population>(98)).ToAny()),
            Target.Of(TargetTerms.Of("32", Day).WithSetter("id:bpjs-kesehatan").WithDocument("RKAT 2025"), Headcount.Of<HealthMembers>(50_000_000)).ToAny(),
            Target.Of(TargetTerms.Of("51", Day).WithSetter("id:bpjs-kesehatan").AtMost(), Headcount.Of<HealthMembers>(4_000_000)).ToAny(),
            Target.Of(TargetTerms.Of("11", Plan2029).WithSetter("id:djsn"), Headcount.Of<HealthMembers>(5_900_000)).ToAny(),
            Target.Of(TargetTerms.Of("ID", Day).WithSetter("id:djsn"), Headcount.Of<HealthMembers>(280_000_000)).ToAny(),
            Target.Of(TargetTerms.Of("11", Day).WithSetter("id:djsn"), Headcount.Of<OldAgeMembers>(300_000)).ToAny(),
        ]);
        PublishingChecks checks = PublishingChecks.Usual.WithJumpPercent(1).WithStaleMonths(1);
        yield return ("areas", Report([Health], Year()).Within("ID").Show(ofAreas).Compare(ComparisonBase.EndOfLastYear).Against(targets).KnownOn(new(2026, 6, 1)).Check(checks).Build());
        yield return ("metrics", Report([Health, OldAge, Contributions], Nation()).ForArea("ID").Compare(ComparisonBase.SamePeriodLastYear, ComparisonBase.PreviousMonth, ComparisonBase.EndOfYear(2019), ComparisonBase.On(new(2014, 1, 1)))
            .Against(targets).PeopleIn(NumberScale.Millions).Check(checks).Build());
        yield return ("months", CoverageReport.For(ObservationSet.Of(Months()), MetricSet.Of(Health), Catalogue).In(Indonesian.Language).ByMonth("11", ReportingPeriod.Month(2025, 1), ReportingPeriod.Month(2025, 12))
            .Compare(ComparisonBase.PreviousMonth).Against(targets).Check(checks).Build());
        yield return ("own", Report([Health, Contributions], Year()).Within("ID").Compare(ComparisonBase.EndOfLastYear).Against(targets)
            .Show(ReportMeasure.Count, ReportMeasure.Coverage, Inactive, Standing, Gained).Build());
        yield return ("own-months", CoverageReport.For(ObservationSet.Of(Months()), MetricSet.Of(Health), Catalogue).In(Indonesian.Language).ByMonth("11", ReportingPeriod.Month(2025, 1), ReportingPeriod.Month(2025, 12))
            .Show(ReportMeasure.Count, ReportMeasure.Coverage, ReportMeasure.NetIncrease, Inactive).Build());
        yield return ("nothing", Report([Health], []).Check(PublishingChecks.Usual).Build());
    }

    private static CoverageReportDraft Report(Metric[] metrics, IEnumerable<Observation> observations) =>
        CoverageReport.For(ObservationSet.Of(observations), MetricSet.Of(metrics), Catalogue).On(Day).In(Indonesian.Language);

    private static IEnumerable<Observation> Year() =>
    [
        Insured("11", 5_600_123, Day).WithSource("BPJS Kesehatan").PublishedOn(new(2026, 3, 1)), People("11", 5_550_000, Day).WithStatus(FigureStatus.Provisional),
        Insured("11", 5_400_000, Before), People("11", 5_500_000, Before),
        Insured("32", 48_700_000, Day).WithPrecision(100_000, FigureQualifier.Over).WithStatus(FigureStatus.Estimated), People("32", 50_700_000, Day),
        Insured("32", 47_100_000, Before), People("32", 50_300_000, Before),
        Insured("51", 4_500_000, Day), People("51", 4_460_000, Day),
        People("94", 1_060_000, Day), Insured("94", 1_020_000, new(2020, 6, 30)),
    ];

    private static IEnumerable<Observation> Nation() =>
    [
        Insured("ID", 276_520_647, Day), People("ID", 284_438_800, Day), Insured("ID", 272_000_000, Before), People("ID", 281_603_800, Before),
        Observation.Of("ID", Headcount.Of<LabourForce>(153_050_000), Day),
        Observation.Of("ID", "id:iuran", Amount.OfBillions<Rupiah>(165_730.25m), ReportingPeriod.Year(2025)), Observation.Of("ID", "id:iuran", Amount.OfBillions<Rupiah>(151_690), ReportingPeriod.Year(2024)),
    ];

    private static IEnumerable<Observation> Months() => Enumerable.Range(1, 12).Where(month => month % 5 != 0).SelectMany(month => new[]
    {
        Insured("11", 5_400_000 + (month * 15_000), ReportingPeriod.Month(2025, month).LastDay), People("11", 5_700_000, ReportingPeriod.Month(2025, month).LastDay),
    });

    private static Observation Insured(string area, long people, LocalDate day) => Observation.Of(area, Headcount.Of<HealthMembers>(people), day);

    private static Observation People(string area, long people, LocalDate day) => Observation.Of(area, Headcount.Of<Population>(people), day);

    private static IEnumerable<string> Outputs(CoverageReport report)
    {
        yield return report.ToText();
        yield return report.ToMarkdown();
        yield return report.ToHtml();
        foreach (Finding finding in report.Findings)
        {
            yield return finding.ToText(report.Language);
        }

        foreach (ReportRow row in report.Rows)
        {
            foreach (ReportColumn column in report.Columns)
            {
                yield return row.Explain(column);
            }
        }

        ChartKind[] kinds = report.Layout switch
        {
            ReportLayout.Areas => report.Columns.Any(column => column.Base is not null) ? [ChartKind.Bars, ChartKind.BeforeAndAfter] : [ChartKind.Bars],
            ReportLayout.Months => [ChartKind.Line],
            _ => [],
        };
        foreach (ChartKind kind in kinds)
        {
            ReportMeasure[] drawn = [ReportMeasure.Count, ReportMeasure.Coverage, .. new[] { Inactive, Gained, ReportMeasure.NetIncrease }.Where(own => kind != ChartKind.BeforeAndAfter && report.Columns.Any(column => column.Measure == own))];
            foreach (ReportMeasure measure in drawn.Where(measure => kind != ChartKind.BeforeAndAfter || report.Columns.Any(column => column.Measure == ReportMeasure.Change)))
            {
                CoverageChart chart = report.Chart(kind, "jkn").Of(measure);
                yield return chart.Description;
                yield return chart.ToSvg();
            }
        }
    }

    private static string Written(Language language)
    {
        using var writer = new StringWriter();
        language.Write(writer);
        return string.Join('\n', writer.ToString().Split('\n').Where(line => !line.StartsWith('#')).Select(line => Regex.Replace(line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..], @"\{[^}]*\}", " ")));
    }

    private static string Shown(string output) => Regex.Replace(Regex.Replace(output, "<style>.*?</style>", " ", RegexOptions.Singleline), "<[^>]*>", " ");

    private static IEnumerable<string> Words(string text) => Regex.Matches(text, @"\p{L}{2,}").Select(word => word.Value.ToLowerInvariant());

    private static HashSet<string> WordsOf(string text) => [.. Words(text)];
}
