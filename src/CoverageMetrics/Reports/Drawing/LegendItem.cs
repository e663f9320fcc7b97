using System;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>An entry of a legend: a sample and what it means.</summary>
/// <param name="Text">What it means.</param>
/// <param name="Draw">Draws the sample around a point, within 13 pixels to both sides and 7 above and below.</param>
internal sealed record LegendItem(string Text, Action<SvgWriter, double, double> Draw);
