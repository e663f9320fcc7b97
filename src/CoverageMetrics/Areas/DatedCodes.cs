using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <summary>The parents of an area by hierarchy, or its codes by scheme: under each name, codes that follow each other in time.</summary>
internal sealed class DatedCodes
{
    private readonly ImmutableSortedDictionary<string, ImmutableList<DatedCode>> _codes;

    private DatedCodes(ImmutableSortedDictionary<string, ImmutableList<DatedCode>> codes) => _codes = codes;

    internal static DatedCodes None { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableList<DatedCode>>(StringComparer.Ordinal));

    internal bool IsEmpty => _codes.IsEmpty;

    /// <summary>Adds all codes under a name to one set, and those under other names to another.</summary>
    internal void Collect(string name, HashSet<AreaCode> ofName, HashSet<AreaCode> ofOthers)
    {
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

    /// <summary>Gets the names, in ordinal order.</summary>
    internal IEnumerable<string> Names => _codes.Keys;

    /// <summary>Finds the codes under a name, one after the other in time.</summary>
    internal IReadOnlyList<DatedCode> Of(string name) => _codes.GetValueOrDefault(name, []);

    /// <summary>Finds the code that holds under a name on a day.</summary>
    internal AreaCode? On(string name, int day)
    {
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
    internal DatedCodes Always(string name, AreaCode code) => new(_codes.SetItem(name, [new(code, null)]));

    /// <summary>Says which code, if any, holds under a name from a day on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is not after the last one.</exception>
    internal DatedCodes From(LocalDate date, string name, AreaCode? code)
    {
        LocalDate day = Day.Iso(date);
        ImmutableList<DatedCode> codes = _codes.GetValueOrDefault(name, []);
        if (codes.Count > 0 && codes[^1].Since >= day)
        {
            throw new ArgumentOutOfRangeException(
                nameof(date), date, $"What is said of an area follows in time, but what was said last{(name.Length > 0 ? $" of \"{name}\"" : "")} is of {Day.Write(codes[^1].Since)}.");
        }

        return new(_codes.SetItem(name, codes.Add(new(code, day))));
    }
}
