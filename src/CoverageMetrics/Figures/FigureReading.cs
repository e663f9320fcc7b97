using System.Numerics;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Figures;

/// <summary>Reads a number as it was printed as the interval of the true values it allows.</summary>
internal static class FigureReading
{
    /// <summary>Finds the place value of the last digit that was meant: of the last decimal, or of the last digit of a count that is not zero.</summary>
    /// <param name="number">The digits as printed.</param>
    /// <param name="kind">What it is a number of.</param>
    /// <returns>The place value, before any scale.</returns>
    internal static decimal LastDigit(decimal number, QuantityKind kind)
    {
        byte decimals = number.Scale;
        if (decimals > 0)
        {
            return new decimal(1, 0, 0, false, decimals);
        }

        decimal unit = 1;
        if (kind == QuantityKind.Percentage || number == 0)
        {
            return unit;
        }

        for (decimal rest = number; rest % 10 == 0; rest /= 10)
        {
            unit *= 10;
        }

        return unit;
    }

    /// <summary>Reads a number.</summary>
    /// <param name="kind">What it is a number of.</param>
    /// <param name="number">The number.</param>
    /// <param name="unit">The place value of its last digit.</param>
    /// <param name="qualifier">The word it was printed with.</param>
    /// <param name="isTarget">Whether it is a target, of which at least is a bound.</param>
    /// <param name="isSet">Whether it is exact because somebody set it.</param>
    /// <param name="isInFull">Whether every digit was printed.</param>
    /// <param name="conventions">The conventions to read it by.</param>
    /// <returns>The values allowed, and the convention that decided.</returns>
    internal static (FigureInterval Interval, ReadingConvention Convention) Read(
        QuantityKind kind, in ExactNumber number, in ExactNumber unit, FigureQualifier qualifier, bool isTarget, bool isSet, bool isInFull, ReadingConventions conventions)
    {
        ReadingConvention convention = Choose(qualifier, isTarget, isSet, isInFull, conventions);
        ExactNumber half = ExactNumber.Multiply(unit, ExactNumber.FromFraction(1, 2));
        FigureInterval interval = convention switch
        {
            ReadingConvention.Rounded => Around(number, half),
            ReadingConvention.AboutWithinHalfUnit => Around(number, half),
            ReadingConvention.AboutWithinOneUnit => Around(number, unit),
            ReadingConvention.Truncated => FigureInterval.ClosedOpen(number, ExactNumber.Add(number, unit)),
            ReadingConvention.OverWithinOneUnit => qualifier == FigureQualifier.AtLeast
                ? FigureInterval.ClosedOpen(number, ExactNumber.Add(number, unit))
                : FigureInterval.Open(number, ExactNumber.Add(number, unit)),
            ReadingConvention.OverBareLowerBound => qualifier == FigureQualifier.AtLeast ? FigureInterval.AtLeast(number) : FigureInterval.Above(number),
            ReadingConvention.NearlyWithinOneUnit => FigureInterval.Open(ExactNumber.Subtract(number, unit), number),
            ReadingConvention.NearlyWithinHalfUnit => FigureInterval.Open(ExactNumber.Subtract(number, half), number),
            ReadingConvention.BareUpperBound => qualifier == FigureQualifier.Under ? FigureInterval.Below(number) : FigureInterval.AtMost(number),
            ReadingConvention.Exact or ReadingConvention.StatedRange or ReadingConvention.NextWholeNumber => FigureInterval.Point(number),
            _ => throw Unnamed.Member(convention),
        };
        return kind == QuantityKind.Count && convention is ReadingConvention.OverWithinOneUnit or ReadingConvention.NearlyWithinOneUnit or ReadingConvention.NearlyWithinHalfUnit
            && interval.ToWhole().IsEmpty
            ? (FigureInterval.Point(ExactNumber.FromWhole(NextWholeNumber(number, qualifier))).Intersect(FigureInterval.NotNegative), ReadingConvention.NextWholeNumber)
            : (interval.Intersect(FigureInterval.NotNegative), convention);
    }

    private static BigInteger NextWholeNumber(in ExactNumber number, FigureQualifier qualifier) => qualifier switch
    {
        FigureQualifier.Nearly => number.Ceiling() - BigInteger.One,
        FigureQualifier.AtLeast => number.Ceiling(),
        FigureQualifier.Over or FigureQualifier.None or FigureQualifier.About or FigureQualifier.Under or FigureQualifier.AtMost => number.Floor() + BigInteger.One,
        _ => throw Unnamed.Member(qualifier),
    };

    private static ReadingConvention Choose(FigureQualifier qualifier, bool isTarget, bool isSet, bool isInFull, ReadingConventions conventions) => qualifier switch
    {
        FigureQualifier.AtLeast when isTarget => ReadingConvention.OverBareLowerBound,
        FigureQualifier.Over or FigureQualifier.AtLeast => conventions.Over,
        FigureQualifier.Nearly => conventions.Nearly,
        FigureQualifier.About => conventions.About,
        FigureQualifier.Under or FigureQualifier.AtMost => ReadingConvention.BareUpperBound,
        FigureQualifier.None when isSet => ReadingConvention.Exact,
        FigureQualifier.None when !isInFull => conventions.Rounding,
        FigureQualifier.None => conventions.WholeNumbers,
        _ => throw Unnamed.Member(qualifier),
    };

    private static FigureInterval Around(in ExactNumber middle, in ExactNumber reach) =>
        FigureInterval.Closed(ExactNumber.Subtract(middle, reach), ExactNumber.Add(middle, reach));
}
