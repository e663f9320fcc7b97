namespace CoverageMetrics.Reports.Drawing;

/// <summary>How a value of a series is joined to the one before.</summary>
internal enum SeriesJoin
{
    /// <summary>Not at all: it is the first, or the two cannot be compared.</summary>
    None = 0,

    /// <summary>By a line: it is that of the month before.</summary>
    Line = 1,

    /// <summary>By dots: nobody reported the months between.</summary>
    Dots = 2,
}
