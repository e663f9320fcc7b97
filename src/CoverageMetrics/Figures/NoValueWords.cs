using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Figures;

/// <summary>Writes what stands behind a reason.</summary>
internal static class NoValueWords
{
    /// <summary>Writes a detail.</summary>
    /// <param name="detail">The detail.</param>
    /// <param name="words">The language, and who knows more names.</param>
    /// <returns>The words.</returns>
    internal static string Of(NoValueDetail detail, KeyWords words)
    {
        Language language = words.Language;
        string[] codes = words.NamesOf([.. detail.Codes]);
        string[] times = [.. detail.Times.Select(words.Time)];
        return detail.Kind switch
        {
            NoValueDetailKind.NotReported => language.Say(Texts.DetailNotReported, ("subject", codes[0]), ("time", times[0])),
            NoValueDetailKind.NotReportedUntil => language.Say(Texts.DetailNotReportedUntil, ("subject", codes[0]), ("time", times[0])),
            NoValueDetailKind.MonthsLacking => language.List(times),
            NoValueDetailKind.AreasLacking or NoValueDetailKind.FiguresLacking => language.Clauses(Groups(detail.Parts)),
            NoValueDetailKind.SeveralMeant => language.Clauses(Apart([.. detail.Keys])),
            NoValueDetailKind.SeveralPublished => language.Say(
                Texts.DetailSeveralPublished, ("figure", Figure(detail.Keys[0])), ("values", FirstOf(detail.Quantities.Select(quantity => quantity.ToString(null, language)), Texts.ListValues))),
            NoValueDetailKind.MapsDiffer => Differ(times),
            NoValueDetailKind.TerritoriesDiffer => FirstOf(detail.Areas.Chunk(2).Select(pair => Differ([FullNameOf(pair[0]), FullNameOf(pair[1])])), Texts.ListClauses),
            NoValueDetailKind.SubjectsDiffer => Differ(codes),
            NoValueDetailKind.UnitsDiffer => detail.Keys is [var key] ? language.Say(Texts.DetailOfFigure, ("figure", Figure(key)), ("detail", Differ(codes))) : Differ(codes),
            NoValueDetailKind.DefinitionsDiffer => language.Say(Texts.DetailDefinitions, ("earlier", codes[0]), ("later", codes[1])),
            NoValueDetailKind.NoPeriod => language.Say(Texts.DetailNoPeriod, ("time", times[0])),
            NoValueDetailKind.NoEarlierTime => language.Say(Texts.DetailNoEarlierTime, ("time", times[0])),
            NoValueDetailKind.DividedByZero => language.Say(Texts.DetailDividedByZero),
            NoValueDetailKind.TooLarge => language.Say(Texts.DetailTooLarge),
            NoValueDetailKind.NotDivided => language.Say(
                Texts.DetailNotDivided,
                ("area", detail.Areas[0].CodeAndName),
                ("way", detail.Areas.Count > 1 ? detail.Areas[1].CodeAndName : ""),
                ("changes", FirstFew.Of(detail.Changes.Select(Change), language)),
                ("sum", detail.Changes.Any(change => change.Date == detail.Areas[^1].ValidFrom) ? language.Say(Texts.DetailPartsOfSum) : "")),
            NoValueDetailKind.AreasOverlap => language.Say(Texts.DetailAreasOverlap, ("inner", detail.Areas[0].CodeAndName), ("outer", detail.Areas[1].CodeAndName)),
            NoValueDetailKind.NotInCatalogue => language.Say(Texts.DetailNotInCatalogue, ("day", times[0])),
            NoValueDetailKind.NotASample => language.Say(Texts.DetailNotASample),
            NoValueDetailKind.WithheldBy => language.Say(Texts.DetailWithheldBy, ("who", codes[0])),
            _ => throw Unnamed.Member(detail.Kind),
        };

        string FirstOf(IEnumerable<string> texts, TextKey between)
        {
            string[] all = [.. texts];
            return language.List([string.Join(language.Say(between), all.Take(FirstFew.Most))], Math.Max(0, all.Length - FirstFew.Most));
        }

        string Differ(string[] two) => language.Say(Texts.DetailDiffer, ("one", two[0]), ("other", two[1]));

        string Figure(FigureKey key) => words.Of(key);

        // Codes of two agencies may have the same words.
        IEnumerable<string> Apart(FigureKey[] keys) => keys.DistinctBy(Figure).Count() == keys.Length ? keys.Select(Figure) : keys.Select(key => $"{Figure(key)} ({key})");

        string Change(BoundaryChange change) => language.Say(
            Texts.DetailChange, ("day", KeyWords.Time(ObservationTime.On(change.Date), language)), ("basis", change.LegalBasis));

        // Areas that lack because nobody reported them say so; one other reason for all is that of the sum.
        IEnumerable<string> Groups(IReadOnlyList<NoValuePart> parts)
        {
            IGrouping<NoValueReason?, NoValuePart>[] groups = [.. parts.GroupBy(part => part.Area is null ? null : part.Reason).OrderBy(group => group.Key is null).ThenBy(group => group.Key)];
            return groups.Select(group =>
            {
                // What has commas of its own stands between semicolons.
                string named = group.Any(part => part.Key is not null) ? FirstOf(group.Select(Part), Texts.ListClauses) : FirstFew.Of(group.Select(Part), language);
                return group.Key is { } reason && (groups.Length > 1 || reason == NoValueReason.Missing)
                    ? language.Say(Texts.DetailOfFigure, ("figure", Word(reason, language)), ("detail", named))
                    : named;
            });
        }

        string Part(NoValuePart part)
        {
            string why = part.Detail is { } inner ? FirstFew.BeginningOf(Of(inner, words)) : "";
            return part.Area is { } area ? language.Say(Texts.DetailPart, ("part", area.CodeAndName), ("why", why))
                : part.Key is { } key ? language.Say(Texts.DetailOfFigure, ("figure", Figure(key)), ("detail", why.Length > 0 || part.Reason is not { } reason ? why : Word(reason, language)))
                : why;
        }
    }

    /// <summary>Writes a reason in a word or two.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="language">The language.</param>
    /// <returns>The words.</returns>
    internal static string Word(NoValueReason reason, Language language) => reason switch
    {
        NoValueReason.Missing => language.Say(Texts.ReasonMissing),
        NoValueReason.Suppressed => language.Say(Texts.ReasonSuppressed),
        NoValueReason.Undefined => language.Say(Texts.ReasonUndefined),
        NoValueReason.Incomplete => language.Say(Texts.ReasonIncomplete),
        NoValueReason.NotComparable => language.Say(Texts.ReasonNotComparable),
        NoValueReason.Conflicting => language.Say(Texts.ReasonConflicting),
        _ => throw Unnamed.Member(reason),
    };

    private static string FullNameOf(Area area) => $"{area.Code} {area.FullName}";
}
