using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Tests.Metrics;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

/// <summary>A report of a year: its last day against the mean of the ends of its months, which is worked out, and money that comes over the year.</summary>
public class MeanReportTests
{
    private static readonly ReportingPeriod Year = ReportingPeriod.Year(2024);

    private static readonly Metric Insured = Country.Rate.WithDenominatorDate(DenominatorDate.MidYear);
    private static readonly Metric Wages = Metric.Ratio("base", "Mean base", Metric.Money<Dong>("wages", "wages", "Wages"), Metric.People<Participants>("members", "members").WithKind(NumeratorKind.MeanOfPeriod))
        .WithRatioUnit("dong a member a year", 0);

    // The ends of the months are 101, 102, … 112 people above 1,000, of which the mean is 1,106.5.
    private static readonly ObservationSet Figures = ObservationSet.Of(
    [
        .. Year.EachMonth().Select(month => Country.Insured("82", 1_100 + month.FirstDay.Month, month.LastDay)),
        Observation.Of("82", Headcount.Of<LabourForce>(2_000), ObservationTime.MeanOf(Year)),
        Observation.Of("82", "wages", Amount.OfMillions<Dong>(70_816), Year),
    ]);

    private static readonly CoverageReport Report = CoverageReport.For(Figures, MetricSet.Of(Insured, Wages), Country.Catalogue).During(Year).ForArea("82").Compare(ComparisonBase.MeanOfPeriod).Build();

    [Fact]
    public void Explanation_OfTheChange_SaysWhichIsTheMean()
    {
        string growth = Explain(0, ReportMeasure.GrowthRate), points = Explain(0, ReportMeasure.Points);

        Assert.Contains("1,107 people in the mean of 2024 and 1,112 people on 31 December 2024, a change of +0.45%", growth, StringComparison.Ordinal);
        Assert.Contains("was 55.35% in the mean of 2024 (1,107 of 2,000) and 55.60% on 31 December 2024 (1,112 of 2,000)", points, StringComparison.Ordinal);
        Assert.Contains("1.107 người bình quân năm 2024 và 1.112 người vào ngày 31/12/2024", Report.In(Vietnamese.Language).Rows[0].Explain(Column(ReportMeasure.GrowthRate)), StringComparison.Ordinal);
    }

    [Fact]
    public void Explanation_OfADenominatorFromMonths_NamesIt() => Assert.Contains(
        "70,816,000,000 VND per 1,107 (members), that is 63,971,093 dong a member a year. The count is final, of 2024, source not stated; the denominator is the mean of what was reported for the ends of the months.",
        Report["82", "base"].Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Explanation_OfADenominatorAddedUpFromMonths_NamesIt()
    {
        Metric perVisit = Metric.Ratio("benefit", "Benefit", Metric.Money<Dong>("wages", "wages", "Wages"), Metric.Count<Visits>("visits", "visits", "visits").WithKind(NumeratorKind.FlowInMonth));
        ObservationSet visits = Figures.With(Year.EachMonth().Select(month => Observation.Of("82", "visits", Count.Of<Visits>(100), month)));

        Assert.Contains(
            "; the denominator is the sum of what was reported for the months.",
            CoverageReport.For(visits, MetricSet.Of(perVisit), Country.Catalogue).During(Year).ForArea("82").Build()["82", "benefit"].Explain(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Explanation_OfAFlow_IsOfItsPeriod() => Assert.StartsWith("Mean base, Tiền Giang, 2024: 70,816,000,000 VND", Explain(1, ReportMeasure.Count), StringComparison.Ordinal);

    // A mean of 1,106.5 people is printed as 1,107 within bounds: of 2,000 both ends are 55%, and two numbers with two decimals.
    [Theory]
    [InlineData(2, true)]
    [InlineData(0, false)]
    public void Explanation_OfWhatIsToldByItsDigits_HasNoBounds(int decimals, bool hasBounds)
    {
        CoverageReport mean = CoverageReport.For(Figures, MetricSet.Of(Insured.WithKind(NumeratorKind.MeanOfPeriod).WithDecimals(decimals)), Country.Catalogue).During(Year).ForArea("82").Build();

        Assert.Equal(hasBounds, mean.Rows[0].Explain(mean.Columns[1]).Contains("With what is known", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatComesOverThePeriod_HasNoMeanToBeHeldAgainst()
    {
        CoverageReport byArea = CoverageReport.For(Figures, MetricSet.Of(Insured, Wages), Country.Catalogue).During(Year).ByArea(Country.Province).Compare(ComparisonBase.MeanOfPeriod).Build();

        Assert.All(Report.Columns.Where(column => column.Base is not null), column => Assert.True(Report.Rows[1][column].IsNotApplicable, column.Code));
        Assert.DoesNotContain(byArea.Columns, column => column.Base is not null && column.Metric == Wages);
        Assert.Contains(byArea.Columns, column => column.Base is not null && column.Metric == Insured);
    }

    private static ReportColumn Column(ReportMeasure measure) => Report.Columns.Single(column => column.Measure == measure);

    private static string Explain(int row, ReportMeasure measure) => Report.Rows[row].Explain(Column(measure));
}
