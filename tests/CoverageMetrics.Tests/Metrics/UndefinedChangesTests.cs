using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;
using Dong = CoverageMetrics.Tests.Support.Dong;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>Why there is no growth and no share: there was nobody, or what came less what went has none.</summary>
public class UndefinedChangesTests
{
    private static readonly LocalDate Now = new(2022, 8, 31);
    private static readonly LocalDate Before = new(2021, 8, 31);
    private static readonly Metric Net = Country.Count.AsNetChange();

    [Fact]
    public void FromNobody_ThereIsADivisionByZero()
    {
        MetricTable table = Country.Table(Now, Country.Insured("82", 5, Now), Country.Insured("82", 0, Before), Country.Insured("51", 0, Now), Country.Insured("51", 0, Before));
        Area[] both = [table.On("51"), table.On("82")];
        Figure<GrowthRate> growth = table.Compare(table.On("82"), Country.Count, ComparisonBase.SamePeriodLastYear).Rate;
        Figure<GrowthRate> together = table.CompareTotal(both, Country.Count, ComparisonBase.SamePeriodLastYear).ComparableRate;
        Figure<Percentage<Total>> share = MetricTable.ShareOf(table.Cell(table.On("51"), Country.Count), table.Total([table.On("51")], Country.Count));

        Assert.All([(growth.Reason, growth.Detail), (together.Reason, together.Detail), (share.Reason, share.Detail)], static one => Assert.Equal((NoValueReason.Undefined, NoValueDetailKind.DividedByZero), (one.Reason!.Value, one.Detail!.Kind)));
    }

    [Fact]
    public void OfNetChanges_ThereIsNothingToSayWhy()
    {
        Observation Came(string area, long people, int year) => Observation.Of(area, HeadcountChange.Of<Participants>(people), ReportingPeriod.Month(year, 8));
        MetricTable table = MetricTable.Of(ObservationSet.Of([Came("82", 5, 2022), Came("82", 4, 2021)]), MetricSet.Of(Net), Country.Catalogue, ReportingPeriod.Month(2022, 8));
        MetricComparison comparison = table.Compare(table.On("82"), Net, ComparisonBase.SamePeriodLastYear);
        Figure<GrowthRate> together = table.CompareTotal([table.On("82")], Net, ComparisonBase.SamePeriodLastYear).ComparableRate;
        Figure<Percentage<Total>> share = MetricTable.ShareOf(comparison.Later, table.Total([table.On("82")], Net));

        Assert.Equal(1, comparison.Change.Value.Number);
        Assert.All([(comparison.Rate.Reason, comparison.Rate.Detail), (together.Reason, together.Detail), (share.Reason, share.Detail)], static one => Assert.Equal((NoValueReason.Undefined, null), (one.Reason!.Value, one.Detail)));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    [InlineData(3, false)]
    public void IsRise_OfWhatStayed_IsFalse(long now, bool isRise)
    {
        MetricTable table = Country.Table(Now, Country.Insured("82", now, Now), Country.Insured("82", 4, Before));

        Assert.Equal(isRise, table.Compare(table.On("82"), Country.Count, ComparisonBase.SamePeriodLastYear).IsRise.Value);
    }

    [Theory]
    [InlineData("ratio", "growth of the ratio", "points")]
    [InlineData("coverage", "points", "growth of the ratio")]
    public void ComparisonOfTotals_ShowsTheChangeOfWhatTheMetricIs(string of, string shown, string notShown)
    {
        Metric mean = Metric.Ratio("mean", "mean", Metric.Money<Dong>("fund", "fund", "fund").WithKind(NumeratorKind.Stock), Metric.People<Participants>("heads", "heads"));
        Metric metric = of == "ratio" ? mean : Country.Rate;
        MetricTable table = MetricTable.Of(ObservationSet.Of([Country.Insured("82", 5, Now)]), MetricSet.Of(metric), Country.Catalogue, Now);

        string html = table.CompareTotal([table.On("82")], metric, ComparisonBase.SamePeriodLastYear).ToHtml();

        Assert.Contains($">{shown}</th>", html, StringComparison.Ordinal);
        Assert.DoesNotContain($">{notShown}</th>", html, StringComparison.Ordinal);
        Assert.Equal(of == "ratio" ? NoValueReason.Undefined : NoValueReason.Missing, table.CompareTotal([table.On("82")], metric, ComparisonBase.SamePeriodLastYear).ComparablePoints.Reason);
    }

    [Fact]
    public void ARateOfZero_IsOfNoNumberOfPeople()
    {
        ObservationSet set = ObservationSet.Of([Country.Insured("82", 5, Now), Country.Labour("82", 10, Now)]).With(ReportedRate.Of<Participants, LabourForce>("82", 0, Now));
        MetricTable table = MetricTable.Of(set, MetricSet.Of(Country.Rate), Country.Catalogue, Now);

        string found = Assert.Single(PublishingChecks.Usual.Run(table, [table.On("82")], ComparisonBase.PreviousMonth), static one => one.Rule == FindingRule.ReportedRateAgainstCounts).ToString();

        Assert.Contains("but the counts give 50.00%", found, StringComparison.Ordinal);
        Assert.DoesNotContain("the rate is of", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, "1 / 2 / 3 / 4 / 5 / 6 / 7 / 8")]
    [InlineData(9, "1 / 2 / 3 / 4 / 5 / 6 / 7 / 8 / …")]
    public void AConflict_OfManyNumbers_ShowsEight(int numbers, string written)
    {
        MetricTable table = Country.Table(Now, [.. Enumerable.Range(1, numbers).Select(static people => Country.Insured("82", people, Now).PublishedOn(Now))]);

        Assert.EndsWith(written, Assert.Single(PublishingChecks.Usual.Run(table, [table.On("82")], ComparisonBase.PreviousMonth), static one => one.Rule == FindingRule.Conflict).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void KeyWords_WithinAnArea_LeaveItOut()
    {
        KeyWords words = Country.Metrics.WordsOf(Country.Catalogue, ReportingYear.Calendar)(Language.English);
        FigureKey key = FigureKey.Of<Participants>(Now).WithArea("82");

        Assert.Equal("31 August 2022", words.Of(key.Area).PlaceAndTime(key));
        Assert.Equal("51 Quảng Ngãi, 31 August 2022", words.Of(key.Area).PlaceAndTime(key.WithArea("51")));
    }
}
