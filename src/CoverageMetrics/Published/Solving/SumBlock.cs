using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Solving;

/// <summary>A whole and its parts, which add up to it.</summary>
internal sealed class SumBlock(int whole, int[] parts, int claim) : IBlock
{
    private bool _isContradicted;

    /// <inheritdoc/>
    public bool IsExact => false;

    /// <inheritdoc/>
    public void MakeWhole(Propagation state)
    {
        // Whole numbers add up to whole numbers by themselves.
    }

    /// <inheritdoc/>
    public void Start(Propagation state)
    {
        // Nothing follows from a sum alone.
    }

    /// <inheritdoc/>
    public void Run(Propagation state)
    {
        RunSide(state, isLower: true);
        RunSide(state, isLower: false);
    }

    // The sum of the parts' lower ends holds up the whole, and the whole's upper end less the others holds down a part; and the other
    // way round. The sum is taken once: a part narrowed meanwhile is seen by the next run.
    // One contradiction is enough: every other part would only say the same again.
    private void RunSide(Propagation state, bool isLower)
    {
        if (_isContradicted)
        {
            return;
        }

        int before = state.Conflicts.Count;
        var parents = new int[parts.Length];
        ExactNumber sum = default;
        int open = 0;
        int unlimited = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            Edge edge = state.End(parts[i], isLower);
            parents[i] = state.Entry(parts[i], isLower);
            if (!edge.IsLimited)
            {
                unlimited++;
                continue;
            }

            sum = ExactNumber.Add(sum, edge.Value);
            open += edge.Reach == Reach.Open ? 1 : 0;
        }

        if (unlimited > 1)
        {
            return;
        }

        int summed = state.Provenance.Add(Provenance.None, parents);
        if (unlimited == 0)
        {
            state.Narrow(whole, isLower, new Edge(sum, open > 0 ? Reach.Open : Reach.Closed), claim, Provenance.None, summed);
        }

        Edge end = state.End(whole, !isLower);
        if (!end.IsLimited)
        {
            return;
        }

        int both = state.Provenance.Add(Provenance.None, [summed, state.Entry(whole, !isLower)]);
        foreach (int part in parts)
        {
            _isContradicted = state.Conflicts.Count > before;
            if (_isContradicted)
            {
                return;
            }

            Edge own = state.End(part, isLower);
            if (unlimited == 1 && own.IsLimited)
            {
                continue;
            }

            ExactNumber others = own.IsLimited ? ExactNumber.Subtract(sum, own.Value) : sum;
            int openOthers = own.Reach == Reach.Open ? open - 1 : open;
            Reach reach = end.Reach == Reach.Open || openOthers > 0 ? Reach.Open : Reach.Closed;
            state.Narrow(part, !isLower, new Edge(ExactNumber.Subtract(end.Value, others), reach), claim, Provenance.None, both);
        }
    }
}
