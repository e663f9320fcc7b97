using System.Collections.Immutable;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <summary>A part of a draft: codes that are not yet looked up, and the line it was read from, if any.</summary>
internal readonly record struct DraftPart(AreaCode? From, AreaCode? To, TransferShare Share, ImmutableList<(AreaCode Code, LocalDate On)> Restores)
{
    internal int? Line { get; init; }

    /// <summary>Writes both codes and the share.</summary>
    public override string ToString() => $"{From?.Text ?? "outside"} → {To?.Text ?? "nowhere"} ({Share})";
}
