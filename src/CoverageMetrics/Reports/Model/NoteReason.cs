using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;

namespace CoverageMetrics.Reports.Model;

/// <summary>What notes have in common that differ by time, place or subject alone.</summary>
/// <param name="Obstacle">What stands in the way of a value.</param>
/// <param name="Reason">Why there is no value.</param>
/// <param name="Kind">What is told of it.</param>
/// <param name="Subject">The code of what was counted, where it is told.</param>
/// <param name="Common">What is told alike at all times and places; null for nothing.</param>
/// <param name="Time">When it was, where subjects are listed.</param>
internal sealed record NoteReason(MetricObstacle Obstacle, NoValueReason Reason, NoValueDetailKind Kind, string Subject, NoValueDetail? Common, ObservationTime? Time = null)
{
    /// <summary>Gets a value indicating whether the times are listed, which the notes tell themselves, and not the rows.</summary>
    internal bool IsOfTimes => Time is null && Kind is NoValueDetailKind.NotReported or NoValueDetailKind.NotReportedUntil;

    /// <summary>Finds what a note has in common with others.</summary>
    /// <param name="note">The note.</param>
    /// <returns>It, or null for a note that stands for itself.</returns>
    internal static NoteReason? Of(in ReportNote note)
    {
        if (note is not { Kind: NoteKind.NoValue, Detail: { } detail })
        {
            return null;
        }

        (string Subject, NoValueDetail? Common)? alike = detail.Kind switch
        {
            NoValueDetailKind.NotReported or NoValueDetailKind.NotReportedUntil => (detail.Codes[0], null),
            NoValueDetailKind.SeveralMeant or NoValueDetailKind.SeveralPublished => (detail.Keys[0].Subject, null),
            NoValueDetailKind.AreasLacking => ("", NoValueDetail.PartsLacking([.. detail.Parts.Select(static part => new NoValuePart(part.Area, part.Key, part.Reason, null))])),
            NoValueDetailKind.NotDivided or NoValueDetailKind.TerritoriesDiffer or NoValueDetailKind.AreasOverlap or NoValueDetailKind.NotInCatalogue
                or NoValueDetailKind.MonthsLacking or NoValueDetailKind.MapsDiffer or NoValueDetailKind.NoPeriod or NoValueDetailKind.NoEarlierTime => ("", null),
            NoValueDetailKind.FiguresLacking or NoValueDetailKind.SubjectsDiffer or NoValueDetailKind.UnitsDiffer or NoValueDetailKind.DefinitionsDiffer
                or NoValueDetailKind.DividedByZero or NoValueDetailKind.TooLarge or NoValueDetailKind.WithheldBy or NoValueDetailKind.NotASample => null,
            _ => throw Unnamed.Member(detail.Kind),
        };
        return alike is { } found ? new(note.Obstacle, note.Reason, detail.Kind, found.Subject, found.Common) : null;
    }

    /// <summary>Finds what a note has in common with those of other subjects.</summary>
    /// <param name="note">The note.</param>
    /// <returns>It, or null for a note that is not of something that was not reported for a time.</returns>
    internal static NoteReason? OfSubjects(in ReportNote note) => note is { Kind: NoteKind.NoValue, Detail: { Kind: NoValueDetailKind.NotReported, Times: [var time] } }
        ? new(note.Obstacle, note.Reason, NoValueDetailKind.NotReported, "", null, time)
        : null;
}
