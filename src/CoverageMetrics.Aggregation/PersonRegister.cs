using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using System.Threading;
using CoverageMetrics.Aggregation.Kernels;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Aggregation;

/// <summary>Who has been seen in which area and in which programmes: the partial result from which people counted by several processes or machines are put together.</summary>
/// <remarks>
/// <para>
/// Registers merge: the same person in two of them becomes one, so that counting the merge is exact. Where all rows are at hand <see cref="PersonTally"/> is faster and needs less.
/// </para>
/// <para>Holds identifiers: treat it, and what it writes, as personal data.</para>
/// <para>Immutable and safe to share; costs eleven bytes for each person and area, and while it is made about three times as much. Two are equal when layout, date, entries and rows are.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed partial class PersonRegister : IEquatable<PersonRegister>
{
    private const int RowsPerCheck = 1 << 18;

    // By person, then by area, each pair once.
    private readonly ulong[] _persons;
    private readonly ushort[] _areas;
    private readonly byte[] _flags;
    private readonly RejectedRows[] _rejected;

    private PersonRegister(TallyLayout layout, LocalDate? asAt, Entries entries, long rowsRead, long rowsNotInForce, RejectedRows[] rejected)
    {
        Layout = layout;
        AsAt = asAt?.WithCalendar(CalendarSystem.Iso);
        (_persons, _areas, _flags) = entries.ToArrays();
        RowsRead = rowsRead;
        RowsNotInForce = rowsNotInForce;
        _rejected = rejected;
    }

    /// <summary>Gets what is counted.</summary>
    public TallyLayout Layout { get; }

    /// <summary>Gets the day on which rows had to be in force, or null where every row counted.</summary>
    public LocalDate? AsAt { get; }

    /// <summary>Gets the number of pairs of a person and an area.</summary>
    public int Count => _persons.Length;

    /// <summary>Gets the number of rows read.</summary>
    public long RowsRead { get; }

    /// <summary>Gets the number of good rows that were not in force on the day.</summary>
    public long RowsNotInForce { get; }

    /// <summary>Gets the rows counted apart, by reason, with examples; empty when all were good.</summary>
    public IReadOnlyList<RejectedRows> Rejected => _rejected;

    /// <summary>Registers the people in columns, on one thread.</summary>
    /// <param name="columns">The columns, with those that say who each row is about.</param>
    /// <param name="layout">What to count, by area and group alone.</param>
    /// <param name="options">As at which day, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
    /// <param name="cancellationToken">Stops within a few milliseconds, except while sorting.</param>
    /// <returns>The register.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="layout"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The columns do not say who, are not those that the layout asks for, have no periods where a day is asked for, or have some where it is not said which
    /// rows count, or the layout has further dimensions.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The columns' day numbers cannot express the day.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static unsafe PersonRegister Of(
        in ParticipantColumns columns, TallyLayout layout, TallyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(layout);
        options ??= TallyOptions.Usual;
        DayFilter day = PersonCount.Plan(columns, layout, null, options).Day;
        var reports = new RowReports(options.Progress);
        int rowCount = columns.Rows;
        PersonRegister? register = null;
        ColumnCount.Pinned(columns, (in RowPointers rows) =>
        {
            var persons = new ulong[rowCount];
            var places = new uint[rowCount];
            var rejects = new RejectLedger();
            int kept = 0;
            long notInForce = 0;
            for (int row = 0; row < rowCount; row++)
            {
                if (row % RowsPerCheck == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    reports.Read(row, rowCount);
                }

                int area = rows.Area(row);
                byte flags = rows.Programmes[row];
                if (area < 0 || area >= layout.Areas.Count)
                {
                    rejects.Add(RejectReason.UnknownArea, area);
                }
                else if ((flags & ~layout.KnownFlags) != 0)
                {
                    rejects.Add(RejectReason.UnknownProgramme, flags);
                }
                else if (day.Dated && rows.End(row) < rows.Start(row))
                {
                    rejects.Add(RejectReason.EndBeforeStart, layout.Areas[area], 1);
                }
                else if (day.Dated && (rows.Start(row) > day.Day || rows.End(row) <= day.Day))
                {
                    notInForce++;
                }
                else if (flags != 0)
                {
                    persons[kept] = rows.Person(row);
                    places[kept++] = ((uint)area << 8) | flags;
                }
            }

            persons.AsSpan(0, kept).Sort(places.AsSpan(0, kept));
            register = new(layout, options.Day, Entries.OfSortedPersons(persons.AsSpan(0, kept), places.AsSpan(0, kept)), rowCount, notInForce, rejects.ToRejectedRows());
        });
        reports.End(rowCount);
        return register!;
    }

    /// <summary>Puts the people of another register to these; who is in both stays one person.</summary>
    /// <param name="other">A register of other rows.</param>
    /// <returns>The register of all of them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException">The registers differ in layout or date.</exception>
    /// <exception cref="OverflowException">Together they have read more than <see cref="long.MaxValue"/> rows.</exception>
    public PersonRegister Merge(PersonRegister other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!Layout.Equals(other.Layout) || AsAt != other.AsAt)
        {
            throw new ArgumentException($"Only registers of the same layout and date merge, not one of {Layout} and one of {other.Layout}.", nameof(other));
        }

        var entries = new Entries(Math.Max(Count, other.Count));
        int left = 0;
        int right = 0;
        while (left < Count || right < other.Count)
        {
            int order = left == Count ? 1
                : right == other.Count ? -1
                : (_persons[left], _areas[left]).CompareTo((other._persons[right], other._areas[right]));
            if (order <= 0)
            {
                entries.Add(_persons[left], _areas[left], _flags[left]);
                left++;
            }

            if (order >= 0)
            {
                entries.Add(other._persons[right], other._areas[right], other._flags[right]);
                right++;
            }
        }

        var rejects = new RejectLedger();
        rejects.Add(_rejected);
        rejects.Add(other._rejected);
        return new(Layout, AsAt, entries, RowsRead + other.RowsRead, RowsNotInForce + other.RowsNotInForce, rejects.ToRejectedRows());
    }

    /// <summary>Moves everybody from their areas to those of a higher level.</summary>
    /// <param name="rollUp">Which area belongs to which.</param>
    /// <returns>The register by the higher areas.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rollUp"/> is null.</exception>
    /// <exception cref="ArgumentException">The roll-up is not of this register's areas.</exception>
    public PersonRegister RollUp(AreaRollUp rollUp)
    {
        ArgumentNullException.ThrowIfNull(rollUp);
        if (!Layout.Areas.Equals(rollUp.Areas))
        {
            throw new ArgumentException($"The roll-up is of {rollUp.Areas}, but the register of {Layout.Areas}.", nameof(rollUp));
        }

        var places = new uint[Count];
        for (int entry = 0; entry < places.Length; entry++)
        {
            places[entry] = ((uint)rollUp.ParentOrdinals[_areas[entry]] << 8) | _flags[entry];
        }

        return new(Layout.Over(rollUp.Parents), AsAt, Entries.OfSortedPersons(_persons, places), RowsRead, RowsNotInForce, _rejected);
    }

    /// <summary>Counts the people.</summary>
    /// <returns>The people by area and in the whole.</returns>
    public PersonTally ToTally()
    {
        int groups = Layout.Groups.Count;
        var counts = new long[Layout.Areas.Count * groups];
        var whole = new long[groups];
        long persons = 0;
        long inSeveralAreas = 0;
        for (int from = 0; from < Count;)
        {
            int to = from;
            byte anywhere = 0;
            for (; to < Count && _persons[to] == _persons[from]; to++)
            {
                anywhere |= _flags[to];
                Add(counts.AsSpan(_areas[to] * groups, groups), Layout.Memberships(_flags[to]));
            }

            Add(whole, Layout.Memberships(anywhere));
            persons++;
            inSeveralAreas += to - from > 1 ? 1 : 0;
            from = to;
        }

        return new(Layout, AsAt, counts, whole, persons, inSeveralAreas, RowsRead, RowsNotInForce, _rejected);
    }

    /// <inheritdoc/>
    public bool Equals(PersonRegister? other) =>
        ReferenceEquals(this, other)
        || (other is not null && RowsRead == other.RowsRead && RowsNotInForce == other.RowsNotInForce && AsAt == other.AsAt && Layout.Equals(other.Layout)
            && _persons.AsSpan().SequenceEqual(other._persons) && _areas.AsSpan().SequenceEqual(other._areas) && _flags.AsSpan().SequenceEqual(other._flags)
            && RejectLedger.Same(_rejected, other._rejected));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PersonRegister);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Layout, AsAt, Count, RowsRead);

    /// <summary>Writes how many entries there are, for reading, in the current culture; nobody's identifier.</summary>
    /// <returns>Text such as <c>16,500,000 persons by area, from 17,100,000 rows</c>.</returns>
    public override string ToString() => string.Create(null, $"{Count:N0} persons by area, from {RowsRead:N0} rows");

    private static void Add(Span<long> counts, int groups)
    {
        for (int group = 0; groups != 0; group++, groups >>= 1)
        {
            counts[group] += groups & 1;
        }
    }

    /// <summary>Entries in the making: by person, then by area, each pair once.</summary>
    private sealed class Entries(int capacity)
    {
        private readonly List<ulong> _persons = new(capacity);
        private readonly List<ushort> _areas = new(capacity);
        private readonly List<byte> _flags = new(capacity);

        /// <summary>Takes persons in order, and for each the area and, in the lowest eight bits, the programmes, which are put in order here.</summary>
        internal static Entries OfSortedPersons(ReadOnlySpan<ulong> persons, Span<uint> places)
        {
            var entries = new Entries(persons.Length);
            for (int from = 0; from < persons.Length;)
            {
                int to = from + 1;
                while (to < persons.Length && persons[to] == persons[from])
                {
                    to++;
                }

                places[from..to].Sort();
                for (; from < to; from++)
                {
                    entries.Add(persons[from], (ushort)(places[from] >> 8), (byte)(places[from] & 0xFF));
                }
            }

            return entries;
        }

        internal void Add(ulong person, ushort area, byte flags)
        {
            if (_persons.Count > 0 && _persons[^1] == person && _areas[^1] == area)
            {
                _flags[^1] |= flags;
                return;
            }

            _persons.Add(person);
            _areas.Add(area);
            _flags.Add(flags);
        }

        internal (ulong[] Persons, ushort[] Areas, byte[] Flags) ToArrays() => ([.. _persons], [.. _areas], [.. _flags]);
    }
}
