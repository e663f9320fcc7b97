using System;
using System.Collections.Generic;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published;

/// <summary>Questions about a few printed figures that need no <see cref="ClaimSet"/>.</summary>
/// <remarks>
/// <para>An answer that says something is impossible holds for every true value the figures allow.</para>
/// <para>Safe to share, as nothing is kept; costs a few operations in exact fractions.</para>
/// </remarks>
public static class PublishedCheck
{
    private static readonly FigureInterval Hundred = FigureInterval.Point(ExactNumber.FromWhole(100));

    /// <summary>Finds the counts that a percentage can stand for.</summary>
    /// <param name="percentage">The printed percentage.</param>
    /// <param name="total">How many make a hundred per cent.</param>
    /// <returns>The smallest and the largest whole count, with both; empty when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="percentage"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="percentage"/> is not a percentage.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="total"/> is zero or negative.</exception>
    public static FigureInterval CountsFor(PublishedFigure percentage, long total)
    {
        CheckKind(percentage, QuantityKind.Percentage, nameof(percentage));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(total);
        return percentage.Interval.Times(FigureInterval.Point(ExactNumber.FromWhole(total))).DividedBy(Hundred).ToWhole();
    }

    /// <summary>Asks whether some number of people out of a total gives a percentage.</summary>
    /// <param name="percentage">The printed percentage.</param>
    /// <param name="total">How many make a hundred per cent.</param>
    /// <returns>Whether a whole count, at most <paramref name="total"/>, does.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="percentage"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="percentage"/> is not a percentage.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="total"/> is zero or negative.</exception>
    public static bool CanBeShareOf(PublishedFigure percentage, long total) =>
        !CountsFor(percentage, total).Intersect(FigureInterval.AtMost(ExactNumber.FromWhole(total))).IsEmpty;

    /// <summary>Finds the totals of which a printed count can be a printed percentage.</summary>
    /// <param name="count">The printed count.</param>
    /// <param name="percentage">The printed percentage, which cannot be zero.</param>
    /// <returns>The totals, without regard to whole persons.</returns>
    /// <exception cref="ArgumentNullException">A figure is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="count"/> is not a count, or <paramref name="percentage"/> is not a percentage or
    /// may be zero.</exception>
    public static FigureInterval TotalsFor(PublishedFigure count, PublishedFigure percentage)
    {
        CheckKind(count, QuantityKind.Count, nameof(count));
        CheckKind(percentage, QuantityKind.Percentage, nameof(percentage));
        CheckNotZero(percentage, nameof(percentage));
        return count.Interval.Times(Hundred).DividedBy(percentage.Interval);
    }

    /// <summary>Finds what printed parts leave of their whole.</summary>
    /// <param name="whole">The printed whole.</param>
    /// <param name="parts">The printed parts, without overlap.</param>
    /// <returns>The whole less the sum of the parts, without regard to whole persons: it contains 0 where the parts can make up the whole, is above 0 where a part is
    /// missing or wrong, and below 0 where the parts are certainly more than the whole.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A part is null or of another kind than <paramref name="whole"/>, or they are percentages, which do not
    /// add.</exception>
    public static FigureInterval LeftOver(PublishedFigure whole, IEnumerable<PublishedFigure> parts)
    {
        CheckNotPercentage(whole, nameof(whole));
        ArgumentNullException.ThrowIfNull(parts);
        FigureInterval sum = FigureInterval.Point(default);
        foreach (PublishedFigure part in parts)
        {
            if (part is null)
            {
                throw new ArgumentException("A part must not be null.", nameof(parts));
            }

            CheckKind(part, whole.Kind, nameof(parts));
            sum = sum.Plus(part.Interval);
        }

        return whole.Interval.Minus(sum);
    }

    /// <summary>Asks whether a part is certainly larger than its whole.</summary>
    /// <param name="part">The printed part.</param>
    /// <param name="whole">The printed whole.</param>
    /// <returns>Whether no true values make the part as small as the whole.</returns>
    /// <exception cref="ArgumentNullException">A figure is null.</exception>
    /// <exception cref="ArgumentException">The figures are of two kinds.</exception>
    public static bool IsPartAboveWhole(PublishedFigure part, PublishedFigure whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        CheckKind(part, whole.Kind, nameof(part));
        return Edge.AreApart(part.Interval.LowerEdge, whole.Interval.UpperEdge);
    }

    /// <summary>Asks whether a coverage is certainly above a hundred per cent, as happens when numerator and denominator count different
    /// people.</summary>
    /// <param name="percentage">The printed percentage.</param>
    /// <returns>Whether every value it allows is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="percentage"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="percentage"/> is not a percentage.</exception>
    public static bool IsAboveHundredPercent(PublishedFigure percentage)
    {
        CheckKind(percentage, QuantityKind.Percentage, nameof(percentage));
        return percentage.Interval.Intersect(FigureInterval.AtMost(Hundred.Upper)).IsEmpty;
    }

    /// <summary>Finds the growth rates that two printed figures allow.</summary>
    /// <param name="later">The later count or amount.</param>
    /// <param name="earlier">The earlier one, which cannot be zero.</param>
    /// <returns>The rates in hundredths of the earlier; negative for a fall.</returns>
    /// <exception cref="ArgumentNullException">A figure is null.</exception>
    /// <exception cref="ArgumentException">The figures are of two kinds or are percentages, whose distance is in points; or
    /// <paramref name="earlier"/> may be zero.</exception>
    public static FigureInterval GrowthRates(PublishedFigure later, PublishedFigure earlier)
    {
        CheckNotPercentage(earlier, nameof(earlier));
        CheckKind(later, earlier.Kind, nameof(later));
        CheckNotZero(earlier, nameof(earlier));
        return later.Interval.Times(Hundred).DividedBy(earlier.Interval).Minus(Hundred);
    }

    /// <summary>Asks whether a printed growth rate can follow from its own two figures.</summary>
    /// <param name="later">The later count or amount.</param>
    /// <param name="earlier">The earlier one, which cannot be zero.</param>
    /// <param name="direction">Whether the source says that it rose or fell.</param>
    /// <param name="rate">The printed rate, without a sign.</param>
    /// <returns>Whether some true values give it.</returns>
    /// <exception cref="ArgumentNullException">A figure is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="direction"/> is not defined.</exception>
    /// <exception cref="ArgumentException">The first two figures are of two kinds or are percentages, <paramref name="earlier"/> may be zero, or
    /// <paramref name="rate"/> is not a percentage.</exception>
    public static bool CanBeGrowth(PublishedFigure later, PublishedFigure earlier, ChangeDirection direction, PublishedFigure rate)
    {
        CheckKind(rate, QuantityKind.Percentage, nameof(rate));
        if (!Enum.IsDefined(direction))
        {
            throw new ArgumentOutOfRangeException(nameof(direction), direction, "The direction must be a rise or a fall.");
        }

        FigureInterval stated = direction == ChangeDirection.Fall ? rate.Interval.Negate() : rate.Interval;
        return !GrowthRates(later, earlier).Intersect(stated).IsEmpty;
    }

    private static void CheckKind(PublishedFigure figure, QuantityKind kind, string parameter)
    {
        ArgumentNullException.ThrowIfNull(figure, parameter);
        if (figure.Kind != kind)
        {
            throw new ArgumentException($"The figure must be a {kind}; it is a {figure.Kind}.", parameter);
        }
    }

    private static void CheckNotPercentage(PublishedFigure figure, string parameter)
    {
        ArgumentNullException.ThrowIfNull(figure, parameter);
        if (figure.Kind == QuantityKind.Percentage)
        {
            throw new ArgumentException("The figure must be a count or an amount; it is a percentage.", parameter);
        }
    }

    private static void CheckNotZero(PublishedFigure figure, string parameter)
    {
        if (figure.Interval.Contains(default(ExactNumber)))
        {
            throw new ArgumentException($"The figure must not allow zero; it allows {figure.Interval}.", parameter);
        }
    }
}
