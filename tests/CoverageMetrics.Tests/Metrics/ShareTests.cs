using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Reports;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>Late payments of April 2025 were 17,691 billion dong, 2.96% of the amount payable and 0.32 points less than a year before (Lao Động, article 1511031). Elsewhere the same debt is 4.41% of the
/// plan (vjs.vietnam.vn) or 2.39% of the year's revenue: three bases.</summary>
public class ShareTests
{
    private static readonly LocalDate April = new(2025, 4, 30);
    private static readonly LocalDate LastApril = new(2024, 4, 30);
    private static readonly ReportingPeriod ToApril = ReportingPeriod.FirstMonths(2025, 4);

    private static readonly Metric Late = Metric.Money<Dong>("late", "late", "late payments").WithKind(NumeratorKind.Stock);
    private static readonly Metric Payable = Metric.Money<Dong>("payable", "payable", "amount payable");
    private static readonly Metric OfPayable = Metric.Share("debt-of-payable", "debt", Late, Payable).WithDirection(MetricDirection.LowerIsBetter);
    private static readonly Metric OfPlan = Metric.Share("debt-of-plan", "debt of the plan", Late, Metric.Money<Dong>("plan", "year-plan", "year's plan").WithKind(NumeratorKind.Stock))
        .WithDenominatorDate(DenominatorDate.LatestOnOrBefore);

    private static readonly MetricSet Metrics = MetricSet.Of(Late, OfPayable, OfPlan);

    private static Observation Owed(string area, decimal billions, LocalDate day) => Observation.Of(area, "late", Amount.OfBillions<Dong>(billions), day);

    private static Observation Due(string area, decimal billions, ReportingPeriod period) => Observation.Of(area, "payable", Amount.OfBillions<Dong>(billions), period);

    private static MetricTable Table(params Observation[] observations) => MetricTable.Of(ObservationSet.Of(observations), Metrics, Country.Catalogue, April);

    private static ReportedRate Printed(decimal percent, string of, LocalDate day) => ReportedRate.Of(FigureKey.OfMoney<Dong>("late", day).WithArea("VN").WithDenominator(of), percent);

    [Fact]
    public void Cell_OfAStockAndAFlow_IsFoundByTheRulesOfBothSides()
    {
        MetricTable table = Table(Owed("VN", 17_691, April), Due("VN", 597_669, ToApril), Due("VN", 140_000, ReportingPeriod.Month(2025, 4)));

        MetricCell cell = table.Cell(table.On("VN"), OfPayable);

        Assert.Equal(new AnyPercentage(2.96m, "payable"), cell.Percentage.Value.Round(2));
        Assert.Equal((17_691_000_000_000m, 597_669_000_000_000m), (cell.Count.Value.Number, cell.Denominator.Value.Number));
        Assert.Equal(NoValueReason.Undefined, cell.Coverage.Reason);
        Assert.Equal(NoValueReason.Undefined, cell.Ratio.Reason);
        Assert.Equal(NoValueReason.Undefined, table.Cell(table.On("VN"), Late).Denominator.Reason);
        Assert.Equal(NoValueReason.Undefined, cell.PeopleToReach(AnyPercentage.FromPercent(2.1m, "payable")).Reason);
        Assert.True(OfPayable is { IsShare: true, IsCoverage: false, IsRatio: false });
    }

    [Fact]
    public void Cell_WithoutTheWhole_SaysWhichSideLacks()
    {
        MetricTable table = Table(Owed("VN", 17_691, April), Due("VN", 140_000, ReportingPeriod.Month(2025, 4)));

        MetricCell cell = table.Cell(table.On("VN"), OfPayable);

        Assert.Equal((NoValueReason.Missing, MetricObstacle.Denominator), (cell.Percentage.Reason!.Value, cell.CoverageObstacle));
        Assert.Contains("payable", cell.Percentage.Detail!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cell_OfANetChange_IsRefusedWithTheReason()
    {
        MetricTable table = Table(Owed("VN", 17_691, April), Observation.Of("VN", "payable", ObservedQuantity.OfMoneyChange(-5, "VND"), ToApril));

        MetricCell cell = table.Cell(table.On("VN"), OfPayable);

        Assert.Equal(NoValueReason.NotComparable, cell.Percentage.Reason);
        Assert.Contains("net change", cell.Percentage.Detail!.ToText(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Cell_OfPeopleWhereMoneyIsMeant_IsNotComparable()
    {
        MetricTable table = Table(Owed("VN", 17_691, April), Observation.Of("VN", "payable", ObservedQuantity.OfPeople(5), ToApril));

        Assert.Equal(NoValueReason.NotComparable, table.Cell(table.On("VN"), OfPayable).Percentage.Reason);
    }

    [Fact]
    public void Cell_AboveHundred_IsNoErrorAndNoFinding()
    {
        // Claims of JKN were 105.93% of its contributions.
        MetricTable table = Table(Owed("VN", 105.93m, April), Due("VN", 100, ToApril));

        MetricCell cell = table.Cell(table.On("VN"), OfPayable);

        Assert.Equal(105.93m, cell.Percentage.Value.Percent);
        Assert.True(cell.ExceedsTotal);
        Assert.DoesNotContain(PublishingChecks.Usual.Run(table, [table.On("VN")], ComparisonBase.PreviousMonth), found => found.Rule == FindingRule.AboveHundred);
    }

    [Fact]
    public void Total_AddsBothSidesAndNamesAreasThatLackOne()
    {
        MetricTable table = Table(
            Owed("51", 30, April), Due("51", 1_000, ToApril), Owed("62", 1, April), Due("62", 100, ToApril), Owed("82", 500, April));

        MetricTotal total = table.Total(table.Areas.At(Country.Province), OfPayable);

        Assert.Equal(2.82m, total.ReportedPercentage.Value.Round(2).Percent);
        Assert.Equal(NoValueReason.Incomplete, total.Percentage.Reason);
        Assert.Equal(["82"], total.WithoutCoverage.Select(area => area.Code.Text));
        Assert.Equal(531_000_000_000m, total.Count.Value.Number);
    }

    [Fact]
    public void Rank_OfTheLowestShare_IsFirst()
    {
        MetricTable table = Table(
            Owed("51", 30, April), Due("51", 1_000, ToApril), Owed("62", 1, April), Due("62", 100, ToApril), Owed("82", 10, April), Due("82", 1_000, ToApril));

        IReadOnlyList<MetricRank> ranks = table.Rank(table.Areas.At(Country.Province), OfPayable);

        Assert.Equal([("62", 1), ("82", 1), ("51", 3)], ranks.Select(rank => (rank.Cell.Area.Code.Text, rank.Rank!.Value)));
    }

    [Fact]
    public void Points_OfRatesWithoutTheirCounts_AreThePublishedOnes()
    {
        ObservationSet rates = ObservationSet.Of([]).With(Printed(2.96m, "payable", April), Printed(3.28m, "payable", LastApril));
        MetricTable table = MetricTable.Of(rates, Metrics, Country.Catalogue, April);

        MetricComparison comparison = table.Compare(table.On("VN"), OfPayable, ComparisonBase.SamePeriodLastYear);

        Assert.Equal(-0.32m, comparison.Points.Value.Points);
        Assert.Equal(NoValueReason.Undefined, comparison.GrowthOfRatio.Reason);
        Assert.True(comparison.Later.ReportedRate is { Key: { Unit: "VND", Denominator: "payable" } });
        Assert.Empty(PublishingChecks.Usual.Run(table, [table.On("VN")], ComparisonBase.SamePeriodLastYear).Where(found => found.Metric == "debt-of-payable"));
    }

    [Fact]
    public void Rates_OfThreeBases_AreNeverCompared()
    {
        ObservationSet rates = ObservationSet.Of([]).With(Printed(2.96m, "payable", April), Printed(4.41m, "year-plan", April), Printed(2.39m, "year-revenue", April));
        MetricTable table = MetricTable.Of(rates, Metrics, Country.Catalogue, April);

        AnyPercentage ofPayable = table.Cell(table.On("VN"), OfPayable).Percentage.Value;
        AnyPercentage ofPlan = table.Cell(table.On("VN"), OfPlan).Percentage.Value;

        Assert.Equal((2.96m, 4.41m), (ofPayable.Percent, ofPlan.Percent));
        Assert.Contains("year-plan", Assert.Throws<ArgumentException>(() => ofPlan.Minus(ofPayable)).Message, StringComparison.Ordinal);
        Assert.Contains(PublishingChecks.Usual.Run(table, [table.On("VN")], ComparisonBase.PreviousMonth), found => found.Rule == FindingRule.Unused);
        Assert.Equal(
            NoValueReason.NotComparable,
            AnyTarget.OfPercentage(TargetTerms.Of("VN", April), "late", AnyPercentage.FromPercent(2.1m, "payable"), "VND").IsMetBy("late", Figure.Of(ofPlan)).Reason);
    }

    [Fact]
    public void Target_OfAtMost_IsMetByALowerShare()
    {
        AnyTarget limit = AnyTarget.OfPercentage(TargetTerms.Of("VN", April).AtMost(), "late", AnyPercentage.FromPercent(2.1m, "payable"), "VND");
        MetricTable table = Table(Owed("VN", 17_691, April), Due("VN", 597_669, ToApril));
        Figure<AnyPercentage> share = table.Cell(table.On("VN"), OfPayable).Percentage;

        Assert.False(limit.IsMetBy("late", share).Value);
        Assert.Equal(0.86m, decimal.Round(limit.PointsToGo("late", share).Value.Points, 2));
    }

    [Fact]
    public void Percentage_OfRoundedMoney_HasBoundsOfBothSides()
    {
        MetricTable table = Table(
            Owed("VN", 17_691, April).WithPrecision(1_000_000_000, FigureQualifier.None),
            Due("VN", 597_669, ToApril).WithPrecision(1_000_000_000, FigureQualifier.None));

        Bounds<AnyPercentage> bounds = table.Cell(table.On("VN"), OfPayable).Percentage.Bounds!;

        Assert.Equal(Percent(17_690.5m, 597_669.5m), bounds.Smallest!.Value.Percent, 15);
        Assert.Equal(Percent(17_691.5m, 597_668.5m), bounds.Largest!.Value.Percent, 15);
    }

    [Fact]
    public void Points_OverAWholeThatMayBeNothing_HaveNoUpperBound()
    {
        MetricTable table = Table(
            Owed("VN", 1, April), Owed("VN", 0, new(2025, 3, 31)), Due("VN", 1, ToApril).WithPrecision(4_000_000_000, FigureQualifier.None), Due("VN", 1, ReportingPeriod.FirstMonths(2025, 3)));

        Assert.Null(table.Cell(table.On("VN"), OfPayable).Percentage.Bounds!.Largest);
        Assert.Equal(Percent(1, 3), table.Cell(table.On("VN"), OfPayable).Percentage.Bounds!.Smallest!.Value.Percent, 15);
        Assert.Null(table.Compare(table.On("VN"), OfPayable, ComparisonBase.PreviousMonth).Points.Bounds!.Largest);
    }

    [Fact]
    public void Claim_OfARateOfMoney_HoldsItAgainstTheWhole()
    {
        Claim claim = Assert.Single(ClaimSet.Of(ObservationSet.Of([]).With(Printed(2.96m, "payable", April))));

        Assert.Equal((ClaimKind.Multiple, "payable", "VND"), (claim.Kind, claim.Others[0].Subject, claim.Others[0].Unit));
    }

    // Debt of several years is no part of what is payable in one: more of it than of that is possible, and nothing to look at.
    [Fact]
    public void Claim_OfMoreMoneyThanItIsHeldAgainst_IsNoFinding()
    {
        Reconciliation debt = ClaimSet.Of(ObservationSet.Of([Observation.Of("VN", "payable", Amount.OfBillions<Dong>(100), April)]).With(Printed(120, "payable", April))).Reconcile();

        Assert.True(debt.IsConsistent);
        Assert.Empty(debt.Findings);
        Assert.Equal("[119,500,000,000; 120,500,000,000]", debt[FigureKey.OfMoney<Dong>("late", April).WithArea("VN")].Interval.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Rate_OfAKeyWithoutWhatItNeeds_NamesTheKey()
    {
        FigureKey key = FigureKey.OfMoney<Dong>("late", April).WithArea("VN").WithDenominator("payable");

        Assert.Equal("key", Assert.Throws<ArgumentException>(() => ReportedRate.Of(key.WithoutArea(), 1)).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentException>(() => ReportedRate.Of(FigureKey.OfMoney<Dong>("late", April).WithArea("VN"), 1)).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentException>(() => ReportedRate.None(key.WithSetter("x"), NoValueReason.Suppressed)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportedRate.Of(key, -1));
        Assert.Equal(NoValueReason.Suppressed, ReportedRate.None(key, NoValueReason.Suppressed).Figure.Reason);
    }

    [Fact]
    public void Share_OfAShareOrOfNothing_IsRefusedAtOnce()
    {
        Assert.Equal("part", Assert.Throws<ArgumentException>(() => Metric.Share("x", "x", OfPayable, Payable)).ParamName);
        Assert.Equal("whole", Assert.Throws<ArgumentException>(() => Metric.Share("x", "x", Late, OfPayable)).ParamName);
        Assert.Equal("whole", Assert.Throws<ArgumentNullException>(() => Metric.Share("x", "x", Late, null!)).ParamName);
    }

    [Fact]
    public void Set_OfSharesAndRatiosThatDoNotFit_ListsAllFaults()
    {
        Metric people = Metric.People<Participants>("people", "people");

        MetricDefinitionException error = Assert.Throws<MetricDefinitionException>(() => MetricSet.Of(
            Metric.Share("of-people", "x", Late, people),
            Metric.Ratio("same", "x", Late, Payable),
            Metric.Share("itself", "x", Late, Late),
            Metric.Share("dated", "x", Late, Payable).WithDenominatorDate(DenominatorDate.MidYear),
            Metric.Share("worded", "x", Late, Payable).WithRatioUnit("dong", 0).WithDenominatorSeries(" "),
            Metric.Ratio("banded", "x", Late, people).WithBands(Band.AtLeast(0, "all")),
            Metric.Share("net", "x", Late, Payable.AsNetChange())));

        Assert.Equal(
            ["of-people", "same", "itself", "dated", "worded", "worded", "banded", "net"], error.Findings.Select(fault => fault.Metric));
        Assert.Contains("VND of people is a ratio", error.Message, StringComparison.Ordinal);
        Assert.Contains("VND of VND is a share", error.Message, StringComparison.Ordinal);
    }

    private static decimal Percent(decimal part, decimal whole) => 100 * part / whole;
}
