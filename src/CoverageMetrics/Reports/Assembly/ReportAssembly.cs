using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Measures;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Reports.Assembly;

/// <summary>Builds a report: chooses rows and columns, and asks Metrics and Targets for what stands where they meet.</summary>
internal sealed partial class ReportAssembly
{
    private readonly ReportPlan _plan;
    private readonly MetricTable _table;
    private readonly ReportModel _model;
    private readonly Dictionary<(ReportingPeriod? Month, Metric Metric), MetricFigures> _figures = [];
    private string? _lastSource;

    private ReportAssembly(ReportPlan plan, MetricTable table)
    {
        _plan = plan;
        _table = table;
        TargetIndex? targets = plan.Targets is { } set ? new(set, plan.Catalogue, plan.KnownOn ?? LocalDate.MaxIsoValue) : null;
        Area[] areas = plan.Layout == ReportLayout.Areas ? InOrder(AreasOf(plan, table.Areas)) : [plan.Of!.On(table.Areas)];
        ReportLine[] lines = LinesOf(areas);
        _model = new(plan, table.Date, table.Areas, areas, lines, ColumnsOf(lines, targets), targets) { Found = new(() => Check(table, _model!)) };
    }

    /// <summary>Builds a report.</summary>
    /// <param name="plan">What was asked.</param>
    /// <returns>The report, without a language.</returns>
    /// <exception cref="InvalidOperationException">There is no day, an area does not stand on the map, or a column was asked for that the layout does not have.</exception>
    internal static ReportModel Of(ReportPlan plan)
    {
        CheckColumns(plan);
        var assembly = new ReportAssembly(plan, TableOf(plan));
        assembly.Fill();
        assembly.KeepFacts();
        return plan.Checks is null ? assembly._model : Checked(assembly._model);
    }

    private static MetricTable TableOf(ReportPlan plan)
    {
        ObservationSet observations = plan.KnownOn is { } known ? plan.Observations.KnownOn(known) : plan.Observations;
        TableTime time = (plan.Layout, plan.Period, plan.Date) switch
        {
            (ReportLayout.Months, _, _) => TableTime.During(plan.Last, plan.Year),
            (_, { } period, _) => TableTime.During(period, plan.Year),
            (_, _, { } date) => TableTime.On(date, plan.Year),
            _ => throw new InvalidOperationException("A report is of a day or a period: call On, During or ByMonth before Build."),
        };
        return MetricTable.Of(observations, plan.Metrics, plan.Catalogue, time with { Map = plan.Map });
    }

    private static void CheckColumns(ReportPlan plan)
    {
        if (plan.Measures.FirstOrDefault(measure => !measure.Rule.IsIn(plan.Layout)) is { } none)
        {
            throw new InvalidOperationException($"A report by {plan.Layout} has no measure '{none.Code}'.");
        }
    }

    private static IReadOnlyList<Area> AreasOf(ReportPlan plan, AreaTree map)
    {
        IReadOnlyList<Area> areas = (plan.Within?.On(map), plan.Level) switch
        {
            ({ } within, { } level) => map.Descendants(within, level),
            ({ } within, null) => map.Children(within),
            (null, { } level) => map.At(level),
            _ => map.Roots is [{ } root] && map.Children(root) is { Count: > 0 } below ? below : map.Roots,
        };
        return areas.Count > 0
            ? areas
            : throw new InvalidOperationException($"A report has at least one area: there is none{(plan.Level is { } asked ? $" of the level '{asked}'" : "")}{(plan.Within is { } top ? $" within {top}" : "")} on the map of {ObservationTime.On(map.Date)}.");
    }

    private Area[] InOrder(IReadOnlyList<Area> areas) => _plan.Order switch
    {
        ReportOrder.Name => [.. areas.OrderBy(area => area.Name, _plan.Language.NameOrder).ThenBy(area => area.Code)],
        ReportOrder.Rank => [.. _table.Rank(areas, _plan.Metrics[_plan.OrderMetric!]).Select(rank => rank.Cell.Area)],
        ReportOrder.Code => [.. areas],
        _ => throw Unnamed.Member(_plan.Order),
    };

    private ReportLine[] LinesOf(Area[] areas)
    {
        switch (_plan.Layout)
        {
            case ReportLayout.Areas:
                IEnumerable<ReportLine> rows = areas.Select(area => new ReportLine(_table.Date, area, null, null));
                return areas.Length > 1 ? [.. rows, new ReportLine(_table.Date, null, null, null)] : [.. rows];
            case ReportLayout.Metrics:
                return [.. _plan.Metrics.Select(metric => new ReportLine(_table.Date, areas[0], metric, null))];
            case ReportLayout.Months:
                var months = new List<ReportLine>();
                for (LocalDate day = _plan.First.FirstDay; day <= _plan.Last.LastDay; day = day.PlusMonths(1))
                {
                    ReportingPeriod month = ReportingPeriod.Month(day.Year, day.Month);
                    months.Add(new(_plan.Year.CloseOf(month), areas[0], null, month));
                }

                return [.. months];
            default:
                throw Unnamed.Member(_plan.Layout);
        }
    }

    private ReportColumn[] ColumnsOf(ReportLine[] lines, TargetIndex? targets)
    {
        var columns = new List<ReportColumn>();
        if (_plan.Layout == ReportLayout.Metrics)
        {
            AddColumns(columns, null, lines, targets);
            return Checked(columns);
        }

        foreach (Metric metric in _plan.Metrics)
        {
            AddColumns(columns, metric, lines, targets);
        }

        return Checked(columns);
    }

    private static ReportColumn[] Checked(List<ReportColumn> columns) =>
        columns.GroupBy(column => column.Code, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any() && same.Any(column => column.Measure.IsOwn)) is { } twice
            ? throw new InvalidOperationException($"A code belongs to one column; '{twice.Key}' is that of the measures {string.Join(" and ", twice.Select(column => $"'{column.Measure.Code}'"))}.")
            : [.. columns];

    // What comes over the period has no mean of it to be held against.
    private static bool IsCompared(Metric metric, ComparisonBase against) => against != ComparisonBase.MeanOfPeriod || metric.Kind == NumeratorKind.Stock;

    private void AddColumns(List<ReportColumn> columns, Metric? metric, ReportLine[] lines, TargetIndex? targets)
    {
        TargetSeat[] seats = targets?.Seats(lines, metric is null ? _plan.Metrics : [metric], metric, _plan) ?? [];
        foreach (ReportMeasure[] together in MeasureOrder.Of(_plan))
        {
            IEnumerable<ComparisonBase?> bases = together[0].Rule.IsByBase ? _plan.Bases.RemoveAll(one => metric is not null && !IsCompared(metric, one)) : new ComparisonBase?[] { null };
            TargetSeat?[] against = together[0].Rule.IsByTarget ? seats : new TargetSeat?[] { null };
            foreach ((ComparisonBase? earlier, TargetSeat? seat) in bases.SelectMany(earlier => against.Select(seat => (earlier, seat))))
            {
                (AnyTarget? goal, bool isEverywhere) = targets?.Goal(lines, metric is null ? _plan.Metrics : [metric], seat, _plan) ?? default;
                foreach (ReportMeasure measure in together.Where(one => metric is null ? _plan.Metrics.Any(one.Rule.IsOf) : one.Rule.IsOf(metric)))
                {
                    if (seat is null || measure.Rule.IsAgainst(seat))
                    {
                        columns.Add(new(columns.Count, measure, metric, earlier, seat, _plan) { Goal = goal, IsGoalEverywhere = isEverywhere });
                    }
                }
            }
        }
    }

    // What is printed with a report is found while it is built. Of another one the table is kept for the checks alone, until somebody asks for them.
    private static ReportModel Checked(ReportModel model)
    {
        _ = model.Findings;
        return model;
    }

    private static IReadOnlyList<Finding> Check(MetricTable table, ReportModel model)
    {
        ComparisonBase against = model.Plan.Bases.IsEmpty ? ComparisonBase.SamePeriodLastYear : model.Plan.Bases[0];
        return
        [
            .. (model.Plan.Checks ?? PublishingChecks.Usual).Run(table, model.Areas, against),
            .. model.NotShown.Select(what => new Finding(FindingRule.NotShown, null, "targets", static language => language.Say(Texts.FindingTargets), language => ReportWords.In(language, model.Plan).NotShown(what))),
        ];
    }
}
