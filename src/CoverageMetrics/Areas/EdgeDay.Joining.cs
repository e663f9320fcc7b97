using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Areas;

/// <content>Shares, circles, and the edges that are one change.</content>
internal sealed partial class EdgeDay
{
    private readonly Dictionary<AreaCode, bool> _inCircle = [];

    // As many digits as the finest share of the area are printed; each share may be half a unit of the last one off.
    private void CheckShares(AreaCode code, List<BoundaryEdge> goes)
    {
        decimal[] given = [.. goes.Select(edge => edge.Share).OfType<decimal>()];
        decimal sum = given.Sum();
        int digits = given.Length == 0 ? 0 : given.Max(share => (int)share.Scale);
        decimal leeway = digits == 0 ? 0 : given.Length * 0.5m * Unit(digits);
        bool isOver = given.Length == goes.Count ? sum > 1 + leeway : given.Length > 0 && sum >= 1 + leeway;
        bool isUnder = given.Length == goes.Count && sum < 1 - leeway;
        if (isOver || isUnder)
        {
            Contradict(
                isOver ? AreaCatalogueFindingKind.ContradictoryShares : AreaCatalogueFindingKind.RestUnaccountedFor, goes[^1].Line!.Value, goes,
                FormattableString.Invariant($"The shares of area {code} on {Day.Write(_date)} add up to {sum}{(given.Length < goes.Count ? ", and more goes elsewhere" : "")}: {Excerpt.List(goes, ", ")}."));
        }
        else if (given.Length == goes.Count && sum != 1)
        {
            _reading.Note(
                AreaCatalogueFindingKind.SharesRounded, goes[^1].Line!.Value,
                FormattableString.Invariant($"The shares of area {code} on {Day.Write(_date)} add up to {sum}, which is 1 within the digits that are printed."));
        }

        if (given.Length == goes.Count && goes.Count > 1)
        {
            _reading.AddShares(_date, code, goes);
        }

        bool hasEveryone = goes.Count > 1 && goes.Count(edge => !IsNobody(edge)) == 1;
        foreach (BoundaryEdge edge in goes)
        {
            _shares[edge] = goes.Count == 1 ? TransferShare.Whole
                : IsNobody(edge) ? TransferShare.LandOnly
                : hasEveryone ? TransferShare.Everyone : TransferShare.Part;
        }
    }

    // 0 without digits is nobody; 0.00 may be a few.
    private static bool IsNobody(BoundaryEdge edge) => edge.Share is { } share && share == 0 && share.Scale == 0;

    private static decimal Unit(int digits)
    {
        decimal unit = 1;
        for (int i = 0; i < digits; i++)
        {
            unit /= 10;
        }

        return unit;
    }

    // Areas that go as a whole to another code, one after the other, until the first code is reached again.
    private bool IsInCircle(AreaCode code)
    {
        if (_inCircle.TryGetValue(code, out bool known))
        {
            return known;
        }

        var way = new List<AreaCode>();
        var places = new Dictionary<AreaCode, int>();
        AreaCode? at = code;
        while (at is { } next && !_inCircle.ContainsKey(next) && places.TryAdd(next, way.Count))
        {
            way.Add(next);
            at = _out.TryGetValue(next, out List<BoundaryEdge>? goes) && goes is [{ IsLoop: false } only] ? only.To : null;
        }

        int first = at is { } end && places.TryGetValue(end, out int place) ? place : way.Count;
        for (int i = 0; i < way.Count; i++)
        {
            _inCircle[way[i]] = i >= first;
        }

        return _inCircle[code];
    }

    // Edges that have an old code or a new code in common, in the order of their lines.
    private IEnumerable<List<BoundaryEdge>> Components()
    {
        var joined = new HashSet<BoundaryEdge>(ReferenceEqualityComparer.Instance);
        foreach (BoundaryEdge edge in _edges)
        {
            if (!joined.Add(edge))
            {
                continue;
            }

            List<BoundaryEdge> component = [edge];
            for (int i = 0; i < component.Count; i++)
            {
                Join(_out, component[i].From);
                Join(_in, component[i].To);
            }

            yield return [.. component.OrderBy(one => one.Line)];

            // What is joined once is not looked at again, so that each list is walked over once.
            void Join(Dictionary<AreaCode, List<BoundaryEdge>> edges, AreaCode? code)
            {
                if (code is { } known && edges.Remove(known, out List<BoundaryEdge>? more))
                {
                    component.AddRange(more.Where(joined.Add));
                }
            }
        }
    }

    // False when all stays as it is.
    private bool End(List<BoundaryEdge> edges)
    {
        foreach (BoundaryEdge edge in edges.Where(edge => edge.From is not null))
        {
            _reading.Of(edge.From!.Value).Last.Call(edge.OldName);
        }

        if (edges is [{ IsLoop: true } only] && !IsRename(only))
        {
            _reading.Of(only.From!.Value).Last.Call(only.NewName);
            return false;
        }

        foreach (BoundaryEdge edge in edges)
        {
            if (edge.From is { } code && _reading.Of(code) is { IsInUse: true } known)
            {
                known.Last.End(_date, edge.Line!.Value);
            }
        }

        return true;
    }

    private BoundaryChangeDraft Begin(List<BoundaryEdge> edges)
    {
        foreach (BoundaryEdge edge in edges)
        {
            if (edge.To is not { } code)
            {
                continue;
            }

            KnownCode known = _reading.Of(code);
            if (!known.IsInUse)
            {
                known.Begin(code, edge.Level, _date, edge.Line!.Value);
            }

            known.Last.Call(edge.NewName);
        }

        bool isFromOutside = edges.TrueForAll(edge => edge.From is null);
        return BoundaryChangeDraft.On(_date, KindOf(edges))
            .WithParts([.. edges.Select(edge => new DraftPart(edge.From, edge.To, ShareOf(edge, isFromOutside), edge.Restores) { Line = edge.Line })])
            .WithBasis(string.Join("; ", edges.Select(edge => edge.Basis).Where(basis => basis.Length > 0).Distinct()));
    }

    private TransferShare ShareOf(BoundaryEdge edge, bool isFromOutside) => edge.From is not null ? _shares[edge]
        : isFromOutside ? TransferShare.Whole
        : IsNobody(edge) ? TransferShare.LandOnly : TransferShare.Part;

    private bool IsRename(BoundaryEdge loop) =>
        loop.NewName is { } name && _reading.Of(loop.From!.Value).Last.Name is { } earlier && !AreaName.AreSame(earlier, name);

    private static BoundaryChangeKind KindOf(List<BoundaryEdge> edges)
    {
        int old = edges.Select(edge => edge.From).OfType<AreaCode>().Distinct().Count();
        int young = edges.Select(edge => edge.To).OfType<AreaCode>().Distinct().Count();
        bool staysInside = edges.TrueForAll(edge => edge.From is not null && edge.To is not null);
        return (old, young) switch
        {
            (0, _) => BoundaryChangeKind.Establishment,
            (_, 0) => BoundaryChangeKind.Abolition,
            (1, 1) when edges is [{ IsLoop: true }] => BoundaryChangeKind.Rename,
            (1, 1) when staysInside => BoundaryChangeKind.ChangeOfCode,
            (_, 1) when staysInside => BoundaryChangeKind.Merge,
            (1, _) when staysInside => BoundaryChangeKind.Split,
            _ => BoundaryChangeKind.PartialTransfer,
        };
    }
}
