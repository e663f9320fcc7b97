using CoverageMetrics.Figures;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>An area in a picture of points.</summary>
/// <param name="Label">The name of the area.</param>
/// <param name="Says">The name and both values.</param>
/// <param name="X">The value across, in the unit of the report.</param>
/// <param name="Y">The value upwards, in the unit of the report.</param>
/// <param name="Text">The value upwards as the report prints it.</param>
/// <param name="Status">How firm the less firm of both is.</param>
/// <param name="Across">What the value across can be, or null of an exact one.</param>
/// <param name="Upwards">What the value upwards can be, or null of an exact one.</param>
/// <param name="IsLabelled">Whether the name is written.</param>
internal sealed record AreaPoint(string Label, string Says, decimal X, decimal Y, string Text, FigureStatus Status, Whisker? Across, Whisker? Upwards, bool IsLabelled)
{
    /// <summary>Writes the name and both values.</summary>
    public override string ToString() => Says;
}
