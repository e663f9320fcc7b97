using CoverageMetrics.Figures;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Figures;

public class ObservationSetLaws
{
    [Fact]
    public void Values_and_publications_do_not_depend_on_the_order_of_rows() =>
        Law.Holds(ReportedRows.WithAnotherOrder(), pair =>
        {
            ObservationSet set = ObservationSet.Of(pair.Rows);
            ObservationSet other = ObservationSet.Of(pair.Shuffled);

            Assert.Equal(set.Count, other.Count);
            Assert.Equal(set.Keys.ToHashSet(), other.Keys.ToHashSet());
            foreach (FigureKey key in set.Keys)
            {
                Assert.Equal(set.FigureOf(key), other.FigureOf(key));
                Assert.Equal(set.Find(key), other.Find(key));
                Assert.Equal(set.Publications(key), other.Publications(key));
            }
        });

    [Fact]
    public void Conflicts_do_not_depend_on_the_order_of_rows() =>
        Law.Holds(ReportedRows.WithAnotherOrder(), pair =>
        {
            IReadOnlyList<ObservationConflict> conflicts = ObservationSet.Of(pair.Rows).Conflicts;
            IReadOnlyList<ObservationConflict> others = ObservationSet.Of(pair.Shuffled).Conflicts;

            Assert.Equal(conflicts.Select(conflict => conflict.Key), others.Select(conflict => conflict.Key));
            Assert.All(conflicts.Zip(others), both => Assert.Equal(both.First.Observations, both.Second.Observations));
        });

    [Fact]
    public void A_conflict_is_a_key_and_day_with_different_figures_and_nothing_else() =>
        Law.Holds(ReportedRows.WithAnotherOrder(), pair =>
        {
            // The oracle looks at all pairs of rows.
            var expected = (
                from one in pair.Rows
                from other in pair.Rows
                where one.Key == other.Key && one.Published == other.Published
                where (one.Figure.HasValue ? one.Figure.Value : (object?)one.Figure.Reason)!.Equals(other.Figure.HasValue ? other.Figure.Value : other.Figure.Reason) is false
                select (one.Key, one.Published)).ToHashSet();

            var found = ObservationSet.Of(pair.Rows).Conflicts.Select(conflict => (conflict.Key, conflict.Observations[0].Published)).ToHashSet();

            Assert.Equal(expected, found);
        });

    [Fact]
    public void Known_on_two_days_is_known_on_the_earlier() =>
        Law.Holds(ReportedRows.WithAnotherOrder(), ReportedRows.TwoDays(), (pair, days) =>
        {
            (LocalDate one, LocalDate other) = days;
            var set = ObservationSet.Of(pair.Rows);
            LocalDate earlier = LocalDate.Min(one, other);

            Assert.Equal(
                set.KnownOn(earlier).ToHashSet(),
                set.KnownOn(one).KnownOn(other).ToHashSet());
        });

    [Fact]
    public void Known_on_a_day_is_the_set_of_what_was_published_by_then() =>
        Law.Holds(ReportedRows.WithAnotherOrder(), ReportedRows.Days(), (pair, day) =>
        {
            ObservationSet known = ObservationSet.Of(pair.Rows).KnownOn(day);
            var fresh = ObservationSet.Of(pair.Rows.Where(row => row.Published is null || row.Published <= day));

            Assert.Equal(fresh.ToHashSet(), known.ToHashSet());
            Assert.Equal(fresh.Conflicts.Select(conflict => conflict.ToString()), known.Conflicts.Select(conflict => conflict.ToString()));
            Assert.All(fresh.Keys, key => Assert.Equal(fresh.FigureOf(key), known.FigureOf(key)));
        });

    [Fact]
    public void Nothing_is_firmer_than_somebody_said() =>
        Law.Holds(ReportedRows.WithAnotherOrder(), pair =>
        {
            var set = ObservationSet.Of(pair.Rows);
            foreach (FigureKey key in set.Keys)
            {
                if (set.Find(key) is { Figure.HasValue: true } latest)
                {
                    IEnumerable<Observation> sameDay = pair.Rows.Where(row => row.Key == key && row.Published == latest.Published);
                    Assert.Equal(sameDay.Max(row => row.Figure.Status), latest.Figure.Status);
                }
            }
        });
}
