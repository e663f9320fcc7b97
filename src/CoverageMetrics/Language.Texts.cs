using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics;

public sealed partial class Language
{
    /// <summary>Writes the translator's file: a line <c>key = text</c> for each text, and <c>name code = text</c> for each name.</summary>
    /// <param name="writer">Where to. What the language does not say yet is written in English behind <c>#</c>; lines end in a line feed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        LanguageFile.WriteHead(writer, Code);
        HashSet<TextKey> used = [.. Used()];
        foreach (TextKey key in Texts.All.Where(key => used.Contains(key) || _texts[key.Index] is not null))
        {
            LanguageFile.WriteText(writer, key.Name, (_texts[key.Index] ?? key.English).Text, _texts[key.Index] is not null);
        }

        foreach ((string code, string name) in _names.OrderBy(name => name.Key, StringComparer.Ordinal))
        {
            LanguageFile.WriteName(writer, code, name);
        }
    }

    /// <summary>Says and names what stands in a translator's file, as <see cref="Write"/> writes it.</summary>
    /// <param name="reader">The file; empty lines and those that begin with <c>#</c> say nothing.</param>
    /// <returns>The language.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    /// <exception cref="FormatException">A line is of another form, names a key that the library does not have or a place that the key does not have, or stands twice; the message
    /// has its number.</exception>
    public Language Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var said = (TextTemplate?[])_texts.Clone();
        var names = _names.ToBuilder();
        foreach ((int line, bool isName, string key, string text) in LanguageFile.Read(reader))
        {
            if (isName)
            {
                names[key] = string.IsNullOrWhiteSpace(key) || string.IsNullOrWhiteSpace(text) ? throw LanguageFile.Fault(line, "a code and its name are not empty") : text;
            }
            else if (Say(said, key, text) is { } fault)
            {
                throw LanguageFile.Fault(line, fault.TrimEnd('.'));
            }
        }

        return new(Code, Numbers, said, names.ToImmutable(), _forms, _order);
    }

    /// <summary>Says a text.</summary>
    /// <param name="key">The text.</param>
    /// <param name="values">What stands in its places: all of them, whether this language has them or not.</param>
    /// <returns>The filled text.</returns>
    internal string Say(TextKey key, params ReadOnlySpan<(string Place, string? Value)> values)
    {
        CheckPlaces(key, values);
        return (_texts[key.Index] ?? key.English).Fill(values);
    }

    /// <summary>Says a text that depends on a number.</summary>
    /// <param name="key">The text.</param>
    /// <param name="number">The number that chooses the form.</param>
    /// <param name="values">What stands in its places.</param>
    /// <returns>The filled text.</returns>
    internal string Say(CountKey key, long number, params ReadOnlySpan<(string Place, string? Value)> values)
    {
        string form = _forms(number);
        TextKey chosen = key.Of(form) ?? throw new InvalidOperationException($"A plural form is one of {string.Join(", ", CountKey.Names)}; the language '{Code}' gives '{form}' for {number.ToString(CultureInfo.InvariantCulture)}.");
        CheckPlaces(chosen, values);
        return (_texts[chosen.Index] ?? _texts[key.Other.Index] ?? chosen.English).Fill(values);
    }

    /// <summary>Counts: says how many of something there are.</summary>
    /// <param name="key">What is counted; its place is <c>{count}</c>.</param>
    /// <param name="number">How many, not negative.</param>
    /// <returns>The phrase.</returns>
    internal string Count(CountKey key, long number) => Say(key, number, ("count", number.ToString("N0", Numbers)));

    /// <summary>Finds the name of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The name, or null when the language does not name it.</returns>
    internal string? NameOf(string code) => _names.GetValueOrDefault(code);

    /// <summary>Says a day, a month or a year in the places of a date.</summary>
    /// <param name="key">The text.</param>
    /// <param name="year">The year.</param>
    /// <param name="month">The month.</param>
    /// <param name="day">The day of the month.</param>
    /// <returns>The filled text.</returns>
    internal string Date(TextKey key, int year, int month, int day) => Say(
        key,
        ("day", Plain(day)),
        ("dd", day.ToString("D2", CultureInfo.InvariantCulture)),
        ("month", Say(Texts.Months[month - 1])),
        ("month-short", Say(Texts.ShortMonths[month - 1])),
        ("month-number", Plain(month)),
        ("mm", month.ToString("D2", CultureInfo.InvariantCulture)),
        ("year", Plain(year)),
        ("yyyy", year.ToString("D4", CultureInfo.InvariantCulture)));

    /// <summary>Joins names.</summary>
    /// <param name="names">The names.</param>
    /// <returns>The list.</returns>
    internal string List(IReadOnlyList<string> names) => names.Count < 2
        ? string.Concat(names)
        : string.Join(Say(Texts.ListBetween), names.Take(names.Count - 1).Select(Bidi.Isolate)) + Say(Texts.ListLast) + Bidi.Isolate(names[^1]);

    /// <summary>Joins the first names of more.</summary>
    /// <param name="names">The names.</param>
    /// <param name="more">How many more there are.</param>
    /// <returns>The list.</returns>
    internal string List(IReadOnlyList<string> names, int more) => more == 0
        ? List(names)
        : string.Join(Say(Texts.ListBetween), [.. names.Select(Bidi.Isolate), Say(Texts.ListMore, more, ("count", Plain(more)))]);

    /// <summary>Joins the parts of a sentence that are there.</summary>
    /// <param name="clauses">The parts.</param>
    /// <returns>The sentence.</returns>
    internal string Clauses(IEnumerable<string> clauses) => string.Join(Say(Texts.ListClauses), clauses.Where(clause => clause.Length > 0).Select(Bidi.Isolate));

    /// <summary>Writes a number without separators.</summary>
    internal static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A text in another language may have each of the places of its key.
    [Conditional("DEBUG")]
    private static void CheckPlaces(TextKey key, ReadOnlySpan<(string Place, string? Value)> values)
    {
        foreach (string place in key.Places)
        {
            bool isGiven = false;
            foreach ((string name, _) in values)
            {
                isGiven |= name == place;
            }

            Debug.Assert(isGiven, $"Nothing was given for the place {{{place}}} of '{key}'.");
        }
    }
}
