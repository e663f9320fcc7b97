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
    /// <param name="cancellationToken">Stops within a few milliseconds.</param>
    /// <returns>The register.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="layout"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The columns do not say who, are not those that the layout asks for, have no periods where a day is asked for, or have some where it is not said which
    /// rows count, or the layout has further dimensions.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The columns' day numbers cannot express the day.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static PersonRegister Of(
        in ParticipantColumns columns, TallyLayout layout, TallyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return Of(columns, layout, options ?? TallyOptions.Usual, new Looks(cancellationToken));
    }

    internal static unsafe PersonRegister Of(in ParticipantColumns columns, TallyLayout layout, TallyOptions options, Looks looks)
    {
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
                if (row % Looks.Rows == 0)
                {
                    looks.Look();
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

            var sorted = new PersonSort(persons, places, kept, looks);
            var entries = new Entries(kept, kept);
            for (int entry = 0; entry < kept; entry++)
            {
                if (entry % Looks.Rows == 0)
                {
                    looks.Look();
                }

                entries.Add(sorted.Persons[entry], (ushort)(sorted.Places[entry] >> 8), (byte)(sorted.Places[entry] & 0xFF));
            }

            register = new(layout, options.Day, entries, rowCount, notInForce, rejects.ToRejectedRows());
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

        var entries = new Entries(Math.Max(Count, other.Count), (long)Count + other.Count);
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

        var entries = new Entries(Count, Count);
        var places = new List<uint>();
        for (int entry = 0; entry < Count; entry++)
        {
            places.Add(((uint)rollUp.ParentOrdinals[_areas[entry]] << 8) | _flags[entry]);
            if (entry + 1 < Count && _persons[entry + 1] == _persons[entry])
            {
                continue;
            }

            places.Sort();
            foreach (uint place in places)
            {
                entries.Add(_persons[entry], (ushort)(place >> 8), (byte)(place & 0xFF));
            }

            places.Clear();
        }

        return new(Layout.Over(rollUp.Parents), AsAt, entries, RowsRead, RowsNotInForce, _rejected);
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
    /// <param name="capacity">For how many there is memory at first.</param>
    /// <param name="most">How many come at most.</param>
    private sealed class Entries(int capacity, long most)
    {
        private const long Growth = 8;

        private ulong[] _persons = new ulong[capacity];
        private ushort[] _areas = new ushort[capacity];
        private byte[] _flags = new byte[capacity];
        private int _count;

        internal void Add(ulong person, ushort area, byte flags)
        {
            if (_count > 0 && _persons[_count - 1] == person && _areas[_count - 1] == area)
            {
                _flags[_count - 1] |= flags;
                return;
            }

            if (_count == _persons.Length)
            {
                Resize((int)Math.Min(Math.Min(Growth * _count, most), Array.MaxLength));
            }

            _persons[_count] = person;
            _areas[_count] = area;
            _flags[_count] = flags;
            _count++;
        }

        internal (ulong[] Persons, ushort[] Areas, byte[] Flags) ToArrays()
        {
            Resize(_count);
            return (_persons, _areas, _flags);
        }

        private void Resize(int length)
        {
            Array.Resize(ref _persons, length);
            Array.Resize(ref _areas, length);
            Array.Resize(ref _flags, length);
        }
    }
}
