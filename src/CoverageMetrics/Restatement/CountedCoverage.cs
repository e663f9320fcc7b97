using System;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Restatement;

/// <summary>Puts two counts beside each other, or says which of them is not there.</summary>
internal static class CountedCoverage
{
    internal static Figure<AnyCoverage> Of(
        FigureKey covered, Figure<ObservedQuantity> count, FigureKey denominator, Figure<ObservedQuantity> total)
    {
        if (count.HasValue && total.HasValue)
        {
            return IsNoHeadcount(count) || IsNoHeadcount(total)
                ? Figure.None<AnyCoverage>(NoValueReason.NotComparable, NoValueDetail.UnitsDiffer(IsNoHeadcount(count) ? covered : denominator, (IsNoHeadcount(count) ? count : total).Value.UnitCode, FigureKey.People))
                : count.Combine(total, (one, other) => AnyCoverage.Between(one.ToHeadcount(covered.Subject), other.ToHeadcount(denominator.Subject)));
        }

        // Of two reasons that of the people covered comes first, as in a cell of a table; the detail has both.
        return Figure.None<AnyCoverage>((count.Reason ?? total.Reason)!.Value, NoValueDetail.FiguresLacking([.. Lacking(covered, count), .. Lacking(denominator, total)]));
    }

    private static bool IsNoHeadcount(Figure<ObservedQuantity> figure) => !figure.Value.IsPeople || figure.Value.IsChange;

    private static NoValuePart[] Lacking(FigureKey measure, Figure<ObservedQuantity> figure) =>
        figure.HasValue ? [] : [new(null, measure, figure.Reason, figure.Detail)];
}
