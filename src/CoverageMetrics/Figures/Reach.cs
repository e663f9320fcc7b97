namespace CoverageMetrics.Figures;

/// <summary>How far an interval reaches at one end.</summary>
internal enum Reach : byte
{
    /// <summary>Up to a number that belongs to it.</summary>
    Closed,

    /// <summary>Up to a number that does not belong to it.</summary>
    Open,

    /// <summary>Without limit.</summary>
    Unlimited,
}
