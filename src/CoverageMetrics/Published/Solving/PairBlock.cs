using System.Collections.Generic;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Solving;

/// <summary>All claims about the quotient and the difference of two quantities.</summary>
/// <remarks>
/// They cut a convex piece out of the plane, whose width and height are found exactly by elimination: every line from below against
/// every line from above. So a change and its rate find their base at once, where passing the ends to and fro would only come nearer
/// to it for ever.
/// </remarks>
internal sealed class PairBlock(int x, int y, bool isOfQuotients) : IBlock
{
    private readonly List<PairLine> _lowers = [];
    private readonly List<PairLine> _uppers = [];
    private readonly List<(int Quantity, bool IsLower, Edge Edge, int Claim)> _ends = [];
    private WholePair? _whole;

    // A quotient of x by y, or of y by x where the claim has them the other way round.
    internal void AddRatio(FigureInterval ratio, bool isSwapped, int claim)
    {
        _ends.Add((isSwapped ? x : y, true, new Edge(default, Reach.Open), claim));
        if (isSwapped)
        {
            AddSwappedRatio(ratio, claim);
            return;
        }

        if (ratio.HasLower && ratio.Lower.Sign > 0)
        {
            Keep(_lowers, new PairLine(ratio.Lower, default, !ratio.IncludesLower, claim), isLower: true);
        }
        else if (!ratio.IncludesLower)
        {
            _ends.Add((x, true, new Edge(default, Reach.Open), claim));
        }

        if (ratio.HasUpper && ratio.Upper.Sign > 0)
        {
            Keep(_uppers, new PairLine(ratio.Upper, default, !ratio.IncludesUpper, claim), isLower: false);
        }
        else if (ratio.HasUpper)
        {
            _ends.Add((x, false, new Edge(default, Reach.Closed), claim));
        }
    }

    // The first minus the second quantity of the claim.
    internal void AddDifference(FigureInterval difference, bool isSwapped, int claim)
    {
        FigureInterval own = isSwapped ? difference.Negate() : difference;
        ExactNumber one = ExactNumber.FromWhole(1);
        if (own.HasLower)
        {
            Keep(_lowers, new PairLine(one, own.Lower, !own.IncludesLower, claim), isLower: true);
        }

        if (own.HasUpper)
        {
            Keep(_uppers, new PairLine(one, own.Upper, !own.IncludesUpper, claim), isLower: false);
        }
    }

    /// <inheritdoc/>
    public bool IsExact => true;

    /// <inheritdoc/>
    public void MakeWhole(Propagation state)
    {
        if (isOfQuotients)
        {
            return;
        }

        // Whole numbers differ by whole numbers.
        MakeWhole(_lowers, isLower: true);
        MakeWhole(_uppers, isLower: false);
        Start(state);
        if (_lowers.Find(IsCone) is { } lower && _uppers.Find(IsCone) is { } upper && lower.Slope <= upper.Slope)
        {
            _whole = new WholePair(x, y, lower, upper);
        }
    }

    /// <inheritdoc/>
    public void Start(Propagation state)
    {
        foreach ((int quantity, bool isLower, Edge edge, int claim) in _ends)
        {
            state.Narrow(quantity, isLower, edge, claim, Provenance.None, Provenance.None);
        }

        foreach (PairLine lower in _lowers)
        {
            foreach (PairLine upper in _uppers)
            {
                Eliminate(state, lower, upper);
            }
        }
    }

    /// <inheritdoc/>
    public void Run(Propagation state)
    {
        foreach (PairLine line in _lowers)
        {
            Edge below = state.Lower(y);
            if (below.IsLimited)
            {
                state.Narrow(x, true, new Edge(line.At(below.Value), Strictness(below, line)), new PairStep(line, IsBack: false), state.LowerEntry(y));
            }

            Edge above = state.Upper(x);
            if (above.IsLimited)
            {
                state.Narrow(y, false, new Edge(line.Back(above.Value), Strictness(above, line)), new PairStep(line, IsBack: true), state.UpperEntry(x));
            }
        }

        foreach (PairLine line in _uppers)
        {
            Edge above = state.Upper(y);
            if (above.IsLimited)
            {
                state.Narrow(x, false, new Edge(line.At(above.Value), Strictness(above, line)), new PairStep(line, IsBack: false), state.UpperEntry(y));
            }

            Edge below = state.Lower(x);
            if (below.IsLimited)
            {
                state.Narrow(y, true, new Edge(line.Back(below.Value), Strictness(below, line)), new PairStep(line, IsBack: true), state.LowerEntry(x));
            }
        }

        _whole?.Run(state);
    }

    private static bool IsCone(PairLine line) => line.Constant.Sign == 0 && !line.Slope.IsOne;

    private static Reach Strictness(in Edge edge, PairLine line) =>
        line.IsStrict || edge.Reach == Reach.Open ? Reach.Open : Reach.Closed;

    // Of two lines that do not cross above zero, the one that leaves less room stands for both.
    private static void Keep(List<PairLine> lines, PairLine line, bool isLower)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            PairLine kept = lines[i];
            bool isParallel = kept.Slope == line.Slope;
            if (!isParallel && (kept.Constant.Sign != 0 || line.Constant.Sign != 0))
            {
                continue;
            }

            int order = isParallel ? line.Constant.CompareTo(kept.Constant) : line.Slope.CompareTo(kept.Slope);
            order = isLower ? order : -order;
            if (order > 0 || (order == 0 && line.IsStrict && !kept.IsStrict))
            {
                lines[i] = line;
            }

            return;
        }

        lines.Add(line);
    }

    private static void MakeWhole(List<PairLine> lines, bool isLower)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            PairLine line = lines[i];
            if (line.Slope.IsOne)
            {
                var edge = new Edge(line.Constant, line.IsStrict ? Reach.Open : Reach.Closed);
                Edge whole = isLower ? edge.ToWholeLower() : edge.ToWholeUpper();
                lines[i] = new PairLine(line.Slope, whole.Value, isStrict: false, line.Claim);
            }
        }
    }

    private void AddSwappedRatio(FigureInterval ratio, int claim)
    {
        // y ≥ a·x is x ≤ y/a, and y ≤ b·x is x ≥ y/b.
        ExactNumber one = ExactNumber.FromWhole(1);
        if (ratio.HasLower && ratio.Lower.Sign > 0)
        {
            Keep(_uppers, new PairLine(ExactNumber.Divide(one, ratio.Lower), default, !ratio.IncludesLower, claim), isLower: false);
        }
        else if (!ratio.IncludesLower)
        {
            _ends.Add((y, true, new Edge(default, Reach.Open), claim));
        }

        if (ratio.HasUpper && ratio.Upper.Sign > 0)
        {
            Keep(_lowers, new PairLine(ExactNumber.Divide(one, ratio.Upper), default, !ratio.IncludesUpper, claim), isLower: true);
        }
        else if (ratio.HasUpper)
        {
            _ends.Add((y, false, new Edge(default, Reach.Closed), claim));
        }
    }

    // What lies above one line and below another lies where the two have room between them.
    private void Eliminate(Propagation state, PairLine lower, PairLine upper)
    {
        Reach reach = lower.IsStrict || upper.IsStrict ? Reach.Open : Reach.Closed;
        int slopes = lower.Slope.CompareTo(upper.Slope);
        if (slopes == 0)
        {
            if (Edge.AreApart(new Edge(lower.Constant, reach), new Edge(upper.Constant, reach)))
            {
                state.Contradict(x, y, lower.Claim, upper.Claim);
            }

            return;
        }

        ExactNumber slope = ExactNumber.Subtract(lower.Slope, upper.Slope);
        ExactNumber atY = ExactNumber.Divide(ExactNumber.Subtract(upper.Constant, lower.Constant), slope);
        ExactNumber products = ExactNumber.Subtract(
            ExactNumber.Multiply(upper.Constant, lower.Slope),
            ExactNumber.Multiply(lower.Constant, upper.Slope));
        ExactNumber atX = ExactNumber.Divide(products, slope);
        state.Narrow(y, slopes < 0, new Edge(atY, reach), lower.Claim, upper.Claim, Provenance.None);
        state.Narrow(x, slopes < 0, new Edge(atX, reach), lower.Claim, upper.Claim, Provenance.None);
    }
}
