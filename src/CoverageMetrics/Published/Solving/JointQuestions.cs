using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Solving;

/// <summary>Finds what claims that agree leave of the difference and of the quotient of two quantities, which is less than what the ends of each leave.</summary>
/// <remarks>The claims are the rows of one table, as in <see cref="LinearClaims"/>. A quotient is found among numbers by dividing all of them by the divisor, and among whole counts
/// by asking for the difference of one and a multiple of the other until no multiple is better (Dinkelbach). Of more than 48 quantities that hang together the nearest ones are asked.</remarks>
internal sealed class JointQuestions(ClaimIndex index, IReadOnlyList<int> claims, ReconciledQuantity[] known)
{
    private static readonly ExactNumber One = ExactNumber.FromWhole(1);
    private static readonly Edge Nothing = new(default, Reach.Open);

    internal FigureInterval Difference(FigureKey first, FigureKey second)
    {
        (int x, int y) = (NumberOf(first), NumberOf(second));
        FigureInterval apart = known[x].Possible.Minus(known[y].Possible);
        return x == y ? FigureInterval.Point(default)
            : TryAsk(x, y, isDivisor: false) is { } question ? question.Difference().Intersect(apart)
            : apart;
    }

    // Zero is no divisor: what is left where the second is not zero.
    internal FigureInterval Ratio(FigureKey first, FigureKey second)
    {
        (int x, int y) = (NumberOf(first), NumberOf(second));
        FigureInterval divisor = known[y].Possible.Intersect(FigureInterval.Above(default));
        divisor = IsCount(y) ? divisor.ToWhole() : divisor;
        return divisor.IsEmpty ? FigureInterval.Empty
            : x == y ? FigureInterval.Point(One)
            : TryAsk(x, y, isDivisor: true) is { } question ? question.Ratio().Intersect(known[x].Possible.DividedBy(divisor))
            : known[x].Possible.DividedBy(IsCount(y) ? divisor.Intersect(FigureInterval.AtLeast(LeastDivisor(y))) : divisor);
    }

    // Not every whole number between the ends of a count is one that it can be.
    private ExactNumber LeastDivisor(int y) => TryAsk(y, y, isDivisor: true)?.Least() ?? One;

    private int NumberOf(FigureKey quantity)
    {
        int number = Array.IndexOf(index.Quantities, quantity);
        return number >= 0 ? number : throw new KeyNotFoundException($"No claim is about {quantity}.");
    }

    private bool IsCount(int quantity) => index.Quantities[quantity].Kind == QuantityKind.Count;

    // Null where nothing ties the two.
    private Question? TryAsk(int x, int y, bool isDivisor)
    {
        List<int>? together = ClaimGroups.Split(index, claims).Find(group => Touches(group, x));
        if (together is null || !Touches(together, y))
        {
            return null;
        }

        var shape = GroupShape.Of(index, Nearest(together, x, y));
        var effort = Effort.For(shape.Claims.Count);
        var state = Propagation.Of(index, shape, effort, stopsAtFirst: true);
        if (IsCount(x))
        {
            state.MakeWhole();
        }

        for (int slot = 0; slot < state.Quantities.Count; slot++)
        {
            FigureInterval ends = known[state.Quantities[slot]].Possible;
            state.Narrow(slot, true, ends.LowerEdge, Provenance.None, Provenance.None, Provenance.None);
            state.Narrow(slot, false, ends.UpperEdge, Provenance.None, Provenance.None, Provenance.None);
        }

        int[] slots = [.. state.Quantities];
        var question = new Question(index, shape, state, effort, Array.IndexOf(slots, x), Array.IndexOf(slots, y), IsCount(x));
        if (question.X < 0 || question.Y < 0)
        {
            return null;
        }

        if (isDivisor)
        {
            state.Narrow(question.Y, true, Nothing, Provenance.None, Provenance.None, Provenance.None);
        }

        return question;
    }

    private bool Touches(IReadOnlyList<int> group, int quantity) => group.Any(claim => index.QuantitiesOf(claim).Contains(quantity));

    // The claims of a small group; of a large one those that come first when one goes from claim to claim.
    private List<int> Nearest(List<int> group, int x, int y)
    {
        if (GroupShape.Of(index, group).IsSmall)
        {
            return group;
        }

        var near = new HashSet<int> { x, y };
        var kept = new SortedSet<int>();
        bool isMore = true;
        while (isMore)
        {
            isMore = false;
            int[] reached = [.. near];
            foreach (int claim in group.Where(claim => !kept.Contains(claim) && index.QuantitiesOf(claim).Any(reached.Contains)))
            {
                int[] own = index.QuantitiesOf(claim);
                if (kept.Count < GroupShape.MostClaims && near.Count + own.Count(quantity => !near.Contains(quantity)) <= GroupShape.MostQuantities)
                {
                    isMore |= kept.Add(claim);
                    near.UnionWith(own);
                }
            }
        }

        return [.. kept];
    }

    /// <summary>Two slots of a propagation that has come to rest.</summary>
    private sealed record Question(ClaimIndex Index, GroupShape Shape, Propagation State, Effort Effort, int X, int Y, bool IsCount)
    {
        internal FigureInterval Difference() => FigureInterval.Between(Difference(isLower: true), Difference(isLower: false));

        internal FigureInterval Ratio() => FigureInterval.Between(Ratio(isLower: true), Ratio(isLower: false));

        internal ExactNumber? Least() =>
            new WholeSearch(LinearClaims.Of(Index, State, Shape.Claims, isWhole: true, Effort)).FindEnd(Y, isLower: true) is { } found ? ExactNumber.FromWhole(found.Value) : null;

        private Edge Difference(bool isLower)
        {
            (LinearClaims system, int number) = Of(One, One);
            if (!system.Simplex.TrySolve(out _) || system.Simplex.FindEnd(number, isLower, out _) is not { } end)
            {
                return Edge.Unlimited;
            }

            return IsCount ? FindWhole(One, One, isLower)?.Edge ?? Whole(end.ToEdge(), isLower) : end.ToEdge();
        }

        private Edge Ratio(bool isLower)
        {
            LinearClaims system = LinearClaims.AtScaleOf(Y, Index, State, Shape.Claims, IsCount, Effort);
            if (!system.Simplex.TrySolve(out _) || system.Simplex.FindEnd(X, isLower, out _) is not { } end)
            {
                return Edge.Unlimited;
            }

            return (IsCount ? FindWholeRatio(isLower) : null) ?? end.ToEdge();
        }

        // From the ratio of any solution to that of the one that differs most from a multiple by it, until there is none that differs. Null where the
        // search is cut short, or there is no end to whole counts.
        private Edge? FindWholeRatio(bool isLower)
        {
            if (new WholeSearch(Of(One, One).System).FindEnd(Y, isLower: true) is not { } first)
            {
                return null;
            }

            ExactNumber ratio = ExactNumber.FromFraction(first.Solution[X], first.Solution[Y]);
            while (!Effort.IsSpent && FindWhole(ExactNumber.FromWhole(ratio.Denominator), ExactNumber.FromWhole(ratio.Numerator), isLower) is { } found)
            {
                if (found.Edge.Value.Sign == 0)
                {
                    return new Edge(ratio, Reach.Closed);
                }

                ratio = ExactNumber.FromFraction(found.Solution[X], found.Solution[Y]);
            }

            return null;
        }

        private (Edge Edge, BigInteger[] Solution)? FindWhole(in ExactNumber ofX, in ExactNumber ofY, bool isLower)
        {
            (LinearClaims system, int number) = Of(ofX, ofY);
            return new WholeSearch(system).FindEnd(number, isLower) is { } found
                ? (new Edge(ExactNumber.FromWhole(found.Value), Reach.Closed), found.Solution)
                : null;
        }

        private (LinearClaims System, int Number) Of(in ExactNumber ofX, in ExactNumber ofY)
        {
            LinearClaims system = LinearClaims.Of(Index, State, Shape.Claims, IsCount, Effort);
            return (system, system.Simplex.Add([(X, ofX), (Y, ExactNumber.Negate(ofY))]));
        }

        private static Edge Whole(in Edge edge, bool isLower) => isLower ? edge.ToWholeLower() : edge.ToWholeUpper();
    }
}
