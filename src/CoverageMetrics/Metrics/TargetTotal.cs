using System;
using System.Collections.Generic;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Metrics;

/// <summary>The targets of areas in people or money, and what they count, both added up over the areas that have both.</summary>
/// <param name="Target">The sum of the targets, or null when no area has both.</param>
/// <param name="Count">The sum of the counts.</param>
/// <param name="Without">The areas that lack a target or a count.</param>
internal sealed record TargetTotal(AnyTarget? Target, Figure<ObservedQuantity> Count, IReadOnlyList<Area> Without)
{
    /// <summary>Adds up targets.</summary>
    /// <param name="cells">The figures of the areas.</param>
    /// <param name="targetOf">Finds the target of one of them, by its place; null where there is none.</param>
    /// <returns>The sums.</returns>
    internal static TargetTotal Of(MetricCell[] cells, Func<int, AnyTarget?> targetOf)
    {
        var without = new List<Area>();
        var planned = default(FigureSum);
        var counted = default(FigureSum);
        AnyTarget? any = null;
        for (int i = 0; i < cells.Length; i++)
        {
            if (!cells[i].Count.HasValue || targetOf(i) is not { } target)
            {
                without.Add(cells[i].Area);
                continue;
            }

            any = target;
            counted.Add(cells[i].Area, cells[i].Count);
            planned.Add(cells[i].Area, Figure.Of(ObservedQuantity.Of(target.Number, target.Unit)));
        }

        return new(any is null ? null : Together(any, planned.Reported.Value), counted.Reported, without);
    }

    private static AnyTarget Together(AnyTarget any, ObservedQuantity plans) => AnyTarget.Of(any.Terms, any.Subject, plans);
}
