using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Reports.Model;

/// <summary>What a footnote says, apart from the language.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Obstacle">What stands in the way of a value.</param>
/// <param name="Reason">Why there is no value.</param>
/// <param name="Detail">What exactly: what nobody reported, the areas that a total lacks.</param>
/// <param name="Precision">The place value of the last digit that is known, of a rounded count; the relative standard error in percent, of an estimate.</param>
/// <param name="Qualifier">The word a count was published with.</param>
/// <param name="Counted">How many areas are in a partial total.</param>
/// <param name="Asked">How many areas were asked for.</param>
/// <param name="Rivals">The targets that differ.</param>
/// <param name="Certainty">How certain it is that a target is met, or that a count rose.</param>
/// <param name="Later">The day of the figure, where its day matters.</param>
/// <param name="Earlier">The day it is compared with.</param>
/// <param name="ChangedBy">The definition that changed.</param>
/// <param name="Unit">The unit that a rounded count is printed in, or null for ones.</param>
internal readonly record struct ReportNote(
    NoteKind Kind,
    MetricObstacle Obstacle = default,
    NoValueReason Reason = default,
    NoValueDetail? Detail = null,
    decimal Precision = 0,
    FigureQualifier Qualifier = default,
    int Counted = 0,
    int Asked = 0,
    TargetRivals? Rivals = null,
    Certainty Certainty = default,
    LocalDate Later = default,
    LocalDate Earlier = default,
    Break? ChangedBy = null,
    NoteUnit? Unit = null)
{
    /// <summary>Makes the note of a place without a value.</summary>
    internal static ReportNote NoValue(MetricObstacle obstacle, NoValueReason reason, NoValueDetail? detail) => new(NoteKind.NoValue, obstacle, reason, detail);

    /// <summary>Makes the note of a coverage above 100 %.</summary>
    internal static ReportNote AboveHundred() => new(NoteKind.AboveHundred);

    /// <summary>Makes the note of a percentage that was published without its counts.</summary>
    internal static ReportNote Rate() => new(NoteKind.Rate);

    /// <summary>Makes the note of a value that is not exact, and whose bounds are not known.</summary>
    internal static ReportNote Inexact() => new(NoteKind.Inexact);

    /// <summary>Makes the note of how certain it is that a target is met.</summary>
    internal static ReportNote Met(Certainty certainty) => new(NoteKind.Met, Certainty: certainty);

    /// <summary>Makes the note of how certain it is that a count rose.</summary>
    internal static ReportNote Rise(Certainty certainty) => new(NoteKind.Rise, Certainty: certainty);

    /// <summary>Makes the note of a place that could be another one.</summary>
    internal static ReportNote Place() => new(NoteKind.Place);

    /// <summary>Makes the note of a definition that changed.</summary>
    internal static ReportNote Break(Break changedBy) => new(NoteKind.Break, ChangedBy: changedBy);

    /// <summary>Makes the note of a cut-off that is compared with the end of a month.</summary>
    internal static ReportNote CutOff(LocalDate later, LocalDate earlier) => new(NoteKind.CutOff, Later: later, Earlier: earlier);

    /// <summary>Makes the note of a count that was published rounded.</summary>
    internal static ReportNote Rounded(FigureQualifier qualifier, decimal precision, NoteUnit? unit) => new(NoteKind.Rounded, Precision: precision, Qualifier: qualifier, Unit: unit);

    /// <summary>Makes the note of an estimate from a sample.</summary>
    internal static ReportNote Estimate(decimal standardErrorPercent) => new(NoteKind.Estimate, Precision: standardErrorPercent);

    /// <summary>Makes the note of targets of one setter, day and unit that differ.</summary>
    internal static ReportNote SeveralTargets(AnyTarget[] targets) => new(NoteKind.SeveralTargets, Reason: NoValueReason.Conflicting, Rivals: new(targets));

    /// <summary>Makes the note of a percentage that is set of other people than those of the metric.</summary>
    internal static ReportNote TargetOfOthers(string unit, string unitOfMetric) =>
        new(NoteKind.TargetOfOthers, Reason: NoValueReason.NotComparable, Detail: NoValueDetail.UnitsDiffer(unit, unitOfMetric));

    /// <summary>Makes the note of an area for which a setter has no target.</summary>
    internal static ReportNote NoTarget() => new(NoteKind.NoTarget);

    /// <summary>Makes the note of a total that some areas are not in.</summary>
    internal static ReportNote Partial(int counted, int asked, NoValueDetail without) => new(NoteKind.Partial, Detail: without, Counted: counted, Asked: asked);

    /// <summary>Writes the kind and the detail.</summary>
    public override string ToString() => $"{Kind} {Obstacle} {Reason} {Detail} {Certainty} {ChangedBy}";
}
