using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Restatement;

/// <summary>Weights by the area they divide, checked against the catalogue.</summary>
internal sealed class WeightIndex
{
    private readonly ImmutableDictionary<(Area Area, bool Forward), WeightedArea> _areas;

    private WeightIndex(ImmutableDictionary<(Area Area, bool Forward), WeightedArea> areas) => _areas = areas;

    internal static WeightIndex Empty { get; } = new(ImmutableDictionary<(Area Area, bool Forward), WeightedArea>.Empty);

    internal WeightedArea? Find(Area area, bool forward) => _areas.GetValueOrDefault((area, forward));

    /// <summary>Adds weights.</summary>
    /// <exception cref="ArgumentException">They do not fit the catalogue, or weigh an area that is weighed already.</exception>
    internal WeightIndex With(TransferWeights weights, AreaCatalogue catalogue, string parameter)
    {
        AreaLineage lineage = catalogue.Lineage(weights.FromDate, weights.ToDate);
        bool forward = weights.FromDate < weights.ToDate;
        ImmutableDictionary<(Area, bool), WeightedArea>.Builder areas = _areas.ToBuilder();
        foreach (AreaCode code in weights.Areas)
        {
            Area area = Find(catalogue, code, weights.FromDate, parameter);
            WeightedArea weighed = Check(lineage.Descent(area), weights, catalogue, parameter);
            if (!areas.TryAdd((area, forward), weighed))
            {
                throw new ArgumentException($"An area is weighed once, but there are two weights of {area} towards {ObservedDay.Write(weights.ToDate)}.", parameter);
            }
        }

        return new(areas.ToImmutable());
    }

    private static WeightedArea Check(AreaDescent descent, TransferWeights weights, AreaCatalogue catalogue, string parameter)
    {
        IReadOnlyList<(AreaCode? Area, Weight Weight)> named = weights.Of(descent.Area.Code);
        List<Area?> places = [.. Places(descent)];
        HashSet<Area> withPeople = [.. places.OfType<Area>()];
        bool mayBeNowhere = places.Contains(null);
        var destinations = new (Area? Area, Weight Weight)[named.Count];
        var weighed = new HashSet<Area>(named.Count);
        bool weighsNowhere = false;
        for (int i = 0; i < destinations.Length; i++)
        {
            Area? destination = named[i].Area is { } code ? Find(catalogue, code, weights.ToDate, parameter) : null;
            destinations[i] = (destination, named[i].Weight);
            if (destination is null)
            {
                weighsNowhere = true;
            }
            else
            {
                weighed.Add(destination);
            }

            if (!named[i].Weight.IsNobody && !(destination is null ? mayBeNowhere : withPeople.Contains(destination)))
            {
                throw new ArgumentException(
                    $"A weight leads to where people went, but of {descent.Area} nobody is in {destination?.ToString() ?? "no area"} on {ObservedDay.Write(weights.ToDate)}; the weight is {named[i].Weight.ToDecimal().ToString(CultureInfo.InvariantCulture)}.",
                    parameter);
            }
        }

        foreach (Area? place in places)
        {
            if (!(place is null ? weighsNowhere : weighed.Contains(place)))
            {
                throw new ArgumentException(
                    $"Weights name every area in which people may be, 0 where there is nobody, but those of {descent.Area} do not name {place?.ToString() ?? "the people who are in no area"}.",
                    parameter);
            }
        }

        return new(destinations, weights.Source);
    }

    private static IEnumerable<Area?> Places(AreaDescent descent) =>
        descent.Destinations.Where(link => link.Share != TransferShare.LandOnly).Select(link => (Area?)link.Destination)
            .Concat(descent.Lost is null or TransferShare.LandOnly ? [] : [null]);

    private static Area Find(AreaCatalogue catalogue, AreaCode code, LocalDate date, string parameter) => catalogue.Find(code, date)
        ?? throw new ArgumentException($"Weights name areas of the catalogue, but no area has the code {code} on {ObservedDay.Write(date)}.", parameter);

    /// <summary>The weights of one area.</summary>
    internal sealed class WeightedArea((Area? Area, Weight Weight)[] destinations, string source)
    {
        internal (Area? Area, Weight Weight)[] Destinations => destinations;

        internal string Source => source;
    }
}
