using CoverageMetrics.Figures;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>A step between the two ends of a waterfall: what one area, several together, or one measure adds.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Number">How much it adds.</param>
/// <param name="Text">The same as the report prints it.</param>
/// <param name="Marks">The marks behind it.</param>
/// <param name="Bounds">What it can be, or null of an exact one.</param>
internal sealed record WaterfallStep(string Label, decimal Number, string Text, string Marks, Bounds<decimal>? Bounds)
{
    /// <summary>Writes the name and the number.</summary>
    public override string ToString() => $"{Label} {Text}";
}
