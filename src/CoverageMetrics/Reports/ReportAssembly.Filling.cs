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
        // What was reported lies together by subject and time, so one time is asked for after the other; the entries lie together by row.
        MetricCell[] cells = _table.CellsAt(_model.Areas, metric);
        ComparisonBase[] bases = [.. columns.Select(column => column.Base).OfType<ComparisonBase>().Distinct()];
        int[] place = Array.ConvertAll(columns, column => Array.IndexOf(bases, column.Base));
        MetricComparison[][] compared = Array.ConvertAll(bases, rule => _table.Compare(cells, rule));
        for (int i = 0; i < cells.Length; i++)
        {
            MetricCell cell = cells[i];
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
        MetricComparison? compared = null;
        Span<ReportEntry> entries = _model.Row(line);
        foreach (ReportColumn column in columns)
        {
            if (column.Base is { } against && compared?.Base != against)
            {
                compared = row.Table.Compare(cell, against);
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
        return Entry(month.NetIncrease, month.NetIncrease.TryGetValue(out ObservedChange change) ? change.Number : 0, obstacle);
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
        Use(cell);
        if (kind == ReportColumnKind.Count)
        {
            ReportEntry count = Entry(cell.Count, cell.Count.TryGetValue(out ObservedQuantity quantity) ? quantity.Number : 0, cell.CountObstacle);
            return cell.NumeratorSource is { } source && count.HasValue && (source.Precision > 1 || source.Qualifier != FigureQualifier.None)
                ? Noted(count, EntryMarks.Rounded, ReportNote.Rounded(source.Qualifier, source.Precision))
                : count;
        }

        if (!cell.Metric.IsCoverage)
        {
            return ReportEntry.NotApplicable;
        }

        Figure<AnyPercentage> percentage = cell.Percentage;
        ReportEntry entry = Entry(percentage, percentage.TryGetValue(out AnyPercentage found) ? found.Percent : 0, cell.CoverageObstacle);
        return entry.HasValue && cell.ExceedsTotal ? Noted(entry, EntryMarks.AboveHundred, ReportNote.AboveHundred()) : entry;
    }

    private ReportEntry OfComparison(MetricComparison comparison, ReportColumnKind kind)
    {
        if (comparison.Earlier is { } earlier)
        {
            Use(earlier);
        }

        return kind switch
        {
            ReportColumnKind.Change => Entry(comparison.Change, comparison.Change.TryGetValue(out ObservedChange change) ? change.Number : 0, comparison.Obstacle),
            ReportColumnKind.Rate => Entry(comparison.Rate, comparison.Rate.TryGetValue(out GrowthRate rate) ? rate.Percent : 0, comparison.Obstacle),
            _ when !comparison.Later.Metric.IsCoverage => ReportEntry.NotApplicable,
            _ => Entry(comparison.Points, comparison.Points.TryGetValue(out PercentagePoints points) ? points.Points : 0, comparison.PointsObstacle),
        };
    }

    private ReportEntry Contribution(MetricComparison comparison, MetricTotalComparison together)
    {
        Figure<PercentagePoints> contribution = together.ContributionOf(comparison);
        return Entry(contribution, contribution.TryGetValue(out PercentagePoints points) ? points.Points : 0, comparison.Obstacle);
    }

    private ReportEntry Share(MetricCell cell, MetricTotal total)
    {
        Figure<Percentage<Total>> share = MetricTable.ShareOf(cell, total);
        return Entry(share, share.TryGetValue(out Percentage<Total> found) ? found.Percent : 0, cell.CountObstacle);
    }

    private ReportEntry OfTotal(MetricTotal total, ReportColumnKind kind)
    {
        switch (kind)
        {
            case ReportColumnKind.Count:
                ReportEntry count = Entry(total.Count, total.Count.TryGetValue(out ObservedQuantity quantity) ? quantity.Number : 0, MetricObstacle.None);
                return Partial(count, total.Cells.Count, total.WithoutCount);
            case ReportColumnKind.Coverage:
                Figure<AnyPercentage> percentage = total.Percentage;
                ReportEntry entry = Entry(percentage, percentage.TryGetValue(out AnyPercentage found) ? found.Percent : 0, MetricObstacle.None);
                bool exceeds = entry.HasValue && total.Coverage.Value.ExceedsTotal;
                return Partial(exceeds ? Noted(entry, EntryMarks.AboveHundred, ReportNote.AboveHundred()) : entry, total.Cells.Count, total.WithoutCoverage);
            default:
                return ReportEntry.NotApplicable;
        }
    }

    private ReportEntry OfTotal(MetricTotalComparison together, ReportColumnKind kind) => kind switch
    {
        ReportColumnKind.Change => Partial(
            Entry(together.Change, together.Change.TryGetValue(out ObservedChange change) ? change.Number : 0, MetricObstacle.None), together.Areas.Count, together.WithoutChange),
        ReportColumnKind.Rate => Partial(
            Entry(together.Rate, together.Rate.TryGetValue(out GrowthRate rate) ? rate.Percent : 0, MetricObstacle.None), together.Areas.Count, together.WithoutChange),
        ReportColumnKind.Points => Partial(
            Entry(together.Points, together.Points.TryGetValue(out PercentagePoints points) ? points.Points : 0, MetricObstacle.None), together.Areas.Count, together.WithoutPoints),
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

    private ReportEntry Entry<T>(in Figure<T> figure, decimal number, MetricObstacle obstacle)
        where T : struct =>
        figure.Status is { } status ? new(number, 0, EntryMarks.HasValue, status) : None(figure.Reason!.Value, figure.Detail, obstacle);

    private ReportEntry None(NoValueReason reason, string? detail, MetricObstacle obstacle)
    {
        // What is divided by zero says so; the words of an exception about time are in one language only.
        MetricObstacle why = obstacle == MetricObstacle.None && reason == NoValueReason.Undefined ? MetricObstacle.Zero : obstacle;
        return new(0, _model.Notes.With(0, ReportNote.NoValue(why, reason, why is MetricObstacle.Zero or MetricObstacle.Time ? null : detail)), EntryMarks.None, FigureStatus.Final);
    }

    private ReportEntry Noted(in ReportEntry entry, EntryMarks mark, in ReportNote note) =>
        entry with { Notes = _model.Notes.With(entry.Notes, note), Marks = entry.Marks | mark };

    private void Use(MetricCell cell)
    {
        Use(cell.NumeratorSource);
        Use(cell.DenominatorSource);
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
