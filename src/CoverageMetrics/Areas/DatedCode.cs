using NodaTime;

namespace CoverageMetrics.Areas;

/// <summary>A code that holds from a day on, or none.</summary>
internal readonly record struct DatedCode(AreaCode? Code, LocalDate? Since)
{
    /// <summary>Writes the code and the day, as the catalogue text does.</summary>
    public override string ToString() => $"{Code?.Text ?? "-"}{(Since is null ? string.Empty : "@" + Day.Write(Since))}";
}
