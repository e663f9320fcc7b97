using System;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Restatement;

/// <summary>Observations on their way to another map: the weights and the level are chosen here, the date at the end.</summary>
/// <remarks>Immutable and safe to share; costs one small object a step, and what it makes one pass over the observations for each of their days. Two drafts are equal
/// only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class RestatementDraft
{
    private readonly ObservationSet _observations;
    private readonly AreaCatalogue _catalogue;
    private readonly WeightIndex _weights;
    private readonly AreaLevel? _level;

    internal RestatementDraft(ObservationSet observations, AreaCatalogue catalogue, WeightIndex weights, AreaLevel? level)
    {
        _observations = observations;
        _catalogue = catalogue;
        _weights = weights;
        _level = level;
    }

    /// <summary>Gives weights to divide areas by.</summary>
    /// <param name="weights">The weights, of one change or of many.</param>
    /// <returns>The draft with them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">Weights name an area the catalogue does not have on their day, lead to where nobody went, leave out where
    /// people may be, or weigh an area that is weighed already; the message names the area, the rule and the value.</exception>
    public RestatementDraft WithWeights(params TransferWeights[] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        WeightIndex index = _weights;
        foreach (TransferWeights one in weights)
        {
            ArgumentNullException.ThrowIfNull(one, nameof(weights));
            index = index.With(one, _catalogue, nameof(weights));
        }

        return new(_observations, _catalogue, index, _level);
    }

    /// <summary>Asks for all areas of a level, also for those of which nothing was reported, and for no others.</summary>
    /// <param name="level">The level; other levels of the same rank belong to it.</param>
    /// <returns>The draft for that level.</returns>
    /// <exception cref="ArgumentException">The catalogue has no such level; the message names those it has.</exception>
    public RestatementDraft OfLevel(AreaLevel level) => _catalogue.Levels.Contains(level)
        ? new(_observations, _catalogue, _weights, level)
        : throw new ArgumentException($"The level is one of the catalogue ({Excerpt.List(_catalogue.Levels, ", ")}), but this is \"{level}\".", nameof(level));

    /// <summary>Restates the observations on the map of a day, later or earlier than theirs.</summary>
    /// <param name="map">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The figures of the areas of that day of which something was reported, or of all areas of the level asked for.</returns>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public RestatedSet To(LocalDate map) => new Restating(_catalogue, _weights, _level, map.WithCalendar(CalendarSystem.Iso)).Run(_observations);
}
