using System.Collections.Generic;

namespace CoverageMetrics.Areas;

/// <summary>The areas of each code, one after the other in time.</summary>
internal sealed class VersionTable
{
    private readonly Dictionary<AreaCode, (int Start, int End)> _ranges;
    private readonly int[] _from;
    private readonly int[] _until;

    /// <summary>Indexes areas that are sorted by code and then by first day.</summary>
    internal VersionTable(Area[] sorted)
    {
        _ranges = new(sorted.Length);
        _from = new int[sorted.Length];
        _until = new int[sorted.Length];
        int start = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            _from[i] = Day.Start(sorted[i].ValidFrom);
            _until[i] = Day.End(sorted[i].ValidUntil);
            if (sorted[i].Code != sorted[start].Code)
            {
                start = i;
            }

            if (i + 1 == sorted.Length || sorted[i + 1].Code != sorted[start].Code)
            {
                _ranges.Add(sorted[start].Code, (start, i + 1));
            }
        }
    }

    internal int From(int area) => _from[area];

    internal int Until(int area) => _until[area];

    internal bool IsValidOn(int area, int day) => _from[area] <= day && day < _until[area];

    internal (int Start, int End) Of(AreaCode code) => _ranges.GetValueOrDefault(code);

    /// <summary>Finds the area that has the code on a day, or -1.</summary>
    internal int ValidOn(AreaCode code, int day)
    {
        (int start, int end) = Of(code);
        for (int i = start; i < end; i++)
        {
            if (IsValidOn(i, day))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Finds the area that has the code on the day before, or -1.</summary>
    internal int EndingAround(AreaCode code, int day)
    {
        (int start, int end) = Of(code);
        for (int i = start; i < end; i++)
        {
            if (_from[i] < day && day <= _until[i])
            {
                return i;
            }
        }

        return -1;
    }
}
