using System.Collections.Generic;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Metrics;

/// <summary>The people covered and the people who could be, as figures with their bounds.</summary>
/// <param name="Covered">The people covered.</param>
/// <param name="Total">The people who could be.</param>
internal readonly record struct CountedPair(Figure<ObservedQuantity> Covered, Figure<ObservedQuantity> Total)
{
    /// <summary>Adds up the counts of cells.</summary>
    /// <param name="cells">The cells; one without a coverage is left out.</param>
    /// <returns>The sums.</returns>
    internal static CountedPair Of(IEnumerable<MetricCell> cells)
    {
        var covered = default(QuantitySum);
        var total = default(QuantitySum);
        foreach (MetricCell cell in cells)
        {
            if (cell.Coverage.HasValue)
            {
                covered.Add(cell.Count);
                total.Add(cell.Denominator);
            }
        }

        return new(covered.Sum, total.Sum);
    }

    /// <summary>Writes both.</summary>
    public override string ToString() => $"{Covered} of {Total}";
}
