using System.Numerics;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

public class MeanOfPeriodTests
{
    private static readonly ReportingPeriod Year = ReportingPeriod.Year(2024);
    private static readonly Metric Mean = Country.Rate.WithKind(NumeratorKind.MeanOfPeriod).WithDenominatorDate(DenominatorDate.MeanOfPeriod);

    // Viet Nam, social insurance in 2025: 18.82 million at the end of March (vss.gov.vn 12570), 20.04 million at the end of November (en.nhandan.vn post156605); at the end of the year 45.1% (vss.gov.vn 12880) of
    // the 47.26 million that 20.04 million being 42.4% implies: 21.31 million.
    [Fact]
    public void YearOfWhichMonthsLack_HasNoMean_AndNamesThem()
    {
        ObservationSet known = ObservationSet.Of([At(2025, 3, 18_820_000), At(2025, 11, 20_040_000), At(2025, 12, 21_310_000)]);

        Observation mean = Assert.Single(known.MeanOver(ReportingPeriod.Year(2025), Country.Catalogue));

        Assert.Equal("82 participants mean of 2025", mean.Key.ToString());
        Assert.Equal(NoValueReason.Incomplete, mean.Figure.Reason);
        Assert.Equal(new[] { 1, 2, 4, 5, 6, 7, 8, 9, 10 }, mean.Figure.Detail!.Times.Select(time => time.AsAt.Month));
        Assert.Contains("31 October 2025", mean.Figure.Detail.ToText(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void LastDay_AgainstTheMeanOfItsPeriod_IsOneCall()
    {
        MetricTable table = Of([.. Months(2024, month => 18_000_000 + (month * 100_000)), .. LabourForce()]);

        MetricComparison spike = table.Compare(table.On("82"), Country.Rate.WithDenominatorDate(DenominatorDate.MidYear), ComparisonBase.MeanOfPeriod);

        Assert.Equal(18_650_000, spike.Earlier!.Count.Value.Number);
        Assert.Equal(550_000, spike.Change.Value.Number);
        Assert.Equal("+2.95%", spike.Rate.Value.Round(2).ToString());
        Assert.Equal("+1.16 pp", spike.Points.Value.Round(2).ToString());
    }

    [Fact]
    public void ComparisonWithTheMean_OfAFlow_HasNoEarlierTime()
    {
        MetricTable table = Of([Observation.Of("82", Headcount.Of<Participants>(1), Year)]);

        Assert.Equal(MetricObstacle.Time, table.Compare(table.On("82"), Country.Count.WithKind(NumeratorKind.FlowYearToDate), ComparisonBase.MeanOfPeriod).Obstacle);
        Bad.Throws<InvalidOperationException>(() => ComparisonBase.MeanOfPeriod.DateFor(Year), "mean of the period is no earlier day", "2024");
        Bad.Throws<InvalidOperationException>(() => ComparisonBase.MeanOfPeriod.DateFor(Year.LastDay), "2024-12-31");
        Bad.Throws<InvalidOperationException>(() => ComparisonBase.MeanOfPeriod.PeriodFor(Year), "mean of the period", "2024");
        Assert.Equal("mean of the period", ComparisonBase.MeanOfPeriod.ToString());
    }

    [Fact]
    public void CoverageOfMeans_IsThatOfTheMonthsPooled()
    {
        long[] insured = [19, 18, 20, 21, 17, 18, 19, 22, 23, 20, 24, 35];
        MetricTable table = Of([.. Months(2024, month => insured[month - 1]), .. Enumerable.Range(1, 12).Select(month => Country.Labour("82", 50 + month, End(2024, month)))]);

        MetricCell cell = table.Cell(table.On("82"), Mean);

        // 256 person-months in 678 labour-force-months: means of 21 1/3 and of 56 1/2.
        Assert.Equal("21 to 22", cell.Count.Bounds!.ToString());
        Assert.Equal("21 of 57 (labour-force)", cell.Coverage.Value.ToString());
        Coverage<Participants, LabourForce> exact = Enumerable.Range(1, 12).Select(month => Coverage.Of(Headcount.Of<Participants>(insured[month - 1]), Headcount.Of<LabourForce>(50 + month))).Pool();
        Assert.Equal("256 of 678 (labour-force)", exact.ToString());
        Assert.True(cell.Percentage.Bounds!.Smallest!.Value.Percent <= exact.Percentage.Percent && exact.Percentage.Percent <= cell.Percentage.Bounds.Largest!.Value.Percent);
    }

    [Fact]
    public void MeanThatWasReported_IsTaken()
    {
        Observation reported = Observation.Of("82", Headcount.Of<Participants>(123), ObservationTime.MeanOf(Year));
        MetricTable table = Of([.. Months(2024, _ => 100), reported, .. LabourForce()]);

        Assert.Same(reported, table.Cell(table.On("82"), Mean).NumeratorSource);
    }

    [Fact]
    public void Mean_OfATableWithoutAPeriod_SaysSo()
    {
        MetricTable table = MetricTable.Of(ObservationSet.Of([.. Months(2024, _ => 100), Country.Insured("82", 100, new(2024, 5, 10))]), MetricSet.Of(Mean), Country.Catalogue, new LocalDate(2024, 5, 10));

        Assert.Equal(NoValueDetailKind.NoPeriod, table.Cell(table.On("82"), Mean).Count.Detail!.Kind);
        Assert.Equal(NoValueDetailKind.NoPeriod, table.Cell(table.On("82"), Country.Rate.WithDenominatorDate(DenominatorDate.MeanOfPeriod)).Coverage.Detail!.Kind);
    }

    // Cabo Verde or anywhere: doses given over the children that the year's target counts. Both came over the year.
    [Fact]
    public void CoverageOfAFlow_IsOfWhatWasPlannedForTheSamePeriod()
    {
        Metric doses = Metric.Coverage<Participants, LabourForce>("doses", "doses").WithKind(NumeratorKind.FlowInMonth).WithDenominatorDate(DenominatorDate.SamePeriod);
        Observation[] rows = [.. Enumerable.Range(1, 12).Select(month => Observation.Of("82", Headcount.Of<Participants>(10 * month), ReportingPeriod.Month(2024, month))), Observation.Of("82", Headcount.Of<LabourForce>(1_000), Year)];
        MetricTable table = MetricTable.Of(ObservationSet.Of(rows), MetricSet.Of(doses), Country.Catalogue, Year);

        Assert.Equal("780 of 1,000 (labour-force)", table.Cell(table.On("82"), doses).Coverage.Value.ToString());
        Assert.Equal(MetricObstacle.Denominator, table.Cell(table.On("82"), doses, ReportingPeriod.Month(2024, 3)).CoverageObstacle);
    }

    [Theory]
    [InlineData(NumeratorKind.FlowInMonth, DenominatorDate.SameDate)]
    [InlineData(NumeratorKind.FlowYearToDate, DenominatorDate.MeanOfPeriod)]
    [InlineData(NumeratorKind.Stock, DenominatorDate.SamePeriod)]
    [InlineData(NumeratorKind.MeanOfPeriod, DenominatorDate.SameDate)]
    [InlineData(NumeratorKind.MeanOfPeriod, DenominatorDate.SamePeriod)]
    public void CoverageOfTwoKindsOfTime_IsRefused(NumeratorKind kind, DenominatorDate date) => Bad.Throws<MetricDefinitionException>(
        () => MetricSet.Of(Country.Rate.WithKind(kind).WithDenominatorDate(date)), kind.ToString(), date.ToString());

    [Fact]
    public void TerritoryThatChangedWithinThePeriod_HasNoMeanUntilItIsRestated()
    {
        Observation[] rows = [.. Enumerable.Range(1, 12).Select(month => Country.Insured("51", 100, End(2025, month)))];
        var year = ReportingPeriod.Year(2025);

        Observation mean = Assert.Single(ObservationSet.Of(rows).MeanOver(year, Country.Catalogue));
        Assert.Equal(NoValueDetailKind.TerritoriesDiffer, mean.Figure.Detail!.Kind);

        Observation restated = Assert.Single(ObservationSet.Of(rows.Select(row => row.Restated("51", End(2025, 12), row.Figure))).MeanOver(year, Country.Catalogue));
        Assert.Equal(100, restated.Figure.Value.Number);
        Assert.Equal(End(2025, 12), restated.Map);
        Observation early = Assert.Single(ObservationSet.Of(rows.Select(row => row.Restated("51", End(2025, 1), row.Figure))).MeanOver(year, Country.Catalogue));
        Assert.Equal(End(2025, 1), early.Map);
        Assert.True(early.Figure.HasValue);
    }

    [Fact]
    public void MeansOfMoney_AreKeptToFourDecimals_AndNetChangesHaveNone()
    {
        ReportingPeriod quarter = ReportingPeriod.Quarter(2024, 1);
        ObservationSet owed = ObservationSet.Of(Enumerable.Range(1, 3).Select(month => Observation.Of("82", "debt", Amount.Of<Dong>(month == 3 ? 2 : 1), End(2024, month))));

        Figure<ObservedQuantity> mean = Assert.Single(owed.MeanOver(quarter, Country.Catalogue)).Figure;

        Assert.Equal(1.3333m, mean.Value.Number);
        Assert.Equal(1.3334m, mean.Bounds!.Largest!.Value.Number);
        Assert.Equal(FigureStatus.Derived, mean.Status);
        Assert.Empty(ObservationSet.Of([Observation.Of("82", "people", ObservedQuantity.OfPeopleChange(-3), End(2024, 1))]).MeanOver(quarter, Country.Catalogue));
    }

    // Five cards in two months are two and a half a month, and no card is half.
    [Fact]
    public void MeansOfWhatIsCounted_AreWhole()
    {
        ObservationSet cards = ObservationSet.Of([Observation.Of("82", "cards", Count.Of<Visits>(2), End(2024, 1)), Observation.Of("82", "cards", Count.Of<Visits>(3), End(2024, 2))]);

        Figure<ObservedQuantity> mean = Assert.Single(cards.MeanOver(ReportingPeriod.FirstMonths(2024, 2), Country.Catalogue)).Figure;

        Assert.Equal(3, mean.Value.ToCount<Visits>().Number);
        Assert.Equal((2m, 3m), (mean.Bounds!.Smallest!.Value.Number, mean.Bounds.Largest!.Value.Number));
    }

    [Fact]
    public void Mean_of_a_run_of_months_is_the_rational_one_to_the_person() => Law.Holds(
        Generators.Sequences(Generators.CountsToTrillion),
        counts =>
        {
            int months = Math.Clamp(counts.Length, 1, 12);
            long[] stocks = [.. counts.Take(months).Concat(Enumerable.Repeat(7L, months)).Take(months)];
            ReportingPeriod period = ReportingPeriod.FirstMonths(2024, months);
            Figure<ObservedQuantity> mean = Assert.Single(ObservationSet.Of(stocks.Select((people, month) => Country.Insured("82", people, End(2024, month + 1)))).MeanOver(period, Country.Catalogue)).Figure;

            BigInteger sum = stocks.Aggregate(BigInteger.Zero, static (all, one) => all + one);
            Assert.Equal((2 * sum + months) / (2 * months), (BigInteger)mean.Value.Number);
            Assert.Equal(sum % months == 0, mean.IsExact);
            if (!mean.IsExact)
            {
                Assert.Equal(sum / months, (BigInteger)mean.Bounds!.Smallest!.Value.Number);
                Assert.Equal((sum / months) + 1, (BigInteger)mean.Bounds.Largest!.Value.Number);
            }
        });

    private static LocalDate End(int year, int month) => ReportingPeriod.Month(year, month).LastDay;

    private static Observation At(int year, int month, long people) => Country.Insured("82", people, End(year, month));

    private static IEnumerable<Observation> Months(int year, Func<int, long> people) => Enumerable.Range(1, 12).Select(month => At(year, month, people(month)));

    private static Observation[] LabourForce() => [Observation.Of("82", Headcount.Of<LabourForce>(47_260_000), ObservationTime.MeanOf(Year))];

    private static MetricTable Of(IEnumerable<Observation> rows) => MetricTable.Of(ObservationSet.Of(rows), MetricSet.Of(Country.Rate), Country.Catalogue, Year);
}
