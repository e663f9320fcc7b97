using System.Collections.Generic;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>A limit in a picture.</summary>
/// <param name="Index">The place of the limit, which decides how it looks.</param>
/// <param name="Text">What it is called, and its value where it is the same everywhere.</param>
/// <param name="Values">Where it stands in each row that is shown, in the unit of the report; null where it does not.</param>
/// <param name="IsCommon">Whether it is the same everywhere.</param>
internal sealed record DrawnLimit(int Index, string Text, IReadOnlyList<decimal?> Values, bool IsCommon)
{
    /// <summary>Gets the points of a curve: across in ones, and upwards in the unit of the report; none for a limit of rows.</summary>
    internal IReadOnlyList<(decimal X, decimal Y)> Curve { get; init; } = [];

    /// <summary>Writes the name.</summary>
    public override string ToString() => Text;
}
