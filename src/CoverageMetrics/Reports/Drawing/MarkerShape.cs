namespace CoverageMetrics.Reports.Drawing;

/// <summary>The shape of a point in a picture.</summary>
internal enum MarkerShape
{
    /// <summary>A circle.</summary>
    Circle = 0,

    /// <summary>A square.</summary>
    Square = 1,

    /// <summary>A triangle that points upwards.</summary>
    Triangle = 2,

    /// <summary>A diamond.</summary>
    Diamond = 3,

    /// <summary>Two lines that cross.</summary>
    Cross = 4,

    /// <summary>Two triangles, one on the tip of the other.</summary>
    Hourglass = 5,
}
