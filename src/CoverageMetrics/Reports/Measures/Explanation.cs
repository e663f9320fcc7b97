using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>Says where what stands in a place of a report comes from.</summary>
internal sealed class Explanation
{
    private readonly ReportModel _model;
    private readonly int _line;
    private readonly ReportEntry _entry;
    private readonly Measure _measure;
    private readonly ReportColumn? _column;

    private Explanation(ReportModel model, Language language, int line, Metric metric, ReportColumn? column)
    {
        _model = model;
        _line = line;
        _column = column;
        _entry = column is null ? default : model.Row(line)[column.Index];
        _measure = (column?.Measure ?? Measure.LevelOf(metric)).Rule;
        Metric = metric;
        Words = ReportWords.In(language, model.Plan);
    }

    internal ReportWords Words { get; }

    internal Metric Metric { get; }

    /// <summary>Gets the column.</summary>
    internal ReportColumn Column => _column!;

    /// <summary>Gets the number of the place.</summary>
    internal decimal Number => _entry.Number;

    /// <summary>Gets the counts of the row, and where they come from.</summary>
    internal Explained What => Explain(Metric.Denominator is not null);

    /// <summary>Gets the count of the row, and where it comes from.</summary>
    internal Explained WithoutCoverage => What with { Counts = default };

    /// <summary>Gets the value as the report prints it.</summary>
    internal string Written => Write(_measure.FormatIn(Column, Metric, _model, Words), Number);

    /// <summary>Gets the metrics that a measure of the caller's own asked about in the row.</summary>
    internal IReadOnlyCollection<Metric> Asked => _model.Asked.TryGetValue((Column.Index, Metric), out List<Metric>? asked) ? asked : [];

    /// <summary>Gets how many areas have a value in the column: a place is among those.</summary>
    internal int AreasWithValue
    {
        get
        {
            int areas = 0;
            for (int line = 0; line < _model.Areas.Length; line++)
            {
                areas += _model.Row(line)[Column.Index].HasValue ? 1 : 0;
            }

            return areas;
        }
    }

    private ReportLine Row => _model.Lines[_line];

    private MetricFacts Facts => _model.FactsOf(_line, Metric);

    /// <summary>Explains the coverage, share or ratio of a metric, or its count where there is no denominator.</summary>
    /// <param name="model">The report.</param>
    /// <param name="language">The language.</param>
    /// <param name="line">The place of the row.</param>
    /// <param name="metric">The metric.</param>
    /// <returns>Two or three sentences.</returns>
    internal static string OfFigure(ReportModel model, Language language, int line, Metric metric)
    {
        var at = new Explanation(model, language, line, metric, null);
        return at.OfFigure(metric.Denominator is not null) + at.Known(at.BoundsOfFigure, []);
    }

    /// <summary>Explains what stands in a place.</summary>
    /// <param name="model">The report.</param>
    /// <param name="language">The language.</param>
    /// <param name="line">The place of the row.</param>
    /// <param name="column">The column.</param>
    /// <returns>Two or three sentences.</returns>
    internal static string Of(ReportModel model, Language language, int line, ReportColumn column)
    {
        var at = new Explanation(model, language, line, model.MetricOf(line, column), column);
        return at._entry.HasValue ? at._measure.Explain(at) + at.Known(model.BoundsOf(at._entry), at.CertaintyNotes) + at.Broken() : at.Words.ExplainNone(at.What, at.Notes(at._entry));
    }

    /// <summary>Explains the coverage, share or ratio, or the count.</summary>
    internal string OfFigure(bool withDenominator)
    {
        Explained what = Explain(withDenominator);
        if (withDenominator ? what.Level is null : !what.Count.HasValue)
        {
            return Words.ExplainNone(what, Why(withDenominator ? Measure.LevelOf(Metric) : ReportMeasure.Count));
        }

        if (withDenominator)
        {
            return Words.ExplainFigure(what);
        }

        string printed = Printed(ReportMeasure.Count.Rule, what.Count.Value.Number);
        return Words.ExplainFigure(what with { Counts = default, Level = null }) + (printed.Length > 0 ? printed : " " + Words.NothingRounded);
    }

    /// <summary>Explains another metric in the same row.</summary>
    internal string OfOther(Metric metric) => OfFigure(_model, Words.Language, _line, metric);

    /// <summary>Explains a change of the count.</summary>
    internal string OfComparison(string value, TextKey rule)
    {
        (Explained earlier, Explained later) = Compared(ofLevel: false);
        return Words.ExplainComparison(earlier, later, Words.Changed(earlier, later, value), Words.Rule(rule, Metric));
    }

    /// <summary>Explains a change of the coverage, share or ratio.</summary>
    internal string OfLevel(string value, TextKey rule)
    {
        (Explained earlier, Explained later) = Compared(ofLevel: true);
        return Words.ExplainComparison(earlier, later, Words.ChangedLevel(earlier, later, value), Words.Rule(rule, Metric));
    }

    /// <summary>Explains how far a target is met.</summary>
    internal string OfTarget(string value, TextKey rule, TextKey ruleAtMost)
    {
        TargetSeat seat = Column.Target!;
        string setter = Words.SetterOf(seat.Setter, seat.Document);
        string said = Words.Rule(seat.IsAtMost ? ruleAtMost : rule, Metric);
        Explained counted = seat.IsQuantity ? WithoutCoverage : What;
        if ((Row.Area is { } area ? _model.Targets!.Find(area, Metric, Row.TargetDay(_model.Plan), seat).Target : Column.Goal) is { } target)
        {
            return Words.ExplainTarget(counted, new(target, setter), value, said);
        }

        TargetTotal together = TargetTotal.Of(Facts.Cells, line => _model.Targets!.Find(_model.Areas[line], Metric, _model.Lines[line].TargetDay(_model.Plan), seat).Target);
        return Words.ExplainTarget(
            counted with { Count = together.Count, Without = together.Without, Areas = _model.Areas.Length - together.Without.Count }, new(together.Target!, setter), value, said);
    }

    /// <summary>Explains what was published when.</summary>
    internal string OfPublications(TextKey rule, bool signed) =>
        Words.ExplainPublished(WithoutCoverage, _measure.Heading(Column, Words), Exact(signed), Words.Rule(rule, Metric)) + Printed();

    /// <summary>Writes the number in people or in units of the currency, not in the units of the table, so that nothing is rounded.</summary>
    internal string Exact(bool signed) => Words.Exact(Number, signed, Metric);

    /// <summary>Says how the table rounds the number although it is exact here; empty where it does not.</summary>
    internal string Printed() => Printed(_measure, Number);

    private string Printed(Measure measure, decimal number)
    {
        ValueFormat format = measure.FormatOf(Metric, _model, Words);
        return format.IsExact(number) ? "" : " " + Words.ExplainPrinted(Write(measure, number), Words.Unit(Metric, _model.Plan.UnitOf(Metric)), format.Decimals);
    }

    private (Explained Earlier, Explained Later) Compared(bool ofLevel)
    {
        MetricComparison[] compared = Facts.Compared(Column.Base!);
        if (!Row.IsTotal)
        {
            MetricComparison comparison = compared[_model.PositionOf(_line)];
            return (OfCell(comparison.Earlier!, ofLevel), OfCell(comparison.Later, ofLevel));
        }

        MetricTotalComparison together = new(Column.Base!, compared);
        MetricComparison[] matched = [.. compared.Where(one => ofLevel ? one.ChangeOfLevel.HasValue : one.Change.HasValue)];
        IReadOnlyList<Area> without = ofLevel ? together.WithoutPoints : together.WithoutChange;
        return (OfCells([.. matched.Select(one => one.Earlier!)], without, ofLevel), OfCells([.. matched.Select(one => one.Later)], without, ofLevel));
    }

    private Explained Explain(bool withDenominator) => Row.IsTotal
        ? OfCells(Facts.Cells, null, withDenominator)
        : OfCell(Facts.Cells[_model.PositionOf(_line)], withDenominator);

    private Explained OfCell(MetricCell cell, bool withDenominator) => new(
        cell.Metric,
        cell.Area.FullName,
        cell.Time,
        cell.Count,
        withDenominator ? cell.Counts : default,
        withDenominator && cell.Level.TryGetValue(out decimal level) ? Level(level) : null,
        cell.NumeratorSource,
        cell.DenominatorSource,
        0,
        [],
        withDenominator && cell.IsReportedRate ? cell.ReportedRate : null,
        cell.Reported);

    private Explained OfCells(MetricCell[] cells, IReadOnlyList<Area>? without, bool withDenominator)
    {
        var total = new MetricTotal(Metric, cells);
        IReadOnlyList<Area> left = without ?? (withDenominator ? total.WithoutCoverage : total.WithoutCount);
        return new(
            Metric,
            Words.Total,
            cells is [var first, ..] ? first.Time : ObservationTime.On(_model.Date),
            total.Reported,
            withDenominator ? total.Counts : default,
            withDenominator && total.ReportedLevel.TryGetValue(out decimal level) ? Level(level) : null,
            null,
            null,
            without is null ? cells.Length - left.Count : cells.Length,
            left);
    }

    private Bounds<decimal>? BoundsOfFigure
    {
        get
        {
            var total = Row.IsTotal ? new MetricTotal(Metric, Facts.Cells) : null;
            MetricCell cell = Facts.Cells[_model.PositionOf(Row.IsTotal ? 0 : _line)];
            return Metric.Denominator is not null
                ? (total?.ReportedLevel ?? cell.Level).Bounds
                : (total?.Reported ?? cell.Count).Bounds.In(static quantity => quantity.Number);
        }
    }

    private IEnumerable<string> CertaintyNotes => NotesOf(static note => note.Kind is NoteKind.Met or NoteKind.Rise or NoteKind.Place);

    private IEnumerable<string> NotesOf(Func<ReportNote, bool> isMeant) => _model.Notes.Of(_entry.Notes).ToArray().Select(note => _model.Notes[note]).Where(isMeant).Select(note => Words.Note(note));

    private string Broken()
    {
        string[] breaks = [.. NotesOf(static note => note.Kind == NoteKind.Break)];
        return breaks.Length == 0 ? "" : " " + Words.ExplainBreaks(breaks);
    }

    // People and money in ones, as they are explained.
    private string Known(Bounds<decimal>? bounds, IEnumerable<string> notes)
    {
        ValueFormat format = _measure.FormatOf(Metric, _model, Words);
        ValueFormat exact = _measure.Unit is null ? format with { Size = 1, Decimals = -1 } : format;
        string[] more = [.. notes];
        return bounds is null || (more.Length == 0 && exact.IsTold(bounds)) ? "" : " " + Words.ExplainBounds(exact.RangeOf(bounds, Words.Language), bounds.Reason, more);
    }

    private List<string> Why(ReportMeasure measure)
    {
        ReportColumn? column = Array.Find(_model.Columns, one => one.Measure == measure && (one.Metric is null || one.Metric == Metric))
            ?? Array.Find(_model.Columns, one => one.Metric is null || one.Metric == Metric);
        return column is null ? [] : Notes(_model.Row(_line)[column.Index]);
    }

    private List<string> Notes(in ReportEntry entry)
    {
        var notes = new List<string>();
        foreach (int note in _model.Notes.Of(entry.Notes))
        {
            notes.Add(Words.Note(_model.Notes[note]));
        }

        return notes.Count > 0 ? notes : [Words.NotApplicable];
    }

    private string Level(decimal number)
    {
        string text = Write(Measure.LevelOf(Metric).Rule, number);
        return Metric.IsRatio ? Words.Ratio(text, Metric) : text;
    }

    private string Write(Measure measure, decimal number) => Write(measure.FormatOf(Metric, _model, Words), number);

    private string Write(in ValueFormat format, decimal number)
    {
        using var buffer = new TextBuffer();
        format.Write(buffer, number, Words.Language);
        return buffer.ToString();
    }
}
