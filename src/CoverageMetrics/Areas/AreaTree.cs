using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <summary>The areas of a catalogue as they stood on a day, each under its parent.</summary>
/// <remarks>Immutable and safe to share; costs a place in a list for each area of the day. Two trees are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class AreaTree
{
    private readonly AreaCatalogue _catalogue;
    private readonly int[] _positions;
    private readonly Area[] _areas;
    private readonly int[] _parents;
    private readonly int[] _childStarts;
    private readonly int[] _children;

    internal AreaTree(AreaCatalogue catalogue, VersionTable versions, LocalDate date)
    {
        _catalogue = catalogue;
        Date = date;
        int day = Day.Of(date);

        // The areas of the catalogue are sorted by code, so taking them level by level sorts them by level and code.
        var found = new List<int>[catalogue.Levels.Count];
        for (int area = 0; area < catalogue.Areas.Count; area++)
        {
            if (versions.IsValidOn(area, day) && catalogue.HasMember(area))
            {
                (found[catalogue.LevelOf(area)] ??= []).Add(area);
            }
        }

        int[] valid = [.. found.Where(level => level is not null).SelectMany(level => level)];
        _positions = new int[catalogue.Areas.Count];
        Array.Fill(_positions, -1);
        for (int i = 0; i < valid.Length; i++)
        {
            _positions[valid[i]] = i;
        }

        _areas = Array.ConvertAll(valid, area => catalogue.Areas[area]);
        Areas = Array.AsReadOnly(_areas);
        Levels = Array.AsReadOnly(catalogue.Levels.Where((_, level) => found[level] is not null).ToArray());
        _parents = Array.ConvertAll(_areas, area => area.ParentOn(date) is { } parent ? _positions[versions.ValidOn(parent, day)] : -1);
        (_childStarts, _children) = Group(_parents);
        Roots = Array.AsReadOnly(_areas.Where((_, i) => _parents[i] < 0).ToArray());
    }

    /// <summary>Gets the day.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets all areas of the day, by level, the top first, and then by code: parents before their children.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>Gets the areas that lie in no other one.</summary>
    public IReadOnlyList<Area> Roots { get; }

    /// <summary>Gets the levels that are present on the day, the top first.</summary>
    public IReadOnlyList<AreaLevel> Levels { get; }

    /// <summary>Finds the area that has a code on the day.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The area, or <see langword="null"/> when none has.</returns>
    public Area? Find(AreaCode code) => Standing(_catalogue.Find(code, Date));

    /// <summary>Finds the area that has a code on the day.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The area, or <see langword="null"/> when none has.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public Area? Find(string code) => Standing(_catalogue.Find(code, Date));

    /// <summary>Finds all areas that bear a name on the day.</summary>
    /// <param name="name">The name, as <see cref="AreaCatalogue.FindByName(string)"/> takes it.</param>
    /// <returns>All candidates, by code; none when nothing has the name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public IReadOnlyList<Area> FindByName(string name) => [.. _catalogue.FindByName(name, Date).Where(Contains)];

    /// <summary>Tells whether an area stands in the tree.</summary>
    /// <param name="area">The area.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    public bool Contains(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return _catalogue.IndexOf(area) is >= 0 and int index && _positions[index] >= 0;
    }

    /// <summary>Finds all areas of a level.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The areas, by code; none when the level is not present that day.</returns>
    public IReadOnlyList<Area> At(AreaLevel level) => [.. _areas.Where(area => area.Level == level)];

    /// <summary>Finds the area directly above.</summary>
    /// <param name="area">An area of the tree.</param>
    /// <returns>The area above, or <see langword="null"/> when it lies in no other one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> does not stand in the tree.</exception>
    public Area? Parent(Area area) => _parents[Position(area)] is >= 0 and int parent ? _areas[parent] : null;

    /// <summary>Finds the areas directly below.</summary>
    /// <param name="area">An area of the tree.</param>
    /// <returns>The areas below, by level and code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> does not stand in the tree.</exception>
    public IReadOnlyList<Area> Children(Area area)
    {
        int position = Position(area);
        return Array.ConvertAll(_children[_childStarts[position].._childStarts[position + 1]], child => _areas[child]);
    }

    /// <summary>Finds all areas above, up to the root.</summary>
    /// <param name="area">An area of the tree.</param>
    /// <returns>The areas above, the nearest first.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> does not stand in the tree.</exception>
    public IReadOnlyList<Area> Ancestors(Area area)
    {
        var found = new List<Area>();
        for (int above = _parents[Position(area)]; above >= 0; above = _parents[above])
        {
            found.Add(_areas[above]);
        }

        return found.AsReadOnly();
    }

    /// <summary>Finds the area of a level in which an area lies.</summary>
    /// <param name="area">An area of the tree.</param>
    /// <param name="level">The level.</param>
    /// <returns>The area above, the area itself when it is of that level, or <see langword="null"/> when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> does not stand in the tree.</exception>
    public Area? Ancestor(Area area, AreaLevel level)
    {
        for (int above = Position(area); above >= 0; above = _parents[above])
        {
            if (_areas[above].Level == level)
            {
                return _areas[above];
            }
        }

        return null;
    }

    /// <summary>Finds all areas below, on all levels.</summary>
    /// <param name="area">An area of the tree.</param>
    /// <returns>The areas below, each before its own children.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> does not stand in the tree.</exception>
    public IReadOnlyList<Area> Descendants(Area area)
    {
        var found = new List<Area>();
        var open = new Stack<int>();
        Open(open, Position(area));
        while (open.TryPop(out int next))
        {
            found.Add(_areas[next]);
            Open(open, next);
        }

        return found.AsReadOnly();
    }

    /// <summary>Finds all areas of a level below.</summary>
    /// <param name="area">An area of the tree.</param>
    /// <param name="level">The level.</param>
    /// <returns>The areas of that level that lie in the area.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> does not stand in the tree.</exception>
    public IReadOnlyList<Area> Descendants(Area area, AreaLevel level) => [.. Descendants(area).Where(below => below.Level == level)];

    /// <summary>Tells whether an area lies in another one, at any depth.</summary>
    /// <param name="area">An area of the tree.</param>
    /// <param name="other">Another area of the tree.</param>
    /// <returns><see langword="true"/> when the other one is above it; an area does not lie in itself.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An area does not stand in the tree.</exception>
    public bool IsWithin(Area area, Area other)
    {
        int above = Position(other);
        for (int at = _parents[Position(area)]; at >= 0; at = _parents[at])
        {
            if (at == above)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds where an area stands in <see cref="Areas"/>.</summary>
    /// <param name="area">An area of the tree.</param>
    /// <returns>Its position.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> does not stand in the tree.</exception>
    internal int Position(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return _catalogue.IndexOf(area) is >= 0 and int index && _positions[index] is >= 0 and int position
            ? position
            : throw new ArgumentException($"Area {area} does not stand in the tree of {Day.Write(Date)}.", nameof(area));
    }

    private Area? Standing(Area? area) => area is not null && Contains(area) ? area : null;

    private void Open(Stack<int> open, int position)
    {
        for (int i = _childStarts[position + 1] - 1; i >= _childStarts[position]; i--)
        {
            open.Push(_children[i]);
        }
    }

    private static (int[] Starts, int[] Children) Group(int[] parents)
    {
        int[] starts = new int[parents.Length + 1];
        foreach (int parent in parents)
        {
            if (parent >= 0)
            {
                starts[parent + 1]++;
            }
        }

        for (int i = 0; i < parents.Length; i++)
        {
            starts[i + 1] += starts[i];
        }

        int[] children = new int[starts[^1]];
        int[] next = starts[..^1];
        for (int i = 0; i < parents.Length; i++)
        {
            if (parents[i] >= 0)
            {
                children[next[parents[i]]++] = i;
            }
        }

        return (starts, children);
    }
}
