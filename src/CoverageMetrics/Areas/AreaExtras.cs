using System.Collections.Immutable;

namespace CoverageMetrics.Areas;

/// <summary>What few areas have: one object for all that have nothing of it.</summary>
internal sealed record AreaExtras
{
    /// <summary>Gets nothing.</summary>
    internal static AreaExtras None { get; } = new();

    /// <summary>Gets the further names of all days.</summary>
    internal ImmutableList<string> OtherNames { get; init; } = [];

    /// <summary>Gets the further names of some days.</summary>
    internal ImmutableList<DatedName> DatedNames { get; init; } = [];

    /// <summary>Gets the codes of other authorities, by scheme.</summary>
    internal DatedCodes Codes { get; init; } = DatedCodes.None;

    /// <summary>Gets the name of the hierarchy whose parents are asked for; empty for the first.</summary>
    internal string Hierarchy { get; init; } = string.Empty;

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", OtherNames);
}
