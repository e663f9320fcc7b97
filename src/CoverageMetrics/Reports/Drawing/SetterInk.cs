namespace CoverageMetrics.Reports.Drawing;

/// <summary>How the targets of one setter look.</summary>
/// <param name="Colour">The colour.</param>
/// <param name="Dashes">The dash pattern of a tick; empty for none.</param>
/// <param name="Shape">The shape of a point.</param>
/// <param name="PathDashes">The dash pattern of the path to it.</param>
internal sealed record SetterInk(string Colour, string Dashes, MarkerShape Shape, string PathDashes);
