using System;
using System.Collections.Generic;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using NodaTime;

namespace CoverageMetrics.Restatement;

/// <summary>One restatement at work: every measure on every map it was reported on, brought to one map.</summary>
internal sealed partial class Restating
{
    private readonly AreaCatalogue _catalogue;
    private readonly WeightIndex _weights;
    private readonly AreaLevel? _level;
    private readonly LocalDate _map;
    private readonly Dictionary<LocalDate, MapWay> _ways = [];
    private readonly List<RestatedFigure> _figures = [];
    private readonly List<UnplacedObservation> _unplaced = [];

    internal Restating(AreaCatalogue catalogue, WeightIndex weights, AreaLevel? level, LocalDate map)
    {
        _catalogue = catalogue;
        _weights = weights;
        _level = level;
        _map = map;
    }

    internal RestatedSet Run(ObservationSet observations)
    {
        foreach (ReportedGroup group in ReportedGroup.Of(observations))
        {
            Restate(group);
        }

        _unplaced.Sort(UnplacedObservation.Compare);
        return new(_map, _figures.AsReadOnly(), _unplaced.AsReadOnly()) { Breaks = observations.DeclaredBreaks };
    }

    private void Restate(ReportedGroup group)
    {
        if (!_ways.TryGetValue(group.Map, out MapWay? way))
        {
            _ways.Add(group.Map, way = new(_catalogue, _weights, group.Map, _map));
        }

        var reported = new Dictionary<Area, Observation>(group.Observations.Count, ReferenceEqualityComparer.Instance);
        var touched = new HashSet<Area>(group.Observations.Count, ReferenceEqualityComparer.Instance);
        int next = 0;
        foreach (Observation observation in group.Observations)
        {
            if (way.Find(observation.Area, ref next) is not { } descent)
            {
                Leave(observation, UnplacedReason.UnknownArea, [], [], UnplacedWords.UnknownArea(observation.Area, group.Map));
                continue;
            }

            reported.Add(descent.Area, observation);
            Follow(observation, descent, group, way, touched);
        }

        foreach (AreaOrigin origin in way.Lineage.Origins)
        {
            if (_level is { } level ? origin.Area.Level.Rank == level.Rank : touched.Contains(origin.Area))
            {
                _figures.Add(Restate(origin, group, reported, way));
            }
        }
    }

    private RestatedFigure Restate(AreaOrigin origin, ReportedGroup group, Dictionary<Area, Observation> reported, MapWay way)
    {
        var sum = default(FigureSum);
        List<LineageLink> links = SourcesOf(origin, group.Map, reported, ref sum);
        RestatedSource[] sources = new RestatedSource[links.Count];
        var observations = new List<Observation>(links.Count);
        for (int i = 0; i < sources.Length; i++)
        {
            if (reported.TryGetValue(links[i].Source, out Observation? part))
            {
                observations.Add(part);
            }

            sources[i] = SourceOf(links[i], part, group, way);
            Add(ref sum, sources[i]);
        }

        if (origin.Unknown is not (null or TransferShare.LandOnly))
        {
            sum.Lack(null, Figure.None<ObservedQuantity>(NoValueReason.Missing, NoValueDetail.NotInCatalogue(group.Map)));
        }

        Observation observation = sources is [{ HasEveryone: true, Observation: { } only }] && origin.IsComplete
            ? only.Restated(origin.Area.Code, _map, only.Figure)
            : MergedObservation.Of(origin.Area, _map, group.Measure, sum.Total, observations);
        bool isExact = observation.Figure.HasValue && Array.TrueForAll(sources, source => source.HasEveryone);
        return new(origin, observation, group, Array.AsReadOnly(sources), observation.Figure.Bounds ?? (isExact || !origin.IsComplete ? null : BoundsOf(sources)));
    }

    private static RestatedSource SourceOf(LineageLink link, Observation? observation, ReportedGroup group, MapWay way) =>
        new(link, observation, link.HasEveryone ? null : PartOf(link, observation, group, way));

    private static RestatedPart PartOf(LineageLink link, Observation? observation, ReportedGroup group, MapWay way)
    {
        Figure<ObservedQuantity> figure = observation?.Figure ?? default;
        Division division = way.Divide(link.Source);
        if (!division.IsKnown)
        {
            return new(null, "", figure.HasValue ? Figure.None<ObservedQuantity>(NoValueReason.NotComparable, NoValueDetail.NotDivided(link.Source, division.StoppedAt!, division.StoppedBy)) : figure);
        }

        int place = division.PlaceOf(link.Destination);
        Figure<ObservedQuantity> part = figure.TryGetValue(out ObservedQuantity whole)
            ? Part(observation!, group.Divided(link.Source, whole, division)[place], place, division)
            : figure;
        return new(division.Weights[place], division.Source, part);
    }

    private static Figure<ObservedQuantity> Part(Observation whole, in ObservedQuantity part, int place, Division division) => new(
        part, Figure.LessFirm(whole.Figure.Status!.Value, FigureStatus.Estimated), BoundsSum.OfPart(whole, place, division.Destinations.Length, part));

    private static void Add(ref FigureSum sum, RestatedSource source)
    {
        bool isUndivided = source.Weight is null && source.Observation is { Figure.HasValue: true };
        if (isUndivided)
        {
            sum.Lack(null, Figure.None<ObservedQuantity>(NoValueReason.NotComparable, source.Contribution.Detail!));
        }
        else
        {
            sum.Add(source.Area, source.Contribution);
        }
    }

    // Also where nobody knows how an area was divided, its people are no more than it has.
    private static Bounds<ObservedQuantity>? BoundsOf(RestatedSource[] sources)
    {
        var sum = new BoundsSum(0);
        ObservedQuantity? unit = null;
        foreach (RestatedSource source in sources)
        {
            if (source.Observation is not { Figure: { HasValue: true } whole } observation || (unit is { } other && !other.IsLike(whole.Value)) || whole.Value.IsChange)
            {
                return null;
            }

            unit = whole.Value;
            sum.Add(source.HasEveryone ? whole : new(whole.Value, whole.Status!.Value, BoundsSum.OfPart(observation, 0, int.MaxValue, whole.Value)));
        }

        return unit is { } one && sum.SlotFor(one) is Bounds<ObservedQuantity> bounds ? bounds : null;
    }
}
