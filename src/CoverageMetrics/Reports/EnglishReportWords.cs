using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Reports;

/// <summary>What a report says in English.</summary>
internal sealed class EnglishReportWords : ReportWords
{
    internal override Language Language => Language.English;

    internal override string Code => "Code";

    internal override string Area => "Area";

    internal override string Metric => "Metric";

    internal override string Month => "Month";

    internal override string Total => "Total";

    internal override string Notes => "Notes";

    internal override string Marks => "Marks";

    internal override string Findings => "To look at before publishing";

    internal override string NothingFound => "The checks found nothing.";

    internal override string NotApplicable => "no such figure has a meaning here";

    internal override string Source => "Source";

    internal override string NotShownHeading => "Not shown";

    internal override string NothingRounded => Rule(default, ReportColumnKind.Count, default);

    internal override string PointsSuffix => " pp";

    internal override string Day(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month)} {day.Year}");

    internal override string Title(ReportLayout layout, string? area, string time) => layout switch
    {
        ReportLayout.Areas => area is null ? $"Coverage by area, {time}" : $"Coverage within {area}, {time}",
        ReportLayout.Metrics => $"{area}, {time}",
        ReportLayout.Months => $"{area} by month, {time}",
        _ => throw Unnamed.Member(layout),
    };

    internal override string Circumstances(LocalDate? map, LocalDate? knownOn) => string.Join("; ", new[]
    {
        map is { } day ? $"areas as at {Day(day)}" : null,
        knownOn is { } known ? $"as known on {Day(known)}" : null,
    }.OfType<string>());

    internal override string Run(ReportingPeriod first, ReportingPeriod last) => $"{first.ToText(Language)} to {last.ToText(Language)}";

    internal override string Measure(ReportColumn column)
    {
        string against = column.Base is { } rule ? Against(rule) : "";
        string unit = column.Metric is { } metric ? Unit(metric, column.Plan.UnitOf(metric)) : "";
        string Of(string what) => unit.Length == 0 ? what : $"{what} ({unit})";
        return column.Kind switch
        {
            ReportColumnKind.Count => unit.Length == 0 ? "count" : unit,
            ReportColumnKind.Coverage => column.Metric is { } one ? $"% of the {one.DenominatorEnglishName}" : "coverage (%)",
            ReportColumnKind.NetIncrease => Of("net increase in the month"),
            ReportColumnKind.Change => Of($"change {against}"),
            ReportColumnKind.GrowthRate => $"growth {against} (%)",
            ReportColumnKind.Points => $"change of the coverage {against} (percentage points)",
            ReportColumnKind.Attainment => $"% of the {Target(column)}",
            ReportColumnKind.Remaining => Of($"{(column.Target!.IsAtMost ? "over" : "remaining to")} the {Target(column)}"),
            ReportColumnKind.PointsToGo => $"percentage points {(column.Target!.IsAtMost ? "over" : "to go to")} the {Target(column)}",
            ReportColumnKind.Rank => "rank",
            ReportColumnKind.Contribution => $"contribution to the growth {against} (percentage points)",
            ReportColumnKind.Share => "share of the total (%)",
            _ => throw Unnamed.Member(column.Kind),
        };
    }

    internal override string Unit(Metric metric, ReportUnit unit)
    {
        string size = unit.Scale == NumberScale.Ones ? "" : unit.Scale.Code + " ";
        return size + (metric.IsPeople ? "people" : metric.CurrencyEnglishName);
    }

    internal override string MetricLabel(Metric metric, ReportUnit unit) => metric.IsCoverage
        ? $"{metric.EnglishName} ({Unit(metric, unit)}; % of the {metric.DenominatorEnglishName})"
        : $"{metric.EnglishName} ({Unit(metric, unit)})";

    internal override string Mark(FigureStatus status) => status switch
    {
        FigureStatus.Provisional => "p",
        FigureStatus.Derived => "d",
        FigureStatus.Estimated => "e",
        FigureStatus.Forecast => "f",
        FigureStatus.Final => "",
        _ => throw Unnamed.Member(status),
    };

    internal override string Meaning(FigureStatus status) => status switch
    {
        FigureStatus.Provisional => "provisional",
        FigureStatus.Derived => "derived from other published figures",
        FigureStatus.Estimated => "estimated",
        FigureStatus.Forecast => "forecast",
        FigureStatus.Final => "final",
        _ => throw Unnamed.Member(status),
    };

    internal override string Note(in ReportNote note) => note.Kind switch
    {
        NoteKind.AboveHundred => "more people are covered than are in the denominator: coverage above 100%",
        NoteKind.Rounded => $"published rounded: {Qualifier(note.Qualifier)}to {Number(note.Precision)}",
        NoteKind.Partial => $"over {note.Counted} of {note.Asked} areas; without {note.Detail}{Others(note)}",
        NoteKind.SeveralTargets => $"several targets for the same day: {note.Detail}",
        NoteKind.TargetOfOthers => $"the target is of another denominator or unit: {note.Detail}",
        NoteKind.NoTarget => "no target was set",
        NoteKind.NoValue => note.Detail is { Length: > 0 } detail ? $"{Why(note.Obstacle, note.Reason)}: {detail}" : Why(note.Obstacle, note.Reason),
        _ => throw Unnamed.Member(note.Kind),
    };

    internal override string ExplainFigure(in Explained what)
    {
        string counts = what.Coverage.TryGetValue(out AnyCoverage coverage) && what.Percentage is { } percentage
            ? $"{Number(coverage.Covered)} people of {Number(coverage.Total)} ({what.Metric.DenominatorEnglishName}), that is {percentage}"
            : Quantity(what.Count.Value);
        string rule = what.Percentage is null ? "" : $" {Rule(what, ReportColumnKind.Coverage, default)}";
        return $"{Subject(what)}: {counts}. {Sources(what)}{rule}";
    }

    internal override string ExplainComparison(in Explained earlier, in Explained later, ReportColumnKind kind, string value)
    {
        string what = kind == ReportColumnKind.Points
            ? $"coverage of the {later.Metric.DenominatorEnglishName} was {earlier.Percentage} on {Day(earlier.Date)} ({Ratio(earlier)}) and {later.Percentage} on {Day(later.Date)} ({Ratio(later)}), a change of {value}"
            : $"{Quantity(earlier.Count.Value)} on {Day(earlier.Date)} and {Quantity(later.Count.Value)} on {Day(later.Date)}, a change of {value}";
        return $"{later.Metric.EnglishName}, {later.Where}: {what}. {Sources(earlier, later)} {Rule(later, kind, default)}";
    }

    internal override string ExplainNone(in Explained what, IReadOnlyList<string> why) =>
        $"{Subject(what)}: there is no figure, because of this: {string.Join("; ", why)}. A figure that is missing never counts as zero; the other rows stand.";

    internal override string ExplainTarget(in Explained what, ExplainedTarget target, ReportColumnKind kind, string value)
    {
        TargetDirection direction = target.Target.Terms.Direction;
        string planned = target.Target.Kind == QuantityKind.Percentage
            ? $"{target.Target.Number.ToString(Language)}% of the {what.Metric.DenominatorEnglishName}"
            : Quantity(target.Target);
        string bound = direction == TargetDirection.AtMost ? $"at most {planned}" : planned;
        string origin = target.Target.Terms is { Document.Length: > 0 } terms ? $"{target.Setter}, {terms.Document}" : target.Setter;
        string reached = kind == ReportColumnKind.PointsToGo ? what.Percentage ?? "" : Quantity(what.Count.Value);
        string over = kind == ReportColumnKind.Remaining && direction == TargetDirection.AtMost ? $"over by {value}" : value;
        return $"{Subject(what)}: {reached} against the target of {bound} by {Day(target.Target.Terms.Date)} ({origin}), {over}. {Sources(what)} {Rule(what, kind, direction)}";
    }

    internal override string ExplainRank(in Explained what, string value, int areas) =>
        $"{Subject(what)}: place {value} among the {Number(areas)} areas of the report. {Sources(what)} {Rule(what, ReportColumnKind.Rank, default)}";

    internal override string ExplainShare(in Explained what, string value, int areas) =>
        $"{Subject(what)}: {Quantity(what.Count.Value)}, {value} of the sum of the {Number(areas)} areas of the report. {Sources(what)} {Rule(what, ReportColumnKind.Share, default)}";

    internal override string ExplainContribution(in Explained what, string value, int areas) =>
        $"{Subject(what)}: {value} of the growth of the {Number(areas)} areas of the report together. {Sources(what)} {Rule(what, ReportColumnKind.Contribution, default)}";

    internal override string ExplainIncrease(in Explained what, string value) =>
        $"{Subject(what)}: {Quantity(what.Count.Value)}, {value} in the month. {Sources(what)} {Rule(what, ReportColumnKind.NetIncrease, default)}";

    internal override string ExplainPrinted(string number, string unit, int decimals) => $"Printed in {unit} it is {number}, {Rounding(decimals)}.";

    internal override string NotShown(NotShown what) => what.Kind switch
    {
        NotShownKind.OtherDay => $"{Targets(what.Count)} for {(what.Days.Count == 1 ? "another day" : "other days")}: {Few(what.Days.Select(Day))}",
        NotShownKind.OtherArea => $"{Targets(what.Count)} of areas that the report has no row of: {Few(what.Codes)}",
        NotShownKind.OtherSubject => $"{Targets(what.Count)} of what the report has no metric of: {Few(what.Codes)}",
        NotShownKind.OtherColumn => $"{Targets(what.Count)} whose columns were not asked for: {Few(what.Codes)}",
        NotShownKind.Setter => $"names of setters that have no target: {Few(what.Codes)}",
        _ => throw Unnamed.Member(what.Kind),
    };

    protected override string UnknownSetter(string document) => document.Length > 0 ? document : "a setter that is not known";

    protected override string More(int number) => string.Create(CultureInfo.InvariantCulture, $"and {number} more");

    protected override string Pick(string english, string vietnamese) => english;

    private static string Against(ComparisonBase rule) => rule == ComparisonBase.SamePeriodLastYear || rule == ComparisonBase.EndOfLastYear
        ? $"on the {rule.ToText(Language.English)}"
        : $"on {rule.ToText(Language.English)}";

    private string Target(ReportColumn column) =>
        $"target of {SetterOf(column.Plan, column.Target!.Setter, column.Target.Document)}{(column.Target.OtherUnit.Length > 0 ? $", {column.Target.OtherUnit}" : "")}{(column.Target.IsAtMost ? " (at most)" : "")}";

    private static string Qualifier(FigureQualifier qualifier) => qualifier switch
    {
        FigureQualifier.Over => "as \"over\", ",
        FigureQualifier.Nearly => "as \"nearly\", ",
        FigureQualifier.About => "as \"about\", ",
        FigureQualifier.AtLeast => "as \"at least\", ",
        FigureQualifier.Under => "as \"under\", ",
        FigureQualifier.AtMost => "as \"at most\", ",
        FigureQualifier.None => "",
        _ => throw Unnamed.Member(qualifier),
    };

    private static string Why(MetricObstacle obstacle, NoValueReason reason) => obstacle switch
    {
        MetricObstacle.Denominator => $"denominator {Why(reason)}",
        MetricObstacle.Ambiguous => "reported in several series or scopes, and the metric does not say which",
        MetricObstacle.Territory => "another territory then, and the figure was not restated",
        MetricObstacle.NumeratorDefinition => "counted in another scope, unit or by another definition",
        MetricObstacle.DenominatorDefinition => "the denominator is of another series or scope: points would be partly a change of the base",
        MetricObstacle.Time => "there is no such earlier time for this figure",
        MetricObstacle.Zero => "nothing can be divided by zero",
        MetricObstacle.None or MetricObstacle.Numerator => Why(reason),
        _ => throw Unnamed.Member(obstacle),
    };

    private static string Why(NoValueReason reason) => reason switch
    {
        NoValueReason.Missing => "not reported",
        NoValueReason.Suppressed => "not published, to protect people",
        NoValueReason.Undefined => "not defined",
        NoValueReason.Incomplete => "parts are missing",
        NoValueReason.NotComparable => "not comparable",
        NoValueReason.Conflicting => "published on one day with different values",
        _ => throw Unnamed.Member(reason),
    };

    private string Subject(in Explained what) => $"{what.Metric.EnglishName}, {what.Where}, {Day(what.Date)}";

    private string Ratio(in Explained what) => $"{Number(what.Coverage.Value.Covered)} of {Number(what.Coverage.Value.Total)}";

    private string Quantity(ObservedQuantity quantity) => quantity.IsPeople ? $"{Number(quantity.Number)} people" : $"{Number(quantity.Number)} {quantity.Currency}";

    private string Quantity(AnyTarget target) => target.Kind == QuantityKind.Count ? $"{Number(target.Number)} people" : $"{Number(target.Number)} {target.Unit}";

    private string Sources(in Explained what) => what.Areas > 0
        ? $"These are sums over {Number(what.Areas)} areas; {Without(what)}."
        : what.Coverage.HasValue && what.Denominator is { } of ? $"The count is {Origin(what.Numerator)}; the denominator is {Origin(of)}." : $"The count is {Origin(what.Numerator)}.";

    private string Sources(in Explained earlier, in Explained later) => later.Areas > 0
        ? $"Both are sums over the same {Number(later.Areas)} areas; {Without(later)}."
        : $"The earlier count is {Both(earlier)}; the later count is {Both(later)}.";

    private string Both(in Explained what) => what.Coverage.HasValue && what.Denominator is { } of
        ? $"{Origin(what.Numerator)}, and its denominator {Origin(of)}"
        : Origin(what.Numerator);

    private string Without(in Explained what) => what.Without.Count == 0
        ? "no area is left out"
        : $"left out: {Few(what.Without.Select(area => $"{area.Code} {area.Name}"))}";

    private string Origin(Observation? observation) => observation is null ? "the sum of what was reported for the months" : string.Join(", ", new[]
    {
        Meaning(observation.Figure.Status ?? FigureStatus.Final),
        $"of {Time(observation.Time)}",
        observation.Series.Length > 0 ? $"series {observation.Series}" : null,
        observation.Scope.Length > 0 ? $"scope {observation.Scope}" : null,
        observation.Precision > 1 || observation.Qualifier != FigureQualifier.None ? $"published rounded {Qualifier(observation.Qualifier)}to {Number(observation.Precision)}" : null,
        observation.Published is { } day ? $"published on {Day(day)}" : null,
        observation.Source.Length > 0 ? $"source: {observation.Source}" : "source not stated",
    }.OfType<string>());

    private static string Rule(in Explained what, ReportColumnKind kind, TargetDirection direction) => kind switch
    {
        ReportColumnKind.Count => "Nothing was rounded by this report.",
        ReportColumnKind.Coverage => what.Areas > 0
            ? $"Coverage is the sum of the counts in percent of the sum of the denominators of the same areas, never a mean of percentages, {Rounding(what.Metric.Decimals)}."
            : $"Coverage is the count in percent of the denominator {Date(what.Metric.DenominatorDate)}, {Rounding(what.Metric.Decimals)}.",
        ReportColumnKind.NetIncrease => "A stock is taken less that of the month before; a flow is what came in the month.",
        ReportColumnKind.Change => "The change is the later count less the earlier one, exact.",
        ReportColumnKind.GrowthRate => $"Growth is the change in percent of the earlier count, {Rounding(what.Metric.Decimals)}.",
        ReportColumnKind.Points => $"Points are the later percentage less the earlier one, both from exact counts, {Rounding(what.Metric.Decimals)}.",
        ReportColumnKind.Attainment => $"Attainment is the count in percent of the target,{(direction == TargetDirection.AtMost ? " which is met by 100% or less," : "")} {Rounding(what.Metric.Decimals)}.",
        ReportColumnKind.Remaining => direction == TargetDirection.AtMost
            ? "What is over is the count less the target, and nothing while the target is met."
            : "What remains is the target less the count, and nothing once it is reached.",
        ReportColumnKind.PointsToGo => direction == TargetDirection.AtMost
            ? $"The points over are the coverage less the target, {Rounding(what.Metric.Decimals)}; below zero the target is met, and there is room left."
            : $"The points to go are the target less the coverage, {Rounding(what.Metric.Decimals)}; below zero it is exceeded.",
        ReportColumnKind.Rank => "Areas with the same figure share the best of their places, compared exactly.",
        ReportColumnKind.Contribution => $"The contribution is the change of the area in percent of the earlier sum of all areas, {Rounding(what.Metric.Decimals)}.",
        ReportColumnKind.Share => $"The share is the count in percent of that sum, {Rounding(what.Metric.Decimals)}.",
        _ => throw Unnamed.Member(kind),
    };

    private static string Date(DenominatorDate rule) => rule switch
    {
        DenominatorDate.MidYear => "of the middle of the year",
        DenominatorDate.PreviousYear => "of the year before",
        DenominatorDate.LatestOnOrBefore => "that was counted last on or before that day",
        DenominatorDate.SameDate => "of the same day",
        _ => throw Unnamed.Member(rule),
    };

    private static string Rounding(int decimals) =>
        string.Create(CultureInfo.InvariantCulture, $"rounded once to {decimals} decimal{(decimals == 1 ? "" : "s")}, halves away from zero");

    private static string Targets(int count) => count == 1 ? "1 target" : string.Create(CultureInfo.InvariantCulture, $"{count} targets");
}
