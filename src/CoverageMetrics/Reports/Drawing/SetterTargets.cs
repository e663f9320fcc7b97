using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>The targets that one setter gave a series.</summary>
/// <param name="Setter">The place of the setter, which decides how they look.</param>
/// <param name="Name">The name of the setter.</param>
/// <param name="Targets">The targets, the earliest first.</param>
internal sealed record SetterTargets(int Setter, string Name, IReadOnlyList<SeriesTarget> Targets)
{
    /// <summary>Finds the targets after a value that are still to be met.</summary>
    /// <param name="latest">The value.</param>
    /// <returns>The targets, the next first.</returns>
    internal IReadOnlyList<SeriesTarget> Ahead(SeriesPoint latest) => [.. Targets.Where(target => target.Place > latest.Place && !target.IsMet)];

    /// <summary>Writes the setter.</summary>
    public override string ToString() => Name;
}
