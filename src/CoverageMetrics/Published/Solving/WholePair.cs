using System.Numerics;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Solving;

/// <summary>Two whole counts whose quotient lies between two fractions: moves their ends to counts that have such a partner.</summary>
internal sealed class WholePair
{
    private readonly Axis[] _axes;
    private readonly int _firstClaim;
    private readonly int _secondClaim;

    internal WholePair(int x, int y, PairLine lower, PairLine upper)
    {
        var low = new ConeSide(lower.Slope, lower.IsStrict);
        var high = new ConeSide(upper.Slope, upper.IsStrict);
        _axes = [new Axis(y, low, high), new Axis(x, high.Inverse, low.Inverse)];
        _firstClaim = lower.Claim;
        _secondClaim = upper.Claim == lower.Claim ? Provenance.None : upper.Claim;
    }

    internal void Run(Propagation state)
    {
        foreach (Axis axis in _axes)
        {
            Narrow(state, axis, isLower: true);
            Narrow(state, axis, isLower: false);
        }
    }

    private void Narrow(Propagation state, in Axis axis, bool isLower)
    {
        Edge end = state.End(axis.Slot, isLower);
        if (!end.IsLimited || axis.IsWide(end.Value.Numerator))
        {
            return;
        }

        BigInteger from = end.Value.Numerator;
        BigInteger? moved = isLower ? WholeCone.First(axis.Low, axis.High, from) : WholeCone.Last(axis.Low, axis.High, from);
        if (moved is { } to && to != from)
        {
            var edge = new Edge(ExactNumber.FromWhole(to), Reach.Closed);
            state.Narrow(axis.Slot, isLower, edge, _firstClaim, _secondClaim, state.Entry(axis.Slot, isLower));
        }
    }

    private readonly struct Axis
    {
        private readonly BigInteger? _wide;

        internal Axis(int slot, ConeSide low, ConeSide high)
        {
            Slot = slot;
            Low = low;
            High = high;
            ExactNumber width = ExactNumber.Subtract(high.Slope, low.Slope);
            _wide = width.Sign > 0 ? ExactNumber.Divide(ExactNumber.FromWhole(1), width).Floor() : null;
        }

        internal int Slot { get; }

        internal ConeSide Low { get; }

        internal ConeSide High { get; }

        // Beyond it a whole number lies between any multiples.
        internal bool IsWide(in BigInteger number) => number > _wide;
    }
}
