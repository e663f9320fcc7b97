using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;
using Dong = CoverageMetrics.Tests.Support.Dong;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>Which of several figures of one area and day a table takes, and what it says where it takes none.</summary>
public class SeriesAndMapsTests
{
    private static readonly LocalDate Now = new(2022, 8, 31);
    private static readonly LocalDate Before = new(2021, 8, 31);
    private static readonly string[] Series = ["alpha", "beta", "gamma"];

    [Theory]
    [InlineData("alpha", 1)]
    [InlineData("beta", 2)]
    [InlineData("gamma", 3)]
    public void Cell_OfOneOfThreeSeries_IsFoundInAnyOrder(string series, long people)
    {
        Observation[] rows = [.. Series.Select(static (one, place) => Country.Insured("82", place + 1, Now).WithSeries(one))];
        Metric metric = Country.Count.WithSeries(series);

        Assert.All([rows, [rows[2], rows[0], rows[1]], [.. Enumerable.Reverse(rows)]], ordered =>
        {
            MetricTable table = MetricTable.Of(ObservationSet.Of(ordered), MetricSet.Of(metric), Country.Catalogue, Now);
            Assert.Equal(people, table.Cell(table.On("82"), metric).Count.Value.Number);
        });
    }

    [Fact]
    public void Cell_OfThreeSeriesUnnamed_NamesTheFirstTwoInAnyOrder()
    {
        Observation[] rows = [.. Series.Select(static one => Country.Insured("82", 1, Now).WithSeries(one))];

        Assert.All([rows, [rows[1], rows[2], rows[0]], [.. Enumerable.Reverse(rows)]], ordered =>
        {
            MetricTable table = Country.Table(Now, ordered);
            string why = table.Cell(table.On("82"), Country.Count).Count.Detail!.ToText(Language.English);
            Assert.InRange(why.IndexOf("alpha", StringComparison.Ordinal), 0, why.IndexOf("beta", StringComparison.Ordinal));
            Assert.DoesNotContain("gamma", why, StringComparison.Ordinal);
        });
    }

    // Of the latest denominators that have no number, the one that says why counts: of other land, or in another unit.
    [Theory]
    [InlineData("none", MetricObstacle.Denominator, NoValueReason.Missing)]
    [InlineData("territory", MetricObstacle.Territory, NoValueReason.NotComparable)]
    [InlineData("unit", MetricObstacle.DenominatorDefinition, NoValueReason.NotComparable)]
    [InlineData("withheld", MetricObstacle.Denominator, NoValueReason.Missing)]
    public void Cell_WithoutALatestDenominator_SaysWhatStandsInTheWay(string what, MetricObstacle obstacle, NoValueReason reason)
    {
        Metric latest = Country.Rate.WithDenominatorDate(DenominatorDate.LatestOnOrBefore);
        LocalDate day = new(2025, 12, 31);
        Observation[] denominators = what switch
        {
            "territory" => [Country.Labour("51", 100, new(2024, 12, 31)), Country.Labour("82", 100, new(2025, 6, 30))],
            "unit" => [Observation.Of("51", "labour-force", Amount.Of<Dong>(100), new LocalDate(2025, 9, 30))],
            "withheld" => [Country.Labour("51", 100, new(2025, 9, 30)).Withheld("office")],
            _ => [Country.Labour("82", 100, new(2025, 6, 30))],
        };
        MetricTable table = MetricTable.Of(ObservationSet.Of([Country.Insured("51", 50, day), .. denominators]), MetricSet.Of(latest), Country.Catalogue, day);

        MetricCell cell = table.Cell(table.On("51"), latest);

        Assert.Equal((obstacle, reason), (cell.CoverageObstacle, cell.Coverage.Reason!.Value));
    }

    [Fact]
    public void Rates_OfAnotherDenominator_AreOfAnotherDefinitionWhateverTheirDayAndArea()
    {
        ReportedRate Of<TDenominator>(string area, LocalDate day)
            where TDenominator : struct, IDenominator => ReportedRate.Of<Participants, TDenominator>(area, 1, day);
        MetricTable table = MetricTable.Of(
            ObservationSet.Of([]).With(Of<LabourForce>("82", Now), Of<Population>("82", Now.PlusDays(-1)), Of<Population>("99", Now), Of<LabourForce>("99", Now.PlusDays(-1))), MetricSet.Of(Country.Rate), Country.Catalogue, Now);

        string[] found = [.. PublishingChecks.Usual.Run(table, [table.On("82")], ComparisonBase.SamePeriodLastYear).Where(static one => one.Rule == FindingRule.Unused).Select(static one => one.ToString().Split(':')[1])];

        Assert.Equal([" 1 row is not used, because no metric asks for this time", " 2 rows are not used, because no metric asks for this series or scope"], found);
    }

    [Fact]
    public void Following_KeepsTheMapAndWhatWasFoundOnIt()
    {
        MetricTable table = Country.Table(Now, Country.Insured("82", 1, Now)).OnMap(Country.Merger);
        MetricTable following = table.Following(ReportingYear.StartingIn(4));

        Assert.Equal(Country.Merger, following.Areas.Date);
        Assert.Same(table.Areas, following.Areas);
    }

    // The one day of the labour force is the latest one of the last day and of the mean: 124 and 113 of 1,000.
    [Fact]
    public void ComparisonWithTheMean_KeepsTheDateRuleOfTheDenominator()
    {
        Metric latest = Country.Rate.WithDenominatorDate(DenominatorDate.LatestOnOrBefore);
        Observation[] rows = [.. Enumerable.Range(1, 12).Select(static month => Country.Insured("82", 100 + (2 * month), ReportingPeriod.Month(2024, month).LastDay)), Country.Labour("82", 1_000, new(2024, 6, 30))];
        MetricTable table = MetricTable.Of(ObservationSet.Of(rows), MetricSet.Of(latest), Country.Catalogue, ReportingPeriod.Year(2024));

        Assert.Equal(1.1m, table.Compare(table.On("82"), latest, ComparisonBase.MeanOfPeriod).Points.Value.Points);
    }

    // 27.5% was rounded to a tenth, 1 of 4 was not.
    [Theory]
    [InlineData(true, 2.45, 2.55)]
    [InlineData(false, -2.55, -2.45)]
    public void PointsBetweenAPublishedRateAndACountedOne_AreAsFarOffAsTheRate(bool isRateLater, double smallest, double largest)
    {
        (LocalDate ofRate, LocalDate ofCounts) = isRateLater ? (Now, Before) : (Before, Now);
        MetricTable table = MetricTable.Of(
            ObservationSet.Of([Country.Insured("82", 1, ofCounts), Country.Labour("82", 4, ofCounts)]).With(ReportedRate.Of<Participants, LabourForce>("82", 27.5m, ofRate)), MetricSet.Of(Country.Rate), Country.Catalogue, Now);

        Figure<PercentagePoints> points = table.Compare(table.On("82"), Country.Rate, ComparisonBase.SamePeriodLastYear).Points;

        Assert.Equal(((decimal)smallest, (decimal)largest), (points.Bounds!.Smallest!.Value.Points, points.Bounds.Largest!.Value.Points));
    }

    // A ratio need not be one or more: from 0.45 to 0.55 it may have grown to 0.95 or to 1.05.
    [Fact]
    public void GrowthOfARatioBelowOne_IsBoundedByWhatItCanHaveBeen()
    {
        Metric visits = Metric.Ratio("visits", "visits", Metric.Count<Visits>("contacts", "contacts", "contacts").WithKind(NumeratorKind.Stock), Metric.People<Participants>("heads", "heads"));
        ReportedRate Rate(decimal number, LocalDate day) =>
            ReportedRate.Of(FigureKey.OfCount<Visits>("contacts", day).WithArea("82").Per("participants", FigureKey.People), number).WithPrecision(0.1m, FigureQualifier.None);
        MetricTable table = MetricTable.Of(ObservationSet.Of([]).With(Rate(0.5m, Before), Rate(1.0m, Now)), MetricSet.Of(visits), Country.Catalogue, Now);

        Figure<GrowthRate> growth = table.Compare(table.On("82"), visits, ComparisonBase.SamePeriodLastYear).GrowthOfRatio;

        Assert.Equal((72.73m, 133.33m), (growth.Bounds!.Smallest!.Value.Round(2).Percent, growth.Bounds.Largest!.Value.Round(2).Percent));
    }

    [Fact]
    public void PeopleToReach_OfMoreThanCanBeCounted_HasNoUpperBound()
    {
        MetricTable table = Country.Table(Now, Country.Insured("82", 0, Now), Country.Labour("82", 6_000_000_000_000_000_000, Now).WithPrecision(4_000_000_000_000_000_000, FigureQualifier.None));

        Figure<long> missing = table.Cell(table.On("82"), Country.Rate).PeopleToReach(Percentage.FromPercent<LabourForce>(130).ToAny());

        Assert.Equal((5_200_000_000_000_000_000, null), (missing.Bounds!.Smallest!.Value, missing.Bounds.Largest));
    }
}
