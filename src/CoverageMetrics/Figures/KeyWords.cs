using System;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Periods;

namespace CoverageMetrics.Figures;

/// <summary>Writes times and keys, with the words between their codes in a language.</summary>
internal static class KeyWords
{
    /// <summary>Writes a time.</summary>
    /// <param name="time">The time.</param>
    /// <param name="language">The language.</param>
    /// <returns>The time, such as <c>30 June 2022</c> or <c>mean of 2022</c>.</returns>
    internal static string Time(ObservationTime time, Language language) => Time(time, language, ReportingYear.Calendar);

    /// <summary>Writes a time by a year.</summary>
    /// <param name="time">The time.</param>
    /// <param name="language">The language.</param>
    /// <param name="year">The year that is followed.</param>
    /// <returns>The time, such as <c>30 June 2022</c> or <c>mean of 2019–20</c>.</returns>
    internal static string Time(ObservationTime time, Language language, ReportingYear year) => time.Period is not { } period
        ? language.Date(Texts.DateDay, time.AsAt.Year, time.AsAt.Month, time.AsAt.Day)
        : time.IsMean ? language.Say(Texts.TimeMean, ("period", year.ToText(period, language))) : year.ToText(period, language);

    /// <summary>Writes the parts of a key but the subject.</summary>
    /// <param name="key">The key.</param>
    /// <param name="language">The language.</param>
    /// <param name="year">The year that is followed.</param>
    /// <returns>The parts that are not the usual ones, such as <c>51 30 June 2022 series vss</c>.</returns>
    internal static string PlaceAndTime(in FigureKey key, Language language, ReportingYear year) => language.Say(
        Texts.TimeOfKey,
        ("area", key.Area == default ? "" : key.Area.ToString()),
        ("time", Time(key.Time, language, year)),
        ("map", key.Map == key.Time.AsAt ? "" : Time(ObservationTime.On(key.Map), language)),
        ("series", Name(key.Series, language)),
        ("scope", Name(key.Scope, language)),
        ("setter", Name(key.Setter, language)));

    /// <summary>Writes a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="language">The language.</param>
    /// <returns>The subject, the unit, and the parts that are not the usual ones.</returns>
    internal static string Of(in FigureKey key, Language language) => Of(key, language, ReportingYear.Calendar, code => Name(code, language));

    /// <summary>Writes a key whose codes somebody else names.</summary>
    /// <param name="key">The key.</param>
    /// <param name="language">The language.</param>
    /// <param name="year">The year that is followed.</param>
    /// <param name="name">Names the code of a subject or a unit.</param>
    /// <returns>The subject, the unit, and the parts that are not the usual ones.</returns>
    internal static string Of(in FigureKey key, Language language, ReportingYear year, Func<string, string> name) => language.Say(
        Texts.DetailFigure,
        ("subject", name(key.Subject)),
        ("unit", key.Unit is FigureKey.People or "" ? "" : name(key.Unit)),
        ("place", PlaceAndTime(key, language, year)));

    /// <summary>Names a code of a subject, series, scope, setter or unit.</summary>
    /// <param name="code">The code.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name, or the code where the language has none.</returns>
    internal static string Name(string code, Language language) => language.NameOf(code) ?? code;
}
