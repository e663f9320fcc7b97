using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using NodaTime;

namespace CoverageMetrics.Metrics;

/// <summary>Finds what was reported for the areas of one map: under the same code, under another code of the same territory, or restated.</summary>
/// <remarks>Not thread-safe by itself: what is found is kept for the next time.</remarks>
internal sealed class FigureIndex
{
    private readonly ObservationSet _observations;
    private readonly AreaCatalogue _catalogue;
    private readonly AreaTree _tree;
    private readonly ILookup<(string Subject, ObservationTime Time), ObservationKey> _keys;
    private readonly Dictionary<(string Subject, ObservationTime Time), Slot[]> _slots = [];
    private readonly Dictionary<LocalDate, AreaLineage> _lineages = [];
    private readonly Dictionary<string, ObservationTime[]> _times;

    internal FigureIndex(ObservationSet observations, AreaCatalogue catalogue, AreaTree tree)
    {
        _observations = observations;
        _catalogue = catalogue;
        _tree = tree;
        _keys = observations.Keys.ToLookup(key => (key.Subject, key.Time));
        _times = _keys
            .GroupBy(group => group.Key.Subject, group => group.Key.Time, StringComparer.Ordinal)
            .ToDictionary(times => times.Key, times => times.Order().ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Finds when a subject was reported anywhere.</summary>
    /// <param name="subject">The code of what was counted.</param>
    /// <returns>The times, in order.</returns>
    internal ReadOnlySpan<ObservationTime> Times(string subject) => _times.GetValueOrDefault(subject);

    /// <summary>Finds what was reported for an area.</summary>
    /// <param name="position">Where the area stands in the tree.</param>
    /// <param name="subject">The code of what was counted.</param>
    /// <param name="time">When.</param>
    /// <param name="series">The series asked for, or null for the only one.</param>
    /// <param name="scope">The scope asked for, or null for the only one.</param>
    /// <returns>The figure, and what stands in its way.</returns>
    internal FoundFigure Find(int position, string subject, ObservationTime time, string? series, string? scope)
    {
        Slot slot = SlotsOf(subject, time)[position];
        ObservationKey? found = null;
        foreach (ObservationKey key in slot.Keys ?? [])
        {
            if ((series is not null && key.Series != series) || (scope is not null && key.Scope != scope))
            {
                continue;
            }

            if (found is { } other)
            {
                return FoundFigure.None(MetricObstacle.Ambiguous, NoValueReason.NotComparable, $"{other}; {key}");
            }

            found = key;
        }

        if (found is { } one)
        {
            Figure<ObservedQuantity> figure = _observations.FigureOf(one);
            return new(figure, _observations.Find(one), figure.HasValue ? MetricObstacle.None : MetricObstacle.Numerator);
        }

        return slot.Elsewhere is { } elsewhere
            ? FoundFigure.None(MetricObstacle.Territory, NoValueReason.NotComparable, elsewhere)
            : FoundFigure.None(MetricObstacle.Numerator, NoValueReason.Missing, $"{subject} {time}");
    }

    private Slot[] SlotsOf(string subject, ObservationTime time)
    {
        if (!_slots.TryGetValue((subject, time), out Slot[]? slots))
        {
            slots = new Slot[_tree.Areas.Count];
            foreach (ObservationKey key in _keys[(subject, time)].OrderBy(key => key.ToString(), StringComparer.Ordinal))
            {
                Place(key, slots);
            }

            _slots.Add((subject, time), slots);
        }

        return slots;
    }

    private void Place(ObservationKey key, Slot[] slots)
    {
        if (_catalogue.Find(key.Area, key.Map) is not { } area)
        {
            return;
        }

        if (_tree.Contains(area))
        {
            Add(key, ref slots[_tree.Position(area)]);
            return;
        }

        foreach (LineageLink link in LineageFrom(key.Map).Descent(area).Destinations)
        {
            int position = _tree.Position(link.Destination);
            if (LineageFrom(key.Map).Origin(link.Destination).IsSameTerritory)
            {
                Add(key, ref slots[position]);
            }
            else
            {
                string other = $"{area.Code} {area.FullName} ≠ {link.Destination.Code} {link.Destination.FullName}";
                slots[position].Elsewhere = slots[position].Elsewhere is { } others ? $"{others}; {other}" : other;
            }
        }
    }

    // A restated figure takes the place of one that was only carried over under another code.
    private void Add(ObservationKey key, ref Slot slot)
    {
        bool restated = key.Map == _tree.Date && key.Time.AsAt != _tree.Date;
        if (slot.Keys is null || (restated && !slot.IsRestated))
        {
            slot.Keys = [key];
            slot.IsRestated = restated;
        }
        else if (restated == slot.IsRestated)
        {
            slot.Keys = [.. slot.Keys, key];
        }
    }

    private AreaLineage LineageFrom(LocalDate map)
    {
        if (!_lineages.TryGetValue(map, out AreaLineage? lineage))
        {
            lineage = _catalogue.Lineage(map, _tree.Date);
            _lineages.Add(map, lineage);
        }

        return lineage;
    }

    private struct Slot
    {
        internal ObservationKey[]? Keys;
        internal bool IsRestated;
        internal string? Elsewhere;
    }
}
