using System.Numerics;

namespace CoverageMetrics.Figures;

/// <summary>One end of an interval; which end is known to whoever holds it.</summary>
internal readonly record struct Edge
{
    internal Edge(in ExactNumber value, Reach reach)
    {
        Value = value;
        Reach = reach;
    }

    internal static Edge Unlimited { get; } = new(default, Reach.Unlimited);

    internal ExactNumber Value { get; }

    internal Reach Reach { get; }

    internal bool IsLimited => Reach != Reach.Unlimited;

    public static Edge operator +(in Edge left, in Edge right) =>
        left.IsLimited && right.IsLimited ? new(ExactNumber.Add(left.Value, right.Value), Looser(left, right)) : Unlimited;

    public static Edge operator -(in Edge edge) => new(ExactNumber.Negate(edge.Value), edge.Reach);

    /// <summary>Asks whether nothing lies between a lower and an upper end.</summary>
    internal static bool AreApart(in Edge lower, in Edge upper)
    {
        if (!lower.IsLimited || !upper.IsLimited)
        {
            return false;
        }

        int order = lower.Value.CompareTo(upper.Value);
        return order > 0 || (order == 0 && (lower.Reach == Reach.Open || upper.Reach == Reach.Open));
    }

    /// <summary>Asks whether, as lower ends, the first lets fewer numbers through than the second.</summary>
    internal static bool IsTighterLower(in Edge first, in Edge second)
    {
        if (!first.IsLimited || !second.IsLimited)
        {
            return first.IsLimited;
        }

        int order = first.Value.CompareTo(second.Value);
        return order > 0 || (order == 0 && first.Reach == Reach.Open && second.Reach == Reach.Closed);
    }

    /// <summary>Asks whether, as upper ends, the first lets fewer numbers through than the second.</summary>
    internal static bool IsTighterUpper(in Edge first, in Edge second)
    {
        if (!first.IsLimited || !second.IsLimited)
        {
            return first.IsLimited;
        }

        int order = first.Value.CompareTo(second.Value);
        return order < 0 || (order == 0 && first.Reach == Reach.Open && second.Reach == Reach.Closed);
    }

    internal static Edge HigherLower(in Edge first, in Edge second) => IsTighterLower(first, second) ? first : second;

    internal static Edge LowerUpper(in Edge first, in Edge second) => IsTighterUpper(first, second) ? first : second;

    internal static Reach Looser(in Edge left, in Edge right) =>
        left.Reach == Reach.Open || right.Reach == Reach.Open ? Reach.Open : Reach.Closed;

    internal bool AllowsAsLower(in ExactNumber value) => !IsLimited || Allows(value.CompareTo(Value));

    internal bool AllowsAsUpper(in ExactNumber value) => !IsLimited || Allows(Value.CompareTo(value));

    internal Edge ToWholeLower()
    {
        if (!IsLimited || (Value.IsWhole && Reach == Reach.Closed))
        {
            return this;
        }

        BigInteger whole = Value.IsWhole ? Value.Numerator + BigInteger.One : Value.Ceiling();
        return new(ExactNumber.FromWhole(whole), Reach.Closed);
    }

    internal Edge ToWholeUpper()
    {
        if (!IsLimited || (Value.IsWhole && Reach == Reach.Closed))
        {
            return this;
        }

        BigInteger whole = Value.IsWhole ? Value.Numerator - BigInteger.One : Value.Floor();
        return new(ExactNumber.FromWhole(whole), Reach.Closed);
    }

    // Of an end on one side of zero: the reciprocal of what lies beyond it lies on the other side. Zero and infinity change places.
    internal Edge Inverse()
    {
        if (!IsLimited)
        {
            return new(default, Reach.Open);
        }

        return Value.Sign == 0 ? Unlimited : new(ExactNumber.Divide(ExactNumber.FromWhole(BigInteger.One), Value), Reach);
    }

    public override string ToString() => IsLimited ? $"{Reach} {Value}" : nameof(Reach.Unlimited);

    private bool Allows(int order) => order > 0 || (order == 0 && Reach == Reach.Closed);
}
