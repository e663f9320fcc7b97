using System.Linq;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>What a measure is: where it stands, how it is worked out, called, printed, explained and drawn.</summary>
/// <param name="code">The permanent code.</param>
internal abstract class Measure(string code)
{
    internal string Code { get; } = code;

    /// <summary>Gets a value indicating whether it is shown unless certain measures are asked for.</summary>
    internal virtual bool IsUsual => true;

    /// <summary>Gets a value indicating whether there is one for each earlier time that is compared with.</summary>
    internal virtual bool IsByBase => false;

    /// <summary>Gets a value indicating whether there is one for each setter of targets.</summary>
    internal virtual bool IsByTarget => false;

    /// <summary>Gets a value indicating whether it needs the figures of the other areas, so that it is worked out once all of them are known.</summary>
    internal virtual bool IsAmongAreas => false;

    /// <summary>Gets the unit, or null when it is the one that the metric is printed in.</summary>
    internal virtual string? Unit => null;

    /// <summary>Gets the decimals, or null when they are those of the metric or its unit.</summary>
    internal virtual int? Decimals => null;

    /// <summary>Gets a value indicating whether it has a length that can be drawn.</summary>
    internal virtual bool IsDrawn => true;

    /// <summary>Gets a value indicating whether it is one of several choices and no number.</summary>
    internal virtual bool IsChoice => false;

    /// <summary>Gets a value indicating whether the total is the sum of the areas, as long as all their bars together.</summary>
    internal virtual bool IsSum => false;

    /// <summary>Gets a value indicating whether targets are drawn at 100 % of what was planned.</summary>
    internal virtual bool IsOfTarget => false;

    /// <summary>Gets the measures of its change between two times, the first to be looked for first; none when it has no earlier value.</summary>
    internal virtual Measure[] Changes => [];

    /// <summary>Gets a value indicating whether it depends on the denominator too, so that a change of its definition is to be known.</summary>
    internal virtual bool IsOfCoverage => false;

    /// <summary>Finds what a metric is about: its coverage or share, its ratio, or its count.</summary>
    internal static ReportMeasure LevelOf(Metric metric) => metric.IsRatio ? ReportMeasure.Ratio : metric.IsPercentage ? ReportMeasure.Coverage : ReportMeasure.Count;

    /// <summary>Finds the code of the unit that the numbers of a metric are in, or null when it is the one that the metric is printed in.</summary>
    internal virtual string? UnitOf(Metric metric) => Unit;

    /// <summary>Finds whether a report of a layout has it.</summary>
    internal virtual bool IsIn(ReportLayout layout) => true;

    /// <summary>Finds whether it has a meaning for a metric.</summary>
    internal virtual bool IsOf(Metric metric) => true;

    /// <summary>Finds whether it measures against targets of a kind.</summary>
    internal virtual bool IsAgainst(TargetSeat seat) => true;

    /// <summary>Finds whether targets are of the same kind, so that they can be drawn beside it.</summary>
    internal virtual bool IsBeside(TargetSeat seat) => false;

    /// <summary>Finds whether the values of two times can be joined by a line.</summary>
    internal bool AreComparable(MetricCell earlier, MetricCell later) => IsComparable(MetricTable.Between(earlier, later));

    /// <summary>Finds whether a definition changed between two times.</summary>
    internal bool IsBroken(MetricCell earlier, MetricCell later) =>
        MetricTable.Between(earlier, later).Breaks.Any(changed => changed.Key.Subject == later.Metric.Subject || IsOfCoverage);

    /// <summary>Finds whether two values can be joined by a line.</summary>
    internal virtual bool IsComparable(MetricComparison between) => between.Change.HasValue;

    /// <summary>Writes the part of the code of a column that says what it holds, with its unit.</summary>
    internal abstract string CodeOf(ReportColumn column);

    /// <summary>Writes the heading of a column without the metric.</summary>
    internal abstract string Heading(ReportColumn column, ReportWords words);

    /// <summary>Finds how the numbers of a metric are written.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="model">The report.</param>
    /// <param name="words">The language; null for a program, without suffixes.</param>
    /// <returns>The format.</returns>
    internal abstract ValueFormat FormatOf(Metric metric, ReportModel model, ReportWords? words);

    /// <summary>Finds how the numbers of a metric are written in a column, where numbers below zero may have a word instead of a sign.</summary>
    /// <param name="column">The column.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="model">The report.</param>
    /// <param name="words">The language.</param>
    /// <returns>The format.</returns>
    internal virtual ValueFormat FormatIn(ReportColumn column, Metric metric, ReportModel model, ReportWords words) => FormatOf(metric, model, words);

    /// <summary>Finds what an area and its figures say.</summary>
    internal abstract ReportEntry OfArea(Place place);

    /// <summary>Finds what the total says.</summary>
    internal virtual ReportEntry OfTotal(Place place) => ReportEntry.NotApplicable;

    /// <summary>Explains a value that is there.</summary>
    internal abstract string Explain(Explanation at);

    /// <summary>Writes the code.</summary>
    public override string ToString() => Code;
}
