using NodaTime;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>A target on the way of a series.</summary>
/// <param name="Day">The day at whose end it is to be met.</param>
/// <param name="Value">The target, in the unit of the report.</param>
/// <param name="Text">The target as it is printed.</param>
/// <param name="IsMet">Whether the latest value meets it already.</param>
internal sealed record SeriesTarget(LocalDate Day, decimal Value, string Text, bool IsMet)
{
    /// <summary>Gets where the day is on an axis of months.</summary>
    internal double Place => (12 * Day.Year) + Day.Month - 1 + ((double)Day.Day / CalendarSystem.Iso.GetDaysInMonth(Day.Year, Day.Month));

    /// <summary>Writes the day and the target.</summary>
    public override string ToString() => $"{Day.Year}: {Text}";
}
