using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Internal;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Reports.Model;

/// <summary>What was given to a report and is not in it, counted.</summary>
/// <param name="Kind">Why it is not there.</param>
/// <param name="Count">How many targets there are.</param>
/// <param name="Days">The days of targets for other days.</param>
/// <param name="Codes">The areas, the subjects or the setters.</param>
internal sealed record NotShown(NotShownKind Kind, int Count, IReadOnlyList<LocalDate> Days, IReadOnlyList<string> Codes)
{
    /// <summary>Counts targets.</summary>
    /// <param name="kind">Why they are not there.</param>
    /// <param name="targets">The targets, at least one.</param>
    /// <returns>How many there are, and of what.</returns>
    internal static NotShown Of(NotShownKind kind, IReadOnlyCollection<AnyTarget> targets)
    {
        Func<AnyTarget, string> code = kind switch
        {
            NotShownKind.OtherDay or NotShownKind.OtherArea => target => target.Terms.Area.Text,
            NotShownKind.OtherSubject => target => target.Subject,
            NotShownKind.OtherColumn => target => target.Terms.Setter,
            _ => throw Unnamed.Member(kind),
        };
        return new(
            kind,
            targets.Count,
            [.. targets.Select(target => target.Terms.Date).Distinct().Order()],
            [.. targets.Select(code).Distinct().Order(StringComparer.Ordinal)]);
    }
}
