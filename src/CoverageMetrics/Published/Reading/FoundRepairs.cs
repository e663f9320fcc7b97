using System.Collections.Generic;
using System.Numerics;

namespace CoverageMetrics.Published.Reading;

/// <summary>What had to be put right in a figure, each kind once and in the order of the kinds; it takes no memory until it is listed.</summary>
internal struct FoundRepairs
{
    private uint _kinds;

    internal void Add(FigureRepair repair) => _kinds |= 1u << (int)repair;

    internal readonly IReadOnlyList<FigureRepair> ToList()
    {
        if (_kinds == 0)
        {
            return [];
        }

        var repairs = new FigureRepair[BitOperations.PopCount(_kinds)];
        int next = 0;
        for (uint left = _kinds; left != 0; left &= left - 1)
        {
            repairs[next++] = (FigureRepair)BitOperations.TrailingZeroCount(left);
        }

        return repairs;
    }
}
