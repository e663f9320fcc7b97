using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Restatement;
using NodaTime;

namespace CoverageMetrics.Tests.Restatement;

public class RollUpTests
{
    private static readonly AreaLevel State = AreaLevel.AtRank(1, "state");
    private static readonly AreaLevel Region = AreaLevel.AtRank(2, "region");
    private static readonly AreaLevel County = AreaLevel.AtRank(3, "county");
    private static readonly AreaLevel Town = AreaLevel.AtRank(3, "town");
    private static readonly LocalDate Reform = new(2015, 1, 1);
    private static readonly LocalDate Day = new(2020, 12, 31);
    private static readonly FigureKey Insured = FigureKey.Of<Participants>(Day);
    private static readonly FigureKey Inhabitants = FigureKey.Of<Population>(Day);

    private static readonly AreaCatalogue Catalogue = new AreaCatalogueBuilder()
        .Add(Area.Of("S", State, "State"))
        .Add(Area.Of("N", Region, "North").Under("S")).Add(Area.Of("M", Region, "Middle").Under("S"))
        .Add(Area.Of("N1", County, "Upper").Under("N")).Add(Area.Of("N2", Town, "Harbour").Under("N"))
        .Add(Area.Of("M1", County, "Lower").Under("M").Until(Reform)).Add(Area.Of("M1", County, "Lower and Bank").Under("M").From(Reform))
        .Add(Area.Of("M2", County, "Bank").Under("M").Until(Reform))
        .Add(BoundaryChangeDraft.Merge(Reform, "M1", "M1", "M2"))
        .Build();

    [Fact]
    public void To_AllReported_IsTotal()
    {
        RolledUpSet totals = RollUp.Of([Count("N1", 1), Count("N2", 2), Count("M1", 4)], Catalogue.On(Day)).From(County).To(Region);

        Assert.Equal(["M Middle: 4", "N North: 3"], totals.Figures.Select(figure => figure.ToString()));
        Assert.False(totals.Find("N", Insured)!.IsPartial);
        Assert.Empty(totals.Unplaced);
        Assert.Equal(7m, RollUp.Of(totals.ToObservations(), Catalogue.On(Day)).To(State).Find("S", Insured)!.Figure.Value.Number);
        Assert.Equal("2 figures on the map of 2020-12-31, 0 of them partial; 0 not placed", totals.ToString());
    }

    [Fact]
    public void To_OneNotReported_IsPartialAndNamesIt()
    {
        RolledUpFigure state = Assert.Single(RollUp.Of([Count("N1", 1), Count("M1", 4)], Catalogue.On(Day)).From(County).To(State).Figures);

        Assert.Equal(NoValueReason.Incomplete, state.Figure.Reason);
        Assert.Equal("not reported: N2 Harbour", state.Figure.Detail?.ToString());
        Assert.True(state.IsPartial);
        Assert.Equal(5m, state.Reported.Value.Number);
        Assert.Equal("N2", Assert.Single(state.Without).Area!.Code.Text);
        Assert.Equal(["M1", "N1"], state.Counted.Select(counted => counted.Area.Text));
        Assert.Equal("S State: partial sum 5 of 2 areas (not reported: N2 Harbour)", state.ToString());
    }

    [Fact]
    public void To_NobodyReported_IsMissingNotZero()
    {
        RolledUpFigure middle = RollUp.Of([Count("N1", 1)], Catalogue.On(Day)).From(County).To(Region).Find("M", Insured)!;

        Assert.Equal(NoValueReason.Missing, middle.Figure.Reason);
        Assert.Equal(NoValueReason.Missing, middle.Reported.Reason);
        Assert.False(middle.IsPartial);
    }

    [Fact]
    public void To_NoLevelChosen_AddsWhatWasReported()
    {
        RolledUpFigure state = Assert.Single(RollUp.Of([Count("N", 3), Count("M1", 4)], Catalogue.On(Day)).To(State).Figures);
        Assert.Equal(7m, state.Figure.Value.Number);

        RolledUpFigure without = Assert.Single(RollUp.Of([Count("N1", 3)], Catalogue.On(Day)).To(State).Figures);
        Assert.Equal(["M", "N2"], without.Without.Select(part => part.Area!.Code.Text));
    }

    [Fact]
    public void To_ParentAndChild_IsRefusedWithBothCodes()
    {
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(
            () => RollUp.Of([Count("N", 3), Count("N2", 2)], Catalogue.On(Day)).To(State));

        Assert.Contains("N2 Harbour lies in N North", refused.Message, StringComparison.Ordinal);
        RolledUpSet chosen = RollUp.Of([Count("N", 3), Count("N1", 1), Count("N2", 2)], Catalogue.On(Day)).From(County).To(Region);
        Assert.Equal(3m, chosen.Find("N", Insured)!.Figure.Value.Number);
        Assert.Equal(("N", UnplacedReason.OtherLevel), (chosen.Unplaced[0].Observation.Area.Text, chosen.Unplaced[0].Reason));
    }

    [Fact]
    public void To_CodeOfAnotherTerritory_HasToBeRestatedFirst()
    {
        LocalDate earlier = new(2014, 12, 31);
        Observation[] reported = [.. new[] { ("N1", 1L), ("N2", 2L), ("M1", 4L), ("M2", 8L) }
            .Select(one => Observation.Of(one.Item1, Headcount.Of<Participants>(one.Item2), earlier))];

        RolledUpSet totals = RollUp.Of(reported, Catalogue.On(Day)).To(State);
        Assert.Equal([UnplacedReason.OtherTerritory, UnplacedReason.UnknownArea], totals.Unplaced.Select(unplaced => unplaced.Reason));
        Assert.Equal("not reported: M Middle", Assert.Single(totals.Figures).Figure.Detail?.ToString());

        RestatedSet restated = Restate.Of(reported, Catalogue).To(Day);
        Assert.Equal(15m, Assert.Single(RollUp.Of(restated.ToObservations(), Catalogue.On(Day)).To(State).Figures).Figure.Value.Number);
    }

    [Fact]
    public void CoveragesOf_AreasLackingOneCount_AreLeftOutOfBoth()
    {
        RolledUpSet totals = RollUp.Of(
            [Count("N1", 10), Count("N2", 20), Population("N1", 40), Population("M1", 100)], Catalogue.On(Day)).From(County).To(State);

        RolledUpCoverage coverage = Assert.Single(totals.CoveragesOf(Insured, Inhabitants));
        Assert.Equal(Coverage.Of(Headcount.Of<Participants>(10), Headcount.Of<Population>(40)), coverage.Reported.Value.To<Participants, Population>());
        Assert.True(coverage.IsPartial);
        Assert.Equal(NoValueReason.Incomplete, coverage.Figure.Reason);
        Assert.Equal("not reported: M1 Lower and Bank (participants, 31 December 2020: not reported), N2 Harbour (population, 31 December 2020: not reported)", coverage.Figure.Detail?.ToString());
        Assert.Equal(["N1"], coverage.Matched.Select(area => area.Code.Text));
    }

    // Without a level only what was reported is asked for, and either count may be the one that is there.
    [Fact]
    public void CoveragesOf_WithoutALevel_NamesTheAreasLackingEitherCount()
    {
        RolledUpSet totals = RollUp.Of([Count("N1", 10), Population("N1", 40), Population("M1", 100), Count("N2", 20)], Catalogue.On(Day)).To(State);

        RolledUpCoverage coverage = Assert.Single(totals.CoveragesOf(Insured, Inhabitants));

        Assert.Equal(["N1"], coverage.Matched.Select(area => area.Code.Text));
        Assert.Contains("M1 Lower and Bank (participants", coverage.Figure.Detail?.ToString(), StringComparison.Ordinal);
        Assert.Contains("N2 Harbour (population", coverage.Figure.Detail?.ToString(), StringComparison.Ordinal);
    }

    // What lies below the level is not asked for, and what has nothing of the level in it is not forgotten.
    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "not reported: E East")]
    public void To_OverALevelWithVillagesBelowOrARegionWithoutCounties_AsksForTheLevelOnly(bool hasEast, string? lacking)
    {
        AreaCatalogueBuilder builder = new AreaCatalogueBuilder()
            .Add(Area.Of("S", State, "State")).Add(Area.Of("N", Region, "North").Under("S")).Add(Area.Of("N1", County, "Upper").Under("N")).Add(Area.Of("N2", County, "Lower").Under("N"))
            .Add(Area.Of("V", AreaLevel.AtRank(4, "village"), "Village").Under("N1"));
        AreaTree tree = (hasEast ? builder.Add(Area.Of("E", Region, "East").Under("S")) : builder).Build().On(Day);

        RolledUpFigure state = Assert.Single(RollUp.Of([Count("N1", 5), Count("N2", 7)], tree).From(County).To(State).Figures);

        Assert.Equal((lacking is not null, lacking), (state.IsPartial, state.Figure.Detail?.ToString()));
        Assert.Equal(12, state.Reported.Value.Number);
    }

    [Fact]
    public void Unplaced_OfSeveralMeasures_AreInOrderOfMeasureAndArea()
    {
        Observation[] rows = [Population("Y", 4), Count("Y", 1), Count("X", 2), Population("X", 3), Count("Z", 5)];

        Assert.All([rows, [.. Enumerable.Reverse(rows)], new[] { rows[2], rows[0], rows[4], rows[3], rows[1] }], ordered => Assert.Equal(
            ["X participants", "Y participants", "Z participants", "X population", "Y population"],
            RollUp.Of(ordered, Catalogue.On(Day)).To(State).Unplaced.Select(unplaced => $"{unplaced.Observation.Area} {unplaced.Observation.Subject}")));
    }

    [Fact]
    public void To_TheLevelItself_IsWhatWasReportedThere()
    {
        RolledUpSet totals = RollUp.Of([Count("N1", 1), Count("N2", 2), Count("M1", 4)], Catalogue.On(Day)).From(County).To(County);

        Assert.Equal(["M1: 4", "N1: 1", "N2: 2"], totals.Figures.Select(figure => $"{figure.Area!.Code}: {figure.Figure.Value.Number}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void CoveragesOf_Everything_IsTotal()
    {
        RolledUpSet totals = RollUp.Of(
            [Count("N1", 10).WithStatus(FigureStatus.Derived), Count("N2", 20), Population("N1", 40), Population("N2", 60)], Catalogue.On(Day)).From(County).To(Region);

        IReadOnlyList<RolledUpCoverage> coverages = totals.CoveragesOf(Insured, Inhabitants);
        Assert.Equal((30L, 100L, FigureStatus.Derived), (coverages[1].Figure.Value.Covered, coverages[1].Figure.Value.Total, coverages[1].Figure.Status!.Value));
        Assert.Equal(NoValueReason.Missing, coverages[0].Figure.Reason);
        Assert.Equal(NoValueReason.Missing, coverages[0].Reported.Reason);
    }

    [Fact]
    public void To_ALevelBelowWhatWasReported_PlacesNothing()
    {
        RolledUpSet totals = RollUp.Of([Count("S", 5)], Catalogue.On(Day)).To(Region);

        Assert.Equal(("S", UnplacedReason.OtherLevel), (Assert.Single(totals.Unplaced).Observation.Area.Text, totals.Unplaced[0].Reason));
        Assert.All(totals.Figures, static figure => Assert.Equal(NoValueReason.Missing, figure.Reported.Reason));
    }

    // Nothing happened to the county between the two maps: equal figures are one report, and others contradict each other.
    [Fact]
    public void To_OneAreaOnTwoMaps_IsOneReportOrAConflict()
    {
        Observation reported = Count("N1", 1);
        RolledUpFigure North(long other)
        {
            Observation onOtherMap = Count("N1", other).Restated("N1", Day.PlusDays(-10), Figure.Of(ObservedQuantity.OfPeople(other)));
            return RollUp.Of([reported, onOtherMap, Count("N2", 2)], Catalogue.On(Day)).From(County).To(Region).Find("N", Insured)!;
        }

        Assert.Equal(3m, North(1).Figure.Value.Number);
        Assert.False(North(7).Figure.HasValue);
        Assert.Equal(("N1", NoValueReason.Conflicting), (Assert.Single(North(7).Without).Area!.Code.Text, North(7).Without[0].Reason!.Value));
        Assert.Equal(2m, North(7).Reported.Value.Number);
    }

    [Fact]
    public void Key_IsInTheUnitOfWhatWasReported()
    {
        RolledUpSet totals = RollUp.Of([Count("N1", 1)], Catalogue.On(Day)).From(County).To(Region);

        Assert.Equal(FigureKey.People, totals.Find("N", Insured)!.Key.Unit);
        Assert.Equal("", totals.Find("M", Insured)!.Key.Unit);
    }

    [Fact]
    public void Coverage_IsWrittenWithWhatItLacks()
    {
        IReadOnlyList<RolledUpCoverage> coverages = RollUp.Of([Count("N1", 10), Count("N2", 20), Population("N1", 40), Count("M1", 5), Population("M1", 50)], Catalogue.On(Day)).From(County).To(Region).CoveragesOf(Insured, Inhabitants);
        RolledUpCoverage together = Assert.Single(RollUp.Of([Count("N1", 10), Population("N1", 40)], Catalogue.On(Day)).Together().CoveragesOf(Insured, Inhabitants));

        Assert.Equal([false, true], coverages.Select(static one => one.IsPartial));
        Assert.Equal("M Middle: 5 of 50 (population)", coverages[0].ToString());
        Assert.StartsWith("N North: partial 10 of 40 (population) of 1 areas (", coverages[1].ToString(), StringComparison.Ordinal);
        Assert.StartsWith("together: ", together.ToString(), StringComparison.Ordinal);
        Assert.False(RollUp.Of([Count("N1", 10)], Catalogue.On(Day)).From(County).To(Region).CoveragesOf(Insured, Inhabitants)[0].IsPartial);
    }

    [Fact]
    public void Together_NeedsNoCountry()
    {
        RolledUpSet totals = RollUp.Of([Count("N1", 1), Count("N2", 2), Count("M1", 4)], Catalogue.On(Day)).Together();

        Assert.Equal(7m, totals.FindTogether(Insured)!.Figure.Value.Number);
        Assert.Equal("together: 7", totals.Figures[0].ToString());
    }

    [Fact]
    public void To_LevelOutsideTheTreeOrBelow_Throws()
    {
        RollUpDraft draft = RollUp.Of([], Catalogue.On(Day));

        Assert.Throws<ArgumentException>(() => draft.To(AreaLevel.AtRank(4, "village")));
        Assert.Throws<ArgumentException>(() => draft.From(default));
        Assert.Throws<ArgumentException>(() => draft.From(Region).To(County));
        Assert.Throws<ArgumentNullException>(() => RollUp.Of(null!, Catalogue.On(Day)));
        Assert.Throws<ArgumentNullException>(() => RollUp.Of([], null!));
    }

    private static Observation Count(string area, long people) => Observation.Of(area, Headcount.Of<Participants>(people), Day);

    private static Observation Population(string area, long people) => Observation.Of(area, Headcount.Of<Population>(people), Day);
}
