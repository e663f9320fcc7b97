using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Measures;
using CoverageMetrics.Reports.Model;

namespace CoverageMetrics.Reports.Assembly;

/// <content>Asks for the figures and packs the answers.</content>
internal sealed partial class ReportAssembly
{
    private void Fill()
    {
        switch (_plan.Layout)
        {
            case ReportLayout.Areas:
                foreach (Metric metric in _plan.Metrics)
                {
                    FillAreas(metric, [.. _model.Columns.Where(column => column.Metric == metric)]);
                }

                break;
            case ReportLayout.Metrics:
                for (int line = 0; line < _model.Lines.Length; line++)
                {
                    FillLine(line, _model.Lines[line].Metric!, _model.Columns);
                }

                break;
            case ReportLayout.Months:
                foreach (Metric metric in _plan.Metrics)
                {
                    ReportColumn[] columns = [.. _model.Columns.Where(column => column.Metric == metric)];
                    for (int line = 0; line < _model.Lines.Length; line++)
                    {
                        FillLine(line, metric, columns);
                    }
                }

                break;
            default:
                throw Unnamed.Member(_plan.Layout);
        }
    }

    private void FillAreas(Metric metric, ReportColumn[] columns)
    {
        // Area by area, so that what was reported of one is fetched from memory once.
        MetricFigures figures = FiguresOf(null, metric);
        ComparisonBase[] bases = [.. columns.Select(column => column.Base).OfType<ComparisonBase>().Distinct()];
        ReportColumn[] alone = [.. columns.Where(column => !column.Measure.Rule.IsAmongAreas)];
        ReportColumn[] among = [.. columns.Except(alone)];
        var place = new Place(_model, figures, one => FiguresOf(null, one));
        bool hasTotal = _model.Lines[^1].IsTotal;
        for (int i = 0; i < figures.Cells.Length; i++)
        {
            Use(figures.Cells[i]);
            foreach (ComparisonBase against in bases)
            {
                Use((hasTotal ? figures.ComparedAndSummed(against, i) : figures.Compared(against, i)).Earlier);
            }

            FillRow(place, i, i, alone);
        }

        // What depends on the other areas, once all of them are known.
        for (int i = 0; i < figures.Cells.Length && among.Length > 0; i++)
        {
            FillRow(place, i, i, among);
        }

        if (hasTotal)
        {
            FillRow(place, _model.Lines.Length - 1, -1, columns);
        }
    }

    private void FillLine(int line, Metric metric, ReportColumn[] columns)
    {
        MetricFigures Of(Metric one) => FiguresOf(_model.Lines[line].Month, one);
        MetricFigures figures = Of(metric);
        Use(figures.Cells[0]);
        foreach (ComparisonBase against in columns.Select(column => column.Base).OfType<ComparisonBase>())
        {
            Use(figures.Compared(against, 0).Earlier);
        }

        FillRow(new(_model, figures, Of), line, 0, columns);
    }

    private void FillRow(Place place, int line, int position, ReportColumn[] columns)
    {
        (place.Line, place.Position) = (line, position);
        Span<ReportEntry> row = _model.Row(line);
        foreach (ReportColumn column in columns)
        {
            place.Column = column;
            row[column.Index] = column.Base is { } against && !IsCompared(place.Metric, against) ? ReportEntry.NotApplicable
                : place.Broken(place.OfDays(position < 0 ? column.Measure.Rule.OfTotal(place) : column.Measure.Rule.OfArea(place)));
        }
    }

    private MetricFigures FiguresOf(ReportingPeriod? month, Metric metric)
    {
        if (!_figures.TryGetValue((month, metric), out MetricFigures? figures))
        {
            MetricTable table = month is { } of ? _table.At(of) : _table;
            figures = new(table, metric, table.CellsAt(_model.Areas, metric));
            _figures.Add((month, metric), figures);
        }

        return figures;
    }

    private void KeepFacts()
    {
        ComparisonBase[] bases = [.. _model.Columns.Select(column => column.Base).OfType<ComparisonBase>().Distinct()];
        foreach (((ReportingPeriod? Month, Metric Metric) of, MetricFigures figures) in _figures)
        {
            _model.Facts.Add(of, figures.FactsFor(bases));
        }
    }

    private void Use(MetricCell? cell)
    {
        if (cell is not null)
        {
            Use(cell.NumeratorSource);
            Use(cell.DenominatorSource);
        }
    }

    private void Use(Observation? observation)
    {
        if (observation is not null && !ReferenceEquals(observation.Source, _lastSource))
        {
            _lastSource = observation.Source;
            if (observation.Source.Length > 0)
            {
                _model.Sources.Add(observation.Source);
            }
        }
    }
}
