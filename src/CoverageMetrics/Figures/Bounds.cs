using System;

namespace CoverageMetrics.Figures;

/// <summary>Makes bounds of figures.</summary>
/// <remarks>Safe to share, as nothing is kept; costs the value that it makes.</remarks>
public static class Bounds
{
    /// <summary>Makes bounds on both sides.</summary>
    /// <typeparam name="T">What the figure is.</typeparam>
    /// <param name="smallest">The smallest value it can have.</param>
    /// <param name="largest">The largest value it can have.</param>
    /// <param name="reason">Why no more is known.</param>
    /// <returns>The bounds, which each of the two ends can be reached within.</returns>
    /// <exception cref="ArgumentException"><paramref name="smallest"/> is above <paramref name="largest"/>, they are of two units, or <typeparamref name="T"/> has no order.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is none of the reasons.</exception>
    public static Bounds<T> Of<T>(T smallest, T largest, BoundsReason reason)
        where T : struct => BoundsOrder.Compare(smallest, largest) <= 0
        ? new(smallest, largest, Known(reason), true)
        : throw new ArgumentException(FormattableString.Invariant($"The smallest value, {smallest}, must not be above the largest, {largest}."), nameof(smallest));

    /// <summary>Makes bounds of a figure that is a value or more, without a limit.</summary>
    /// <typeparam name="T">What the figure is.</typeparam>
    /// <param name="smallest">The smallest value it can have.</param>
    /// <param name="reason">Why no more is known.</param>
    /// <returns>The bounds.</returns>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> has no order.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is none of the reasons.</exception>
    public static Bounds<T> AtLeast<T>(T smallest, BoundsReason reason)
        where T : struct => new(Ordered(smallest), null, Known(reason), true);

    /// <summary>Makes bounds of a figure that is a value or less, without a limit.</summary>
    /// <typeparam name="T">What the figure is.</typeparam>
    /// <param name="largest">The largest value it can have.</param>
    /// <param name="reason">Why no more is known.</param>
    /// <returns>The bounds.</returns>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> has no order.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is none of the reasons.</exception>
    public static Bounds<T> AtMost<T>(T largest, BoundsReason reason)
        where T : struct => new(null, Ordered(largest), Known(reason), true);

    private static T Ordered<T>(T end)
        where T : struct
    {
        _ = BoundsOrder.Compare(end, end);
        return end;
    }

    private static BoundsReason Known(BoundsReason reason) => Enum.IsDefined(reason)
        ? reason
        : throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason is none of the known ones.");
}
