using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Model;
using NodaTime;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The figures of one metric for the areas of a report, its total, and what they are compared with: each worked out once, when it is first asked for.</summary>
/// <remarks>Not thread-safe: used while the report is built.</remarks>
internal sealed class MetricFigures
{
    private readonly MetricTable _table;
    private readonly List<ComparedAreas> _compared = [];
    private readonly Dictionary<ComparisonBase, MetricTotalComparison> _together = [];
    private MetricTotal? _total;
    private readonly Dictionary<LocalDate, MetricCell[]> _known = [];
    private MetricRank[]? _ranks;
    private BoundsReason? _reason;

    internal MetricFigures(MetricTable table, Metric metric, MetricCell[] cells)
    {
        _table = table;
        Metric = metric;
        Cells = cells;
    }

    internal Metric Metric { get; }

    internal MetricCell[] Cells { get; }

    /// <summary>Gets the period of the flows, or null where no month ends on the day.</summary>
    internal ReportingPeriod? Period => _table.Period;

    /// <summary>Gets why not all figures of the areas are exact: of several reasons the last, as for what is worked out from several figures.</summary>
    internal BoundsReason ReasonOfBounds => _reason ??= Cells
        .Select(cell => Metric.Denominator is not null ? cell.Level.Bounds?.Reason : cell.Count.Bounds?.Reason)
        .Max() ?? BoundsReason.Rounded;

    /// <summary>Gets a value indicating whether a definition changed.</summary>
    internal bool HasBreaks => Cells is [var first, ..] && first.Column.HasBreaks;

    internal MetricTotal Total => _total ??= new(Metric, Cells);

    /// <summary>Keeps what was found, as far as columns need it.</summary>
    /// <param name="bases">The earlier times that columns compare with.</param>
    internal MetricFacts FactsFor(IReadOnlyCollection<ComparisonBase> bases) => new(Cells, [.. _compared.Where(one => bases.Contains(one.Base)).Select(static one => (one.Base, one.Areas))]);

    /// <summary>Finds a month of an area, with what it added.</summary>
    internal MetricMonth MonthOf(int position, ReportingPeriod month) => _table.Months(Cells[position].Area, Metric, month, month)[0];

    /// <summary>Finds the comparison of an area with an earlier time.</summary>
    /// <param name="against">The rule that finds it.</param>
    /// <param name="position">The place of the area.</param>
    /// <returns>The comparison.</returns>
    internal MetricComparison Compared(ComparisonBase against, int position) => Compared(Of(against), position);

    /// <summary>Finds the comparison of an area with an earlier time, and adds it to those of the areas before it.</summary>
    /// <param name="against">The rule that finds it.</param>
    /// <param name="position">The place of the area.</param>
    /// <returns>The comparison.</returns>
    internal MetricComparison ComparedAndSummed(ComparisonBase against, int position)
    {
        ComparedAreas all = Of(against);
        MetricComparison area = Compared(all, position);
        all.Add(area, position);
        return area;
    }

    /// <summary>Finds the comparison of all areas together with an earlier time.</summary>
    /// <param name="against">The rule that finds it.</param>
    /// <returns>The comparison.</returns>
    internal MetricTotalComparison Together(ComparisonBase against)
    {
        if (!_together.TryGetValue(against, out MetricTotalComparison? together))
        {
            ComparedAreas all = Of(against);
            while (all.Summed < Cells.Length)
            {
                all.Add(Compared(all, all.Summed), all.Summed);
            }

            together = new(against, Array.AsReadOnly(all.Areas), all.Sums);
            _together.Add(against, together);
        }

        return together;
    }

    /// <summary>Finds the figures as they were known on a day. One that is suppressed now is not shown as it was known before.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The figures, in the order of the areas.</returns>
    internal MetricCell[] KnownOn(LocalDate day)
    {
        if (!_known.TryGetValue(day, out MetricCell[]? known))
        {
            MetricTable table = _table.KnownOn(day);
            known = Array.ConvertAll(Cells, cell => cell.Count.Reason == NoValueReason.Suppressed ? cell : table.CellAt(cell.Area, Metric));
            _known.Add(day, known);
        }

        return known;
    }

    /// <summary>Finds what was published first beside what is known now.</summary>
    /// <param name="position">The place of the area; below zero for all of them together.</param>
    internal FirstAndLatest Revision(int position) => position < 0 ? FirstAndLatest.Of(_table, Cells) : FirstAndLatest.Of(_table, Cells[position]);

    /// <summary>Finds the place of an area among the areas.</summary>
    /// <param name="position">The place of the area in the report.</param>
    /// <returns>The place by the metric.</returns>
    internal MetricRank Rank(int position)
    {
        if (_ranks is null)
        {
            var places = new Dictionary<Area, MetricRank>(Cells.Length);
            foreach (MetricRank rank in MetricTable.Rank(Cells, Metric))
            {
                places.Add(rank.Cell.Area, rank);
            }

            _ranks = Array.ConvertAll(Cells, cell => places[cell.Area]);
        }

        return _ranks[position];
    }

    // A few rules at most, and asked for again and again: looked through faster than hashed.
    private ComparedAreas Of(ComparisonBase against)
    {
        foreach (ComparedAreas known in _compared)
        {
            if (ReferenceEquals(known.Base, against) || known.Base == against)
            {
                return known;
            }
        }

        var all = new ComparedAreas(against, Cells.Length);
        _compared.Add(all);
        return all;
    }

    private MetricComparison Compared(ComparedAreas all, int position) => all.Areas[position] ??= _table.Compare(Cells[position], all.Base);

    private sealed class ComparedAreas(ComparisonBase against, int areas)
    {
        internal ComparisonBase Base => against;

        internal MetricComparison[] Areas { get; } = new MetricComparison[areas];

        internal ComparedSums Sums { get; } = new();

        internal int Summed { get; private set; }

        // One after the other, each once.
        internal void Add(MetricComparison area, int position)
        {
            if (position == Summed)
            {
                Sums.Add(area);
                Summed++;
            }
        }
    }
}
