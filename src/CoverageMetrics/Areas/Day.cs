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

    /// <summary>Writes a day that has a number of its own.</summary>
    internal static string Write(int day) => LocalDatePattern.Iso.Format(new(day >> 9, (day >> 5) & 15, day & 31));

    internal static string Write(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(Iso(day)) : string.Empty;
}
