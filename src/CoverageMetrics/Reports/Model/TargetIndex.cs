using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Reports.Model;

/// <summary>Finds the targets of the areas of a report.</summary>
internal sealed class TargetIndex
{
    private readonly TargetSet _inForce;
    private readonly ILookup<(AreaCode Area, string Subject, LocalDate Day), AnyTarget> _targets;
    private readonly AreaCatalogue _catalogue;

    internal TargetIndex(TargetSet targets, AreaCatalogue catalogue, LocalDate knownOn)
    {
        _catalogue = catalogue;
        _inForce = targets.InForceOn(knownOn);
        _targets = _inForce.ToLookup(target => (target.Terms.Area, target.Subject, target.Terms.Date));
    }

    /// <summary>Finds the columns that the targets of rows need.</summary>
    /// <param name="lines">The rows.</param>
    /// <param name="metrics">The metrics whose targets stand in them.</param>
    /// <param name="metric">The metric of the columns, or null where every row has its own.</param>
    /// <param name="plan">What was asked.</param>
    /// <returns>The columns in order: people and money before ratios and percentages, then by setter.</returns>
    internal TargetSeat[] Seats(IEnumerable<ReportLine> lines, IEnumerable<Metric> metrics, Metric? metric, ReportPlan plan)
    {
        var seats = new HashSet<TargetSeat>();
        string[] subjects = [.. metrics.Select(one => one.Subject).Distinct(StringComparer.Ordinal)];
        foreach (ReportLine line in lines.Where(line => !line.IsTotal))
        {
            foreach (string subject in subjects)
            {
                seats.UnionWith(_targets[(line.Area!.Code, subject, line.TargetDay(plan))].Select(target => TargetSeat.Of(target, metric)));
            }
        }

        TargetSeat[] ordered = [.. seats];
        Array.Sort(ordered, TargetSeat.Compare);
        return ordered;
    }

    /// <summary>Finds all targets of areas for a metric, whatever their days.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="metric">The metric.</param>
    /// <returns>The targets.</returns>
    internal IEnumerable<AnyTarget> Of(IEnumerable<Area> areas, Metric metric)
    {
        HashSet<AreaCode> codes = [.. areas.Select(area => area.Code)];
        return _inForce.Where(target => target.Subject == metric.Subject && codes.Contains(target.Terms.Area));
    }

    /// <summary>Finds for which days an area has targets of a metric, and in which columns they would stand.</summary>
    /// <param name="area">The area.</param>
    /// <param name="metric">The metric.</param>
    /// <returns>The days of each column, the earliest first.</returns>
    internal IEnumerable<(TargetSeat Seat, LocalDate Day)> DaysOf(Area area, Metric metric) => _targets
        .Where(ofOneDay => ofOneDay.Key.Area == area.Code && ofOneDay.Key.Subject == metric.Subject)
        .SelectMany(ofOneDay => ofOneDay.Select(target => (Seat: TargetSeat.Of(target, metric), ofOneDay.Key.Day)))
        .Distinct()
        .OrderBy(one => one.Seat, Comparer<TargetSeat>.Create(TargetSeat.Compare))
        .ThenBy(one => one.Day);

    /// <summary>Finds the targets that stand in no place of a report.</summary>
    /// <param name="lines">The rows.</param>
    /// <param name="metrics">The metrics.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="plan">What was asked.</param>
    /// <returns>The targets, by the reason why they are not there; a target for another day is one whose area has a row and whose subject a metric.</returns>
    internal IEnumerable<NotShown> NotShown(IEnumerable<ReportLine> lines, IReadOnlyCollection<Metric> metrics, IReadOnlyCollection<ReportColumn> columns, ReportPlan plan)
    {
        ILookup<AreaCode, LocalDate> days = lines.Where(line => !line.IsTotal).ToLookup(line => line.Area!.Code, line => line.TargetDay(plan));
        ILookup<string, Metric> bySubject = metrics.ToLookup(metric => metric.Subject, StringComparer.Ordinal);
        bool HasColumn(AnyTarget target) => columns.Any(column =>
            column.Target is { } seat && IsOf(target, seat) && bySubject[target.Subject].Any(metric => column.Metric is null || column.Metric == metric));
        NotShownKind? Why(AnyTarget target) =>
            !bySubject.Contains(target.Subject) ? NotShownKind.OtherSubject
            : !days.Contains(target.Terms.Area) ? NotShownKind.OtherArea
            : !days[target.Terms.Area].Contains(target.Terms.Date) ? NotShownKind.OtherDay
            : HasColumn(target) ? null : NotShownKind.OtherColumn;
        return _inForce
            .GroupBy(Why)
            .Where(group => group.Key is not null)
            .OrderBy(group => group.Key)
            .Select(group => Model.NotShown.Of(group.Key!.Value, [.. group]));
    }

    /// <summary>Finds the target of one place.</summary>
    /// <param name="area">The area.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="day">The day at whose end it is to be met.</param>
    /// <param name="seat">The column.</param>
    /// <returns>The target, or the note that says why there is none.</returns>
    internal (AnyTarget? Target, ReportNote? Note) Find(Area area, Metric metric, LocalDate day, TargetSeat seat)
    {
        AnyTarget[] found = [.. _targets[(area.Code, metric.Subject, day)].Where(target => IsOf(target, seat))];
        AnyTarget[] comparable = [.. found.Where(target => IsComparable(target, metric))];
        if (found.Length == 0)
        {
            return (null, ReportNote.NoTarget());
        }

        if (comparable.Length == 0)
        {
            return (null, OfOthers(found[0], metric));
        }

        Area? meant = _catalogue.Find(area.Code, comparable[0].Terms.Map);
        if (!area.Equals(meant))
        {
            return (null, ReportNote.NoValue(MetricObstacle.Territory, NoValueReason.NotComparable, meant is null ? null : NoValueDetail.TerritoriesDiffer([meant, area])));
        }

        return comparable.Length == 1
            ? (comparable[0], null)
            : (null, ReportNote.SeveralTargets(comparable));
    }

    // Where the base is the same, or there is none, the unit is another one.
    private static ReportNote OfOthers(AnyTarget target, Metric metric) => target.Denominator != (metric.Denominator?.Subject ?? "")
        ? ReportNote.TargetOfOthers(target.Denominator.Length > 0 ? target.Denominator : Counted(target.Unit, target.Subject), metric.Denominator?.Subject ?? Counted(metric.Unit, metric.Subject))
        : ReportNote.TargetOfOthers(Counted(target.Unit, target.Subject), Counted(metric.Unit, metric.Subject));

    // People are named by their group.
    private static string Counted(string unit, string subject) => unit == FigureKey.People ? subject : unit;

    private static bool IsOf(AnyTarget target, TargetSeat seat) =>
        (target.Kind == QuantityKind.Percentage, target.Kind == QuantityKind.Ratio) == (seat.IsPercentage, seat.IsRatio)
        && target.Terms.Setter == seat.Setter
        && target.Terms.Direction == seat.Direction
        && (seat.Setter.Length > 0 || target.Terms.Document == seat.Document)
        && (seat.OtherUnit.Length == 0 || target.Denominator == seat.OtherUnit);

    private static bool IsComparable(AnyTarget target, Metric metric) => target.Kind switch
    {
        QuantityKind.Count or QuantityKind.Amount => metric.Unit == target.Unit && !metric.IsNetChange,
        QuantityKind.Percentage => metric.Base == target.Denominator && metric.Unit == target.Unit,
        QuantityKind.Ratio => metric.IsRatio && (metric.Unit, metric.Denominator!.Subject, metric.Denominator.Unit) == (target.Unit, target.Denominator, target.PerUnit),
        _ => throw Unnamed.Member(target.Kind),
    };
}
