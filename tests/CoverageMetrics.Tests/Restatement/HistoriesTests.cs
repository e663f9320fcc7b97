using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Restatement;
using NodaTime;

namespace CoverageMetrics.Tests.Restatement;

/// <summary>Figures over the histories that countries have: fusions and their undoing, codes used again, land that changes hands.</summary>
public class HistoriesTests
{
    private static readonly AreaLevel Commune = AreaLevel.AtRank(3, "commune");
    private static readonly LocalDate First = new(2001, 1, 1);
    private static readonly LocalDate Second = new(2011, 1, 1);

    [Fact]
    public void MergedAndDemerged_ComesBackExactly()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder()
            .Add(At("10", "Alby").Until(First)).Add(At("20", "Borg").Until(First))
            .Add(At("10", "Alby-Borg").From(First).Until(Second))
            .Add(At("11", "Alby").From(Second)).Add(At("21", "Borg").From(Second))
            .Add(BoundaryChangeDraft.Merge(First, "10", "10", "20"))
            .Add(BoundaryChangeDraft.On(Second, BoundaryChangeKind.Split)
                .Part("10", "11").Restoring("10", First.PlusDays(-1)).Part("10", "21").Restoring("20", First.PlusDays(-1)))
            .Build();

        RestatedSet over = Restate.Of([Count("10", 7, 2000), Count("20", 5, 2000)], catalogue).To(Second);
        Assert.Equal(["11: 7", "21: 5"], Short(over));
        Assert.True(over.IsReversible);

        RestatedSet within = Restate.Of(Restate.Of([Count("10", 7, 2000), Count("20", 5, 2000)], catalogue).To(First).ToObservations(), catalogue).To(Second);
        Assert.All(within.Figures, figure => Assert.StartsWith("split without weights: 10 Alby-Borg", figure.Figure.Detail?.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void CodeUsedAgain_IsAnotherArea()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder()
            .Add(At("10", "Old Ten").Until(First)).Add(At("20", "Twenty").Until(First)).Add(At("20", "Twenty").From(First))
            .Add(At("10", "New Ten").From(Second)).Add(At("30", "Thirty").Until(Second)).Add(At("30", "Thirty").From(Second))
            .Add(BoundaryChangeDraft.Merge(First, "20", "10", "20"))
            .Add(BoundaryChangeDraft.Split(Second, "30", "10", "30").WithBasis("Decree 3"))
            .Build();

        RestatedSet restated = Restate.Of([Count("10", 7, 2000), Count("20", 5, 2000), Count("30", 100, 2000)], catalogue).To(Second);

        Assert.Equal("20: 12", Assert.Single(Short(restated), text => text.StartsWith("20", StringComparison.Ordinal)));
        Assert.Equal("split without weights: 30 Thirty (1 January 2011, Decree 3)", restated.Find("10", Measure(2000))!.Figure.Detail?.ToString());
    }

    [Fact]
    public void RenamedAndRecodedOnOneDay_MovesAsItIs()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder()
            .Add(At("05", "Olim").Until(First)).Add(At("75", "Nova").From(First))
            .Add(BoundaryChangeDraft.ChangeOfCode(First, "05", "75"))
            .Build();

        RestatedFigure figure = Assert.Single(Restate.Of([Count("05", 7, 2000)], catalogue).To(First).Figures);
        Assert.Equal("75", figure.Observation.Area.Text);
        Assert.True(figure.IsExact && figure.IsReversible);

        RestatedSet back = Restate.Of([figure.Observation], catalogue).To(new(2000, 12, 31));
        Assert.Equal(Count("05", 7, 2000).Figure, Assert.Single(back.Figures).Figure);
    }

    [Fact]
    public void SplitOfMergedArea_WeightsOfTheSplitServeFiguresFromBeforeTheMerge()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder()
            .Add(At("10", "Alby").Until(First)).Add(At("20", "Borg").Until(First))
            .Add(At("15", "Both").From(First).Until(Second))
            .Add(At("16", "North").From(Second)).Add(At("17", "South").From(Second))
            .Add(BoundaryChangeDraft.Merge(First, "15", "10", "20"))
            .Add(BoundaryChangeDraft.Split(Second, "15", "16", "17"))
            .Build();
        Observation[] reported = [Count("10", 70, 2000), Count("20", 30, 2000)];

        RestatedSet without = Restate.Of(reported, catalogue).To(Second);
        Assert.Contains("10 Alby by way of 15 Both (1 January 2011)", without.Find("16", Measure(2000))!.Figure.Detail?.ToString(), StringComparison.Ordinal);
        Assert.Equal(["10", "20"], without.Unplaced.Select(unplaced => unplaced.Observation.Area.Text));

        TransferWeights weights = TransferWeights.Between(new(2010, 12, 31), Second, "register of 2010").DividingByPeople("15", ("16", 1), ("17", 2));
        RestatedSet restated = Restate.Of(reported, catalogue).WithWeights(weights).To(Second);
        Assert.Equal(["16: 33 (Estimated)", "17: 67 (Estimated)"], Short(restated));
        RestatedFigure north = restated.Figures[0];
        Assert.Equal((0m, 100m), (north.Smallest!.Value.Number, north.Largest!.Value.Number));
        Assert.All(north.Sources, source => Assert.Equal((Weight.OfPeople(1, 3), "register of 2010"), (source.Weight!.Value, source.WeightSource)));
        Assert.All(north.Sources, source => Assert.Equal(2, source.Changes.Count));
        Assert.True(north.IsEstimate);
    }

    [Fact]
    public void TransfersBetweenThree_AreEstimatesThatAddUp()
    {
        AreaCatalogue catalogue = Transfers();
        TransferWeights weights = TransferWeights.Between(new(2000, 12, 31), First, "census")
            .Dividing("10", ("10", 0.5m), ("20", 0.3m), ("30", 0.2m))
            .Dividing("20", ("20", 0.25m), ("30", 0.75m));

        RestatedSet restated = Restate.Of([Count("10", 101, 2000), Count("20", 203, 2000), Count("30", 7, 2000)], catalogue).WithWeights(weights).To(First);

        // 10: 50.5 30.3 20.2 → 51 30 20; 20: 50.75 152.25 → 51 152.
        Assert.Equal(["10: 51 (Estimated)", "20: 81 (Estimated)", "30: 179 (Estimated)"], Short(restated));
        Assert.Equal(["0 to 101", "0 to 304", "7 to 311"], restated.Figures.Select(figure => $"{figure.Smallest} to {figure.Largest}"));
        Assert.Empty(restated.Unplaced);
    }

    [Fact]
    public void TransfersBetweenThree_WithoutWeights_HaveNoValueButBounds()
    {
        RestatedSet restated = Restate.Of([Count("10", 101, 2000), Count("20", 203, 2000), Count("30", 7, 2000)], Transfers()).To(First);

        Assert.All(restated.Figures, figure => Assert.Equal(NoValueReason.NotComparable, figure.Figure.Reason));
        Assert.Equal(["0 to 101", "0 to 304", "7 to 311"], restated.Figures.Select(figure => $"{figure.Smallest} to {figure.Largest}"));
        Assert.Equal(["10", "20"], restated.Unplaced.Select(unplaced => unplaced.Observation.Area.Text));
    }

    [Fact]
    public void Money_IsDividedToItsOwnDecimals()
    {
        var year = ObservationTime.During(ReportingPeriod.Year(2000));
        TransferWeights weights = TransferWeights.Between(new(2000, 12, 31), First, "census").DividingByPeople("10", ("10", 1), ("20", 1), ("30", 1));
        Observation Money(string area, decimal amount) => Observation.Of(AreaCode.Of(area), "receipts", ObservedQuantity.OfMoney(AnyAmount.Of(amount, "EUR")), year);

        RestatedSet restated = Restate.Of([Money("10", 100.01m)], Transfers()).WithWeights(weights).To(First);

        Assert.Equal(
            [33.34m, 33.34m, 33.33m],
            restated.Figures.Select(figure => figure.Sources.Single(source => source.Area.Code.Text == "10").Contribution.Value.Number));
    }

    [Fact]
    public void LandAlone_CarriesNobody()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder()
            .Add(At("10", "Shore").Until(First)).Add(At("20", "Hill").Until(First))
            .Add(At("10", "Shore").From(First)).Add(At("20", "Hill").From(First))
            .Add(BoundaryChangeDraft.PartialTransfer(First)
                .Transfer("10", "10", TransferShare.Everyone).Transfer("10", "20", TransferShare.LandOnly).Whole("20", "20"))
            .Build();

        RestatedSet restated = Restate.Of([Count("20", 5, 2000)], catalogue).To(First);
        RestatedFigure hill = Assert.Single(restated.Figures);
        Assert.True(hill.IsExact && hill.IsReversible);
        Assert.Equal("20", Assert.Single(hill.Sources).Area.Code.Text);

        RestatedFigure shore = Assert.Single(Restate.Of([Count("10", 8, 2000)], catalogue).To(First).Figures);
        Assert.Equal((TransferShare.Everyone, 8m, true), (shore.Sources[0].Share, shore.Figure.Value.Number, shore.IsExact));
    }

    [Fact]
    public void Abolished_IsListedWithTheLaw()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder()
            .Add(At("10", "Alby").Until(First)).Add(At("20", "Borg"))
            .Add(BoundaryChangeDraft.Abolition(First, "10").WithBasis("Act 1"))
            .Build();

        RestatedSet restated = Restate.Of([Count("10", 8, 2000)], catalogue).To(First);

        Assert.Empty(restated.Figures);
        UnplacedObservation unplaced = Assert.Single(restated.Unplaced);
        Assert.Equal((UnplacedReason.Nowhere, "10 Alby went to no area of the catalogue (abolition of 1 January 2001, Act 1)"), (unplaced.Reason, unplaced.ToText(Language.English)));
    }

    [Fact]
    public void NewLandWithPeople_IsIncomplete()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder()
            .Add(At("10", "Alby").Until(First)).Add(At("10", "Alby").From(First)).Add(At("20", "New").From(First))
            .Add(BoundaryChangeDraft.On(First, BoundaryChangeKind.PartialTransfer).Whole("10", "10").FromOutside("10", TransferShare.Part))
            .Add(BoundaryChangeDraft.Establishment(First, "20"))
            .Build();

        RestatedSet restated = Restate.Of([Count("10", 8, 2000)], catalogue).OfLevel(Commune).To(First);

        Assert.Equal(
            ["Incomplete: people were in no area of the catalogue on 31 December 2000", "Missing: people were in no area of the catalogue on 31 December 2000"],
            restated.Figures.Select(figure => $"{figure.Figure.Reason}: {figure.Figure.Detail}"));
        Assert.Null(restated.Figures[0].Largest);
    }

    [Fact]
    public void PartlyGoneNowhere_IsListedWithHowMany()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder()
            .Add(At("10", "Alby").Until(First)).Add(At("10", "Alby").From(First))
            .Add(BoundaryChangeDraft.PartialTransfer(First).Part("10", "10").ToNowhere("10", TransferShare.Part))
            .Build();

        RestatedSet without = Restate.Of([Count("10", 8, 2000)], catalogue).To(First);
        Assert.Equal(NoValueReason.NotComparable, Assert.Single(without.Figures).Figure.Reason);
        Assert.Equal(UnplacedReason.NotDivided, Assert.Single(without.Unplaced).Reason);

        TransferWeights weights = TransferWeights.Between(new(2000, 12, 31), First, "census").Dividing("10", ("10", 0.75m), (null, 0.25m));
        RestatedSet restated = Restate.Of([Count("10", 8, 2000)], catalogue).WithWeights(weights).To(First);
        Assert.Equal(["10: 6 (Estimated)"], Short(restated));
        UnplacedObservation gone = Assert.Single(restated.Unplaced);
        Assert.Equal((UnplacedReason.PartlyNowhere, 2m), (gone.Reason, gone.Quantity!.Value.Number));
    }

    [Fact]
    public void AreaInsideAnotherThatMergesWithIt_IsCountedOnce()
    {
        AreaLevel district = AreaLevel.AtRank(2, "district");
        AreaCatalogue catalogue = new AreaCatalogueBuilder()
            .Add(Area.Of("D", district, "Island").Until(First))
            .Add(At("1", "North").Under("D").Until(First)).Add(At("2", "South").Under("D").Until(First))
            .Add(At("Z", "Island zone").From(First))
            .Add(BoundaryChangeDraft.Merge(First, "Z", "D", "1", "2"))
            .Build();

        RestatedSet restated = Restate.Of([Count("D", 8, 2000), Count("1", 5, 2000), Count("2", 3, 2000)], catalogue).To(First);

        Assert.Equal(["Z: 8"], Short(restated));
        Assert.All(restated.Unplaced, unplaced => Assert.Equal(UnplacedReason.WithinAnother, unplaced.Reason));
        Assert.Equal(["1", "2"], restated.Unplaced.Select(unplaced => unplaced.Observation.Area.Text));
    }

    [Fact]
    public void OfLevel_PeopleOnAnotherLevel_AreListed()
    {
        AreaLevel zone = AreaLevel.AtRank(2, "zone");
        AreaCatalogue catalogue = new AreaCatalogueBuilder()
            .Add(At("10", "Alby").Until(First)).Add(At("20", "Borg").Until(First))
            .Add(At("10", "Alby").From(First)).Add(Area.Of("Z", zone, "Zone").From(First))
            .Add(BoundaryChangeDraft.PartialTransfer(First).Part("10", "10").Part("10", "Z").Whole("20", "Z"))
            .Build();
        TransferWeights weights = TransferWeights.Between(new(2000, 12, 31), First, "census").Dividing("10", ("10", 0.75m), ("Z", 0.25m));

        RestatedSet restated = Restate.Of([Count("10", 8, 2000), Count("20", 5, 2000)], catalogue).WithWeights(weights).OfLevel(Commune).To(First);

        Assert.Equal(["10: 6 (Estimated)"], Short(restated));
        Assert.Equal(
            [("10", UnplacedReason.OtherLevel, 2m), ("20", UnplacedReason.OtherLevel, 5m)],
            restated.Unplaced.Select(unplaced => (unplaced.Observation.Area.Text, unplaced.Reason, unplaced.Quantity!.Value.Number)));
    }

    private static AreaCatalogue Transfers() => new AreaCatalogueBuilder()
        .Add(At("10", "Alby").Until(First)).Add(At("20", "Borg").Until(First)).Add(At("30", "Cady").Until(First))
        .Add(At("10", "Alby").From(First)).Add(At("20", "Borg").From(First)).Add(At("30", "Cady").From(First))
        .Add(BoundaryChangeDraft.PartialTransfer(First)
            .Part("10", "10").Part("10", "20").Part("10", "30").Part("20", "20").Part("20", "30").Whole("30", "30"))
        .Build();

    private static Area At(string code, string name) => Area.Of(code, Commune, name);

    private static Observation Count(string area, long people, int year) =>
        Observation.Of(area, Headcount.Of<Participants>(people), new LocalDate(year, 12, 31));

    private static FigureKey Measure(int year) => FigureKey.Of<Participants>(new LocalDate(year, 12, 31));

    private static IEnumerable<string> Short(RestatedSet restated) => restated.Figures.Select(figure => $"{figure.Area.Code}: {figure.Figure}");
}
