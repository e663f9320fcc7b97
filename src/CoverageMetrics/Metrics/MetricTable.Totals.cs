using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Periods;

namespace CoverageMetrics.Metrics;

/// <content>Totals over areas, places and shares.</content>
public sealed partial class MetricTable
{
    /// <summary>Adds up a metric over areas.</summary>
    /// <param name="areas">Areas of the map, none of which lies in another.</param>
    /// <param name="metric">The metric.</param>
    /// <returns>The sum of the counts, and the ratio of the sums over the same areas.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An area does not stand on the map, is there twice, or lies in another one of them; the message has both codes.</exception>
    public MetricTotal Total(IEnumerable<Area> areas, Metric metric) => new(metric, CellsOf(areas, metric));

    /// <summary>Compares the sum of a metric over areas with an earlier one, over the areas that can be compared.</summary>
    /// <param name="areas">Areas of the map, none of which lies in another.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="comparisonBase">The rule that finds what to compare with.</param>
    /// <returns>Change, rate and points over the same areas on both dates.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An area does not stand on the map, is there twice, or lies in another one of them; the message has both codes.</exception>
    public MetricTotalComparison CompareTotal(IEnumerable<Area> areas, Metric metric, ComparisonBase comparisonBase)
    {
        ArgumentNullException.ThrowIfNull(comparisonBase);
        return new(comparisonBase, Array.AsReadOnly(Compare(CellsOf(areas, metric), comparisonBase)));
    }

    /// <summary>Puts areas in order of a metric: by coverage, share or ratio, compared exactly, or by count where there is no denominator.</summary>
    /// <param name="areas">Areas of the map, none of which lies in another.</param>
    /// <param name="metric">The metric.</param>
    /// <returns>The places, the best first by the metric's direction, the areas without a figure last; of the same place by code. Where figures have bounds, each place says how far it could move.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An area does not stand on the map, is there twice, or lies in another one of them; the message has both codes.</exception>
    public IReadOnlyList<MetricRank> Rank(IEnumerable<Area> areas, Metric metric) => Rank(CellsOf(areas, metric), metric);

    /// <summary>Puts cells of one metric in order.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="metric">The metric.</param>
    /// <returns>The places, as <see cref="Rank(IEnumerable{Area}, Metric)"/> gives them.</returns>
    internal static IReadOnlyList<MetricRank> Rank(MetricCell[] cells, Metric metric)
    {
        bool HasFigure(MetricCell cell) => metric.Denominator is null ? cell.Count.HasValue : cell is { HasBoth: true, HasQuotient: true };
        (MetricCell Cell, decimal Of, decimal Per) Read(MetricCell cell) => (cell, cell.Count.Value.Number, metric.Denominator is null ? 1 : cell.Denominator.Value.Number);
        int ByFigure((MetricCell, decimal Of, decimal Per) left, (MetricCell, decimal Of, decimal Per) right)
        {
            int order = metric.Denominator is null ? left.Of.CompareTo(right.Of) : ExactMath.CompareRatios(left.Of, left.Per, right.Of, right.Per);
            return metric.Direction == MetricDirection.HigherIsBetter ? -order : order;
        }

        (MetricCell Cell, decimal Of, decimal Per)[] read =
            [.. cells.Where(HasFigure).Select(Read).OrderBy(one => one, Comparer<(MetricCell, decimal, decimal)>.Create(ByFigure)).ThenBy(one => one.Cell.Area.Code)];
        MetricCell[] placed = Array.ConvertAll(read, static one => one.Cell);
        PlacesWithin? within = PlacesWithin.Of(placed, metric);
        var ranks = new List<MetricRank>(cells.Length);
        for (int i = 0; i < placed.Length; i++)
        {
            int rank = i > 0 && ByFigure(read[i - 1], read[i]) == 0 ? ranks[i - 1].Rank!.Value : i + 1;
            ranks.Add(new(rank, within?.Best(i) ?? rank, within?.Worst(i) ?? rank, placed.Length, placed[i]));
        }

        ranks.AddRange(cells.Where(cell => !HasFigure(cell)).OrderBy(cell => cell.Area.Code).Select(cell => new MetricRank(null, null, null, placed.Length, cell)));
        return ranks.AsReadOnly();
    }

    /// <summary>Finds the share of an area in the sum of areas.</summary>
    /// <param name="part">A figure of one of the areas.</param>
    /// <param name="whole">The sum of all of them.</param>
    /// <returns>The count per hundred of the sum, unrounded; no value where a partial sum is all there is.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Figure<Percentage<Total>> ShareOf(MetricCell part, MetricTotal whole)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(whole);
        return whole.Count.TryGetValue(out ObservedQuantity sum) && (sum.Number == 0 || sum.IsChange)
            ? new(NoValueReason.Undefined, sum.IsChange ? null : NoValueDetail.DividedByZero)
            : MetricBounds.Share(
                part.Count.Combine(whole.Count, static (one, all) => new Percentage<Total>(ExactMath.Percent(one.Number, all.Number))), part.Count, whole);
    }

    /// <summary>Finds a metric of areas on the day of the table.</summary>
    /// <param name="areas">Areas of the map, none of which lies in another.</param>
    /// <param name="metric">The metric.</param>
    /// <returns>The cells, in the order of the areas.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An area does not stand on the map, is there twice, or lies in another one of them.</exception>
    internal MetricCell[] CellsOf(IEnumerable<Area> areas, Metric metric)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(metric);
        Area[] all = [.. areas];
        var seen = new HashSet<Area>();
        foreach (Area area in all)
        {
            if (!seen.Add(area))
            {
                throw new ArgumentException($"An area counts once: {area.CodeAndName} is there twice.", nameof(areas));
            }
        }

        foreach (Area area in all)
        {
            if (Areas.Ancestors(area).FirstOrDefault(seen.Contains) is { } above)
            {
                throw new ArgumentException($"Areas that overlap are not added up: {area.CodeAndName} lies in {above.CodeAndName}.", nameof(areas));
            }
        }

        return CellsAt(all, metric);
    }

    /// <summary>Finds a metric of an area on the day of the table.</summary>
    /// <param name="area">An area of the map.</param>
    /// <param name="metric">The metric.</param>
    /// <returns>The cell.</returns>
    internal MetricCell CellAt(Area area, Metric metric) => ColumnOf(metric).KeptCellAt(Areas.Position(area));

    /// <summary>Finds a metric of areas that are known not to overlap, on the day of the table.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="metric">The metric.</param>
    /// <returns>The cells, in the order of the areas.</returns>
    internal MetricCell[] CellsAt(Area[] areas, Metric metric)
    {
        MetricColumn column = ColumnOf(metric);
        return Array.ConvertAll(areas, area => column.KeptCellAt(Areas.Position(area)));
    }
}
