using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Restatement;

/// <summary>The way from one map to another: the lineage of all areas, and how the people of divided areas are spread by the weights.</summary>
internal sealed class MapWay
{
    private readonly AreaCatalogue _catalogue;
    private readonly WeightIndex _weights;
    private readonly LocalDate _to;
    private readonly bool _forward;
    private readonly Dictionary<Area, Division> _divisions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Area, Spread> _spreads = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<LocalDate, AreaLineage> _lineages = [];
    private Dictionary<Area, NextPlace>? _next;

    internal MapWay(AreaCatalogue catalogue, WeightIndex weights, LocalDate from, LocalDate to)
    {
        _catalogue = catalogue;
        _weights = weights;
        _to = to;
        _forward = from <= to;
        Lineage = catalogue.Lineage(from, to);
    }

    internal AreaLineage Lineage { get; }

    /// <summary>Finds where an area lies; quickly when areas are asked for by code one after the other.</summary>
    /// <param name="code">The code on the first map.</param>
    /// <param name="next">Where to look first, at the beginning 0.</param>
    /// <returns>Where it lies, or <see langword="null"/> when no area has the code.</returns>
    internal AreaDescent? Find(AreaCode code, ref int next)
    {
        if (next < Lineage.Descents.Count && Lineage.Descents[next] is var descent && descent.Area.Code == code)
        {
            next++;
            return descent;
        }

        return _catalogue.Find(code, Lineage.FromDate) is { } area ? Lineage.Descent(area) : null;
    }

    /// <summary>Finds how the people of an area are spread that are not all in one place.</summary>
    internal Division Divide(Area area)
    {
        if (!_divisions.TryGetValue(area, out Division? division))
        {
            _divisions.Add(area, division = Divide(Lineage.Descent(area)));
        }

        return division;
    }

    // The lineage may know more of the area than the weights of a larger one it lay in: it rules out places, and the others share.
    private Division Divide(AreaDescent descent)
    {
        Spread spread = Follow(descent.Area);
        if (spread.StoppedAt is { } stopped)
        {
            return Division.Stopped(stopped, ChangesOf(stopped));
        }

        bool mayBeNowhere = descent.Lost is not (null or TransferShare.LandOnly);
        List<(Area? Area, Weight Weight)> places = [.. descent.Destinations
            .Where(link => link.Share != TransferShare.LandOnly)
            .Select(link => ((Area?)link.Destination, spread.Of(link.Destination)))];
        if (mayBeNowhere)
        {
            places.Add((null, spread.Nowhere));
        }

        Weight[] weights = [.. places.Select(place => place.Weight)];
        Weight sum = Weight.Sum(weights);
        return sum.IsNobody
            ? Division.Stopped(descent.Area, ChangesOf(descent.Area))
            : Division.Known(
                [.. places.Select(place => place.Area)],
                [.. weights.Select(weight => weight.Of(sum))],
                string.Join("; ", spread.Sources.Distinct().Order(System.StringComparer.Ordinal)));
    }

    // The area is not valid on the map asked for, and its people are not all in one of that map's areas as far as the lineage knows.
    private Spread Follow(Area area)
    {
        var way = new List<Area>();
        Area at = area;
        Spread? spread;
        while (!_spreads.TryGetValue(at, out spread))
        {
            way.Add(at);
            NextPlace next = Next(at);
            spread = WeightsOf(at) is { } weighed ? SpreadBy(weighed)
                : next.HasSeveral ? Spread.Stopped(at)
                : next.First is not { } only ? Spread.ToNowhere()
                : only.IsValidOn(_to) ? Spread.To(only)
                : null;
            if (spread is not null)
            {
                break;
            }

            at = next.First!;
        }

        // Whoever comes to an area on this way goes on along it.
        foreach (Area passed in way)
        {
            _spreads[passed] = spread;
        }

        return spread;
    }

    private Spread SpreadBy(WeightIndex.WeightedArea weighed)
    {
        var sum = new Spread();
        sum.Sources.Add(weighed.Source);
        foreach ((Area? destination, Weight weight) in weighed.Destinations)
        {
            if (weight.IsNobody)
            {
                continue;
            }

            Spread further = destination is null ? Spread.ToNowhere()
                : destination.IsValidOn(_to) ? Spread.To(destination)
                : HomeOf(destination) is { } home ? Spread.To(home)
                : Follow(destination);
            if (further.StoppedAt is not null)
            {
                return further;
            }

            sum.Add(further, weight);
        }

        return sum;
    }

    // Weights that lead past the map asked for are of no use.
    private WeightIndex.WeightedArea? WeightsOf(Area area) =>
        _weights.Find(area, _forward) is { } weighed
        && System.Array.TrueForAll(weighed.Destinations, one => one.Area is null || (_forward ? !(one.Area.ValidFrom > _to) : !(one.Area.ValidUntil <= _to)))
            ? weighed
            : null;

    private IReadOnlyList<BoundaryChange> ChangesOf(Area area) => _forward ? _catalogue.ChangesThatEnded(area) : _catalogue.ChangesThatBegan(area);

    // One lineage for all areas that end, or going back begin, on the same day.
    private Area? HomeOf(Area area)
    {
        LocalDate day = _forward ? area.ValidUntil!.Value.PlusDays(-1) : area.ValidFrom!.Value;
        if (!_lineages.TryGetValue(day, out AreaLineage? lineage))
        {
            _lineages.Add(day, lineage = _catalogue.Lineage(day, _to));
        }

        return lineage.Descent(area).HomeOfEveryone;
    }

    private NextPlace Next(Area area) => (_next ??= NextPlaces()).GetValueOrDefault(area);

    private Dictionary<Area, NextPlace> NextPlaces()
    {
        var next = new Dictionary<Area, NextPlace>(ReferenceEqualityComparer.Instance);
        foreach (BoundaryPart part in _catalogue.Changes.SelectMany(change => change.Parts))
        {
            (Area? here, Area? there) = _forward ? (part.Predecessor, part.Successor) : (part.Successor, part.Predecessor);
            if (here is not null && part.Share != TransferShare.LandOnly)
            {
                bool isKnown = next.TryGetValue(here, out NextPlace known);
                next[here] = isKnown ? known with { HasSeveral = known.HasSeveral || !ReferenceEquals(known.First, there) } : new(there, HasSeveral: false);
            }
        }

        return next;
    }

    /// <summary>Where the people of an area went when it ended, or going back came from; nowhere is a place.</summary>
    private readonly record struct NextPlace(Area? First, bool HasSeveral)
    {
        /// <summary>Writes the place.</summary>
        public override string ToString() => HasSeveral ? $"{First} and others" : $"{First}";
    }

    /// <summary>Shares of the people of an area by where they are, or the area for which there are no weights.</summary>
    private sealed class Spread
    {
        private readonly Dictionary<Area, Weight> _places = new(ReferenceEqualityComparer.Instance);

        internal Area? StoppedAt { get; private init; }

        internal Weight Nowhere { get; private set; }

        internal List<string> Sources { get; } = [];

        internal static Spread Stopped(Area at) => new() { StoppedAt = at };

        internal static Spread ToNowhere() => new() { Nowhere = Weight.Everybody };

        internal static Spread To(Area area)
        {
            var spread = new Spread();
            spread._places.Add(area, Weight.Everybody);
            return spread;
        }

        internal Weight Of(Area area) => _places.GetValueOrDefault(area);

        internal void Add(Spread other, Weight weight)
        {
            foreach ((Area area, Weight share) in other._places)
            {
                _places[area] = Of(area).Plus(share.Times(weight));
            }

            Nowhere = Nowhere.Plus(other.Nowhere.Times(weight));
            Sources.AddRange(other.Sources);
        }
    }
}
