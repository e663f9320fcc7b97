using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Solving;

/// <summary>Reads claims otherwise: by another convention, more tightly, or with the direction turned round.</summary>
/// <remarks>Nothing is tried any more once the effort is spent.</remarks>
internal static class Alternatives
{
    private static readonly ReadingConvention[] Conventions = Enum.GetValues<ReadingConvention>();

    // The conventions of which each alone makes contradictory claims agree.
    internal static IReadOnlyList<ReadingConvention> Readings(Claim[] conflict, Effort effort)
    {
        var index = ClaimIndex.Of(conflict);
        int[] all = [.. Enumerable.Range(0, conflict.Length)];
        return [.. Conventions.Where(convention =>
            !effort.IsSpent && Change(index, all, claim => Read(claim, convention)) is { } read && Detection.Agree(read, all, effort))];
    }

    // The changes between two quantities that make contradictory claims agree when they are turned round together.
    internal static IReadOnlyList<Claim> Reversed(Claim[] conflict, Effort effort)
    {
        var index = ClaimIndex.Of(conflict);
        int[] all = [.. Enumerable.Range(0, conflict.Length)];
        var reversed = new List<Claim>();
        IEnumerable<Claim> changes = conflict.Where(claim => claim.IsChange);
        foreach (IGrouping<(FigureKey, FigureKey, FigureKey), Claim> pair in changes.GroupBy(claim => (claim.Subject, claim.Others[0], claim.Others[claim.Others.Count / 2])))
        {
            if (effort.IsSpent)
            {
                break;
            }

            ClaimIndex? turned = Change(index, all, claim => pair.Contains(claim) ? claim.Reverse() : claim);
            if (turned is not null && Detection.Agree(turned, all, effort))
            {
                reversed.AddRange(pair);
            }
        }

        return reversed;
    }

    // The claims read as tightly as the words of precision can be; null where that changes nothing.
    internal static ClaimIndex? Tighten(ClaimIndex index, IReadOnlyList<int> claims) =>
        Change(index, claims, claim => ReadingConventions.Tighter.Aggregate(claim, Read));

    private static Claim Read(Claim claim, ReadingConvention convention) =>
        claim.Figure is not null && claim.Figure.TryReadAs(convention, out PublishedFigure figure) ? claim.With(figure) : claim;

    private static ClaimIndex? Change(ClaimIndex index, IReadOnlyList<int> claims, Func<Claim, Claim> change)
    {
        Claim[]? changed = null;
        foreach (int number in claims)
        {
            Claim other = change(index.Claims[number]);
            if (!ReferenceEquals(other, index.Claims[number]))
            {
                changed ??= [.. index.Claims];
                changed[number] = other;
            }
        }

        return changed is null ? null : index.With(changed);
    }
}
