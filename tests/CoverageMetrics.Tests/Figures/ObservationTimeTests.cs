using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Tests.Figures;

public class ObservationTimeTests
{
    private static readonly LocalDate EndOfAugust = new(2022, 8, 31);

    [Fact]
    public void On_ADayAndDuring_AMonth_AreTwoTimesOfOneDay()
    {
        var stock = ObservationTime.On(EndOfAugust);
        var flow = ObservationTime.During(ReportingPeriod.Month(2022, 8));

        Assert.Equal(stock.AsAt, flow.AsAt);
        Assert.NotEqual(stock, flow);
        Assert.Null(stock.Period);
    }

    [Fact]
    public void A_DayOrAPeriod_StandsForATime()
    {
        Assert.Equal<ObservationTime>(ObservationTime.On(EndOfAugust), EndOfAugust);
        Assert.Equal<ObservationTime>(ObservationTime.During(ReportingPeriod.Year(2022)), ReportingPeriod.Year(2022));
        Assert.Equal<ObservationTime>(ObservationTime.On(EndOfAugust), EndOfAugust.WithCalendar(CalendarSystem.PersianSimple));
    }

    [Fact]
    public void CompareTo_OrdersByTheLastDayAndDaysBeforePeriods()
    {
        ObservationTime[] ordered =
        [
            default,
            ObservationTime.During(ReportingPeriod.Month(2022, 7)),
            ObservationTime.On(EndOfAugust),
            ObservationTime.During(ReportingPeriod.FirstMonths(2022, 8)),
            ObservationTime.During(ReportingPeriod.Month(2022, 8)),
            ObservationTime.On(EndOfAugust.PlusDays(1)),
        ];

        for (int i = 1; i < ordered.Length; i++)
        {
            Assert.True(ordered[i - 1] < ordered[i] && ordered[i - 1] <= ordered[i]);
            Assert.True(ordered[i] > ordered[i - 1] && ordered[i] >= ordered[i - 1]);
        }

        Assert.All(ordered, time =>
        {
            ObservationTime same = time;
            Assert.Equal((0, false, false, true, true), (time.CompareTo(same), (time < same), (time > same), (time <= same), (time >= same)));
        });
    }

    [Fact]
    public void ToString_OfAFlow_IsThePeriod() =>
        Assert.Equal("2022-01/2022-08", ObservationTime.During(ReportingPeriod.FirstMonths(2022, 8)).ToString());

    [Fact]
    public void ToString_OfAStock_IsTheDay()
    {
        Assert.Equal("2022-08-31", ObservationTime.On(EndOfAugust).ToString());
        Assert.Equal("0001-01-01", default(ObservationTime).ToString());
    }
}
