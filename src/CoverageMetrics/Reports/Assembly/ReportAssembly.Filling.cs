using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
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
                row[columns[c].Index] = OfArea(i, cell, place[c] < 0 ? null : compared[place[c]][i], columns[c]);
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
                row[columns[c].Index] = OfTotal(cells, total, place[c] < 0 ? null : together[place[c]], columns[c]);
            }
        }
    }

    // What depends on the other areas, once all of them are known.
    private void FillAmongAreas(Metric metric, ReportColumn[] columns, MetricCell[] cells, MetricTotal total, Func<int, MetricTotalComparison> together)
    {
        for (int c = 0; c < columns.Length; c++)
        {
            if (AmongAreas(metric, columns[c].Kind, cells, total, () => together(c)) is not { } fill)
            {
                continue;
            }

            for (int i = 0; i < cells.Length; i++)
            {
                _model.Row(i)[columns[c].Index] = fill(i);
            }
        }
    }

    private Func<int, ReportEntry>? AmongAreas(Metric metric, ReportColumnKind kind, MetricCell[] cells, MetricTotal total, Func<MetricTotalComparison> together)
    {
        switch (kind)
        {
            case ReportColumnKind.Rank:
                MetricRank[] ranks = RanksOf(cells, metric);
                return i => Rank(ranks[i]);
            case ReportColumnKind.Contribution:
                MetricTotalComparison all = together();
                return i => Contribution(all.Areas[i], all);
            case ReportColumnKind.Share:
                return i => Share(cells[i], total);
            case ReportColumnKind.Count or ReportColumnKind.Coverage or ReportColumnKind.NetIncrease or ReportColumnKind.Change or ReportColumnKind.GrowthRate or ReportColumnKind.Points
                or ReportColumnKind.Attainment or ReportColumnKind.Remaining or ReportColumnKind.PointsToGo:
                return null;
            default:
                throw Unnamed.Member(kind);
        }
    }

    private void FillLine(int line, Metric metric, ReportColumn[] columns)
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

            entries[column.Index] = OfArea(line, cell, compared, column);
        }
    }

    // What an area and its own figures say, whatever the other areas have.
    private ReportEntry OfArea(int line, MetricCell cell, MetricComparison? compared, ReportColumn column) => column.Kind switch
    {
        ReportColumnKind.Count => Count(cell),
        ReportColumnKind.Coverage => Coverage(cell),
        ReportColumnKind.NetIncrease => NetIncrease(_model.Lines[line], cell.Metric),
        ReportColumnKind.Change => Entry(compared!.Change, static change => change.Number, compared, static one => one.Obstacle),
        ReportColumnKind.GrowthRate => IsNetChange(cell) ? ReportEntry.NotApplicable : Entry(compared!.Rate, static rate => rate.Percent, compared, static one => one.Obstacle),
        ReportColumnKind.Points => cell.Metric.IsCoverage && !IsNetChange(cell) ? Entry(compared!.Points, static points => points.Points, compared, static one => one.PointsObstacle) : ReportEntry.NotApplicable,
        ReportColumnKind.Attainment => OfTarget(line, cell, column.Target!, static (all, target, at) => all.Attainment(target, at.Metric.Subject, at.Count, at.CountObstacle)),
        ReportColumnKind.Remaining => OfTarget(line, cell, column.Target!, static (all, target, at) => all.Remaining(target, at.Metric.Subject, at.Count, at.CountObstacle)),
        ReportColumnKind.PointsToGo => OfTarget(line, cell, column.Target!, static (all, target, at) => all.PointsToGo(target, at)),
        ReportColumnKind.Rank or ReportColumnKind.Contribution or ReportColumnKind.Share => default,
        _ => throw Unnamed.Member(column.Kind),
    };

    private ReportEntry NetIncrease(ReportLine row, Metric metric)
    {
        MetricMonth month = row.Table.Months(row.Area!, metric, row.Month!.Value, row.Month.Value)[0];
        MetricObstacle obstacle = month.NetIncrease.HasValue ? MetricObstacle.None : month.Cell.CountObstacle;
        return Entry(month.NetIncrease, static change => change.Number, obstacle);
    }

    private static MetricRank[] RanksOf(MetricCell[] cells, Metric metric)
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
        : rank.Cell.Metric.IsCoverage ? Coverage(rank.Cell) : Count(rank.Cell);

    private ReportEntry Count(MetricCell cell)
    {
        ReportEntry count = Entry(cell.Count, static quantity => quantity.Number, cell.CountObstacle);
        return cell.NumeratorSource is { } source && count.HasValue && (source.Precision > 1 || source.Qualifier != FigureQualifier.None)
            ? Noted(count, EntryMarks.Rounded, ReportNote.Rounded(source.Qualifier, source.Precision))
            : count;
    }

    private ReportEntry Coverage(MetricCell cell)
    {
        if (!cell.Metric.IsCoverage || IsNetChange(cell))
        {
            return ReportEntry.NotApplicable;
        }

        Figure<AnyPercentage> percentage = cell.Percentage;
        ReportEntry entry = Entry(percentage, static found => found.Percent, percentage.HasValue ? MetricObstacle.None : cell.CoverageObstacle);
        return entry.HasValue && cell.ExceedsTotal ? Noted(entry, EntryMarks.AboveHundred, ReportNote.AboveHundred()) : entry;
    }

    private ReportEntry Contribution(MetricComparison comparison, MetricTotalComparison together) => IsNetChange(comparison.Later)
        ? ReportEntry.NotApplicable
        : Entry(together.ContributionOf(comparison), static points => points.Points, comparison.Obstacle);

    private ReportEntry Share(MetricCell cell, MetricTotal total) => IsNetChange(cell)
        ? ReportEntry.NotApplicable
        : Entry(MetricTable.ShareOf(cell, total), static share => share.Percent, cell.CountObstacle);

    private ReportEntry OfTotal(MetricCell[] cells, MetricTotal total, MetricTotalComparison? together, ReportColumn column) => column.Kind switch
    {
        ReportColumnKind.Count => Partial(Entry(total.Reported, static quantity => quantity.Number, MetricObstacle.None), total.Cells.Count, total.WithoutCount),
        ReportColumnKind.Coverage => Partial(CoverageOf(total), total.Cells.Count, total.WithoutCoverage),
        ReportColumnKind.Change => Partial(Entry(together!.ComparableChange, static change => change.Number, MetricObstacle.None), together.Areas.Count, together.WithoutChange),
        ReportColumnKind.GrowthRate => total.Reported is { HasValue: true, Value.IsChange: true } ? ReportEntry.NotApplicable : Partial(Entry(together!.ComparableRate, static rate => rate.Percent, MetricObstacle.None), together.Areas.Count, together.WithoutChange),
        ReportColumnKind.Points => Partial(Entry(together!.ComparablePoints, static points => points.Points, MetricObstacle.None), together.Areas.Count, together.WithoutPoints),
        ReportColumnKind.Attainment => TargetOfTotal(cells, total.Metric, column.Target!, (target, count) => Attainment(target, total.Metric.Subject, count, MetricObstacle.None)),
        ReportColumnKind.Remaining => TargetOfTotal(cells, total.Metric, column.Target!, (target, count) => Remaining(target, total.Metric.Subject, count, MetricObstacle.None)),
        ReportColumnKind.NetIncrease or ReportColumnKind.PointsToGo or ReportColumnKind.Rank or ReportColumnKind.Contribution or ReportColumnKind.Share => ReportEntry.NotApplicable,
        _ => throw Unnamed.Member(column.Kind),
    };

    // What came less what went does not grow, is no share of anything, and covers nobody.
    private static bool IsNetChange(MetricCell cell) => cell.Count is { HasValue: true, Value.IsChange: true };

    private ReportEntry CoverageOf(MetricTotal total)
    {
        ReportEntry entry = Entry(total.ReportedPercentage, static percentage => percentage.Percent, MetricObstacle.None);
        return entry.HasValue && total.ReportedCoverage.Value.ExceedsTotal ? Noted(entry, EntryMarks.AboveHundred, ReportNote.AboveHundred()) : entry;
    }

    private ReportEntry Partial(ReportEntry entry, int asked, IReadOnlyList<Area> without)
    {
        if (!entry.HasValue || without.Count == 0)
        {
            return entry;
        }

        return Noted(entry, EntryMarks.Partial, ReportNote.Partial(asked - without.Count, asked, NoValueDetail.AreasLacking(without)));
    }

    private ReportEntry Entry<T>(in Figure<T> figure, Func<T, decimal> number, MetricObstacle obstacle)
        where T : struct =>
        figure.TryGetValue(out T value) ? new(number(value), 0, EntryMarks.HasValue, figure.Status!.Value) : None(figure.Reason!.Value, figure.Detail, obstacle);

    // What stands in the way is looked for only where there is no value.
    private ReportEntry Entry<T>(in Figure<T> figure, Func<T, decimal> number, MetricComparison comparison, Func<MetricComparison, MetricObstacle> obstacle)
        where T : struct => Entry(figure, number, figure.HasValue ? MetricObstacle.None : obstacle(comparison));

    private ReportEntry None(NoValueReason reason, NoValueDetail? detail, MetricObstacle obstacle)
    {
        // What is divided by zero, and what has no earlier time, says so without more.
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
