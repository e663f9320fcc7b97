using System.Collections.Generic;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Metrics;

/// <summary>What was reported of a subject at a time for each area.</summary>
/// <remarks>Most areas report once: what is rarer is kept elsewhere, so that all areas of a country fit in little memory.</remarks>
internal sealed class FigureSlots
{
    private readonly Publications[] _only;
    private Rarer?[]? _more;

    internal FigureSlots(int areas) => _only = new Publications[areas];

    /// <summary>Finds what was published of the first key.</summary>
    /// <param name="position">The place of the area.</param>
    /// <returns>The publications, or none.</returns>
    internal ref Publications Only(int position) => ref _only[position];

    /// <summary>Finds what few areas have.</summary>
    /// <param name="position">The place of the area.</param>
    /// <returns>It, or null.</returns>
    internal Rarer? More(int position) => _more?[position];

    /// <summary>Finds what few areas have, and makes it where it is not there.</summary>
    /// <param name="position">The place of the area.</param>
    /// <returns>It.</returns>
    internal Rarer WithMore(int position) => (_more ??= new Rarer?[_only.Length])[position] ??= new();

    /// <summary>Lists what few areas have.</summary>
    /// <returns>It, in the order of the areas.</returns>
    internal IEnumerable<Rarer> AllOfMore()
    {
        foreach (Rarer? rarer in _more ?? [])
        {
            if (rarer is not null)
            {
                yield return rarer;
            }
        }
    }

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
