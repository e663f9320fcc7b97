using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>Figures of one key that were published on the same day and cannot all be true, so that neither is a revision of the other.</summary>
/// <remarks>Immutable and safe to share; costs a list of its rivals. Two conflicts are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class ObservationConflict
{
    private const int MostWritten = 8;

    internal ObservationConflict(FigureKey key, IReadOnlyList<Observation> observations)
    {
        Key = key;
        Observations = observations;
    }

    /// <summary>Gets what the figures are of.</summary>
    public FigureKey Key { get; }

    /// <summary>Gets the observations that differ, two or more, by quantity; those without a value first. Where the figure is suppressed, none has a value.</summary>
    public IReadOnlyList<Observation> Observations { get; }

    /// <summary>Writes the key and the figures, the first eight of many, the same on every machine: it is the reason why there is no value.</summary>
    /// <returns>The conflict.</returns>
    public override string ToString() =>
        $"{Key}: {string.Join(" or ", Observations.Take(MostWritten).Select(observation => observation.Figure.WriteWith(Language.English)))}{(Observations.Count > MostWritten ? $" or {Observations.Count - MostWritten} others" : "")}";
}
