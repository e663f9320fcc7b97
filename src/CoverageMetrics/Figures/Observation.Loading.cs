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
    /// <param name="published">The day of publication.</param>
    /// <param name="details">What else is said; a standard error of a figure without a value is left out.</param>
    /// <returns>The observation.</returns>
    internal static Observation Loaded(
        AreaCode area, LocalDate map, string subject, in Figure<ObservedQuantity> figure, ObservationTime time, LocalDate? published, ObservationDetails details)
    {
        bool isEstimate = details.RelativeStandardErrorPercent is not null && figure.HasValue;
        return new(area, subject, isEstimate ? figure.WithSlot(Figures.Figure.Inexact) : PublishedBounds.Of(figure, details.Precision, details.Qualifier), time)
        {
            Map = map.WithCalendar(CalendarSystem.Iso),
            Published = published,
            Details = details.RelativeStandardErrorPercent is null || isEstimate ? details : details with { RelativeStandardErrorPercent = null },
        };
    }
}
