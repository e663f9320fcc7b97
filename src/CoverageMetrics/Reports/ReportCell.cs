using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Measures;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Reports;

/// <summary>One metric in one row of a report: its count, its coverage, and everything they are compared with.</summary>
/// <remarks>Immutable and safe to share; costs one small object, made when it is asked for. Two cells are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class ReportCell : IShown
{
    private readonly CoverageReport _report;

    internal ReportCell(CoverageReport report, ReportRow row, Metric metric)
    {
        _report = report;
        Row = row;
        Metric = metric;
        Columns = [.. report.Columns.Where(column => column.Metric is null || column.Metric == metric)];
    }

    /// <summary>Gets the row.</summary>
    public ReportRow Row { get; }

    /// <summary>Gets the metric.</summary>
    public Metric Metric { get; }

    /// <summary>Gets the columns of the metric.</summary>
    public IReadOnlyList<ReportColumn> Columns { get; }

    /// <summary>Gets what stands in the first column of a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The report has no such column for the metric.</exception>
    public ReportValue this[ReportMeasure measure]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(measure);
            return Row[ColumnOf(measure, null)];
        }
    }

    /// <summary>Gets what stands in the column of a measure and an earlier time.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="comparisonBase">The rule that finds the earlier time.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="KeyNotFoundException">The report has no such column for the metric.</exception>
    public ReportValue this[ReportMeasure measure, ComparisonBase comparisonBase]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(measure);
            ArgumentNullException.ThrowIfNull(comparisonBase);
            return Row[ColumnOf(measure, comparisonBase)];
        }
    }

    /// <summary>Explains the coverage, or the count where there is no denominator, in two or three sentences that can be sent to a journalist.</summary>
    /// <returns>The counts, where they come from, the rule and the rounding, in the language of the report.</returns>
    public string Explain() => Explain(_report.Language);

    /// <summary>Explains the coverage, or the count where there is no denominator, in two or three sentences that can be sent to a journalist.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The counts, where they come from, the rule and the rounding.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string Explain(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Explanation.OfFigure(_report.Model, language, Row.Line, Metric);
    }

    /// <summary>Writes the row and the metric.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Row.Label}, {Metric.NameIn(_report.Language)}: {string.Join("; ", Columns.Select(column => Row[column].Text))}";

    /// <summary>Writes the values and the sentences that explain them as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Parts(
        $"{Row.Label}, {Metric.NameIn(_report.Language)}",
        [.. Columns.Select(column => (column.MeasureIn(_report.Language), (object?)Row[column])), ("explanation", Explain())]);

    private object ToDump() => ShownValue.Of(this).ToDump();

    private ReportColumn ColumnOf(ReportMeasure measure, ComparisonBase? comparisonBase) =>
        Columns.FirstOrDefault(column => column.Measure == measure && (comparisonBase is null || column.Base == comparisonBase))
        ?? throw new KeyNotFoundException($"The report has no column '{measure.Code}'{(comparisonBase is null ? "" : $" against {comparisonBase}")} for '{Metric.Code}'.");
}
