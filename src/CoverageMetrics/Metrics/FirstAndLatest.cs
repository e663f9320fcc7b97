using System.Collections.Generic;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Metrics;

/// <summary>What was published first of a metric beside what is known now, of one area or over the areas that have both.</summary>
internal sealed class FirstAndLatest
{
    private FirstAndLatest(Figure<ObservedQuantity> first, Figure<ObservedQuantity> latest, IReadOnlyList<Area> without)
    {
        First = first;
        Change = MetricBounds.Change(latest.Combine(first, static (to, from) => ObservedChange.Between(from, to)), first, latest);
        Without = without;
    }

    /// <summary>Gets what was published first.</summary>
    internal Figure<ObservedQuantity> First { get; }

    /// <summary>Gets what is known now, less what was published first.</summary>
    internal Figure<ObservedChange> Change { get; }

    /// <summary>Gets the areas that have not both.</summary>
    internal IReadOnlyList<Area> Without { get; }

    /// <summary>Finds both of an area.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="cell">The cell.</param>
    internal static FirstAndLatest Of(MetricTable table, MetricCell cell) => new(table.FirstPublished(cell), cell.Count, []);

    /// <summary>Adds both up.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="cells">The cells of the areas.</param>
    internal static FirstAndLatest Of(MetricTable table, MetricCell[] cells)
    {
        var first = default(FigureSum);
        var latest = default(FigureSum);
        foreach (MetricCell cell in cells)
        {
            Figure<ObservedQuantity> published = table.FirstPublished(cell);
            if (published.HasValue && cell.Count.HasValue)
            {
                first.Add(cell.Area, published);
                latest.Add(cell.Area, cell.Count);
            }
            else
            {
                first.Lack(cell.Area, published);
            }
        }

        return new(first.Reported, latest.Reported, first.AreasWithout);
    }
}
