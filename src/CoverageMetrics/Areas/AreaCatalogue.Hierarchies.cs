using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <content>Which areas stand in which hierarchies.</content>
public sealed partial class AreaCatalogue
{
    /// <summary>Finds the areas of a level that lie in no area above them in one or more of the hierarchies: where there is none, the totals of all hierarchies count the same.</summary>
    /// <param name="level">A level that all hierarchies have below others, such as that of the areas for which figures are reported.</param>
    /// <param name="date">The day.</param>
    /// <returns>A finding for each such area, by code, of the kind <see cref="AreaCatalogueFindingKind.OutsideHierarchy"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="level"/> is none of the catalogue.</exception>
    public IReadOnlyList<AreaCatalogueFinding> FindOutside(AreaLevel level, LocalDate date)
    {
        if (!Levels.Contains(level))
        {
            throw new ArgumentException($"The level is one of the catalogue ({string.Join(", ", Levels)}), but this is \"{level}\".", nameof(level));
        }

        int day = Day.Of(date);
        string[] hierarchies = [string.Empty, .. Hierarchies];
        var findings = new List<AreaCatalogueFinding>();
        foreach (int area in ValidOn(day).Where(area => _areas[area].Level == level))
        {
            string[] outside = [.. hierarchies.Where(name => _areas[area].Parents.On(name, day) is null)];
            string[] inside = [.. hierarchies.Except(outside).Select(name => $"{_areas[area].Parents.On(name, day)} in {Named(name)}")];
            if (outside.Length > 0)
            {
                findings.Add(new(
                    AreaCatalogueFindingKind.OutsideHierarchy,
                    null,
                    $"Area {_areas[area]} lies in no area of {string.Join(" and ", outside.Select(Named))} on {Day.Write(date)}; {(inside.Length == 0 ? "it is in no hierarchy" : $"it lies in {string.Join(" and ", inside)}")}.",
                    1));
            }
        }

        return findings.AsReadOnly();

        static string Named(string hierarchy) => hierarchy.Length == 0 ? "the first hierarchy" : $"the hierarchy {hierarchy}";
    }

    // Every area stands in the only hierarchy. Of several, an area stands in those where it has parents or is one, and in the first when it has none and is none.
    private bool[]? MembersOf(string hierarchy)
    {
        if (Hierarchies.Count == 0)
        {
            return null;
        }

        var parents = new HashSet<AreaCode>();
        var others = new HashSet<AreaCode>();
        foreach (Area area in _areas)
        {
            area.Parents.Collect(hierarchy, parents, others);
        }

        return Array.ConvertAll(_areas, area => area.Parents.Has(hierarchy) || parents.Contains(area.Code)
            || (hierarchy.Length == 0 && area.Parents.IsEmpty && !others.Contains(area.Code)));
    }
}
