using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Solving;

/// <summary>A quotient, and the part and the whole that it is the quotient of; none is negative, and the whole is not zero.</summary>
internal sealed class QuotientBlock(int quotient, int part, int whole) : IBlock
{
    /// <inheritdoc/>
    public bool IsExact => false;

    internal int Quotient => quotient;

    internal int Part => part;

    internal int Whole => whole;

    /// <inheritdoc/>
    public void Start(Propagation state)
    {
        // Nothing follows from a quotient alone.
    }

    /// <inheritdoc/>
    public void MakeWhole(Propagation state)
    {
        // Whole numbers have quotients that are not.
    }

    /// <inheritdoc/>
    public void Run(Propagation state)
    {
        Divide(state, whole, quotient);
        Divide(state, quotient, whole);
        Multiply(state, isLower: true);
        Multiply(state, isLower: false);
    }

    private void Divide(Propagation state, int divisor, int result)
    {
        Edge lower = state.Lower(part);
        Edge most = state.Upper(divisor);
        if (lower.Value.Sign > 0 && most.IsLimited && most.Value.Sign > 0)
        {
            Narrow(state, result, true, new Edge(ExactNumber.Divide(lower.Value, most.Value), Edge.Looser(lower, most)), state.LowerEntry(part), state.UpperEntry(divisor));
        }

        Edge upper = state.Upper(part);
        Edge least = state.Lower(divisor);
        if (IsNothing(upper) && divisor == whole)
        {
            Narrow(state, result, false, upper, state.UpperEntry(part), state.LowerEntry(divisor));
        }
        else if (upper.IsLimited && least.Value.Sign > 0)
        {
            Narrow(state, result, false, new Edge(ExactNumber.Divide(upper.Value, least.Value), Edge.Looser(upper, least)), state.UpperEntry(part), state.LowerEntry(divisor));
        }
    }

    private void Multiply(Propagation state, bool isLower)
    {
        Edge first = state.End(quotient, isLower);
        Edge second = state.End(whole, isLower);
        if (IsNothing(first) || IsNothing(second))
        {
            Narrow(state, part, isLower, new Edge(default, Reach.Closed), state.Entry(quotient, isLower), state.Entry(whole, isLower));
        }
        else if (first.IsLimited && second.IsLimited)
        {
            var edge = new Edge(ExactNumber.Multiply(first.Value, second.Value), Edge.Looser(first, second));
            Narrow(state, part, isLower, edge, state.Entry(quotient, isLower), state.Entry(whole, isLower));
        }
    }

    private static bool IsNothing(in Edge edge) => edge.Value.Sign == 0 && edge.Reach == Reach.Closed;

    private static void Narrow(Propagation state, int slot, bool isLower, in Edge edge, int firstParent, int secondParent) =>
        state.Narrow(slot, isLower, edge, [firstParent, secondParent]);
}
