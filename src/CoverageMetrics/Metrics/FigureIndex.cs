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
    private static readonly Comparer<(Area Then, Area Now)> ByCode =
        Comparer<(Area Then, Area Now)>.Create(static (one, other) => (one.Then.Code, one.Now.Code).CompareTo((other.Then.Code, other.Now.Code)));

    private const int Everywhere = int.MaxValue;

    private readonly ObservationSet _observations;
    private readonly AreaCatalogue _catalogue;
    private readonly AreaTree _tree;
    private readonly Dictionary<SubjectTime, FigureSlots> _slots = [];
    private readonly Dictionary<LocalDate, AreaLineage> _lineages = [];
    private readonly Dictionary<LocalDate, Dictionary<AreaCode, int>> _places = [];
    private readonly Dictionary<string, ObservationTime[]> _times;
    private readonly Dictionary<SubjectTime, HashSet<(string? Series, string? Scope)>> _asked = [];
    private readonly HashSet<Observation> _withoutPlace = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<FigureKey> _askedRates = [];
    private readonly HashSet<(string Subject, string Denominator)> _askedDenominators = [];
    private readonly (Break Break, int Position)[] _breaks;
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

        // At once, because comparisons are asked for theirs by several threads, when the table is no longer.
        _breaks = [.. observations.Breaks.OrderBy(static one => one.Day).Select(one => (one, one.Key.Area == default ? Everywhere : TerritoryOf(one.Key.Area, one.Key.Map)))];
    }

    /// <summary>Gets a value indicating whether a definition changed.</summary>
    internal bool HasBreaks => _observations.Breaks.Count > 0;

    /// <summary>Finds the changes of the definition of a subject.</summary>
    /// <param name="subject">The code of what was counted.</param>
    /// <param name="position">Where the area stands in the tree.</param>
    /// <returns>The breaks of the area and of every area, the earliest first.</returns>
    internal IEnumerable<Break> Breaks(string subject, int position)
    {
        foreach ((Break changed, int where) in _breaks)
        {
            if ((where == Everywhere || where == position) && changed.Key.Subject == subject)
            {
                yield return changed;
            }
        }
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
    internal FigureColumn Column(string subject, ObservationTime time, string? series, string? scope)
    {
        var asked = new SubjectTime(subject, time);
        (CollectionsMarshal.GetValueRefOrAddDefault(_asked, asked, out _) ??= []).Add((series, scope));
        return new(Placed(asked), subject, time, series, scope);
    }

    /// <summary>Finds what was reported for all areas without asking for it, of whatever series and scope.</summary>
    /// <param name="subject">The code of what was counted.</param>
    /// <param name="time">When.</param>
    /// <returns>A figure for each area of the map.</returns>
    internal FigureColumn Aside(string subject, ObservationTime time) => new(Placed(new(subject, time)), subject, time, null, null);

    /// <summary>Finds the rates that were published without their counts for all areas.</summary>
    /// <param name="metric">The coverage, share or ratio.</param>
    /// <param name="time">When.</param>
    /// <returns>A rate for each area of the map that has one; null where no area has.</returns>
    internal RateColumn? Rates(Metric metric, ObservationTime time)
    {
        (string subject, string denominator, string unit) = (metric.Subject, metric.Denominator!.Subject, metric.Unit);
        string perUnit = metric.IsRatio ? metric.Denominator.Unit : "";
        PublishedRates rates = _observations.PublishedRates;
        if (rates.IsEmpty)
        {
            return null;
        }

        _askedDenominators.Add((subject, denominator));
        var column = new RateColumn(rates);
        foreach (FigureKey key in rates.Keys)
        {
            if (key.Subject == subject && key.Denominator == denominator && key.Unit == unit && key.PerUnit == perUnit && key.Time == time
                && (metric.Series is not { } series || key.Series == series) && (metric.Scope is not { } scope || key.Scope == scope)
                && TerritoryOf(key.Area, key.Map) is >= 0 and int position)
            {
                _askedRates.Add(key);
                column.Add(position, key);
            }
        }

        return column;
    }

    /// <summary>Finds what was reported and belongs to nothing that was asked for.</summary>
    /// <returns>Why nothing uses it, and how many publications there are of each key; in no particular order.</returns>
    internal IEnumerable<(UnusedReason Reason, FigureKey Key, int Rows)> Unused()
    {
        foreach (FigureKey key in _observations.PublishedRates.Keys.Except(_askedRates))
        {
            UnusedReason why = !_asked.Keys.Any(asked => asked.Subject == key.Subject) ? UnusedReason.Subject
                : !_askedDenominators.Contains((key.Subject, key.Denominator)) ? UnusedReason.Denominator
                : !_asked.ContainsKey(new(key.Subject, key.Time)) ? UnusedReason.Time
                : TerritoryOf(key.Area, key.Map) < 0 ? UnusedReason.Area
                : UnusedReason.Definition;
            yield return (why, key, _observations.PublishedRates.CountOf(key));
        }

        HashSet<string> subjects = [.. _asked.Keys.Select(asked => asked.Subject)];
        foreach (SubjectTime reported in _observations.SubjectTimes)
        {
            HashSet<(string? Series, string? Scope)>? definitions = _asked.GetValueOrDefault(reported);
            bool isKnown = subjects.Contains(reported.Subject);
            foreach (Publications publications in _observations.PublicationsOf(reported).ToArray())
            {
                UnusedReason? reason = !isKnown ? UnusedReason.Subject
                    : definitions is null ? UnusedReason.Time
                    : !definitions.Any(asked => FigureColumn.IsAskedFor(publications.First, asked.Series, asked.Scope)) ? UnusedReason.Definition
                    : _withoutPlace.Contains(publications.First) ? UnusedReason.Area
                    : null;
                if (reason is { } why)
                {
                    yield return (why, publications.First.Key, publications.Count);
                }
            }
        }
    }

    /// <summary>Finds what was published of a subject at a time in whatever series and scope; that is not to ask for it.</summary>
    /// <param name="of">What and when.</param>
    /// <param name="position">Where the area stands in the tree.</param>
    /// <returns>For each key its publications.</returns>
    internal IReadOnlyList<Publications> PublicationsOf(in SubjectTime of, int position)
    {
        FigureSlots slots = Placed(of);
        return slots.More(position)?.Several ?? (slots.Only(position).Count > 1 ? [slots.Only(position)] : []);
    }

    /// <summary>Finds what was published more than once of a subject, at all times; that is not to ask for it.</summary>
    /// <param name="subject">The code of what was counted.</param>
    /// <param name="series">The series asked for, or null for any.</param>
    /// <param name="scope">The scope asked for, or null for any.</param>
    /// <returns>Where the area stands in the tree, and the publications, the earliest first; not those that are suppressed now.</returns>
    internal IEnumerable<(int Position, Observation[] Publications)> Revised(string subject, string? series, string? scope)
    {
        foreach (ObservationTime time in _times.GetValueOrDefault(subject) ?? [])
        {
            foreach (Publications ofOneKey in _observations.PublicationsOf(new(subject, time)).ToArray())
            {
                if (ofOneKey.Count > 1 && FigureColumn.IsAskedFor(ofOneKey.First, series, scope) && ObservationSet.Latest(ofOneKey).Figure.Reason != NoValueReason.Suppressed
                    && TerritoryOf(ofOneKey.First.Area, ofOneKey.First.Map) is >= 0 and int position)
                {
                    yield return (position, ofOneKey.ToArray());
                }
            }
        }
    }

    private FigureSlots Placed(in SubjectTime asked)
    {
        if (!_slots.TryGetValue(asked, out FigureSlots? slots))
        {
            slots = new(_tree.Areas.Count);
            foreach (Publications publications in _observations.PublicationsOf(asked))
            {
                Place(publications, slots);
            }

            foreach (FigureSlots.Rarer rarer in slots.AllOfMore())
            {
                Sort(rarer.Several);
            }

            _slots.Add(asked, slots);
        }

        return slots;
    }

    private void Place(in Publications publications, FigureSlots slots)
    {
        Observation one = publications.First;
        if (PlaceOf(one.Area, one.Map) is >= 0 and int place)
        {
            Add(publications, slots, place);
            return;
        }

        if (_catalogue.Find(one.Area, one.Map) is not { } area)
        {
            _withoutPlace.Add(one);
            return;
        }

        IReadOnlyList<LineageLink> destinations = LineageFrom(one.Map).Descent(area).Destinations;
        if (destinations.Count == 0)
        {
            _withoutPlace.Add(one);
        }

        foreach (LineageLink link in destinations)
        {
            int position = _tree.Position(link.Destination);
            if (LineageFrom(one.Map).Origin(link.Destination).IsSameTerritory)
            {
                Add(publications, slots, position);
            }
            else
            {
                // In order, so that it never matters in which order observations came.
                (slots.WithMore(position).Elsewhere ??= new(ByCode)).Add((area, link.Destination));
            }
        }
    }

    // The place of an area of the same territory, under whatever code.
    private int TerritoryOf(AreaCode code, LocalDate map)
    {
        int place = PlaceOf(code, map);
        return place >= 0 || _catalogue.Find(code, map) is not { } area
            ? place
            : LineageFrom(map).Descent(area).Destinations is [var link] && LineageFrom(map).Origin(link.Destination).IsSameTerritory ? _tree.Position(link.Destination) : -1;
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
    private void Add(in Publications publications, FigureSlots slots, int place)
    {
        Observation one = publications.First;
        bool restated = one.Map == _tree.Date && one.Time.AsAt != _tree.Date;
        bool wasRestated = slots.More(place) is { IsRestated: true };
        ref Publications only = ref slots.Only(place);
        if (only.Count == 0 || (restated && !wasRestated))
        {
            only = publications;
            if (restated || slots.More(place) is not null)
            {
                FigureSlots.Rarer more = slots.WithMore(place);
                (more.Several, more.IsRestated) = (null, restated);
            }
        }
        else if (restated == wasRestated)
        {
            (slots.WithMore(place).Several ??= [only]).Add(publications);
        }
    }

    // So that it never matters in which order observations came.
    private static void Sort(List<Publications>? several)
    {
        if (several is not null)
        {
            Publications[] sorted = [.. several.OrderBy(one => one.First.Key.ToString(), StringComparer.Ordinal)];
            several.Clear();
            several.AddRange(sorted);
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
