using System;
using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Figures;

/// <summary>What was published of one key, the latest last. Nearly always once: then there is no array. The default value is of no publication.</summary>
internal readonly struct Publications
{
    // One observation, or an array of at least two.
    private readonly object? _of;

    internal Publications(Observation only) => _of = only;

    internal Publications(Observation[] several) => _of = several.Length == 1 ? several[0] : several;

    /// <summary>Gets how many publications there are.</summary>
    internal int Count => _of is Observation[] several ? several.Length : _of is null ? 0 : 1;

    /// <summary>Gets the only publication, or null when there are several or none.</summary>
    internal Observation? Only => _of as Observation;

    /// <summary>Gets the first publication; there is one.</summary>
    internal Observation First => _of is Observation[] several ? several[0] : (Observation)_of!;

    /// <summary>Gets the latest publication; there is one.</summary>
    internal Observation Last => _of is Observation[] several ? several[^1] : (Observation)_of!;

    /// <summary>Lists the publications.</summary>
    /// <returns>The earliest first; not to be changed.</returns>
    internal Observation[] ToArray() => _of switch
    {
        Observation[] several => several,
        Observation only => [only],
        _ => [],
    };

    /// <summary>Lists the publications of the last day; there are several publications.</summary>
    /// <returns>At least one.</returns>
    internal ReadOnlySpan<Observation> OfLastDay()
    {
        var several = (Observation[])_of!;
        int first = several.Length - 1;
        while (first > 0 && several[first - 1].Published == several[^1].Published)
        {
            first--;
        }

        return several.AsSpan(first);
    }

    /// <summary>Finds the different quantities that were published on the last day.</summary>
    internal IEnumerable<ObservedQuantity> QuantitiesOfLastDay() =>
        OfLastDay().ToArray().Where(one => one.Figure.HasValue).Select(one => one.Figure.Value).Distinct();

    /// <summary>Writes how many there are, of what.</summary>
    public override string ToString() => Count == 0 ? "nothing published" : FormattableString.Invariant($"{Count} of {First.Key}");
}
