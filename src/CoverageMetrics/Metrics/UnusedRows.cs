using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Periods;

namespace CoverageMetrics.Metrics;

/// <summary>Rows of one subject that nothing uses, for one reason.</summary>
internal sealed class UnusedRows
{
    private const int MostWritten = 8;

    private readonly UnusedReason _reason;
    private readonly int _rows;
    private readonly int _keys;
    private readonly FigureKey[] _first;

    private UnusedRows(string subject, UnusedReason reason, IReadOnlyCollection<(FigureKey Key, int Rows)> unused)
    {
        Subject = subject;
        _reason = reason;
        _rows = unused.Sum(one => one.Rows);
        _keys = unused.Count;

        // In order, so that it never matters in which order observations came.
        _first = [.. unused
            .Select(one => one.Key)
            .OrderBy(key => key.Time)
            .ThenBy(key => key.Area)
            .ThenBy(key => key.Map)
            .ThenBy(key => key.Series, StringComparer.Ordinal)
            .ThenBy(key => key.Scope, StringComparer.Ordinal)
            .Take(MostWritten)];
    }

    /// <summary>Gets the code of what was counted.</summary>
    internal string Subject { get; }

    /// <summary>Puts what nothing uses together.</summary>
    /// <param name="unused">Why nothing uses it, and what it is.</param>
    /// <returns>By subject and reason.</returns>
    internal static IEnumerable<UnusedRows> Of(IEnumerable<(UnusedReason Reason, FigureKey Key, int Rows)> unused) => unused
        .GroupBy(one => (one.Key.Subject, one.Reason), one => (one.Key, one.Rows))
        .OrderBy(group => group.Key.Subject, StringComparer.Ordinal)
        .ThenBy(group => group.Key.Reason)
        .Select(group => new UnusedRows(group.Key.Subject, group.Key.Reason, [.. group]));

    /// <summary>Writes how many rows there are, why nothing uses them, and the first of them.</summary>
    /// <param name="language">The language.</param>
    /// <param name="year">The year that is followed.</param>
    /// <returns>The words.</returns>
    internal string In(Language language, ReportingYear year) => language.Say(
        Texts.FindingUnused,
        _rows,
        ("count", _rows.ToString("N0", language)),
        ("why", language.Say(_reason switch
        {
            UnusedReason.Subject => Texts.UnusedSubject,
            UnusedReason.Time => Texts.UnusedTime,
            UnusedReason.Definition => Texts.UnusedDefinition,
            UnusedReason.Area => Texts.UnusedArea,
            _ => throw Unnamed.Member(_reason),
        })),
        ("first", string.Join(language.Say(Texts.ListBetween), _first.Select(key => KeyWords.PlaceAndTime(key, language, year)))),
        ("more", _keys > MostWritten ? (_keys - MostWritten).ToString("N0", language) : ""));
}
