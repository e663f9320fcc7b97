using System.Collections.Generic;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Metrics.Checks;

/// <summary>Finds more people than live in an area, as where visits are called people.</summary>
internal sealed class PopulationCheck
{
    private readonly FigureColumn[] _populations;
    private readonly decimal _percent;

    /// <summary>Takes the populations around the day of a table.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="percent">How many people there may be, in percent of the population.</param>
    /// <param name="months">How far from the day of the table a population may be, in months.</param>
    internal PopulationCheck(MetricTable table, decimal percent, int months)
    {
        _populations = table.Around(GroupCode<Population>.Value, months);
        _percent = percent;
    }

    /// <summary>Holds the people of a cell against the population of its area of the nearest time.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="position">Where its area stands in the tree.</param>
    /// <param name="findings">Where a finding is added: only where there are more people than may be, however both figures were rounded.</param>
    internal void Of(MetricCell cell, int position, ICollection<Finding> findings)
    {
        if (_populations.Length == 0 || !cell.Metric.IsPeople || cell.Metric.IsNetChange || !cell.Count.HasValue)
        {
            return;
        }

        if (Nearest(position) is { } population && cell.CountRange.Low * 100 > PrintedRange.Of(population).High * _percent)
        {
            findings.Add(MorePeople(cell, population));
        }
    }

    private static Finding MorePeople(MetricCell cell, Observation population) => Found.In(FindingRule.MorePeople, cell, language => language.Say(
        Texts.FindingMorePeople,
        ("count", DecimalText.ToText(cell.Count.Value.Number, null, language)),
        ("population", DecimalText.ToText(population.Figure.Value.Number, null, language)),
        ("time", KeyWords.Time(population.Time, language, cell.Column.Year))));

    private Observation? Nearest(int position)
    {
        foreach (FigureColumn column in _populations)
        {
            if (column.Find(position).Source is { Figure: { HasValue: true, Value: { IsPeople: true, IsChange: false } } } population)
            {
                return population;
            }
        }

        return null;
    }
}
