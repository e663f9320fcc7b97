using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;

namespace CoverageMetrics.Reports;

/// <content>Asks for the figures and packs the answers.</content>
internal sealed partial class ReportAssembly
{
    private const int NamesInNote = 12;

    private void Fill()
    {
        switch (_plan.Layout)
        {
            case ReportLayout.Areas:
                foreach (CoverageMetric metric in _plan.Metrics)
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
            default:
                foreach (CoverageMetric metric in _plan.Metrics)
                {
                    ReportColumn[] columns = [.. _model.Columns.Where(column => column.Metric == metric)];
                    for (int line = 0; line < _model.Lines.Length; line++)
                    {
                        FillLine(line, metric, columns);
                    }
                }

                break;
        }
    }

    private void FillAreas(CoverageMetric metric, ReportColumn[] columns)
    {
        // Area by area, so that what was reported of one is fetched from memory once.
        MetricCell[] cells = _table.CellsAt(_model.Areas, metric);
        ComparisonBase[] bases = [.. columns.Select(column => column.Base).OfType<ComparisonBase>().Distinct()];
        int[] place = Array.ConvertAll(columns, column => Array.IndexOf(bases, column.Base));
        MetricComparison[][] compared = Array.ConvertAll(bases, _ => new MetricComparison[cells.Length]);
        for (int i = 0; i < cells.Length; i++)
        {
            MetricCell cell = cells[i];
            Use(cell);
            for (int b = 0; b < bases.Length; b++)
            {
                compared[b][i] = _table.Compare(cell, bases[b]);
                Use(compared[b][i].Earlier);
            }

            Span<ReportEntry> row = _model.Row(i);
            for (int c = 0; c < columns.Length; c++)
            {
                row[columns[c].Index] = columns[c] switch
                {
                    { Target: { } seat } column => OfTarget(i, cell, column.Kind, seat),
                    { Kind: ReportColumnKind.Count or ReportColumnKind.Coverage } column => OfCell(cell, column.Kind),
                    { Kind: ReportColumnKind.Change or ReportColumnKind.Rate or ReportColumnKind.Points } column => OfComparison(compared[place[c]][i], column.Kind),
                    _ => default,
                };
            }
        }

        var total = new MetricTotal(metric, cells);
        MetricTotalComparison[] together = [.. bases.Select((rule, i) => new MetricTotalComparison(rule, compared[i]))];
        FillAmongAreas(metric, columns, cells, total, column => together[place[column]]);
        if (_model.Lines[^1].IsTotal)
        {
            Span<ReportEntry> row = _model.Row(_model.Lines.Length - 1);
            for (int c = 0; c < columns.Length; c++)
            {
                row[columns[c].Index] = columns[c] switch
                {
                    { Target: { } seat } column => TargetOfTotal(cells, metric, column, seat),
                    { Base: not null } column => OfTotal(together[place[c]], column.Kind),
                    var column => OfTotal(total, column.Kind),
                };
            }
        }
    }

    // What depends on the other areas, once all of them are known.
    private void FillAmongAreas(CoverageMetric metric, ReportColumn[] columns, MetricCell[] cells, MetricTotal total, Func<int, MetricTotalComparison> together)
    {
        for (int c = 0; c < columns.Length; c++)
        {
            ReportColumnKind kind = columns[c].Kind;
            if (kind is not (ReportColumnKind.Rank or ReportColumnKind.Share or ReportColumnKind.Contribution))
            {
                continue;
            }

            MetricRank[] ranks = kind == ReportColumnKind.Rank ? RanksOf(cells, metric) : [];
            for (int i = 0; i < cells.Length; i++)
            {
                _model.Row(i)[columns[c].Index] = kind switch
                {
                    ReportColumnKind.Rank => Rank(ranks[i]),
                    ReportColumnKind.Share => Share(cells[i], total),
                    _ => Contribution(together(c).Areas[i], together(c)),
                };
            }
        }
    }

    private void FillLine(int line, CoverageMetric metric, ReportColumn[] columns)
    {
        ReportLine row = _model.Lines[line];
        MetricCell cell = row.Table.CellAt(row.Area!, metric);
        Use(cell);
        MetricComparison? compared = null;
        Span<ReportEntry> entries = _model.Row(line);
        foreach (ReportColumn column in columns)
        {
            if (column.Base is { } against && compared?.Base != against)
            {
                compared = row.Table.Compare(cell, against);
                Use(compared.Earlier);
            }

            entries[column.Index] = column switch
            {
                { Base: not null } => OfComparison(compared!, column.Kind),
                { Target: { } seat } => OfTarget(line, cell, column.Kind, seat),
                { Kind: ReportColumnKind.NetIncrease } => NetIncrease(row, metric),
                _ => OfCell(cell, column.Kind),
            };
        }
    }

    private ReportEntry NetIncrease(ReportLine row, CoverageMetric metric)
    {
        MetricMonth month = row.Table.Months(row.Area!, metric, row.Month!.Value, row.Month.Value)[0];
        MetricObstacle obstacle = month.NetIncrease.HasValue ? MetricObstacle.None : month.Cell.CountObstacle;
        return Entry(month.NetIncrease, static change => change.Number, obstacle);
    }

    private static MetricRank[] RanksOf(MetricCell[] cells, CoverageMetric metric)
    {
        var places = new Dictionary<Area, MetricRank>(cells.Length);
        foreach (MetricRank rank in MetricTable.Rank(cells, metric))
        {
            places.Add(rank.Cell.Area, rank);
        }

        return Array.ConvertAll(cells, cell => places[cell.Area]);
    }

    private ReportEntry Rank(MetricRank rank) => rank.Rank is { } place
        ? new(place, 0, EntryMarks.HasValue, FigureStatus.Final)
        : OfCell(rank.Cell, rank.Cell.Metric.IsCoverage ? ReportColumnKind.Coverage : ReportColumnKind.Count);

    private ReportEntry OfCell(MetricCell cell, ReportColumnKind kind)
    {
        if (kind == ReportColumnKind.Count)
        {
            ReportEntry count = Entry(cell.Count, static quantity => quantity.Number, cell.CountObstacle);
            return cell.NumeratorSource is { } source && count.HasValue && (source.Precision > 1 || source.Qualifier != FigureQualifier.None)
                ? Noted(count, EntryMarks.Rounded, ReportNote.Rounded(source.Qualifier, source.Precision))
                : count;
        }

        if (!cell.Metric.IsCoverage)
        {
            return ReportEntry.NotApplicable;
        }

        Figure<AnyPercentage> percentage = cell.Percentage;
        ReportEntry entry = Entry(percentage, static found => found.Percent, percentage.HasValue ? MetricObstacle.None : cell.CoverageObstacle);
        return entry.HasValue && cell.ExceedsTotal ? Noted(entry, EntryMarks.AboveHundred, ReportNote.AboveHundred()) : entry;
    }

    private ReportEntry OfComparison(MetricComparison comparison, ReportColumnKind kind) => kind switch
    {
        ReportColumnKind.Change => Entry(comparison.Change, static change => change.Number, comparison, static one => one.Obstacle),
        ReportColumnKind.Rate => Entry(comparison.Rate, static rate => rate.Percent, comparison, static one => one.Obstacle),
        _ when !comparison.Later.Metric.IsCoverage => ReportEntry.NotApplicable,
        _ => Entry(comparison.Points, static points => points.Points, comparison, static one => one.PointsObstacle),
    };

    private ReportEntry Contribution(MetricComparison comparison, MetricTotalComparison together) =>
        Entry(together.ContributionOf(comparison), static points => points.Points, comparison.Obstacle);

    private ReportEntry Share(MetricCell cell, MetricTotal total) =>
        Entry(MetricTable.ShareOf(cell, total), static share => share.Percent, cell.CountObstacle);

    private ReportEntry OfTotal(MetricTotal total, ReportColumnKind kind)
    {
        switch (kind)
        {
            case ReportColumnKind.Count:
                ReportEntry count = Entry(total.Count, static quantity => quantity.Number, MetricObstacle.None);
                return Partial(count, total.Cells.Count, total.WithoutCount);
            case ReportColumnKind.Coverage:
                ReportEntry entry = Entry(total.Percentage, static percentage => percentage.Percent, MetricObstacle.None);
                bool exceeds = entry.HasValue && total.Coverage.Value.ExceedsTotal;
                return Partial(exceeds ? Noted(entry, EntryMarks.AboveHundred, ReportNote.AboveHundred()) : entry, total.Cells.Count, total.WithoutCoverage);
            default:
                return ReportEntry.NotApplicable;
        }
    }

    private ReportEntry OfTotal(MetricTotalComparison together, ReportColumnKind kind) => kind switch
    {
        ReportColumnKind.Change => Partial(
            Entry(together.Change, static change => change.Number, MetricObstacle.None), together.Areas.Count, together.WithoutChange),
        ReportColumnKind.Rate => Partial(
            Entry(together.Rate, static rate => rate.Percent, MetricObstacle.None), together.Areas.Count, together.WithoutChange),
        ReportColumnKind.Points => Partial(
            Entry(together.Points, static points => points.Points, MetricObstacle.None), together.Areas.Count, together.WithoutPoints),
        _ => ReportEntry.NotApplicable,
    };

    private ReportEntry Partial(ReportEntry entry, int asked, IReadOnlyList<Area> without)
    {
        if (!entry.HasValue || without.Count == 0)
        {
            return entry;
        }

        string names = string.Join(", ", without.Take(NamesInNote).Select(area => $"{area.Code} {area.Name}"));
        return Noted(entry, EntryMarks.Partial, ReportNote.Partial(asked - without.Count, asked, without.Count > NamesInNote ? names + ", …" : names));
    }

    private ReportEntry Entry<T>(in Figure<T> figure, Func<T, decimal> number, MetricObstacle obstacle)
        where T : struct =>
        figure.TryGetValue(out T value) ? new(number(value), 0, EntryMarks.HasValue, figure.Status!.Value) : None(figure.Reason!.Value, figure.Detail, obstacle);

    // What stands in the way is looked for only where there is no value.
    private ReportEntry Entry<T>(in Figure<T> figure, Func<T, decimal> number, MetricComparison comparison, Func<MetricComparison, MetricObstacle> obstacle)
        where T : struct => Entry(figure, number, figure.HasValue ? MetricObstacle.None : obstacle(comparison));

    private ReportEntry None(NoValueReason reason, string? detail, MetricObstacle obstacle)
    {
        // What is divided by zero says so; the words of an exception about time are in one language only.
        MetricObstacle why = obstacle == MetricObstacle.None && reason == NoValueReason.Undefined ? MetricObstacle.Zero : obstacle;
        return new(0, _model.Notes.With(0, ReportNote.NoValue(why, reason, why is MetricObstacle.Zero or MetricObstacle.Time ? null : detail)), EntryMarks.None, FigureStatus.Final);
    }

    private ReportEntry Noted(in ReportEntry entry, EntryMarks mark, in ReportNote note) =>
        entry with { Notes = _model.Notes.With(entry.Notes, note), Marks = entry.Marks | mark };

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
