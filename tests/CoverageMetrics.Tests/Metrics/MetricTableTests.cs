using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

public class MetricTableTests
{
    private static readonly LocalDate Now = new(2022, 8, 31);
    private static readonly LocalDate Before = new(2021, 8, 31);

    [Fact]
    public void Cell_OfOneKeyInManySeries_IsFoundWithWorkInProportion()
    {
        long Allocated(int series)
        {
            Observation[] rows = [.. Enumerable.Range(0, series).Select(i => Country.Insured("82", i, new(2022, 8, 31)).WithSeries($"series-{i:D5}"))];
            return Allocation.Bytes(() =>
            {
                MetricTable table = Country.Table(new(2022, 8, 31), rows);
                Assert.Equal(MetricObstacle.Ambiguous, table.Cell(table.On("82"), Country.Count).CountObstacle);
            });
        }

        Assert.InRange(Allocated(8_000), 0, 12 * Allocated(1_000));
    }

    [Fact]
    public void Cell_OfPublishedFigures_KeepsTheTwoCounts()
    {
        MetricTable table = Country.Table(new(2016, 12, 31), Country.Insured("VN", 13_055_704, new(2016, 12, 31)), Country.Labour("VN", 54_445_300, new(2016, 12, 31)));

        MetricCell cell = table.Cell(table.On("VN"), Country.Rate);

        Assert.Equal(AnyCoverage.Between(AnyHeadcount.Of(13_055_704, "participants"), AnyHeadcount.Of(54_445_300, "labour-force")), cell.Coverage.Value);
        Assert.Equal(23.98m, cell.Percentage.Value.Round(2).Percent);
        Assert.Equal(MetricObstacle.None, cell.CoverageObstacle);
        Assert.False(cell.ExceedsTotal);
    }

    [Fact]
    public void Cell_OfEstimates_IsAnEstimate()
    {
        MetricTable table = Country.Table(Now, Country.Insured("82", 215_000, Now).WithStatus(FigureStatus.Estimated), Country.Labour("82", 744_000, Now));

        Assert.Equal(FigureStatus.Estimated, table.Cell(table.On("82"), Country.Rate).Coverage.Status);
        Assert.Equal(FigureStatus.Estimated, table.Cell(table.On("82"), Country.Rate).Percentage.Status);
    }

    [Fact]
    public void Cell_WithoutDenominator_KeepsTheCountAndSaysWhy()
    {
        MetricTable table = Country.Table(Now, Country.Insured("82", 215_000, Now));

        MetricCell cell = table.Cell(table.On("82"), Country.Rate);

        Assert.Equal(215_000, cell.Count.Value.Number);
        Assert.Equal(NoValueReason.Missing, cell.Coverage.Reason);
        Assert.Equal(MetricObstacle.Denominator, cell.CoverageObstacle);
        Assert.Equal(NoValueReason.Missing, table.Cell(table.On("51"), Country.Rate).Count.Reason);
    }

    [Fact]
    public void Cell_OfNobodyInTheDenominator_IsUndefinedAndNotAnException()
    {
        MetricTable table = Country.Table(Now, Country.Insured("82", 0, Now), Country.Labour("82", 0, Now));

        Assert.Equal(NoValueReason.Undefined, table.Cell(table.On("82"), Country.Rate).Percentage.Reason);
        Assert.Equal(MetricObstacle.Zero, table.Cell(table.On("82"), Country.Rate).CoverageObstacle);
    }

    [Fact]
    public void Cell_AboveAHundred_IsFlaggedAndNotClamped()
    {
        MetricTable table = Country.Table(Now, Country.Insured("82", 110, Now), Country.Labour("82", 100, Now));

        Assert.True(table.Cell(table.On("82"), Country.Rate).ExceedsTotal);
        Assert.Equal(110m, table.Cell(table.On("82"), Country.Rate).Percentage.Value.Percent);
    }

    [Fact]
    public void Cell_OfTwoSeries_IsAmbiguousUntilTheMetricNamesOne()
    {
        Observation[] observations =
        [
            Country.Insured("VN", 17_080_000, Now),
            Country.Labour("VN", 49_500_000, Now).WithSeries("vss-before-2022-10"),
            Country.Labour("VN", 46_150_000, Now).WithSeries("vss-from-2022-10"),
        ];
        MetricTable unnamed = Country.Table(Now, observations);
        MetricTable named = MetricTable.Of(ObservationSet.Of(observations), MetricSet.Of(Country.Rate.WithDenominatorSeries("vss-from-2022-10")), Country.Catalogue, Now);

        Assert.Equal(MetricObstacle.Ambiguous, unnamed.Cell(unnamed.On("VN"), Country.Rate).CoverageObstacle);
        Assert.Equal(37.01m, named.Cell(named.On("VN"), named.Metrics[0]).Percentage.Value.Round(2).Percent);
    }

    [Fact]
    public void Cell_OfTheUsualSeriesBesideAnother_IsAskedForByAnEmptyCode()
    {
        ObservationSet observations = ObservationSet.Of([Country.Insured("VN", 5, Now), Country.Insured("VN", 7, Now).WithSeries("generated").WithScope("cards")]);
        Metric usual = Metric.People<Participants>("usual", "usual").WithSeries("");
        Metric unscoped = Metric.People<Participants>("unscoped", "unscoped").WithScope("");
        MetricTable table = MetricTable.Of(observations, MetricSet.Of(Country.Count, usual, unscoped), Country.Catalogue, Now);

        Assert.Equal(MetricObstacle.Ambiguous, table.Cell(table.On("VN"), Country.Count).CountObstacle);
        Assert.Equal(5, table.Cell(table.On("VN"), usual).Count.Value.Number);
        Assert.Equal(5, table.Cell(table.On("VN"), unscoped).Count.Value.Number);
    }

    [Fact]
    public void Cell_OfAConflict_HasNoValueAndNamesBoth()
    {
        MetricTable table = Country.Table(Now, Country.Insured("82", 1, Now).PublishedOn(Now), Country.Insured("82", 2, Now).PublishedOn(Now));

        MetricCell cell = table.Cell(table.On("82"), Country.Count);

        Assert.Equal(NoValueReason.Conflicting, cell.Count.Reason);
        Assert.Contains(": 1 / 2", cell.Count.Detail?.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DenominatorDate.SameDate, 100)]
    [InlineData(DenominatorDate.MidYear, 101)]
    [InlineData(DenominatorDate.PreviousYear, 102)]
    [InlineData(DenominatorDate.LatestOnOrBefore, 100)]
    public void Cell_ByDateRule_TakesItsDenominator(DenominatorDate rule, long expected)
    {
        MetricTable table = MetricTable.Of(
            ObservationSet.Of(
            [
                Country.Insured("82", 50, Now),
                Country.Labour("82", 100, Now),
                Country.Labour("82", 101, new(2022, 7, 1)),
                Observation.Of("82", Headcount.Of<LabourForce>(102), ObservationTime.MeanOf(ReportingPeriod.Year(2021))),
                Country.Labour("82", 103, new(2022, 9, 30)),
            ]),
            MetricSet.Of(Country.Rate.WithDenominatorDate(rule)), Country.Catalogue, Now);

        Assert.Equal(expected, table.Cell(table.On("82"), table.Metrics[0]).Coverage.Value.Total);
    }

    // The latest that has a number: what is withheld is passed over, and what is said twice is not.
    [Fact]
    public void Cell_OfTheLatestDenominator_PassesOverWhatHasNoNumber()
    {
        Metric latest = Country.Rate.WithDenominatorDate(DenominatorDate.LatestOnOrBefore);
        Observation[] rows = [Country.Insured("82", 50, Now), Country.Labour("82", 100, new(2022, 6, 30)), Country.Labour("82", 90, new(2021, 6, 30))];
        MetricCell Cell(params Observation[] more)
        {
            MetricTable table = MetricTable.Of(ObservationSet.Of([.. rows, .. more]), MetricSet.Of(latest), Country.Catalogue, Now);
            return table.Cell(table.On("82"), latest);
        }

        MetricCell twice = Cell(Country.Labour("82", 110, new(2022, 7, 31)).WithSeries("survey"), Country.Labour("82", 120, new(2022, 7, 31)).WithSeries("register"));

        Assert.Equal(100, Cell().Coverage.Value.Total);
        Assert.Equal(100, Cell(Country.Labour("82", 110, new(2022, 7, 31)).Withheld("office"), Country.Labour("82", 111, new(2022, 8, 15)).Withheld("office")).Coverage.Value.Total);
        Assert.Equal((MetricObstacle.Ambiguous, NoValueReason.NotComparable), (twice.CoverageObstacle, twice.Coverage.Reason));
    }

    // The people of 2024 in mean were of the province before the merger; that nobody counted them in its middle is not what stands in the way.
    [Fact]
    public void Cell_OfADenominatorOnAnotherTerritory_SaysSoAndNotThatItIsMissing()
    {
        Metric before = Country.Rate.WithDenominatorDate(DenominatorDate.PreviousYear);
        MetricTable table = MetricTable.Of(
            ObservationSet.Of([Country.Insured("51", 50, new(2025, 12, 31)), Observation.Of("51", Headcount.Of<LabourForce>(102), ObservationTime.MeanOf(ReportingPeriod.Year(2024)))]),
            MetricSet.Of(before), Country.Catalogue, new LocalDate(2025, 12, 31));

        MetricCell cell = table.Cell(table.On("51"), before);

        Assert.Equal((MetricObstacle.Territory, NoValueReason.NotComparable), (cell.CoverageObstacle, cell.Coverage.Reason));
    }

    [Fact]
    public void Cell_OfAFigureThatWasWithheld_SaysThatTheCountStandsInTheWay()
    {
        MetricTable table = Country.Table(Now, Country.Insured("82", 50, Now).Withheld("office"), Country.Labour("82", 100, Now));
        MetricCell cell = table.Cell(table.On("82"), Country.Rate);

        Assert.Equal((MetricObstacle.Numerator, MetricObstacle.Numerator, NoValueReason.Suppressed), (cell.CountObstacle, cell.CoverageObstacle, cell.Coverage.Reason));
    }

    // A province that stayed as it was is found on both maps; what was worked out for the map of the table counts there.
    [Fact]
    public void Cell_OfAFigureCarriedOverBesideARestatedOne_IsTheRestatedOneInAnyOrder()
    {
        LocalDate now = new(2025, 12, 31);
        LocalDate before = new(2024, 12, 31);
        Observation carried = Country.Insured("82", 100, before);
        Observation restated = carried.Restated(AreaCode.Of("82"), now, Figure.Of(ObservedQuantity.OfPeople(110)));

        Assert.All([[carried, restated], new[] { restated, carried }], rows =>
        {
            MetricTable table = Country.Table(now, [.. rows, Country.Insured("82", 121, now)]);
            MetricComparison comparison = table.Compare(table.On("82"), Country.Count, ComparisonBase.EndOfLastYear);
            Assert.Equal((110, 11), (comparison.Earlier!.Count.Value.Number, comparison.Change.Value.Number));
        });
    }

    [Fact]
    public void CellAt_AskedTwice_IsOneCell()
    {
        MetricTable table = Country.Table(Now, Country.Insured("82", 50, Now), Country.Labour("82", 100, Now));

        MetricCell[] first = [.. table.Areas.Areas.Select(area => table.CellAt(area, Country.Rate))];

        Assert.All(table.Areas.Areas.Zip(first), pair => Assert.Same(pair.Second, table.CellAt(pair.First, Country.Rate)));
    }

    // What is missing now, a year before, and of whom.
    [Theory]
    [InlineData(0, MetricObstacle.Numerator, MetricObstacle.Numerator)]
    [InlineData(1, MetricObstacle.None, MetricObstacle.Denominator)]
    [InlineData(2, MetricObstacle.Numerator, MetricObstacle.Numerator)]
    [InlineData(3, MetricObstacle.None, MetricObstacle.Denominator)]
    [InlineData(4, MetricObstacle.None, MetricObstacle.None)]
    public void Compare_WithAFigureMissing_NamesTheObstacleOfEitherSide(int missing, MetricObstacle ofChange, MetricObstacle ofPoints)
    {
        Observation[] rows = [Country.Insured("82", 50, Now), Country.Labour("82", 100, Now), Country.Insured("82", 40, Before), Country.Labour("82", 90, Before)];
        MetricTable table = Country.Table(Now, [.. rows.Where((_, i) => i != missing)]);

        MetricComparison comparison = table.Compare(table.On("82"), Country.Rate, ComparisonBase.SamePeriodLastYear);

        Assert.Equal((ofChange, ofPoints), (comparison.Obstacle, comparison.PointsObstacle));
    }

    [Fact]
    public void Compare_WithTheSamePeriodLastYear_GivesPeoplePercentAndPoints()
    {
        MetricTable table = Country.Table(
            Now,
            Country.Insured("82", 1_159_600, Now), Country.Labour("82", 4_000_000, Now),
            Country.Insured("82", 1_000_000, Before), Country.Labour("82", 4_000_000, Before));

        MetricComparison comparison = table.Compare(table.On("82"), Country.Rate, ComparisonBase.SamePeriodLastYear);

        Assert.Equal(159_600, comparison.Change.Value.Number);
        Assert.Equal(15.96m, comparison.Rate.Value.Round(2).Percent);
        Assert.Equal(3.99m, comparison.Points.Value.Round(2).Points);
    }

    [Fact]
    public void Compare_WithAnotherBaseOfTheCoverage_WithholdsThePointsOnly()
    {
        MetricTable table = Country.Table(
            Now,
            Country.Insured("VN", 17_080_000, Now), Country.Labour("VN", 46_150_000, Now).WithSeries("vss-from-2022-10"),
            Country.Insured("VN", 14_740_000, Before), Country.Labour("VN", 49_500_000, Before).WithSeries("vss-before-2022-10"));

        MetricComparison comparison = table.Compare(table.On("VN"), Country.Rate, ComparisonBase.SamePeriodLastYear);

        Assert.Equal(2_340_000, comparison.Change.Value.Number);
        Assert.True(comparison.Rate.HasValue);
        Assert.Equal(NoValueReason.NotComparable, comparison.Points.Reason);
        Assert.Equal(MetricObstacle.DenominatorDefinition, comparison.PointsObstacle);
        Assert.Contains("vss before 2022-10", comparison.Points.Detail?.ToString(), StringComparison.Ordinal);
        Assert.Contains("vss from 2022-10", comparison.Points.Detail?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_WithAnotherScopeOfTheCount_WithholdsAllThree()
    {
        MetricTable table = Country.Table(
            Now,
            Country.Insured("82", 1_510_000, Now).WithScope("cards-issued"), Country.Labour("82", 1_785_000, Now),
            Country.Insured("82", 1_600_000, Before).WithScope("residents"), Country.Labour("82", 1_785_000, Before));

        MetricComparison comparison = table.Compare(table.On("82"), Country.Rate, ComparisonBase.SamePeriodLastYear);

        Assert.Equal(MetricObstacle.NumeratorDefinition, comparison.Obstacle);
        Assert.All([comparison.Change.Reason, comparison.Rate.Reason, comparison.Points.Reason], reason => Assert.Equal(NoValueReason.NotComparable, reason));
    }

    [Fact]
    public void Compare_WithAnotherTerritory_WithholdsAllThreeUntilRestated()
    {
        LocalDate now = new(2025, 12, 31);
        LocalDate before = new(2024, 12, 31);
        Observation[] observations = [Country.Insured("51", 300, now), Country.Insured("51", 140, before), Country.Insured("62", 100, before)];
        MetricTable table = Country.Table(now, observations);
        MetricTable restated = Country.Table(now, [.. observations, observations[1].Restated(AreaCode.Of("51"), now, Figure.Of(ObservedQuantity.OfPeople(240)))]);

        MetricComparison withheld = table.Compare(table.On("51"), Country.Count, ComparisonBase.EndOfLastYear);
        MetricComparison stands = restated.Compare(restated.On("51"), Country.Count, ComparisonBase.EndOfLastYear);

        Assert.Equal(MetricObstacle.Territory, withheld.Obstacle);
        Assert.False(withheld.Change.HasValue);
        Assert.Contains("62 Kon Tum", withheld.Change.Detail?.ToString(), StringComparison.Ordinal);
        Assert.Equal(60, stands.Change.Value.Number);
        Assert.Equal(25m, stands.Rate.Value.Round(0).Percent);
    }

    [Fact]
    public void Compare_FromZero_KeepsTheChangeAndHasNoRate()
    {
        MetricTable table = Country.Table(Now, Country.Insured("82", 5, Now), Country.Insured("82", 0, Before));

        MetricComparison comparison = table.Compare(table.On("82"), Country.Count, ComparisonBase.SamePeriodLastYear);

        Assert.Equal(5, comparison.Change.Value.Number);
        Assert.Equal(NoValueReason.Undefined, comparison.Rate.Reason);
    }

    [Fact]
    public void Compare_WithARuleThatHasNoDay_SaysSoInsteadOfThrowing()
    {
        MetricTable table = Country.Table(Now, Country.Insured("82", 5, Now));

        Assert.Equal(MetricObstacle.Time, table.Compare(table.On("82"), Country.Count, ComparisonBase.EndOfYear(2022)).Obstacle);
        Assert.Equal(MetricObstacle.Numerator, table.Compare(table.On("82"), Country.Count, ComparisonBase.EndOfYear(2015)).Obstacle);
    }

    [Fact]
    public void Receipts_YearToDate_CompareWithTheSameMonthsOfLastYear()
    {
        var receipts = Metric.Money<Dong>("receipts", "test:receipts", "receipts");
        Observation[] observations =
        [
            Observation.Of("VN", "test:receipts", Amount.OfBillions<Dong>(270_000), ReportingPeriod.FirstMonths(2022, 8)),
            Observation.Of("VN", "test:receipts", Amount.OfBillions<Dong>(259_516), ReportingPeriod.FirstMonths(2021, 8)),
        ];
        MetricTable table = MetricTable.Of(ObservationSet.Of(observations), MetricSet.Of(receipts), Country.Catalogue, ReportingPeriod.Month(2022, 8));

        Assert.Equal(4.04m, table.Compare(table.On("VN"), receipts, ComparisonBase.SamePeriodLastYear).Rate.Value.Round(2).Percent);
        Assert.Equal(MetricObstacle.Time, table.Compare(table.On("VN"), receipts, ComparisonBase.EndOfLastYear).Obstacle);
    }

    [Fact]
    public void FlowInTheMonth_OverAQuarter_IsTheSumOfItsMonthsOrIncomplete()
    {
        Metric joined = Country.Count.WithKind(NumeratorKind.FlowInMonth);
        Observation Month(int month, long people) => Observation.Of("82", Headcount.Of<Participants>(people), ReportingPeriod.Month(2022, month));
        MetricCell Quarter(params Observation[] months)
        {
            MetricTable table = MetricTable.Of(ObservationSet.Of(months), MetricSet.Of(joined), Country.Catalogue, ReportingPeriod.Quarter(2022, 1));
            return table.Cell(table.On("82"), joined);
        }

        Assert.Equal(6, Quarter(Month(1, 1), Month(2, 2), Month(3, 3)).Count.Value.Number);
        Assert.Equal(NoValueReason.Incomplete, Quarter(Month(1, 1), Month(3, 3)).Count.Reason);
        Assert.Equal("February 2022", Quarter(Month(1, 1), Month(3, 3)).Count.Detail?.ToString());
        Assert.Equal(4, Quarter(Month(1, 1), Month(3, 3)).Reported.Value.Number);
        Assert.Equal(6, Quarter(Month(1, 1), Month(2, 2), Month(3, 3)).Reported.Value.Number);
        Assert.Equal(NoValueReason.Missing, Quarter().Reported.Reason);
        Assert.Contains("reported so far", Quarter(Month(1, 1), Month(3, 3)).ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("reported so far", Quarter(Month(1, 1), Month(2, 2), Month(3, 3)).ToHtml(), StringComparison.Ordinal);
        Assert.Equal(NoValueReason.Missing, Quarter().Count.Reason);
    }

    [Fact]
    public void Months_WithOneMissing_HaveNoIncreaseIntoOrOutOfIt()
    {
        LocalDate End(int month) => ReportingPeriod.Month(2022, month).LastDay;
        MetricTable table = Country.Table(
            Now, Country.Insured("82", 100, new(2021, 12, 31)), Country.Insured("82", 110, End(1)), Country.Insured("82", 130, End(3)), Country.Insured("82", 125, End(4)));

        IReadOnlyList<MetricMonth> months = table.Months(table.On("82"), Country.Count, ReportingPeriod.Month(2022, 1), ReportingPeriod.Month(2022, 4));

        Assert.Equal([10m, null, null, -5m], months.Select(month => month.NetIncrease.HasValue ? month.NetIncrease.Value.Number : (decimal?)null));
        Assert.Throws<ArgumentException>(() => table.Months(table.On("82"), Country.Count, ReportingPeriod.Month(2022, 4), ReportingPeriod.Month(2022, 1)));
        Assert.Throws<ArgumentException>(() => table.Months(table.On("82"), Country.Count, ReportingPeriod.Quarter(2022, 1), ReportingPeriod.Month(2022, 4)));
        Assert.Throws<ArgumentException>(() => table.Months(table.On("82"), Country.Count, ReportingPeriod.Month(2022, 1), ReportingPeriod.Quarter(2022, 2)));
        Assert.Single(table.Months(table.On("82"), Country.Count, ReportingPeriod.Month(2022, 4), ReportingPeriod.Month(2022, 4)));
    }

    [Fact]
    public void PeopleToReach_ATargetInPercent_RoundsUpToWholePeople()
    {
        MetricTable table = Country.Table(Now, Country.Insured("82", 85_700, Now), Country.Labour("82", 787_684, Now));
        MetricCell cell = table.Cell(table.On("82"), Country.Rate);

        Assert.Equal(16_699, cell.PeopleToReach(Percentage.FromPercent<LabourForce>(13).ToAny()).Value);
        Assert.Equal(0, cell.PeopleToReach(Percentage.FromPercent<LabourForce>(10).ToAny()).Value);
        Assert.Contains("population", Assert.Throws<ArgumentException>(() => cell.PeopleToReach(Percentage.FromPercent<Population>(13).ToAny())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Percentages_OfTwoDenominators_AreRefusedAsAComparison()
    {
        // Tiền Giang 2022: 28.9 % of the labour force beside a target of 29 % of the people of working age.
        ArgumentException error = Assert.Throws<ArgumentException>(() =>
            Percentage.FromPercent<WorkingAgePopulation>(29).ToAny().Minus(Percentage.FromPercent<LabourForce>(28.9m).ToAny()));

        Assert.Contains("working-age-population", error.Message, StringComparison.Ordinal);
        Assert.Contains("labour-force", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void September2022_AsKnownOnTwoDays_IsTwoFigures()
    {
        LocalDate september = new(2022, 9, 30);
        ObservationSet all = ObservationSet.Of(
        [
            Country.Insured("VN", 17_240_000, september).PublishedOn(new(2022, 10, 6)),
            Country.Insured("VN", 17_080_000, september).PublishedOn(new(2022, 10, 26)),
        ]);
        decimal KnownOn(int day)
        {
            MetricTable table = MetricTable.Of(all.KnownOn(new(2022, 10, day)), Country.Metrics, Country.Catalogue, september);
            return table.Cell(table.On("VN"), Country.Count).Count.Value.Number;
        }

        Assert.Equal(17_240_000, KnownOn(6));
        Assert.Equal(17_240_000, KnownOn(25));
        Assert.Equal(17_080_000, KnownOn(26));
    }

    private readonly record struct Dong : ICurrency
    {
        public static string Code => "VND";
    }
}
