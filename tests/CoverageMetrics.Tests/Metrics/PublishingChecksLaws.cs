using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>A planted fault is found where it was planted; a nation without one gives nothing to look at.</summary>
public class PublishingChecksLaws
{
    private static readonly FindingRule[] Rules = [FindingRule.PointsJump, FindingRule.YearEndSpike, FindingRule.OtherUnit, FindingRule.SourcesDiffer, FindingRule.RevisedOneWay];

    [Fact]
    public void A_nation_as_it_reports_gives_nothing_to_look_at() =>
        Holds(nation => Assert.DoesNotContain(nation.Check(nation.Rows), found => Rules.Contains(found.Rule)));

    [Fact]
    public void A_count_in_another_unit_is_found() =>
        Holds(nation => Array.ForEach([10L, 100, 1_000, 1_000_000], factor =>
        {
            bool IsAlso(long people) => people / factor > 20;
            Observation[] planted = [.. nation.Rows.Select(row => nation.IsPlace<Insured>(row) && IsAlso((long)row.Figure.Value.Number) ? With(row, row.Figure.Value.Number / factor) : row)];
            bool isPlanted = !planted.SequenceEqual(nation.Rows);

            Assert.Equal(isPlanted, nation.Check(planted).Any(found => found.Rule == FindingRule.OtherUnit && found.Area!.Code.Text == nation.Code && found.Metric == "insured"));
        }));

    [Fact]
    public void A_denominator_in_another_unit_is_found() =>
        Holds(nation =>
        {
            LocalDate survey = CheckedNation.MonthOf(nation.Month.LastDay.Year == 2024 ? 25 : 13).LastDay;
            Observation[] planted = [.. nation.Rows.Select(row => row.Subject == GroupCode<LabourForce>.Value && row.Area.Text == nation.Code && row.Time == survey ? With(row, row.Figure.Value.Number / 1_000) : row)];

            Assert.Contains(nation.Check(planted), found => found.Rule == FindingRule.OtherUnit && found.Area!.Code.Text == nation.Code && found.Metric == "insured");
        });

    [Fact]
    public void A_percentage_in_the_place_of_a_count_is_found() =>
        Holds(nation =>
        {
            MetricTable table = MetricTable.Of(ObservationSet.Of(nation.Rows), CheckedNation.Metrics, CheckedNation.Catalogue, nation.Month);
            decimal percent = table.Cell(table.On(nation.Code), CheckedNation.Coverage).Percentage.Value.Percent;
            Observation[] planted = [.. nation.Rows.Select(row => nation.IsPlace<Insured>(row) ? With(row, decimal.Round(percent)) : row)];

            Finding found = Assert.Single(nation.Check(planted), found => found.Rule == FindingRule.OtherUnit);
            Assert.Equal((nation.Code, "insured"), (found.Area!.Code.Text, found.Metric));
            Assert.Contains("may be a percentage", found.ToString(), StringComparison.Ordinal);
        });

    [Fact]
    public void A_last_day_of_the_year_that_stands_out_is_found_that_day_and_after_it() =>
        Holds(nation =>
        {
            LocalDate end = new(2023, 12, 31);
            Observation[] planted = [.. nation.Rows.Select(row => row.Subject == GroupCode<Insured>.Value && row.Area.Text == nation.Code && row.Time == end ? With(row, row.Figure.Value.Number * 1.08m) : row)];
            bool isSeen = nation.Month.LastDay >= end;

            Assert.Equal(isSeen, nation.Check(planted).Any(found => found.Rule == FindingRule.YearEndSpike && found.Area!.Code.Text == nation.Code));
        });

    [Fact]
    public void A_jump_in_points_is_found() =>
        Holds(nation =>
        {
            Observation[] planted = [.. nation.Rows.Select(row => nation.IsPlace<Insured>(row) ? With(row, row.Figure.Value.Number * 1.5m) : row)];

            Assert.Single(nation.Check(planted), found => found.Rule == FindingRule.PointsJump);
        });

    [Fact]
    public void Two_sources_that_differ_are_found() =>
        Holds(nation =>
        {
            Observation[] planted =
            [
                .. nation.Rows,
                .. nation.Rows.Where(row => nation.IsPlace<Insured>(row) && row.Figure.Status == FigureStatus.Final).Select(row => With(row, row.Figure.Value.Number * 1.02m).WithSource("statistics office").PublishedOn(nation.Month.LastDay.PlusDays(5))),
            ];

            Finding found = Assert.Single(nation.Check(planted), found => found.Rule == FindingRule.SourcesDiffer);
            Assert.Equal(nation.Code, found.Area!.Code.Text);
        });

    [Fact]
    public void Revisions_that_all_go_one_way_are_found() =>
        Holds(nation =>
        {
            Observation[] planted = [.. nation.Rows.Select(row => row.Area.Text == nation.Code && row.Figure.Status == FigureStatus.Provisional
                ? With(row, (nation.Rows.First(final => final.Key == row.Key).Figure.Value.Number * 1.006m) + 1) : row)];

            Finding found = Assert.Single(nation.Check(planted), found => found.Rule == FindingRule.RevisedOneWay);
            Assert.Equal(nation.Code, found.Area!.Code.Text);
            Assert.StartsWith($"{nation.Code} Province {nation.Code}, insured: each of 27 figures that were revised went down", found.ToString(), StringComparison.Ordinal);
        });

    private static void Holds(Action<CheckedNation> law) => Prop.ForAll(CheckedNation.All(), law).Check(Law.Of(150));

    private static Observation With(Observation row, decimal number)
    {
        Observation made = Observation.Of(row.Key, new Figure<ObservedQuantity>(ObservedQuantity.OfPeople((long)number), row.Figure.Status!.Value)).WithSource(row.Source);
        return row.Published is { } day ? made.PublishedOn(day) : made;
    }
}
