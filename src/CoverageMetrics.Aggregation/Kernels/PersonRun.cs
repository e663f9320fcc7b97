using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>The rows of one count of persons on their way through the partitions.</summary>
/// <remarks>
/// A multiplicative hash of the identifier picks the partition by its upper bits, and the rest of it still tells the persons of a
/// partition apart exactly, because multiplying by an odd number loses nothing. Identifiers below 2^38, and so all of eleven digits, make
/// records of one 64-bit word; others of two.
/// </remarks>
internal sealed unsafe class PersonRun : IDisposable
{
    internal const int Partitions = 1 << PartitionBits;

    /// <summary>The bits of an identifier's hash that tell the persons of a partition apart, where a record is one word.</summary>
    internal const int KeyBits = ShortBits - PartitionBits;

    internal const int PartitionBits = 9;

    /// <summary>The bits of the identifiers that make records of one word.</summary>
    internal const int ShortBits = 38;

    // Odd, and near the golden section of 2^38 and of 2^64.
    internal const ulong ShortFactor = 169_883_889_247;
    internal const ulong LongFactor = 0x9E37_79B9_7F4A_7C15;
    private const ulong ShortMask = (1UL << ShortBits) - 1;
    private const int UnusedBits = 64 - ShortBits - PersonCounter.RecordKeyShift;
    private const int WordsPerLine = 8;
    private const int LastOfLine = WordsPerLine - 1;
    private const int RowsAtOnce = 512;
    private const ushort NoParent = ushort.MaxValue;

    private readonly bool _pastCaches;
    private readonly RowPointers _rows;
    private readonly int _rowCount;
    private readonly CountingPlan _plan;
    private readonly TallyLayout _counted;
    private readonly DayFilter _day;
    private readonly NativeBuffer<ushort> _parents = new(CodeIndex.MaximumCount + 1);
    private readonly NativeBuffer<long> _starts;
    private readonly NativeBuffer<long> _ends;
    private readonly RejectLedger[] _rejects;
    private readonly long[] _notInForce;
    private readonly ulong[] _anyPerson;
    private NativeBuffer<ulong>? _records;

    internal PersonRun(KernelPath path, RowPointers rows, int rowCount, CountingPlan plan, TallyLayout counted, AreaRollUp? rollUp, DayFilter day, int chunks)
    {
        _pastCaches = path != KernelPath.Scalar;
        _rows = rows;
        _rowCount = rowCount;
        _plan = plan;
        _counted = counted;
        _day = day;
        Chunks = chunks;
        new Span<ushort>(_parents.Pointer, CodeIndex.MaximumCount + 1).Fill(NoParent);
        for (int area = 0; area < plan.Layout.Areas.Count; area++)
        {
            _parents.Pointer[area] = rollUp is null ? (ushort)area : rollUp.ParentOrdinals[area];
        }

        _starts = new((long)chunks * Partitions);
        _ends = new((long)chunks * Partitions);
        _rejects = new RejectLedger[chunks];
        _notInForce = new long[chunks];
        _anyPerson = new ulong[chunks];
    }

    internal int Chunks { get; }

    /// <summary>Gets a value indicating whether a record is one word; true until <see cref="MustRecount"/> has found a longer identifier.</summary>
    internal bool IsShort { get; private set; } = true;

    public void Dispose()
    {
        _parents.Dispose();
        _starts.Dispose();
        _ends.Dispose();
        _records?.Dispose();
    }

    /// <summary>Counts how many rows of a chunk go to each partition, at most.</summary>
    internal void CountChunk(int chunk, Looks looks)
    {
        long* counts = _starts.Pointer + ((long)chunk * Partitions);
        new Span<long>(counts, Partitions).Clear();
        long to = To(chunk);
        for (long from = From(chunk); from < to; from += Looks.Rows)
        {
            looks.Look();
            _anyPerson[chunk] |= CountRows(from, Math.Min(to, from + Looks.Rows), counts);
        }
    }

    /// <summary>Tells whether an identifier is too long for records of one word, so that the chunks have to be counted again for two.</summary>
    internal bool MustRecount()
    {
        ulong any = 0;
        foreach (ulong chunk in _anyPerson)
        {
            any |= chunk;
        }

        IsShort = any <= ShortMask;
        return !IsShort;
    }

    /// <summary>Gives each chunk its place in each partition.</summary>
    internal void Allocate()
    {
        long next = 0;
        int words = IsShort ? 1 : 2;
        for (int partition = 0; partition < Partitions; partition++)
        {
            for (int chunk = 0; chunk < Chunks; chunk++)
            {
                long at = ((long)chunk * Partitions) + partition;
                long count = _starts.Pointer[at];
                _starts.Pointer[at] = next;
                _ends.Pointer[at] = next;

                // Whole lines, so that each can be written at once, and that the end of the records tells that of the line.
                next += ((count * words) + WordsPerLine - 1) & -WordsPerLine;
            }
        }

        _records = new(next);
    }

    /// <summary>Writes the rows of a chunk as records into their partitions.</summary>
    internal void ScatterChunk(int chunk, Looks looks)
    {
        _rejects[chunk] = new();
        long* ends = _ends.Pointer + ((long)chunk * Partitions);
        using var lines = new NativeBuffer<ulong>(Partitions * WordsPerLine);
        using var made = new NativeBuffer<ulong>(2 * RowsAtOnce);
        long to = To(chunk);
        for (long from = From(chunk); from < to;)
        {
            looks.Look();
            long until = Math.Min(to, from + Looks.Rows);
            for (; from < until; from += RowsAtOnce)
            {
                long some = Math.Min(until, from + RowsAtOnce);
                int words = _day.Dated ? MakeRecords<OnDay>(chunk, from, some, made.Pointer) : MakeRecords<Always>(chunk, from, some, made.Pointer);
                Scatter(made.Pointer, words, ends, lines.Pointer);
            }
        }

        for (int partition = 0; partition < Partitions; partition++)
        {
            int left = (int)(ends[partition] & LastOfLine);
            new Span<ulong>(lines.Pointer + (partition * WordsPerLine), left).CopyTo(new Span<ulong>(_records!.Pointer + ends[partition] - left, left));
        }
    }

    /// <summary>Counts the persons of a partition.</summary>
    internal void CountPartition(PersonCounter counter, int partition, Looks looks)
    {
        counter.Begin(IsShort);
        for (int chunk = 0; chunk < Chunks; chunk++)
        {
            long at = ((long)chunk * Partitions) + partition;
            for (long from = _starts.Pointer[at]; from < _ends.Pointer[at]; from += Looks.Rows)
            {
                looks.Look();
                counter.Add(_records!.Pointer + from, (int)Math.Min(Looks.Rows, _ends.Pointer[at] - from));
            }
        }
    }

    internal PersonTally ToTally(PersonCounter?[] counters, LocalDate? asAt)
    {
        int groups = _counted.Groups.Count;
        var counts = new long[_counted.Areas.Count * groups];
        var whole = new long[groups];
        long persons = 0;
        long inSeveralAreas = 0;
        foreach (PersonCounter? counter in counters)
        {
            counter?.AddTo(counts, whole, ref persons, ref inSeveralAreas);
        }

        var rejects = new RejectLedger();
        long notInForce = 0;
        for (int chunk = 0; chunk < Chunks; chunk++)
        {
            rejects.Add(_rejects[chunk].ToRejectedRows());
            notInForce += _notInForce[chunk];
        }

        return new(_counted, asAt, counts, whole, persons, inSeveralAreas, _rowCount, notInForce, rejects.ToRejectedRows());
    }

    private long From(int chunk) => (long)_rowCount * chunk / Chunks;

    private long To(int chunk) => (long)_rowCount * (chunk + 1) / Chunks;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ulong CountRows(long from, long to, long* counts)
    {
        unchecked
        {
            ulong any = 0;
            ulong* wide = _rows.Persons64;
            uint* narrow = _rows.Persons32;
            if (!IsShort)
            {
                for (long row = from; row < to; row++)
                {
                    counts[(wide[row] * LongFactor) >> (64 - PartitionBits)]++;
                }
            }
            else if (_rows.WidePersons)
            {
                for (long row = from; row < to; row++)
                {
                    ulong person = wide[row];
                    any |= person;
                    counts[((person * ShortFactor) & ShortMask) >> KeyBits]++;
                }
            }
            else
            {
                for (long row = from; row < to; row++)
                {
                    counts[((narrow[row] * ShortFactor) & ShortMask) >> KeyBits]++;
                }
            }

            return any;
        }
    }

    /// <summary>Makes records of rows that count.</summary>
    /// <returns>How many words of records there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int MakeRecords<TWhen>(int chunk, long from, long to, ulong* made)
        where TWhen : IWhen
    {
        unchecked
        {
            ulong* persons64 = _rows.Persons64;
            uint* persons32 = _rows.Persons32;
            ushort* areas16 = _rows.Areas16;
            int* areas32 = _rows.Areas32;
            byte* programmes = _rows.Programmes;
            ushort* parents = _parents.Pointer;
            bool isShort = IsShort;
            int unknownFlags = (byte)~_plan.Layout.KnownFlags;
            ulong* next = made;
            for (long row = from; row < to; row++)
            {
                uint area = areas16 is null ? Math.Min((uint)areas32[row], (uint)CodeIndex.Unknown) : areas16[row];
                byte flags = programmes[row];
                ushort parent = parents[area];
                if (parent == NoParent || (flags & unknownFlags) != 0 || (TWhen.Dated && !IsInForce(chunk, row)))
                {
                    RejectUnless(parent != NoParent, flags, chunk, row);
                    continue;
                }

                if (flags == 0)
                {
                    continue;
                }

                ulong person = persons64 is null ? persons32[row] : persons64[row];
                ulong place = ((ulong)parent << 8) | flags;
                if (isShort)
                {
                    *next++ = (((person * ShortFactor) & ShortMask) << PersonCounter.RecordKeyShift) | place;
                }
                else
                {
                    *next++ = person * LongFactor;
                    *next++ = place;
                }
            }

            return (int)(next - made);
        }
    }

    /// <summary>Writes records into their partitions.</summary>
    /// <param name="made">The records.</param>
    /// <param name="words">How many words they have.</param>
    /// <param name="ends">By partition: where its records end.</param>
    /// <param name="lines">By partition: the line that is not full yet.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scatter(ulong* made, int words, long* ends, ulong* lines)
    {
        unchecked
        {
            ulong* records = _records!.Pointer;
            bool pastCaches = _pastCaches;
            int step = IsShort ? 1 : 2;
            int shift = 64 - PartitionBits - (IsShort ? UnusedBits : 0);
            for (ulong* word = made; word < made + words; word += step)
            {
                ulong partition = *word >> shift;
                ulong* line = lines + (partition * WordsPerLine);
                long end = ends[partition];
                line[end & LastOfLine] = *word;
                if (step == 2)
                {
                    line[++end & LastOfLine] = word[1];
                }

                ends[partition] = ++end;
                if ((end & LastOfLine) == 0)
                {
                    WriteLine(line, records + end - WordsPerLine, pastCaches);
                }
            }
        }
    }

    /// <summary>Writes a line to where it stays for long: where the processor can, past its caches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteLine(ulong* line, ulong* destination, bool pastCaches)
    {
        if (pastCaches)
        {
            Vector256.LoadAligned(line).StoreAlignedNonTemporal(destination);
            Vector256.LoadAligned(line + 4).StoreAlignedNonTemporal(destination + 4);
        }
        else
        {
            new Span<ulong>(line, WordsPerLine).CopyTo(new Span<ulong>(destination, WordsPerLine));
        }
    }

    /// <summary>Tells whether a row is in force; rows that end before they start are not.</summary>
    private bool IsInForce(int chunk, long row)
    {
        int start = _rows.Start(row);
        int end = _rows.End(row);
        if (start <= _day.Day && end > _day.Day)
        {
            return true;
        }

        _notInForce[chunk] += end >= start ? 1 : 0;
        return false;
    }

    /// <summary>Counts a row apart, unless it is good but not in force.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RejectUnless(bool knownArea, byte flags, int chunk, long row)
    {
        if (!knownArea)
        {
            _rejects[chunk].Add(RejectReason.UnknownArea, _rows.Area(row));
        }
        else if ((flags & ~_plan.Layout.KnownFlags) != 0)
        {
            _rejects[chunk].Add(RejectReason.UnknownProgramme, flags);
        }
        else if (_rows.End(row) < _rows.Start(row))
        {
            _rejects[chunk].Add(RejectReason.EndBeforeStart, _plan.Layout.Areas[_rows.Area(row)], 1);
        }
    }
}
