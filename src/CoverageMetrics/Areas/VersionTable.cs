using System.Collections.Generic;

namespace CoverageMetrics.Areas;

/// <summary>The areas of each code, one after the other in time.</summary>
internal sealed class VersionTable
{
    private readonly Dictionary<AreaCode, (int Start, int End)> _ranges;
    private readonly int[] _from;
    private readonly int[] _until;
    private readonly int[] _longest;

    /// <summary>Indexes areas that are sorted by code and then by first day.</summary>
    internal VersionTable(Area[] sorted)
    {
        _ranges = new(sorted.Length);
        _from = new int[sorted.Length];
        _until = new int[sorted.Length];
        _longest = new int[sorted.Length];
        int start = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            _from[i] = Day.Start(sorted[i].ValidFrom);
            _until[i] = Day.End(sorted[i].ValidUntil);
            if (sorted[i].Code != sorted[start].Code)
            {
                start = i;
            }

            _longest[i] = i > start && _until[_longest[i - 1]] >= _until[i] ? _longest[i - 1] : i;
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

    /// <summary>Finds the area that has the code on a day, or -1; of several that wrongly have it, the one that lasts longest.</summary>
    internal int ValidOn(AreaCode code, int day) => LongestOf(code, day, beginsThatDay: true) is >= 0 and int area && day < _until[area] ? area : -1;

    /// <summary>Finds the area that has the code on the day before, or -1.</summary>
    internal int EndingAround(AreaCode code, int day) =>
        LongestOf(code, day, beginsThatDay: false) is >= 0 and int area && day <= _until[area] ? area : -1;

    /// <summary>Finds the area that begins to have the code on a day, or -1.</summary>
    internal int BeginningOn(AreaCode code, int day)
    {
        (int start, int end) = Of(code);
        int next = FirstAfter(start, end, day, beginsThatDay: true);
        return next > start && _from[next - 1] == day ? next - 1 : -1;
    }

    private int LongestOf(AreaCode code, int day, bool beginsThatDay)
    {
        (int start, int end) = Of(code);
        int next = FirstAfter(start, end, day, beginsThatDay);
        return next > start ? _longest[next - 1] : -1;
    }

    private int FirstAfter(int start, int end, int day, bool beginsThatDay)
    {
        while (start < end)
        {
            int middle = start + ((end - start) / 2);
            bool isAfter = beginsThatDay ? _from[middle] > day : _from[middle] >= day;
            (start, end) = isAfter ? (start, middle) : (middle + 1, end);
        }

        return start;
    }
}
