using CoverageMetrics.Areas;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Metrics;

/// <summary>What the areas below an area add up to. An area that did not report counts as what lies below it.</summary>
internal sealed class AllottedBelow
{
    private readonly MetricTable _table;
    private readonly Metric _metric;
    private ObservedQuantity? _sum;
    private PrintedRange _range;
    private bool _isComplete = true;

    private AllottedBelow(MetricTable table, Metric metric)
    {
        _table = table;
        _metric = metric;
    }

    /// <summary>Finds what an area has that the areas below it have not.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="whole">The figure of the area; it has a value.</param>
    /// <returns>The difference; null where there is none beyond what rounding explains, or where parts that did not report or are suppressed may be it.</returns>
    internal static ObservedChange? DifferenceTo(MetricTable table, MetricCell whole)
    {
        var below = new AllottedBelow(table, whole.Metric);
        below.Add(whole.Area);
        bool differs = below._isComplete ? !below._range.Meets(whole.CountRange) : below._range.Low > whole.CountRange.High;
        return below._sum is { } sum && differs ? ObservedChange.Between(sum, whole.Count.Value) : null;
    }

    private void Add(Area area)
    {
        foreach (Area child in _table.Areas.Children(area))
        {
            MetricCell cell = _table.CellAt(child, _metric);
            if (cell.Count.TryGetValue(out ObservedQuantity count))
            {
                _sum = _sum?.Plus(count) ?? count;
                _range = _range.Plus(cell.CountRange);
            }
            else if (cell.Count.Reason != NoValueReason.Suppressed && _table.Areas.Children(child).Count > 0)
            {
                Add(child);
            }
            else
            {
                _isComplete = false;
            }
        }
    }
}
