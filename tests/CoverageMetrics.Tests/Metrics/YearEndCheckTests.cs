using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>How far the last day of a year may stand out from what the months before it added.</summary>
public class YearEndCheckTests
{
    private static readonly LocalDate End = new(2022, 12, 31);

    // What the months added until November, by the first of them that was reported: 4% a month of ten, 5% of eight, 40% of one, nothing where it fell or no month is known. Twice that is no finding, nor is what is within 3%.
    [Theory]
    [InlineData(1, 1_000, 1_400, 1_512, false)]
    [InlineData(1, 1_000, 1_400, 1_513, true)]
    [InlineData(3, 1_000, 1_400, 1_540, false)]
    [InlineData(3, 1_000, 1_400, 1_541, true)]
    [InlineData(10, 1_000, 1_400, 2_520, false)]
    [InlineData(10, 1_000, 1_400, 2_521, true)]
    [InlineData(1, 1_400, 1_000, 1_030, false)]
    [InlineData(1, 1_400, 1_000, 1_031, true)]
    [InlineData(11, 1_000, 1_000, 1_030, false)]
    [InlineData(11, 1_000, 1_000, 1_031, true)]
    public void TheLastDay_StandsOutByMoreThanTwiceTheUsualRise(int firstMonth, long first, long november, long december, bool isFound)
    {
        Observation[] rows = [.. new[] { (Month: firstMonth, People: first), (Month: 11, People: november), (Month: 12, People: december) }.Distinct().Select(one => Country.Insured("82", one.People, EndOf(one.Month)))];

        Assert.Equal(isFound, Found(ObservationSet.Of(rows), End).Length == 1);
    }

    [Fact]
    public void TheLastDay_OfPublishedRatesAlone_IsHeldAgainstTheMonthBefore()
    {
        ReportedRate Rate(int month, decimal percent) => ReportedRate.Of<Participants, LabourForce>("82", percent, EndOf(month));
        ObservationSet two = ObservationSet.Of([]).With(Rate(11, 40m), Rate(12, 42m));

        Assert.Equal(["82 Tiền Giang, participation: 42.00% on the last day of the year, +5.00% against 40.00% a month before, more than 3%"], Found(two, End));
        Assert.Equal(
            ["82 Tiền Giang, participation: 42.00% on the last day of the year, +5.00% against 40.00% a month before, more than 3%; the mean of 3 months of that year is 40.67%"], Found(two.With(Rate(1, 40m)), End));
        Assert.Empty(Found(ObservationSet.Of([]).With(Rate(11, 40m), Rate(12, 41.2m)), End));
        Assert.Empty(Found(ObservationSet.Of([]).With(Rate(11, 0m), Rate(12, 41.2m)), End));
        Assert.Empty(Found(two.With(Rate(1, 30m)), End));
    }

    // Counts and published rates of the months are no mean together.
    [Fact]
    public void TheMean_IsOfTheMonthsThatHaveWhatTheLastDayHas()
    {
        ObservationSet rows = ObservationSet.Of([Country.Insured("82", 1_000, EndOf(10)), Country.Insured("82", 1_000, EndOf(11)), Country.Insured("82", 1_045, EndOf(12)), Country.Labour("82", 2_000, EndOf(12))])
            .With(ReportedRate.Of<Participants, LabourForce>("82", 40, EndOf(9)));

        Assert.Equal(
            ["82 Tiền Giang, participation: 1,045 on the last day of the year, +4.50% against 1,000 a month before, more than 3%; the mean of 3 months of that year is 1,015"], Found(rows, End));
    }

    [Theory]
    [InlineData(1, 970, false)]
    [InlineData(1, 969, true)]
    [InlineData(3, 969, true)]
    [InlineData(4, 969, false)]
    [InlineData(1, 1_100, false)]
    public void WhatIsGone_IsSoughtInTheFirstThreeMonths(int month, long people, bool isFound)
    {
        LocalDate day = ReportingPeriod.Month(2023, month).LastDay;
        ObservationSet rows = ObservationSet.Of([Country.Insured("82", 1_000, End), Country.Insured("82", people, day)]);

        Assert.Equal(isFound ? ["82 Tiền Giang, participation: 969, −3.10% against 1,000 on the last day of last year, more than 3%"] : [], Found(rows, day));
    }

    [Fact]
    public void AFlow_HasNoLastDay()
    {
        Metric joined = Country.Count.WithKind(NumeratorKind.FlowInMonth);
        MetricTable table = MetricTable.Of(
            ObservationSet.Of([Observation.Of("82", Headcount.Of<Participants>(1_000), ReportingPeriod.Month(2022, 11)), Observation.Of("82", Headcount.Of<Participants>(1_500), ReportingPeriod.Month(2022, 12))]),
            MetricSet.Of(joined), Country.Catalogue, End);

        Assert.DoesNotContain(PublishingChecks.Usual.Run(table, [table.On("82")], ComparisonBase.PreviousMonth), static one => one.Rule == FindingRule.YearEndSpike);
    }

    private static LocalDate EndOf(int month) => ReportingPeriod.Month(2022, month).LastDay;

    private static string[] Found(ObservationSet rows, LocalDate day)
    {
        MetricTable table = MetricTable.Of(rows, MetricSet.Of(Country.Rate), Country.Catalogue, day);
        return [.. PublishingChecks.Usual.Run(table, [table.On("82")], ComparisonBase.SamePeriodLastYear).Where(static one => one.Rule == FindingRule.YearEndSpike).Select(static one => one.ToString())];
    }
}
