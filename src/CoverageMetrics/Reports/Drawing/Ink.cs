using CoverageMetrics.Figures;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>The colours and strokes of pictures: on white, text at least 4.5:1 and marks at least 3:1. What a colour says, a shape or a dash pattern says too.</summary>
internal static class Ink
{
    internal const string White = "#ffffff";
    internal const string Black = "#1b1b1b";
    internal const string Grey = "#4a4a4a";
    internal const string Axis = "#6b6b6b";
    internal const string Grid = "#d9d9d9";
    internal const string Value = "#2b6cb0";
    internal const string ValueDark = "#1d4f86";

    // One for each setter of targets: the tick or the point, and the path to it.
    private static readonly SetterInk[] Setters =
    [
        new("#a61b1b", "", MarkerShape.Diamond, "7 4"), new("#6b3fa0", "5 3", MarkerShape.Square, "3 3"), new("#7a4b00", "2 2", MarkerShape.Triangle, "9 3 2 3"),
        new("#00635a", "8 2", MarkerShape.Cross, "12 4"), new("#a3187a", "8 2 2 2", MarkerShape.Circle, "2 5"), new("#3f5212", "1 2", MarkerShape.Hourglass, "6 2 2 2 2 2"),
    ];

    private static readonly string[] Limits = ["9 4", "4 4", "12 3 3 3", "1 3", "16 6 4 6", "6 2 2 2 2 2"];

    /// <summary>Gets every colour as it is drawn, on dark paper, and where a reader has chosen colours.</summary>
    internal static (string Light, string Dark, string Forced)[] Palette { get; } =
    [
        (White, "#16191d", "Canvas"), (Black, "#ececec", "CanvasText"), (Grey, "#c3c8ce", "CanvasText"), (Axis, "#949ba3", "CanvasText"), (Grid, "#3a4047", "GrayText"),
        (Value, "#5b9bdd", "Highlight"), (ValueDark, "#9cc8f5", "LinkText"),
        ("#a61b1b", "#ff9a92", "CanvasText"), ("#6b3fa0", "#cdb0f5", "CanvasText"), ("#7a4b00", "#e6b866", "CanvasText"),
        ("#00635a", "#6fd3c6", "CanvasText"), ("#a3187a", "#f59ad8", "CanvasText"), ("#3f5212", "#bcd37c", "CanvasText"),
    ];

    /// <summary>Finds the dash pattern of a limit, which no other line has in its colour.</summary>
    /// <param name="limit">The place of the limit, from 0; after the sixth, patterns come again.</param>
    /// <returns>The pattern.</returns>
    internal static string DashesOfLimit(int limit) => Limits[limit % Limits.Length];

    /// <summary>Finds how the targets of a setter look.</summary>
    /// <param name="setter">The place of the setter, from 0; after the sixth, looks come again.</param>
    /// <returns>The look.</returns>
    internal static SetterInk OfSetter(int setter) => Setters[setter % Setters.Length];

    /// <summary>Finds the shape of a value that is not final.</summary>
    /// <param name="status">How firm it is.</param>
    /// <returns>The shape; those of values that are not final are hollow.</returns>
    internal static MarkerShape OfStatus(FigureStatus status) => status switch
    {
        FigureStatus.Derived => MarkerShape.Square,
        FigureStatus.Estimated => MarkerShape.Triangle,
        FigureStatus.Forecast => MarkerShape.Cross,
        FigureStatus.Final or FigureStatus.Provisional => MarkerShape.Circle,
        _ => throw Unnamed.Member(status),
    };
}
