using System;
using System.Diagnostics.CodeAnalysis;

namespace CoverageMetrics.Figures;

/// <content>Exact arithmetic: the interval of all results for all numbers of the operands.</content>
public sealed partial class FigureInterval
{
    /// <summary>Finds the numbers that are in both intervals.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>The common part; empty when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public FigureInterval Intersect(FigureInterval other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Between(Edge.HigherLower(_lower, other._lower), Edge.LowerUpper(_upper, other._upper));
    }

    /// <summary>Finds every sum of a number of this interval and one of another.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>The sums; empty when either interval is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public FigureInterval Plus(FigureInterval other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsEmpty || other.IsEmpty ? Empty : new(_lower + other._lower, _upper + other._upper);
    }

    /// <summary>Finds every difference of a number of this interval and one of another.</summary>
    /// <param name="other">The interval to take away.</param>
    /// <returns>The differences; empty when either interval is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public FigureInterval Minus(FigureInterval other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Plus(other.Negate());
    }

    /// <summary>Turns every number round at zero.</summary>
    /// <returns>The interval of the opposite numbers.</returns>
    public FigureInterval Negate() => IsEmpty ? Empty : new(-_upper, -_lower);

    /// <summary>Finds every product of a number of this interval and one of another.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>The products; empty when either interval is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public FigureInterval Times(FigureInterval other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsEmpty || other.IsEmpty)
        {
            return Empty;
        }

        Limit a = Limit.OfLower(_lower);
        Limit b = Limit.OfUpper(_upper);
        Limit c = Limit.OfLower(other._lower);
        Limit d = Limit.OfUpper(other._upper);
        return Hull(Limit.Product(a, c), Limit.Product(a, d), Limit.Product(b, c), Limit.Product(b, d));
    }

    /// <summary>Finds every quotient of a number of this interval and one of another.</summary>
    /// <param name="divisor">The interval to divide by, without zero in it.</param>
    /// <returns>The quotients; empty when either interval is.</returns>
    /// <exception cref="DivideByZeroException">Zero is in <paramref name="divisor"/>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="divisor"/> is null.</exception>
    public FigureInterval DividedBy(FigureInterval divisor)
    {
        return TryDivideBy(divisor, out FigureInterval? quotients)
            ? quotients
            : throw new DivideByZeroException($"The interval to divide by, {divisor}, must not contain zero.");
    }

    /// <summary>Finds every quotient of a number of this interval and one of another, if zero is not in that.</summary>
    /// <param name="divisor">The interval to divide by.</param>
    /// <param name="quotients">The quotients, or null.</param>
    /// <returns><see langword="true"/> when zero is not in <paramref name="divisor"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="divisor"/> is null.</exception>
    public bool TryDivideBy(FigureInterval divisor, [NotNullWhen(true)] out FigureInterval? quotients)
    {
        ArgumentNullException.ThrowIfNull(divisor);
        quotients = divisor.Contains(default(ExactNumber)) ? null : Times(divisor.Reciprocal());
        return quotients is not null;
    }

    // Of an interval on one side of zero; an end at zero, which cannot belong, becomes no end.
    private FigureInterval Reciprocal() => IsEmpty ? Empty : new(_upper.Inverse(), _lower.Inverse());

    private static FigureInterval Hull(in Limit first, in Limit second, in Limit third, in Limit fourth)
    {
        Limit lowest = Limit.Lowest(Limit.Lowest(first, second), Limit.Lowest(third, fourth));
        Limit highest = Limit.Highest(Limit.Highest(first, second), Limit.Highest(third, fourth));
        return new(lowest.ToEdge(), highest.ToEdge());
    }
}
