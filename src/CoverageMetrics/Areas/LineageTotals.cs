using System;
using System.Collections.Generic;

namespace CoverageMetrics.Areas;

/// <summary>Looks at all pieces of each area together: pieces that have no other place to be are everything there is.</summary>
internal sealed class LineageTotals
{
    private readonly int[] _places;
    private readonly int[] _homes;
    private readonly Portion?[] _lost;
    private readonly int[] _lostPaths;
    private readonly Portion?[] _unknown;

    internal LineageTotals(LineageWalk walk, int areas)
    {
        _places = new int[areas];
        _homes = new int[areas];
        _lost = new Portion?[areas];
        _lostPaths = new int[areas];
        _unknown = new Portion?[areas];
        foreach (LineageWalk.Entry entry in walk.Entries)
        {
            if (entry.Source == LineageWalk.Unknown)
            {
                _unknown[entry.Target] = entry.Portion;
                continue;
            }

            _places[entry.Source]++;
            _homes[entry.Source] += entry.Portion.HasPeople ? 1 : 0;
        }

        foreach (LineageWalk.Entry entry in walk.Lost)
        {
            if (entry.Source != LineageWalk.Unknown)
            {
                _lost[entry.Source] = _lost[entry.Source] is { } other ? other.With(entry.Portion) : entry.Portion;
                _lostPaths[entry.Source] = entry.Path;
            }
        }
    }

    internal TransferShare ShareOf(LineageWalk.Entry entry)
    {
        if (_lost[entry.Source] is null && _places[entry.Source] == 1)
        {
            return TransferShare.Whole;
        }

        bool loses = _lost[entry.Source] is { HasPeople: true };
        Portion portion = entry.Portion.HasPeople && _homes[entry.Source] == 1 && !loses ? entry.Portion.WithAllPeople() : entry.Portion;
        return portion.ToShare();
    }

    internal TransferShare? LostOf(int source) => _lost[source] switch
    {
        null => null,
        _ when _places[source] == 0 => TransferShare.Whole,
        { HasPeople: true } when _homes[source] == 0 => TransferShare.Everyone,
        { } portion => portion.ToShare(),
    };

    internal int LostPathOf(int source) => _lostPaths[source];

    internal TransferShare? UnknownOf(int target) => _unknown[target]?.ToShare();

    /// <summary>Groups links by an end, each group by code.</summary>
    internal LineageLink[][] Group(ReadOnlySpan<LineageLink> links, LineageWalk walk, Func<LineageWalk.Entry, int> end)
    {
        int[] counts = new int[_places.Length];
        int[] ends = new int[links.Length];
        int next = 0;
        foreach (LineageWalk.Entry entry in walk.Entries)
        {
            if (entry.Source != LineageWalk.Unknown)
            {
                ends[next] = end(entry);
                counts[ends[next++]]++;
            }
        }

        LineageLink[][] groups = new LineageLink[counts.Length][];
        for (int i = 0; i < links.Length; i++)
        {
            LineageLink[] group = groups[ends[i]] ??= new LineageLink[counts[ends[i]]];
            group[^counts[ends[i]]--] = links[i];
        }

        foreach (LineageLink[]? group in groups)
        {
            if (group is { Length: > 1 })
            {
                Array.Sort(group, static (a, b) => (a.Destination.Code, a.Source.Code).CompareTo((b.Destination.Code, b.Source.Code)));
            }
        }

        return groups;
    }
}
