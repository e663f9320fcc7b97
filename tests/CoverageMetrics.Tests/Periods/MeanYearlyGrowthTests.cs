using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Tests.Periods;

public class MeanYearlyGrowthTests
{
    [Fact]
    public void EstimateMeanYearlyPercent_From2016To2020_IsFourSteps()
    {
        Growth<Headcount<Participants>> growth = Growth.Between(Headcount.Of<Participants>(10_000), Headcount.Of<Participants>(14_641));

        // 1.1 to the fourth power is 1.4641.
        Assert.Equal(10.0, growth.EstimateMeanYearlyPercent(ReportingPeriod.EstimateYears(new(2016, 12, 31), new(2020, 12, 31))), 9);
    }

    [Fact]
    public void EstimateMeanYearlyPercent_OfTheNation2010To2017_IsThePublishedSeries()
    {
        // 9,522,565 to 13,818,998 in seven years (annual settlement reports of VSS).
        Growth<Headcount<Participants>> growth = Growth.Between(Headcount.Of<Participants>(9_522_565), Headcount.Of<Participants>(13_818_998));

        double percent = growth.EstimateMeanYearlyPercent(ReportingPeriod.EstimateYears(new(2010, 12, 31), new(2017, 12, 31)));

        // Seven multiplications, as an oracle.
        double grown = Enumerable.Range(0, 7).Aggregate(9_522_565.0, (count, _) => count * (1 + (percent / 100)));
        Assert.Equal(13_818_998.0, grown, 3);
    }

    [Theory]
    [InlineData(2016, 12, 31, 2020, 12, 31, 4.0)]
    [InlineData(2016, 2, 29, 2017, 2, 28, 1.0)]
    [InlineData(2016, 2, 29, 2020, 2, 29, 4.0)]
    [InlineData(2019, 2, 28, 2020, 2, 29, 1.0)]
    [InlineData(2021, 1, 1, 2021, 7, 2, 182.0 / 365)]
    [InlineData(2023, 7, 1, 2024, 7, 2, 1 + (1.0 / 365))]
    [InlineData(2023, 2, 1, 2024, 2, 1, 1.0)]
    [InlineData(2024, 1, 1, 2024, 12, 31, 365.0 / 366)]
    public void EstimateYears_IsWholeYearsAndTheRestOfOne(int y1, int m1, int d1, int y2, int m2, int d2, double expected) =>
        Assert.Equal(expected, ReportingPeriod.EstimateYears(new(y1, m1, d1), new(y2, m2, d2)), 12);

    [Fact]
    public void EstimateYears_NeverGoesBackFromOneDayToTheNext()
    {
        foreach (LocalDate from in new LocalDate[] { new(2016, 2, 29), new(2015, 12, 31), new(2017, 2, 28), new(2019, 8, 15) })
        {
            double before = 0;
            for (LocalDate to = from.PlusDays(1); to < from.PlusYears(9); to = to.PlusDays(1))
            {
                double years = ReportingPeriod.EstimateYears(from, to);
                Assert.True(years > before, $"{from} to {to}");
                before = years;
            }
        }
    }

    [Fact]
    public void Dates_InTheWrongOrder_ThrowNamingBoth()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() =>
            Growth.Between(Headcount.Of<Participants>(1), Headcount.Of<Participants>(2)).EstimateMeanYearlyPercent(ReportingPeriod.EstimateYears(new(2020, 1, 1), new(2016, 1, 1))));

        Assert.Equal("to", error.ParamName);
        Assert.Contains("2016-01-01", error.Message, StringComparison.Ordinal);
        Assert.Contains("2020-01-01", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EstimateMeanYearlyPercent_FromNobody_Throws() =>
        Assert.Throws<InvalidOperationException>(() =>
            Growth.Between(Headcount.Of<Participants>(0), Headcount.Of<Participants>(2)).EstimateMeanYearlyPercent(ReportingPeriod.EstimateYears(new(2016, 1, 1), new(2020, 1, 1))));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void EstimateMeanYearlyPercent_OverNoYears_ThrowsWithTheNumber(double years) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(years), () => Growth.Between(Headcount.Of<Participants>(1), Headcount.Of<Participants>(2)).EstimateMeanYearlyPercent(years));
}
