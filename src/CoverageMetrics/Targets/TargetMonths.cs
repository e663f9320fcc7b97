using NodaTime;

namespace CoverageMetrics.Targets;

/// <summary>Counts the months between two days by the calendar.</summary>
internal static class TargetMonths
{
    /// <summary>Counts the months after that of one day, up to and with that of another.</summary>
    /// <param name="from">The one day.</param>
    /// <param name="to">The other day.</param>
    /// <returns>The months: four from a day in August to one in December; negative backwards.</returns>
    internal static int Between(LocalDate from, LocalDate to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;
}
