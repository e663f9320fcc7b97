using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;

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
    /// <param name="words">The language, and who knows more names.</param>
    /// <returns>The words.</returns>
    internal string In(KeyWords words) => words.Language.Say(
        Texts.FindingUnused,
        _rows,
        ("count", _rows.ToString("N0", words.Language)),
        ("why", words.Language.Say(_reason switch
        {
            UnusedReason.Subject => Texts.UnusedSubject,
            UnusedReason.Time => Texts.UnusedTime,
            UnusedReason.Definition => Texts.UnusedDefinition,
            UnusedReason.Area => Texts.UnusedArea,
            UnusedReason.Denominator => Texts.UnusedDenominator,
            _ => throw Unnamed.Member(_reason),
        })),
        ("first", words.Language.Clauses(_first.GroupBy(SameArea).Select(keys => TimesOf(keys, words)))),
        ("more", _keys > MostWritten ? (_keys - MostWritten).ToString("N0", words.Language) : ""));

    private static string TimesOf(IEnumerable<FigureKey> keys, KeyWords words) =>
        string.Join(words.Language.Say(Texts.ListBetween), keys.Select((key, i) => words.PlaceAndTime(i == 0 ? key : key.WithoutArea())));

    // Areas on another map than that of the day say so, and stand alone.
    private static (AreaCode Area, ObservationTime? Alone) SameArea(FigureKey key) => (key.Area, key.Map == key.Time.AsAt ? null : key.Time);
}
