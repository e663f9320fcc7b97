using System.Text.Json;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Smoke.Tests;

/// <summary>Periods and growth over time.</summary>
public class PeriodTests
{
    [Fact]
    public void SamePeriodLastYear_EndsOnTheLastDayOfItsMonth() =>
        Assert.Equal(new LocalDate(2024, 2, 29), ComparisonBase.SamePeriodLastYear.DateFor(ReportingPeriod.Month(2025, 2)));

    [Fact]
    public void Period_IsReadBackFromJson()
    {
        ReportingPeriod months = ReportingPeriod.FirstMonths(2022, 8);

        Assert.Equal(months, JsonSerializer.Deserialize<ReportingPeriod>(JsonSerializer.Serialize(months)));
    }

    [Fact]
    public void MeanYearlyGrowth_From2016To2020_IsFourSteps() => Assert.Equal(
        10.0,
        Growth.Between(Headcount.Of<Participants>(10_000), Headcount.Of<Participants>(14_641)).EstimateMeanYearlyPercent(ReportingPeriod.EstimateYears(new(2016, 12, 31), new(2020, 12, 31))),
        9);
}
