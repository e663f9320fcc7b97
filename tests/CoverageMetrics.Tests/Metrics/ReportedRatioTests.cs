using System.Globalization;
using System.Text.Json;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Reports;
using CoverageMetrics.Tests.Support;
using CoverageMetrics.Vietnam;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Dong = CoverageMetrics.Tests.Reports.Dong;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>A mean pension of 6.2 million dong a month (frominsideasia.com), published without the pensions paid and the pensioners; the year before and the areas are made up.</summary>
public class ReportedRatioTests
{
    private static readonly ReportingPeriod December = ReportingPeriod.Month(2025, 12);
    private static readonly ReportingPeriod Before = ReportingPeriod.Month(2024, 12);

    private static readonly Metric Pension = Metric.Ratio(
        "mean-pension", "mean pension", Metric.Money<Dong>("pensions", "pensions", "pensions paid").WithKind(NumeratorKind.FlowInMonth), Metric.People<Participants>("pensioners", "pensioners"))
        .WithRatioUnit("dong a pensioner a month", 0);

    [Fact]
    public void Ratio_ThatWasPublishedAlone_IsShownWithHowItWasRounded()
    {
        MetricTable table = Table(Mean("VN", December, 6_200_000));

        MetricCell cell = table.Cell(table.On("VN"), Pension);

        Assert.Equal(6_200_000, cell.Ratio.Value);
        Assert.Equal((6_150_000m, 6_250_000m), (cell.Ratio.Bounds!.Smallest!.Value, cell.Ratio.Bounds.Largest!.Value));
        Assert.Equal(MetricObstacle.None, cell.CoverageObstacle);
        Assert.Equal("VN mean-pension 2025-12-31: 6200000", cell.ToString());
        Assert.Equal("VN pensions VND per participants 2025-12: 6200000", cell.ReportedRate!.ToString());
        Assert.Equal(NoValueReason.Missing, cell.Count.Reason);
        Assert.Equal((NoValueReason.Undefined, 6_200_000m), (cell.ReportedRate.Figure.Reason!.Value, cell.ReportedRate.Ratio.Value));
    }

    [Fact]
    public void Ratio_GrowsFromAnotherThatWasPublishedAlone()
    {
        MetricTable table = Table(Mean("VN", December, 6_200_000), Mean("VN", Before, 5_900_000));

        Figure<GrowthRate> growth = table.Compare(table.On("VN"), Pension, ComparisonBase.SamePeriodLastYear).GrowthOfRatio;

        Assert.Equal(5.08m, growth.Value.Round(2).Percent);
        Assert.Equal((3.36m, 6.84m), (growth.Bounds!.Smallest!.Value.Round(2).Percent, growth.Bounds.Largest!.Value.Round(2).Percent));
        Assert.Equal(NoValueReason.Undefined, table.Compare(table.On("VN"), Pension, ComparisonBase.SamePeriodLastYear).Points.Reason);
    }

    [Fact]
    public void Ratio_GrowsFromOneThatWasCounted()
    {
        MetricTable table = MetricTable.Of(
            ObservationSet.Of([Paid("VN", 11_800_000, Before), Country.Insured("VN", 2, Before.LastDay)]).With(Mean("VN", December, 6_195_000).WithPrecision(1, FigureQualifier.None)),
            MetricSet.Of(Pension), Country.Catalogue, December);

        Assert.Equal(5m, table.Compare(table.On("VN"), Pension, ComparisonBase.SamePeriodLastYear).GrowthOfRatio.Value.Percent);
    }

    [Fact]
    public void Growth_FromARatioOfZero_IsUndefined()
    {
        MetricTable table = Table(Mean("VN", December, 6_200_000), Mean("VN", Before, 0));

        Assert.Equal(NoValueReason.Undefined, table.Compare(table.On("VN"), Pension, ComparisonBase.SamePeriodLastYear).GrowthOfRatio.Reason);
    }

    [Fact]
    public void Ratio_IsNeverPooled()
    {
        var april = ReportingPeriod.Month(2025, 4);
        MetricTable table = MetricTable.Of(
            ObservationSet.Of([Paid("51", 100, april), Country.Insured("51", 20, april.LastDay)]).With(Mean("62", april, 6_200_000)), MetricSet.Of(Pension), Country.Catalogue, april);
        MetricTotal total = table.Total([table.On("51"), table.On("62")], Pension);

        Assert.Equal(5, total.ReportedRatio.Value);
        Assert.Equal(NoValueReason.Incomplete, total.Ratio.Reason);
        Assert.Equal(["62"], total.WithoutCoverage.Select(area => area.Code.Text));
    }

    [Fact]
    public void Counts_BesideIt_Count_AndAreHeldAgainstIt()
    {
        ObservationSet set = ObservationSet.Of([Paid("VN", 30_000_000, December), Country.Insured("VN", 5, December.LastDay)]).With(Mean("VN", December, 6_200_000));
        MetricTable table = MetricTable.Of(set, MetricSet.Of(Pension), Country.Catalogue, December);

        Finding finding = Assert.Single(
            PublishingChecks.Usual.Run(table, [table.On("VN")], ComparisonBase.SamePeriodLastYear), found => found.Rule == FindingRule.ReportedRateAgainstCounts);

        Assert.Equal(6_000_000, table.Cell(table.On("VN"), Pension).Ratio.Value);
        Assert.EndsWith(
            "published as 6,200,000 dong a pensioner a month, but the counts give 6,000,000 dong a pensioner a month: the rate is of 5, and 5 were reported", finding.ToText(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_ThatGiveIt_AreNoFinding()
    {
        ObservationSet set = ObservationSet.Of([Paid("VN", 31_100_000, December), Country.Insured("VN", 5, December.LastDay)]).With(Mean("VN", December, 6_200_000));
        MetricTable table = MetricTable.Of(set, MetricSet.Of(Pension), Country.Catalogue, December);

        Assert.DoesNotContain(PublishingChecks.Usual.Run(table, [table.On("VN")], ComparisonBase.SamePeriodLastYear), found => found.Rule == FindingRule.ReportedRateAgainstCounts);
    }

    [Fact]
    public void Ratio_PerSomethingElse_IsOfNoMetric()
    {
        ReportedRate perHousehold = ReportedRate.Of(FigureKey.OfMoney<Dong>("pensions", December).WithArea("VN").Per("participants", "households"), 9);
        MetricTable table = Table(perHousehold);

        Assert.Equal(NoValueReason.Missing, table.Cell(table.On("VN"), Pension).Ratio.Reason);
        Assert.Contains(PublishingChecks.Usual.Run(table, [table.On("VN")], ComparisonBase.SamePeriodLastYear), found => found.Rule == FindingRule.Unused);
    }

    [Fact]
    public void Set_KnowsTheLatest()
    {
        ObservationSet set = ObservationSet.Of([]).With(Mean("VN", December, 6_100_000).PublishedOn(new(2026, 1, 5)), Mean("VN", December, 6_200_000).PublishedOn(new(2026, 3, 1)));
        FigureKey key = Key("VN", December);

        Assert.Equal(6_200_000, set.ReportedRatioOf(key).Value);
        Assert.Equal(6_100_000, set.KnownOn(new(2026, 2, 1)).ReportedRatioOf(key).Value);
        Assert.Equal((NoValueReason.Undefined, NoValueReason.Undefined), (set.ReportedRateOf(key).Reason!.Value, set.ReportedRatioOf(Key("VN", December).WithDenominator("payable")).Reason!.Value));
    }

    [Fact]
    public void Report_ShowsIt_MarksIt_AndExplainsIt()
    {
        CoverageReport report = CoverageReport.For(ObservationSet.Of([]).With(Mean("VN", December, 6_200_000), Mean("VN", Before, 5_900_000)), MetricSet.Of(Pension), Country.Catalogue)
            .During(December).ForArea("VN").Compare(ComparisonBase.SamePeriodLastYear).Show(ReportMeasure.Ratio, ReportMeasure.GrowthOfRatio).Build();
        ReportValue ratio = report["VN", "mean-pension"][ReportMeasure.Ratio];

        Assert.Equal(("6,200,000", true), (ratio.Text, ratio.IsReportedRate));
        Assert.Equal("+5.08%", report["VN", "mean-pension"][ReportMeasure.GrowthOfRatio].Text);
        Assert.Contains("6,200,000 dong a pensioner a month, published without its quantities", report["VN", "mean-pension"].Explain(), StringComparison.Ordinal);
        Assert.Contains("công bố không kèm số liệu", report.In(Vietnamese.Language)["VN", "mean-pension"].Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_OfIt_SayWhatWasPaid()
    {
        ObservationSet set = ObservationSet.Of([Observation.Of(FigureKey.Of<Participants>("VN", December), Figure.Of(ObservedQuantity.OfPeople(3_300_000)))]).With(Mean("VN", December, 6_200_000));

        Reconciliation said = ClaimSet.Of(set).Reconcile();

        Assert.True(said.IsConsistent);
        Assert.Equal("[20,295,000,000,000; 20,625,000,000,000]", said[FigureKey.OfMoney<Dong>("pensions", December).WithArea("VN")].Interval.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(ClaimKind.Ratio, Assert.Single(said.Claims, one => one.Claim.Others.Count > 0).Claim.Kind);
    }

    [Fact]
    public void Claim_OfVisitsPerPerson_NarrowsBoth()
    {
        FigureKey visits = FigureKey.OfCount<Support.Visits>("visits", ReportingPeriod.Year(2025)).WithArea("VN");
        FigureKey insured = FigureKey.Of<Participants>("VN", ReportingPeriod.Year(2025));
        Claim each = Claim.Ratio("each", visits, insured, PublishedFigure.Ratio(2.1m, NumberScale.Ones, FigureQualifier.None));

        Reconciliation said = ClaimSet.Of(Claim.Count("all", visits, PublishedFigure.Count(195.5m, NumberScale.Millions, FigureQualifier.None)), each).Reconcile();

        // 195.45 million by 2.15, and 195.55 million by 2.05.
        Assert.Equal("[90,906,976.74…; 95,390,243.90…]", said[insured].Interval.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(each.ToString(), JsonSerializer.Deserialize<Claim>(JsonSerializer.Serialize(each))!.ToString());
        Bad.Argument<ArgumentException>("per", "share or a multiple", () => Claim.Ratio("x", visits, visits.On(December.LastDay), PublishedFigure.Ratio(1, NumberScale.Ones, FigureQualifier.None)));
        Bad.Argument<ArgumentException>("of", "count or an amount", () => Claim.Ratio("x", visits.WithDenominator("y"), insured, PublishedFigure.Ratio(1, NumberScale.Ones, FigureQualifier.None)));
        Bad.Argument<ArgumentException>("figure", "must be a Count", () => Claim.Ratio("x", visits, insured, PublishedFigure.Percent(1)));
    }

    [Fact]
    public void PrintedFigure_BecomesOne()
    {
        ReportedRate printed = VietnameseFigure.Parse("khoảng 6,2 triệu đồng").ToReportedRate(Key("VN", December));

        Assert.Equal((6_200_000m, 100_000m, FigureQualifier.About), (printed.Ratio.Value, printed.Precision, printed.Qualifier));
        Assert.Equal((6_100_000m, 6_300_000m), (printed.Ratio.Bounds!.Smallest!.Value, printed.Ratio.Bounds.Largest!.Value));
        Assert.Equal(3_500_000m, PublishedFigure.Ratio(3.5m, NumberScale.Millions, FigureQualifier.None).ToReportedRate(Key("VN", December)).Ratio.Value);
        Assert.Equal(2.96m, PublishedFigure.Percent(2.96m).ToReportedRate(FigureKey.OfMoney<Dong>("late", December).WithArea("VN").WithDenominator("payable")).Figure.Value.Percent);
        Assert.Contains("is a Percentage", Assert.Throws<InvalidOperationException>(() => PublishedFigure.Percent(3).ToReportedRate(Key("VN", December))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_PerItsOwnUnit_IsAShare()
    {
        FigureKey pensions = FigureKey.OfMoney<Dong>("pensions", December);

        Bad.Argument<ArgumentException>("unit", "percentage of 'payable'", () => pensions.Per("payable", "VND"));
        Bad.Argument<ArgumentException>("unit", "unit", () => pensions.Per("payable", "not a unit"));
        Assert.Equal(QuantityKind.Ratio, pensions.Per("pensioners", FigureKey.People).Kind);
        Assert.Equal("pensions VND per households of homes 2025-12", pensions.Per("homes", "households").ToString());
        Assert.NotEqual(pensions.Per("homes", "households"), pensions.Per("homes", FigureKey.People));
        Assert.NotEqual(0, pensions.Per("homes", "households").CompareTo(pensions.Per("homes", FigureKey.People)));
        Assert.Equal(pensions.WithDenominator("payable"), pensions.Per("homes", "households").WithDenominator("payable"));
        Assert.Equal(JsonSerializer.Deserialize<FigureKey>(JsonSerializer.Serialize(pensions.Per("homes", "households"))), pensions.Per("homes", "households"));
    }

    [Fact]
    public void Json_HasTheNumberOfARatio()
    {
        ReportedRate mean = Mean("VN", December, 6_200_000).WithSource("x");
        string json = JsonSerializer.Serialize(mean);

        Assert.Contains("\"denominator\":\"participants\",\"perUnit\":\"people\"", json, StringComparison.Ordinal);
        Assert.Contains("\"number\":6200000", json, StringComparison.Ordinal);
        Assert.Equal(mean, JsonSerializer.Deserialize<ReportedRate>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ReportedRate>(json.Replace("\"number\"", "\"percent\"", StringComparison.Ordinal)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ReportedRate>(json.Replace("\"perUnit\":\"people\"", "\"perUnit\":\"VND\"", StringComparison.Ordinal)));
    }

    // The corners of what both ratios can be, tried one by one.
    [Fact]
    public void Growth_of_two_rounded_ratios_is_between_what_their_corners_give() => Prop.ForAll(
        Gen.Zip(Gen.Choose(1, 9_999), Gen.Choose(0, 9_999)).ToArbitrary(),
        Gen.Elements(1m, 0.5m, 0.1m).ToArbitrary(),
        (drawn, unit) =>
        {
            (decimal earlier, decimal later) = (drawn.Item1, drawn.Item2);
            MetricTable table = Table(
                Mean("VN", December, later).WithPrecision(unit, FigureQualifier.None), Mean("VN", Before, earlier).WithPrecision(unit, FigureQualifier.None));
            Figure<GrowthRate> growth = table.Compare(table.On("VN"), Pension, ComparisonBase.SamePeriodLastYear).GrowthOfRatio;

            decimal[] corners = [.. new[] { earlier - (unit / 2), earlier + (unit / 2) }.SelectMany(from => new[] { Math.Max(0, later - (unit / 2)), later + (unit / 2) }.Select(to => 100 * (to - from) / from))];
            Assert.Equal(100 * (later - earlier) / earlier, growth.Value.Percent, 15);
            Assert.Equal(corners.Min(), growth.Bounds!.Smallest!.Value.Percent, 15);
            Assert.Equal(corners.Max(), growth.Bounds.Largest!.Value.Percent, 15);
        }).Check(Law.Of(200));

    private static FigureKey Key(string area, ReportingPeriod month) => FigureKey.OfMoney<Dong>("pensions", month).WithArea(area).Per("participants", FigureKey.People);

    private static ReportedRate Mean(string area, ReportingPeriod month, decimal dong) => ReportedRate.Of(Key(area, month), dong).WithPrecision(100_000, FigureQualifier.None);

    private static Observation Paid(string area, decimal dong, ReportingPeriod month) => Observation.Of(area, "pensions", Amount.Of<Dong>(dong), month);

    private static MetricTable Table(params ReportedRate[] rates) => MetricTable.Of(ObservationSet.Of([]).With(rates), MetricSet.Of(Pension), Country.Catalogue, December);
}
