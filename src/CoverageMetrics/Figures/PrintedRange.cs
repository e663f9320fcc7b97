using System;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Figures;

/// <summary>The numbers that a figure can stand for, as it was rounded and worded when it was printed.</summary>
/// <param name="Low">The smallest.</param>
/// <param name="High">The largest.</param>
internal readonly record struct PrintedRange(decimal Low, decimal High)
{
    // Far above every quantity, and far enough below the largest decimal for all areas of a country to be added up.
    private const decimal Widest = 1e21m;

    /// <summary>Finds the range of an observation that has a value: over, at least, nearly and about within one unit of the last digit known, a rounded number within half of one, under and at most from zero on.</summary>
    /// <param name="one">The observation.</param>
    /// <returns>The range; the number alone where it was counted to the last unit.</returns>
    internal static PrintedRange Of(Observation one)
    {
        bool isCounted = one.Qualifier == FigureQualifier.None && one.Precision <= 1;
        PrintedRange range = isCounted ? new(one.Figure.Value.Number, one.Figure.Value.Number) : Of(one.Figure.Value.Number, one.Precision, one.Qualifier);
        return one.Figure.Value.IsChange ? range : range.Both(NotNegative);
    }

    /// <summary>Finds the range of a percentage or ratio, which is always rounded to its last digit.</summary>
    /// <param name="rate">A rate that has a value.</param>
    /// <returns>The range, from zero on.</returns>
    internal static PrintedRange Of(ReportedRate rate) => Of(rate.Level.Value, rate.Precision, rate.Qualifier).Both(NotNegative);

    private static PrintedRange NotNegative => new(0, decimal.MaxValue);

    private static PrintedRange Of(decimal number, decimal precision, FigureQualifier qualifier)
    {
        decimal unit = Math.Min(precision, Widest);
        (decimal below, decimal above) = qualifier switch
        {
            FigureQualifier.None => (unit / 2, unit / 2),
            FigureQualifier.Over or FigureQualifier.AtLeast => (0m, unit),
            FigureQualifier.Nearly => (unit, 0m),
            FigureQualifier.About => (unit, unit),
            FigureQualifier.Under or FigureQualifier.AtMost => (Math.Max(0, number), 0m),
            _ => throw Unnamed.Member(qualifier),
        };
        return new(number - below, number + above);
    }

    /// <summary>Gets how many units the range is wide.</summary>
    internal decimal Width => High - Low;

    /// <summary>Adds the range of another figure.</summary>
    /// <param name="other">The other range.</param>
    /// <returns>The range of the sum.</returns>
    internal PrintedRange Plus(PrintedRange other) => new(Low + other.Low, High + other.High);

    /// <summary>Finds whether two ranges have a number in common.</summary>
    /// <param name="other">The other range.</param>
    /// <returns>Whether they have.</returns>
    internal bool Meets(PrintedRange other) => Low <= other.High && other.Low <= High;

    /// <summary>Finds the numbers that are in both ranges.</summary>
    /// <param name="other">The other range.</param>
    /// <returns>From the larger of the low ends to the smaller of the high ends, which is below it where there are none.</returns>
    internal PrintedRange Both(PrintedRange other) => new(Math.Max(Low, other.Low), Math.Min(High, other.High));

    /// <summary>Writes both ends.</summary>
    public override string ToString() => FormattableString.Invariant($"[{Low}; {High}]");
}
