using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using NodaTime;

namespace CoverageMetrics.Tests.Figures;

public class ObservationSetTests
{
    private static readonly LocalDate EndOfSeptember = new(2022, 9, 30);

    // Social insurance at the end of September 2022: en.vietnamplus.vn 239587 and 240747.
    private static readonly Observation First = Observation.Of("VN", Headcount.OfMillions<Participants>(17.24m), EndOfSeptember)
        .WithPrecision(10_000, FigureQualifier.Over).WithSource("vietnamplus 239587").PublishedOn(new(2022, 10, 6));

    private static readonly Observation Second = Observation.Of("VN", Headcount.OfMillions<Participants>(17.08m), EndOfSeptember)
        .WithPrecision(10_000, FigureQualifier.Over).WithSource("vietnamplus 240747").PublishedOn(new(2022, 10, 26));

    private static readonly ObservationSet Both = ObservationSet.Of([Second, First]);

    [Theory]
    [InlineData(2022, 10, 6, 17_240_000)]
    [InlineData(2022, 10, 25, 17_240_000)]
    [InlineData(2022, 10, 26, 17_080_000)]
    [InlineData(2026, 1, 1, 17_080_000)]
    public void KnownOn_September2022_IsWhatWasPublishedByThen(int year, int month, int day, long expected)
    {
        Figure<ObservedQuantity> figure = Both.KnownOn(new(year, month, day)).FigureOf(First.Key);

        Assert.Equal(expected, figure.Value.Number);
    }

    [Fact]
    public void KnownOn_BeforeThePublication_IsMissing()
    {
        ObservationSet before = Both.KnownOn(new(2022, 10, 5));

        Assert.Empty(before);
        Assert.Equal(NoValueReason.Missing, before.FigureOf(First.Key).Reason);
        Assert.Null(before.Find(First.Key));
    }

    [Fact]
    public void Of_ARevision_IsNoConflictAndBothAreKept()
    {
        Assert.Empty(Both.Conflicts);
        Assert.Equal(2, Both.Count);
        Assert.Equal([First, Second], Both.Publications(First.Key));
        Assert.Equal(Second, Both.Find(First.Key));
    }

    [Fact]
    public void Of_DifferentFiguresOfOneDay_AreReportedAndHaveNoValue()
    {
        Observation other = Observation.Of("VN", Headcount.OfMillions<Participants>(17.2m), EndOfSeptember).PublishedOn(new(2022, 10, 6));
        ObservationSet set = ObservationSet.Of([First, other]);

        ObservationConflict conflict = Assert.Single(set.Conflicts);
        Assert.Equal(First.Key, conflict.Key);
        Assert.Equal([other, First], conflict.Observations);
        Assert.Equal(NoValueReason.Conflicting, set.FigureOf(First.Key).Reason);
        Assert.Null(set.Find(First.Key));
        NoValueDetail rivals = set.FigureOf(First.Key).Detail!;
        Assert.Equal((NoValueDetailKind.SeveralPublished, First.Key), (rivals.Kind, Assert.Single(rivals.Keys)));
        Assert.Equal([other.Figure.Value, First.Figure.Value], rivals.Quantities.Order(Comparer<ObservedQuantity>.Create((one, two) => one.Number.CompareTo(two.Number))));
    }

    // The order of the rows does not matter: keys by their text, publications of a day by their number.
    [Fact]
    public void Of_SeveralConflicts_AreInTheOrderOfTheirKeysAndNumbers()
    {
        Observation[] rows = [.. from area in new[] { "51", "62", "82" } from people in new[] { 1L, 2, 3 } select Observation.Of(area, Headcount.Of<Participants>(people), EndOfSeptember)];

        Assert.All([rows, [.. Enumerable.Reverse(rows)], new[] { rows[4], rows[8], rows[3], rows[0], rows[7], rows[2], rows[1], rows[6], rows[5] }], ordered =>
        {
            ObservationSet set = ObservationSet.Of(ordered);
            Assert.Equal(["51", "62", "82"], set.Conflicts.Select(conflict => conflict.Key.Area.Text));
            Assert.All(rows, row => Assert.Equal([1, 2, 3], set.Publications(row.Key).Select(one => one.Figure.Value.Number)));
        });
    }

    [Fact]
    public void Of_AConflictThatWasSettledLater_HasTheLaterValueAndIsStillReported()
    {
        Observation other = Observation.Of("VN", Headcount.OfMillions<Participants>(17.2m), EndOfSeptember).PublishedOn(new(2022, 10, 6));
        ObservationSet set = ObservationSet.Of([Second, other, First]);

        Assert.Equal(17_080_000, set.FigureOf(First.Key).Value.Number);
        Assert.Single(set.Conflicts);
    }

    [Fact]
    public void Of_OneFigureReportedTwice_IsTheNarrowestAndLessFirmReport()
    {
        Observation exact = Observation.Of("VN", Headcount.OfMillions<Participants>(17.24m), EndOfSeptember).PublishedOn(new(2022, 10, 6));
        Observation estimate = exact.WithStatus(FigureStatus.Estimated);

        Assert.Equal(exact, ObservationSet.Of([First, exact]).Find(First.Key));
        Assert.Equal(exact, ObservationSet.Of([exact, First]).Find(First.Key));
        Assert.Equal(estimate, ObservationSet.Of([estimate, First, exact]).Find(First.Key));
        Assert.Empty(ObservationSet.Of([estimate, First, exact]).Conflicts);
    }

    [Fact]
    public void Of_FiguresOfOneDayThatOneNumberFits_IsOneFactAndTheNarrowestCounts()
    {
        Observation printed = Observation.Of("VN", Headcount.Of<Participants>(13_055_704), EndOfSeptember);
        Observation rounded = Observation.Of("VN", Headcount.Of<Participants>(13_055_700), EndOfSeptember).WithPrecision(100, FigureQualifier.None);
        Observation over = Observation.Of("VN", Headcount.Of<Participants>(13_000_000), EndOfSeptember).WithPrecision(1_000_000, FigureQualifier.Over);
        Observation other = Observation.Of("VN", Headcount.Of<Participants>(13_055_760), EndOfSeptember);

        Assert.Empty(ObservationSet.Of([rounded, over, printed]).Conflicts);
        Assert.Equal(printed, ObservationSet.Of([rounded, over, printed]).Find(printed.Key));
        Assert.Equal(rounded, ObservationSet.Of([over, rounded]).Find(printed.Key));
        Assert.Equal(NoValueReason.Conflicting, ObservationSet.Of([rounded, other]).FigureOf(printed.Key).Reason);
        Assert.Single(ObservationSet.Of([rounded, other, over]).Conflicts);
    }

    [Fact]
    public void Of_ALaterFigureThatAgrees_ConfirmsAndDoesNotReplace()
    {
        Observation exact = Observation.Of("VN", Headcount.Of<Participants>(13_055_704), EndOfSeptember).PublishedOn(new(2022, 10, 6));
        Observation press = Observation.Of("VN", Headcount.Of<Participants>(13_000_000), EndOfSeptember).WithPrecision(100_000, FigureQualifier.Over).PublishedOn(new(2022, 11, 1));
        Observation revision = Observation.Of("VN", Headcount.Of<Participants>(13_200_000), EndOfSeptember).WithPrecision(100_000, FigureQualifier.None).PublishedOn(new(2022, 12, 1));
        Observation final = exact.WithStatus(FigureStatus.Final).PublishedOn(new(2023, 3, 1)).WithSource("settlement");

        Assert.Equal(exact, ObservationSet.Of([press, exact]).Find(exact.Key));
        Assert.Equal(revision, ObservationSet.Of([press, exact, revision]).Find(exact.Key));
        Assert.Equal(press, ObservationSet.Of([press]).KnownOn(new(2022, 11, 30)).Find(exact.Key));
        Assert.Equal(exact, ObservationSet.Of([press, exact, revision]).KnownOn(new(2022, 11, 30)).Find(exact.Key));
        Assert.Equal(final, ObservationSet.Of([exact.WithStatus(FigureStatus.Provisional), press, final]).Find(exact.Key));
        Assert.Equal(exact, ObservationSet.Of([press.PublishedOn(new(2022, 10, 1)), exact]).Find(exact.Key));
    }

    [Fact]
    public void Of_WithoutAPublicationDay_ComesBeforeAllOthers()
    {
        Observation undated = Observation.Of("VN", Headcount.OfMillions<Participants>(17), EndOfSeptember);
        ObservationSet set = ObservationSet.Of([First, undated]);

        Assert.Equal(First, set.Find(First.Key));
        Assert.Equal(undated, set.KnownOn(new(1900, 1, 1)).Find(First.Key));
    }

    [Fact]
    public void Of_TheSameObservationTwice_CountsOnce() => Assert.Single(ObservationSet.Of([First, First]));

    [Fact]
    public void Of_ManyReportsOfOneKey_TakesNoLongerThanOfManyKeys()
    {
        // A selector that forgets the area makes one key of a whole table; comparing each with each would take minutes.
        ObservationSet set = ObservationSet.Of(Enumerable.Range(0, 100_000).Select(persons => Observation.Of("VN", Headcount.Of<Participants>(persons), EndOfSeptember)));

        Assert.Equal(100_000, set.Count);
        Assert.Equal(100_000, Assert.Single(set.Conflicts).Observations.Count);
    }

    [Fact]
    public void ToString_OfAConflictOfMany_IsShort()
    {
        ObservationSet set = ObservationSet.Of(Enumerable.Range(0, 100_000).Select(persons => Observation.Of("VN", Headcount.Of<Participants>(persons), EndOfSeptember)));

        Assert.EndsWith("0 or 1 or 2 or 3 or 4 or 5 or 6 or 7 or 99992 others", set.Conflicts[0].ToString(), StringComparison.Ordinal);
        Assert.EndsWith(": 0 / 1 / 2 / 3 / 4 / 5 / 6 / 7, and 99992 more", set.FigureOf(First.Key).Detail!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Keys_ThatDifferInSeriesOrSubjectAlone_HaveHashesOfTheirOwn(bool subjects)
    {
        // Keys with one hash are looked for one after another: 30,000 of them would take seconds.
        IEnumerable<Observation> rows = Enumerable.Range(0, 30_000).Select(i => subjects
            ? Observation.Of(AreaCode.Of("VN"), $"subject-{i:D5}-of-many", ObservedQuantity.OfPeople(1), First.Time)
            : First.WithSeries($"series-{i:D5}"));

        Assert.True(rows.Select(row => row.Key.GetHashCode()).Distinct().Count() > 29_000);
        Assert.True(!subjects || rows.Select(row => new SubjectTime(row.Subject, row.Time).GetHashCode()).Distinct().Count() > 29_000);
    }

    [Fact]
    public void KeysOf_AnAreaAndTime_AreItsSeriesAndScopes()
    {
        Observation newSeries = Second.WithSeries("vn:workforce-2022");
        Observation cards = Second.WithScope("vn:cards-issued");
        ObservationSet set = ObservationSet.Of([newSeries, cards, First]);

        Assert.Equal(
            [First.Key, cards.Key, newSeries.Key],
            set.KeysOf(AreaCode.Of("VN"), EndOfSeptember, "participants", ObservationTime.On(EndOfSeptember)));
        Assert.Equal(3, set.Keys.Count);
        Assert.Empty(set.KeysOf(AreaCode.Of("01"), EndOfSeptember, "participants", ObservationTime.On(EndOfSeptember)));
    }

    [Fact]
    public void With_FurtherObservations_KeepsThoseThere()
    {
        Assert.Equal(2, ObservationSet.Of([First]).With([Second]).Count);
        Assert.Single(ObservationSet.Of([First]));
    }

    [Fact]
    public void Of_Null_ThrowsNamingTheParameter()
    {
        Assert.Equal("observations", Assert.Throws<ArgumentNullException>(() => ObservationSet.Of(null!)).ParamName);
        Assert.Equal("observations", Assert.Throws<ArgumentNullException>(() => ObservationSet.Of([null!])).ParamName);
        Assert.Equal("observations", Assert.Throws<ArgumentNullException>(() => Both.With((Observation[])null!)).ParamName);
        Assert.Equal("subject", Assert.Throws<ArgumentNullException>(() => Both.KeysOf(AreaCode.Of("VN"), EndOfSeptember, null!, First.Time)).ParamName);
    }
}
