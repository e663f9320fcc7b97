using System;
using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Areas;

/// <summary>The codes that other authorities gave, each with the areas that had it, one after the other in time.</summary>
internal sealed class CodeTable
{
    private readonly Dictionary<(string Scheme, AreaCode Code), (int Start, int End)> _ranges = [];
    private readonly Entry[] _entries;

    /// <summary>Indexes the codes of areas.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="versions">Their validity.</param>
    internal CodeTable(Area[] areas, VersionTable versions)
    {
        _entries = [.. Enumerable.Range(0, areas.Length).Where(area => !areas[area].Codes.IsEmpty).SelectMany(area => EntriesOf(areas[area], area, versions))];
        Array.Sort(_entries, static (a, b) =>
        {
            int order = string.CompareOrdinal(a.Scheme, b.Scheme);
            order = order != 0 ? order : a.Code.CompareTo(b.Code);
            order = order != 0 ? order : a.From.CompareTo(b.From);
            return order != 0 ? order : a.Area.CompareTo(b.Area);
        });
        int start = 0;
        for (int i = 0; i < _entries.Length; i++)
        {
            if (i + 1 == _entries.Length || !_entries[i].IsOfCode(_entries[i + 1]))
            {
                _ranges.Add((_entries[i].Scheme, _entries[i].Code), (start, i + 1));
                start = i + 1;
            }
        }

        Schemes = Array.AsReadOnly(_entries.Select(entry => entry.Scheme).Distinct().ToArray());
    }

    /// <summary>Gets the names of the schemes, in the order of their characters.</summary>
    internal IReadOnlyList<string> Schemes { get; }

    /// <summary>Finds the area that has a code on a day, or -1.</summary>
    internal int Find(string scheme, AreaCode code, int day)
    {
        (int start, int end) = _ranges.GetValueOrDefault((scheme, code));
        int first = start;
        while (start < end)
        {
            int middle = (start + end) / 2;
            (start, end) = _entries[middle].From > day ? (start, middle) : (middle + 1, end);
        }

        return start > first && day < _entries[start - 1].Until ? _entries[start - 1].Area : -1;
    }

    /// <summary>Finds pairs of areas that have one code on one day.</summary>
    internal IEnumerable<(Entry Entry, Entry Earlier)> Overlaps()
    {
        foreach ((int start, int end) in _ranges.Values)
        {
            Entry longest = _entries[start];
            for (int i = start + 1; i < end; i++)
            {
                if (_entries[i].From < longest.Until && _entries[i].Area != longest.Area)
                {
                    yield return (_entries[i], longest);
                }

                longest = _entries[i].Until > longest.Until ? _entries[i] : longest;
            }
        }
    }

    private static IEnumerable<Entry> EntriesOf(Area area, int index, VersionTable versions)
    {
        foreach (string scheme in area.Codes.Names)
        {
            IReadOnlyList<DatedCode> codes = area.Codes.Of(scheme);
            for (int i = 0; i < codes.Count; i++)
            {
                int from = Math.Max(Day.Start(codes[i].Since), versions.From(index));
                int until = Math.Min(i + 1 < codes.Count ? Day.Start(codes[i + 1].Since) : Day.AfterAll, versions.Until(index));
                if (codes[i].Code is { } code && from < until)
                {
                    yield return new(scheme, code, index, from, until);
                }
            }
        }
    }

    /// <summary>A code of an area, and the days of both.</summary>
    internal readonly record struct Entry(string Scheme, AreaCode Code, int Area, int From, int Until)
    {
        internal bool IsOfCode(Entry other) => Scheme == other.Scheme && Code == other.Code;

        /// <summary>Writes the scheme and the code.</summary>
        public override string ToString() => $"{Scheme} {Code}";
    }
}
