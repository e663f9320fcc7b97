using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Restatement;
using NodaTime;

namespace CoverageMetrics.Tests.Restatement;

public class RestateTests
{
    private static readonly AreaLevel County = AreaLevel.AtRank(2, "county");
    private static readonly LocalDate Before = new(2019, 12, 31);
    private static readonly LocalDate Reform = new(2020, 1, 1);
    private static readonly LocalDate After = new(2021, 6, 30);

    // Two counties become one, under the code of the one and the name of the other.
    private static readonly AreaCatalogue Merged = new AreaCatalogueBuilder()
        .Add(Area.Of("52", County, "Westmark").Until(Reform))
        .Add(Area.Of("64", County, "Eastmark").Until(Reform))
        .Add(Area.Of("52", County, "Eastmark").From(Reform))
        .Add(Area.Of("70", County, "Norland"))
        .Add(BoundaryChangeDraft.Merge(Reform, "52", "52", "64").WithBasis("Act 7/2019"))
        .Build();

    private static readonly FigureKey Insured = FigureKey.Of<Participants>(Before);

    [Fact]
    public void To_WholeMerge_AddsExactly()
    {
        RestatedSet restated = Restate.Of([Count("52", 1_500), Count("64", 1_600), Count("70", 9)], Merged).To(After);

        RestatedFigure sum = restated.Find("52", Insured)!;
        Assert.Equal(People(3_100), sum.Figure);
        Assert.True(sum.IsExact);
        Assert.False(sum.IsReversible);
        Assert.Equal("Eastmark", sum.Area.Name);
        Assert.Equal(After, sum.Observation.Map);
        Assert.Equal(Before, sum.Observation.Time.AsAt);
        Assert.Equal(["52", "64"], sum.Sources.Select(source => source.Area.Code.Text));
        Assert.All(sum.Sources, source => Assert.Equal("Act 7/2019", Assert.Single(source.Changes).LegalBasis));
        Assert.Equal((People(3_100).Value, People(3_100).Value), (sum.Smallest!.Value, sum.Largest!.Value));
        Assert.Empty(restated.Unplaced);
        Assert.False(restated.IsReversible);
        Assert.Contains("not recoverable", sum.ToString(), StringComparison.Ordinal);
        Assert.True(restated.Find("70", Insured)!.IsReversible);
        Assert.Equal("2 figures on the map of 2021-06-30: 1 reversible, 1 sums, 0 estimates, 0 without value; 0 not placed", restated.ToString());
    }

    [Fact]
    public void To_PartOfMergeMissing_IsIncompleteAndNamesIt()
    {
        RestatedFigure figure = Assert.Single(Restate.Of([Count("64", 1_600)], Merged).To(After).Figures);

        Assert.Equal(NoValueReason.Incomplete, figure.Figure.Reason);
        Assert.Equal("not reported: 52 Westmark", figure.Figure.Detail?.ToString());
        Assert.Equal("52", Assert.Single(figure.SourcesWithoutValue()).Area.Code.Text);
        Assert.Null(figure.Smallest);
        Assert.Null(figure.Sources[0].Observation);
    }

    [Fact]
    public void To_PartsOfDifferentFirmness_IsAsFirmAsTheLeast()
    {
        RestatedSet restated = Restate.Of(
            [Count("52", 1).WithStatus(FigureStatus.Provisional), Count("64", 2).WithStatus(FigureStatus.Derived)], Merged).To(After);

        Assert.Equal(FigureStatus.Derived, restated.Find("52", Insured)!.Figure.Status);
    }

    [Fact]
    public void To_PartsPublishedDifferently_IsLatestAndLeastPrecise()
    {
        RestatedSet restated = Restate.Of(
            [
                Count("52", 1_000).WithPrecision(1_000, FigureQualifier.Over).PublishedOn(new(2020, 2, 1)).WithSource("report A"),
                Count("64", 20).PublishedOn(new(2020, 3, 1)).WithSource("report B"),
            ],
            Merged).To(After);

        Observation observation = restated.Find("52", Insured)!.Observation;
        Assert.Equal(1_000, observation.Precision);
        Assert.Equal(FigureQualifier.Over, observation.Qualifier);
        Assert.Equal(new LocalDate(2020, 3, 1), observation.Published);
        Assert.Equal("report A; report B", observation.Source);
    }

    // Whichever comes first, the sum is no more precise than the least precise part, and says so in one word.
    [Theory]
    [InlineData(1, FigureQualifier.None, 1_000, FigureQualifier.Over, 1_000, FigureQualifier.Over)]
    [InlineData(1_000, FigureQualifier.None, 10, FigureQualifier.None, 1_000, FigureQualifier.None)]
    [InlineData(10, FigureQualifier.None, 1_000, FigureQualifier.None, 1_000, FigureQualifier.None)]
    [InlineData(10, FigureQualifier.AtLeast, 10, FigureQualifier.Over, 10, FigureQualifier.AtLeast)]
    [InlineData(10, FigureQualifier.Over, 10, FigureQualifier.AtLeast, 10, FigureQualifier.AtLeast)]
    [InlineData(10, FigureQualifier.Nearly, 10, FigureQualifier.Over, 10, FigureQualifier.About)]
    [InlineData(10, FigureQualifier.About, 10, FigureQualifier.About, 10, FigureQualifier.About)]
    public void To_PartsPrintedDifferently_IsAsPreciseAsTheLeast(
        int precision, FigureQualifier qualifier, int otherPrecision, FigureQualifier otherQualifier, int expected, FigureQualifier word)
    {
        Observation observation = Restate.Of(
            [Count("52", 5_000).WithPrecision(precision, qualifier), Count("64", 7_000).WithPrecision(otherPrecision, otherQualifier)], Merged).To(After).Find("52", Insured)!.Observation;

        Assert.Equal((expected, word), (observation.Precision, observation.Qualifier));
    }

    [Theory]
    [InlineData("", "b", "b")]
    [InlineData("a", "", "a")]
    [InlineData("a", "a", "a")]
    [InlineData("b", "a", "b; a")]
    [InlineData("", "", "")]
    public void To_PartsOfSeveralSources_NamesEachOnce(string one, string other, string expected)
    {
        static Observation From(Observation part, string source) => source.Length == 0 ? part : part.WithSource(source);
        RestatedSet restated = Restate.Of([From(Count("52", 5), one), From(Count("64", 7), other)], Merged).To(After);

        Assert.Equal(expected, restated.Find("52", Insured)!.Observation.Source);
    }

    [Fact]
    public void ToString_OfAFigure_ShowsPartsAndTheWarningWhereThereIsASum()
    {
        RestatedSet restated = Restate.Of([Count("52", 1_500), Count("64", 1_600), Count("70", 9)], Merged).To(After);
        RestatedFigure lacking = Assert.Single(Restate.Of([Count("64", 1_600)], Merged).To(After).Figures);
        string sum = restated.Find("52", Insured)!.ToString();
        string whole = restated.Find("70", Insured)!.ToString();

        Assert.Contains(" = 52 ", sum, StringComparison.Ordinal);
        Assert.Contains(" + 64 ", sum, StringComparison.Ordinal);
        Assert.EndsWith(" (the parts are not recoverable from the sum)", sum, StringComparison.Ordinal);
        Assert.DoesNotContain(" to ", sum, StringComparison.Ordinal);
        Assert.DoesNotContain("=", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("recoverable", whole, StringComparison.Ordinal);
        Assert.Contains(" = ", lacking.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("recoverable", lacking.ToString(), StringComparison.Ordinal);
        Assert.Equal("1 figures on the map of 2021-06-30: 0 reversible, 0 sums, 0 estimates, 1 without value; 0 not placed", Restate.Of([Count("64", 1_600)], Merged).To(After).ToString());
    }

    [Theory]
    [InlineData(NoValueReason.Suppressed)]
    [InlineData(NoValueReason.Undefined)]
    [InlineData(NoValueReason.NotComparable)]
    public void To_PartWithoutValue_KeepsItsReason_AndSaysItOnce(NoValueReason reason)
    {
        RestatedFigure figure = Assert.Single(Restate.Of([Count("52", 5), None("64", reason)], Merged).To(After).Figures);

        Assert.Equal(reason, figure.Figure.Reason);
        Assert.Equal("64 Eastmark", figure.Figure.Detail?.ToString());
    }

    [Fact]
    public void To_PartThatIsIncomplete_DoesNotSaySoTwice()
    {
        Observation incomplete = Observation.Of(AreaCode.Of("64"), "participants", Figure.None<ObservedQuantity>(NoValueReason.Incomplete, NoValueDetail.NotReported("participants", ObservationTime.On(Before))), ObservationTime.On(Before));
        RestatedFigure figure = Assert.Single(Restate.Of([Count("52", 5), incomplete], Merged).To(After).Figures);

        Assert.Equal("no value (Incomplete: 64 Eastmark (participants, 31 December 2019))", figure.Figure.ToString());
    }

    [Fact]
    public void To_PartsWithoutValueForTwoReasons_IsIncompleteAndNamesBoth()
    {
        RestatedFigure figure = Assert.Single(Restate.Of([None("52", NoValueReason.Suppressed), None("64", NoValueReason.Missing)], Merged).To(After).Figures);

        Assert.Equal(NoValueReason.Incomplete, figure.Figure.Reason);
        Assert.Equal("not reported: 64 Eastmark; not published, to protect people: 52 Westmark", figure.Figure.Detail?.ToString());
    }

    [Fact]
    public void To_PartPublishedTwiceOnOneDay_IsConflicting()
    {
        RestatedFigure figure = Assert.Single(Restate.Of([Count("52", 5), Count("52", 6), Count("64", 1)], Merged).To(After).Figures);

        Assert.Equal(NoValueReason.Conflicting, figure.Figure.Reason);
    }

    [Fact]
    public void To_RevisedPart_TakesTheRevision()
    {
        RestatedSet restated = Restate.Of([Count("52", 5), Count("64", 1), Count("64", 2).PublishedOn(new(2020, 5, 1))], Merged).To(After);

        Assert.Equal(People(7), restated.Find("52", Insured)!.Figure);
    }

    [Fact]
    public void To_BackOverMerge_GivesNoValueAndSaysThatPartsAreNotRecoverable()
    {
        RestatedSet there = Restate.Of([Count("52", 1_500), Count("64", 1_600)], Merged).To(After);
        RestatedSet back = Restate.Of(there.ToObservations(), Merged).To(Before);

        Assert.Equal(["52", "64"], back.Figures.Select(figure => figure.Area.Code.Text));
        Assert.All(back.Figures, figure =>
        {
            Assert.Equal(NoValueReason.NotComparable, figure.Figure.Reason);
            Assert.Equal("split without weights: 52 Eastmark (1 January 2020, Act 7/2019), and the parts of a sum are not recoverable from it", figure.Figure.Detail?.ToString());
            Assert.Equal((0m, 3_100m), (figure.Smallest!.Value.Number, figure.Largest!.Value.Number));
        });
        UnplacedObservation sum = Assert.Single(back.Unplaced);
        Assert.Equal(UnplacedReason.NotDivided, sum.Reason);
        Assert.Equal(People(3_100), sum.Observation.Figure);
        Assert.Equal(["52", "64"], sum.Areas.Select(area => area.Code.Text));
        Assert.Contains("it is the sum of 52 Westmark, 64 Eastmark", sum.ToText(Language.English), StringComparison.Ordinal);
        Assert.Equal("Act 7/2019", Assert.Single(sum.Changes).LegalBasis);
    }

    [Fact]
    public void To_UnknownCode_IsListed()
    {
        RestatedSet restated = Restate.Of([Count("99", 5), Count("70", 1)], Merged).To(After);

        UnplacedObservation unplaced = Assert.Single(restated.Unplaced);
        Assert.Equal(UnplacedReason.UnknownArea, unplaced.Reason);
        Assert.Equal("no area has the code 99 on 31 December 2019", unplaced.ToText(Language.English));
        Assert.Single(restated.Figures);
        Assert.False(restated.IsReversible);
    }

    // After every area of the map was asked for in turn.
    [Fact]
    public void To_UnknownCodeBehindAllOthers_IsListed()
    {
        RestatedSet restated = Restate.Of([Count("52", 1), Count("64", 2), Count("70", 3), Count("99", 4), Count("98", 5)], Merged).To(After);

        Assert.Equal(["98", "99"], restated.Unplaced.Select(unplaced => unplaced.Observation.Area.Text));
        Assert.Equal(2, restated.Figures.Count);
    }

    [Fact]
    public void Unplaced_OfSeveralMeasures_AreInOrderOfMeasureAndArea()
    {
        Observation[] rows = [Inhabitants("98", 4), Count("98", 1), Count("97", 2), Inhabitants("97", 3), Count("99", 5)];

        Assert.All([rows, [.. Enumerable.Reverse(rows)], new[] { rows[2], rows[0], rows[4], rows[3], rows[1] }], ordered => Assert.Equal(
            ["97 participants", "98 participants", "99 participants", "97 population", "98 population"],
            Restate.Of(ordered, Merged).To(After).Unplaced.Select(unplaced => $"{unplaced.Observation.Area} {unplaced.Observation.Subject}")));
    }

    [Fact]
    public void To_SameMap_ChangesNothing()
    {
        Observation observation = Count("52", 5).WithPrecision(10, FigureQualifier.About).WithSource("report").WithScope("residents");

        Assert.Equal(observation, Assert.Single(Restate.Of([observation], Merged).To(Before).Figures).Observation);
    }

    [Fact]
    public void To_SeveralMeasures_AreRestatedApart()
    {
        RestatedSet restated = Restate.Of(
            [Count("52", 1), Count("64", 2), Count("52", 10).WithSeries("new"), Count("64", 20).WithSeries("new"), Count("52", 100).WithScope("cards")],
            Merged).To(After);

        Assert.Equal(People(3), restated.Find("52", Insured)!.Figure);
        Assert.Equal(People(30), restated.Find("52", Insured.WithSeries("new"))!.Figure);
        Assert.Equal(NoValueReason.Incomplete, restated.Find("52", Insured.WithScope("cards"))!.Figure.Reason);
        Assert.Null(restated.Find("70", Insured));
    }

    [Fact]
    public void OfLevel_NothingReported_IsMissingAndNamed()
    {
        RestatedSet restated = Restate.Of([Count("52", 1), Count("64", 2)], Merged).OfLevel(County).To(After);

        Assert.Equal(["52", "70"], restated.Figures.Select(figure => figure.Area.Code.Text));
        Assert.Equal(NoValueReason.Missing, restated.Find("70", Insured)!.Figure.Reason);
        Assert.Equal("not reported: 70 Norland", restated.Find("70", Insured)!.Figure.Detail?.ToString());
        Assert.Equal(Insured.Measure, restated.Find("70", Insured)!.Key.Measure);
    }

    // What nobody reported is missing under the name it would have been reported by.
    [Fact]
    public void OfLevel_NothingReportedOfASeriesAndScope_IsMissingOfThem()
    {
        Observation[] rows = [Count("52", 1).WithSeries("register").WithScope("residents"), Count("64", 2).WithSeries("register").WithScope("residents")];
        RestatedSet restated = Restate.Of(rows, Merged).OfLevel(County).To(After);

        RestatedFigure norland = Assert.Single(restated.Figures, figure => figure.Area.Code.Text == "70");
        Assert.Equal(("register", "residents"), (norland.Observation.Series, norland.Observation.Scope));
        Assert.Equal(NoValueReason.Missing, restated.Find("70", rows[0].Key.Measure)!.Figure.Reason);
    }

    [Fact]
    public void OfLevel_Unknown_Throws()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Restate.Of([], Merged).OfLevel(AreaLevel.AtRank(1, "state")));
        Assert.Contains("county", refused.Message, StringComparison.Ordinal);
        Assert.Contains("state", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void To_PeopleAndMoney_DoNotAddUp()
    {
        var year = ReportingPeriod.Year(2019);
        var money = Observation.Of(AreaCode.Of("52"), "receipts", ObservedQuantity.OfMoney(AnyAmount.Of(5, "EUR")), ObservationTime.During(year));
        var people = Observation.Of(AreaCode.Of("64"), "receipts", ObservedQuantity.OfPeople(5), ObservationTime.During(year));

        RestatedFigure figure = Assert.Single(Restate.Of([money, people], Merged).To(After).Figures);

        Assert.Equal(NoValueReason.NotComparable, figure.Figure.Reason);
        Assert.Equal("EUR ≠ people", figure.Figure.Detail?.ToString());
        Assert.Null(figure.Largest);
    }

    [Fact]
    public void CoverageOf_BothCounts_IsRestatedByThem()
    {
        FigureKey population = FigureKey.Of<Population>(Before);
        RestatedSet restated = Restate.Of(
            [Count("52", 1_500), Count("64", 1_600), Inhabitants("52", 3_000), Inhabitants("64", 4_000), Count("70", 1)], Merged).To(After);

        Figure<AnyCoverage> coverage = restated.CoverageOf("52", Insured, population);
        Assert.Equal(Coverage.Of(Headcount.Of<Participants>(3_100), Headcount.Of<Population>(7_000)), coverage.Value.To<Participants, Population>());
        Figure<AnyCoverage> without = restated.CoverageOf("70", Insured, population);
        Assert.Equal(NoValueReason.Missing, without.Reason);
        Assert.Equal("population, 31 December 2019: not reported", without.Detail?.ToString());
    }

    [Fact]
    public void Of_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Restate.Of(null!, Merged));
        Assert.Throws<ArgumentNullException>(() => Restate.Of([], null!));
        Assert.Throws<ArgumentNullException>(() => Restate.Of([null!], Merged));
        Assert.Throws<ArgumentNullException>(() => Restate.Of([], Merged).WithWeights(null!));
    }

    private static Observation Count(string area, long people) => Observation.Of(area, Headcount.Of<Participants>(people), Before);

    private static Observation Inhabitants(string area, long people) => Observation.Of(area, Headcount.Of<Population>(people), Before);

    private static Observation None(string area, NoValueReason reason) =>
        Observation.Of(AreaCode.Of(area), Participants.Code, Figure.None<ObservedQuantity>(reason), ObservationTime.On(Before));

    private static Figure<ObservedQuantity> People(long persons) => Figure.Of(ObservedQuantity.OfPeople(persons));
}
