using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Figures;

/// <content>How a load makes observations.</content>
public sealed partial record Observation
{
    /// <summary>Makes an observation of parts that are known to be valid, at once: each <c>With…</c> would make a copy.</summary>
    /// <param name="area">The code of the area, not the default value.</param>
    /// <param name="map">The day of the map on which the area has the code.</param>
    /// <param name="subject">The code of what was counted, not empty.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="time">When.</param>
    /// <param name="series">The series, or empty.</param>
    /// <param name="scope">The scope, or empty.</param>
    /// <param name="published">The day of publication.</param>
    /// <param name="precision">The precision, positive.</param>
    /// <param name="qualifier">The qualifier.</param>
    /// <param name="source">The source, or empty.</param>
    /// <param name="changedBy">The code of a break, or empty.</param>
    /// <returns>The observation.</returns>
    internal static Observation Loaded(
        AreaCode area,
        LocalDate map,
        string subject,
        Figure<ObservedQuantity> figure,
        ObservationTime time,
        string series,
        string scope,
        LocalDate? published,
        decimal precision,
        FigureQualifier qualifier,
        string source,
        string changedBy) => new(area, subject, PublishedBounds.Of(figure, precision, qualifier), time)
        {
            Map = map.WithCalendar(CalendarSystem.Iso),
            Series = series,
            Scope = scope,
            Published = published,
            Precision = precision,
            Qualifier = qualifier,
            Source = source,
            Break = changedBy,
        };
}
