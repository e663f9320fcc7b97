using System.Collections.Generic;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Metrics;

/// <summary>What was reported for one area of a subject at a time.</summary>
/// <remarks>Most areas report once: what is rarer is kept elsewhere, so that all areas of a country fit in little memory.</remarks>
internal struct FigureSlot
{
    /// <summary>What was published of the first key.</summary>
    internal Publications Only;

    /// <summary>What few areas have.</summary>
    internal Rarer? More;

    /// <summary>What few areas have.</summary>
    internal sealed class Rarer
    {
        /// <summary>The publications of every key, when there are several keys.</summary>
        internal List<Publications>? Several;

        /// <summary>What was reported of other territories, in order.</summary>
        internal SortedSet<(Area Then, Area Now)>? Elsewhere;

        /// <summary>Whether the publications were restated onto the map.</summary>
        internal bool IsRestated;
    }
}
