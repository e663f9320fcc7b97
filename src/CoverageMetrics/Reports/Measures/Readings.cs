using System.Collections.Generic;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;

namespace CoverageMetrics.Reports.Measures;

/// <summary>What a measure of the caller's own was told in a place, so that its value carries the notes of what it was worked out from.</summary>
/// <param name="model">The report.</param>
internal sealed class Readings(ReportModel model)
{
    private readonly List<(NoValueReason Reason, NoValueDetail? Detail, ReportEntry Entry)> _missing = [];
    private readonly List<Metric> _metrics = [];
    private int _kept;
    private EntryMarks _marks = EntryMarks.HasValue;
    private bool _isNotApplicable;

    /// <summary>Gets a value indicating whether the place can be asked still.</summary>
    internal bool IsOpen { get; private set; } = true;

    /// <summary>Gets the metrics that were asked about.</summary>
    internal IReadOnlyList<Metric> Metrics => _metrics;

    /// <summary>Gives what stands in a place of the report.</summary>
    /// <param name="entry">What stands there.</param>
    /// <param name="metric">The metric that it is of.</param>
    /// <returns>The number in ones, percent or points, or why there is none.</returns>
    internal Figure<decimal> Give(in ReportEntry entry, Metric metric)
    {
        if (!_metrics.Contains(metric))
        {
            _metrics.Add(metric);
        }

        if (entry.HasValue)
        {
            foreach (int note in model.Notes.Of(entry.Notes))
            {
                bool isPartial = model.Notes[note].Kind == NoteKind.Partial;
                _kept = isPartial || model.Notes[note].Kind == NoteKind.CutOff ? model.Notes.With(_kept, model.Notes[note]) : _kept;
                _marks |= isPartial ? EntryMarks.Partial : EntryMarks.None;
            }

            return new(entry.Number, entry.Status, (entry.Marks & EntryMarks.Inexact) != 0 ? Figure.Inexact : model.BoundsOf(entry));
        }

        if (!entry.IsApplicable)
        {
            _isNotApplicable = true;
            return Figure.None<decimal>(NoValueReason.Undefined);
        }

        ReportNote why = model.Notes[model.Notes.Of(entry.Notes)[0]];
        _missing.Add((why.Reason, why.Detail, entry));
        return why.Detail is { } detail ? Figure.None<decimal>(why.Reason, detail) : Figure.None<decimal>(why.Reason);
    }

    /// <summary>Ends what can be asked.</summary>
    internal void Close() => IsOpen = false;

    /// <summary>Packs what the caller made of it.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The entry, with the notes of what it was worked out from.</returns>
    internal ReportEntry Pack(in Figure<decimal> figure)
    {
        if (figure.TryGetValue(out decimal number))
        {
            var entry = new ReportEntry(number, _kept, _marks, figure.Status!.Value);
            return figure.IsExact ? entry : model.Bounded(entry, figure.Bounds);
        }

        (NoValueReason reason, NoValueDetail? detail) = (figure.Reason!.Value, figure.Detail);
        foreach ((NoValueReason Reason, NoValueDetail? Detail, ReportEntry Entry) told in _missing)
        {
            if (told.Reason == reason && Equals(told.Detail, detail))
            {
                return told.Entry;
            }
        }

        return _isNotApplicable && reason == NoValueReason.Undefined && detail is null
            ? ReportEntry.NotApplicable
            : new(0, model.Notes.With(0, ReportNote.NoValue(MetricObstacle.None, reason, detail)), EntryMarks.None, FigureStatus.Final);
    }
}
