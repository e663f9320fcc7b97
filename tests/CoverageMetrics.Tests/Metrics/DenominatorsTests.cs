using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

public class DenominatorsTests
{
    private static readonly LocalDate Day = new(2025, 11, 30);
    private static readonly Metric OfPopulation = Metric.Coverage<Participants, WorkingAgePopulation>("of-15-and-over", "of 15 and over");

    // Viet Nam, end of November 2025: 20.04 million in social insurance, 42.4% of the labour force that this implies, 47.26 million (en.nhandan.vn post156605); 53.5 million aged 15 and over (ja.laodong.vn 1636676).
    private static readonly Observation[] November =
        [Country.Insured("VN", 20_040_000, Day), Country.Labour("VN", 47_260_000, Day), Observation.Of("VN", Headcount.Of<WorkingAgePopulation>(53_500_000), Day)];

    [Fact]
    public void OneNumerator_UnderTwoDenominators_SideBySide()
    {
        MetricTable table = Of(November);

        IReadOnlyList<MetricCell> cells = table.UnderEach(table.On("VN"), "participants");

        Assert.Equal(["42.4% of labour-force", "37.5% of working-age-population"], cells.Select(cell => cell.Percentage.Value.Round(1).ToString()));
        Assert.Equal([true, false], cells.Select(cell => cell.Reaches(40).Value));
        Assert.Equal("-4.9 pp", cells[0].PointsTo(cells[1]).Value.Round(1).ToString());
        Assert.Equal("+4.9 pp", cells[1].PointsTo(cells[0]).Value.Round(1).ToString());
    }

    [Fact]
    public void Reaching_IsAsCertainAsTheFigures()
    {
        Certainty? At(decimal percent, MetricDirection direction)
        {
            MetricTable table = Of(November[0].WithPrecision(10_000, FigureQualifier.None), November[1], November[2]);
            return table.Cell(table.On("VN"), Country.Rate.WithDirection(direction)).Reaches(percent).HowCertain();
        }

        Assert.Equal((Certainty.Certainly, Certainty.Possibly, Certainty.Not), (At(42.39m, MetricDirection.HigherIsBetter), At(42.4m, MetricDirection.HigherIsBetter), At(42.42m, MetricDirection.HigherIsBetter)));
        Assert.Equal((Certainty.Not, Certainty.Possibly, Certainty.Certainly), (At(42.39m, MetricDirection.LowerIsBetter), At(42.4m, MetricDirection.LowerIsBetter), At(42.42m, MetricDirection.LowerIsBetter)));
        MetricTable rounded = Of(November[0].WithPrecision(10_000, FigureQualifier.None), November[1], November[2]);
        IReadOnlyList<MetricCell> cells = rounded.UnderEach(rounded.On("VN"), "participants");
        Assert.True(cells[0].PointsTo(cells[1]).Bounds!.Contains(cells[0].PointsTo(cells[1]).Value));
    }

    [Fact]
    public void WhatCannotBeHeldAgainstEachOther_IsRefused()
    {
        MetricTable table = Of(November);
        MetricCell cell = table.Cell(table.On("VN"), Country.Rate);

        Bad.Argument<ArgumentException>("subject", "'nobody'", () => table.UnderEach(table.On("VN"), "nobody"));
        Bad.Argument<ArgumentException>("other", "82 participants", () => cell.PointsTo(table.Cell(table.On("82"), Country.Rate)));
        Assert.Equal(NoValueReason.Missing, table.Cell(table.On("82"), Country.Rate).PointsTo(table.Cell(table.On("82"), OfPopulation)).Reason);
        Assert.Equal(NoValueReason.Missing, table.Cell(table.On("82"), Country.Rate).Reaches(1).Reason);
    }

    private static MetricTable Of(params Observation[] rows) => MetricTable.Of(ObservationSet.Of(rows), MetricSet.Of(Country.Rate, OfPopulation), Country.Catalogue, Day);
}
