using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

public class MetricLaws
{
    private static readonly Config Quick = Law.Of(100);
    private static readonly LocalDate Now = new(2022, 8, 31);
    private static readonly LocalDate Before = new(2021, 8, 31);
    private static readonly string[] Codes = ["51", "62", "82"];

    // For each province: the counts now and a year before, and the labour forces; some of them not reported.
    private static readonly Arbitrary<World> Worlds = Arb.From(
        from figures in Gen.Frequency((1, Gen.Constant((long?)null)), (5, Gen.Choose(0, 1_000_000).Select(n => (long?)n))).ListOf(12)
        select new World([.. figures]),
        world => Enumerable.Range(0, 12).Where(i => world.Figures[i] is > 0).Select(i => new World([.. world.Figures.Select((n, j) => i == j ? n / 2 : n)])));

    [Fact]
    public void The_order_of_the_observations_does_not_matter() =>
        Prop.ForAll(Worlds, Gen.Choose(0, int.MaxValue).ToArbitrary(), (world, seed) =>
        {
            Observation[] shuffled = [.. world.Observations];
            new Random(seed).Shuffle(shuffled);
            return Print(Table(world.Observations)) == Print(Table(shuffled));
        }).Check(Quick);

    [Fact]
    public void A_missing_count_never_counts_as_zero() =>
        Prop.ForAll(Worlds, world =>
        {
            MetricTable table = Table(world.Observations);
            foreach (int province in Enumerable.Range(0, 3))
            {
                MetricComparison comparison = table.Compare(table.On(Codes[province]), Country.Count, ComparisonBase.SamePeriodLastYear);
                bool both = world.Figures[province] is not null && world.Figures[3 + province] is not null;
                Assert.Equal(both, comparison.Change.HasValue);
                Assert.Equal(both && world.Figures[3 + province] > 0, comparison.Rate.HasValue);
            }
        }).Check(Quick);

    [Fact]
    public void A_total_is_the_figure_of_the_areas_that_have_one() =>
        Prop.ForAll(Worlds, world =>
        {
            MetricTable table = Table(world.Observations);
            MetricTotal total = table.Total(table.Areas.At(Country.Province), Country.Rate);

            (long Covered, long Total)[] known =
                [.. Enumerable.Range(0, 3).Where(i => world.Figures[i] is not null && world.Figures[6 + i] is not null).Select(i => (world.Figures[i]!.Value, world.Figures[6 + i]!.Value))];
            Assert.Equal(known.Length > 0, total.ReportedCoverage.HasValue);
            Assert.Equal(known.Length == 3, total.Coverage.HasValue);
            Assert.Equal(known.Length < 3, total.IsCoveragePartial);
            if (known.Length > 0)
            {
                Assert.Equal((known.Sum(one => one.Covered), known.Sum(one => one.Total)), (total.ReportedCoverage.Value.Covered, total.ReportedCoverage.Value.Total));
            }
        }).Check(Quick);

    [Fact]
    public void The_figure_of_the_roll_up_is_the_roll_up_of_the_figures() =>
        Prop.ForAll(Worlds, world =>
        {
            long?[] now = world.Figures[..3];
            if (now.Any(n => n is null))
            {
                return;
            }

            // The nation reports what its provinces add up to.
            MetricTable table = Table([.. world.Observations, Country.Insured("VN", now.Sum(n => n!.Value), Now)]);
            Assert.Equal(table.Cell(table.On("VN"), Country.Count).Count, table.Total(table.Areas.At(Country.Province), Country.Count).Count);
            Assert.DoesNotContain(
                PublishingChecks.Usual.Run(table, [table.On("VN")], ComparisonBase.SamePeriodLastYear),
                finding => finding.Rule == FindingRule.NotAllotted && finding.Metric == Country.Count.Code);
        }).Check(Quick);

    [Fact]
    public void Contributions_add_up_to_the_growth_of_the_whole() =>
        Prop.ForAll(Worlds, world =>
        {
            MetricTable table = Table(world.Observations);
            MetricTotalComparison whole = table.CompareTotal(table.Areas.At(Country.Province), Country.Count, ComparisonBase.SamePeriodLastYear);
            if (whole.Rate.TryGetValue(out GrowthRate rate))
            {
                decimal sum = whole.Areas.Select(whole.ContributionOf).Where(points => points.HasValue).Sum(points => points.Value.Points);
                Assert.True(Math.Abs(sum - rate.Percent) < 1e-15m, $"{sum} and {rate.Percent}");
            }
        }).Check(Quick);

    [Fact]
    public void A_flat_stock_over_a_flat_denominator_has_the_same_coverage_in_every_month_of_every_year() =>
        Prop.ForAll(Gen.Choose(1, 1_000).ToArbitrary(), Gen.Choose(1, 12_000).ToArbitrary(), (covered, total) =>
        {
            ReportingPeriod[] months = [.. from year in Enumerable.Range(2019, 6) from month in Enumerable.Range(1, 12) select ReportingPeriod.Month(year, month)];
            Observation[] observations =
                [.. months.SelectMany(month => new[] { Country.Insured("82", covered, month.LastDay), Country.Labour("82", total, month.LastDay) })];
            MetricTable table = Table(observations);

            AnyPercentage[] coverages = [.. table.Months(table.On("82"), Country.Rate, months[0], months[^1]).Select(month => month.Cell.Percentage.Value).Distinct()];
            Assert.Equal(100m * covered / total, Assert.Single(coverages).Percent);
        }).Check(Quick.WithMaxTest(20));

    [Fact]
    public void Ranks_agree_with_counting_the_better_ones() =>
        Prop.ForAll(Worlds, world =>
        {
            MetricTable table = Table(world.Observations);
            foreach (MetricRank rank in table.Rank(table.Areas.At(Country.Province), Country.Count))
            {
                int index = Array.IndexOf(Codes, rank.Cell.Area.Code.Text);
                int? expected = world.Figures[index] is { } mine ? 1 + world.Figures[..3].Count(other => other > mine) : null;
                Assert.Equal(expected, rank.Rank);
            }
        }).Check(Quick);

    private static MetricTable Table(Observation[] observations) => Country.Table(Now, observations);

    private static string Print(MetricTable table) => string.Join('\n', table.Areas.Areas.SelectMany(area => Country.Metrics.Select(metric =>
        $"{table.Cell(area, metric)} {table.Compare(area, metric, ComparisonBase.SamePeriodLastYear)}")));

    public sealed record World(long?[] Figures)
    {
        public Observation[] Observations =>
        [
            .. Of(0, Headcount.Of<Participants>, Now),
            .. Of(3, Headcount.Of<Participants>, Before),
            .. Of(6, Headcount.Of<LabourForce>, Now),
            .. Of(9, Headcount.Of<LabourForce>, Before),
        ];

        public override string ToString() => string.Join(' ', Figures.Select(n => n?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"));

        private IEnumerable<Observation> Of<TGroup>(int start, Func<long, Headcount<TGroup>> count, LocalDate day)
            where TGroup : struct, IPopulationGroup =>
            Enumerable.Range(0, 3).Where(i => Figures[start + i] is not null).Select(i => Observation.Of(Codes[i], count(Figures[start + i]!.Value), day));
    }
}
