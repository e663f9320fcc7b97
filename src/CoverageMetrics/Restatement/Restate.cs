using System;
using System.Collections.Generic;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Restatement;

/// <summary>Puts the figures of one date on the map of another.</summary>
/// <remarks>
/// <para>Areas that were merged as a whole are added, exactly. A divided area needs weights: with them its parts are estimates between bounds,
/// without them there is no value. A merged area of which a part was not reported is incomplete and names that part. What cannot be placed is listed.</para>
/// <para>Safe to share, as nothing is kept; costs nothing until the draft is asked for a map.</para>
/// </remarks>
public static class Restate
{
    /// <summary>Starts to restate observations, of one subject and time or of many.</summary>
    /// <param name="observations">The observations, in any order. Of each key the latest publication is taken, so give what was known on a day to get
    /// what was known then.</param>
    /// <param name="catalogue">The areas and their changes.</param>
    /// <returns>The restatement, which still needs a date.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="observations"/>, one of them or <paramref name="catalogue"/> is null.</exception>
    public static RestatementDraft Of(IEnumerable<Observation> observations, AreaCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(catalogue);
        return new(observations as ObservationSet ?? ObservationSet.Of(observations), catalogue, WeightIndex.Empty, null);
    }
}
