using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;

namespace CoverageMetrics.Reports.Model;

/// <summary>What a footnote says, apart from the language.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Obstacle">What stands in the way of a value.</param>
/// <param name="Reason">Why there is no value.</param>
/// <param name="Detail">What exactly, in codes and dates.</param>
/// <param name="Precision">The place value of the last digit that is known, of a rounded count.</param>
/// <param name="Qualifier">The word a count was published with.</param>
/// <param name="Counted">How many areas are in a partial total.</param>
/// <param name="Asked">How many areas were asked for.</param>
internal readonly record struct ReportNote(
    NoteKind Kind, MetricObstacle Obstacle, NoValueReason Reason, string? Detail, decimal Precision, FigureQualifier Qualifier, int Counted, int Asked)
{
    /// <summary>What stands between the areas of a detail: no name has a line break.</summary>
    internal const char BetweenAreas = '\n';

    /// <summary>Makes the note of a place without a value.</summary>
    internal static ReportNote NoValue(MetricObstacle obstacle, NoValueReason reason, string? detail) =>
        new(NoteKind.NoValue, obstacle, reason, detail, 0, FigureQualifier.None, 0, 0);

    /// <summary>Makes the note of a coverage above 100 %.</summary>
    internal static ReportNote AboveHundred() => new(NoteKind.AboveHundred, default, default, null, 0, default, 0, 0);

    /// <summary>Makes the note of a count that was published rounded.</summary>
    internal static ReportNote Rounded(FigureQualifier qualifier, decimal precision) => new(NoteKind.Rounded, default, default, null, precision, qualifier, 0, 0);

    /// <summary>Makes the note of targets of one setter, day and unit that differ.</summary>
    internal static ReportNote SeveralTargets(string targets) => new(NoteKind.SeveralTargets, default, NoValueReason.Conflicting, targets, 0, default, 0, 0);

    /// <summary>Makes the note of a percentage that is set of other people than those of the metric.</summary>
    internal static ReportNote TargetOfOthers(string bases) => new(NoteKind.TargetOfOthers, default, NoValueReason.NotComparable, bases, 0, default, 0, 0);

    /// <summary>Makes the note of an area for which a setter has no target.</summary>
    internal static ReportNote NoTarget() => new(NoteKind.NoTarget, default, NoValueReason.Missing, null, 0, default, 0, 0);

    /// <summary>Makes the note of a total that some areas are not in, of which the first few are named.</summary>
    internal static ReportNote Partial(int counted, int asked, string without) => new(NoteKind.Partial, default, default, without, 0, default, counted, asked);

    /// <summary>Writes the kind and the detail.</summary>
    public override string ToString() => $"{Kind} {Obstacle} {Reason} {Detail}";
}
