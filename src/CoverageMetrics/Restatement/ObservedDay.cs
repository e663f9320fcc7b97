using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Restatement;

/// <summary>Days as text.</summary>
internal static class ObservedDay
{
    internal static string Write(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
