using System.Text.Json;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Serialization;
using CoverageMetrics.Tests.Metrics;
using CoverageMetrics.Tests.Support;
using CoverageMetrics.Vietnam;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

/// <summary>What was published of a month, and again. India's provident fund, net payroll of April 2020: +133,080, then +20,164, then -104,608.</summary>
public class RevisionReportTests
{
    private static readonly ReportingPeriod April = ReportingPeriod.Month(2020, 4);
    private static readonly LocalDate[] Days = [new(2020, 6, 20), new(2020, 7, 20), new(2020, 8, 20)];
    private static readonly Metric Net = Country.Count.AsNetChange();

    private static readonly ObservationSet Payroll = ObservationSet.Of([
        Published(April, 133_080, Days[0]), Published(April, 20_164, Days[1]), Published(April, -104_608, Days[2]), Published(ReportingPeriod.Month(2020, 5), 318_715, Days[1]),
    ]);

    [Fact]
    public void Months_StandDownAndReleasesAcross()
    {
        CoverageReport report = OfPayroll(Payroll);

        Assert.Equal(
            """
            month,participants.known-on-2020-06-20-people,participants.known-on-2020-06-20-people.note,participants.known-on-2020-07-20-people,participants.known-on-2020-07-20-people.note,participants.known-on-2020-08-20-people,participants.known-on-2020-08-20-people.note,participants.revision-people,participants.revision-people.note
            2020-04,133080,,20164,,-104608,,-237688,
            2020-05,,missing,318715,,318715,,0,

            """.ReplaceLineEndings("\r\n"),
            report.ToCsv());
        Assert.Contains("as known on 20 June 2020", report.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("latest less first published", report.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("theo số liệu biết đến", report.In(Vietnamese.Language).ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal(-237_688, JsonDocument.Parse(report.ToJson()).RootElement.GetProperty("rows")[0].GetProperty("cells").EnumerateArray().Last().GetProperty("value").GetDecimal());
        Assert.Contains(
            "latest less first published (people), −237,688 people. Now: The count is final, of April 2020, published on 20 August 2020, source not stated. The revision is the latest count less the one that was published first, exact.",
            report.Rows[0].Explain(report.Columns[^1]),
            StringComparison.Ordinal);
    }

    [Fact]
    public void ReleasesAfterTheDayThatIsAskedFor_AreLeftOut()
    {
        CoverageReport report = CoverageReport.For(Payroll, MetricSet.Of(Net), Country.Catalogue).KnownOn(Days[1]).ByPublication("VN", April, April).Build();

        Assert.Equal(3, report.Columns.Count);
        Assert.Equal(20_164 - 133_080, report.Rows[0][report.Columns[^1]].Number);
    }

    [Fact]
    public void AFigureThatIsSuppressedNow_IsNotShownAsItWasKnownBefore()
    {
        ObservationSet suppressed = Payroll.With(Observation.Of(AreaCode.Of("VN"), "participants", Figure.None<ObservedQuantity>(NoValueReason.Suppressed), April).PublishedOn(new(2020, 9, 20)));

        CoverageReport report = OfPayroll(suppressed);

        Assert.All(report.Columns, column => Assert.Equal(NoValueReason.Suppressed, report.Rows[0][column].Reason));
        Assert.DoesNotContain("133", report.ToCsv(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheTotal_IsOverTheAreasThatHaveBoth()
    {
        LocalDate day = new(2022, 8, 31);
        Observation Of(string area, long people, LocalDate published) => Country.Insured(area, people, day).PublishedOn(published);
        CoverageReport report = CoverageReport
            .For(ObservationSet.Of([Of("51", 10, Days[0]), Of("51", 14, Days[1]), Of("62", 20, Days[1])]), MetricSet.Of(Country.Count), Country.Catalogue)
            .On(day).Show(ReportMeasure.KnownOn(Days[0]), ReportMeasure.FirstPublished, ReportMeasure.Revision).Build();

        Assert.Equal([10, 30, 4], report.Columns.Select(column => report.Total![column].Number));
        Assert.All(report.Columns, column => Assert.True(report.Total![column].IsPartial));
    }

    [Fact]
    public void The_revision_is_the_latest_publication_less_the_first() => Prop.ForAll(
        Gen.Zip(Gen.Choose(-500_000, 500_000), Gen.Choose(0, 400)).NonEmptyListOf().ToArbitrary(),
        published =>
        {
            // One figure a day: two of one day would be a conflict.
            (int People, int Day)[] days = [.. published.DistinctBy(one => one.Item2).Select(one => (one.Item1, one.Item2))];
            ObservationSet set = ObservationSet.Of(days.Select(one => Published(April, one.People, Days[0].PlusDays(one.Day))));
            CoverageReport report = OfPayroll(set);

            int[] inOrder = [.. days.OrderBy(one => one.Day).Select(one => one.People)];
            Assert.Equal(inOrder.Append(inOrder[^1] - inOrder[0]).Select(number => (decimal)number), report.Columns.Select(column => report.Rows[0][column].Number));
        }).Check(Law.Of(100));

    private static CoverageReport OfPayroll(ObservationSet observations) =>
        CoverageReport.For(observations, MetricSet.Of(Net), Country.Catalogue).ByPublication("VN", April, ReportingPeriod.Month(2020, 5)).Build();

    private static Observation Published(ReportingPeriod month, long people, LocalDate day) => Observation.Of("VN", HeadcountChange.Of<Participants>(people), month).PublishedOn(day);
}
