using System;
using System.Numerics;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Figures;

/// <summary>The bounds that a figure has because it was published rounded, or with a word.</summary>
internal static class PublishedBounds
{
    // What money is counted by.
    private const int Decimals = 4;

    /// <summary>Gives a figure the bounds of how it was published, read by the usual conventions: what is counted in whole numbers, money with the ends of its interval.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="precision">The place value of the last digit that is known.</param>
    /// <param name="qualifier">The word it was published with.</param>
    /// <returns>The figure; the same one when it has no value, or bounds for another reason.</returns>
    internal static Figure<ObservedQuantity> Of(in Figure<ObservedQuantity> figure, decimal precision, FigureQualifier qualifier)
    {
        if (!figure.TryGetValue(out ObservedQuantity quantity) || !(figure.IsExact || figure.Bounds?.Reason == BoundsReason.Rounded))
        {
            return figure;
        }

        FigureStatus status = figure.Status!.Value;
        if (qualifier == FigureQualifier.None && precision <= 1)
        {
            return new(quantity, status);
        }

        FigureInterval interval = quantity.IsChange ? OfChange(quantity.Number, precision, qualifier) : Read(quantity, precision, qualifier);
        interval = quantity.IsMoney ? interval : interval.ToWhole();
        ObservedQuantity? smallest = interval.HasLower ? quantity.TryWithNumber(Down(interval.Lower)) : null;
        ObservedQuantity? largest = interval.HasUpper ? quantity.TryWithNumber(-Down(ExactNumber.Negate(interval.Upper))) : null;
        return new(quantity, status, interval.IsEmpty || (smallest is null && largest is null)
            ? Figure.Inexact
            : new Bounds<ObservedQuantity>(smallest, largest, BoundsReason.Rounded, quantity is not { IsChange: true, Number: < 0 }));
    }

    private static FigureInterval Read(in ObservedQuantity quantity, decimal precision, FigureQualifier qualifier) => FigureReading.Read(
        quantity.IsMoney ? QuantityKind.Amount : QuantityKind.Count,
        ExactNumber.FromDecimal(quantity.Number),
        ExactNumber.FromDecimal(precision),
        qualifier,
        false,
        false,
        false,
        ReadingConventions.Usual).Interval;

    // Whether over a loss of 5,000 is more of a loss or less is not said, so both are allowed for.
    private static FigureInterval OfChange(decimal number, decimal precision, FigureQualifier qualifier)
    {
        ExactNumber end = ExactNumber.FromDecimal(number);
        ExactNumber unit = ExactNumber.FromDecimal(precision);
        ExactNumber below = ExactNumber.Subtract(end, unit);
        ExactNumber above = ExactNumber.Add(end, unit);
        ExactNumber half = ExactNumber.Multiply(unit, ExactNumber.FromFraction(BigInteger.One, 2));
        return qualifier switch
        {
            FigureQualifier.None => FigureInterval.Closed(ExactNumber.Subtract(end, half), ExactNumber.Add(end, half)),
            FigureQualifier.About => FigureInterval.Closed(below, above),
            FigureQualifier.Under or FigureQualifier.AtMost when number < 0 => FigureInterval.AtMost(default),
            FigureQualifier.Under => FigureInterval.Below(end),
            FigureQualifier.AtMost => FigureInterval.AtMost(end),
            FigureQualifier.Over or FigureQualifier.AtLeast or FigureQualifier.Nearly when number < 0 => FigureInterval.Closed(below, above),
            FigureQualifier.Over => FigureInterval.Open(end, above),
            FigureQualifier.AtLeast => FigureInterval.ClosedOpen(end, above),
            FigureQualifier.Nearly => FigureInterval.Open(below, end),
            _ => throw Unnamed.Member(qualifier),
        };
    }

    private static decimal Down(in ExactNumber end)
    {
        BigInteger units = ExactNumber.Multiply(end, ExactNumber.FromWhole(BigInteger.Pow(10, Decimals))).Floor();
        BigInteger whole = BigInteger.DivRem(units, BigInteger.Pow(10, Decimals), out BigInteger rest);
        decimal most = decimal.MaxValue / 10_000;
        return BigInteger.Abs(whole) > (BigInteger)most ? whole.Sign * most : (decimal)whole + ((decimal)rest / 10_000);
    }
}
