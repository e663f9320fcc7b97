using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Restatement;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Restatement;

/// <summary>Sums along the trees of invented countries, held against the people of their first communes.</summary>
public class RollUpLaws
{
    private static readonly Config Config = Law.Of(300);

    private static readonly Arbitrary<(int[] Decisions, long[] People, int Missing)> Cases = Arb.From(
        from count in Gen.Choose(0, 10)
        from decisions in Gen.ArrayOf(Gen.Choose(0, int.MaxValue), count)
        from people in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 20_000)), (1, Gen.Choose(1, int.MaxValue))), 16)
        from missing in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(0, 65_535)))
        select (decisions, Array.ConvertAll(people, one => (long)one), missing),
        one => Enumerable.Range(0, one.Item1.Length).Select(i => (one.Item1.Where((_, at) => at != i).ToArray(), one.Item2, one.Item3))
            .Concat(one.Item3 == 0 ? [] : [(one.Item1, one.Item2, 0), (one.Item1, one.Item2, one.Item3 & (one.Item3 - 1))]));

    [Fact]
    public void Merging_then_aggregating_equals_aggregating_then_merging() => ForPairsOfDays((history, catalogue, people, missing, from, to) =>
    {
        Observation[] communes = Reported(history, people, missing, from);
        RolledUpSet mergedFirst = RollUp.Of(Restate.Of(communes, catalogue).OfLevel(NestedHistory.Commune).To(NestedHistory.Date(to)).ToObservations(), catalogue.On(NestedHistory.Date(to)))
            .From(NestedHistory.Commune).To(NestedHistory.Province);
        RolledUpSet addedFirst = RollUp.Of(communes, catalogue.On(NestedHistory.Date(from))).From(NestedHistory.Commune).To(NestedHistory.Province);
        RestatedSet mergedLast = Restate.Of(addedFirst.ToObservations(), catalogue).OfLevel(NestedHistory.Province).To(NestedHistory.Date(to));
        Assert.Equal(
            mergedFirst.Figures.Select(figure => (figure.Area!, figure.Figure.HasValue, figure.Figure.Reason, Number(figure.Figure))),
            mergedLast.Figures.Select(figure => (figure.Area, figure.Figure.HasValue, figure.Figure.Reason, Number(figure.Figure))));
    });

    [Fact]
    public void A_total_is_the_people_of_its_first_communes() => ForPairsOfDays((history, catalogue, people, missing, from, _) =>
    {
        Observation[] communes = Reported(history, people, missing, from);
        RolledUpSet totals = RollUp.Of(communes, catalogue.On(NestedHistory.Date(from))).From(NestedHistory.Commune).To(NestedHistory.Province);
        foreach (NestedHistory.Place province in history.On(from, NestedHistory.Province).Where(_ => communes.Length > 0))
        {
            RolledUpFigure figure = totals.Find(province.Code, Measure(from))!;
            NestedHistory.Place[] inside = [.. history.On(from, NestedHistory.Commune).Where(commune => commune.Atoms.All(province.Atoms.Contains))];
            NestedHistory.Place[] reported = [.. inside.Where(commune => communes.Any(one => one.Area.Text == commune.Code))];
            Assert.Equal(inside.Length == reported.Length, figure.Figure.HasValue);
            Assert.Equal(reported.Sum(commune => commune.Atoms.Sum(atom => people[atom])), Number(figure.Reported) ?? 0);
            Assert.Equal(
                inside.Except(reported).Select(commune => commune.Code).Order(StringComparer.Ordinal), figure.Without.Select(without => without.Area!.Code.Text));
        }

        Assert.Empty(totals.Unplaced);
    });

    [Fact]
    public void Adding_up_level_by_level_equals_adding_up_at_once() => ForPairsOfDays((history, catalogue, people, missing, from, _) =>
    {
        AreaTree tree = catalogue.On(NestedHistory.Date(from));
        Observation[] communes = Reported(history, people, missing, from);
        RolledUpSet provinces = RollUp.Of(communes, tree).From(NestedHistory.Commune).To(NestedHistory.Province);
        RolledUpSet twice = RollUp.Of(provinces.ToObservations(), tree).To(NestedHistory.Country);
        RolledUpSet once = RollUp.Of(communes, tree).From(NestedHistory.Commune).To(NestedHistory.Country);
        RolledUpSet together = RollUp.Of(communes, tree).From(NestedHistory.Commune).Together();
        Assert.Equal(
            once.Figures.Select(figure => (figure.Figure.Reason, Number(figure.Figure))), twice.Figures.Select(figure => (figure.Figure.Reason, Number(figure.Figure))));
        Assert.Equal(once.Figures.Select(figure => figure.Reported), together.Figures.Select(figure => figure.Reported));
    });

    [Fact]
    public void Both_counts_of_a_coverage_are_of_the_same_areas() => ForPairsOfDays((history, catalogue, people, missing, from, _) =>
    {
        Observation[] covered = Reported(history, people, missing, from);
        Observation[] inhabitants = [.. Reported(history, people, missing * 7 % 65_536, from)
            .Select(one => Observation.Of(one.Area, Population.Code, one.Figure.Value.Plus(one.Figure.Value), one.Time))];
        RolledUpSet totals = RollUp.Of([.. covered, .. inhabitants], catalogue.On(NestedHistory.Date(from))).From(NestedHistory.Commune).To(NestedHistory.Province);
        foreach (RolledUpCoverage coverage in totals.CoveragesOf(Measure(from), FigureKey.Of<Population>(NestedHistory.Date(from))))
        {
            // Twice as many inhabitants as people covered, in every commune: so also in any sum over the same communes.
            Assert.Equal(coverage.Reported.HasValue, coverage.Matched.Count > 0);
            Assert.True(!coverage.Reported.TryGetValue(out AnyCoverage over) || over.Total == 2 * over.Covered);
            Assert.Equal(coverage.Without.Count == 0 && coverage.Matched.Count > 0, coverage.Figure.HasValue);
            Assert.All(coverage.Without, part => Assert.DoesNotContain(part.Area!, coverage.Matched));
        }
    });

    private static void ForPairsOfDays(Action<NestedHistory, AreaCatalogue, long[], int, int, int> check) => Prop.ForAll(Cases, one =>
    {
        NestedHistory history = NestedHistory.Play(one.Decisions);
        AreaCatalogue catalogue = history.Catalogue();
        int middle = history.LastDay / 2;
        foreach ((int from, int to) in new[] { (0, history.LastDay), (middle, history.LastDay), (0, middle) }.Distinct())
        {
            check(history, catalogue, one.People, one.Missing, from, to);
        }
    }).Check(Config);

    private static Observation[] Reported(NestedHistory history, long[] people, int missing, int day) =>
        [.. history.On(day, NestedHistory.Commune).Where(commune => (missing >> commune.Atoms.Min() & 1) == 0)
            .Select(commune => Observation.Of(commune.Code, Headcount.Of<Participants>(commune.Atoms.Sum(atom => people[atom])), NestedHistory.Date(day)))];

    private static FigureKey Measure(int day) => FigureKey.Of<Participants>(NestedHistory.Date(day));

    private static decimal? Number(Figure<ObservedQuantity> figure) => figure.HasValue ? figure.Value.Number : null;
}
