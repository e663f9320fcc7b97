using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports.Assembly;

/// <summary>Says where a value of a report comes from.</summary>
internal sealed class ReportExplanation
{
    private readonly ReportModel _model;
    private readonly ReportWords _words;

    internal ReportExplanation(ReportModel model, Language language)
    {
        _model = model;
        _words = ReportWords.In(language, model.Plan.Metrics);
    }

    /// <summary>Explains the coverage of a metric, or its count where there is no denominator.</summary>
    /// <param name="line">The place of the row.</param>
    /// <param name="metric">The metric.</param>
    /// <returns>Two or three sentences.</returns>
    internal string OfFigure(int line, Metric metric)
    {
        lock (_model.Gate)
        {
            return OfFigure(line, metric, metric.IsCoverage);
        }
    }

    /// <summary>Explains what stands in a place.</summary>
    /// <param name="line">The place of the row.</param>
    /// <param name="column">The column.</param>
    /// <returns>Two or three sentences.</returns>
    internal string Of(int line, ReportColumn column)
    {
        lock (_model.Gate)
        {
            ReportEntry entry = _model.Row(line)[column.Index];
            Metric metric = _model.MetricOf(line, column);
            Explained what = Explain(line, metric, metric.IsCoverage);
            if (!entry.HasValue)
            {
                return _words.ExplainNone(what, Notes(entry));
            }

            string value = column.Kind is ReportColumnKind.Change or ReportColumnKind.NetIncrease or ReportColumnKind.Remaining
                ? Exact(entry.Number, column.Kind != ReportColumnKind.Remaining, metric)
                : Written(entry.Number, column.Kind, metric);
            return column.Kind switch
            {
                ReportColumnKind.Count => OfFigure(line, metric, false),
                ReportColumnKind.Coverage => OfFigure(line, metric, true),
                ReportColumnKind.NetIncrease => _words.ExplainIncrease(what with { Coverage = default }, value) + Printed(entry.Number, column.Kind, metric),
                ReportColumnKind.Change => OfComparison(line, column, metric, value) + Printed(entry.Number, column.Kind, metric),
                ReportColumnKind.GrowthRate or ReportColumnKind.Points => OfComparison(line, column, metric, value),
                ReportColumnKind.Remaining => OfTarget(line, column, metric, what, value) + Printed(entry.Number, column.Kind, metric),
                ReportColumnKind.Attainment or ReportColumnKind.PointsToGo => OfTarget(line, column, metric, what, value),
                ReportColumnKind.Rank => _words.ExplainRank(what, value, AreasIn(column)),
                ReportColumnKind.Contribution => _words.ExplainContribution(what with { Coverage = default }, value, AreasIn(column)),
                ReportColumnKind.Share => _words.ExplainShare(what with { Coverage = default }, value, AreasIn(column)),
                _ => throw Unnamed.Member(column.Kind),
            };
        }
    }

    private string OfFigure(int line, Metric metric, bool withDenominator)
    {
        Explained what = Explain(line, metric, withDenominator);
        if (withDenominator && what.Percentage is null)
        {
            return _words.ExplainNone(what, Why(line, metric, ReportColumnKind.Coverage));
        }

        if (!withDenominator && !what.Count.HasValue)
        {
            return _words.ExplainNone(what, Why(line, metric, ReportColumnKind.Count));
        }

        if (withDenominator)
        {
            return _words.ExplainFigure(what);
        }

        string printed = Printed(what.Count.Value.Number, ReportColumnKind.Count, metric);
        return _words.ExplainFigure(what with { Coverage = default, Percentage = null }) + (printed.Length > 0 ? printed : " " + _words.NothingRounded);
    }

    private string OfComparison(int line, ReportColumn column, Metric metric, string value)
    {
        ReportLine row = _model.Lines[line];
        bool withPoints = column.Kind == ReportColumnKind.Points;
        if (row.Area is not { } area)
        {
            MetricTotalComparison together = row.Table.CompareTotal(_model.Areas, metric, column.Base!);
            MetricComparison[] matched = [.. together.Areas.Where(one => withPoints ? one.Points.HasValue : one.Change.HasValue)];
            IReadOnlyList<Area> without = withPoints ? together.WithoutPoints : together.WithoutChange;
            Explained earlier = OfCells(metric, [.. matched.Select(one => one.Earlier!)], without, withPoints);
            return _words.ExplainComparison(earlier, OfCells(metric, [.. matched.Select(one => one.Later)], without, withPoints), column.Kind, value);
        }

        MetricComparison comparison = row.Table.Compare(area, metric, column.Base!);
        return _words.ExplainComparison(OfCell(comparison.Earlier!, withPoints), OfCell(comparison.Later, withPoints), column.Kind, value);
    }

    private string OfTarget(int line, ReportColumn column, Metric metric, Explained what, string value)
    {
        TargetSeat seat = column.Target!;
        ReportLine row = _model.Lines[line];
        Explained counted = column.Kind == ReportColumnKind.PointsToGo ? what : what with { Coverage = default };
        string setter = _words.SetterOf(seat.Setter, seat.Document);
        if (row.Area is { } area)
        {
            return _words.ExplainTarget(counted, new(_model.Targets!.Find(area, metric, row.TargetDay(_model.Plan), seat).Target!, setter), column.Kind, value);
        }

        TargetTotal together = TargetTotal.Of(_model, metric, seat, row.Table.CellsAt(_model.Areas, metric));
        return _words.ExplainTarget(counted with { Count = together.Count, Without = together.Without, Areas = _model.Areas.Length - together.Without.Count }, new(together.Target!, setter), column.Kind, value);
    }

    private Explained Explain(int line, Metric metric, bool withDenominator)
    {
        ReportLine row = _model.Lines[line];
        return row.Area is { } area
            ? OfCell(row.Table.Cell(area, metric), withDenominator)
            : OfCells(metric, row.Table.CellsAt(_model.Areas, metric), null, withDenominator);
    }

    private Explained OfCell(MetricCell cell, bool withDenominator) => new(
        cell.Metric,
        cell.Area.FullName,
        cell.Date,
        cell.Count,
        withDenominator ? cell.Coverage : default,
        withDenominator && cell.Percentage.TryGetValue(out AnyPercentage percentage) ? Written(percentage.Percent, ReportColumnKind.Coverage, cell.Metric) : null,
        cell.NumeratorSource,
        cell.DenominatorSource,
        0,
        []);

    private Explained OfCells(Metric metric, MetricCell[] cells, IReadOnlyList<Area>? without, bool withDenominator)
    {
        var total = new MetricTotal(metric, cells);
        IReadOnlyList<Area> left = without ?? (withDenominator ? total.WithoutCoverage : total.WithoutCount);
        return new(
            metric,
            _words.Total,
            cells is [var first, ..] ? first.Date : _model.Table.Date,
            total.Reported,
            withDenominator ? total.ReportedCoverage : default,
            withDenominator && total.ReportedPercentage.TryGetValue(out AnyPercentage percentage) ? Written(percentage.Percent, ReportColumnKind.Coverage, metric) : null,
            null,
            null,
            without is null ? cells.Length - left.Count : cells.Length,
            left);
    }

    private List<string> Why(int line, Metric metric, ReportColumnKind kind)
    {
        ReportColumn? column = Array.Find(_model.Columns, one => one.Kind == kind && (one.Metric is null || one.Metric == metric))
            ?? Array.Find(_model.Columns, one => one.Metric is null || one.Metric == metric);
        return column is null ? [] : Notes(_model.Row(line)[column.Index]);
    }

    private List<string> Notes(in ReportEntry entry)
    {
        var notes = new List<string>();
        foreach (int note in _model.Notes.Of(entry.Notes))
        {
            notes.Add(_words.Note(_model.Notes[note]));
        }

        return notes.Count > 0 ? notes : [_words.NotApplicable];
    }

    // A place is among the areas that have one.
    private int AreasIn(ReportColumn column)
    {
        int areas = 0;
        for (int line = 0; line < _model.Areas.Length; line++)
        {
            areas += _model.Row(line)[column.Index].HasValue ? 1 : 0;
        }

        return areas;
    }

    // Explanations are in people and in units of the currency, not in the units of the table, so that nothing is rounded.
    private string Exact(decimal number, bool signed, Metric metric) => _words.Exact(number, signed, metric);

    // What the table rounds although it is exact here.
    private string Printed(decimal number, ReportColumnKind kind, Metric metric)
    {
        var format = ValueFormat.Of(kind, metric, _model.Plan, _words);
        return format.IsExact(number) ? "" : " " + _words.ExplainPrinted(Written(number, kind, metric), _words.Unit(metric, _model.Plan.UnitOf(metric)), format.Decimals);
    }

    private string Written(decimal number, ReportColumnKind kind, Metric metric)
    {
        using var buffer = new TextBuffer();
        ValueFormat.Of(kind, metric, _model.Plan, _words).Write(buffer, number, _words.Language.Numbers);
        return buffer.ToString();
    }
}
