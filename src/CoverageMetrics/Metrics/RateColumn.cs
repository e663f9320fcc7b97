using System.Collections.Generic;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Metrics;

/// <summary>The percentages or ratios of one subject and denominator at one time that were published without their counts, for the areas of a map.</summary>
internal sealed class RateColumn
{
    private readonly Dictionary<int, List<FigureKey>> _keys = [];
    private readonly PublishedRates _rates;

    internal RateColumn(PublishedRates rates) => _rates = rates;

    /// <summary>Adds a rate.</summary>
    /// <param name="position">Where its area stands in the tree.</param>
    /// <param name="key">What it is of.</param>
    internal void Add(int position, FigureKey key)
    {
        if (!_keys.TryGetValue(position, out List<FigureKey>? keys))
        {
            _keys.Add(position, keys = []);
        }

        keys.Add(key);
        keys.Sort();
    }

    /// <summary>Finds the rate of an area.</summary>
    /// <param name="position">Where the area stands in the tree.</param>
    /// <returns>The number of the percentage or ratio, the rate it was taken from, and what stands in the way; null where nobody published one.</returns>
    internal (Figure<decimal> Level, ReportedRate? Source, MetricObstacle Obstacle)? Find(int position)
    {
        if (!_keys.TryGetValue(position, out List<FigureKey>? keys))
        {
            return null;
        }

        if (keys.Count > 1)
        {
            return (Figure.None<decimal>(NoValueReason.NotComparable, NoValueDetail.SeveralMeant(keys[0], keys[1])), null, MetricObstacle.Ambiguous);
        }

        (Figure<decimal> level, ReportedRate? source) = _rates.Latest(keys[0]);
        return (level, source, level.HasValue ? MetricObstacle.None : MetricObstacle.Numerator);
    }
}
