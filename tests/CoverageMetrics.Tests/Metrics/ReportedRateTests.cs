using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

public class ReportedRateTests
{
    private static readonly LocalDate Now = new(2022, 8, 31);
    private static readonly LocalDate Before = new(2021, 8, 31);
    private static readonly LocalDate Merged = new(2025, 7, 1);

    private static ReportedRate Rate(string area, decimal percent, LocalDate day) => ReportedRate.Of<Participants, LabourForce>(area, percent, day);

    private static MetricCell Cell(MetricTable table, string area) => table.Cell(table.Areas.Areas.Single(one => one.Code.Text == area), Country.Rate);

    private static MetricTable Table(LocalDate day, ObservationSet set) => MetricTable.Of(set, MetricSet.Of(Country.Rate), Country.Catalogue, day);

    [Fact]
    public void Of_KeepsWhatWasPublished()
    {
        ReportedRate rate = Rate("82", 90.19m, Now).WithSource("provincial report").WithText("90,19%").PublishedOn(new(2022, 9, 5)).WithStatus(FigureStatus.Provisional);

        Assert.Equal((AnyPercentage.FromPercent(90.19m, LabourForce.Code), FigureStatus.Provisional), (rate.Figure.Value, rate.Figure.Status!.Value));
        Assert.Equal((0.01m, FigureQualifier.None, "provincial report", "90,19%"), (rate.Precision, rate.Qualifier, rate.Source, rate.Text));
        Assert.Equal((AreaCode.Of("82"), Participants.Code, LabourForce.Code, QuantityKind.Percentage), (rate.Key.Area, rate.Key.Subject, rate.Key.Denominator, rate.Key.Kind));
        Assert.Equal("82 participants in percent of labour-force 2022-08-31: 90.19% of labour-force (Provisional)", rate.ToString());
        Assert.Equal(rate, ReportedRate.Of(AreaCode.Of("82"), Participants.Code, AnyPercentage.FromPercent(90.19m, LabourForce.Code), ObservationTime.On(Now))
            .WithSource("provincial report").WithText("90,19%").PublishedOn(new(2022, 9, 5)).WithStatus(FigureStatus.Provisional));
    }

    [Fact]
    public void Of_BadInput_IsNamed()
    {
        Assert.Throws<ArgumentOutOfRangeException>("percent", () => Rate("82", -0.01m, Now));
        Assert.Throws<ArgumentException>(() => Rate(" ", 1, Now));
        Assert.Throws<ArgumentException>("area", () => ReportedRate.Of<Participants, LabourForce>(default(AreaCode), 1, Now));
        Assert.Throws<ArgumentException>("percentage", () => ReportedRate.Of(AreaCode.Of("82"), "participants", default, ObservationTime.On(Now)));
        Assert.Throws<ArgumentException>("subject", () => ReportedRate.Of(AreaCode.Of("82"), " ", AnyPercentage.FromPercent(1, "x"), ObservationTime.On(Now)));
        Assert.Throws<ArgumentException>("denominator", () => ReportedRate.None(AreaCode.Of("82"), "participants", "", NoValueReason.Suppressed, ObservationTime.On(Now)));
        Assert.Throws<ArgumentOutOfRangeException>("precision", () => Rate("82", 1, Now).WithPrecision(0, FigureQualifier.None));
        Assert.Throws<ArgumentOutOfRangeException>("qualifier", () => Rate("82", 1, Now).WithPrecision(1, (FigureQualifier)99));
        Assert.Throws<ArgumentNullException>("rates", () => ObservationSet.Of([]).With((IEnumerable<ReportedRate>)null!));
        Assert.Throws<ArgumentNullException>("rates", () => ObservationSet.Of([]).With(Rate("82", 1, Now), null!));
    }

    [Fact]
    public void Cell_WithoutCounts_HasTheRate()
    {
        MetricCell cell = Cell(Table(Now, ObservationSet.Of([]).With(Rate("82", 90.19m, Now))), "82");

        Assert.Equal(90.19m, cell.Percentage.Value.Percent);
        Assert.Equal((false, false), (cell.Coverage.HasValue, cell.Count.HasValue));
        Assert.Equal(MetricObstacle.None, cell.CoverageObstacle);
        Assert.Equal(90.19m, cell.ReportedRate!.Figure.Value.Percent);
        Assert.False(Cell(Table(Now, ObservationSet.Of([]).With(Rate("82", 90.19m, Now))), "62").Percentage.HasValue);
    }

    [Fact]
    public void Cell_WithCounts_HasTheirCoverage()
    {
        ObservationSet set = ObservationSet.Of([Country.Insured("82", 1, Now), Country.Labour("82", 4, Now)]).With(Rate("82", 90.19m, Now));

        Assert.Equal(25m, Cell(Table(Now, set), "82").Percentage.Value.Percent);
    }

    [Fact]
    public void Cell_OfAnotherDenominatorTimeOrTerritory_HasNoRate()
    {
        ObservationSet set = ObservationSet.Of([]).With(
            ReportedRate.Of<Participants, Population>("82", 1, Now), Rate("82", 2, Before), Rate("62", 3, Now));
        MetricTable onLaterMap = Table(Now, set).OnMap(Merged);

        Assert.False(Cell(Table(Now, set), "82").Percentage.HasValue);
        Assert.True(Cell(Table(Now, set), "62").Percentage.HasValue);
        Assert.All(onLaterMap.Areas.Areas, area => Assert.False(onLaterMap.Cell(area, Country.Rate).Percentage.HasValue));
    }

    [Fact]
    public void Comparison_IsInPoints_AndNeverOfCounts()
    {
        MetricTable table = Table(Now, ObservationSet.Of([Country.Insured("82", 1, Before), Country.Labour("82", 4, Before)]).With(Rate("82", 27.5m, Now)));
        MetricComparison comparison = table.Compare(Cell(table, "82").Area, Country.Rate, ComparisonBase.SamePeriodLastYear);

        Assert.Equal(2.5m, comparison.Points.Value.Points);
        Assert.Equal(MetricObstacle.None, comparison.PointsObstacle);
        Assert.False(comparison.Change.HasValue);
        Assert.False(comparison.Rate.HasValue);
    }

    [Fact]
    public void Comparison_OfTwoDefinitions_IsWithheld()
    {
        MetricTable table = Table(Now, ObservationSet.Of([]).With(Rate("82", 27.5m, Now).WithSeries("new"), Rate("82", 25m, Before)));
        MetricComparison comparison = table.Compare(Cell(table, "82").Area, Country.Rate, ComparisonBase.SamePeriodLastYear);

        Assert.Equal((NoValueReason.NotComparable, NoValueDetailKind.DefinitionsDiffer), (comparison.Points.Reason!.Value, comparison.Points.Detail!.Kind));
    }

    [Fact]
    public void Total_IsNeverPooledOfRates()
    {
        MetricTable table = Table(Now, ObservationSet.Of([Country.Insured("62", 1, Now), Country.Labour("62", 4, Now)]).With(Rate("82", 50m, Now)));
        MetricTotal total = table.Total(table.Areas.Areas.Where(area => area.Code.Text is "62" or "82"), Country.Rate);

        Assert.Equal((NoValueReason.Incomplete, 25m), (total.Percentage.Reason!.Value, total.ReportedPercentage.Value.Percent));
        Assert.Equal("82", Assert.Single(total.WithoutCoverage).Code.Text);
    }

    [Fact]
    public void TotalOfAComparison_NamesTheAreasThatHaveARateOnly()
    {
        MetricTable table = Table(Now, ObservationSet.Of(
            [Country.Insured("62", 2, Now), Country.Labour("62", 4, Now), Country.Insured("62", 1, Before), Country.Labour("62", 4, Before), Country.Insured("82", 4, Before), Country.Labour("82", 10, Before)]).With(Rate("82", 50m, Now)));
        MetricTotalComparison together = table.CompareTotal(table.Areas.Areas.Where(area => area.Code.Text is "62" or "82"), Country.Rate, ComparisonBase.SamePeriodLastYear);

        Assert.Equal((NoValueReason.Incomplete, 25m), (together.Points.Reason!.Value, together.ComparablePoints.Value.Points));
        Assert.Equal("82", Assert.Single(together.WithoutPoints).Code.Text);
    }

    [Fact]
    public void Target_InPercent_IsMeasured()
    {
        AnyTarget target = Target.Of<Participants, LabourForce>(TargetTerms.Of("82", Now), Percentage.FromPercent<LabourForce>(92)).ToAny();
        MetricCell cell = Cell(Table(Now, ObservationSet.Of([]).With(Rate("82", 90.19m, Now))), "82");

        Assert.Equal(1.81m, target.PointsToGo(Participants.Code, cell.Percentage).Value.Points);
    }

    [Theory]
    [InlineData("90.2", "90.15", true)]
    [InlineData("90.19", "90.19", true)]
    [InlineData("90.19", "90.20", false)]
    [InlineData("90", "90.5", true)]
    [InlineData("90", "90.51", false)]
    public void Finding_WhereCountsSayOtherThanTheRate_ByItsLastDigit(string rate, string counted, bool agree)
    {
        decimal percent = decimal.Parse(counted, System.Globalization.CultureInfo.InvariantCulture);
        ObservationSet set = ObservationSet.Of([Country.Insured("82", (long)(percent * 100), Now), Country.Labour("82", 10_000, Now)])
            .With(Rate("82", decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), Now));
        MetricTable table = Table(Now, set);

        IEnumerable<Finding> findings = PublishingChecks.Usual.Run(table, [Cell(table, "82").Area], ComparisonBase.SamePeriodLastYear).Where(found => found.Rule == FindingRule.ReportedRateAgainstCounts);
        Assert.Equal(agree ? 0 : 1, findings.Count());
    }

    [Fact]
    public void Findings_OfARateAlone_DoNotSayThatNobodyReported_AndUnusedRatesAreListed()
    {
        ObservationSet set = ObservationSet.Of([]).With(
            Rate("82", 90.19m, Now), Rate("99", 1, Now), Rate("82", 1, Now.PlusDays(-1)), ReportedRate.Of<Participants, Population>("82", 1, Now), ReportedRate.Of<Insured, Population>("82", 1, Now));
        MetricTable table = Table(Now, set);

        IReadOnlyList<Finding> findings = PublishingChecks.Usual.Run(table, [Cell(table, "82").Area], ComparisonBase.SamePeriodLastYear);

        Assert.Equal(
            [
                "participation: 1 row is not used, because no metric asks for this time: 82 Tiền Giang, 30 August 2022",
                "participation: 1 row is not used, because no metric has this denominator: 82 Tiền Giang, 31 August 2022",
                "participation: 1 row is not used, because the area is not on the map of the day: 99, 31 August 2022",
                "insured: 1 row is not used, because no metric counts this: 82 Tiền Giang, 31 August 2022",
            ],
            findings.Select(found => found.ToString()));
    }

    [Fact]
    public void Revisions_TakeTheirPlace_AndConflictsHaveNoValue()
    {
        ReportedRate first = Rate("82", 90.19m, Now).PublishedOn(new(2022, 9, 5));
        ReportedRate coarse = Rate("82", 90.2m, Now).PublishedOn(new(2022, 9, 5));
        ReportedRate other = Rate("82", 91m, Now).PublishedOn(new(2022, 9, 5));
        ReportedRate revised = Rate("82", 88m, Now).PublishedOn(new(2022, 10, 5));
        ReportedRate hidden = ReportedRate.None(AreaCode.Of("82"), Participants.Code, LabourForce.Code, NoValueReason.Suppressed, ObservationTime.On(Now)).PublishedOn(new(2022, 10, 5));

        ObservationSet agreeing = ObservationSet.Of([]).With(coarse, first);
        Assert.Equal(90.19m, agreeing.ReportedRateOf(first.Key).Value.Percent);
        Assert.Equal(2, agreeing.ReportedRates.Count);
        Assert.True(ObservationSet.Of([]).With(Rate("82", 90.5m, Now), Rate("82", 90.6m, Now)).ReportedRateOf(first.Key).HasValue);
        Assert.Equal(NoValueReason.Conflicting, agreeing.With(other).ReportedRateOf(first.Key).Reason);
        Assert.Equal(88m, agreeing.With(other, revised).ReportedRateOf(first.Key).Value.Percent);
        Assert.Equal(90.19m, agreeing.With(revised).KnownOn(new(2022, 9, 30)).ReportedRateOf(first.Key).Value.Percent);
        Assert.Equal(NoValueReason.Suppressed, agreeing.With(revised, hidden).ReportedRateOf(first.Key).Reason);
        Assert.Equal(NoValueReason.Missing, agreeing.ReportedRateOf(Rate("62", 1, Now).Key).Reason);
        Assert.Equal(2, agreeing.With(Country.Insured("82", 1, Now)).ReportedRates.Count);
    }

    [Fact]
    public void Rates_InAnyOrder_GiveTheSameSet()
    {
        Gen<ReportedRate> rates =
            from area in Gen.Elements("62", "82")
            from hundredths in Gen.Choose(0, 10_000)
            from decimals in Gen.Choose(0, 2)
            from published in Gen.Choose(1, 3)
            select Rate(area, decimal.Round(hundredths / 100m, decimals), Now).PublishedOn(new(2022, 9, published));
        Law.Holds(Arb.From(rates.ListOf(12)), several =>
        {
            ObservationSet set = ObservationSet.Of([]).With(several);
            ObservationSet reversed = ObservationSet.Of([]).With(Enumerable.Reverse(several));

            Assert.Equal(set.ReportedRates, reversed.ReportedRates);
            foreach (FigureKey key in several.Select(rate => rate.Key).Distinct())
            {
                Figure<AnyPercentage> latest = set.ReportedRateOf(key);
                Assert.Equal(latest, reversed.ReportedRateOf(key));

                // Oracle: all publications of the last day within half a unit of each other's last digit, by hand.
                ReportedRate[] last = [.. several.Where(rate => rate.Key == key).GroupBy(rate => rate.Published).MaxBy(day => day.Key)!];
                decimal low = last.Max(rate => Math.Max(0, rate.Figure.Value.Percent - (rate.Precision / 2)));
                decimal high = last.Min(rate => rate.Figure.Value.Percent + (rate.Precision / 2));
                Assert.Equal(low <= high, latest.HasValue);
            }
        });
    }
}
