using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <summary>What became of every area between two days, seen from both of them.</summary>
/// <remarks>
/// <para>The second day may be after or before the first one: going back, an area that arose by a merge lies in several areas in part,
/// and an area that arose by a split lies in one as a whole.</para>
/// <para>Immutable and safe to share; costs a link for each area and destination. Two lineages are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class AreaLineage
{
    private readonly AreaCatalogue _catalogue;
    private readonly IReadOnlyList<LineageWalk.PathNode> _paths;
    private readonly int[] _sources;
    private readonly int[] _destinations;

    internal AreaLineage(AreaCatalogue catalogue, LocalDate from, LocalDate to, LineageWalk walk, int[] sources, int[] destinations)
    {
        _catalogue = catalogue;
        _paths = walk.Paths;
        FromDate = from;
        ToDate = to;
        LineageTotals totals = new(walk, catalogue.Areas.Count);
        LineageLink[] links = new LineageLink[walk.Entries.Count];
        int known = 0;
        foreach (LineageWalk.Entry entry in walk.Entries)
        {
            if (entry.Source != LineageWalk.Unknown)
            {
                links[known++] = new(this, catalogue.Areas[entry.Source], catalogue.Areas[entry.Target], totals.ShareOf(entry), entry.Path);
            }
        }

        LineageLink[][] bySource = totals.Group(links.AsSpan(0, known), walk, entry => entry.Source);
        AreaDescent[] descents = Array.ConvertAll(sources, source => new AreaDescent(
            this, catalogue.Areas[source], bySource[source] ?? [], totals.LostOf(source), totals.LostPathOf(source)));
        LineageLink[][] byTarget = totals.Group(links.AsSpan(0, known), walk, entry => entry.Target);
        AreaOrigin[] origins = Array.ConvertAll(destinations, target => new AreaOrigin(
            catalogue.Areas[target], byTarget[target] ?? [], totals.UnknownOf(target)));
        Descents = Array.AsReadOnly(descents);
        Origins = Array.AsReadOnly(origins);
        (_sources, _destinations) = (sources, destinations);
    }

    /// <summary>Gets the first day.</summary>
    public LocalDate FromDate { get; }

    /// <summary>Gets the second day.</summary>
    public LocalDate ToDate { get; }

    /// <summary>Gets where each area of the first day lies on the second, by code.</summary>
    public IReadOnlyList<AreaDescent> Descents { get; }

    /// <summary>Gets of which areas of the first day each area of the second day consists, by code.</summary>
    public IReadOnlyList<AreaOrigin> Origins { get; }

    /// <summary>Finds where an area of the first day lies on the second.</summary>
    /// <param name="area">An area of the first day.</param>
    /// <returns>Where it lies.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException">The catalogue has no such area on the first day.</exception>
    public AreaDescent Descent(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Array.BinarySearch(_sources, _catalogue.IndexOf(area)) is >= 0 and int index
            ? Descents[index]
            : throw new ArgumentException($"The catalogue has no area {area} on {Day.Write(FromDate)}.", nameof(area));
    }

    /// <summary>Finds of which areas of the first day an area of the second day consists.</summary>
    /// <param name="area">An area of the second day.</param>
    /// <returns>The areas it consists of.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException">The catalogue has no such area on the second day.</exception>
    public AreaOrigin Origin(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Array.BinarySearch(_destinations, _catalogue.IndexOf(area)) is >= 0 and int index
            ? Origins[index]
            : throw new ArgumentException($"The catalogue has no area {area} on {Day.Write(ToDate)}.", nameof(area));
    }

    internal IReadOnlyList<BoundaryChange> ChangesOn(int path)
    {
        if (path == 0)
        {
            return [];
        }

        var changes = new SortedSet<int>();
        var seen = new HashSet<int>();
        var open = new Stack<int>([path]);
        while (open.TryPop(out int node))
        {
            if (node == 0 || !seen.Add(node))
            {
                continue;
            }

            LineageWalk.PathNode step = _paths[node];
            open.Push(step.Previous);
            open.Push(step.Other);
            if (step.Link >= 0)
            {
                changes.UnionWith(_catalogue.Graph.Links[step.Link].Changes);
            }
        }

        Debug.Assert(changes.Count > 0, "A way leads along at least one arrow.");
        BoundaryChange[] found = new BoundaryChange[changes.Count];
        int count = 0;
        foreach (int change in changes)
        {
            found[count++] = _catalogue.Changes[change];
        }

        return Array.AsReadOnly(found);
    }
}
