using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
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
    public void A_conflict_is_a_key_and_day_whose_figures_no_number_fits_and_nothing_else() =>
        Law.Holds(ReportedRows.WithAnotherOrder(), pair =>
        {
            // The oracle tries every end of a range as the one number that all could mean.
            var expected = (
                from sameDay in pair.Rows.GroupBy(row => (row.Key.WithoutArea().Subject, row.Area, row.Series, row.Published))
                where sameDay.Select(row => row.Figure.HasValue ? row.Figure.Value.Unit : row.Figure.Reason.ToString()).Distinct().Count() > 1
                    || (sameDay.All(row => row.Figure.HasValue) && !sameDay.SelectMany(Ends).Any(number => sameDay.All(row => Fits(row, number))))
                select (sameDay.Key.Area, sameDay.Key.Series, sameDay.Key.Published)).ToHashSet();

            var found = ObservationSet.Of(pair.Rows).Conflicts.Select(conflict => (conflict.Key.Area, conflict.Key.Series, conflict.Observations[0].Published)).ToHashSet();

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
                    IEnumerable<Observation> alike = pair.Rows.Where(row => row.Key == latest.Key && row.Published == latest.Published && row.Figure.HasValue && row.Figure.Value == latest.Figure.Value && row.Precision == latest.Precision && row.Qualifier == latest.Qualifier);
                    Assert.Equal(alike.Max(row => row.Figure.Status), latest.Figure.Status);
                }
            }
        });

    [Fact]
    public void A_publication_that_agrees_never_makes_a_figure_wider() =>
        Law.Holds(ReportedRows.WithAnotherOrder(), pair =>
        {
            Observation[] valued = [.. pair.Rows.Where(row => row is { Figure.HasValue: true, Unit: FigureKey.People, Series: "" } && row.Area.Text == "51")];
            for (int i = 1; i < valued.Length; i++)
            {
                Observation[] before = valued[..i];
                Observation after = valued[i].PublishedOn(new(2023, 1, 1));
                if (ObservationSet.Of(before).Find(after.Key) is { } found && Ends(found).Any(number => Fits(after, number)) | Ends(after).Any(number => Fits(found, number)))
                {
                    Observation then = ObservationSet.Of([.. before, after]).Find(after.Key)!;

                    Assert.True(Width(then) <= Width(found) && Width(then) <= Width(after));
                }
            }
        });

    private static decimal Width(Observation row) => Ends(row)[1] - Ends(row)[0];

    private static decimal[] Ends(Observation row) => row.Qualifier == FigureQualifier.Over
        ? [row.Figure.Value.Number, row.Figure.Value.Number + row.Precision]
        : [Math.Max(0, row.Figure.Value.Number - (row.Precision > 1 ? row.Precision / 2 : 0)), row.Figure.Value.Number + (row.Precision > 1 ? row.Precision / 2 : 0)];

    private static bool Fits(Observation row, decimal number) => number >= Ends(row)[0] && number <= Ends(row)[1];

    [Fact]
    public void Publications_of_one_number_never_make_it_wider() =>
        Law.Holds(Printings(), one =>
        {
            Observation[] published = [.. one.Printed.Select((printed, day) => Printed(one.Truth, printed.Digits, printed.Qualifier).PublishedOn(new LocalDate(2023, 1, 1).PlusDays(day / 2)))];
            decimal width = decimal.MaxValue;
            for (int count = 1; count <= published.Length; count++)
            {
                ObservationSet known = ObservationSet.Of(published.Take(count));
                Figure<ObservedQuantity> figure = known.FigureOf(published[0].Key);

                Assert.True(figure.HasValue, "All are printed of one number.");
                Assert.True(Width(figure) <= width, $"{string.Join("; ", published.Take(count))}: {figure}");
                Assert.InRange(one.Truth, figure.Bounds?.Smallest?.Number ?? (figure.IsExact ? figure.Value.Number : 0), figure.Bounds?.Largest?.Number ?? (figure.IsExact ? figure.Value.Number : decimal.MaxValue));
                width = Width(figure);
            }
        });

    [Fact]
    public void Rates_of_one_number_never_make_it_wider() =>
        Law.Holds(Printings(), one =>
        {
            decimal truth = one.Truth / 1_000_000m;
            ReportedRate[] published = [.. one.Printed.Select((printed, day) => ReportedRate
                .Of<Participants, Population>("82", Math.Round(truth, 6 - printed.Digits, MidpointRounding.AwayFromZero), new LocalDate(2022, 12, 31)).PublishedOn(new LocalDate(2023, 1, 1).PlusDays(day / 2)))];
            decimal width = decimal.MaxValue;
            for (int count = 1; count <= published.Length; count++)
            {
                Figure<AnyPercentage> figure = ObservationSet.Of([]).With(published.Take(count)).ReportedRateOf(published[0].Key);

                Assert.True(figure.HasValue, "All are printed of one number.");
                Assert.True(figure.Bounds!.Largest!.Value.Percent - figure.Bounds.Smallest!.Value.Percent <= width, string.Join("; ", published.Take(count)));
                Assert.InRange(truth, figure.Bounds.Smallest.Value.Percent, figure.Bounds.Largest.Value.Percent);
                width = figure.Bounds.Largest.Value.Percent - figure.Bounds.Smallest.Value.Percent;
            }
        });

    private static decimal Width(Figure<ObservedQuantity> figure) =>
        figure.IsExact ? 0 : (figure.Bounds?.Largest?.Number ?? decimal.MaxValue) - (figure.Bounds?.Smallest?.Number ?? 0);

    // As an office prints a number: to so many digits less, rounded, or with a word.
    private static Observation Printed(long truth, int digits, FigureQualifier qualifier)
    {
        decimal unit = (decimal)Math.Pow(10, digits);
        decimal down = Math.Floor(truth / unit) * unit;
        decimal number = qualifier switch
        {
            FigureQualifier.None => Math.Round(truth / unit, MidpointRounding.AwayFromZero) * unit,
            FigureQualifier.Over or FigureQualifier.AtLeast => down,
            FigureQualifier.Nearly => down + unit,
            _ => Math.Round(truth / unit, MidpointRounding.AwayFromZero) * unit,
        };
        return down == truth && qualifier is FigureQualifier.Over or FigureQualifier.Nearly
            ? Printed(truth, digits, FigureQualifier.AtLeast)
            : Observation.Of("82", Headcount.Of<Participants>((long)number), new LocalDate(2022, 12, 31)).WithPrecision(unit, qualifier);
    }

    private static Arbitrary<(long Truth, (int Digits, FigureQualifier Qualifier)[] Printed)> Printings() => Arb.From(
        from truth in Gen.Choose(1, 20_000_000)
        from printed in Gen.NonEmptyListOf(
            from digits in Gen.Choose(0, 6)
            from qualifier in Gen.Elements(FigureQualifier.None, FigureQualifier.Over, FigureQualifier.AtLeast, FigureQualifier.Nearly, FigureQualifier.About)
            select (digits, qualifier))
        select ((long)truth, printed.ToArray()));
}
