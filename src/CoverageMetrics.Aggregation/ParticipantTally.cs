using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Aggregation;

/// <summary>Rows counted by area, group and whatever else the layout says, as at a date or over all rows.</summary>
/// <remarks>
/// <para>
/// Rows are counted, not people: where a register has several rows for one person, <see cref="PersonTally"/> counts each person once.
/// </para>
/// <para>
/// Tallies merge: the tally of two halves is the merge of their tallies, in any order and however the rows were split, and a tally of
/// no rows changes nothing. Every row read is in exactly one of <see cref="RowsCounted"/>, <see cref="RowsNotInForce"/> and
/// <see cref="RowsRejected"/>.
/// </para>
/// <para>Immutable and safe to share; costs eight bytes a count: one for each area, place in the further dimensions and group. Two tallies are equal when layout, date, counts and rows are.</para>
/// </remarks>
[JsonConverter(typeof(ParticipantTallyJsonConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class ParticipantTally : IEquatable<ParticipantTally>, IShown
{
    private readonly long[] _counts;
    private readonly RejectedRows[] _rejected;

    internal ParticipantTally(TallyLayout layout, LocalDate? asAt, long[] counts, long rowsRead, long rowsNotInForce, RejectedRows[] rejected)
    {
        Layout = layout;
        AsAt = asAt?.WithCalendar(CalendarSystem.Iso);
        _counts = counts;
        _rejected = rejected;
        RowsRead = rowsRead;
        RowsNotInForce = rowsNotInForce;
        RowsRejected = rejected.Sum(rows => rows.Rows);
    }

    /// <summary>Gets what was counted.</summary>
    public TallyLayout Layout { get; }

    /// <summary>Gets the day on which rows had to be in force, or null where every row counted.</summary>
    public LocalDate? AsAt { get; }

    /// <summary>Gets the number of rows read.</summary>
    public long RowsRead { get; }

    /// <summary>Gets the number of rows counted, among them those in no programme.</summary>
    public long RowsCounted => RowsRead - RowsNotInForce - RowsRejected;

    /// <summary>Gets the number of good rows that were not in force on the day.</summary>
    public long RowsNotInForce { get; }

    /// <summary>Gets the number of rows counted apart because something is wrong with them.</summary>
    public long RowsRejected { get; }

    /// <summary>Gets the rows counted apart, by reason, with examples; empty when all were good.</summary>
    public IReadOnlyList<RejectedRows> Rejected => _rejected;

    /// <summary>Gets all counts: for each area, for each place in the further dimensions, the last of them fastest, each group.</summary>
    public ReadOnlySpan<long> Counts => _counts;

    /// <summary>Gets the rows of an area in a group, over all further dimensions.</summary>
    /// <param name="area">The code of the area.</param>
    /// <param name="group">The code of the group.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The layout has no such area or group.</exception>
    /// <exception cref="OverflowException">There are more than <see cref="long.MaxValue"/>.</exception>
    public long this[string area, string group] => Sum(Layout.Areas.OrdinalOf(area), Layout.Groups.OrdinalOf(group));

    /// <summary>Makes the tally of no rows, which changes nothing it is merged with.</summary>
    /// <param name="layout">What would be counted.</param>
    /// <param name="options">As at which day; null for <see cref="TallyOptions.Usual"/>.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="layout"/> is null.</exception>
    public static ParticipantTally Empty(TallyLayout layout, TallyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return new(layout, options?.Day, new long[layout.Counts], 0, 0, []);
    }

    /// <summary>Puts a tally together from what a file says, and refuses what contradicts itself.</summary>
    /// <exception cref="System.IO.InvalidDataException">A number is negative, or more rows are left out or counted than were read.</exception>
    internal static ParticipantTally FromParts(
        TallyLayout layout, LocalDate? asAt, long[] counts, long rowsRead, long rowsNotInForce, RejectedRows[] rejected)
    {
        ParticipantTally tally = new(layout, asAt, counts, rowsRead, rowsNotInForce, RejectLedger.Sound(rowsRead, rowsNotInForce, rejected));
        tally.RequireSoundCounts();
        return tally;
    }

    /// <summary>Adds the rows of another tally to these.</summary>
    /// <param name="other">A tally of other rows.</param>
    /// <returns>The tally of all of them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException">The tallies differ in layout or date.</exception>
    /// <exception cref="OverflowException">A count is larger than <see cref="long.MaxValue"/>.</exception>
    public ParticipantTally Merge(ParticipantTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!Layout.Equals(other.Layout))
        {
            throw new ArgumentException($"Only tallies of the same layout merge, not one of {Layout} and one of {other.Layout}.", nameof(other));
        }

        if (AsAt != other.AsAt)
        {
            throw new ArgumentException($"Only tallies as at the same date merge, not one {Describe(AsAt)} and one {Describe(other.AsAt)}.", nameof(other));
        }

        var counts = new long[_counts.Length];
        for (int index = 0; index < counts.Length; index++)
        {
            counts[index] = _counts[index] + other._counts[index];
        }

        var rejects = new RejectLedger();
        rejects.Add(_rejected);
        rejects.Add(other._rejected);
        return new(Layout, AsAt, counts, RowsRead + other.RowsRead, RowsNotInForce + other.RowsNotInForce, rejects.ToRejectedRows());
    }

    /// <inheritdoc/>
    public bool Equals(ParticipantTally? other) =>
        ReferenceEquals(this, other)
        || (other is not null && RowsRead == other.RowsRead && RowsNotInForce == other.RowsNotInForce && AsAt == other.AsAt
            && Layout.Equals(other.Layout) && _counts.AsSpan().SequenceEqual(other._counts)
            && RejectLedger.Same(_rejected, other._rejected));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ParticipantTally);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Layout, AsAt, RowsRead, RowsNotInForce, RowsRejected);

    /// <summary>Writes the date, the rows and what became of them for reading, in the current culture.</summary>
    /// <returns>Text such as <c>17,100,000 rows over all dates: 17,099,988 counted, 0 not in force, 12 rejected</c>.</returns>
    public override string ToString() => string.Create(
        null,
        $"{RowsRead:N0} rows {Describe(AsAt)}: {RowsCounted:N0} counted, {RowsNotInForce:N0} not in force, {RowsRejected:N0} rejected");

    /// <summary>Writes the tally in one line as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    /// <summary>Refuses counts that no rows can have: each row is in one cell, and in a group of several programmes with at least one of them.</summary>
    /// <exception cref="System.IO.InvalidDataException">The counts are such.</exception>
    private void RequireSoundCounts()
    {
        int groups = Layout.Groups.Count;
        long left = RowsCounted;
        for (int from = 0; from < _counts.Length; from += groups)
        {
            ReadOnlySpan<long> cell = _counts.AsSpan(from, groups);
            long most = 0;
            for (int group = 0; group < groups; group++)
            {
                if (cell[group] < 0 || !Layout.IsPossible(group, cell))
                {
                    throw PartialReader.Wrong($"{cell[group]} rows of '{Layout.Groups[group]}' do not go with those of its programmes");
                }

                most = Math.Max(most, cell[group]);
            }

            left = most <= left ? left - most : throw PartialReader.Wrong($"more rows have a count than the {RowsCounted} that were counted");
        }
    }

    private static string Describe(LocalDate? asAt) =>
        asAt is LocalDate date ? $"as at {NodaTime.Text.LocalDatePattern.Iso.Format(date)}" : "over all dates";

    private long Sum(int area, int group)
    {
        long sum = 0;
        int groups = Layout.Groups.Count;
        int from = area * Layout.CellsPerArea * groups;
        for (int index = from + group; index < from + (Layout.CellsPerArea * groups); index += groups)
        {
            sum += _counts[index];
        }

        return sum;
    }
}
