using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Reports;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>A table that follows another year than that of the calendar: made-up figures, whose numbers tell which one was taken.</summary>
public class ReportingYearTableTests
{
    private static readonly ReportingYear April = ReportingYear.StartingIn(4).NamedByBothYears();
    private static readonly ReportingYear Closing = ReportingYear.StartingIn(1).ClosingOn(25, lastMonth: 31);
    private static readonly Metric People = Metric.People<Participants>("people", "people");
    private static readonly Metric Receipts = Metric.Money<Dong>("receipts", "receipts", "receipts");
    private static readonly Metric InMonth = Receipts.WithKind(NumeratorKind.FlowInMonth);

    [Fact]
    public void EndOfLastYear_IsThatOfTheYear()
    {
        ObservationSet observations = Stocks((new(2018, 12, 31), 1), (new(2019, 3, 31), 2), (new(2019, 12, 31), 3), (new(2020, 2, 29), 10));
        MetricTable calendar = Table(observations, People, ReportingPeriod.Month(2020, 2));

        Assert.Equal(7, ChangeOf(calendar, ComparisonBase.EndOfLastYear));
        Assert.Equal(8, ChangeOf(calendar.Following(April), ComparisonBase.EndOfLastYear));
        Assert.Equal(9, ChangeOf(calendar, ComparisonBase.EndOfYear(2018)));
        Assert.Equal(8, ChangeOf(calendar.Following(April), ComparisonBase.EndOfYear(2018)));
        Assert.Equal(8, ChangeOf(calendar.Following(April.NamedByLastYear()), ComparisonBase.EndOfYear(2019)));
        Assert.Equal(7, ChangeOf(calendar.Following(April).Following(ReportingYear.Calendar), ComparisonBase.EndOfLastYear));
        Assert.StartsWith("end of 2018–19: ", Compared(calendar.Following(April), ComparisonBase.EndOfYear(2018)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void YearToDate_BeginsWithTheYear()
    {
        ObservationSet observations = ObservationSet.Of(
        [
            Money(ReportingPeriod.FirstMonths(2020, 2), 2), Money(ReportingPeriod.StartingIn(2019, 4, 11), 110), Money(ReportingPeriod.StartingIn(2018, 4, 11), 100), Money(ReportingPeriod.StartingIn(2019, 4, 10), 95),
            Money(ReportingPeriod.Month(2020, 4), 12),
        ]);
        MetricTable table = Table(observations, Receipts, ReportingPeriod.Month(2020, 2)).Following(April);

        Assert.Equal(110, table.Cell(Root(table), Receipts).Count.Value.Number);
        Assert.Equal(10, ChangeOf(table, ComparisonBase.SamePeriodLastYear));

        // What a month added: in the first of the year it is what came so far.
        IReadOnlyList<MetricMonth> months = table.Months(Root(table), Receipts, ReportingPeriod.Month(2020, 2), ReportingPeriod.Month(2020, 4));
        Assert.Equal(15, months[0].NetIncrease.Value.Number);
        Assert.False(months[1].NetIncrease.HasValue);
        Assert.Equal(12, months[2].NetIncrease.Value.Number);
    }

    [Fact]
    public void FlowOverNewYear_IsTheSumOfItsMonths()
    {
        ObservationSet observations = ObservationSet.Of([.. April.Year(2019).EachMonth().Select((month, i) => Money(month, i + 1))]);
        MetricTable table = Table(observations, InMonth, April.Half(2019, 2)).Following(April);

        Assert.Equal(7 + 8 + 9 + 10 + 11 + 12, table.Cell(Root(table), InMonth).Count.Value.Number);
        Assert.Equal(78, table.Cell(Root(table), InMonth, April.Year(2019)).Count.Value.Number);
        Assert.Equal(57 - 21, ChangeOf(table, ComparisonBase.PreviousPeriod));
    }

    [Fact]
    public void DenominatorsOfAYear_AreThoseOfItsMiddle()
    {
        Metric midYear = Metric.Coverage<Participants, LabourForce>("rate", "rate").WithDenominatorDate(DenominatorDate.MidYear);
        Observation[] counts = [Country.Insured("VN", 50, new(2020, 3, 31))];

        Assert.Equal(200, Total(midYear, Observation.Of("VN", Headcount.Of<LabourForce>(200), ObservationTime.MeanOf(April.Year(2019)))));
        Assert.Equal(300, Total(midYear, Country.Labour("VN", 300, new(2019, 10, 1))));
        Assert.Equal(400, Total(midYear, Country.Labour("VN", 400, new(2019, 9, 30))));
        Assert.Equal(500, Total(midYear.WithDenominatorDate(DenominatorDate.PreviousYear), Country.Labour("VN", 500, new(2018, 9, 30))));
        Assert.Null(Total(midYear, Country.Labour("VN", 400, new(2020, 7, 1))));

        long? Total(Metric metric, Observation denominator)
        {
            MetricTable table = Table(ObservationSet.Of([.. counts, denominator]), metric, ReportingPeriod.Month(2020, 3)).Following(April);
            return table.Cell(Root(table), metric).Coverage.TryGetValue(out AnyCoverage coverage) ? coverage.Total : null;
        }
    }

    [Fact]
    public void CutOff_IsTheDayOfTheStocks()
    {
        ObservationSet observations = Stocks((new(2009, 12, 31), 90), (new(2010, 7, 25), 98), (new(2010, 8, 25), 100), (new(2010, 8, 31), 7), (new(2009, 8, 25), 60));
        MetricTable table = Table(observations, People, ReportingPeriod.Month(2010, 8)).Following(Closing);

        Assert.Equal(new LocalDate(2010, 8, 25), table.Date);
        Assert.Equal(100, table.Cell(Root(table), People).Count.Value.Number);
        Assert.Equal(2, ChangeOf(table, ComparisonBase.PreviousMonth));
        Assert.Equal(40, ChangeOf(table, ComparisonBase.SamePeriodLastYear));
        Assert.Equal(ReportingPeriod.Month(2010, 8), Table(observations, People, new LocalDate(2010, 8, 25)).Following(Closing).Period);
        Assert.Null(Table(observations, People, new LocalDate(2010, 8, 31)).Following(Closing).Period);
    }

    [Fact]
    public void CutOffAgainstTheEndOfAMonth_SaysSo()
    {
        ObservationSet observations = Stocks((new(2009, 12, 31), 90), (new(2010, 7, 25), 98), (new(2010, 8, 25), 100));
        MetricTable table = Table(observations, People, ReportingPeriod.Month(2010, 8)).Following(Closing);
        MetricComparison mixed = Compared(table, ComparisonBase.EndOfLastYear);

        Assert.True(mixed.IsOfCutOffAndMonthEnd);
        Assert.Contains("compares 2010-08-25 with 2009-12-31: one is the cut-off", mixed.ToString(), StringComparison.Ordinal);
        Assert.Contains("one is the cut-off", mixed.ToHtml(), StringComparison.Ordinal);
        Assert.True(table.CompareTotal([Root(table)], People, ComparisonBase.EndOfLastYear).IsOfCutOffAndMonthEnd);
        Assert.False(Compared(table, ComparisonBase.PreviousMonth).IsOfCutOffAndMonthEnd);
        Assert.DoesNotContain("cut-off", Compared(table, ComparisonBase.PreviousMonth).ToString(), StringComparison.Ordinal);
        Assert.False(Compared(table.Following(ReportingYear.Calendar), ComparisonBase.EndOfLastYear).IsOfCutOffAndMonthEnd);
    }

    private static Observation Money(ReportingPeriod period, decimal dong) => Observation.Of("VN", "receipts", Amount.Of<Dong>(dong), period);

    private static ObservationSet Stocks(params (LocalDate Day, long People)[] stocks) => ObservationSet.Of([.. stocks.Select(one => Country.Insured("VN", one.People, one.Day))]);

    private static MetricTable Table(ObservationSet observations, Metric metric, ReportingPeriod period) => MetricTable.Of(observations, MetricSet.Of(metric), Country.Catalogue, period);

    private static MetricTable Table(ObservationSet observations, Metric metric, LocalDate day) => MetricTable.Of(observations, MetricSet.Of(metric), Country.Catalogue, day);

    private static Area Root(MetricTable table) => table.On("VN");

    private static MetricComparison Compared(MetricTable table, ComparisonBase comparisonBase) => table.Compare(Root(table), table.Metrics[0], comparisonBase);

    private static decimal ChangeOf(MetricTable table, ComparisonBase comparisonBase) => Compared(table, comparisonBase).Change.Value.Number;
}
