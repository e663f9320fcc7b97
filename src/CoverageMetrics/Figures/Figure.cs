using System;

namespace CoverageMetrics.Figures;

/// <summary>Makes figures, and combines them.</summary>
/// <remarks>Safe to share, as nothing is kept; costs the value that it makes.</remarks>
public static class Figure
{
    /// <summary>What stands in place of bounds that nobody knows.</summary>
    internal static readonly object Inexact = new();

    /// <summary>Makes a final figure.</summary>
    /// <typeparam name="T">What the figure is.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The figure.</returns>
    public static Figure<T> Of<T>(T value)
        where T : struct =>
        new(value, FigureStatus.Final);

    /// <summary>Makes a figure with its status.</summary>
    /// <typeparam name="T">What the figure is.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="status">How firm it is.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is none of the statuses.</exception>
    public static Figure<T> Of<T>(T value, FigureStatus status)
        where T : struct
    {
        ThrowIfUndefined(status);
        return new(value, status);
    }

    /// <summary>Makes a figure with its status and its bounds.</summary>
    /// <typeparam name="T">What the figure is.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="status">How firm it is.</param>
    /// <param name="bounds">The smallest and the largest value that it can be.</param>
    /// <returns>The figure, exact where the bounds leave the value alone.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is none of the statuses.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="bounds"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="bounds"/> are of another unit than the value.</exception>
    public static Figure<T> Of<T>(T value, FigureStatus status, Bounds<T> bounds)
        where T : struct => Of(value, status).WithBounds(bounds);

    /// <summary>Makes a figure without a value.</summary>
    /// <typeparam name="T">What the figure would be.</typeparam>
    /// <param name="reason">Why there is none.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is none of the reasons.</exception>
    public static Figure<T> None<T>(NoValueReason reason)
        where T : struct
    {
        ThrowIfUndefined(reason);
        return new(reason, null);
    }

    /// <summary>Makes a figure without a value, and says more about why.</summary>
    /// <typeparam name="T">What the figure would be.</typeparam>
    /// <param name="reason">Why there is none.</param>
    /// <param name="detail">What exactly: the areas that lack, the two definitions.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is none of the reasons.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="detail"/> is null.</exception>
    public static Figure<T> None<T>(NoValueReason reason, NoValueDetail detail)
        where T : struct
    {
        ThrowIfUndefined(reason);
        ArgumentNullException.ThrowIfNull(detail);
        return new(reason, detail);
    }

    /// <summary>Finds the less firm of two statuses: what is worked out from two figures is no firmer than either.</summary>
    /// <param name="left">A status.</param>
    /// <param name="right">Another status.</param>
    /// <returns>The less firm one.</returns>
    public static FigureStatus LessFirm(FigureStatus left, FigureStatus right) => left > right ? left : right;

    /// <summary>Finds how certain a statement is.</summary>
    /// <param name="statement">The statement, such as that a target is met.</param>
    /// <returns>Certainly or not where its bounds leave no choice, and possibly where they do, or where it is not exact without them; <see langword="null"/> when there is no value.</returns>
    public static Certainty? HowCertain(this Figure<bool> statement) => statement switch
    {
        { HasValue: false } => null,
        { IsExact: true } => statement.Value ? Certainty.Certainly : Certainty.Not,
        { Bounds.Smallest: true } => Certainty.Certainly,
        { Bounds.Largest: false } => Certainty.Not,
        _ => Certainty.Possibly,
    };

    internal static object? InexactUnless(bool isExact) => isExact ? null : Inexact;

    internal static void ThrowIfUndefined(FigureStatus status)
    {
        if (!Enum.IsDefined(status))
        {
            throw new ArgumentOutOfRangeException(nameof(status), status, "The status is none of the known ones.");
        }
    }

    private static void ThrowIfUndefined(NoValueReason reason)
    {
        if (!Enum.IsDefined(reason))
        {
            throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason is none of the known ones.");
        }
    }
}
