using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>A day is the same day in every calendar, at every door that takes one.</summary>
public class TallyCalendarTests
{
    private static readonly TallyLayout Layout = Rows.Layout(9);

    private static readonly CalendarSystem[] Calendars =
        [.. CalendarSystem.Ids.Select(CalendarSystem.ForId).Where(calendar => calendar.MinYear <= 1300 || calendar.MaxYear >= 5000)];

    private static readonly Arbitrary<(CalendarSystem Day, CalendarSystem Zero, int Number)> Days = Arb.From(
        from day in Gen.Elements(Calendars)
        from zero in Gen.Elements(Calendars)
        from number in Gen.Choose(0, 10_000)
        select (Day: day, Zero: zero, Number: number),
        at => from number in new[] { at.Number / 2, at.Number - 1 } where number >= 0 && number < at.Number select (at.Day, at.Zero, Number: number));

    [Fact]
    public void A_day_in_another_calendar_counts_as_the_day_it_is() => Law.Holds(Days, at =>
    {
        LocalDate iso = Rows.Epoch.PlusDays(at.Number);
        LocalDate other = iso.WithCalendar(at.Day);
        LocalDate zero = Rows.Epoch.WithCalendar(at.Zero);
        Rows rows = Rows.Make(at.Number, 60, 9, 4, faults: true);
        ParticipantTally expected = ParticipantTally.Count(rows.ColumnsFor(Layout), Layout, TallyOptions.Usual.AsAt(iso));
        ParticipantColumns columns = rows.Columns().During(zero, rows.Starts, rows.Ends);
        ParticipantColumns about = columns.About(rows.Persons);
        using var counter = TallyCounter.Of(Layout, TallyOptions.Usual.AsAt(other));
        counter.Add(columns);
        var map = RowMap.Of<int>(Layout, row => rows.Areas[row] == ushort.MaxValue ? "65535" : rows.Areas[row].ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Flags(row => rows.Flags[row])
            .During(row => zero.PlusDays(rows.Starts[row]), row => rows.Ends[row] == ParticipantColumns.OpenEnd16 ? null : iso.PlusDays(rows.Ends[row] - at.Number).WithCalendar(at.Day));

        Assert.Equal(expected, ParticipantTally.Count(columns, Layout, TallyOptions.Usual.AsAt(other)));
        Assert.Equal([expected, expected], ParticipantTally.CountAsAtEach(columns, Layout, [other, iso]));
        Assert.Equal(expected, counter.ToTally());
        Assert.Equal(expected.ToBytes(), ParticipantTally.Count(Enumerable.Range(0, rows.Count), map, TallyOptions.Usual.AsAt(other)).ToBytes());
        Assert.Equal(expected, expected.Merge(ParticipantTally.Empty(Layout, TallyOptions.Usual.AsAt(other))));
        Assert.Equal(iso, PersonTally.Count(about, Layout, TallyOptions.Usual.AsAt(other)).AsAt);
        Assert.Equal(PersonRegister.Of(about, Layout, TallyOptions.Usual.AsAt(iso)), PersonRegister.Of(about, Layout, TallyOptions.Usual.AsAt(other)));
    });
}
