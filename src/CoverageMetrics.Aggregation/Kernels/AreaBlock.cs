namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>At most 65,535 rows with 16-bit areas and days, and where four groups of theirs are counted.</summary>
internal unsafe struct AreaBlock
{
    internal ushort* Areas;
    internal byte* Flags;
    internal ushort* Starts;
    internal ushort* Ends;
    internal ushort Day;
    internal int Rows;

    /// <summary>One 64-bit counter for each of the 65,536 areas that 16 bits can name, so that no row, however wrong, writes elsewhere.</summary>
    internal ulong* Packed;

    /// <summary>By flags: what to add to the counter.</summary>
    internal ulong* Lanes;

    /// <summary>By lane: the flags of which one is needed.</summary>
    internal byte* Masks;
}
