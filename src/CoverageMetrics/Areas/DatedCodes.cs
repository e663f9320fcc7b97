using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <summary>The parents of an area by hierarchy, or its codes by scheme: under each name, codes that follow each other in time.</summary>
internal sealed class DatedCodes
{
    private static readonly string[] First = [string.Empty];

    // What most areas have: one parent for ever, in the first hierarchy, whose name is empty and comes before all others.
    private readonly AreaCode? _always;
    private readonly ImmutableSortedDictionary<string, ImmutableList<DatedCode>> _codes;

    private DatedCodes(AreaCode? always, ImmutableSortedDictionary<string, ImmutableList<DatedCode>> codes)
    {
        _always = always;
        _codes = codes;
    }

    internal static DatedCodes None { get; } = new(null, ImmutableSortedDictionary.Create<string, ImmutableList<DatedCode>>(StringComparer.Ordinal));

    internal bool IsEmpty => _always is null && _codes.IsEmpty;

    /// <summary>Adds all codes under a name to one set, and those under other names to another.</summary>
    internal void Collect(string name, HashSet<AreaCode> ofName, HashSet<AreaCode> ofOthers)
    {
        if (_always is { } always)
        {
            (name.Length == 0 ? ofName : ofOthers).Add(always);
        }

        foreach ((string other, ImmutableList<DatedCode> codes) in _codes)
        {
            HashSet<AreaCode> found = other == name ? ofName : ofOthers;
            for (int i = 0; i < codes.Count; i++)
            {
                if (codes[i].Code is { } code)
                {
                    found.Add(code);
                }
            }
        }
    }

    /// <summary>Finds the hierarchies in which areas have parents.</summary>
    /// <returns>Their names, in the order in which they are met, and the places of the areas that have parents there.</returns>
    internal static IEnumerable<(string Name, List<int> Areas)> Hierarchies(Area[] areas)
    {
        var places = new Dictionary<string, List<int>>();
        var names = new List<string>();
        for (int area = 0; area < areas.Length; area++)
        {
            DatedCodes parents = areas[area].Parents;
            if (parents._always is not null)
            {
                Keep(string.Empty, area);
            }

            if (!parents._codes.IsEmpty)
            {
                foreach (string name in parents._codes.Keys)
                {
                    Keep(name, area);
                }
            }
        }

        return names.Select(name => (name, places[name]));

        void Keep(string name, int area)
        {
            if (!places.TryGetValue(name, out List<int>? found))
            {
                names.Add(name);
                places.Add(name, found = []);
            }

            found.Add(area);
        }
    }

    /// <summary>Gets the names, in ordinal order.</summary>
    internal IEnumerable<string> Names => _always is null ? _codes.Keys : _codes.IsEmpty ? First : First.Concat(_codes.Keys);

    /// <summary>Finds the codes under a name, one after the other in time.</summary>
    internal IReadOnlyList<DatedCode> Of(string name) => _always is { } always && name.Length == 0 ? new DatedCode[] { new(always, null) } : _codes.GetValueOrDefault(name, []);

    /// <summary>Finds the only code under a name, where it is there for ever.</summary>
    internal AreaCode? AlwaysOf(string name) => name.Length == 0 ? _always : null;

    /// <summary>Finds whether there is a code under a name on any day.</summary>
    internal bool Has(string name) => AlwaysOf(name) is not null || _codes.ContainsKey(name);

    /// <summary>Finds the code that holds under a name on a day.</summary>
    internal AreaCode? On(string name, int day)
    {
        if (_always is not null && name.Length == 0)
        {
            return _always;
        }

        IReadOnlyList<DatedCode> codes = Of(name);
        (int start, int end) = (0, codes.Count);
        while (start < end)
        {
            int middle = (start + end) / 2;
            (start, end) = Day.Start(codes[middle].Since) > day ? (start, middle) : (middle + 1, end);
        }

        return start > 0 ? codes[start - 1].Code : null;
    }

    /// <summary>Forgets what was said under a name, and says that one code always holds.</summary>
    internal DatedCodes Always(string name, AreaCode code) => name.Length == 0
        ? new(code, _codes.Remove(name))
        : new(_always, _codes.SetItem(name, [new(code, null)]));

    /// <summary>Says which code, if any, holds under a name from a day on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is not after the last one.</exception>
    internal DatedCodes From(LocalDate date, string name, AreaCode? code)
    {
        LocalDate day = Day.Iso(date);
        bool followsAlways = _always is not null && name.Length == 0;
        ImmutableList<DatedCode> codes = followsAlways ? [new(_always, null)] : _codes.GetValueOrDefault(name, []);
        if (codes.Count > 0 && codes[^1].Since >= day)
        {
            throw new ArgumentOutOfRangeException(
                nameof(date), date, $"What is said of an area follows in time, but what was said last{(name.Length > 0 ? $" of \"{name}\"" : "")} is of {Day.Write(codes[^1].Since)}.");
        }

        return new(followsAlways ? null : _always, _codes.SetItem(name, codes.Add(new(code, day))));
    }
}
