using System;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Model;

namespace CoverageMetrics.Reports.Writing;

/// <summary>The codes of columns, statuses and reasons, the same in every language: what a program reads in the CSV.</summary>
internal static class ReportCodes
{
    /// <summary>Writes the code of a column.</summary>
    /// <param name="column">The column.</param>
    /// <returns>Metric, measure with its unit, and what it is against, such as <c>bhxh.change-people.end-of-last-year</c>; <c>at-most</c> behind it for targets that are met by less.</returns>
    internal static string Of(ReportColumn column) => string.Join('.', new[]
    {
        column.Metric?.Code,
        column.Measure.Rule.CodeOf(column),
        column.Base is { } rule ? Of(rule) : null,
        column.Target is { } target ? target.Setter.Length > 0 ? target.Setter : target.Document.Length > 0 ? target.Document : "unknown" : null,
        column.Target is { OtherUnit.Length: > 0 } other ? other.OtherUnit : null,
        column.Target is { IsAtMost: true } ? "at-most" : null,
    }.OfType<string>());

    /// <summary>Writes the code of a note.</summary>
    /// <param name="note">The note.</param>
    /// <returns>The code, such as <c>missing</c> or <c>not-comparable:territory</c>.</returns>
    internal static string Of(in ReportNote note) => note.Kind switch
    {
        NoteKind.AboveHundred => "above-100",
        NoteKind.Rounded => "rounded",
        NoteKind.Partial => "partial",
        NoteKind.SeveralTargets => "conflicting:target",
        NoteKind.TargetOfOthers => "not-comparable:target",
        NoteKind.NoTarget => "missing:target",
        NoteKind.Rate => "rate",
        NoteKind.Inexact => "inexact",
        NoteKind.Met => $"met-{Of(note.Certainty)}",
        NoteKind.Rise => $"rise-{Of(note.Certainty)}",
        NoteKind.Place => "place-possibly",
        NoteKind.Break => "break",
        NoteKind.CutOff => "cut-off",
        NoteKind.NoValue => note.Obstacle switch
        {
            MetricObstacle.Denominator => $"{Of(note.Reason)}:denominator",
            MetricObstacle.Ambiguous => $"{Of(note.Reason)}:ambiguous",
            MetricObstacle.Territory => $"{Of(note.Reason)}:territory",
            MetricObstacle.NumeratorDefinition => $"{Of(note.Reason)}:definition",
            MetricObstacle.DenominatorDefinition => $"{Of(note.Reason)}:denominator-definition",
            MetricObstacle.Time => $"{Of(note.Reason)}:time",
            MetricObstacle.Zero => $"{Of(note.Reason)}:zero",
            MetricObstacle.None or MetricObstacle.Numerator => Of(note.Reason),
            _ => throw Unnamed.Member(note.Obstacle),
        },
        _ => throw Unnamed.Member(note.Kind),
    };

    /// <summary>Writes the code of a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The code; empty for a final figure.</returns>
    internal static string Of(FigureStatus status) => status switch
    {
        FigureStatus.Provisional => "provisional",
        FigureStatus.Derived => "derived",
        FigureStatus.Estimated => "estimated",
        FigureStatus.Forecast => "forecast",
        FigureStatus.Final => "",
        _ => throw Unnamed.Member(status),
    };

    private static string Of(Certainty certainty) => certainty switch
    {
        Certainty.Certainly => "certainly",
        Certainty.Possibly => "possibly",
        Certainty.Not => "not",
        _ => throw Unnamed.Member(certainty),
    };

    private static string Of(NoValueReason reason) => reason switch
    {
        NoValueReason.Suppressed => "suppressed",
        NoValueReason.Undefined => "undefined",
        NoValueReason.Incomplete => "incomplete",
        NoValueReason.NotComparable => "not-comparable",
        NoValueReason.Conflicting => "conflicting",
        NoValueReason.Missing => "missing",
        _ => throw Unnamed.Member(reason),
    };

    /// <summary>Writes the code of a rule that finds an earlier time.</summary>
    internal static string Of(ComparisonBase rule) => rule.ToText(Language.English).Replace(' ', '-');
}
