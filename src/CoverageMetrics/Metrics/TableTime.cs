using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Metrics;

/// <summary>The time of a table or of one of its columns: the day of the stocks, the period of the flows, and the year that both belong to.</summary>
/// <remarks>What was asked for is kept, so that another year finds its own day for a period, and its own month for a day.</remarks>
internal sealed record TableTime
{
    private readonly bool _isOfPeriod;

    private TableTime(LocalDate date, ReportingPeriod? period, bool isOfPeriod, ReportingYear year)
    {
        (Date, Period, Year) = (date, period, year);
        _isOfPeriod = isOfPeriod;
    }

    /// <summary>Gets the day of the stocks, and the day that the flows run up to.</summary>
    internal LocalDate Date { get; }

    /// <summary>Gets the period of the flows, or null when no month closes on the day.</summary>
    internal ReportingPeriod? Period { get; }

    /// <summary>Gets the year that is followed.</summary>
    internal ReportingYear Year { get; }

    /// <summary>Gets the day of the map where another than that of the stocks was asked for.</summary>
    internal LocalDate? Map { get; init; }

    /// <summary>Makes the time of a day.</summary>
    internal static TableTime On(LocalDate date, ReportingYear year)
    {
        LocalDate day = date.WithCalendar(CalendarSystem.Iso);
        return new(day, year.MonthClosing(day), false, year);
    }

    /// <summary>Makes the time of a period.</summary>
    internal static TableTime During(ReportingPeriod period, ReportingYear year) => new(year.CloseOf(period), period, true, year);

    /// <summary>Gives what was asked for by another year.</summary>
    internal TableTime Following(ReportingYear year) => (_isOfPeriod && Period is { } period ? During(period, year) : On(Date, year)) with { Map = Map };

    /// <summary>Gives another period by the same year.</summary>
    internal TableTime At(ReportingPeriod period) => During(period, Year) with { Map = Map };

    /// <summary>Gives another day by the same year.</summary>
    internal TableTime At(LocalDate day) => On(day, Year) with { Map = Map };

    /// <summary>Writes the period, or the day.</summary>
    public override string ToString() => Period is { } period ? period.ToString() : ObservationTime.On(Date).ToString();
}
