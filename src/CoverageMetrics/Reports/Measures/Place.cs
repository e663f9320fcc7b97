using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Reports.Measures;

/// <summary>Where a row and a column of a report meet, while what stands there is worked out: the figures to ask, and how the answer is packed.</summary>
/// <remarks>Moved from place to place: a report of a country's communes has several hundred thousand. Not thread-safe: used while the report is built.</remarks>
internal sealed class Place
{
    private readonly MetricFigures _figures;
    private ReportColumn _column = null!;
    private readonly Func<Metric, MetricFigures> _others;
    private MetricComparison? _compared;
    private ComparisonBase? _against;

    /// <summary>Begins at a row.</summary>
    /// <param name="model">The report.</param>
    /// <param name="figures">The figures of the metric.</param>
    /// <param name="others">Finds those of another metric for the same rows.</param>
    internal Place(ReportModel model, MetricFigures figures, Func<Metric, MetricFigures> others)
    {
        Model = model;
        _figures = figures;
        _others = others;
    }

    internal ReportModel Model { get; }

    internal Metric Metric => _figures.Metric;

    /// <summary>Gets or sets the place of the row.</summary>
    internal int Line { get; set; }

    /// <summary>Gets or sets where the area of the row stands among the figures; below zero for the total.</summary>
    internal int Position { get; set; }

    /// <summary>Gets or sets the column.</summary>
    internal ReportColumn Column
    {
        get => _column;
        set => (_column, Base) = (value, value.Base);
    }

    /// <summary>Gets the rule that finds the earlier time, or null when nothing is compared.</summary>
    internal ComparisonBase? Base { get; private set; }

    /// <summary>Gets which targets are meant, or null when none are.</summary>
    internal TargetSeat? Seat => _column.Target;

    internal ReportLine Row => Model.Lines[Line];

    internal bool IsTotal => Position < 0;

    /// <summary>Gets the period of the flows, or null where no month ends on the day.</summary>
    internal ReportingPeriod? Period => _figures.Period;

    internal MetricCell Cell => _figures.Cells[Position];

    internal MetricTotal Total => _figures.Total;

    internal MetricRank Rank => _figures.Rank(Position);

    /// <summary>Gets why not all figures of the areas are exact.</summary>
    internal BoundsReason ReasonOfBounds => _figures.ReasonOfBounds;

    internal MetricTotalComparison Together => _figures.Together(Base!);

    /// <summary>Gets the comparison of the area with the earlier time.</summary>
    internal MetricComparison Compared
    {
        get
        {
            // The columns of one earlier time stand side by side.
            if (_compared is null || !ReferenceEquals(_against, Base) || !ReferenceEquals(_compared.Later, Cell))
            {
                _compared = _figures.Compared(Base!, Position);
                _against = Base;
            }

            return _compared;
        }
    }

    // What came less what went does not grow, is no share of anything, and covers nobody.
    internal bool IsNetChange => Cell.Count is { HasValue: true, Value.IsChange: true };

    /// <summary>Finds the same place for another metric.</summary>
    internal Place Of(Metric metric) => new(Model, metric == Metric ? _figures : _others(metric), _others) { Column = Column, Line = Line, Position = Position, Base = Base };

    /// <summary>Finds the same place against another earlier time.</summary>
    internal Place Against(ComparisonBase against)
    {
        Place place = Of(Metric);
        place.Base = against;
        return place;
    }

    /// <summary>Gets what was published first beside what is known now.</summary>
    internal FirstAndLatest Revision => _figures.Revision(Position);

    /// <summary>Finds the figure as it was known on a day.</summary>
    internal MetricCell KnownOn(LocalDate day) => _figures.KnownOn(day)[Position];

    /// <summary>Finds the total as it was known on a day.</summary>
    internal MetricTotal TotalKnownOn(LocalDate day) => new(Metric, _figures.KnownOn(day));

    /// <summary>Finds a month of the area, with what it added.</summary>
    internal MetricMonth MonthOf(ReportingPeriod month) => _figures.MonthOf(Position, month);

    /// <summary>Gets a value indicating whether nobody set a target for the area, in any unit.</summary>
    internal bool HasNoTarget => Model.Targets!.Find(Cell.Area, Metric, Row.TargetDay(Model.Plan), Seat!).Note is { Kind: NoteKind.NoTarget };

    /// <summary>Asks about the target of an area.</summary>
    /// <param name="ask">The question.</param>
    /// <returns>The answer, or why there is no target.</returns>
    internal ReportEntry OfTarget(Func<Place, AnyTarget, ReportEntry> ask)
    {
        (AnyTarget? target, ReportNote? note) = Model.Targets!.Find(Cell.Area, Metric, Row.TargetDay(Model.Plan), Seat!);
        return target is null ? Noted(default, EntryMarks.None, note!.Value) : ask(this, target);
    }

    /// <summary>Asks about the targets of the areas that have both a target and a count: what is planned and what there is are added up, and the sums compared.</summary>
    /// <param name="ask">The question.</param>
    /// <returns>The answer, or missing when no area has both.</returns>
    internal ReportEntry TargetOfTotal(Func<Place, AnyTarget, Figure<ObservedQuantity>, ReportEntry> ask)
    {
        TargetTotal together = TargetTotal.Of(_figures.Cells, line => Model.Targets!.Find(_figures.Cells[line].Area, Metric, Model.Lines[line].TargetDay(Model.Plan), Seat!).Target);
        return together.Target is { } target
            ? Partial(ask(this, target, together.Count), together.Without)
            : None(NoValueReason.Missing, null, MetricObstacle.None);
    }

    /// <summary>Packs a figure.</summary>
    internal ReportEntry Entry<T>(in Figure<T> figure, Func<T, decimal> number, MetricObstacle obstacle)
        where T : struct
    {
        if (!figure.TryGetValue(out T value))
        {
            return None(figure.Reason!.Value, figure.Detail, obstacle);
        }

        var entry = new ReportEntry(number(value), 0, EntryMarks.HasValue, figure.Status!.Value);
        return figure.IsExact ? entry : Model.Bounded(entry, figure.Bounds.In(number));
    }

    /// <summary>Packs a figure; what stands in the way is looked for only where there is no value.</summary>
    internal ReportEntry Entry<T>(in Figure<T> figure, Func<T, decimal> number, MetricComparison comparison, Func<MetricComparison, MetricObstacle> obstacle)
        where T : struct => Entry(figure, number, figure.HasValue ? MetricObstacle.None : obstacle(comparison));

    /// <summary>Notes whether a target is met, where the number alone does not tell.</summary>
    internal ReportEntry Met(in ReportEntry entry, in Figure<bool> isMet) =>
        entry.HasValue && Untold(isMet) is { } certainty ? Noted(entry, EntryMarks.Uncertain, ReportNote.Met(certainty)) : entry;

    /// <summary>Notes whether a change, a growth or points are a rise, where the number alone does not tell.</summary>
    internal ReportEntry Rise(in ReportEntry change)
    {
        if ((change.Marks & EntryMarks.Inexact) != 0)
        {
            return Noted(change, EntryMarks.Uncertain, ReportNote.Rise(Certainty.Possibly));
        }

        return Model.BoundsOf(change) is { } bounds && Untold(Figure.Of(change.Number, change.Status, bounds).SelectMonotone(static number => number > 0, true)) is { } certainty
            ? Noted(change, EntryMarks.Uncertain, ReportNote.Rise(certainty))
            : change;
    }

    /// <summary>Notes that a sum leaves areas out.</summary>
    internal ReportEntry Partial(in ReportEntry entry, IReadOnlyList<Area> without)
    {
        if (!entry.HasValue || without.Count == 0)
        {
            return entry;
        }

        int asked = _figures.Cells.Length;
        return Noted(entry, EntryMarks.Partial, ReportNote.Partial(asked - without.Count, asked, NoValueDetail.AreasLacking(without)));
    }

    /// <summary>Notes the definitions that changed: within the time of a figure, or since the earlier one it is compared with.</summary>
    internal ReportEntry Broken(in ReportEntry entry)
    {
        if (!entry.IsApplicable || !_figures.HasBreaks || (Base is not null && !entry.HasValue))
        {
            return entry;
        }

        IEnumerable<Break> breaks = (Base, IsTotal) switch
        {
            (null, true) => _figures.Cells.SelectMany(static cell => cell.Breaks).Distinct(),
            (null, false) => Cell.Breaks,
            (_, true) => Together.Breaks,
            (_, false) => Compared.Breaks,
        };
        ReportEntry noted = entry;
        foreach (Break changed in breaks.Where(one => one.Key.Subject == Metric.Subject || _column.Measure.Rule.IsOfCoverage))
        {
            noted = Noted(noted, EntryMarks.None, ReportNote.Break(changed));
        }

        return noted;
    }

    /// <summary>Notes that the end of a month is compared with a cut-off before it.</summary>
    internal ReportEntry OfDays(in ReportEntry entry) =>
        entry.HasValue && Base is { } rule && Model.Plan.Year.HasCutOff && _figures.Compared(rule, Math.Max(Position, 0)) is { IsOfCutOffAndMonthEnd: true, Earlier: { } earlier } compared
            ? OfDays(entry, compared.Later.Date, earlier.Date)
            : entry;

    /// <summary>Notes that two days are the end of a month and a cut-off before it.</summary>
    internal ReportEntry OfDays(in ReportEntry entry, LocalDate later, LocalDate earlier) =>
        entry.HasValue && Model.Plan.Year.IsMixed(later, earlier) ? Noted(entry, EntryMarks.None, ReportNote.CutOff(later, earlier)) : entry;

    /// <summary>Adds a note.</summary>
    internal ReportEntry Noted(in ReportEntry entry, EntryMarks mark, in ReportNote note) =>
        entry with { Notes = Model.Notes.With(entry.Notes, note), Marks = entry.Marks | mark };

    // What bounds leave open, or turn round.
    private static Certainty? Untold(in Figure<bool> statement) =>
        statement.HowCertain() is { } certainty && certainty != (statement.Value ? Certainty.Certainly : Certainty.Not) ? certainty : null;

    private ReportEntry None(NoValueReason reason, NoValueDetail? detail, MetricObstacle obstacle)
    {
        // What is divided by zero, and what has no earlier time, says so without more.
        MetricObstacle why = obstacle == MetricObstacle.None && reason == NoValueReason.Undefined ? MetricObstacle.Zero : obstacle;
        return new(0, Model.Notes.With(0, ReportNote.NoValue(why, reason, why is MetricObstacle.Zero or MetricObstacle.Time ? null : detail)), EntryMarks.None, FigureStatus.Final);
    }
}
