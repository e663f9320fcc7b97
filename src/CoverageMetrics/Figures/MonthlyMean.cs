using System;
using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Figures;

/// <summary>The mean of the stocks at the ends of the months of a period: as many person-months as there are, divided by the months.</summary>
internal static class MonthlyMean
{
    private const int DecimalsOfMoney = 4;

    /// <summary>Finds the mean.</summary>
    /// <param name="months">The stocks, in order; none is taken for another.</param>
    /// <param name="times">When they were counted.</param>
    /// <returns>The mean, to the person or unit, or to the last place of money, with what it lies between; or which months lack.</returns>
    internal static Figure<ObservedQuantity> Of(IReadOnlyList<Figure<ObservedQuantity>> months, IReadOnlyList<ObservationTime> times)
    {
        ObservationTime[] lacking = [.. times.Where((_, month) => !months[month].HasValue)];
        if (lacking.Length > 0)
        {
            return Figure.None<ObservedQuantity>(lacking.Length == times.Count ? NoValueReason.Missing : NoValueReason.Incomplete, NoValueDetail.MonthsLacking(lacking));
        }

        var sum = default(FigureSum);
        foreach (Figure<ObservedQuantity> month in months)
        {
            sum.Add(null, month);
        }

        return sum.Reported.TryGetValue(out ObservedQuantity together) ? Divided(sum.Reported, together, times.Count) : sum.Reported;
    }

    private static Figure<ObservedQuantity> Divided(in Figure<ObservedQuantity> sum, ObservedQuantity together, int months)
    {
        int decimals = together.IsMoney ? DecimalsOfMoney : 0;
        ObservedQuantity mean = together.TryWithNumber(Math.Round(together.Number / months, decimals, MidpointRounding.AwayFromZero))!.Value;
        bool isWhole = mean.Number * months == together.Number;
        FigureStatus status = Figure.LessFirm(sum.Status!.Value, FigureStatus.Derived);
        if (sum.IsExact && isWhole)
        {
            return new(mean, status);
        }

        return Extent.Of(sum) is not { } extent ? new(mean, status, Figure.Inexact) : new(mean, status, Extent.Slot<ObservedQuantity>(
            new Extent(Rounded(extent.Low, MidpointRounding.ToNegativeInfinity), Rounded(extent.High, MidpointRounding.ToPositiveInfinity), extent.Reason ?? BoundsReason.Rounded, false),
            mean.TryWithNumber));

        decimal? Rounded(decimal? end, MidpointRounding way) => end is { } number ? Math.Round(number / months, decimals, way) : null;
    }
}
