using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Solving;

/// <summary>Puts a reconciliation together: conflicts first, then what the agreeing claims imply, then what is surprising.</summary>
internal sealed class Reconciler
{
    private readonly ClaimIndex _index;
    private readonly ClaimVerdict[] _verdicts;
    private readonly ReconciledQuantity?[] _quantities;
    private readonly List<ClaimConflict> _conflicts = [];
    private readonly List<ClaimFinding> _surprises = [];
    private readonly List<int> _agreeing = [];
    private readonly Effort _effort;
    private bool _isDecided = true;
    private bool _isComplete = true;

    private Reconciler(ClaimIndex index, Effort effort)
    {
        _index = index;
        _effort = effort;
        _verdicts = new ClaimVerdict[index.Claims.Length];
        _quantities = new ReconciledQuantity?[index.Quantities.Length];
    }

    // The claims come in the order of their labels.
    internal static Reconciliation Reconcile(Claim[] claims, Effort effort)
    {
        var reconciler = new Reconciler(ClaimIndex.Of(claims), effort);
        foreach (List<int> group in ClaimGroups.Split(reconciler._index, [.. Enumerable.Range(0, claims.Length)]))
        {
            reconciler.Reconcile(group);
        }

        return reconciler.ToResult();
    }

    private void Reconcile(List<int> group)
    {
        var search = ConflictSearch.Of(_index, group, _effort);
        _isDecided &= search.Detection.IsDecided;
        _isComplete &= !search.IsCutShort && search.Detection.IsTightest;
        foreach (int[] conflict in search.Found)
        {
            Keep(conflict);
        }

        _agreeing.AddRange(search.Agreeing);
        Judge(search);
        Surprise(search.Agreeing);
    }

    private void Keep(int[] conflict)
    {
        foreach (int claim in conflict)
        {
            _verdicts[claim] = ClaimVerdict.Contradicted;
        }

        Claim[] claims = ClaimsOf(conflict);
        _conflicts.Add(new ClaimConflict(claims, Alternatives.Readings(claims, _effort), Alternatives.Reversed(claims, _effort)));
    }

    private void Judge(ConflictSearch search)
    {
        var narrowing = new HashSet<int>();
        foreach (Knowledge known in search.Detection.Knowledge)
        {
            _quantities[known.Quantity] = new ReconciledQuantity(
                _index.Quantities[known.Quantity],
                known.Interval,
                known.Possible,
                () => ClaimsOf(known.Provenance.Explain(known.LowerEntry, known.UpperEntry)));
            if (known.Interval.Lower.Sign > 0)
            {
                narrowing.UnionWith(known.Provenance.ClaimsOf(known.LowerEntry));
            }

            narrowing.UnionWith(known.Provenance.ClaimsOf(known.UpperEntry));
        }

        HashSet<int> redundant = Redundancy.Find(_index, search.Agreeing);
        foreach (int claim in search.Agreeing)
        {
            _verdicts[claim] = redundant.Contains(claim) ? ClaimVerdict.Consistent
                : narrowing.Contains(claim) ? ClaimVerdict.Implied
                : ClaimVerdict.NotComparable;
        }
    }

    private void Surprise(IReadOnlyList<int> agreeing)
    {
        if (Alternatives.Tighten(_index, agreeing) is { } tightened)
        {
            var search = ConflictSearch.WithoutOverlapsOf(tightened, agreeing, _effort);
            _isComplete &= !search.IsCutShort;
            foreach (int[] set in search.Found)
            {
                ReadingConvention[] tighter = [.. set
                    .Where(claim => !ReferenceEquals(tightened.Claims[claim], _index.Claims[claim]))
                    .Select(claim => tightened.Claims[claim].Figure!.Convention).Distinct().Order()];
                IReadOnlyList<Claim> reversed = Alternatives.Reversed([.. set.Select(claim => tightened.Claims[claim])], _effort);
                HashSet<string> labels = [.. reversed.Select(claim => claim.Label)];
                Keep(ClaimFindingReason.OnlyLoosestReading, set, tighter, [.. ClaimsOf(set).Where(claim => labels.Contains(claim.Label))]);
            }
        }

        foreach (int claim in agreeing)
        {
            if (_index.Claims[claim] is { Kind: ClaimKind.Coverage or ClaimKind.Share } share && IsAboveWhole(claim, share))
            {
                Keep(ClaimFindingReason.AboveWhole, [claim], [], []);
            }
        }
    }

    private bool IsAboveWhole(int claim, Claim share)
    {
        FigureInterval atMostOne = FigureInterval.AtMost(ExactNumber.FromWhole(1));
        int[] quantities = _index.QuantitiesOf(claim);
        FigureInterval part = _quantities[quantities[0]]!.Interval;
        FigureInterval whole = _quantities[quantities[1]]!.Interval;
        return share.Allowed.Intersect(atMostOne).IsEmpty || Edge.AreApart(part.LowerEdge, whole.UpperEdge);
    }

    private void Keep(ClaimFindingReason reason, int[] set, IReadOnlyList<ReadingConvention> failsUnder, IReadOnlyList<Claim> reversed)
    {
        foreach (int claim in set)
        {
            _verdicts[claim] = ClaimVerdict.Surprising;
        }

        _surprises.Add(new ClaimFinding(reason, ClaimsOf(set), failsUnder, reversed));
    }

    private Reconciliation ToResult()
    {
        ReconciledQuantity[] quantities = [.. _quantities.Select((found, number) => found ?? new ReconciledQuantity(
            _index.Quantities[number], FigureInterval.NotNegative, FigureInterval.NotNegative, () => []))];
        return new Reconciliation(
            [.. quantities.OrderBy(quantity => quantity.Quantity)],
            [.. _index.Claims.Select((claim, number) => new ReconciledClaim(claim, _verdicts[number]))],
            [.. _conflicts.OrderBy(conflict => conflict.Labels, LabelOrder.Instance)],
            [.. _surprises.OrderBy(surprise => surprise.Labels, LabelOrder.Instance)],
            Denominators.Compare(_index.Claims),
            new JointQuestions(_index, _agreeing, quantities),
            _isDecided,
            _isDecided && _isComplete && !_effort.IsSpent);
    }

    private Claim[] ClaimsOf(int[] numbers) => Array.ConvertAll(numbers, number => _index.Claims[number]);
}
