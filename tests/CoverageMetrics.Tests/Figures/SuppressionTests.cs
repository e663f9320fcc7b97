using System.Globalization;
using System.Text;
using System.Text.Json;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Restatement;
using CoverageMetrics.Tests.Metrics;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Figures;

/// <summary>A count that somebody suppressed is never shown, whoever else published it.</summary>
public class SuppressionTests
{
    private const long Secret = 7_351;

    private static readonly LocalDate Now = new(2022, 8, 31);
    private static readonly LocalDate Published = new(2022, 9, 12);
    private static readonly Observation Shown = Country.Insured("82", Secret, Now).PublishedOn(Published).WithSource("press");

    private static readonly Observation Hidden = Observation.Of(Shown.Area, Shown.Subject, Figure.None<ObservedQuantity>(NoValueReason.Suppressed), Shown.Time)
        .PublishedOn(Published).WithSource("office");

    // Any number of publications of one key on few days: the value, the suppression, another value.
    private static readonly Arbitrary<Observation[]> Histories = Generators.Sequences(Arb.From(
        from kind in Gen.Elements(Shown, Hidden, Shown.WithStatus(FigureStatus.Provisional), Country.Insured("82", Secret + 1, Now), Country.Insured("82", Secret, Now).WithSource("undated"))
        from day in Gen.Choose(0, 3)
        select day == 0 ? kind : kind.PublishedOn(Published.PlusDays(day))));

    [Fact]
    public void Of_OneDaysPublicationsWithASuppressedOne_IsSuppressed()
    {
        foreach (Observation[] rows in new[] { new[] { Shown, Hidden }, [Hidden, Shown] })
        {
            var set = ObservationSet.Of(rows);

            Assert.Equal(NoValueReason.Suppressed, set.FigureOf(Shown.Key).Reason);
            Assert.Equal(Hidden, set.Find(Shown.Key));
            Assert.Equal(2, set.Count);
            Assert.DoesNotContain(set, one => one.Figure.HasValue);
            Assert.Equal("82 participants 2022-08-31: no value (Suppressed) or no value (Suppressed)", Assert.Single(set.Conflicts).ToString());
        }
    }

    [Fact]
    public void With_AndKnownOn_KeepTheConflictWithoutItsValue()
    {
        ObservationSet set = ObservationSet.Of([Shown]).With([Hidden]).With([Country.Insured("62", 5, Now)]).KnownOn(Published);

        Assert.Single(set.Conflicts);
        Assert.Equal(NoValueReason.Suppressed, set.FigureOf(Shown.Key).Reason);
    }

    [Fact]
    public void Of_ALaterValue_IsPublishedAndOneThatWasSuppressedLaterIsNot()
    {
        Observation released = Shown.PublishedOn(Published.PlusDays(1));
        var withdrawn = ObservationSet.Of([Shown, Country.Insured("82", Secret + 1, Now).PublishedOn(Published), Hidden.PublishedOn(Published.PlusDays(1))]);

        Assert.Equal(Secret, ObservationSet.Of([Shown, Hidden, released]).FigureOf(Shown.Key).Value.Number);
        Assert.Equal(NoValueReason.Suppressed, withdrawn.FigureOf(Shown.Key).Reason);
        Assert.Equal(NoValueReason.Conflicting, withdrawn.KnownOn(Published).FigureOf(Shown.Key).Reason);
        Assert.DoesNotContain("735", Everything(withdrawn), StringComparison.Ordinal);
    }

    [Fact]
    public void A_suppressed_key_shows_no_value_in_any_text_document_or_report() =>
        Law.Holds(Histories, rows =>
        {
            var set = ObservationSet.Of(rows);
            if (set.FigureOf(Shown.Key).Reason == NoValueReason.Suppressed)
            {
                Assert.DoesNotContain("735", Everything(set), StringComparison.Ordinal);
            }
        });

    [Fact]
    public void A_key_is_suppressed_when_one_of_its_last_publications_is() =>
        Law.Holds(Histories, rows =>
        {
            LocalDate? last = rows.Max(row => row.Published);
            bool expected = rows.Any(row => row.Published == last && row.Figure.Reason == NoValueReason.Suppressed);

            Assert.Equal(expected, ObservationSet.Of(rows).FigureOf(Shown.Key).Reason == NoValueReason.Suppressed);
        });

    [Fact]
    public void What_is_known_does_not_depend_on_how_the_rows_came_together() =>
        Law.Holds(Histories, rows =>
        {
            var all = ObservationSet.Of(rows);
            ObservationSet oneByOne = rows.Aggregate(ObservationSet.Of([]), (set, row) => set.With([row]));

            Assert.Equal(all.ToHashSet(), oneByOne.ToHashSet());
            Assert.Equal(all.Conflicts.Select(conflict => conflict.ToString()), oneByOne.Conflicts.Select(conflict => conflict.ToString()));
        });

    [Fact]
    public void Checks_DoNotTellByTheRestWhatAPartHides()
    {
        MetricTable table = Country.Table(Now, Country.Insured("VN", 100_000 + Secret, Now), Country.Insured("51", 60_000, Now), Country.Insured("62", 40_000, Now), Hidden);

        Assert.DoesNotContain(PublishingChecks.Usual.Run(table, table.Areas.Areas, ComparisonBase.SamePeriodLastYear), finding => finding.Rule == FindingRule.NotAllotted);
    }

    [Fact]
    public void Months_OfAYearToDate_DoNotTellByTheDifferenceWhatTheMonthHides()
    {
        Metric metric = Metric.Money<Dong>("receipts", "receipts", "receipts");
        Observation Received(ReportingPeriod period, decimal amount) => Observation.Of("82", "receipts", Amount.Of<Dong>(amount), period);
        Observation hidden = Observation.Of(Shown.Area, "receipts", Figure.None<ObservedQuantity>(NoValueReason.Suppressed), ObservationTime.During(ReportingPeriod.Month(2022, 8)));
        Observation[] sums = [Received(ReportingPeriod.FirstMonths(2022, 7), 100_000), Received(ReportingPeriod.FirstMonths(2022, 8), 100_000 + Secret)];

        Figure<ObservedChange> Increase(params Observation[] rows)
        {
            MetricTable table = MetricTable.Of(ObservationSet.Of(rows), MetricSet.Of(metric), Country.Catalogue, Now);
            return table.Months(table.On("82"), metric, ReportingPeriod.Month(2022, 8), ReportingPeriod.Month(2022, 8))[0].NetIncrease;
        }

        Assert.Equal(Secret, Increase(sums).Value.Number);
        Assert.Equal(NoValueReason.Suppressed, Increase([.. sums, hidden]).Reason);
    }

    // All that somebody can look at, in a culture whose digits are plain.
    private static string Everything(ObservationSet set)
    {
        using var machine = new InCulture(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        text.Append(set).Append(set.ToHtml());
        foreach (ObservationConflict conflict in set.Conflicts)
        {
            text.Append(conflict);
            foreach (Observation one in conflict.Observations)
            {
                text.Append(one).Append(one.ToHtml()).Append(one.Figure).Append(JsonSerializer.Serialize(one.Figure.TryGetValue(out ObservedQuantity quantity) ? quantity.Number : 0m));
            }
        }

        text.Append(set.FigureOf(Shown.Key)).Append(set.Find(Shown.Key));
        MetricTable table = MetricTable.Of(set, Country.Metrics, Country.Catalogue, Now);
        text.Append(table.Cell(table.On("82"), Country.Count)).Append(table.Cell(table.On("82"), Country.Count).ToHtml());
        text.AppendJoin('\n', PublishingChecks.Usual.Run(table, table.Areas.Areas, ComparisonBase.SamePeriodLastYear));
        CoverageReport report = CoverageReport.For(set, Country.Metrics, Country.Catalogue).On(Now).Build();
        text.Append(report.ToText()).Append(report.ToMarkdown()).Append(report.ToHtml()).Append(report.ToCsv());
        RestatedSet restated = Restate.Of(set, Country.Catalogue).To(Country.Merger);
        text.Append(restated).AppendJoin('\n', restated.Figures.Select(figure => figure.ToString())).AppendJoin('\n', restated.Unplaced.Select(one => one.ToString()));
        return text.ToString();
    }
}
