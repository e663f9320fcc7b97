using System.Numerics;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Dong = CoverageMetrics.Tests.Reports.Dong;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>12,300 owners of household businesses declared 3.5 million dong a month on average (Viet Nam Social Security, article 12830); the mean pension is 6.2 million dong.</summary>
public class RatioMetricTests
{
    private static readonly LocalDate May = new(2025, 5, 31);
    private static readonly ReportingPeriod InMay = ReportingPeriod.Month(2025, 5);
    private static readonly ReportingPeriod InMayBefore = ReportingPeriod.Month(2024, 5);

    private static readonly Metric Base = Metric.Ratio(
        "base", "mean base", Metric.Money<Dong>("wages", "wages", "declared wages").WithKind(NumeratorKind.FlowInMonth), Metric.People<Participants>("members", "members"))
        .WithRatioUnit("dong a person a month", 0);

    private static readonly MetricSet Metrics = MetricSet.Of(Base);

    private static Observation Wages(string area, decimal amount, ReportingPeriod month) => Observation.Of(area, "wages", Amount.Of<Dong>(amount), month);

    private static MetricTable Table(ReportingPeriod period, params Observation[] observations) => MetricTable.Of(ObservationSet.Of(observations), Metrics, Country.Catalogue, period);

    [Fact]
    public void Cell_OfPublishedFigures_IsThePublishedMean()
    {
        MetricTable table = Table(InMay, Wages("VN", 43_050_000_000, InMay), Country.Insured("VN", 12_300, May));

        MetricCell cell = table.Cell(table.On("VN"), Base);

        Assert.Equal(3_500_000m, cell.Ratio.Value);
        Assert.Equal((NoValueReason.Undefined, NoValueReason.Undefined), (cell.Percentage.Reason!.Value, cell.Coverage.Reason!.Value));
        Assert.False(cell.ExceedsTotal);
        Assert.Null(cell.Band);
        Assert.True(Base is { IsRatio: true, IsShare: false, IsCoverage: false });
    }

    [Fact]
    public void Cell_OfVisitsPerPerson_IsOfTwoUnits()
    {
        Metric visits = Metric.Ratio("visits-per-person", "visits per person", Metric.Count<Visits>("visits", "visits", "visits"), Metric.People<Participants>("members", "members"));
        MetricTable table = MetricTable.Of(
            ObservationSet.Of([Observation.Of("VN", "visits", Count.Of<Visits>(195_500_000), ReportingPeriod.Year(2025)), Country.Insured("VN", 91_800_000, new(2025, 12, 31))]),
            MetricSet.Of(visits), Country.Catalogue, ReportingPeriod.Year(2025));

        Assert.Equal(2.13m, decimal.Round(table.Cell(table.On("VN"), visits).Ratio.Value, 2));
    }

    [Fact]
    public void Cell_OfAQuarter_AddsTheMonthsOfAFlow()
    {
        ReportingPeriod quarter = ReportingPeriod.Quarter(2025, 2);
        MetricTable table = Table(
            quarter, Wages("VN", 100, ReportingPeriod.Month(2025, 4)), Wages("VN", 200, InMay), Wages("VN", 300, ReportingPeriod.Month(2025, 6)), Country.Insured("VN", 3, quarter.LastDay));

        Assert.Equal(200m, table.Cell(table.On("VN"), Base).Ratio.Value);
    }

    [Fact]
    public void Cell_PerNobody_IsUndefinedAndNotAnException()
    {
        MetricTable table = Table(InMay, Wages("VN", 5, InMay), Country.Insured("VN", 0, May));

        MetricCell cell = table.Cell(table.On("VN"), Base);

        Assert.Equal((NoValueReason.Undefined, MetricObstacle.Zero), (cell.Ratio.Reason!.Value, cell.CoverageObstacle));
    }

    [Fact]
    public void Growth_OfARatio_IsThatOfTheRatioAndNotOfItsNumerator()
    {
        MetricTable table = Table(
            InMay, Wages("VN", 43_050_000_000, InMay), Country.Insured("VN", 12_300, May), Wages("VN", 33_000_000_000, InMayBefore), Country.Insured("VN", 11_000, new(2024, 5, 31)));

        MetricComparison comparison = table.Compare(table.On("VN"), Base, ComparisonBase.SamePeriodLastYear);

        Assert.Equal(16.67m, comparison.GrowthOfRatio.Value.Round(2).Percent);
        Assert.Equal(30.45m, comparison.Rate.Value.Round(2).Percent);
        Assert.Equal(NoValueReason.Undefined, comparison.Points.Reason);
    }

    [Fact]
    public void Growth_FromNothing_IsUndefined()
    {
        MetricTable table = Table(InMay, Wages("VN", 5, InMay), Country.Insured("VN", 1, May), Wages("VN", 0, InMayBefore), Country.Insured("VN", 1, new(2024, 5, 31)));

        Assert.Equal(NoValueReason.Undefined, table.Compare(table.On("VN"), Base, ComparisonBase.SamePeriodLastYear).GrowthOfRatio.Reason);
    }

    [Fact]
    public void CompareTotal_OfRatios_IsOverTheAreasThatHaveBothSidesOnBothDates()
    {
        LocalDate before = new(2024, 5, 31);
        MetricTable table = Table(
            InMay,
            Wages("51", 300, InMay), Country.Insured("51", 2, May), Wages("51", 200, InMayBefore), Country.Insured("51", 2, before),
            Wages("62", 900, InMay), Country.Insured("62", 1, May), Wages("62", 800, InMayBefore), Country.Insured("62", 2, before),
            Wages("82", 900, InMay), Country.Insured("82", 1, May), Wages("82", 800, InMayBefore));

        MetricTotalComparison together = table.CompareTotal(table.Areas.At(Country.Province), Base, ComparisonBase.SamePeriodLastYear);

        // From 1000 per 4 to 1200 per 3.
        Assert.Equal(60m, together.ComparableGrowthOfRatio.Value.Percent);
        Assert.Equal(NoValueReason.Incomplete, together.GrowthOfRatio.Reason);
        Assert.Equal(["82"], together.WithoutPoints.Select(area => area.Code.Text));
        Assert.Equal(NoValueReason.Undefined, together.ComparablePoints.Reason);
    }

    [Fact]
    public void Ratio_OfRoundedMoney_HasBounds()
    {
        MetricTable table = Table(
            InMay, Wages("VN", 43_050_000_000, InMay).WithPrecision(100_000_000, FigureQualifier.None), Country.Insured("VN", 12_300, May).WithPrecision(100, FigureQualifier.None),
            Wages("VN", 40_000_000_000, InMayBefore), Country.Insured("VN", 12_000, new(2024, 5, 31)));

        Bounds<decimal> bounds = table.Cell(table.On("VN"), Base).Ratio.Bounds!;
        Bounds<GrowthRate> growth = table.Compare(table.On("VN"), Base, ComparisonBase.SamePeriodLastYear).GrowthOfRatio.Bounds!;

        Assert.InRange(bounds.Smallest!.Value, 43_000_000_000m / 12_350, 43_000_000_000m / 12_349);
        Assert.InRange(bounds.Largest!.Value, 43_100_000_000m / 12_251, 43_100_000_000m / 12_250);
        Assert.InRange(growth.Smallest!.Value.Percent, (bounds.Smallest.Value / (40_000_000_000m / 12_000) - 1) * 100 - 0.000001m, (bounds.Smallest.Value / (40_000_000_000m / 12_000) - 1) * 100 + 0.000001m);
    }

    [Fact]
    public void Total_and_rank_are_those_of_rational_numbers() => Law.Holds(
        Arb.From(Gen.Choose(0, 5_000).ArrayOf(6)),
        numbers =>
        {
            string[] codes = ["51", "62", "82"];
            MetricTable table = Table(InMay, [.. codes.SelectMany((code, i) => new[] { Wages(code, numbers[2 * i], InMay), Country.Insured(code, numbers[(2 * i) + 1], May) })]);

            MetricTotal total = table.Total(table.Areas.At(Country.Province), Base);
            (BigInteger of, BigInteger per) = (numbers[0] + numbers[2] + numbers[4], numbers[1] + numbers[3] + numbers[5]);

            Assert.Equal(per > 0, total.Ratio.HasValue);
            if (per > 0)
            {
                Assert.Equal((decimal)of / (decimal)per, total.Ratio.Value);
            }

            MetricRank[] ranks = [.. table.Rank(table.Areas.At(Country.Province), Base)];
            Assert.Equal(Enumerable.Range(0, 3).Count(i => numbers[(2 * i) + 1] > 0), ranks.Count(rank => rank.Rank is not null));
            foreach (MetricRank rank in ranks.Where(rank => rank.Rank is not null))
            {
                int at = Array.IndexOf(codes, rank.Cell.Area.Code.Text);
                int better = Enumerable.Range(0, 3).Count(i => numbers[(2 * i) + 1] > 0 && (long)numbers[2 * i] * numbers[(2 * at) + 1] > (long)numbers[2 * at] * numbers[(2 * i) + 1]);
                Assert.Equal(better + 1, rank.Rank);
            }
        });
}
