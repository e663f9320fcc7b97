using System.Collections.Generic;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The targets of one setter for the areas of a report, and what they count, both added up over the areas that have both.</summary>
/// <param name="Target">The sum of the targets, or null when no area has both.</param>
/// <param name="Count">The sum of the counts.</param>
/// <param name="Without">The areas that lack a target or a count.</param>
internal sealed record TargetTotal(AnyTarget? Target, Figure<ObservedQuantity> Count, IReadOnlyList<Area> Without)
{
    /// <summary>Adds up targets in people or money.</summary>
    /// <param name="model">The report.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="seat">The column.</param>
    /// <param name="cells">The figures of the areas of the report.</param>
    /// <returns>The sums.</returns>
    internal static TargetTotal Of(ReportModel model, Metric metric, TargetSeat seat, MetricCell[] cells)
    {
        var without = new List<Area>();
        var planned = default(QuantitySum);
        var counted = default(QuantitySum);
        AnyTarget? any = null;
        for (int i = 0; i < cells.Length; i++)
        {
            AnyTarget? target = model.Targets!.Find(cells[i].Area, metric, model.Lines[i].TargetDay(model.Plan), seat).Target;
            if (target is null || !cells[i].Count.HasValue)
            {
                without.Add(cells[i].Area);
                continue;
            }

            any = target;
            counted.Add(cells[i].Count);
            planned.Add(Figure.Of(target.Kind == QuantityKind.Count
                ? ObservedQuantity.OfPeople((long)target.Number)
                : ObservedQuantity.OfMoney(AnyAmount.Of(target.Number, target.Unit))));
        }

        Figure<ObservedQuantity> counts = counted.Sum;
        if (any is null)
        {
            return new(null, counts, without);
        }

        ObservedQuantity plans = planned.Sum.Value;
        AnyTarget together = plans.IsPeople
            ? AnyTarget.OfPeople(any.Terms, plans.ToHeadcount(any.Unit))
            : AnyTarget.OfMoney(any.Terms, any.Subject, plans.ToAmount());
        return new(together, counts, without);
    }
}
