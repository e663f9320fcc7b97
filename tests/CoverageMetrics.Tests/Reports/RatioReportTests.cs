using System.Text.Json;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Serialization;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Metrics;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

/// <summary>A report of debt of the amount payable, and of the mean base of members.</summary>
public class RatioReportTests
{
    private static readonly ReportingPeriod April = ReportingPeriod.Month(2025, 4);
    private static readonly LocalDate LastApril = new(2024, 4, 30);

    private static readonly Metric Debt = Metric.Share(
        "debt", "Debt", Metric.Money<Dong>("late", "late", "Late payments").WithKind(NumeratorKind.Stock), Metric.Money<Dong>("payable", "payable", "amount payable"))
        .WithDirection(MetricDirection.LowerIsBetter);

    private static readonly Metric Base = Metric.Ratio(
        "base", "Mean base", Metric.Money<Dong>("wages", "wages", "Wages").WithKind(NumeratorKind.FlowInMonth), Metric.People<Participants>("members", "members")).WithRatioUnit("", 0);

    private static readonly Language Words = Vietnamese.Language.Naming(("payable", "số phải thu"), ("base.unit", "đồng/người/tháng"));

    private static readonly TargetSet Limits = TargetSet.Of([Limit("51", 2.1m), Limit("82", 2.1m)]);

    private static AnyTarget Limit(string area, decimal percent) =>
        AnyTarget.OfPercentage(TargetTerms.Of(area, new(2025, 12, 31)).OnMap(April.LastDay).WithSetter("ministry").AtMost(), "late", AnyPercentage.FromPercent(percent, "payable"), "VND");

    private static CoverageReport Report(Metric metric, Language language, Func<CoverageReportDraft, CoverageReportDraft>? with = null) =>
        (with ?? (draft => draft))(CoverageReport.For(Figures, MetricSet.Of(metric), Country.Catalogue).During(April).Compare(ComparisonBase.SamePeriodLastYear).In(language)).Build();

    private static ObservationSet Figures { get; } = ObservationSet.Of(
    [
        Money("51", "late", 30, April.LastDay), Money("51", "payable", 1_000, ReportingPeriod.FirstMonths(2025, 4)),
        Money("51", "late", 30, LastApril), Money("51", "payable", 800, ReportingPeriod.FirstMonths(2024, 4)),
        Money("82", "late", 200, April.LastDay), Money("82", "payable", 10_000, ReportingPeriod.FirstMonths(2025, 4)),
        Money("82", "late", 300, LastApril), Money("82", "payable", 9_000, ReportingPeriod.FirstMonths(2024, 4)),
        Money("62", "late", 1, April.LastDay),
        Money("51", "wages", 43.05m, April), Country.Insured("51", 12_300, April.LastDay), Money("51", "wages", 33, ReportingPeriod.Month(2024, 4)), Country.Insured("51", 11_000, LastApril),
        Money("82", "wages", 100, April), Country.Insured("82", 20_000, April.LastDay), Money("82", "wages", 80, ReportingPeriod.Month(2024, 4)), Country.Insured("82", 20_000, LastApril),
        Money("62", "wages", 10, April),
    ]);

    private static Observation Money(string area, string subject, decimal billions, ObservationTime time) => Observation.Of(area, subject, Amount.OfBillions<Dong>(billions), time);

    [Fact]
    public void Share_HasAColumnOfItsOwnWithTheNameOfTheWhole()
    {
        CoverageReport report = Report(Debt, Language.English);

        Assert.Equal(
            ["debt.count-billion-VND", "debt.share-percent-of-payable", "debt.change-billion-VND.same-period-last-year", "debt.growth-percent.same-period-last-year", "debt.change-points.same-period-last-year"],
            report.Columns.Select(column => column.Code));
        Assert.Equal("% of the amount payable", report.Columns[1].MeasureIn(Language.English));
        Assert.Equal("change of the share on the same period last year (percentage points)", report.Columns[4].MeasureIn(Language.English));
        Assert.Equal("% số phải thu", report.Columns[1].MeasureIn(Words));
        Assert.Equal(["30.0", "3.00%", "+0.0", "+0.00%", "−0.75 pp"], report.Columns.Select(column => report.Rows[0][column].Text));
        Assert.Equal("2.09%", report.Rows[^1][report.Columns[1]].Text);
        Assert.Equal("−1.28 pp", report.Rows[^1][report.Columns[4]].Text);
        Assert.Contains(report.Footnotes, note => note.Text.Contains("62", StringComparison.Ordinal) && note.Code == "partial");
    }

    [Fact]
    public void Ratio_HasAColumnWithItsUnit()
    {
        CoverageReport report = Report(Base, Words);

        Assert.Contains("base.ratio-VND-per-participants", report.Columns.Select(column => column.Code));
        ReportColumn ratio = report.Columns.Single(column => column.Measure == ReportMeasure.Ratio);
        ReportColumn growth = report.Columns.Single(column => column.Measure == ReportMeasure.GrowthOfRatio);
        Assert.Equal("đồng/người/tháng", ratio.MeasureIn(Words));
        Assert.Equal("dong per members", ratio.MeasureIn(Language.English));
        Assert.Equal("dong a person a month", Base.WithRatioUnit("dong a person a month", 0).RatioUnitIn(Language.English));
        Assert.Equal(["3.500.000", "–", "5.000.000", "4.428.793"], report.Rows.Select(row => row[ratio].Text));
        Assert.Equal("+16,67%", report.Rows[0][growth].Text);
        Assert.DoesNotContain(report.Columns, column => column.Measure == ReportMeasure.Points || column.Measure == ReportMeasure.Coverage);
    }

    [Fact]
    public void Explanations_HaveBothQuantitiesWithTheirUnits()
    {
        CoverageReport debt = Report(Debt, Language.English);
        CoverageReport mean = Report(Base.WithRatioUnit("dong a person a month", 0), Language.English);

        Assert.Contains("30,000,000,000 VND of 1,000,000,000,000 VND (amount payable), that is 3.00%", debt["51", "debt"].Explain(), StringComparison.Ordinal);
        Assert.Contains("A share is the part in percent of the whole", debt["51", "debt"].Explain(), StringComparison.Ordinal);
        Assert.Contains("43,050,000,000 VND per 12,300 (members), that is 3,500,000 dong a person a month", mean["51", "base"].Explain(), StringComparison.Ordinal);
        Assert.EndsWith(" A ratio is the one quantity divided by the other, rounded once to 0 decimals, halves away from zero.", mean["51", "base"].Explain(), StringComparison.Ordinal);
        Assert.EndsWith(" A ratio is the one quantity divided by the other, both added up over 2 areas, never a mean of ratios, rounded once to 0 decimals, halves away from zero.", mean.Total!.Explain(mean.Columns[1]), StringComparison.Ordinal);
        Assert.EndsWith(" A share is the part in percent of the whole, both added up over 2 areas, never a mean of percentages, rounded once to 2 decimals, halves away from zero.", debt.Total!.Explain(debt.Columns[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Explanations_OfEveryPlace_AreSentencesInBothLanguages()
    {
        foreach (CoverageReport report in new[] { Report(Debt, Language.English), Report(Base, Language.English), Report(Debt, Words), Report(Base, Words) })
        {
            foreach (ReportRow row in report.Rows)
            {
                Assert.All(report.Columns, column => Assert.EndsWith(".", row.Explain(column), StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Target_OfAtMost_HasItsPoints()
    {
        CoverageReport report = Report(Debt, Language.English, draft => draft.Against(Limits));

        ReportColumn over = report.Columns.Single(column => column.Measure == ReportMeasure.PointsToGo);
        Assert.Equal("percentage points over the target of ministry (at most 2.1%)", over.MeasureIn(Language.English));
        Assert.Equal(["+0.90 pp", "−0.10 pp"], new[] { report.Rows[0][over].Text, report.Rows[2][over].Text });
        Assert.Contains("at most 2.1% of the amount payable", report.Rows[0].Explain(over), StringComparison.Ordinal);
    }

    // The two sums are 230 of 11,000, which are 2.0909…%, against 2.1% of each and so of both.
    [Fact]
    public void Target_ThatIsOnePercentageEverywhere_IsThatOfTheTotal()
    {
        TargetSet everywhere = TargetSet.Of(new[] { "51", "62", "82" }.Select(area => Limit(area, 2.1m)));
        CoverageReport same = Report(Debt, Language.English, draft => draft.Against(everywhere)), some = Report(Debt, Language.English, draft => draft.Against(Limits));
        CoverageReport other = Report(Debt, Language.English, draft => draft.Against(TargetSet.Of([Limit("51", 2), Limit("62", 2.1m), Limit("82", 2.1m)])));
        static ReportColumn Over(CoverageReport report) => report.Columns.Single(column => column.Measure == ReportMeasure.PointsToGo);
        ReportColumn over = Over(same);

        Assert.Equal("−0.01 pp", same.Total![over].Text);
        Assert.True(same.Total[over].IsPartial);
        Assert.Contains("2.09% against the target of at most 2.1% of the amount payable by 31 December 2025 (ministry), −0.01 pp. These are sums over 2 areas; left out: 62", same.Total.Explain(over), StringComparison.Ordinal);
        Assert.True(some.Total![Over(some)].IsNotApplicable);
        Assert.True(other.Total![Over(other)].IsNotApplicable);
        Assert.Equal("percentage points over the target of ministry (at most)", Over(other).MeasureIn(Language.English));
    }

    [Fact]
    public void MetricsAsRows_SayWhatThePercentagesAre_AndACountHasNoPointsToGo()
    {
        CoverageReport report = CoverageReport.For(Figures, MetricSet.Of(Debt, Country.Count, Country.Rate), Country.Catalogue)
            .During(April).ForArea("51").Compare(ComparisonBase.SamePeriodLastYear).Against(Limits).Build();
        ReportColumn over = report.Columns.Single(column => column.Measure == ReportMeasure.PointsToGo);

        Assert.Equal(["coverage or share (%)", "change of the coverage or share on the same period last year (percentage points)"], new[] { ReportMeasure.Coverage, ReportMeasure.Points }.Select(of => report.Columns.Single(column => column.Measure == of).MeasureIn(Language.English)));
        Assert.Equal("percentage points over the target of ministry (at most 2.1%)", over.MeasureIn(Language.English));
        Assert.Equal([false, true, false], report.Rows.Select(row => row[over].IsNotApplicable));
        Assert.Equal([true, false, false], report.Rows.Select(row => row[over].HasValue));
    }

    [Fact]
    public void Target_WhoseColumnWasNotAskedFor_IsToldByTheNameOfItsSetter()
    {
        CoverageReport report = Report(Debt, Language.English.Naming(("ministry", "the Ministry")), draft => draft.Against(Limits).Show(ReportMeasure.Count));

        Assert.EndsWith("2 targets whose columns were not asked for: the Ministry", Assert.Single(report.Findings, finding => finding.Rule == FindingRule.NotShown).ToText(report.Language), StringComparison.Ordinal);
    }

    [Fact]
    public void Target_OfAnotherBase_IsNotCompared()
    {
        TargetSet ofPlan = TargetSet.Of([AnyTarget.OfPercentage(TargetTerms.Of("51", new(2025, 12, 31)).OnMap(April.LastDay).WithSetter("ministry"), "late", AnyPercentage.FromPercent(4.41m, "year-plan"), "VND")]);

        CoverageReport report = Report(Debt, Language.English, draft => draft.Against(ofPlan));

        ReportColumn column = report.Columns.Single(one => one.Measure == ReportMeasure.PointsToGo);
        Assert.False(report.Rows[0][column].HasValue);
        Assert.Contains(report.Footnotes, note => note.Text.Contains("year plan", StringComparison.Ordinal));
    }

    [Fact]
    public void Target_OfARatio_HasItsPercentage()
    {
        CoverageReport report = Report(Base.WithRatioUnit("dong a person a month", 0), Language.English, draft => draft.Against(Plans(4_000_000, "participants")));

        ReportColumn attained = report.Columns.Single(column => column.Measure == ReportMeasure.AttainmentOfRatio);
        Assert.Equal("base.ratio-attainment-percent.ministry", attained.Code);
        Assert.Equal("ratio in % of the target of ministry", attained.MeasureIn(Language.English));
        Assert.Equal(["87.50%", "–", "125.00%", ""], report.Rows.Select(row => row[attained].Text));
        Assert.Contains(
            "3,500,000 dong a person a month against the target of 4,000,000 VND per members by 31 December 2025 (ministry), 87.50%.", report.Rows[0].Explain(attained), StringComparison.Ordinal);
        Assert.Contains("Attainment is the ratio in percent of the target", report.Rows[0].Explain(attained), StringComparison.Ordinal);
        Assert.DoesNotContain(report.Columns, column => column.Measure == ReportMeasure.Attainment || column.Measure == ReportMeasure.Remaining);
        Assert.Empty(report.NotShown);
    }

    [Fact]
    public void Target_OfARatioOfAnotherBase_IsNotCompared()
    {
        CoverageReport report = Report(Base, Language.English, draft => draft.Against(Plans(4_000_000, "labour-force")));

        ReportColumn attained = report.Columns.Single(column => column.Measure == ReportMeasure.AttainmentOfRatio);
        Assert.False(report.Rows[0][attained].HasValue);
        Assert.Contains(report.Footnotes, note => note.Text.Contains("labour force ≠ members", StringComparison.Ordinal));
    }

    // A percentage of people cannot be held against a share of money.
    [Fact]
    public void Target_OfAShareInAnotherUnit_IsNotCompared()
    {
        TargetSet ofPeople = TargetSet.Of([AnyTarget.OfPercentage(TargetTerms.Of("51", new(2025, 12, 31)).OnMap(April.LastDay).WithSetter("ministry").AtMost(), "late", AnyPercentage.FromPercent(2.1m, "payable"))]);

        CoverageReport report = Report(Debt, Language.English, draft => draft.Against(ofPeople));

        ReportColumn over = report.Columns.Single(column => column.Measure == ReportMeasure.PointsToGo);
        Assert.False(report.Rows[0][over].HasValue);
        Assert.Contains(report.Footnotes, note => note.Code == "not-comparable:target");
    }

    [Fact]
    public void Rows_OfMetrics_HaveTheAttainmentOfTheirKind()
    {
        TargetSet plans = Plans(4_000_000, "participants").With(
            [AnyTarget.OfMoney(TargetTerms.Of("51", new(2025, 12, 31)).OnMap(April.LastDay).WithSetter("ministry"), "wages", AnyAmount.Of(86_100_000_000, "VND"))]);
        CoverageReport report = CoverageReport.For(Figures, MetricSet.Of(Metric.Money<Dong>("wages", "wages", "Wages").WithKind(NumeratorKind.FlowInMonth), Base), Country.Catalogue)
            .During(April).ForArea("51").Against(plans).In(Language.English).Build();

        Assert.Equal("50.00%", report["51", "wages"][ReportMeasure.Attainment].Text);
        Assert.Equal("", report["51", "wages"][ReportMeasure.AttainmentOfRatio].Text);
        Assert.Equal("87.50%", report["51", "base"][ReportMeasure.AttainmentOfRatio].Text);
    }

    [Fact]
    public void Chart_OfARatio_DrawsItsTarget()
    {
        CoverageReport report = Report(Base, Language.English, draft => draft.Against(Plans(4_000_000, "participants")));

        Assert.Contains("target 4,000,000", report.Chart(ChartKind.Bars, "base").Of(ReportMeasure.Ratio).ToSvg(), StringComparison.Ordinal);
        Assert.Contains("100%", report.Chart(ChartKind.Bars, "base").Of(ReportMeasure.AttainmentOfRatio).ToSvg(), StringComparison.Ordinal);
    }

    private static TargetSet Plans(decimal dong, string per) => TargetSet.Of(Enumerable.Select(["51", "82"], area => AnyTarget.OfRatio(
        TargetTerms.Of(area, new(2025, 12, 31)).OnMap(April.LastDay).WithSetter("ministry"), FigureKey.OfMoney<Dong>("wages", April).Per(per, FigureKey.People), dong)));

    [Fact]
    public void Outputs_HaveCodesNumbersAndUnits()
    {
        CoverageReport report = Report(Base, Language.English);

        Assert.Contains("base.ratio-VND-per-participants", report.ToCsv(), StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(report.ToJson());
        JsonElement column = json.RootElement.GetProperty("columns").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "base.ratio-VND-per-participants");
        Assert.Equal(("VND-per-participants", "participants"), (column.GetProperty("unit").GetString(), column.GetProperty("denominator").GetString()));
        Assert.Contains("dong per members", report.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("3,500,000", report.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_OfMetrics_StandUnderColumnsOfTheirOwnMeasures()
    {
        CoverageReport report = CoverageReport.For(Figures, MetricSet.Of(Debt, Base), Country.Catalogue).During(April).ForArea("51").Compare(ComparisonBase.SamePeriodLastYear).Build();

        Assert.Equal(["Debt (billion dong; % of the amount payable)", "Mean base (billion dong; dong per members)"], report.Rows.Select(row => row.Label));
        ReportColumn ratio = report.Columns.Single(column => column.Measure == ReportMeasure.Ratio);
        Assert.Equal("ratio", ratio.MeasureIn(Language.English));
        Assert.Equal("3,500,000", report.Rows[1][ratio].Text);
        Assert.False(report.Rows[0][ratio].HasValue);
    }

    [Fact]
    public void Charts_DrawTheShareAndTheRatio()
    {
        Assert.Same(ReportMeasure.Coverage, Report(Debt, Language.English).Chart(ChartKind.Bars, "debt").Column.Measure);
        Assert.Same(ReportMeasure.Ratio, Report(Base, Language.English).Chart(ChartKind.Bars, "base").Column.Measure);
        CoverageChart pairs = Report(Base, Language.English).Chart(ChartKind.BeforeAndAfter, "base");
        Assert.Same(ReportMeasure.Ratio, pairs.Column.Measure);
        Assert.Contains("3,000,000 → 3,500,000", pairs.ToSvg(), StringComparison.Ordinal);
        Assert.Contains("3.75% → 3.00%", Report(Debt, Language.English).Chart(ChartKind.BeforeAndAfter, "debt").ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ranks_AreByTheRatio()
    {
        CoverageReport report = Report(Base, Language.English, draft => draft.Show(ReportMeasure.Ratio, ReportMeasure.Rank));

        Assert.Equal(["2", "–", "1"], report.Rows.Take(3).Select(row => row[report.Columns[1]].Text));
    }
}
