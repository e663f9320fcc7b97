namespace CoverageMetrics.Figures;

/// <summary>What a cell that was refused should have been, so that its text tells how it would have to be written.</summary>
internal enum LoadHint
{
    /// <summary>Nothing can be told.</summary>
    None = 0,

    /// <summary>A day.</summary>
    Day = 1,

    /// <summary>A period.</summary>
    Period = 2,

    /// <summary>A number with or without decimals.</summary>
    Number = 3,

    /// <summary>A whole number.</summary>
    Whole = 4,

    /// <summary>The code of an area.</summary>
    Code = 5,
}
