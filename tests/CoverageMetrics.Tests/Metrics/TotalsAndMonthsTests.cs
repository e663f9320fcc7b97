using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;
using Dong = CoverageMetrics.Tests.Support.Dong;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>What is told of sums over areas and over months, and of rates that were published alone.</summary>
public class TotalsAndMonthsTests
{
    private static readonly LocalDate Now = new(2022, 8, 31);
    private static readonly LocalDate Before = new(2021, 8, 31);
    private static readonly Metric Fund = Metric.Money<Dong>("fund", "fund", "fund").WithKind(NumeratorKind.Stock);
    private static readonly Metric Mean = Metric.Ratio("mean", "mean", Fund, Metric.People<Participants>("heads", "heads"));

    // One area has one labour force for both days, the other a new one: 200 of 1,500 to 2,500 and 300 of 2,500 to 3,500, which do not move together.
    [Fact]
    public void ComparablePoints_OfAreasThatShareADenominatorInPart_AreBoundedAsIfNoneDid()
    {
        Metric latest = Country.Rate.WithDenominatorDate(DenominatorDate.LatestOnOrBefore);
        MetricTable table = MetricTable.Of(
            ObservationSet.Of(
            [
                Country.Insured("51", 100, Before), Country.Insured("51", 200, Now), Country.Labour("51", 1_000, Before),
                Country.Insured("82", 100, Before), Country.Insured("82", 100, Now),
                Country.Labour("82", 1_000, Before).WithPrecision(1_000, FigureQualifier.None), Country.Labour("82", 2_000, Now).WithPrecision(1_000, FigureQualifier.None),
            ]),
            MetricSet.Of(latest), Country.Catalogue, Now);

        Figure<PercentagePoints> points = table.CompareTotal([table.On("51"), table.On("82")], latest, ComparisonBase.SamePeriodLastYear).ComparablePoints;

        // At most 300 of 2,500 less 200 of 2,500; at least 300 of 3,500 less 200 of 1,500.
        Assert.Equal(0m, points.Value.Points);
        Assert.Equal((-4.76m, 4m), (points.Bounds!.Smallest!.Value.Round(2).Points, points.Bounds.Largest!.Value.Round(2).Points));
        Assert.False(points.Bounds.IsTight);
    }

    [Fact]
    public void GrowthOfARatio_OfAnotherSeriesOfTheDenominator_IsWithheld()
    {
        MetricTable Table(string series) => MetricTable.Of(
            ObservationSet.Of([Money(100, Before), Money(120, Now), Country.Insured("82", 10, Before).WithSeries("old"), Country.Insured("82", 10, Now).WithSeries(series)]), MetricSet.Of(Mean), Country.Catalogue, Now);
        Figure<GrowthRate> Growth(MetricTable table) => table.Compare(table.On("82"), Mean, ComparisonBase.SamePeriodLastYear).GrowthOfRatio;

        Assert.Equal(20m, Growth(Table("old")).Value.Percent);
        Assert.Equal(NoValueReason.NotComparable, Growth(Table("new")).Reason);
    }

    [Theory]
    [InlineData("mean", "growth of the ratio", "points")]
    [InlineData("participation", "points", "ratio")]
    [InlineData("participants", "points", "ratio")]
    public void Comparison_ShowsTheChangeOfWhatTheMetricIs(string code, string shown, string notShown)
    {
        Metric metric = new[] { Mean, Country.Rate, Country.Count }.Single(one => one.Code == code);
        MetricTable table = MetricTable.Of(ObservationSet.Of([Money(100, Now), Country.Insured("82", 10, Now)]), MetricSet.Of(metric), Country.Catalogue, Now);

        string html = table.Compare(table.On("82"), metric, ComparisonBase.SamePeriodLastYear).ToHtml();

        Assert.Contains($">{shown}</th>", html, StringComparison.Ordinal);
        Assert.DoesNotContain($"{notShown}</th>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void NameOf_AUnit_IsTheOneThatAMetricCounts()
    {
        MetricSet metrics = MetricSet.Of(Country.Rate, Fund, Metric.Count<Visits>("contacts", "contacts", "contacts with a doctor"));

        Assert.Equal("visits", metrics.NameOf("test:visits", Language.English.Naming(("test:visits", "visits"))));
        Assert.Null(metrics.NameOf("test:decisions", Language.English));
        Assert.Null(metrics.NameOf("VND", Language.English));
        Assert.Equal(("participation", "contacts with a doctor", "labour force"), (metrics.NameOf("participants", Language.English), metrics.NameOf("contacts", Language.English), metrics.NameOf("labour-force", Language.English)));
    }

    // What was published first is a figure of its own, and none of a sum of months.
    [Fact]
    public void FirstPublished_IsOfOneFigureAlone()
    {
        Metric joined = Country.Count.WithKind(NumeratorKind.FlowInMonth);
        Observation Month(int month, long people, int day) => Observation.Of("82", Headcount.Of<Participants>(people), ReportingPeriod.Month(2022, month)).PublishedOn(new(2022, 10, day));
        Figure<ObservedQuantity> First(ReportingPeriod period, params Observation[] rows)
        {
            MetricTable table = MetricTable.Of(ObservationSet.Of(rows), MetricSet.Of(joined), Country.Catalogue, period);
            return table.FirstPublished(table.Cell(table.On("82"), joined));
        }

        var quarter = ReportingPeriod.Quarter(2022, 1);
        Assert.Equal(5, First(ReportingPeriod.Month(2022, 1), Month(1, 7, 20), Month(1, 5, 10), Month(1, 9, 30)).Value.Number);
        Assert.Equal(NoValueReason.Undefined, First(quarter, Month(1, 1, 10), Month(2, 2, 10), Month(3, 3, 10)).Reason);
        Assert.Equal(NoValueReason.Incomplete, First(quarter, Month(1, 1, 10), Month(3, 3, 10)).Reason);
        Assert.Equal(NoValueReason.Missing, First(quarter).Reason);
    }

    // The middle of a year is asked for in three ways; none of them is left over where another has the figure.
    [Fact]
    public void DenominatorsOfAYearAndOfTheYearBefore_AreAllUsed()
    {
        Observation Mean(int year) => Observation.Of("82", Headcount.Of<LabourForce>(100), ObservationTime.MeanOf(ReportingPeriod.Year(year)));
        MetricTable table = MetricTable.Of(
            ObservationSet.Of(
            [
                Country.Insured("82", 10, Now), Country.Insured("82", 10, Before), Mean(2022), Mean(2021),
                Country.Labour("82", 100, new(2022, 7, 1)), Country.Labour("82", 100, new(2022, 6, 30)), Country.Labour("82", 100, new(2021, 7, 1)), Country.Labour("82", 100, new(2021, 6, 30)), Country.Labour("82", 100, new(2020, 6, 30)),
            ]),
            MetricSet.Of(Country.Rate.WithDenominatorDate(DenominatorDate.MidYear)), Country.Catalogue, Now);

        Finding found = Assert.Single(PublishingChecks.Usual.Run(table, [table.On("82")], ComparisonBase.SamePeriodLastYear), static one => one.Rule == FindingRule.Unused);

        Assert.EndsWith("1 row is not used, because no metric asks for this time: 82 Tiền Giang, 30 June 2020", found.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lacking", MetricObstacle.Numerator, NoValueReason.Incomplete)]
    [InlineData("territory", MetricObstacle.Territory, NoValueReason.NotComparable)]
    [InlineData("series", MetricObstacle.Ambiguous, NoValueReason.NotComparable)]
    [InlineData("", MetricObstacle.None, null)]
    public void MeanOfAQuarter_SaysWhichOfItsMonthsStandsInTheWay(string what, MetricObstacle obstacle, NoValueReason? reason)
    {
        var quarter = ReportingPeriod.Quarter(2025, 3);
        Metric mean = Country.Count.WithKind(NumeratorKind.MeanOfPeriod);
        LocalDate[] days = [.. quarter.EachMonth().Select(static month => month.LastDay)];
        Observation[] rows = what switch
        {
            "lacking" => [Country.Insured("51", 10, days[0]), Country.Insured("51", 10, days[2])],
            "territory" => [Country.Insured("51", 10, days[0]), Country.Insured("51", 10, days[1]), Country.Insured("51", 10, days[2]).Restated("51", new(2025, 6, 30), Figure.Of(ObservedQuantity.OfPeople(10)))],
            "series" => [Country.Insured("51", 10, days[0]), Country.Insured("51", 10, days[1]), Country.Insured("51", 10, days[2]).WithSeries("a"), Country.Insured("51", 10, days[2]).WithSeries("b")],
            _ => [.. days.Select(static day => Country.Insured("51", 10, day))],
        };
        MetricTable table = MetricTable.Of(ObservationSet.Of(rows), MetricSet.Of(mean), Country.Catalogue, quarter);

        MetricCell cell = table.Cell(table.On("51"), mean);

        Assert.Equal((obstacle, reason), (cell.CountObstacle, cell.Count.Reason));
    }

    [Fact]
    public void PublishedRate_ThatIsWithheldOrOfSeveralSeries_SaysSo()
    {
        ReportedRate Rate(string series) => ReportedRate.Of<Participants, LabourForce>("82", 25, Now).WithSeries(series);
        ReportedRate hidden = ReportedRate.None(AreaCode.Of("82"), "participants", "labour-force", NoValueReason.Suppressed, ObservationTime.On(Now));
        MetricCell Cell(params ReportedRate[] rates)
        {
            MetricTable table = MetricTable.Of(ObservationSet.Of([]).With(rates), MetricSet.Of(Country.Rate), Country.Catalogue, Now);
            return table.Cell(table.On("82"), Country.Rate);
        }

        Assert.Equal((MetricObstacle.Numerator, NoValueReason.Suppressed), (Cell(hidden).CoverageObstacle, Cell(hidden).Percentage.Reason!.Value));
        Assert.All([[Rate("alpha"), Rate("beta"), Rate("gamma")], new[] { Rate("gamma"), Rate("beta"), Rate("alpha") }], rates =>
        {
            MetricCell cell = Cell(rates);
            string why = cell.Percentage.Detail!.ToText(Language.English);
            Assert.Equal((MetricObstacle.Ambiguous, NoValueReason.NotComparable), (cell.CoverageObstacle, cell.Percentage.Reason!.Value));
            Assert.InRange(why.IndexOf("alpha", StringComparison.Ordinal), 0, why.IndexOf("beta", StringComparison.Ordinal));
            Assert.DoesNotContain("gamma", why, StringComparison.Ordinal);
        });
    }

    private static Observation Money(decimal dong, LocalDate day) => Observation.Of("82", "fund", Amount.Of<Dong>(dong), day);
}
