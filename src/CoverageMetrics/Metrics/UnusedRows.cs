using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Metrics;

/// <summary>Rows of one subject that nothing uses, for one reason.</summary>
internal sealed class UnusedRows
{
    private const int MostWritten = 8;

    private readonly UnusedReason _reason;
    private readonly int _rows;
    private readonly int _keys;
    private readonly string _first;

    private UnusedRows(string subject, UnusedReason reason, IReadOnlyCollection<Publications> publications)
    {
        Subject = subject;
        _reason = reason;
        _rows = publications.Sum(one => one.Count);
        _keys = publications.Count;

        // In order, so that it never matters in which order observations came.
        _first = string.Join(", ", publications
            .Select(one => one.First.Key)
            .OrderBy(key => key.Time)
            .ThenBy(key => key.Area)
            .ThenBy(key => key.Map)
            .ThenBy(key => key.Series, StringComparer.Ordinal)
            .ThenBy(key => key.Scope, StringComparer.Ordinal)
            .Take(MostWritten)
            .Select(key => key.PlaceAndTime));
    }

    /// <summary>Gets the code of what was counted.</summary>
    internal string Subject { get; }

    /// <summary>Puts what nothing uses together.</summary>
    /// <param name="unused">Why nothing uses it, and what it is.</param>
    /// <returns>By subject and reason.</returns>
    internal static IEnumerable<UnusedRows> Of(IEnumerable<(UnusedReason Reason, Publications Publications)> unused) => unused
        .GroupBy(one => (one.Publications.First.Subject, one.Reason), one => one.Publications)
        .OrderBy(group => group.Key.Subject, StringComparer.Ordinal)
        .ThenBy(group => group.Key.Reason)
        .Select(group => new UnusedRows(group.Key.Subject, group.Key.Reason, [.. group]));

    /// <summary>Writes in English how many rows there are, why nothing uses them, and the first of them.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The words.</returns>
    internal string InEnglish(Language language)
    {
        string why = _reason switch
        {
            UnusedReason.Subject => "no metric counts this",
            UnusedReason.Time => "no metric asks for this time",
            UnusedReason.Definition => "no metric asks for this series or scope",
            UnusedReason.Area => "the area is not on the map of the day",
            _ => throw Unnamed.Member(_reason),
        };
        return $"{_rows.ToString("N0", language)} {(_rows == 1 ? "row is" : "rows are")} not used, because {why}: {_first}{(_keys > MostWritten ? $" and {(_keys - MostWritten).ToString("N0", language)} more" : "")}";
    }

    /// <summary>Writes in Vietnamese how many rows there are, why nothing uses them, and the first of them.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The words.</returns>
    internal string InVietnamese(Language language)
    {
        string why = _reason switch
        {
            UnusedReason.Subject => "không chỉ tiêu nào tính đối tượng này",
            UnusedReason.Time => "không chỉ tiêu nào cần thời điểm này",
            UnusedReason.Definition => "không chỉ tiêu nào cần chuỗi số liệu hoặc phạm vi này",
            UnusedReason.Area => "đơn vị không có trên bản đồ của ngày đó",
            _ => throw Unnamed.Member(_reason),
        };
        return $"{_rows.ToString("N0", language)} dòng không được dùng, vì {why}: {_first}{(_keys > MostWritten ? $" và {(_keys - MostWritten).ToString("N0", language)} dòng khác" : "")}";
    }
}
