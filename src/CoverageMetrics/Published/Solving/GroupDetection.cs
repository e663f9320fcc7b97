using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Solving;

/// <summary>Tries whether the claims of one group can all be true: of numbers, of quotients alone, and of whole counts.</summary>
internal sealed class GroupDetection
{
    private readonly ClaimIndex _index;
    private readonly GroupShape _shape;
    private readonly Effort _effort;
    private readonly DetectionAim _aim;
    private readonly Propagation _propagation;

    private GroupDetection(ClaimIndex index, GroupShape shape, Effort effort, DetectionAim aim)
    {
        _index = index;
        _shape = shape;
        _effort = effort;
        _aim = aim;
        _propagation = Propagation.Of(index, shape, effort, StopsAtFirst);
        Conflicts = _propagation.Conflicts;
    }

    internal IReadOnlyList<int[]> Conflicts { get; private set; }

    internal IReadOnlyList<Knowledge> Knowledge { get; private set; } = [];

    internal bool IsDecided { get; private set; }

    internal bool IsTightest { get; private set; }

    private bool StopsAtFirst => _aim == DetectionAim.AnyConflict;

    private bool WantsEnds => _aim == DetectionAim.Ends;

    internal static GroupDetection Of(ClaimIndex index, IReadOnlyList<int> group, Effort effort, DetectionAim aim)
    {
        var detection = new GroupDetection(index, GroupShape.Of(index, group), effort, aim);
        detection.Run();
        detection.IsDecided |= detection.Conflicts.Count > 0;
        return detection;
    }

    // In a forest every number left is part of a solution. Elsewhere a solution must be seen; of whole counts without sums the lower ends
    // are one, see Propagation. Claims without an absolute figure have a whole solution when they have any, and without a ratio nobody is one.
    private void Run()
    {
        if (Conflicts.Count > 0)
        {
            return;
        }

        bool isSolvedAtScale = RunAtScale();
        if (Conflicts.Count > 0)
        {
            return;
        }

        bool isExact = !_propagation.IsCut && (_shape.IsForest || _shape.HasFreeQuotients || (!_shape.HasSum && !_shape.HasQuotientDifference && !IsPerhapsLimited()));
        bool isSolved = isSolvedAtScale
            || (_shape.IsScaleFree && !_shape.HasRatio)
            || (!_propagation.IsCut && (_shape.IsForest || _shape.HasFreeQuotients))
            || (!_shape.IsCount && _propagation.HasSolutionHalfway());
        IsTightest = isExact;
        bool isWholeDecisive = _shape.IsCount && !_shape.IsScaleFree;
        bool isNeeded = (WantsEnds && !isExact) || (!isWholeDecisive && !isSolved);
        if (isNeeded)
        {
            isSolved |= Solve();
        }

        if (Conflicts.Count > 0)
        {
            return;
        }

        IsDecided = isSolved && !isWholeDecisive;
        FigureInterval[] intervals = Intervals();
        (int Lower, int Upper)[] entries = [.. intervals.Select((_, slot) => (_propagation.LowerEntry(slot), _propagation.UpperEntry(slot)))];
        bool isWholeWanted = isWholeDecisive || (_shape.IsCount && WantsEnds && _shape.IsSmall);
        if (isWholeWanted)
        {
            RunWhole();
        }

        IsTightest &= isWholeWanted || !_shape.IsCount;
        if (WantsEnds && Conflicts.Count == 0)
        {
            FigureInterval[] possible = isWholeWanted ? Intervals() : _shape.IsCount ? [.. intervals.Select(interval => interval.ToWhole())] : intervals;
            Knowledge = [.. intervals.Select((interval, slot) => new Knowledge(
                _propagation.Quantities[slot], interval, possible[slot], _propagation.Provenance, entries[slot].Lower, entries[slot].Upper))];
        }
    }

    // Round a circle of changes and rates a quantity can have a limit that is not passed on from anywhere.
    private bool IsPerhapsLimited() => _shape.HasRatio && !_shape.IsScaleFree
        && Enumerable.Range(0, _propagation.Quantities.Count).Any(slot => !_propagation.Upper(slot).IsLimited);

    private FigureInterval[] Intervals() => !WantsEnds ? [] : [.. Enumerable.Range(0, _propagation.Quantities.Count).Select(_propagation.Interval)];

    private void RunWhole()
    {
        bool wasTightest = IsTightest;
        _propagation.MakeWhole();
        Conflicts = _propagation.Conflicts;
        if (Conflicts.Count > 0)
        {
            return;
        }

        bool isExact = !_propagation.IsWholeCut && !_shape.HasQuotientDifference && (!_shape.HasSum || (_shape.IsForest && !_shape.HasRatio));
        IsDecided |= isExact;
        IsTightest = wasTightest && isExact;
        if (isExact || !_shape.IsSmall || _effort.IsSpent)
        {
            return;
        }

        var search = new WholeSearch(LinearClaims.Of(_index, _propagation, _shape.Claims, isWhole: true, _effort));
        switch (search.Decide())
        {
            case { } contradictory when contradictory.Count > 0:
                Conflicts = [_propagation.Provenance.Explain(Provenance.None, Provenance.None, [.. contradictory])];
                return;
            case not null:
                IsDecided = _shape.IsLinear || HasSolutionNearHalfway();
                break;
            default:
                return;
        }

        if (WantsEnds)
        {
            IsTightest = search.Tighten(_propagation) && wasTightest && _shape.IsLinear;
        }
    }

    // All claims at once, in numbers.
    private bool Solve()
    {
        if (!_shape.IsSmall || _effort.IsSpent)
        {
            return false;
        }

        LinearClaims system = LinearClaims.Of(_index, _propagation, _shape.Claims, isWhole: false, _effort);
        if (!system.Simplex.TrySolve(out IReadOnlyList<int> contradictory))
        {
            Conflicts = [_propagation.Provenance.Explain(Provenance.None, Provenance.None, [.. contradictory])];
            return false;
        }

        if (WantsEnds)
        {
            system.Tighten(_propagation);
            IsTightest = !_propagation.IsShortened && _shape.IsLinear;
        }

        return _shape.IsLinear || HasSolutionNearHalfway();
    }

    // Along differences alone the quotients half-way between their ends are a solution. Around them is room in which every difference holds: tries
    // whether the other claims can be true with quotients from there, which makes them claims like any other.
    private bool HasSolutionNearHalfway()
    {
        Claim[]? nearby = _propagation.NearHalfway(_shape.Claims);
        if (nearby is null || _effort.IsSpent)
        {
            return false;
        }

        Claim[] claims = [.. _shape.Claims.Select(claim => _index.Claims[claim]).Where(claim => claim.Form != ClaimForm.QuotientDifference), .. nearby];
        var detection = Detection.Of(ClaimIndex.Of(claims), [.. Enumerable.Range(0, claims.Length)], DetectionAim.AnyConflict, _effort);
        return detection.Conflicts.Count == 0 && detection.IsDecided;
    }

    private bool HasInnerSolution(int denominator)
    {
        var inner = Propagation.AtScaleOf(denominator, _index, _shape, _effort, stopsAtFirst: true, isInner: true);
        return inner.Conflicts.Count == 0 && inner.HasSolutionHalfway();
    }

    // Growth rates alone, without a single count, can contradict one another; ends that start from nothing would never show it.
    private bool RunAtScale()
    {
        HashSet<int> unlimited = [.. _propagation.Quantities.Where((_, slot) => !_propagation.Upper(slot).IsLimited)];
        if (unlimited.Count == 0 || !_shape.HasRatio)
        {
            return false;
        }

        var conflicts = new List<int[]>();
        bool isSolved = false;
        int[] scaleFree = [.. _shape.Claims.Where(claim =>
            _index.Claims[claim].IsScaleFree && _index.QuantitiesOf(claim).Any(unlimited.Contains))];
        foreach (List<int> group in ClaimGroups.Split(_index, scaleFree))
        {
            int ratio = group.FindIndex(claim => _index.Claims[claim].Form == ClaimForm.Ratio);
            if (ratio < 0 || !ClaimGroups.HasCircle(_index, group))
            {
                continue;
            }

            // That it is not zero, and can be taken for one, is what the ratio says.
            int denominator = _index.QuantitiesOf(group[ratio])[1];
            var scaled = Propagation.AtScaleOf(denominator, _index, GroupShape.Of(_index, group), _effort, StopsAtFirst);
            conflicts.AddRange(scaled.Conflicts.Select(claims => claims.Append(group[ratio]).Distinct().Order().ToArray()));
            if (StopsAtFirst && conflicts.Count > 0)
            {
                break;
            }

            isSolved = group.Count == _shape.Claims.Count && conflicts.Count == 0
                && (scaled.HasSolutionHalfway() || (scaled.IsShortened && HasInnerSolution(denominator)));
        }

        Conflicts = conflicts;
        return isSolved;
    }
}
