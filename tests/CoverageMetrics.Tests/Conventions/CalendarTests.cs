using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Reports;
using CoverageMetrics.Restatement;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Metrics;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>Every public member that takes a day takes it in any calendar as the same day: the answer is that of the ISO calendar, and no day of another one is kept.</summary>
public class CalendarTests
{
    private static readonly LocalDate Day = new(2022, 8, 31);

    private static readonly Type[] TypeArguments =
        [typeof(Participants), typeof(LabourForce), typeof(Dong), typeof(Headcount<LabourForce>), typeof(Insured), typeof(Visits)];

    private static readonly Area[] Areas = [.. Country.Catalogue.On(Day).Areas];

    private static readonly AreaCatalogue Coded = new AreaCatalogueBuilder().Include(Country.Catalogue)
        .Add(Area.Of("coded", AreaLevel.AtRank(9, "coded"), "Coded").Coded("participants", "82")).Build();

    private static readonly ObservationSet Observations = ObservationSet.Of([Country.Insured("82", 100, Day).PublishedOn(Day), Country.Insured("82", 90, new(2021, 8, 31))]);

    private static readonly TargetTerms Terms = TargetTerms.Of("82", new LocalDate(2022, 12, 31));

    private static readonly Target<Headcount<LabourForce>> Planned = Target.Of(Terms, Headcount.Of<LabourForce>(120));

    // What the parameters and the receivers of the members can be; what is not here is a value that its type names itself, such as its usual one.
    private static readonly Dictionary<Type, Func<object>> Samples = new()
    {
        [typeof(Area)] = () => Areas.First(area => area.Code.Text == "82"),
        [typeof(AreaCatalogue)] = () => Coded,
        [typeof(AreaCode)] = () => AreaCode.Of("82"),
        [typeof(AreaLevel)] = () => Areas[0].Level,
        [typeof(BoundaryImport)] = () => BoundaryImport.Of([BoundaryEdge.Of(Day, Areas[0].Level, "82", "83")]),
        [typeof(BoundaryEdge)] = () => BoundaryEdge.Of(Day, Areas[0].Level, "82", "83"),
        [typeof(BoundaryChangeDraft)] = () => BoundaryChangeDraft.Rename(new(2020, 1, 1), "82"),
        [typeof(BoundaryChangeKind)] = () => BoundaryChangeKind.Rename,
        [typeof(ComparisonBase)] = () => ComparisonBase.SamePeriodLastYear,
        [typeof(CoverageReportDraft)] = () => CoverageReport.For(Observations, Country.Metrics, Country.Catalogue),
        [typeof(Figure<ObservedQuantity>)] = () => Figure.Of(ObservedQuantity.OfPeople(5)),
        [typeof(Growth<Headcount<LabourForce>>)] = () => Growth.Between(Headcount.Of<LabourForce>(100), Headcount.Of<LabourForce>(120)),
        [typeof(GrowthRate)] = () => GrowthRate.FromPercent(5),
        [typeof(Headcount<Participants>)] = () => Headcount.Of<Participants>(5),
        [typeof(Headcount<LabourForce>)] = () => Headcount.Of<LabourForce>(5),
        [typeof(HeadcountChange<Participants>)] = () => HeadcountChange.Of<Participants>(5),
        [typeof(MetricSet)] = () => Country.Metrics,
        [typeof(MetricTable)] = () => MetricTable.Of(Observations, Country.Metrics, Country.Catalogue, Day),
        [typeof(Observation)] = () => Country.Insured("82", 100, Day),
        [typeof(Break)] = () => Break.Of(FigureKey.Of<Participants>(Day), "law-41-2024"),
        [typeof(ReportedRate)] = () => ReportedRate.Of<Participants, LabourForce>("82", 90.19m, Day),
        [typeof(ObservationSet)] = () => Observations,
        [typeof(ObservationTime)] = () => ObservationTime.On(Day),
        [typeof(Pace<Headcount<LabourForce>>)] = () => Planned.PaceFrom(Headcount.Of<LabourForce>(100), Day),
        [typeof(decimal)] = () => 5m,
        [typeof(PercentagePoints)] = () => PercentagePoints.FromPoints(5),
        [typeof(Percentage<Plan>)] = () => Percentage.FromPercent<Plan>(90),
        [typeof(Percentage<LabourForce>)] = () => Percentage.FromPercent<LabourForce>(90),
        [typeof(PublishedFigure)] = () => PublishedFigure.Count(5),
        [typeof(ReportingPeriod)] = () => ReportingPeriod.Month(2022, 8),
        [typeof(ReportingYear)] = () => ReportingYear.StartingIn(4),
        [typeof(RestatementDraft)] = () => Restate.Of(Observations, Country.Catalogue),
        [typeof(Target<Headcount<LabourForce>>)] = () => Planned,
        [typeof(double)] = () => 6.0,
        [typeof(TargetSet)] = () => TargetSet.Of([Planned.ToAny()]),
        [typeof(TargetTerms)] = () => Terms,
        [typeof(FigureKey)] = () => FigureKey.Of("participants", ObservationTime.On(Day)).WithArea(AreaCode.Of("82")),
        [typeof(string[])] = () => new[] { "51", "62" },
    };

    private static readonly CalendarDoors Doors = new(Day, TypeArguments, Samples, (nameof(PublishedFigure.ToReportedRate), () => PublishedFigure.Percent(90.19m)));

    public static TheoryData<string> Members => new(Doors.Names);

    [Theory]
    [MemberData(nameof(Members))]
    public void Member_GivenADayOfAnotherCalendar_TakesItAsTheSameDay(string member) => Doors.TakesDaysOfAnyCalendar(member);

    [Fact]
    public void Members_AreFound() => Assert.True(Doors.Names.Count() > 50, $"{Doors.Names.Count()}");
}
