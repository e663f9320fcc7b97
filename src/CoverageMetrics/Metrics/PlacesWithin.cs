using System;
using System.Linq;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Metrics;

/// <summary>The places that cells could have within the bounds of their figures.</summary>
internal sealed class PlacesWithin
{
    private readonly decimal[] _best;
    private readonly decimal[] _worst;
    private readonly decimal[] _byBest;
    private readonly decimal[] _byWorst;

    private PlacesWithin((decimal Best, decimal Worst)[] ends)
    {
        _best = Array.ConvertAll(ends, static end => end.Best);
        _worst = Array.ConvertAll(ends, static end => end.Worst);
        _byBest = [.. _best.Order()];
        _byWorst = [.. _worst.Order()];
    }

    /// <summary>Compares the bounds of cells.</summary>
    /// <param name="cells">The cells, each with a figure.</param>
    /// <param name="metric">Their metric.</param>
    /// <returns>The places, or null when all figures are exact.</returns>
    internal static PlacesWithin? Of(MetricCell[] cells, Metric metric) => Array.TrueForAll(cells, cell => metric.Denominator is null ? cell.Count.IsExact : cell.Level.IsExact)
        ? null
        : new(Array.ConvertAll(cells, cell => metric.Denominator is null
            ? EndsOf(cell.Count, metric.Direction, static count => count.Number)
            : EndsOf(cell.Level, metric.Direction, static level => level)));

    /// <summary>Finds the best place of a cell: behind those that are better at their worst than it is at its best.</summary>
    /// <param name="cell">Where the cell stands among those compared.</param>
    /// <returns>The place.</returns>
    internal int Best(int cell) => 1 + Below(_byWorst, _best[cell]);

    /// <summary>Finds the worst place of a cell: behind those that are better at their best than it is at its worst.</summary>
    /// <param name="cell">Where the cell stands among those compared.</param>
    /// <returns>The place.</returns>
    internal int Worst(int cell) => 1 + Below(_byBest, _worst[cell]) - (_best[cell] < _worst[cell] ? 1 : 0);

    // The smaller number is the better one here.
    private static (decimal Best, decimal Worst) EndsOf<T>(in Figure<T> figure, MetricDirection direction, Func<T, decimal> number)
        where T : struct
    {
        decimal low = figure.IsExact ? number(figure.Value) : figure.Bounds?.Smallest is { } smallest ? number(smallest) : decimal.MinValue;
        decimal high = figure.IsExact ? number(figure.Value) : figure.Bounds?.Largest is { } largest ? number(largest) : decimal.MaxValue;
        return direction == MetricDirection.HigherIsBetter ? (-high, -low) : (low, high);
    }

    private static int Below(decimal[] sorted, decimal number)
    {
        int from = 0;
        int to = sorted.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            (from, to) = sorted[middle] < number ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
