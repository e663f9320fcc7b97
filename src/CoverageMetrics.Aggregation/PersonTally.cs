using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using System.Threading;
using CoverageMetrics.Aggregation.Kernels;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Aggregation;

/// <summary>People counted once each, by area and group and in the whole, as at a date or over all rows.</summary>
/// <remarks>
/// <para>
/// A person with several rows counts once in each area and group, and once in the whole: somebody with rows in two provinces is in the
/// counts of both, so that the areas may add up to more than the whole. <see cref="PersonsInSeveralAreas"/> says how many such people there are, and
/// <see cref="ExcessOf"/> by how much a group's areas exceed its whole.
/// </para>
/// <para>
/// Counts of people do not merge, because the same person may be in both; <see cref="PersonRegister"/>s do. For the same reason there is no rolling up: the level
/// of the areas is chosen before counting.
/// </para>
/// <para>Immutable and safe to share; costs eight bytes for each area and group, and while it is counted about ten for each row. Two are equal when layout, date, counts and rows are.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class PersonTally : IEquatable<PersonTally>, IShown
{
    private readonly long[] _counts;
    private readonly long[] _whole;
    private readonly RejectedRows[] _rejected;

    internal PersonTally(
        TallyLayout layout, LocalDate? asAt, long[] counts, long[] whole, long persons, long personsInSeveralAreas, long rowsRead, long rowsNotInForce, RejectedRows[] rejected)
    {
        Layout = layout;
        AsAt = asAt?.WithCalendar(CalendarSystem.Iso);
        _counts = counts;
        _whole = whole;
        _rejected = rejected;
        Persons = persons;
        PersonsInSeveralAreas = personsInSeveralAreas;
        RowsRead = rowsRead;
        RowsNotInForce = rowsNotInForce;
        RowsRejected = rejected.Sum(rows => rows.Rows);
    }

    /// <summary>Gets what was counted; the areas are those of the level that was asked for.</summary>
    public TallyLayout Layout { get; }

    /// <summary>Gets the day on which rows had to be in force, or null where every row counted.</summary>
    public LocalDate? AsAt { get; }

    /// <summary>Gets the number of different people in at least one programme.</summary>
    public long Persons { get; }

    /// <summary>Gets the number of those who have rows in more than one area.</summary>
    public long PersonsInSeveralAreas { get; }

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

    /// <summary>Gets all counts by area: for each area each group.</summary>
    public ReadOnlySpan<long> Counts => _counts;

    /// <summary>Gets the counts of the whole: each group.</summary>
    public ReadOnlySpan<long> WholeCounts => _whole;

    /// <summary>Gets the people of a group in an area.</summary>
    /// <param name="area">The code of the area.</param>
    /// <param name="group">The code of the group.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The layout has no such area or group.</exception>
    public long this[string area, string group] => _counts[(Layout.Areas.OrdinalOf(area) * Layout.Groups.Count) + Layout.Groups.OrdinalOf(group)];

    /// <summary>Counts the people in columns.</summary>
    /// <param name="columns">The columns, with those that say who each row is about.</param>
    /// <param name="layout">What to count, by area and group alone.</param>
    /// <param name="options">As at which day, on how many threads, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
    /// <param name="cancellationToken">Stops the count within milliseconds.</param>
    /// <returns>The people by area and in the whole.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="layout"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The columns do not say who, are not those that the layout asks for, have no periods where a day is asked for, or have some where it is not said which
    /// rows count, or the layout has further dimensions.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The columns' day numbers cannot express the day.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static PersonTally Count(
        in ParticipantColumns columns, TallyLayout layout, TallyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return PersonCount.Run(KernelPaths.Best, columns, layout, null, options ?? TallyOptions.Usual, new Looks(cancellationToken));
    }

    /// <summary>Counts the people in columns by areas of a higher level: once in a province, however many of its communes they have rows in.</summary>
    /// <param name="columns">The columns, with those that say who each row is about.</param>
    /// <param name="layout">What to count, by area and group alone.</param>
    /// <param name="rollUp">Which of the layout's areas belongs to which of the higher ones.</param>
    /// <param name="options">As at which day, on how many threads, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
    /// <param name="cancellationToken">Stops the count within milliseconds.</param>
    /// <returns>The people by higher area and in the whole.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="layout"/> or <paramref name="rollUp"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The columns do not say who, are not those that the layout asks for, have no periods where a day is asked for, or have some where it is not said which
    /// rows count, the layout has further dimensions, or the roll-up is not of its areas.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The columns' day numbers cannot express the day.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static PersonTally Count(
        in ParticipantColumns columns, TallyLayout layout, AreaRollUp rollUp, TallyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(rollUp);
        return PersonCount.Run(KernelPaths.Best, columns, layout, rollUp, options ?? TallyOptions.Usual, new Looks(cancellationToken));
    }

    /// <summary>Gets the people of a group in the whole, each once.</summary>
    /// <param name="group">The code of the group.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <exception cref="ArgumentException">The layout has no such group.</exception>
    public long WholeOf(string group) => _whole[Layout.Groups.OrdinalOf(group)];

    /// <summary>Finds by how many a group's areas add up to more than its whole: how often people are counted again in a further area.</summary>
    /// <param name="group">The code of the group.</param>
    /// <returns>The sum of the areas less the whole, never negative.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <exception cref="ArgumentException">The layout has no such group.</exception>
    /// <exception cref="OverflowException">The areas add up to more than <see cref="long.MaxValue"/>.</exception>
    public long ExcessOf(string group)
    {
        int ordinal = Layout.Groups.OrdinalOf(group);
        long sum = 0;
        for (int at = ordinal; at < _counts.Length; at += Layout.Groups.Count)
        {
            sum += _counts[at];
        }

        return sum - _whole[ordinal];
    }

    /// <summary>Gets the people of a group in an area.</summary>
    /// <typeparam name="TGroup">The group: the layout's of the same code.</typeparam>
    /// <param name="area">The code of the area.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException">The layout has no such area, or no group of the code of <typeparamref name="TGroup"/>.</exception>
    public Headcount<TGroup> HeadcountIn<TGroup>(string area)
        where TGroup : struct, IPopulationGroup => Headcount.Of<TGroup>(this[area, Headcount<TGroup>.Unit]);

    /// <summary>Gets the people of a group in the whole, each once.</summary>
    /// <typeparam name="TGroup">The group: the layout's of the same code.</typeparam>
    /// <returns>How many there are.</returns>
    /// <exception cref="ArgumentException">The layout has no group of the code of <typeparamref name="TGroup"/>.</exception>
    public Headcount<TGroup> HeadcountOf<TGroup>()
        where TGroup : struct, IPopulationGroup => Headcount.Of<TGroup>(WholeOf(Headcount<TGroup>.Unit));

    /// <inheritdoc/>
    public bool Equals(PersonTally? other) =>
        ReferenceEquals(this, other)
        || (other is not null && RowsRead == other.RowsRead && RowsNotInForce == other.RowsNotInForce && AsAt == other.AsAt
            && Persons == other.Persons && PersonsInSeveralAreas == other.PersonsInSeveralAreas
            && Layout.Equals(other.Layout) && _counts.AsSpan().SequenceEqual(other._counts) && _whole.AsSpan().SequenceEqual(other._whole)
            && RejectLedger.Same(_rejected, other._rejected));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PersonTally);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Layout, AsAt, Persons, RowsRead, RowsRejected);

    /// <summary>Writes how many people there are, in how many rows, and how many are in several areas, for reading, in the current culture.</summary>
    /// <returns>Text such as <c>16,245,000 people in 17,100,000 rows, 256,500 of them in several areas</c>.</returns>
    public override string ToString() => string.Create(
        null,
        $"{Persons:N0} people in {RowsCounted:N0} rows, {PersonsInSeveralAreas:N0} of them in several areas; {RowsRejected:N0} rows rejected");

    /// <summary>Writes the tally in one line as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
