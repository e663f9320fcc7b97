using System;
using System.Collections.Generic;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Restatement;

/// <summary>Adds the figures of areas up along the tree of a date.</summary>
/// <remarks>
/// <para>A sum over areas of which one did not report is marked partial and lists that one. Numerator and denominator of a coverage are added over the same
/// areas. An area and another one that lies in it are never added.</para>
/// <para>Safe to share, as nothing is kept; costs nothing until the draft is asked for a level.</para>
/// </remarks>
public static class RollUp
{
    /// <summary>Starts to add observations up, of one subject and time or of many.</summary>
    /// <param name="observations">The observations, in any order. Of each key the latest publication is taken.</param>
    /// <param name="tree">The areas as they stood on the day of the map. An observation made on another map is taken when its code names the same area on
    /// both days; otherwise it has to be restated first and is listed.</param>
    /// <returns>The roll-up, which still needs a level.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="observations"/>, one of them or <paramref name="tree"/> is null.</exception>
    public static RollUpDraft Of(IEnumerable<Observation> observations, AreaTree tree)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(tree);
        return new(observations as ObservationSet ?? ObservationSet.Of(observations), tree, null);
    }
}
