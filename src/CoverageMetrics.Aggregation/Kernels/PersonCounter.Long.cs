using System;
using System.Numerics;

namespace CoverageMetrics.Aggregation.Kernels;

internal sealed unsafe partial class PersonCounter
{
    /// <summary>Counts records of two words, whose keys stand beside the slots.</summary>
    private int AddLong(ulong* records, int words)
    {
        unchecked
        {
            int some = (int)Math.Min(words / 2, (MostUsed - _used) / 2);
            if (some == 0)
            {
                Widen();
                return 0;
            }

            for (int at = 0; at < some; at++)
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

            return some;
        }
    }

    private void Grow(int area, ulong before, ulong after)
    {
        unchecked
        {
            ulong* lanes = _lanes.Pointer;
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
}
