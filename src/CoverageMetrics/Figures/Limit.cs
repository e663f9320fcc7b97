using System;

namespace CoverageMetrics.Figures;

/// <summary>A number or an infinity of a known sign, reached or only approached: the corners of a product of intervals.</summary>
internal readonly record struct Limit
{
    private readonly ExactNumber _value;
    private readonly int _infinity;
    private readonly bool _isReached;

    private Limit(in ExactNumber value, int infinity, bool isReached)
    {
        _value = value;
        _infinity = infinity;
        _isReached = isReached;
    }

    private int Sign => _infinity != 0 ? _infinity : _value.Sign;

    internal static Limit OfLower(in Edge edge) =>
        edge.IsLimited ? new(edge.Value, 0, edge.Reach == Reach.Closed) : new(default, -1, false);

    internal static Limit OfUpper(in Edge edge) =>
        edge.IsLimited ? new(edge.Value, 0, edge.Reach == Reach.Closed) : new(default, 1, false);

    internal static Limit Product(in Limit left, in Limit right)
    {
        // Zero times anything is zero, and it is reached as soon as the zero itself is.
        if (left.Sign == 0 || right.Sign == 0)
        {
            return new(default, 0, (left.Sign == 0 && left._isReached) || (right.Sign == 0 && right._isReached));
        }

        return left._infinity != 0 || right._infinity != 0
            ? new(default, left.Sign * right.Sign, false)
            : new(ExactNumber.Multiply(left._value, right._value), 0, left._isReached && right._isReached);
    }

    internal static Limit Lowest(in Limit first, in Limit second) => Prefer(first, second, first.CompareTo(second) < 0);

    internal static Limit Highest(in Limit first, in Limit second) => Prefer(first, second, first.CompareTo(second) > 0);

    internal Edge ToEdge() => _infinity != 0 ? Edge.Unlimited : new(_value, _isReached ? Reach.Closed : Reach.Open);

    public override string ToString() => ToEdge().ToString();

    private static Limit Prefer(in Limit first, in Limit second, bool isFirst)
    {
        if (isFirst)
        {
            return first;
        }

        bool isSame = first.CompareTo(second) == 0;
        return isSame && first._isReached ? first : second;
    }

    private int CompareTo(in Limit other) =>
        _infinity != other._infinity ? Math.Sign(_infinity - other._infinity) : _value.CompareTo(other._value);
}
