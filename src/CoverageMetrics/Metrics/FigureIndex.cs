using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
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
    private readonly Dictionary<SubjectTime, FigureSlot[]> _slots = [];
    private readonly Dictionary<LocalDate, AreaLineage> _lineages = [];
    private readonly Dictionary<LocalDate, Dictionary<AreaCode, int>> _places = [];
    private readonly Dictionary<string, ObservationTime[]> _times;
    private LocalDate _lastMap;
    private Dictionary<AreaCode, int>? _lastPlaces;

    internal FigureIndex(ObservationSet observations, AreaCatalogue catalogue, AreaTree tree)
    {
        _observations = observations;
        _catalogue = catalogue;
        _tree = tree;
        _times = observations.SubjectTimes
            .GroupBy(one => one.Subject, one => one.Time, StringComparer.Ordinal)
            .ToDictionary(times => times.Key, times => times.Order().ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Finds when a subject was reported anywhere.</summary>
    /// <param name="subject">The code of what was counted.</param>
    /// <returns>The times, in order.</returns>
    internal ReadOnlySpan<ObservationTime> Times(string subject) => _times.GetValueOrDefault(subject);

    /// <summary>Finds what was reported for all areas.</summary>
    /// <param name="subject">The code of what was counted.</param>
    /// <param name="time">When.</param>
    /// <param name="series">The series asked for, or null for the only one.</param>
    /// <param name="scope">The scope asked for, or null for the only one.</param>
    /// <returns>A figure for each area of the map.</returns>
    internal FigureColumn Column(string subject, ObservationTime time, string? series, string? scope) =>
        new(Placed(new(subject, time)), subject, time, series, scope);

    private FigureSlot[] Placed(in SubjectTime asked)
    {
        if (!_slots.TryGetValue(asked, out FigureSlot[]? slots))
        {
            slots = new FigureSlot[_tree.Areas.Count];
            foreach (Publications publications in _observations.PublicationsOf(asked))
            {
                Place(publications, slots);
            }

            _slots.Add(asked, slots);
        }

        return slots;
    }

    private void Place(in Publications publications, FigureSlot[] slots)
    {
        Observation one = publications.First;
        if (PlaceOf(one.Area, one.Map) is >= 0 and int place)
        {
            Add(publications, ref slots[place]);
            return;
        }

        if (_catalogue.Find(one.Area, one.Map) is not { } area)
        {
            return;
        }

        foreach (LineageLink link in LineageFrom(one.Map).Descent(area).Destinations)
        {
            int position = _tree.Position(link.Destination);
            if (LineageFrom(one.Map).Origin(link.Destination).IsSameTerritory)
            {
                Add(publications, ref slots[position]);
            }
            else
            {
                // In order, so that it never matters in which order observations came.
                ((slots[position].More ??= new()).Elsewhere ??= new(StringComparer.Ordinal)).Add($"{area.Code} {area.FullName} ≠ {link.Destination.Code} {link.Destination.FullName}");
            }
        }
    }

    // The same codes come with every subject and time, and the same map with every area.
    private int PlaceOf(AreaCode code, LocalDate map)
    {
        if (_lastPlaces is null || map != _lastMap)
        {
            ref Dictionary<AreaCode, int>? places = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, map, out _);
            (_lastMap, _lastPlaces) = (map, places ??= new(_tree.Areas.Count));
        }

        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(_lastPlaces, code, out bool isKnown);
        if (!isKnown)
        {
            place = _catalogue.Find(code, map) is { } area && _tree.Contains(area) ? _tree.Position(area) : -1;
        }

        return place;
    }

    // A restated figure takes the place of one that was only carried over under another code.
    private void Add(in Publications publications, ref FigureSlot slot)
    {
        Observation one = publications.First;
        bool restated = one.Map == _tree.Date && one.Time.AsAt != _tree.Date;
        bool wasRestated = slot.More is { IsRestated: true };
        if (slot.Only.Count == 0 || (restated && !wasRestated))
        {
            slot.Only = publications;
            if (restated || slot.More is not null)
            {
                slot.More ??= new();
                (slot.More.Several, slot.More.IsRestated) = (null, restated);
            }
        }
        else if (restated == wasRestated)
        {
            slot.More ??= new();
            slot.More.Several = [.. slot.More.Several ?? [slot.Only], publications];
            Array.Sort(slot.More.Several, static (left, right) => string.CompareOrdinal(left.First.Key.ToString(), right.First.Key.ToString()));
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
}
