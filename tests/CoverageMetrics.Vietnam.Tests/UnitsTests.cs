using System.Globalization;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using NodaTime;

namespace CoverageMetrics.Vietnam.Tests;

/// <summary>Visits, cards and households as Vietnamese texts print them are no people.</summary>
public class UnitsTests
{
    [Theory]
    [InlineData("vn:visits", "visits", "lượt khám chữa bệnh")]
    [InlineData("vn:cards", "cards", "thẻ")]
    [InlineData("vn:households", "households", "hộ gia đình")]
    public void Code_IsPermanent_AndHasAName(string code, string english, string vietnamese)
    {
        Assert.Equal((code, english), code switch
        {
            "vn:visits" => (Visits.Code, Visits.Name),
            "vn:cards" => (Cards.Code, Cards.Name),
            _ => (Households.Code, Households.Name),
        });
        Assert.Contains(vietnamese, FigureKey.Of("x", code, ReportingPeriod.Year(2025)).ToText(Vietnamese.Language), StringComparison.Ordinal);
    }

    // news.laodong.vn 1628214.
    [Fact]
    public void ToObservation_OfVisits_IsOfVisits()
    {
        FigureKey key = FigureKey.OfCount<Visits>("vn:health-visits", ReportingPeriod.Year(2025)).WithArea("VN");

        Observation visits = VietnameseFigure.Parse("195,5 triệu lượt").ToObservation(key);

        Assert.Equal(Count.OfMillions<Visits>(195.5m), visits.Figure.Value.ToCount<Visits>());
        Assert.Equal(("vn:visits", 100_000m), (visits.Unit, visits.Precision));
        Assert.Equal(ObservedQuantity.OfCount(195_450_000, "vn:visits"), visits.Figure.Bounds!.Smallest);
        Assert.Equal("vn:visits", Assert.Single(ClaimSet.Of(ObservationSet.Of([visits]))).Subject.Unit);
        Assert.Equal(visits.Figure, Assert.Single(ClaimSet.Of(ObservationSet.Of([visits])).Reconcile().ToObservations()).Figure);
    }

    [Fact]
    public void Reconcile_ClaimsOfVisits_NarrowsThemInWholeVisits()
    {
        FigureKey now = FigureKey.OfCount<Visits>("vn:health-visits", ReportingPeriod.Quarter(2025, 1)).WithArea("VN");
        FigureKey before = now.During(ReportingPeriod.Quarter(2024, 1));

        // vss.gov.vn 12570.
        Reconciliation result = ClaimSet.Of(
            Claim.Count("visits", now, VietnameseFigure.Parse("47,14 triệu lượt")),
            Claim.GrowthRate("rate", now, before, ChangeDirection.Rise, VietnameseFigure.Parse("9,62%"))).Reconcile();

        Assert.True(result.IsConsistent);
        Assert.True(result[before].Possible.Contains(ExactNumber.FromDecimal(43_003_101)));
        Observation[] observed = [.. result.ToObservations()];
        Assert.All(observed, one => Assert.Equal("vn:visits", one.Unit));
        Assert.Equal(2, observed.Length);
    }

    [Fact]
    public void Check_OfTheNationalFacts_FindsNoVisitsCalledPeople()
    {
        // Average populations in thousands (General Statistics Office).
        var populations = new[] { (2010, 86_947.4m), (2014, 91_203.76m), (2016, 93_250.70m), (2018, 95_385.20m), (2020, 97_582.69m), (2022, 99_467.93m), (2024, 101_343.75m) }
            .Select(one => Observation.Of("VN", Headcount.OfThousands<Population>(one.Item2), ObservationTime.MeanOf(ReportingPeriod.Year(one.Item1))));
        ObservationSet facts = ObservationSet.Of(populations.Concat(Facts.Rows("participants_national.csv").Where(row => row["as_of"].Length == 10 && row["programme"] == "BHYT").Select(row => Observation.Of(
            "VN", Headcount.Of<HealthInsurance>(long.Parse(row["participants"], CultureInfo.InvariantCulture)), LocalDate.FromDateTime(DateTime.ParseExact(row["as_of"], "yyyy-MM-dd", CultureInfo.InvariantCulture))))));
        MetricSet metrics = MetricSet.Of(Metric.People<HealthInsurance>("bhyt", "health insurance"));
        LocalDate[] days = [.. facts.Where(one => one.Subject == HealthInsurance.Code).Select(one => one.Time.AsAt).Distinct()];

        IEnumerable<Finding> FoundOn(LocalDate day, PublishingChecks checks)
        {
            MetricTable table = MetricTable.Of(facts, metrics, Provinces.Catalogue, day);
            return checks.Run(table, [table.Areas.Find("VN")!], ComparisonBase.SamePeriodLastYear).Where(one => one.Rule == FindingRule.MorePeople);
        }

        Assert.Empty(days.SelectMany(day => FoundOn(day, PublishingChecks.Usual)));
        Assert.NotEmpty(days.SelectMany(day => FoundOn(day, PublishingChecks.Usual.WithPopulationPercent(80))));
    }
}
