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

/// <summary>Jumps and outliers of ratios, in percent, and of shares, in percentage points, over eight districts.</summary>
public class RatioChecksTests
{
    private static readonly LocalDate Now = new(2025, 12, 31);
    private static readonly LocalDate Before = new(2024, 12, 31);
    private static readonly AreaLevel District = AreaLevel.AtRank(1, "district");
    private static readonly string[] Codes = [.. Enumerable.Range(1, 8).Select(number => $"D{number}")];
    private static readonly AreaCatalogue Catalogue = Codes.Aggregate(new AreaCatalogueBuilder(), (made, code) => made.Add(Area.Of(code, District, code))).Build();

    private static readonly Metric Members = Metric.People<Participants>("members", "members");
    private static readonly Metric Late = Metric.Money<Dong>("late", "late", "late payments").WithKind(NumeratorKind.Stock);
    private static readonly Metric Debt = Metric.Share("debt", "debt", Late, Metric.Money<Dong>("payable", "payable", "amount payable").WithKind(NumeratorKind.Stock));
    private static readonly Metric PerMember = Metric.Ratio("late-per-member", "late payments per member", Late, Members).WithRatioUnit("dong a member", 0);

    [Theory]
    [InlineData(120, false)]
    [InlineData(121, true)]
    [InlineData(80, false)]
    [InlineData(79, true)]
    public void ARatio_ThatJumpsInPercent_IsFound(long now, bool found) =>
        Assert.Equal(found, Run(PerMember, PublishingChecks.Usual, ("D1", 1_000_000, 10_000, now * 10_000, 10_000)).Any(one => one.Metric == "late-per-member" && one.ToString().Contains("dong a member", StringComparison.Ordinal)));

    // As much debt of half the members: the count does not jump, and the ratio does.
    [Fact]
    public void ARatio_ThatJumps_IsSaidWithBothLevels()
    {
        Finding finding = Assert.Single(Run(PerMember, PublishingChecks.Usual, ("D1", 1_000_000, 10_000, 1_000_000, 5_000)), one => one.Rule == FindingRule.Jump);

        Assert.Equal("D1 D1, late payments per member: from 100 dong a member to 200 dong a member, +100.00% against the same period last year, more than 20%", finding.ToString());
        Assert.DoesNotContain(Run(PerMember, PublishingChecks.Usual.WithJumpPercent(100), ("D1", 1_000_000, 10_000, 1_000_000, 5_000)), one => one.Rule == FindingRule.Jump);
    }

    // The money doubled as the members did.
    [Fact]
    public void ARatio_ThatStays_IsNoJumpOfItsOwn() =>
        Assert.DoesNotContain(Run(PerMember, PublishingChecks.Usual, ("D1", 1_000_000, 10_000, 2_000_000, 20_000)), one => one.ToString().Contains("dong a member", StringComparison.Ordinal));

    [Theory]
    [InlineData(80_000, false)]
    [InlineData(80_001, true)]
    public void AShare_ThatJumpsInPoints_IsFound(long late, bool found) =>
        Assert.Equal(found, Run(Debt, PublishingChecks.Usual, ("D1", 30_000, 1_000_000, late, 1_000_000)).Any(one => one.Rule == FindingRule.PointsJump));

    [Fact]
    public void AShare_FarFromTheOthers_IsAnOutlierInPoints()
    {
        Finding finding = Assert.Single(Run(Debt, PublishingChecks.Usual, Districts(before: 1_000_000, now: 1_000_000, far: 700_000)), one => one.Rule == FindingRule.Outlier && one.Metric == "debt");

        Assert.Equal("D8 D8, debt: +1.39 pp is a change far from that of the other areas (modified z-score 45.6)", finding.ToString());
    }

    [Fact]
    public void ARatio_FarFromTheOthers_IsAnOutlierInPercent()
    {
        Finding finding = Assert.Single(Run(PerMember, PublishingChecks.Usual.WithJumpPercent(1_000), Districts(before: 1_000_000, now: 1_000_000, far: 700_000)), one => one.Rule == FindingRule.Outlier);

        Assert.Equal("D8 D8, late payments per member: +46.19% is a change far from that of the other areas (modified z-score 45.6)", finding.ToString());
        Assert.DoesNotContain(
            Run(PerMember, PublishingChecks.Usual.WithOutlierScore(46), Districts(before: 1_000_000, now: 1_000_000, far: 700_000)), one => one.Rule == FindingRule.Outlier);
    }

    // All grow by the same: none is far from the others, whatever their sizes.
    [Fact]
    public void Districts_that_change_alike_are_no_outliers() => Prop.ForAll(Gen.Choose(1, 50).ArrayOf(8).ToArbitrary(), Gen.Choose(0, 40).ToArbitrary(), (sizes, percent) =>
    {
        (string, long, long, long, long)[] districts = [.. Codes.Select((code, place) => (code, sizes[place] * 3_000L, sizes[place] * 100_000L, sizes[place] * 30L * (100 + percent), sizes[place] * 100_000L))];

        Assert.DoesNotContain(Run(Debt, PublishingChecks.Usual, districts), one => one.Rule == FindingRule.Outlier);
        Assert.DoesNotContain(Run(PerMember, PublishingChecks.Usual, districts), one => one.Rule == FindingRule.Outlier);
    }).Check(Law.Of(100));

    // Late payments of 3% of what is payable, and later of 0 to 0.06 points more; in the last district of less than was payable before: 0.6745 (1.3857 - 0.035) / 0.02 by hand.
    private static (string, long, long, long, long)[] Districts(long before, long now, long far) =>
        [.. Codes.Select((code, place) => (code, before * 3 / 100, before, (before * 3 / 100) + (before * place / 10_000), code == "D8" ? far : now))];

    private static IReadOnlyList<Finding> Run(Metric metric, PublishingChecks checks, params (string Code, long LateBefore, long Before, long Late, long Now)[] districts)
    {
        IEnumerable<Observation> On(string code, long late, long over, LocalDate day) =>
            [Observation.Of(code, "late", Amount.Of<Dong>(late), day), Observation.Of(code, "payable", Amount.Of<Dong>(over), day), Observation.Of(code, Headcount.Of<Participants>(over), day)];
        MetricTable table = MetricTable.Of(
            ObservationSet.Of(districts.SelectMany(one => On(one.Code, one.LateBefore, one.Before, Before).Concat(On(one.Code, one.Late, one.Now, Now)))), MetricSet.Of(metric), Catalogue, Now);
        return [.. checks.Run(table, [.. districts.Select(one => table.On(one.Code))], ComparisonBase.SamePeriodLastYear).Where(one => one.Rule != FindingRule.Unused)];
    }
}
