using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Measures;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Writing;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Reports;

/// <summary>A row of a report: an area, the total, a metric or a month.</summary>
/// <remarks>Immutable and safe to share; costs one small object. Two rows are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class ReportRow : IShown
{
    private readonly CoverageReport _report;

    internal ReportRow(CoverageReport report, int line)
    {
        _report = report;
        Line = line;
    }

    /// <summary>Gets the area that the row is of, which all rows of a report by metrics or months share; <see langword="null"/> for the total of several areas.</summary>
    public Area? Area => Source.Area;

    /// <summary>Gets the metric, or <see langword="null"/> where the columns have theirs.</summary>
    public Metric? Metric => Source.Metric;

    /// <summary>Gets the month, or <see langword="null"/> where all rows are of one time.</summary>
    public ReportingPeriod? Month => Source.Month;

    /// <summary>Gets a value indicating whether the row is the total over all areas of the report, also those whose rows are hidden.</summary>
    public bool IsTotal => Source.IsTotal;

    /// <summary>Gets the heading of the row in the language of the report.</summary>
    public string Label => ReportWriting.Label(_report, Line);

    internal int Line { get; }

    private ReportLine Source => _report.Model.Lines[Line];

    /// <summary>Gets what stands in a column.</summary>
    /// <param name="column">A column of the report.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="column"/> is of another report.</exception>
    public ReportValue this[ReportColumn column]
    {
        get
        {
            _report.CheckColumn(column);
            return ReportWriting.Value(_report, Line, column);
        }
    }

    /// <summary>Finds the footnotes of a value.</summary>
    /// <param name="column">A column of the report.</param>
    /// <returns>The footnotes, by number; none when there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="column"/> is of another report.</exception>
    public IReadOnlyList<ReportFootnote> FootnotesOf(ReportColumn column)
    {
        _report.CheckColumn(column);
        return _report.FootnotesOf(_report.Model.Row(Line)[column.Index]);
    }

    /// <summary>Explains a value in two or three sentences: the counts, where they come from, the rule and the rounding.</summary>
    /// <param name="column">A column of the report.</param>
    /// <returns>The sentences, in the language of the report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="column"/> is of another report.</exception>
    public string Explain(ReportColumn column) => Explain(column, _report.Language);

    /// <summary>Explains a value in two or three sentences: the counts, where they come from, the rule and the rounding.</summary>
    /// <param name="column">A column of the report.</param>
    /// <param name="language">The language.</param>
    /// <returns>The sentences.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="column"/> is of another report.</exception>
    public string Explain(ReportColumn column, Language language)
    {
        _report.CheckColumn(column);
        ArgumentNullException.ThrowIfNull(language);
        return Explanation.Of(_report.Model, language, Line, column);
    }

    /// <summary>Writes the heading of the row.</summary>
    /// <returns>The heading.</returns>
    public override string ToString() => Label;

    /// <summary>Writes the row, one value a line, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Parts(
        Label, [.. _report.Columns.Select(column => (column.HeaderIn(_report.Language), (object?)this[column]))]);

    private object ToDump() => ShownValue.Of(this).ToDump();
}
