using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Groups;
using CoverageMetrics.Internal;
using CoverageMetrics.Periods;

namespace CoverageMetrics.Testing;

/// <summary>Laws of a language: that it says everything, loses nothing of what it is given, tells apart what differs and reads the numbers that it prints.</summary>
/// <remarks>Safe to share, as nothing is kept; costs some ten thousand printed numbers, a fraction of a second.</remarks>
public static class LanguageLaws
{
    // A date has the day and the month in one of several forms.
    private static readonly string[][] Alike = [["day", "dd"], ["month", "month-short", "month-number", "mm"], ["year", "yyyy"], ["quarter", "roman"], ["last", "last-short"]];

    private static readonly string[] ToldApart = ["month", "month-short", "status", "mark", "quoted"];

    private static readonly string[] SmallForms = ["zero", "one", "two"];

    /// <summary>Checks the texts of a language and its way of writing numbers.</summary>
    /// <param name="language">The language.</param>
    /// <returns>What is broken, by text; empty when all is well. The laws are <c>text-is-said</c>, <c>places-are-kept</c>, <c>texts-differ</c>, <c>periods-differ</c> and
    /// <c>number-is-read-back</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public static IReadOnlyList<LawFinding> Of(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        Translation said = Translation.Of(language);
        return
        [
            .. language.Missing().Select(key => new LawFinding(key, "text-is-said", $"the language '{language.Code}' does not say it, and prints it in English.")),
            .. LostPlaces(said, Translation.Of(Language.English)),
            .. OfOneText(said),
            .. OfPeriods(language),
            .. OfNumbers(language),
        ];
    }

    private static IEnumerable<LawFinding> LostPlaces(Translation said, Translation english)
    {
        foreach ((string key, string text) in said.Texts)
        {
            string form = key[(key.LastIndexOf('.') + 1)..];
            string[] kept = Translation.Places(text);
            string[] lost = [.. Translation.Places(english.Texts.GetValueOrDefault(key) ?? english.Texts.GetValueOrDefault(key[..^form.Length] + "other") ?? "")
                .Where(place => !kept.Contains(place) && !(Array.Find(Alike, forms => forms.Contains(place)) ?? []).Any(kept.Contains) && !(place == "count" && SmallForms.Contains(form)))];
            if (lost.Length > 0)
            {
                yield return new(key, "places-are-kept", $"the text \"{Excerpt.Of(text)}\" leaves out {string.Join(", ", lost.Select(static place => $"{{{place}}}"))}.");
            }
        }
    }

    private static IEnumerable<LawFinding> OfOneText(Translation said) =>
        from text in said.Texts
        let room = text.Key[..text.Key.LastIndexOf('.')]
        where ToldApart.Contains(room)
        group text.Key by (room, text.Value) into same
        where same.Skip(1).Any()
        select new LawFinding(same.First(), "texts-differ", $"{string.Join(" and ", same)} are one text, \"{Excerpt.Of(same.Key.Value)}\": a reader cannot tell them apart.");

    private static IEnumerable<LawFinding> OfPeriods(Language language) =>
        from period in Periods()
        group period by period.ToText(language) into same
        where same.Skip(1).Any()
        select new LawFinding(same.First().ToString(), "periods-differ", $"\"{Excerpt.Of(same.Key)}\" is what {string.Join(" and ", same)} are called.");

    private static IEnumerable<ReportingPeriod> Periods() =>
        from year in Enumerable.Range(2023, 2)
        from first in Enumerable.Range(1, 12)
        from months in Enumerable.Range(1, 12)
        select ReportingPeriod.StartingIn(year, first, months);

    private static IEnumerable<LawFinding> OfNumbers(Language language)
    {
        long[] counts = [.. Enumerable.Range(0, 19).SelectMany(static digits => new[] { Power(digits) - 1, Power(digits), Power(digits) + 1 }).Distinct()];
        decimal[] hundredths = [.. Enumerable.Range(0, 10_001).Select(static number => number / 100m)];
        decimal[] signed = [.. hundredths.Select(static number => -number).Concat(hundredths)];
        return new[]
        {
            First("people", counts.Select(Headcount.Of<Population>), value => value.ToString(null, language), text => Headcount<Population>.Parse(text, language)),
            First("a change of people", counts.Concat(counts.Select(static count => -count)).Select(HeadcountChange.Of<Population>), value => value.ToString(null, language), text => HeadcountChange<Population>.Parse(text, language)),
            First("a percentage", hundredths.Select(Percentage.FromPercent<Population>).Select(static value => value.Round(2)), value => value.ToString(null, language), text => Percentage<Population>.Parse(text, language)),
            First("percentage points", signed.Select(PercentagePoints.FromPoints).Select(static value => value.Round(2)), value => value.ToString(null, language), text => PercentagePoints.Parse(text, language)),
            First("a rate of growth", signed.Select(GrowthRate.FromPercent).Select(static value => value.Round(2)), value => value.ToString(null, language), text => GrowthRate.Parse(text, language)),
        }.OfType<LawFinding>();

        static long Power(int digits) => (long)Math.Pow(10, digits);
    }

    // Of one kind of number the first that goes wrong says enough.
    private static LawFinding? First<T>(string what, IEnumerable<T> values, Func<T, string> print, Func<string, T> read)
        where T : struct, IEquatable<T>, IFormattable
    {
        foreach (T value in values)
        {
            string text = print(value), number = value.ToString("R", CultureInfo.InvariantCulture);
            try
            {
                if (!read(text).Equals(value))
                {
                    return new(what, "number-is-read-back", $"{number} is printed as \"{Excerpt.Of(text)}\", and read back as {read(text).ToString("R", CultureInfo.InvariantCulture)}.");
                }
            }
            catch (FormatException error)
            {
                return new(what, "number-is-read-back", $"{number} is printed as \"{Excerpt.Of(text)}\", and not read back: {Excerpt.Of(ErrorText.Of(error))}");
            }
        }

        return null;
    }
}
