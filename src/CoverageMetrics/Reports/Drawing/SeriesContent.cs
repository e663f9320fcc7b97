using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Writing;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>The values of an area month by month, and the targets ahead.</summary>
internal sealed class SeriesContent : ChartContent
{
    // A note names the months that it is about while they are few.
    private const int MonthsInNote = 3;

    private readonly ReportLine[] _lines;

    internal SeriesContent(CoverageReport report, Metric metric, ReportColumn column, IReadOnlyList<ChartLimit> limits, bool isBars)
        : base(report, metric, column, limits)
    {
        IsBars = isBars;
        int[] shown = report.Shown.ToArray();
        _lines = Array.ConvertAll(shown, line => Model.Lines[line]);
        Points = ReadPoints(shown);
        Setters = ReadTargets();
        AddNotes(shown);
        Description = Describe();
    }

    internal override string Description { get; }

    /// <summary>Gets a value indicating whether each month has a bar, and not a point of a line.</summary>
    internal bool IsBars { get; }

    /// <summary>Gets the months with a value.</summary>
    internal IReadOnlyList<SeriesPoint> Points { get; }

    /// <summary>Gets the targets of each setter.</summary>
    internal IReadOnlyList<SetterTargets> Setters { get; }

    /// <summary>Gets the points of each limit, by their places on an axis of months.</summary>
    internal IEnumerable<(DrawnLimit Limit, IReadOnlyList<(double Place, decimal Value)> Points)> LimitPoints => Limits.Select(limit => (
        limit,
        (IReadOnlyList<(double, decimal)>)[.. limit.Values.Select((value, i) => (Value: value, Place: SeriesPoint.PlaceOf(_lines[i].Month!.Value))).Where(one => one.Value is not null).Select(one => (one.Place, one.Value!.Value))]));

    /// <summary>Gets the first and the last month of the series, or null when no row is shown.</summary>
    internal (ReportingPeriod First, ReportingPeriod Last)? Run => _lines.Length > 0 ? (_lines[0].Month!.Value, _lines[^1].Month!.Value) : null;

    internal ChartWords ChartWords => Words;

    /// <summary>Writes the number of a tick.</summary>
    internal string Tick(decimal tick) => TickText(tick);

    internal override void Draw(ChartSheet sheet) => new SeriesDrawing(this, sheet).Draw();

    private List<SeriesPoint> ReadPoints(int[] shown)
    {
        var points = new List<SeriesPoint>();
        for (int i = 0; i < shown.Length; i++)
        {
            ReportEntry entry = Entry(shown[i]);
            if (!entry.HasValue)
            {
                continue;
            }

            ReportLine line = _lines[i];
            MetricCell cell = Model.FactsOf(shown[i], Metric).Cells[0];
            SeriesPoint? before = points.Count > 0 ? points[^1] : null;
            SeriesJoin join = before is null || !Measure.AreComparable(before.Cell, cell) ? SeriesJoin.None
                : before.Month.LastDay.PlusDays(1) == line.Month!.Value.FirstDay ? SeriesJoin.Line : SeriesJoin.Dots;
            points.Add(new(line.Month!.Value, InUnit(entry.Number), ReportWriting.Value(Report, shown[i], Column).Text, entry.Status, cell, join, WhiskerOf(Model.BoundsOf(entry)), before is not null && Measure.IsBroken(before.Cell, cell)));
        }

        return points;
    }

    private List<SetterTargets> ReadTargets()
    {
        var setters = new List<SetterTargets>();
        if (Model.Targets is not { } index || Run is not { } run)
        {
            return setters;
        }

        Area area = _lines[0].Area!;
        AddNotShown([.. index.Of([area], Metric).Where(target => target.Terms.Date < run.First.FirstDay && IsOfThisKind(TargetSeat.Of(target, Metric)))]);
        foreach (var ofOne in index.DaysOf(area, Metric).Where(one => one.Day >= run.First.FirstDay && IsOfThisKind(one.Seat)).GroupBy(one => one.Seat))
        {
            var targets = new List<SeriesTarget>();
            foreach ((TargetSeat seat, NodaTime.LocalDate day) in ofOne)
            {
                (AnyTarget? target, ReportNote? note) = index.Find(area, Metric, day, seat);
                if (target is not null)
                {
                    targets.Add(new(day, NumberOf(target), Text(target), IsMet(target)));
                }
                else
                {
                    Notes.Add($"{Words.TargetOf(SetterOf(seat), null, Report.Words.Day(day))}: {Report.Words.Note(note!.Value)}");
                }
            }

            if (targets.Count > 0)
            {
                setters.Add(new(setters.Count, SetterOf(ofOne.Key), targets));
            }
        }

        return setters;
    }

    // Percentages of other people are of this kind too: that they are not drawn is said.
    private bool IsOfThisKind(TargetSeat seat) => Measure.IsBeside(seat);

    private bool IsMet(AnyTarget target) => Points is [.., { Cell: var latest }]
        && Met(target, latest).TryGetValue(out bool isMet)
        && isMet;

    private static Figure<bool> Met(AnyTarget target, MetricCell cell) => target.Kind switch
    {
        QuantityKind.Percentage => target.IsMetBy(cell.Metric.Subject, cell.Percentage),
        QuantityKind.Ratio => target.IsMetBy(target.Key, cell.Ratio),
        QuantityKind.Count or QuantityKind.Amount => target.IsMetBy(cell.Metric.Subject, cell.Count),
        _ => throw Unnamed.Member(target.Kind),
    };

    private void AddNotes(int[] shown)
    {
        var about = new List<(string Text, bool HasValue, ReportingPeriod Month)>();
        for (int i = 0; i < shown.Length; i++)
        {
            ReportEntry entry = Entry(shown[i]);
            foreach (int id in Model.Notes.Of(entry.Notes))
            {
                // What was not reported differs from month to month in its date only.
                ReportNote note = Model.Notes[id];
                about.Add((Report.Words.Note(note.Kind == NoteKind.NoValue ? note with { Detail = null } : note), entry.HasValue, _lines[i].Month!.Value));
            }
        }

        foreach (var group in about.GroupBy(one => (one.Text, one.HasValue)))
        {
            ReportingPeriod[] months = [.. group.Select(one => one.Month)];
            string which = months.Length <= MonthsInNote ? Report.Language.List([.. months.Select(month => month.ToText(Report.Language))]) : Words.Months(months.Length, shown.Length);
            Notes.Add($"{which}: {group.Key.Text}");
        }
    }

    private string Describe()
    {
        (string, string)? Of(SeriesPoint? point) => point is null ? null : (point.Month.ToText(Report.Language), point.Text);
        SeriesPoint? latest = Points is [.., var last] ? last : null;
        (SetterTargets Setter, SeriesTarget Target)[] next = latest is null ? [] :
            [.. Setters.SelectMany(setter => setter.Ahead(latest).Take(1).Select(target => (setter, target)))];
        return WithFurther(Words.DescribeSeries(
            Column.HeaderIn(Report.Language),
            Of(Points is [var first, _, ..] ? first : null),
            Of(latest),
            Of(Points.Count > 2 ? Points.MaxBy(point => point.Value) : null),
            Of(Points.Count > 2 ? Points.MinBy(point => point.Value) : null),
            _lines.Length - Points.Count,
            [.. next.Select(one => Words.TargetOf(one.Setter.Name, one.Target.Text, Report.Words.Day(one.Target.Day)))]), Points.Select(point => point.Whisker));
    }
}
