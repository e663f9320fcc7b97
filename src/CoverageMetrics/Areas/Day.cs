using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Areas;

/// <summary>Days as whole numbers in their order, with a number before and one after all of them.</summary>
internal static class Day
{
    internal const int BeforeAll = int.MinValue;
    internal const int AfterAll = int.MaxValue;

    internal static LocalDate Iso(LocalDate date) => date.WithCalendar(CalendarSystem.Iso);

    internal static int Of(LocalDate date)
    {
        LocalDate iso = Iso(date);
        return (iso.Year * 512) + (iso.Month * 32) + iso.Day;
    }

    internal static int Start(LocalDate? from) => from is { } date ? Of(date) : BeforeAll;

    internal static int End(LocalDate? until) => until is { } date ? Of(date) : AfterAll;

    internal static string Write(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(Iso(day)) : string.Empty;
}
