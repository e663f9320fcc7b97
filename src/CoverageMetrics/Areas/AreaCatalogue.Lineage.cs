using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <content>The changes, followed from one day to another.</content>
public sealed partial class AreaCatalogue
{
    private readonly int[] _byEnd;
    private readonly int[] _byStart;

    /// <summary>Finds the changes in which an area began.</summary>
    /// <param name="area">An area of this catalogue.</param>
    /// <returns>The changes; none when the catalogue does not know how it came about.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> is not in this catalogue.</exception>
    public IReadOnlyList<BoundaryChange> ChangesThatBegan(Area area) => ChangesOf(Graph.In(Known(area)));

    /// <summary>Finds the changes in which an area ended.</summary>
    /// <param name="area">An area of this catalogue.</param>
    /// <returns>The changes; none while the area lasts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> is not in this catalogue.</exception>
    public IReadOnlyList<BoundaryChange> ChangesThatEnded(Area area) => ChangesOf(Graph.Out(Known(area)));

    /// <summary>Finds where each area of one day lies on another day, later or earlier, and of what each area of that day consists.</summary>
    /// <param name="fromDate">The day of the areas to follow.</param>
    /// <param name="toDate">The day to follow them to.</param>
    /// <returns>The lineage of all areas of both days, on all levels.</returns>
    public AreaLineage Lineage(LocalDate fromDate, LocalDate toDate)
    {
        (int from, int to) = (Day.Of(fromDate), Day.Of(toDate));
        LineageWalk walk = new(Graph, _versions, _areas.Length, from, to);
        int[] sources = ValidOn(from);
        foreach (int source in sources)
        {
            walk.Seed(source);
        }

        walk.SeedUnknown();
        walk.Run(from <= to ? _byEnd : _byStart);
        return new(this, Day.Iso(fromDate), Day.Iso(toDate), walk, sources, ValidOn(to));
    }

    /// <summary>Finds where one area lies on another day, later or earlier than those on which it is valid.</summary>
    /// <param name="area">An area of this catalogue.</param>
    /// <param name="onDate">The day to follow it to.</param>
    /// <returns>Where it lies; the area itself while it is valid.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> is not in this catalogue.</exception>
    public AreaDescent Follow(Area area, LocalDate onDate)
    {
        int index = Known(area);
        int to = Day.Of(onDate);
        int from = Math.Clamp(to, _versions.From(index), _versions.Until(index) - 1);
        LineageWalk walk = new(Graph, _versions, _areas.Length, from, to);
        walk.Seed(index);
        walk.Run(from <= to ? _byEnd : _byStart);
        return new AreaLineage(this, Day.Iso(onDate), Day.Iso(onDate), walk, [index], []).Descents[0];
    }

    private int Known(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return IndexOf(area) is >= 0 and int index
            ? index
            : throw new ArgumentException($"The catalogue has no area {area}.", nameof(area));
    }

    private BoundaryChange[] ChangesOf(ReadOnlySpan<int> links)
    {
        var changes = new SortedSet<int>();
        foreach (int link in links)
        {
            changes.UnionWith(Graph.Links[link].Changes);
        }

        return [.. changes.Select(change => Changes[change])];
    }

    private int[] ValidOn(int day)
    {
        var valid = new List<int>(_areas.Length);
        for (int area = 0; area < _areas.Length; area++)
        {
            if (_versions.IsValidOn(area, day))
            {
                valid.Add(area);
            }
        }

        return [.. valid];
    }

    private int[] Order(Func<int, int> day, int never, bool descending)
    {
        int[] order = [.. Enumerable.Range(0, _areas.Length).Where(area => day(area) != never)];
        int[] days = Array.ConvertAll(order, area => descending ? -(long)day(area) > int.MaxValue ? int.MaxValue : -day(area) : day(area));
        Array.Sort(days, order);
        return order;
    }
}
