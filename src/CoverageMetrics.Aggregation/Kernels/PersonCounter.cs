using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Counts the persons of one partition after another in a hash table of 64-byte buckets.</summary>
/// <remarks>
/// A slot holds a person's key, the area of the first row, the programmes seen there and those seen anywhere, so that both counts, of
/// the area and of the whole, grow at once and only by what is new. A further area of a person has a slot of its own.
/// </remarks>
internal sealed unsafe partial class PersonCounter : IDisposable
{
    /// <summary>In a record of one word: above 16 bits of area and 8 of programmes are the key and, above that, the partition.</summary>
    internal const int RecordKeyShift = 24;

    private const int SlotKeyShift = 35;
    private const int AreaShift = 19;
    private const int AnywhereShift = 11;
    private const int HereShift = 3;
    private const ulong Main = 1;
    private const ulong Further = 3;
    private const ulong KindMask = 3;
    private const ulong SeveralAreas = 4;
    private const ulong AreaMask = 0xFFFFUL << AreaShift;
    private const ulong KeyMask = ulong.MaxValue << SlotKeyShift;
    private const int BucketSlots = 8;
    private const int Ahead = 16;
    private const int SmallestBuckets = 64;

    private readonly KernelPath _path;
    private readonly CountingPlan _plan;
    private readonly int _areas;
    private readonly NativeBuffer<ulong> _lanes;
    private readonly NativeBuffer<ulong>[] _packed;
    private readonly NativeBuffer<uint>[] _wide;
    private NativeBuffer<ulong> _slots = new(SmallestBuckets * BucketSlots);
    private NativeBuffer<ulong> _keys = new(1);
    private int _buckets = SmallestBuckets;
    private long _used;
    private bool _short = true;
    private long _persons;
    private long _inSeveralAreas;
    private int _unflushed;

    internal PersonCounter(KernelPath path, CountingPlan plan, int areas)
    {
        _path = path;
        _plan = plan;
        _areas = areas;
        _lanes = new(256L * plan.Tables);
        _packed = new NativeBuffer<ulong>[plan.Tables];
        _wide = new NativeBuffer<uint>[plan.Tables];
        for (int table = 0; table < plan.Tables; table++)
        {
            // The last counter is the whole's.
            _packed[table] = new(areas + 1);
            _wide[table] = new((areas + 1L) * CountingPlan.LanesPerTable);
            plan.Lanes[table].CopyTo(new Span<ulong>(_lanes.Pointer + (256 * table), 256));
        }
    }

    public void Dispose()
    {
        for (int table = 0; table < _plan.Tables; table++)
        {
            _packed[table].Dispose();
            _wide[table].Dispose();
        }

        _lanes.Dispose();
        _slots.Dispose();
        _keys.Dispose();
    }

    /// <summary>Gets how many slots may be used before the table has to grow.</summary>
    private long MostUsed => _buckets * (BucketSlots * 5L / 8);

    /// <summary>Begins a partition: nobody of it has been seen.</summary>
    internal void Begin(bool isShort)
    {
        if (_used > 0)
        {
            _slots.Clear();
            _used = 0;
        }

        if (!isShort && _keys.Length < _slots.Length)
        {
            _keys.Dispose();
            _keys = new(_slots.Length);
        }

        _short = isShort;
    }

    /// <summary>Counts some records, fewer than a block of rows.</summary>
    internal void Add(ulong* records, int words)
    {
        int step = _short ? 1 : 2;
        int rows = words / step;
        if (_unflushed + rows > AreaKernels.BlockRows)
        {
            Flush();
        }

        _unflushed += rows;
        int done = 0;
        while (done < words)
        {
            // Stops to let the table grow.
            done += step * (_short ? AddShort(records + done, words - done) : AddLong(records + done, words - done));
        }
    }

    internal void AddTo(long[] counts, long[] whole, ref long persons, ref long inSeveralAreas)
    {
        Flush();
        int groups = _plan.Layout.Groups.Count;
        for (int group = 0; group < groups; group++)
        {
            uint* wide = _wide[group / CountingPlan.LanesPerTable].Pointer + (group % CountingPlan.LanesPerTable);
            for (int area = 0; area < _areas; area++)
            {
                counts[(area * groups) + group] += wide[area * CountingPlan.LanesPerTable];
            }

            whole[group] += wide[_areas * CountingPlan.LanesPerTable];
        }

        persons += _persons;
        inSeveralAreas += _inSeveralAreas;
    }

    private void Flush()
    {
        for (int table = 0; table < _plan.Tables; table++)
        {
            CellKernels.Flush(_packed[table].Pointer, _wide[table].Pointer, 0, _areas + 1);
        }

        _unflushed = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AddShort(ulong* records, int count)
    {
        unchecked
        {
            // A record needs at most two slots.
            int some = (int)Math.Min(count, (MostUsed - _used) / 2);
            if (some == 0)
            {
                Widen();
                return 0;
            }

            ulong* lanes = _lanes.Pointer;
            ulong* packed = _packed[0].Pointer;
            ulong* slots = _slots.Pointer;
            ulong last = (uint)(_buckets - 1);
            bool more = _packed.Length > 1;
            KernelPath path = _path;
            ulong whole = 0;
            int fresh = 0;
            int shift = 64 - BitOperations.Log2((uint)_buckets);
            for (int at = 0; at < some; at++)
            {
                ulong record = records[at];
                ulong key = (record << (SlotKeyShift - RecordKeyShift)) & KeyMask;
                ulong area = (record >> 8) & 0xFFFF;
                ulong flags = record & 0xFF;
                ulong bucket = key >> shift;
                if (Sse.IsSupported)
                {
                    Sse.Prefetch0(slots + (((records[at + Ahead] << (SlotKeyShift - RecordKeyShift)) >> shift) * BucketSlots));
                }

                ulong* slot = Find(path, slots, last, bucket, key | Main, KeyMask | KindMask);
                ulong before = *slot;
                if (before == 0)
                {
                    *slot = key | (area << AreaShift) | (flags << AnywhereShift) | (flags << HereShift) | Main;
                    fresh++;
                    packed[area] += lanes[flags];
                    whole += lanes[flags];
                    if (more)
                    {
                        AddMore((int)area, 0, flags);
                        AddMore(_areas, 0, flags);
                    }

                    continue;
                }

                before = (before >> AnywhereShift) & 0xFF;
                if ((flags & ~before) != 0)
                {
                    *slot |= flags << AnywhereShift;
                    whole += lanes[before | flags] - lanes[before];
                    AddMore(_areas, before, before | flags);
                }

                if (((*slot >> AreaShift) & 0xFFFF) != area)
                {
                    slot = Another(slot, bucket, key, area);
                }

                before = (*slot >> HereShift) & 0xFF;
                *slot |= flags << HereShift;
                packed[area] += lanes[before | flags] - lanes[before];
                AddMore((int)area, before, before | flags);
            }

            packed[_areas] += whole;
            _used += fresh;
            _persons += fresh;
            return some;
        }
    }

    /// <summary>Finds the slot of a person's further area, made if need be.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong* Another(ulong* main, ulong bucket, ulong key, ulong area)
    {
        unchecked
        {
            if ((*main & SeveralAreas) == 0)
            {
                *main |= SeveralAreas;
                _inSeveralAreas++;
            }

            ulong wanted = key | (area << AreaShift) | Further;
            ulong* slot = Find(_path, _slots.Pointer, (uint)(_buckets - 1), bucket, wanted, KeyMask | AreaMask | KindMask);
            if (*slot == 0)
            {
                *slot = wanted;
                _used++;
            }

            return slot;
        }
    }

    /// <summary>Adds to the groups beyond the first four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddMore(int area, ulong before, ulong after)
    {
        unchecked
        {
            if (_packed.Length > 1)
            {
                ulong* lanes = _lanes.Pointer + 256;
                _packed[1].Pointer[area] += lanes[after] - lanes[before];
            }
        }
    }

    /// <summary>Finds the first slot, from a bucket on, that is as wanted or empty.</summary>
    /// <remarks>The slots of a bucket are filled from the first: an empty one comes after all others.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong* Find(KernelPath path, ulong* slots, ulong last, ulong bucket, ulong wanted, ulong mask)
    {
        unchecked
        {
            if (path == KernelPath.Scalar)
            {
                ulong at = bucket * BucketSlots;
                while (slots[at] != 0 && (slots[at] & mask) != wanted)
                {
                    at = (at + 1) & ((last * BucketSlots) + BucketSlots - 1);
                }

                return slots + at;
            }

            while (true)
            {
                ulong* first = slots + (bucket * BucketSlots);
                uint found = path == KernelPath.Vector512
                    ? Matches(Vector512.LoadAligned(first), wanted, mask)
                    : Matches(Vector256.LoadAligned(first), wanted, mask) | (Matches(Vector256.LoadAligned(first + 4), wanted, mask) << 4);
                if (found != 0)
                {
                    return first + BitOperations.TrailingZeroCount(found);
                }

                bucket = (bucket + 1) & last;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Matches(Vector512<ulong> slots, ulong wanted, ulong mask) => unchecked((uint)(
        Vector512.Equals(slots & Vector512.Create(mask), Vector512.Create(wanted)) | Vector512.Equals(slots, Vector512<ulong>.Zero)).ExtractMostSignificantBits());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Matches(Vector256<ulong> slots, ulong wanted, ulong mask) => (
        Vector256.Equals(slots & Vector256.Create(mask), Vector256.Create(wanted)) | Vector256.Equals(slots, Vector256<ulong>.Zero)).ExtractMostSignificantBits();

    /// <summary>Doubles the table.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Widen()
    {
        NativeBuffer<ulong> slots = _slots;
        NativeBuffer<ulong> keys = _keys;
        int old = _buckets * BucketSlots;
        _buckets *= 2;
        _slots = new(2L * old);
        _keys = _short ? keys : new(2L * old);
        int shift = 64 - BitOperations.Log2((uint)_buckets);
        for (int at = 0; at < old; at++)
        {
            ulong slot = slots.Pointer[at];
            if (slot == 0)
            {
                continue;
            }

            // No slot is wanted but an empty one.
            ulong* free = _short ? Find(_path, _slots.Pointer, (uint)(_buckets - 1), slot >> shift, ulong.MaxValue, 0) : FindLong(keys.Pointer[at], ulong.MaxValue, 0);
            *free = slot;
        }

        slots.Dispose();
        if (!_short)
        {
            keys.Dispose();
        }
    }
}
