using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Counts the persons of one partition after another in a hash table of 64-byte buckets.</summary>
/// <remarks>
/// A slot holds a person's key, the area of the first row, the programmes seen there and those seen anywhere, so that both counts, of
/// the area and of the whole, grow at once and only by what is new. A further area of a person has a slot of its own.
/// </remarks>
internal sealed unsafe class PersonCounter : IDisposable
{
    /// <summary>In a record of one word: below the key are 16 bits of area and 8 of programmes.</summary>
    internal const int RecordKeyShift = 24;

    private const int SlotKeyShift = 40;
    private const int AreaShift = 24;
    private const int AnywhereShift = 16;
    private const int HereShift = 8;
    private const ulong Main = 1;
    private const ulong Further = 3;
    private const ulong KindMask = 3;
    private const ulong SeveralAreas = 4;
    private const ulong AreaMask = 0xFFFFUL << AreaShift;
    private const ulong KeyMask = ulong.MaxValue << SlotKeyShift;
    private const int BucketSlots = 8;
    private const int SmallestBuckets = 64;

    private readonly bool _vectors;
    private readonly CountingPlan _plan;
    private readonly int _areas;
    private readonly NativeBuffer<ulong>[] _packed;
    private readonly NativeBuffer<uint>[] _wide;
    private readonly long[] _whole;
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
        _vectors = path == KernelPath.Vector512;
        _plan = plan;
        _areas = areas;
        _packed = new NativeBuffer<ulong>[plan.Tables];
        _wide = new NativeBuffer<uint>[plan.Tables];
        for (int table = 0; table < plan.Tables; table++)
        {
            // The last counter is the whole's.
            _packed[table] = new(areas + 1);
            _wide[table] = new((areas + 1L) * CountingPlan.LanesPerTable);
        }

        _whole = new long[plan.Layout.Groups.Count];
    }

    public void Dispose()
    {
        for (int table = 0; table < _plan.Tables; table++)
        {
            _packed[table].Dispose();
            _wide[table].Dispose();
        }

        _slots.Dispose();
        _keys.Dispose();
    }

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

    /// <summary>Counts the records of a chunk.</summary>
    internal void Add(ulong* records, long words)
    {
        int step = _short ? 1 : 2;
        for (long from = 0; from < words; from += AreaKernels.BlockRows)
        {
            int some = (int)Math.Min(AreaKernels.BlockRows, words - from);
            if (_unflushed + (some / step) > AreaKernels.BlockRows)
            {
                Flush();
            }

            _unflushed += some / step;
            int done = 0;
            while (done < some)
            {
                // Stops to let the table grow.
                done += step * (_short ? AddShort(records + from + done, some - done) : AddLong(records + from + done, some - done));
            }
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
            ulong[] lanes = _plan.Lanes[0];
            ulong* packed = _packed[0].Pointer;
            ulong whole = 0;
            int shift = PersonRun.KeyBits - BitOperations.Log2((uint)_buckets);
            int at = 0;
            for (; at < count && NeedsNoRoom(); at++)
            {
                ulong record = records[at];
                ulong key = record >> RecordKeyShift;
                ulong area = (record >> 8) & 0xFFFF;
                ulong flags = record & 0xFF;
                ulong bucket = key >> shift;
                ulong* slot = Find(bucket, (key << SlotKeyShift) | Main, KeyMask | KindMask);
                if (*slot == 0)
                {
                    *slot = (key << SlotKeyShift) | (area << AreaShift) | (flags << AnywhereShift) | (flags << HereShift) | Main;
                    _used++;
                    _persons++;
                    packed[area] += lanes[flags];
                    whole += lanes[flags];
                    AddMore((int)area, 0, flags);
                    AddMore(_areas, 0, flags);
                    continue;
                }

                ulong before = (*slot >> AnywhereShift) & 0xFF;
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
            return at;
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

            ulong wanted = (key << SlotKeyShift) | (area << AreaShift) | Further;
            ulong* slot = Find(bucket, wanted, KeyMask | AreaMask | KindMask);
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
                ulong[] lanes = _plan.Lanes[1];
                _packed[1].Pointer[area] += lanes[after] - lanes[before];
            }
        }
    }

    /// <summary>Finds the first slot, from a bucket on, that is as wanted or empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong* Find(ulong bucket, ulong wanted, ulong mask)
    {
        unchecked
        {
            ulong* slots = _slots.Pointer;
            if (_vectors)
            {
                while (true)
                {
                    ulong* first = slots + (bucket * BucketSlots);
                    Vector512<ulong> eight = Vector512.LoadAligned(first);
                    ulong found = Vector512.Equals(eight & Vector512.Create(mask), Vector512.Create(wanted)).ExtractMostSignificantBits();

                    // Slots are filled from the first: an empty one comes after all others.
                    found |= Vector512.Equals(eight, Vector512<ulong>.Zero).ExtractMostSignificantBits();
                    if (found != 0)
                    {
                        return first + BitOperations.TrailingZeroCount(found);
                    }

                    bucket = (bucket + 1) & (uint)(_buckets - 1);
                }
            }

            ulong at = bucket * BucketSlots;
            while (slots[at] != 0 && (slots[at] & mask) != wanted)
            {
                at = (at + 1) & (uint)((_buckets * BucketSlots) - 1);
            }

            return slots + at;
        }
    }

    /// <summary>Counts records of two words, whose keys stand beside the slots.</summary>
    private int AddLong(ulong* records, int words)
    {
        unchecked
        {
            int at = 0;
            for (; 2 * at < words && NeedsNoRoom(); at++)
            {
                ulong key = records[2 * at];
                ulong area = (records[(2 * at) + 1] >> 8) & 0xFFFF;
                ulong flags = records[(2 * at) + 1] & 0xFF;
                ulong* slot = FindLong(key, Main, KindMask);
                if (*slot == 0)
                {
                    *slot = (area << AreaShift) | Main;
                    _used++;
                    _persons++;
                }

                ulong before = (*slot >> AnywhereShift) & 0xFF;
                *slot |= flags << AnywhereShift;
                Grow(_areas, before, before | flags);
                if (((*slot >> AreaShift) & 0xFFFF) != area)
                {
                    _inSeveralAreas += (*slot & SeveralAreas) == 0 ? 1 : 0;
                    *slot |= SeveralAreas;
                    slot = FindLong(key, (area << AreaShift) | Further, AreaMask | KindMask);
                    _used += *slot == 0 ? 1 : 0;
                    *slot |= (area << AreaShift) | Further;
                }

                before = (*slot >> HereShift) & 0xFF;
                *slot |= flags << HereShift;
                Grow((int)area, before, before | flags);
            }

            return at;
        }
    }

    private void Grow(int area, ulong before, ulong after)
    {
        unchecked
        {
            ulong[] lanes = _plan.Lanes[0];
            _packed[0].Pointer[area] += lanes[after] - lanes[before];
            AddMore(area, before, after);
        }
    }

    private ulong* FindLong(ulong key, ulong wanted, ulong mask)
    {
        unchecked
        {
            uint last = (uint)((_buckets * BucketSlots) - 1);

            // The uppermost bits are the partition's, the same for all.
            ulong at = (key << PersonRun.PartitionBits) >> (64 - BitOperations.Log2(last + 1));
            while (_slots.Pointer[at] != 0 && (_keys.Pointer[at] != key || (_slots.Pointer[at] & mask) != wanted))
            {
                at = (at + 1) & last;
            }

            if (_slots.Pointer[at] == 0)
            {
                _keys.Pointer[at] = key;
            }

            return _slots.Pointer + at;
        }
    }

    /// <summary>Tells whether a record, which needs at most two slots, fits; where not, makes room first and says so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool NeedsNoRoom() => _used + 2 <= _buckets * (BucketSlots * 5L / 8) || Widen();

    /// <summary>Doubles the table.</summary>
    /// <returns>False: the loop has to begin again with the larger one.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Widen()
    {
        NativeBuffer<ulong> slots = _slots;
        NativeBuffer<ulong> keys = _keys;
        int old = _buckets * BucketSlots;
        _buckets *= 2;
        _slots = new(2L * old);
        _keys = _short ? keys : new(2L * old);
        int shift = PersonRun.KeyBits - BitOperations.Log2((uint)_buckets);
        for (int at = 0; at < old; at++)
        {
            ulong slot = slots.Pointer[at];
            if (slot == 0)
            {
                continue;
            }

            // No slot is wanted but an empty one.
            ulong* free = _short ? Find(slot >> SlotKeyShift >> shift, ulong.MaxValue, 0) : FindLong(keys.Pointer[at], ulong.MaxValue, 0);
            *free = slot;
        }

        slots.Dispose();
        if (!_short)
        {
            keys.Dispose();
        }

        return false;
    }
}
