using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>A row of a picture by areas.</summary>
/// <param name="Label">The name of the area, or the word for the total.</param>
/// <param name="IsTotal">Whether it is the total.</param>
/// <param name="Texts">What is printed beside the drawing.</param>
/// <param name="Marks">The marks behind it.</param>
/// <param name="Reason">Why nothing is drawn; empty when something is.</param>
/// <param name="Numbers">What is drawn, in the unit of the report: a value, or an earlier and a later one; none when nothing is.</param>
/// <param name="Targets">The target of each setter, in the unit of the report.</param>
/// <param name="Says">The row in one line.</param>
internal sealed record AreaRow(
    string Label, bool IsTotal, IReadOnlyList<string> Texts, string Marks, string Reason, IReadOnlyList<decimal> Numbers, IReadOnlyList<decimal?> Targets, string Says)
{
    /// <summary>Gets what each of the numbers can be; null for an exact one, and empty when all are.</summary>
    internal IReadOnlyList<Whisker?> Whiskers { get; init; } = [];

    /// <summary>Gets everything that stands on the axis.</summary>
    internal IEnumerable<decimal> OnAxis => Numbers.Concat(Targets.OfType<decimal>()).Concat(Whiskers.OfType<Whisker>().SelectMany(whisker => whisker.Ends));

    /// <summary>Gets a value indicating whether something is drawn.</summary>
    internal bool IsDrawn => Numbers.Count > 0;

    /// <summary>Writes the row.</summary>
    public override string ToString() => Says;
}
