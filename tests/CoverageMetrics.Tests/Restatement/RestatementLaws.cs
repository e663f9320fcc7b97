using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Restatement;
using CoverageMetrics.Tests.Areas;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Known = CoverageMetrics.Tests.Areas.TerritoryHistory.Known;

namespace CoverageMetrics.Tests.Restatement;

/// <summary>Restated figures of invented countries, held against the people in the cells of which the areas consist.</summary>
public class RestatementLaws
{
    private static readonly Config Config = Law.Of(300);

    private static readonly Arbitrary<int[]> AnyHistory = Histories(Gen.Choose(0, int.MaxValue));

    // Merges, new names and new codes, and nothing else.
    private static readonly Arbitrary<int[]> WholeHistory = Histories(
        from choice in Gen.Choose(0, int.MaxValue / 9 - 1)
        from operation in Gen.Elements(0, 3, 4, 6)
        select (choice * 9) + operation);

    [Fact]
    public void An_exact_figure_is_the_people_of_its_cells() => ForPairsOfDays(AnyHistory, (history, catalogue, from, to) =>
    {
        RestatedSet restated = Restate.Of(Reported(history, from), catalogue).To(TerritoryHistory.Date(to));
        foreach (RestatedFigure figure in restated.Figures.Where(figure => figure.Figure.HasValue))
        {
            Assert.True(figure.IsExact);
            Assert.Equal(FigureStatus.Final, figure.Figure.Status);
            Assert.Equal(PeopleOf(AreaOf(history, figure, to)), figure.Figure.Value.Number);
        }
    });

    [Fact]
    public void The_people_of_the_cells_lie_between_the_bounds() => ForPairsOfDays(AnyHistory, (history, catalogue, from, to) =>
    {
        RestatedSet restated = Restate.Of(Reported(history, from), catalogue).To(TerritoryHistory.Date(to));
        foreach (RestatedFigure figure in restated.Figures.Where(figure => figure.Largest is not null))
        {
            Assert.InRange(PeopleOf(AreaOf(history, figure, to)), figure.Smallest!.Value.Number, figure.Largest!.Value.Number);
        }
    });

    // The weights are far from the people of the cells on purpose, and the figures were printed to the ten.
    [Fact]
    public void The_people_of_the_cells_lie_between_the_bounds_of_what_was_printed_divided_and_rolled_up() => ForPairsOfDays(AnyHistory, (history, catalogue, from, to) =>
    {
        Observation[] printed = [.. Reported(history, from).Select(Printed)];
        RestatedSet restated = Weighted(history, catalogue, from, to, (_, to) => to is null ? 1 : 1 + to.Code.Length).Of(printed).To(TerritoryHistory.Date(to));
        foreach (RestatedFigure figure in restated.Figures.Where(figure => figure.Figure.HasValue))
        {
            Assert.True(Allows(figure.Figure, PeopleOf(AreaOf(history, figure, to))), figure.ToString());
        }

        RolledUpFigure[] together = [.. RollUp.Of(restated.ToObservations(), catalogue.On(TerritoryHistory.Date(to))).Together().Figures.Where(figure => figure.Figure.HasValue)];
        Assert.All(together, figure => Assert.True(Allows(figure.Figure, figure.Counted.Sum(counted => PeopleOf(history.On(to).Single(known => known.Code == counted.Area.Text))))));
    });

    [Fact]
    public void The_bounds_of_the_nation_are_untouched_by_dividing()
    {
        int divided = 0;
        ForPairsOfDays(AnyHistory, (history, catalogue, from, to) => divided += NationIsUntouched(history, catalogue, from, to) ? 1 : 0);
        Assert.True(divided > 50, $"Only {divided} nations were divided.");
    }

    [Fact]
    public void Nobody_gets_lost() => ForPairsOfDays(AnyHistory, (history, catalogue, from, to) =>
    {
        Observation[] reported = Reported(history, from);
        RestatedSet restated = Restate.Of(reported, catalogue).To(TerritoryHistory.Date(to));
        foreach (Observation observation in reported)
        {
            RestatedFigure[] figures = [.. restated.Figures.Where(figure => figure.Sources.Any(source => source.Observation == observation))];
            Assert.True(figures.Length > 0 || restated.Unplaced.Any(unplaced => unplaced.Observation == observation && unplaced.Reason == UnplacedReason.Nowhere));
            Assert.True(figures.Length < 2 || restated.Unplaced.Any(unplaced => unplaced.Observation == observation && unplaced.Reason == UnplacedReason.NotDivided));
        }
    });

    [Fact]
    public void The_national_total_never_changes_under_whole_merges() => ForPairsOfDays(WholeHistory, (history, catalogue, from, to) =>
    {
        Observation[] reported = Reported(history, from);
        RestatedSet restated = Restate.Of(reported, catalogue).To(TerritoryHistory.Date(to));
        if (from <= to)
        {
            Assert.Empty(restated.Unplaced);
            Assert.Equal(history.On(to).Select(known => known.Code).Order(StringComparer.Ordinal), restated.Figures.Select(figure => figure.Area.Code.Text));
            Assert.All(restated.Figures, figure => Assert.True(figure.IsExact));
            Assert.Equal(reported.Sum(observation => observation.Figure.Value.Number), restated.Figures.Sum(figure => figure.Figure.Value.Number));
        }
    });

    [Fact]
    public void With_weights_the_figures_and_those_gone_nowhere_add_up_to_what_was_reported() => ForPairsOfDays(AnyHistory, (history, catalogue, from, to) =>
    {
        Observation[] reported = Reported(history, from);
        RestatedSet restated = Weighted(history, catalogue, from, to, (_, place) => 1 + (place is null ? 0 : place.Cells.Min() % 7)).Of(reported).To(TerritoryHistory.Date(to));
        if (restated.Figures.All(figure => figure.Unknown is null or TransferShare.LandOnly))
        {
            decimal nowhere = restated.Unplaced.Sum(unplaced => unplaced.Quantity!.Value.Number);
            Assert.All(restated.Figures, figure => Assert.True(figure.Figure.HasValue));
            Assert.Equal(reported.Sum(observation => observation.Figure.Value.Number), restated.Figures.Sum(figure => figure.Figure.Value.Number) + nowhere);
        }
    });

    [Fact]
    public void Estimates_stay_between_their_bounds() => ForPairsOfDays(AnyHistory, (history, catalogue, from, to) =>
    {
        RestatedSet restated = Weighted(history, catalogue, from, to, (_, place) => place is null ? 3 : place.Cells.Sum() % 11).Of(Reported(history, from)).To(TerritoryHistory.Date(to));
        foreach (RestatedFigure figure in restated.Figures.Where(figure => figure.Figure.HasValue))
        {
            Assert.InRange(figure.Figure.Value.Number, figure.Smallest!.Value.Number, figure.Largest!.Value.Number);
            Assert.Equal(figure.IsEstimate ? FigureStatus.Estimated : FigureStatus.Final, figure.Figure.Status);
        }
    });

    [Fact]
    public void Weights_counted_by_people_find_the_people() => ForPairsOfDays(AnyHistory, (history, catalogue, from, to) =>
    {
        RestatedSet restated = Weighted(history, catalogue, from, to, (area, place) => area.Cells.Where(cell => place is null ? !IsSomewhere(history, cell, to) : place.Cells.Contains(cell)).Sum(PeopleOf))
            .Of(Reported(history, from)).To(TerritoryHistory.Date(to));
        foreach (RestatedFigure figure in restated.Figures.Where(figure => figure.Figure.HasValue))
        {
            Assert.Equal(PeopleOf(AreaOf(history, figure, to)), figure.Figure.Value.Number);
        }
    });

    [Fact]
    public void Restating_in_two_steps_equals_restating_in_one() => ForPairsOfDays(WholeHistory, (history, catalogue, from, to) =>
    {
        if (from > to)
        {
            return;
        }

        Observation[] reported = [.. Reported(history, from).Select(SomeWithoutValue).OfType<Observation>()];
        string once = Text(Restate.Of(reported, catalogue).To(TerritoryHistory.Date(to)));
        for (int middle = from; middle <= to; middle++)
        {
            RestatedSet half = Restate.Of(reported, catalogue).To(TerritoryHistory.Date(middle));
            Assert.Equal(once, Text(Restate.Of(half.ToObservations(), catalogue).To(TerritoryHistory.Date(to))));
        }
    });

    [Fact]
    public void Where_two_steps_find_a_value_one_step_finds_it_too() => ForPairsOfDays(AnyHistory, (history, catalogue, from, to) =>
    {
        Observation[] reported = Reported(history, from);
        RestatedSet once = Restate.Of(reported, catalogue).To(TerritoryHistory.Date(to));
        int middle = (from + to) / 2;
        RestatedSet half = Restate.Of(reported, catalogue).To(TerritoryHistory.Date(middle));
        foreach (RestatedFigure twice in Restate.Of(half.ToObservations(), catalogue).To(TerritoryHistory.Date(to)).Figures.Where(figure => figure.Figure.HasValue))
        {
            Assert.Equal(twice.Figure, once.Find(twice.Area.Code, twice.Measure)!.Figure);
        }
    });

    [Fact]
    public void A_figure_has_a_value_only_when_every_part_was_reported() => ForPairsOfDays(AnyHistory, (history, catalogue, from, to) =>
    {
        Observation[] reported = [.. Reported(history, from).Select(SomeWithoutValue).OfType<Observation>()];
        RestatedSet restated = Restate.Of(reported, catalogue).To(TerritoryHistory.Date(to));
        Known[] known = [.. history.On(from).Where(area => reported.Any(observation => observation.Area.Text == area.Code && observation.Figure.HasValue))];
        foreach (RestatedFigure figure in restated.Figures)
        {
            int[] populated = [.. AreaOf(history, figure, to).Cells.Where(TerritoryHistory.IsPopulated)];
            if (figure.Figure.HasValue)
            {
                Assert.All(populated, cell => Assert.Contains(known, area => area.Cells.Contains(cell)));
            }

            foreach (RestatedSource source in figure.SourcesWithoutValue().Where(source => source.Observation is null))
            {
                Assert.Contains($"{source.Area.Code} {source.Area.Name}", figure.Figure.Detail?.ToString(), StringComparison.Ordinal);
            }
        }
    });

    [Fact]
    public void The_order_of_observations_does_not_matter() => ForPairsOfDays(AnyHistory, (history, catalogue, from, to) =>
    {
        Observation[] reported = [.. Reported(history, from).Select(SomeWithoutValue).OfType<Observation>(), .. Reported(history, to)];
        Observation[] others = [.. reported.OrderBy(observation => observation.Figure.HasValue ? observation.Figure.Value.Number % 7 : 3)];
        Assert.Equal(
            Text(Restate.Of(reported, catalogue).To(TerritoryHistory.Date(to))), Text(Restate.Of(Enumerable.Reverse(others), catalogue).To(TerritoryHistory.Date(to))));
    });

    [Fact]
    public void What_is_reversible_is_what_was_reported_of_one_area() => ForPairsOfDays(AnyHistory, (history, catalogue, from, to) =>
    {
        RestatedSet there = Restate.Of(Reported(history, from), catalogue).To(TerritoryHistory.Date(to));
        foreach (RestatedFigure figure in there.Figures.Where(figure => figure.IsReversible))
        {
            Assert.Equal(figure.Sources[0].Observation!.Figure, figure.Figure);
            RestatedSet back = Restate.Of([figure.Observation], catalogue).To(TerritoryHistory.Date(from));

            // Where land without people went elsewhere, the way back asks for the figure of that land as well.
            Assert.All(
                back.Figures.Where(one => one.Figure.HasValue && one.Area.Equals(figure.Sources[0].Area)),
                one => Assert.Equal(figure.Sources[0].Observation, one.Observation));
        }
    });

    private static void ForPairsOfDays(Arbitrary<int[]> histories, Action<TerritoryHistory, AreaCatalogue, int, int> check) =>
        Prop.ForAll(histories, decisions =>
        {
            TerritoryHistory history = TerritoryHistory.Play(decisions, describesAll: false);
            AreaCatalogue catalogue = history.Catalogue();
            int seed = decisions.Aggregate(7, (mixed, decision) => unchecked((mixed * 31) + decision)) & int.MaxValue;
            (int From, int To)[] days =
            [
                (0, history.LastDay), (history.LastDay, 0), (seed % (history.LastDay + 1), seed / 97 % (history.LastDay + 1)),
                (history.LastDay / 2, history.LastDay), (history.LastDay, history.LastDay / 2),
            ];
            foreach ((int from, int to) in days.Distinct())
            {
                check(history, catalogue, from, to);
            }
        }).Check(Config);

    private static Arbitrary<int[]> Histories(Gen<int> decision) => Arb.From(
        Gen.Choose(0, 8).SelectMany(count => Gen.ArrayOf(decision, count)),
        decisions => Enumerable.Range(0, decisions.Length).Select(i => decisions.Where((_, at) => at != i).ToArray()));

    private static Observation[] Reported(TerritoryHistory history, int day) =>
        [.. history.On(day).Select(known => Observation.Of(known.Code, Headcount.Of<Participants>(PeopleOf(known)), TerritoryHistory.Date(day)))];

    // Every fifth area does not report, every seventh may not publish.
    private static Observation? SomeWithoutValue(Observation observation, int index) => (index % 5, index % 7) switch
    {
        (3, _) => null,
        (_, 1) => Observation.Of(observation.Area, observation.Subject, Figure.None<ObservedQuantity>(NoValueReason.Suppressed), observation.Time),
        _ => observation,
    };

    private static Known AreaOf(TerritoryHistory history, RestatedFigure figure, int day) => history.On(day).Single(known => known.Code == figure.Area.Code.Text);

    private static bool IsSomewhere(TerritoryHistory history, int cell, int day) => history.On(day).Any(known => known.Cells.Contains(cell));

    private static long PeopleOf(Known known) => known.Cells.Sum(PeopleOf);

    private static long PeopleOf(int cell) => TerritoryHistory.IsPopulated(cell) ? 1 + (cell * 37 % 50) : 0;

    private static bool NationIsUntouched(TerritoryHistory history, AreaCatalogue catalogue, int from, int to)
    {
        Observation[] printed = [.. Reported(history, from).Select(Printed)];
        RestatedSet restated = Weighted(history, catalogue, from, to, (_, to) => to is null ? 0 : 1 + to.Code.Length).Of(printed).To(TerritoryHistory.Date(to));
        if (restated.Unplaced.Count > 0 || printed.Length == 0 || restated.Figures.Any(figure => figure.Unknown is not null || !figure.Figure.HasValue)
            || catalogue.Lineage(TerritoryHistory.Date(from), TerritoryHistory.Date(to)).Descents.Any(descent => descent.Lost is not null))
        {
            return false;
        }

        Figure<ObservedQuantity> before = RollUp.Of(printed, catalogue.On(TerritoryHistory.Date(from))).Together().Figures.Single().Figure;
        Figure<ObservedQuantity> after = RollUp.Of(restated.ToObservations(), catalogue.On(TerritoryHistory.Date(to))).Together().Figures.Single().Figure;
        if (!after.HasValue)
        {
            return false;
        }

        Assert.Equal(before.Value, after.Value);
        Assert.Equal(before.Bounds, after.Bounds);
        return restated.Figures.Any(figure => figure.IsEstimate);
    }

    private static Observation Printed(Observation one) => Observation
        .Of(one.Key, Figure.Of(ObservedQuantity.OfPeople((long)decimal.Round(one.Figure.Value.Number / 10, MidpointRounding.AwayFromZero) * 10)))
        .WithPrecision(10, FigureQualifier.None);

    private static bool Allows(Figure<ObservedQuantity> figure, long people) =>
        figure.IsExact ? figure.Value.Number == people : figure.Bounds is { } bounds && bounds.Contains(ObservedQuantity.OfPeople(people));

    private static Weighing Weighted(TerritoryHistory history, AreaCatalogue catalogue, int from, int to, Func<Known, Known?, long> count) => new(history, catalogue, from, to, count);

    private static string Text(RestatedSet set) => string.Join(
        '\n', set.Figures.Select(figure => $"{figure.Measure} {figure.Area} {figure.Figure.HasValue} {figure.Figure.Reason} {(figure.Figure.HasValue ? figure.Figure.ToString() : "")}"));

    /// <summary>Weights for every area that is divided between two days, from a count of the people of an area in another one or in none.</summary>
    private sealed class Weighing(TerritoryHistory history, AreaCatalogue catalogue, int from, int to, Func<Known, Known?, long> count)
    {
        public RestatementDraft Of(Observation[] observations)
        {
            RestatementDraft draft = Restate.Of(observations, catalogue);
            if (from == to)
            {
                return draft;
            }

            TransferWeights weights = TransferWeights.Between(TerritoryHistory.Date(from), TerritoryHistory.Date(to), "made up");
            foreach (AreaDescent descent in catalogue.Lineage(TerritoryHistory.Date(from), TerritoryHistory.Date(to)).Descents)
            {
                Known area = history.On(from).Single(known => known.Code == descent.Area.Code.Text);
                IEnumerable<(string? Destination, long People)> places = descent.Destinations
                    .Where(link => link.Share != TransferShare.LandOnly)
                    .Select(link => ((string?)link.Destination.Code.Text, count(area, history.On(to).Single(known => known.Code == link.Destination.Code.Text))));
                (string? Destination, long People)[] all = [.. places, .. descent.Lost is null or TransferShare.LandOnly ? [] : new[] { ((string?)null, count(area, null)) }];
                if (all.Any(place => place.People > 0))
                {
                    weights = weights.DividingByPeople(area.Code, all);
                }
                else if (all.Length > 0)
                {
                    weights = weights.Dividing(area.Code, [.. all.Select((place, i) => (place.Destination, i == 0 ? 1m : 0m))]);
                }
            }

            return draft.WithWeights(weights);
        }
    }
}
