using System.Numerics;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Restatement;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CoverageMetrics.Statistics.Tests.Support.Fractions;

namespace CoverageMetrics.Statistics.Tests;

public class CoverageDecompositionTests
{
    private static Arbitrary<((long Part, long Whole) Earlier, (long Part, long Whole) Later)[]> Categories => (
        from earlier in Samples.Any.Generator
        from later in Samples.Any.Generator
        select (earlier, later)).ArrayOf().Where(all => all.Length > 0).ToArbitrary();

    [Fact]
    public void Change_WorkedOutByHand()
    {
        // From 50 of 400 to 80 of 400: 7.5 points. Towns grow from a quarter to a half, and from 20% to 30%; the country stays at 10%.
        // Composition: 25 * (0.2 + 0.3) / 2 - 25 * (0.1 + 0.1) / 2 = 3.75. Within: 10 * (0.25 + 0.5) / 2 = 3.75.
        CoverageDecomposition change = CoverageDecomposition.Of([("town", Of(20, 100), Of(60, 200)), ("country", Of(30, 300), Of(20, 200))]);

        Assert.Equal((7.5m, 3.75m, 3.75m), (Round(change.Change), Round(change.Composition), Round(change.Within)));
        Assert.Equal([6.25m, -2.5m], change.Parts.Select(part => Round(part.Composition)));
        Assert.Equal([3.75m, 0], change.Parts.Select(part => Round(part.Within)));
        Assert.Equal([10m, -2.5m], change.Parts.Select(part => Round(part.Points)));
        Assert.Equal(["town", "country"], change.Parts.Select(part => part.Code));
        Assert.Equal((Of(50, 400), Of(80, 400)), (change.Earlier, change.Later));

        // The town, on average 3/8 of all: 40 more at (1/100 + 1/200) / 2 are 30 points, of which it has 11.25; and (20 + 60) / 2 at 1/200 - 1/100 take 20, of which it has 7.5.
        // The country, 5/8: 10 fewer at (1/300 + 1/200) / 2 take 25/6, and 25 at 1/200 - 1/300 give as much back.
        Assert.Equal([11.25m, -2.6041666667m], change.Parts.Select(part => Round(part.FromNumerator)));
        Assert.Equal([-7.5m, 2.6041666667m], change.Parts.Select(part => Round(part.FromDenominator)));
        Assert.Equal((8.6458333333m, -4.8958333333m), (Round(change.FromNumerator), Round(change.FromDenominator)));
        Assert.Equal(["town", "country"], change.LargestFirst().Select(part => part.Code));
        Assert.Equal((Of(20, 100), Of(60, 200)), (change.Parts[0].Earlier, change.Parts[0].Later));
    }

    [Fact]
    public void Components_AddUpToTheChange_Exactly() => Law.Holds(Categories, categories =>
    {
        CoverageDecomposition change = Make(categories);
        (BigInteger was, BigInteger of) = (categories.Sum(one => one.Earlier.Part), categories.Sum(one => one.Earlier.Whole));
        (BigInteger isNow, BigInteger ofNow) = (categories.Sum(one => one.Later.Part), categories.Sum(one => one.Later.Whole));

        Assert.Equal(ExactNumber.FromFraction(100 * ((isNow * of) - (was * ofNow)), of * ofNow), change.Change.Value);
        Assert.Equal(change.Change.Value, Add(change.Composition.Value, change.Within.Value));
        Assert.Equal(change.Within.Value, Add(change.FromNumerator.Value, change.FromDenominator.Value));
        Assert.All(change.Parts, part => Assert.Equal(part.Points.Value, Add(part.Composition.Value, part.Within.Value)));
        Assert.All(change.Parts, part => Assert.Equal(part.Within.Value, Add(part.FromNumerator.Value, part.FromDenominator.Value)));
        Assert.Equal(change.Composition.Value, change.Parts.Select(part => part.Composition.Value).Aggregate(Add));
    });

    [Fact]
    public void Components_TheOtherWayRound_HaveTheOtherSign() => Law.Holds(Categories, categories =>
    {
        (CoverageDecomposition there, CoverageDecomposition back) = (Make(categories), Make([.. categories.Select(one => (one.Later, one.Earlier))]));
        return Add(there.Composition.Value, back.Composition.Value).Sign == 0 && Add(there.Within.Value, back.Within.Value).Sign == 0;
    });

    [Fact]
    public void SameMakeUp_LeavesNothingToTheComposition_AndSameCoveragesNothingToThem() => Law.Holds(Categories, categories =>
        Make([.. categories.Select(one => (one.Earlier, (one.Earlier.Part / 2, one.Earlier.Whole)))]).Composition.Value.Sign == 0
        && Make([.. categories.Select((one, place) => (one.Earlier, ((place + 2) * one.Earlier.Part, (place + 2) * one.Earlier.Whole)))]).Within.Value.Sign == 0);

    // Das Gupta's own decomposition of the product of share, covered people and 1 / denominator keeps the share apart in another way; of the two within, it is the same.
    [Fact]
    public void NumeratorAndDenominator_AreTheTwoFactorsOfTheCoverageWithin() => Law.Holds(Categories, categories =>
    {
        foreach (DecompositionPart part in Make(categories).Parts)
        {
            FactorDecomposition two = FactorDecomposition.Of(["numerator", "denominator"], [("0", [Factors(part.Earlier)]), ("1", [Factors(part.Later)])]);
            (ExactNumber numerator, ExactNumber within) = (two.Effect("numerator", "0", "1"), two.Change("0", "1"));
            Assert.Equal(part.FromNumerator.Value.Numerator * within.Numerator * part.Within.Value.Denominator * numerator.Denominator, numerator.Numerator * part.Within.Value.Numerator * part.FromNumerator.Value.Denominator * within.Denominator);
        }

        static ExactNumber[] Factors(AnyCoverage of) => [ExactNumber.FromWhole(of.Covered), ExactNumber.FromFraction(1, of.Total)];
    });

    [Fact]
    public void Points_OfAnyGrouping_AreThoseOfItsMembers() => Law.Holds(Categories, categories =>
    {
        var grouped = categories.Select((one, place) => (one, Group: place % 3)).GroupBy(one => one.Group, one => one.one)
            .Select(group => ((group.Sum(one => one.Earlier.Part), group.Sum(one => one.Earlier.Whole)), (group.Sum(one => one.Later.Part), group.Sum(one => one.Later.Whole)))).ToArray();
        (CoverageDecomposition fine, CoverageDecomposition coarse) = (Make(categories), Make(grouped));

        Assert.Equal(fine.Change, coarse.Change);
        Assert.All(coarse.Parts.Select((part, place) => (part, place)), one =>
            Assert.Equal(one.part.Points.Value, fine.Parts.Where((_, place) => place % 3 == one.place).Select(part => part.Points.Value).Aggregate(Add)));
        Assert.Equal(coarse.Change.Value, Add(coarse.Composition.Value, Add(coarse.FromNumerator.Value, coarse.FromDenominator.Value)));
    });

    [Fact]
    public void Between_TwoTimesOfObservations_IsTheDecompositionOfTheirCoverages()
    {
        CoverageDecomposition change = Between(Whole);

        Assert.Equal(CoverageDecomposition.Of([("town", Typed(20, 100), Typed(60, 200)), ("country", Typed(30, 300), Typed(20, 200))]).Parts.OrderBy(part => part.Code, StringComparer.Ordinal), change.Parts.OrderBy(part => part.Code, StringComparer.Ordinal));
        Assert.Equal((7.5m, 3.75m), (Round(change.Change), Round(change.Composition)));
        Assert.Equal(["town", "country"], change.LargestFirst().Select(part => part.Code));
    }

    [Fact]
    public void Between_WhereAnAreaLacksAFigure_IsIncomplete_AndTheOthersHaveTheirPoints()
    {
        CoverageDecomposition change = Between(Whole.Where(one => one.Area.Text != "country" || one.Time.AsAt != Later || one.Subject != Participants.Code));

        Assert.Equal(NoValueReason.Incomplete, change.Change.Reason);
        Assert.Equal(["country"], change.Composition.Detail!.Parts.Select(part => part.Area!.Code.Text));
        Assert.Equal(("town", 10m), (change.Parts.Single().Code, Round(change.Parts.Single().Points)));
        Assert.Equal((Typed(20, 100), Typed(60, 200)), (change.Earlier, change.Later));
        Assert.Equal(NoValueReason.Incomplete, Between([]).Within.Reason);
    }

    [Fact]
    public void Between_AnAreaOfOtherBorders_LacksTheEarlierFigures_UntilTheyAreRestated()
    {
        LocalDate merger = new(2016, 7, 1);
        AreaCatalogue merged = new AreaCatalogueBuilder()
            .Add(Area.Of("a", Province, "A").Until(merger)).Add(Area.Of("b", Province, "B").Until(merger)).Add(Area.Of("town", Province, "Town").From(merger)).Add(Area.Of("country", Province, "Country"))
            .Add(BoundaryChangeDraft.Merge(merger, "town", "a", "b")).Build();
        Observation[] observations = [.. Whole.Where(one => one.Area.Text == "country" || one.Time.AsAt == Later && one.Area.Text == "town"), .. Observed("a", Earlier, 8, 40), .. Observed("b", Earlier, 12, 60)];

        Assert.Equal(["town"], Between(observations, merged).Change.Detail!.Parts.Select(part => part.Area!.Code.Text));
        Assert.Equal(7.5m, Round(Between(Restate.Of(ObservationSet.Of(observations), merged).To(Later).ToObservations(), merged).Change));
    }

    // The points of the town and of all are tried with every count at either of its ends: 2 to the power of 8 times.
    [Fact]
    public void Between_RoundedFigures_HasTheBoundsOfAllThatTheyCanBe_AndIsAsFirmAsTheyAre()
    {
        Observation[] rounded = [.. Whole.Select(one => one.Area.Text == "land" ? one : one.WithPrecision(10, FigureQualifier.None)).Select((one, place) => place == 3 ? one.WithStatus(FigureStatus.Estimated) : one)];
        CoverageDecomposition change = Between(rounded);
        List<ExactNumber> town = [], all = [];
        for (int corner = 0; corner < 256; corner++)
        {
            long[] at = [.. new long[] { 20, 100, 60, 200, 30, 300, 20, 200 }.Select((count, place) => count + ((corner >> place) % 2 == 0 ? -5 : 5))];
            CoverageDecomposition one = CoverageDecomposition.Of([("town", Of(at[0], at[1]), Of(at[2], at[3])), ("country", Of(at[4], at[5]), Of(at[6], at[7]))]);
            town.Add(one.Parts[0].Points.Value);
            all.Add(one.Change.Value);
        }

        DecompositionPart part = change.Parts.Single(one => one.Code == "town");
        Assert.Equal((all.Min(), all.Max()), (change.Change.Bounds!.Smallest!.Value, change.Change.Bounds.Largest!.Value));
        Assert.Equal((town.Min(), town.Max()), (part.Points.Bounds!.Smallest!.Value, part.Points.Bounds.Largest!.Value));
        Assert.Equal((BoundsReason.Rounded, 7.5m, FigureStatus.Estimated), (change.Change.Bounds.Reason, Round(change.Change), change.Change.Status));
        Assert.All([change.Composition, change.Within, change.FromNumerator, change.FromDenominator, part.Composition, part.Within], component => Assert.True(component is { HasValue: true, IsExact: false, Bounds: null, Status: FigureStatus.Estimated }));
    }

    [Fact]
    public void Between_ProvisionalDenominators_MakeEveryPartProvisional_AndANumeratorOnlyItsOwn()
    {
        CoverageDecomposition denominator = Between(Whole.Select(one => one.Area.Text == "country" && one.Subject == LabourForce.Code ? one.WithStatus(FigureStatus.Provisional) : one));
        CoverageDecomposition numerator = Between(Whole.Select(one => one.Area.Text == "country" && one.Subject == Participants.Code ? one.WithStatus(FigureStatus.Provisional) : one));

        Assert.Equal((FigureStatus.Provisional, true), (denominator.Change.Status, denominator.Change.IsExact));
        Assert.All(denominator.Parts, part => Assert.Equal((FigureStatus.Provisional, FigureStatus.Provisional), (part.Points.Status, part.FromNumerator.Status)));
        Assert.Equal([("country", FigureStatus.Provisional), ("town", FigureStatus.Final)], numerator.Parts.Select(part => (part.Code, part.Points.Status!.Value)).Order());
        Assert.Equal(FigureStatus.Provisional, numerator.Composition.Status);
        Assert.Equal(FigureStatus.Final, Between(Whole).Change.Status);
    }

    [Fact]
    public void Between_CountsWithoutALimit_AreNotExact_AndHaveNoBounds()
    {
        CoverageDecomposition change = Between(Whole.Select((one, place) => place == 2
            ? Observation.Of(one.Area, one.Subject, Figure.Of(ObservedQuantity.OfPeople(60), FigureStatus.Final, Bounds.AtLeast(ObservedQuantity.OfPeople(60), BoundsReason.Rounded)), Later)
            : one));

        Assert.Equal((false, null), (change.Change.IsExact, change.Change.Bounds));
        Assert.Equal(7.5m, Round(change.Change));
    }

    [Fact]
    public void Of_ComparisonsOfATable_IsTheSame_AndOfAnotherMetricRefused()
    {
        Metric metric = Metric.Coverage<Participants, LabourForce>("insured", "Insured"), people = Metric.People<Participants>("people", "People");
        MetricTable table = MetricTable.Of(ObservationSet.Of(Whole), MetricSet.Of(metric, people), Land, Later);

        Assert.Equal(Between(Whole).Parts, CoverageDecomposition.Of(table.CompareTotal(table.Areas.At(Province), metric, ComparisonBase.EndOfLastYear)).Parts);
        Assert.Contains("'people'", Assert.Throws<ArgumentException>("change", () => CoverageDecomposition.Of(table.CompareTotal(table.Areas.At(Province), people, ComparisonBase.EndOfLastYear))).Message, StringComparison.Ordinal);
    }

    // One count of the denominator for both days: it is wrong by the same at both, and the bounds of two that are independent would be too wide.
    [Fact]
    public void Of_OneRoundedDenominatorOfBothTimes_HasNoBounds()
    {
        Metric metric = Metric.Coverage<Participants, LabourForce>("insured", "Insured").WithDenominatorDate(DenominatorDate.LatestOnOrBefore);
        Observation[] once = [.. Whole.Where(one => one.Subject == Participants.Code || one.Time.AsAt == Earlier).Select(one => one.WithPrecision(10, FigureQualifier.None))];
        MetricTable table = MetricTable.Of(ObservationSet.Of(once), MetricSet.Of(metric), Land, Later);

        Figure<ExactNumber> change = CoverageDecomposition.Of(table.CompareTotal(table.Areas.At(Province), metric, ComparisonBase.EndOfLastYear)).Change;

        Assert.Equal((7.5m, false, null), (Round(change), change.IsExact, change.Bounds));
    }

    [Fact]
    public void CategoryWithNobody_HasPointsAndNoComponents()
    {
        CoverageDecomposition change = CoverageDecomposition.Of([("new", Of(0, 0), Of(5, 10)), ("old", Of(10, 40), Of(10, 40))]);

        Assert.Equal(5, Round(change.Change));
        Assert.Equal(10, Round(change.Parts[0].Points));
        Assert.Equal((NoValueReason.Undefined, NoValueReason.Incomplete, NoValueReason.Incomplete), (change.Parts[0].Within.Reason, change.Composition.Reason, change.Within.Reason));
        Assert.Equal(-5, Round(change.Parts[1].Points));
    }

    [Fact]
    public void NobodyAtATime_HasNoChange()
    {
        Assert.Equal(NoValueReason.Undefined, CoverageDecomposition.Of([]).Change.Reason);
        Assert.Equal(NoValueReason.Undefined, CoverageDecomposition.Of([("a", Of(0, 0), Of(1, 2))]).Change.Reason);
        Assert.Equal(NoValueReason.Undefined, default(DecompositionPart).Points.Reason);
    }

    [Fact]
    public void Groups_ThatDiffer_AreRefused()
    {
        AnyCoverage other = AnyCoverage.Between(AnyHeadcount.Of(1, "others"), AnyHeadcount.Of(2, "population"));

        Assert.Equal("categories", Assert.Throws<ArgumentException>(() => CoverageDecomposition.Of([("a", Of(1, 2), other)])).ParamName);
        Assert.Throws<ArgumentException>(() => CoverageDecomposition.Of([("a", Of(1, 2), Of(1, 2)), ("b", other, Of(1, 2))]));
    }

    private static readonly AreaLevel Province = AreaLevel.AtRank(2, "province");
    private static readonly LocalDate Earlier = new(2015, 12, 31);
    private static readonly LocalDate Later = new(2016, 12, 31);

    private static readonly AreaCatalogue Land = new AreaCatalogueBuilder()
        .Add(Area.Of("land", AreaLevel.AtRank(1, "country"), "Land")).Add(Area.Of("town", Province, "Town").Under("land")).Add(Area.Of("country", Province, "Country").Under("land")).Build();

    private static readonly Observation[] Whole =
    [
        .. Observed("town", Earlier, 20, 100), .. Observed("town", Later, 60, 200), .. Observed("country", Earlier, 30, 300), .. Observed("country", Later, 20, 200), .. Observed("land", Later, 1, 2),
    ];

    private static IEnumerable<Observation> Observed(string area, LocalDate day, long covered, long total) =>
        [Observation.Of(area, Headcount.Of<Participants>(covered), day), Observation.Of(area, Headcount.Of<LabourForce>(total), day)];

    private static CoverageDecomposition Between(IEnumerable<Observation> observations) => Between(observations, Land);

    private static CoverageDecomposition Between(IEnumerable<Observation> observations, AreaCatalogue catalogue) =>
        CoverageDecomposition.Between<Participants, LabourForce>(ObservationSet.Of(observations), catalogue.On(Later), Province, Earlier, Later);

    private static AnyCoverage Typed(long part, long whole) => Coverage.Of(Headcount.Of<Participants>(part), Headcount.Of<LabourForce>(whole)).ToAny();

    private static CoverageDecomposition Make(((long Part, long Whole) Earlier, (long Part, long Whole) Later)[] categories) =>
        CoverageDecomposition.Of(categories.Select((one, place) => ($"{place}", Of(one.Earlier.Part, one.Earlier.Whole), Of(one.Later.Part, one.Later.Whole))));

    private static decimal Round(Figure<ExactNumber> figure) => figure.Value.Round(10);

    private static AnyCoverage Of(long part, long whole) => AnyCoverage.Between(AnyHeadcount.Of(part, "participants"), AnyHeadcount.Of(whole, "population"));
}
