using System;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;
using CoverageMetrics.Reports.Writing;
using CoverageMetrics.Serialization;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports;

/// <summary>A column of a report: one measure, of one metric, against one earlier time or one setter's target.</summary>
/// <remarks>Immutable and safe to share; costs one small object. Two columns are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class ReportColumn
{
    internal ReportColumn(int index, ReportMeasure measure, Metric? metric, ComparisonBase? comparisonBase, TargetSeat? target, ReportPlan plan)
    {
        Index = index;
        Measure = measure;
        Metric = metric;
        Base = comparisonBase;
        Target = target;
        Plan = plan;
    }

    /// <summary>Gets the place of the column, from 0.</summary>
    public int Index { get; }

    /// <summary>Gets what the column holds.</summary>
    public ReportMeasure Measure { get; }

    /// <summary>Gets the metric, or <see langword="null"/> where every row has its own.</summary>
    public Metric? Metric { get; }

    /// <summary>Gets the rule that finds the earlier time, or <see langword="null"/> when nothing is compared.</summary>
    public ComparisonBase? Base { get; }

    /// <summary>Gets the code of who set the targets of the column, empty when that is not known, or <see langword="null"/> when it is not about targets.</summary>
    public string? Setter => Target?.Setter;

    /// <summary>Gets which side of the targets of the column is met, or <see langword="null"/> when it is not about targets.</summary>
    public TargetDirection? Direction => Target?.Direction;

    /// <summary>Gets the code of the column, the same in every language, as in the CSV: metric, measure with its unit, and what it is against.</summary>
    public string Code => ReportCodes.Of(this);

    internal TargetSeat? Target { get; }

    /// <summary>Gets one of the targets where all that the column has are one percentage, or null.</summary>
    internal AnyTarget? Goal { get; init; }

    /// <summary>Gets a value indicating whether every row has that target.</summary>
    internal bool IsGoalEverywhere { get; init; }

    /// <summary>Gets a value indicating whether rows of shares stand in the column too.</summary>
    internal bool HasShares => Metric is null && Plan.Metrics.Any(metric => metric.IsShare);

    internal ReportPlan Plan { get; }

    /// <summary>Writes the heading with the name of the metric.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The heading, such as <c>Social insurance: % of the labour force</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string HeaderIn(Language language) => Metric is null ? MeasureIn(language) : $"{Metric.NameIn(language)}: {MeasureIn(language)}";

    /// <summary>Writes the heading without the name of the metric.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The heading, such as <c>% of the labour force</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string MeasureIn(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Measure.Rule.Heading(this, ReportWords.In(language, Plan));
    }

    /// <summary>Writes the code.</summary>
    /// <returns>The code.</returns>
    public override string ToString() => Code;
}
