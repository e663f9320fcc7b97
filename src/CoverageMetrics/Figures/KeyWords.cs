using System;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Periods;

namespace CoverageMetrics.Figures;

/// <summary>Writes times and keys in a language, with names in the places of codes.</summary>
internal sealed class KeyWords
{
    private readonly ReportingYear _year;
    private readonly Func<string, string?> _nameOf;
    private readonly Func<FigureKey, Area?> _areaOf;

    /// <summary>Finds the words of a language and of those who know more names.</summary>
    /// <param name="language">The language.</param>
    /// <param name="year">The year that is followed.</param>
    /// <param name="nameOf">Finds the name of what a code stands for; null where there is none but that of the language.</param>
    /// <param name="areaOf">Finds the area that a key is of; null where it is not known.</param>
    internal KeyWords(Language language, ReportingYear year, Func<string, string?> nameOf, Func<FigureKey, Area?> areaOf) =>
        (Language, _year, _nameOf, _areaOf) = (language, year, nameOf, areaOf);

    private AreaCode Within { get; init; }

    /// <summary>Gets the language.</summary>
    internal Language Language { get; }

    /// <summary>Finds the words that a language has alone.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Its words.</returns>
    internal static KeyWords In(Language language) => In(language, ReportingYear.Calendar);

    /// <summary>Finds the words that a language has alone.</summary>
    /// <param name="language">The language.</param>
    /// <param name="year">The year that is followed.</param>
    /// <returns>Its words.</returns>
    internal static KeyWords In(Language language, ReportingYear year) => new(language, year, static _ => null, static _ => null);

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

    /// <summary>Names a code of a subject, series, scope, setter or unit.</summary>
    /// <param name="code">The code.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name, or the words of the code where the language has none.</returns>
    internal static string Name(string code, Language language) => language.NameOf(code) ?? code switch
    {
        FigureKey.People => language.Say(Texts.UnitPeople),
        ObservedQuantity.NetChange => language.Say(Texts.UnitNetChange),
        _ => Names.FromCode(code),
    };

    /// <summary>Names a code of a subject, series, scope, setter or unit.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The name of what it stands for, that of the language, or the words of the code.</returns>
    internal string Name(string code) => code.Length == 0 ? "" : _nameOf(code) ?? Name(code, Language);

    /// <summary>Names two codes that stand against each other.</summary>
    /// <param name="codes">Both codes.</param>
    /// <returns>Their names; with the codes behind them where those are alike.</returns>
    internal string[] NamesOf(string[] codes)
    {
        string[] names = Array.ConvertAll(codes, Name);
        return names.Length == 2 && names[0] == names[1] ? Array.ConvertAll(codes, code => $"{Name(code)} ({code})") : names;
    }

    /// <summary>Gives the words for a text that begins with an area: keys of it do not name it again.</summary>
    /// <param name="area">The code of the area.</param>
    /// <returns>The words.</returns>
    internal KeyWords Of(AreaCode area) => new(Language, _year, _nameOf, _areaOf) { Within = area };

    /// <summary>Writes a time.</summary>
    /// <param name="time">The time.</param>
    /// <returns>The time.</returns>
    internal string Time(ObservationTime time) => Time(time, Language, _year);

    /// <summary>Writes the parts of a key but the subject.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The parts that are not the usual ones, such as <c>51 North, 30 June 2022 series vss</c>.</returns>
    internal string PlaceAndTime(in FigureKey key) => Language.Say(
        Texts.TimeOfKey,
        ("area", key.Area == Within ? "" : _areaOf(key)?.CodeAndName ?? key.Area.ToString()),
        ("time", Time(key.Time)),
        ("map", key.Map == key.Time.AsAt ? "" : Time(ObservationTime.On(key.Map), Language)),
        ("series", Name(key.Series)),
        ("scope", Name(key.Scope)),
        ("setter", Name(key.Setter)));

    /// <summary>Writes a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The subject, the unit, and the parts that are not the usual ones.</returns>
    internal string Of(in FigureKey key) => Language.Say(
        Texts.DetailFigure,
        ("subject", Name(key.Subject)),
        ("unit", key.Unit is FigureKey.People or "" ? "" : Name(key.Unit)),
        ("place", PlaceAndTime(key)));

    /// <summary>Writes the code of the language.</summary>
    public override string ToString() => Language.Code;
}
