using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>What was counted becomes observations.</summary>
public class TallyObservationTests
{
    private static readonly LocalDate Day = new(2022, 8, 31);

    // Area, programmes (1 health, 2 pension), sex (0 female, 1 male).
    private static readonly (ushort Area, byte Programmes, byte Sex)[] Rows = [(0, 1, 0), (0, 3, 1), (0, 1, 1), (1, 2, 0), (1, 2, 0)];

    private static readonly TallyLayout Layout = TallyLayout.Of(CodeIndex.Of("01", "48", "79"), "health", "pension").CountingAnyOf("any", "health", "pension").By(TallyDimension.Of("sex", "female", "male"));

    private static readonly ParticipantTally Tally = ParticipantTally.Count(
        ParticipantColumns.Of([.. Rows.Select(row => row.Area)], [.. Rows.Select(row => row.Programmes)]).By([.. Rows.Select(row => row.Sex)]), Layout);

    [Fact]
    public void ToObservations_OfADay_AddsUpOverDimensionsAndMissesAreasWithoutARow()
    {
        Assert.Equal(
            [
                "01 health 2022-08-31: 3", "01 pension 2022-08-31: 1", "01 any 2022-08-31: 3",
                "48 health 2022-08-31: 0", "48 pension 2022-08-31: 2", "48 any 2022-08-31: 2",
                "79 health 2022-08-31: no value (Missing)", "79 pension 2022-08-31: no value (Missing)", "79 any 2022-08-31: no value (Missing)",
            ],
            Tally.ToObservations(Day).Select(one => one.ToString()));
    }

    [Fact]
    public void ToObservations_WithCompleteRows_SaysThatNobodyIsThere()
    {
        IReadOnlyList<Observation> observations = Tally.ToObservations(ObservationTime.On(Day), TallyObservationOptions.Usual.WithCompleteRows().WithStatus(FigureStatus.Provisional));

        Assert.All(observations, one => Assert.Equal(FigureStatus.Provisional, one.Figure.Status));
        Assert.Equal(0, observations.Single(one => one.Area.Text == "79" && one.Subject == "any").Figure.Value.Number);
    }

    [Fact]
    public void ToObservations_OfRowsThatAreVisits_CountsVisits_AlsoWhereNoneWasReported()
    {
        IReadOnlyList<Observation> people = Tally.ToObservations(ReportingPeriod.Month(2022, 8));
        IReadOnlyList<Observation> visits = Tally.ToObservations(ReportingPeriod.Month(2022, 8), TallyObservationOptions.Usual.Counting<Visits>());

        Assert.Equal(FigureKey.People, TallyObservationOptions.Usual.Unit);
        Assert.All(visits, one => Assert.Equal("test:visits", one.Unit));
        Assert.Equal(people.Select(one => (one.Area, one.Subject, one.Figure.HasValue ? one.Figure.Value.Number : -1)), visits.Select(one => (one.Area, one.Subject, one.Figure.HasValue ? one.Figure.Value.Number : -1)));
        Assert.Equal(Count.Of<Visits>(3), visits[0].Figure.Value.ToCount<Visits>());
        Assert.Equal("test:visits", TallyObservationOptions.Usual.Counting<Visits>().WithScopes("sex").WithSubjects("age").WithCompleteRows().WithStatus(FigureStatus.Estimated).Unit);
    }

    [Fact]
    public void ToObservations_OfPersonsAsVisits_IsRefused()
    {
        PersonTally persons = PersonTally.Count(ParticipantColumns.Of([0, 0], [1, 1]).About([7L, 8]), TallyLayout.Of(CodeIndex.Of("01"), "health"));

        Assert.Equal("options", Assert.Throws<ArgumentException>(() => persons.ToObservations(Day, "VN", TallyObservationOptions.Usual.Counting<Visits>())).ParamName);
    }

    [Fact]
    public void ToObservations_OfAPeriod_IsAFlow() =>
        Assert.All(Tally.ToObservations(ReportingPeriod.Month(2022, 8)), one => Assert.Equal(ObservationTime.During(ReportingPeriod.Month(2022, 8)), one.Time));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ToObservations_WithADimension_CountsEveryCombination(bool scopes)
    {
        TallyObservationOptions options = scopes ? TallyObservationOptions.Usual.WithScopes("sex") : TallyObservationOptions.Usual.WithSubjects("sex");

        IReadOnlyList<Observation> observations = Tally.ToObservations(ObservationTime.On(Day), options);

        Assert.Equal(3 * 2 * 3, observations.Count);
        Assert.Equal(observations.Count, observations.Select(one => one.Key).Distinct().Count());
        foreach ((string area, int number) in new[] { ("01", 0), ("48", 1) })
        {
            foreach ((string sex, int place) in new[] { ("female", 0), ("male", 1) })
            {
                foreach ((string group, int mask) in new[] { ("health", 1), ("pension", 2), ("any", 3) })
                {
                    Observation one = observations.Single(one => one.Area.Text == area && one.Subject == (scopes ? group : $"{group}-{sex}") && one.Scope == (scopes ? sex : ""));
                    Assert.Equal(Rows.Count(row => row.Area == number && row.Sex == place && (row.Programmes & mask) != 0), one.Figure.Value.Number);
                }
            }
        }
    }

    [Fact]
    public void ToObservations_WithTwoDimensions_NamesEachByItsOwnCode()
    {
        // Of each row the sex and the kind of contract are known; the kinds are three, so that the two cannot be taken for one another.
        byte[] contracts = [0, 2, 1, 2, 0];
        TallyLayout layout = TallyLayout.Of(CodeIndex.Of("01", "48"), "health").By(TallyDimension.Of("sex", "female", "male")).By(TallyDimension.Of("contract", "fixed", "open", "none"));
        var tally = ParticipantTally.Count(
            ParticipantColumns.Of([.. Rows.Select(row => row.Area)], [1, 1, 1, 1, 1]).By([.. Rows.Select(row => row.Sex)]).By(contracts), layout);

        IReadOnlyList<Observation> scopes = tally.ToObservations(ObservationTime.On(Day), TallyObservationOptions.Usual.WithScopes("sex").WithScopes("contract"));
        IReadOnlyList<Observation> mixed = tally.ToObservations(ObservationTime.On(Day), TallyObservationOptions.Usual.WithScopes("contract").WithSubjects("sex"));

        Assert.Equal(
            ["01 health male-none", "01 health male-open", "01 health female-fixed", "48 health female-fixed", "48 health female-none"],
            scopes.Where(one => one.Figure.Value.Number > 0).OrderBy(one => one.Area).ThenByDescending(one => one.Scope[0]).ThenBy(one => one.Scope).Select(one => $"{one.Area} {one.Subject} {one.Scope}"));
        Assert.Equal(
            scopes.Select(one => ($"{one.Area}", $"{one.Subject}-{one.Scope}", one.Figure.Value.Number)),
            mixed.Select(one => ($"{one.Area}", $"{one.Subject}-{one.Scope}", one.Figure.Value.Number)));
    }

    [Fact]
    public void ToObservations_OfPersons_HasTheWholeInWhichSomebodyInTwoAreasIsOne()
    {
        var register = PersonTally.Count(
            ParticipantColumns.Of([0, 1, 1], [1, 1, 2]).About(new ulong[] { 7, 7, 8 }), TallyLayout.Of(CodeIndex.Of("01", "48"), "health", "pension"));

        Assert.Equal(
            ["VN health 2022-08-31: 1", "VN pension 2022-08-31: 1", "01 health 2022-08-31: 1", "01 pension 2022-08-31: 0", "48 health 2022-08-31: 1", "48 pension 2022-08-31: 1"],
            register.ToObservations(Day, "VN").Select(one => one.ToString()));
        Assert.Equal("options", Assert.Throws<ArgumentException>(() => register.ToObservations(ObservationTime.On(Day), "VN", TallyObservationOptions.Usual.WithScopes("sex"))).ParamName);
    }

    [Fact]
    public void ToObservations_OfPersonsWithAnAreaWithoutARow_MissesTheWhole()
    {
        var register = PersonTally.Count(
            ParticipantColumns.Of([0], [1]).About(new ulong[] { 7 }), TallyLayout.Of(CodeIndex.Of("01", "48"), "health"));

        Assert.Equal(NoValueReason.Missing, register.ToObservations(Day, "VN")[0].Figure.Reason);
        Assert.Equal(1, register.ToObservations(ObservationTime.On(Day), "VN", TallyObservationOptions.Usual.WithCompleteRows())[0].Figure.Value.Number);
    }

    [Fact]
    public void BadArguments_NameTheParameter()
    {
        ParticipantTally dated = ParticipantTally.Empty(Layout, TallyOptions.Usual.AsAt(Day));

        Assert.Contains("2022-08-31", Assert.Throws<ArgumentException>(() => dated.ToObservations(Day.PlusDays(1))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => dated.ToObservations(ReportingPeriod.Month(2022, 8)));
        Assert.Contains("it has sex", Assert.Throws<ArgumentException>(() => Tally.ToObservations(ObservationTime.On(Day), TallyObservationOptions.Usual.WithScopes("age"))).Message, StringComparison.Ordinal);
        Assert.Equal("dimension", Assert.Throws<ArgumentException>(() => TallyObservationOptions.Usual.WithScopes("sex").WithSubjects("sex")).ParamName);
        Assert.Contains("'a b'", Assert.Throws<InvalidOperationException>(() => ParticipantTally.Empty(TallyLayout.Of(CodeIndex.Of("a b"), "health")).ToObservations(Day)).Message, StringComparison.Ordinal);
    }
}
