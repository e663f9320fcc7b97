using System;
using System.Globalization;
using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Serialization;

/// <summary>Writes and reads times as SDMX does: a day, a year, a month, a quarter or half of a year, and any other run of months as its first day and its length.</summary>
internal static class SdmxTime
{
    /// <summary>The code of a stock at the end of the time: of the list <c>CL_TIME_PER_COLLECT</c>.</summary>
    internal const string End = "E";

    /// <summary>The code of a flow summed through the time.</summary>
    internal const string Sum = "S";

    /// <summary>The code of an average through the time.</summary>
    internal const string Average = "A";

    /// <summary>Finds how a time was collected.</summary>
    /// <param name="time">The time.</param>
    /// <returns>One capital letter.</returns>
    internal static string CollectedOf(ObservationTime time) => time.Period is null ? End : time.IsMean ? Average : Sum;

    /// <summary>Writes a time.</summary>
    /// <param name="time">The time.</param>
    /// <returns>The text, such as <c>2022-06-30</c>, <c>2022-Q3</c>, <c>2022-S1</c> or <c>2022-01-01/P8M</c>.</returns>
    internal static string Write(ObservationTime time)
    {
        if (time.Period is not { } period)
        {
            return LocalDatePattern.Iso.Format(time.AsAt);
        }

        LocalDate first = period.FirstDay;
        return (period.Months, (first.Month - 1) % period.Months) switch
        {
            (12, 0) => Year(first),
            (6, 0) => $"{Year(first)}-S{((first.Month - 1) / 6) + 1}",
            (3, 0) => $"{Year(first)}-Q{((first.Month - 1) / 3) + 1}",
            (1, _) => string.Create(CultureInfo.InvariantCulture, $"{Year(first)}-{first.Month:D2}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{LocalDatePattern.Iso.Format(first)}/P{period.Months}M"),
        };
    }

    /// <summary>Reads a time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="collected">How it was collected; empty for a stock of a day and a flow of a period.</param>
    /// <param name="time">The time.</param>
    /// <returns>Whether it is one that an observation has.</returns>
    internal static bool TryRead(string text, string collected, out ObservationTime time)
    {
        if (LoadValue.TryDay(text, out LocalDate day))
        {
            time = ObservationTime.On(day);
            return collected is "" or End;
        }

        bool isPeriod = TryPeriod(text, out ReportingPeriod period);
        time = !isPeriod ? default
            : collected == End ? ObservationTime.On(period.LastDay)
            : collected == Average ? ObservationTime.MeanOf(period)
            : ObservationTime.During(period);
        return isPeriod && collected is "" or End or Sum or Average;
    }

    private static string Year(LocalDate day) => day.Year.ToString("D4", CultureInfo.InvariantCulture);

    private static bool TryPeriod(string text, out ReportingPeriod period)
    {
        period = default;
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < 1 or > ReportingPeriod.LastYear)
        {
            return false;
        }

        string rest = text[4..];
        (int first, int months) = rest switch
        {
            "" or "-A1" => (1, 12),
            ['-', 'S', >= '1' and <= '2'] => (1 + (6 * (rest[2] - '1')), 6),
            ['-', 'T', >= '1' and <= '3'] => (1 + (4 * (rest[2] - '1')), 4),
            ['-', 'Q', >= '1' and <= '4'] => (1 + (3 * (rest[2] - '1')), 3),
            ['-', >= '0' and <= '1', >= '0' and <= '9'] => (int.Parse(rest[1..], CultureInfo.InvariantCulture), 1),
            ['-', 'M', >= '0' and <= '1', >= '0' and <= '9'] => (int.Parse(rest[2..], CultureInfo.InvariantCulture), 1),
            ['-', _, _, '-', '0', '1', '/', 'P', .., 'M'] when Whole(rest[1..3]) is { } month && Whole(rest[8..^1]) is { } run => (month, run),
            ['-', _, _, '-', '0', '1', '/', 'P', .., 'Y'] when Whole(rest[1..3]) is { } month && Whole(rest[8..^1]) == 1 => (month, 12),
            _ => (0, 0),
        };
        if (first is < 1 or > 12 || months is < 1 or > 120 || (((year - 1) * 12) + first - 1 + months) > ReportingPeriod.LastYear * 12)
        {
            return false;
        }

        period = ReportingPeriod.StartingIn(year, first, months);
        return true;
    }

    private static int? Whole(string text) => text.Length is > 0 and <= 3 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
