namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>What a kernel saw in a block of rows, from which follows whether its counts stand.</summary>
internal struct BlockCheck
{
    internal ushort LeastArea;
    internal ushort GreatestArea;
    internal byte AnyFlags;
    internal bool AnyReversed;

    /// <summary>The rows in force; all of them when there are no dates.</summary>
    internal int InForce;

    internal static BlockCheck Start => new() { LeastArea = ushort.MaxValue };

    /// <summary>Tells whether every row has a known area, known programmes and an end not before its start.</summary>
    internal readonly bool IsClean(int areas, byte knownFlags) =>
        GreatestArea < areas && (AnyFlags & ~knownFlags) == 0 && !AnyReversed;
}
