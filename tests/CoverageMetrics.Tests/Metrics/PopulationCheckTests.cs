using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>Visits that were printed as people are more than live in the country.</summary>
public class PopulationCheckTests
{
    private static readonly ReportingPeriod TenMonths = ReportingPeriod.FirstMonths(2018, 10);

    // "146,55 triệu người" in ten months (vss.gov.vn 8662); the average population of 2018 (General Statistics Office, V02.01).
    private static readonly Observation Called = Observation.Of("VN", Headcount.OfMillions<Participants>(146.55m), TenMonths).WithPrecision(10_000, FigureQualifier.None);
    private static readonly Observation Population2018 = Observation.Of("VN", Headcount.OfThousands<Population>(95_385.2m), ObservationTime.MeanOf(ReportingPeriod.Year(2018)));
    private static readonly Metric Users = Metric.People<Participants>("users", "people who used health insurance").WithKind(NumeratorKind.FlowYearToDate);

    [Fact]
    public void Run_PublishedVisitsCalledPeople_AreFoundWithTheirNumbers()
    {
        Finding found = Assert.Single(Found(PublishingChecks.Usual, Users, Called, Population2018));

        Assert.Equal("VN", found.Area!.Code.Text);
        Assert.Equal("VN Nation, people who used health insurance: 146,550,000 people, more than the population of 95,385,200 (mean of 2018): are these visits, or people counted more than once?", found.ToText(Language.English));
        Assert.Contains("146.550.000 người", found.ToText(Vietnamese.Language), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_TheSameAsVisits_HasNoFinding()
    {
        Observation visits = Observation.Of("VN", "participants", Count.OfMillions<Visits>(146.55m), TenMonths);

        Assert.Empty(Found(PublishingChecks.Usual, Metric.Count<Visits>("visits", "participants", "visits"), visits, Population2018));
        Assert.Equal(NoValueReason.NotComparable, Table(Users, visits).Cell(Table(Users, visits).On("VN"), Users).Count.Reason);
    }

    [Theory]
    [InlineData(104_923_719, false)]
    [InlineData(104_923_720, false)]
    [InlineData(104_923_721, true)]
    public void Run_ATenthMoreThanThePopulation_IsTheLimit(long people, bool found) =>
        Assert.Equal(found, Found(PublishingChecks.Usual, Users, Observation.Of("VN", Headcount.Of<Participants>(people), TenMonths), Population2018).Length > 0);

    [Fact]
    public void Run_TheCallersLimit_IsTaken()
    {
        Assert.Empty(Found(PublishingChecks.Usual.WithPopulationPercent(154), Users, Called, Population2018));
        Assert.Single(Found(PublishingChecks.Usual.WithPopulationPercent(153), Users, Called, Population2018));
        Bad.Argument<ArgumentOutOfRangeException>("percent", "-1", () => PublishingChecks.Usual.WithPopulationPercent(-1));
    }

    [Fact]
    public void Run_RoundedFigures_AreFoundOnlyWhereNoNumberFits()
    {
        Observation around = Observation.Of("VN", Headcount.OfMillions<Participants>(105), TenMonths);

        Assert.Single(Found(PublishingChecks.Usual, Users, around, Population2018));
        Assert.Empty(Found(PublishingChecks.Usual, Users, around.WithPrecision(1_000_000, FigureQualifier.None), Population2018));
        Assert.Empty(Found(PublishingChecks.Usual, Users, around.WithPrecision(1_000_000, FigureQualifier.Nearly), Population2018));
        Assert.Single(Found(PublishingChecks.Usual, Users, around.WithPrecision(1_000_000, FigureQualifier.Over), Population2018));
    }

    [Fact]
    public void Run_ThePopulationOfTheNearestTimeWithinTheLimit_IsTaken()
    {
        Observation Counted(long people, LocalDate day) => Observation.Of("VN", Headcount.Of<Population>(people), day);

        Assert.Empty(Found(PublishingChecks.Usual, Users, Called, Counted(150_000_000, new(2018, 10, 1)), Population2018));
        Assert.Single(Found(PublishingChecks.Usual, Users, Called, Counted(150_000_000, new(2018, 1, 1)), Population2018));
        Assert.Empty(Found(PublishingChecks.Usual, Users, Called, Counted(95_000_000, new(2016, 10, 30))));
        Assert.Single(Found(PublishingChecks.Usual, Users, Called, Counted(95_000_000, new(2016, 10, 31))));
        Assert.Empty(Found(PublishingChecks.Usual, Users, Called, Observation.Of(FigureKey.Of<Population>("VN", new LocalDate(2018, 10, 1)), Figure.None<ObservedQuantity>(NoValueReason.Missing))));
        Assert.Empty(Found(PublishingChecks.Usual, Users, Called));
    }

    [Fact]
    public void Run_LooksAtThePopulationOnly_SoThatItIsStillUsedByNothing() =>
        Assert.Contains(Run(PublishingChecks.Usual, Users, Called, Population2018), one => one.Rule == FindingRule.Unused && one.Metric == "population");

    private static MetricTable Table(Metric metric, params Observation[] rows) => MetricTable.Of(ObservationSet.Of(rows), MetricSet.Of(metric), Country.Catalogue, TenMonths);

    private static IReadOnlyList<Finding> Run(PublishingChecks checks, Metric metric, params Observation[] rows)
    {
        MetricTable table = Table(metric, rows);
        return checks.Run(table, [table.On("VN")], ComparisonBase.SamePeriodLastYear);
    }

    private static Finding[] Found(PublishingChecks checks, Metric metric, params Observation[] rows) =>
        [.. Run(checks, metric, rows).Where(one => one.Rule == FindingRule.MorePeople)];
}
