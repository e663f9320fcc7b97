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
            return IsMoney(count) || IsMoney(total)
                ? Figure.None<AnyCoverage>(NoValueReason.NotComparable, $"a coverage is of people, but {(IsMoney(count) ? covered : denominator)} is {(IsMoney(count) ? count : total).Value.UnitName}")
                : count.Combine(total, (one, other) => AnyCoverage.Between(one.ToHeadcount(covered.Subject), other.ToHeadcount(denominator.Subject)));
        }

        (string? one, string? other) = (Why(covered, count), Why(denominator, total));
        NoValueReason reason = (count.Reason, total.Reason) switch
        {
            ({ } left, { } right) => left == right ? left : NoValueReason.Incomplete,
            (var left, var right) => (left ?? right)!.Value,
        };
        return Figure.None<AnyCoverage>(reason, one is null || other is null ? one ?? other! : $"{one}; {other}");
    }

    private static bool IsMoney(Figure<ObservedQuantity> figure) => !figure.Value.IsPeople || figure.Value.IsChange;

    private static string? Why(FigureKey measure, Figure<ObservedQuantity> figure) => figure.HasValue
        ? null
        : $"{measure}: {figure.Detail ?? PartSum.Word(figure.Reason!.Value)}";
}
