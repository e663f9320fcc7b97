using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using NodaTime;

namespace CoverageMetrics.Restatement;

/// <summary>Says why an observation is in no figure of a result.</summary>
internal static class UnplacedWords
{
    private const int CausesNamed = 2;

    internal static Func<Language, string> UnknownArea(AreaCode area, LocalDate day) =>
        language => language.Say(Texts.UnplacedUnknownArea, ("area", area.Text), ("day", Write(day, language)));

    internal static Func<Language, string> OtherTerritory(Observation observation, LocalDate day, Area found) => language => language.Say(
        Texts.UnplacedOtherTerritory, ("area", observation.Area.Text), ("day", Write(observation.Map, language)), ("other", Write(day, language)), ("found", found.ToString()));

    internal static Func<Language, string> Nowhere(Area area, IReadOnlyList<BoundaryChange> causes) =>
        language => language.Say(Texts.UnplacedNowhere, ("area", area.CodeAndName), ("causes", Causes(causes, language)));

    internal static Func<Language, string> PartlyNowhere(IReadOnlyList<BoundaryChange> causes) =>
        language => language.Say(Texts.UnplacedPartlyNowhere, ("causes", Causes(causes, language)));

    internal static Func<Language, string> NotDivided(NoValueDetail why, List<Area> areas, bool isPartlyNowhere) => language => language.Say(
        isPartlyNowhere ? Texts.UnplacedSumAndNowhere : Texts.UnplacedSum, ("why", why.ToText(language)), ("areas", Names(areas, language)));

    internal static Func<Language, string> Elsewhere(List<Area> areas, AreaLevel asked) =>
        language => language.Say(Texts.UnplacedElsewhere, ("areas", Names(areas, language)), ("level", Name(asked, language)));

    internal static Func<Language, string> OfLevel(Area area, AreaLevel asked) => language => language.Say(
        Texts.UnplacedOfLevel, ("area", area.CodeAndName), ("level", Name(area.Level, language)), ("asked", Name(asked, language)));

    internal static Func<Language, string> NoneOfLevel(Area area) => language => language.Say(Texts.UnplacedNoneOfLevel, ("area", area.CodeAndName));

    internal static Func<Language, string> Within(Area inner, Area outer, Area whole) => language => language.Say(
        Texts.UnplacedWithin, ("area", inner.CodeAndName), ("other", outer.CodeAndName), ("whole", whole.CodeAndName));

    private static string Causes(IReadOnlyList<BoundaryChange> changes, Language language) => language.Clauses(changes.Take(CausesNamed)
        .Select(change => language.Say(Texts.UnplacedCause, ("change", language.Say(Name(change.Kind))), ("day", Write(change.Date, language)), ("basis", FirstFew.BeginningOf(change.LegalBasis))))
        .Append(changes.Count > CausesNamed ? language.Say(Texts.ListMore, changes.Count - CausesNamed, ("count", Language.Plain(changes.Count - CausesNamed))) : ""));

    private static string Names(List<Area> areas, Language language) => FirstFew.Of(areas.Select(static area => area.CodeAndName), language);

    private static string Write(LocalDate day, Language language) => KeyWords.Time(day, language);

    private static string Name(AreaLevel level, Language language) => KeyWords.Name(level.Code, language);

    private static TextKey Name(BoundaryChangeKind kind) => kind switch
    {
        BoundaryChangeKind.Merge => Texts.ChangeMerge,
        BoundaryChangeKind.Split => Texts.ChangeSplit,
        BoundaryChangeKind.PartialTransfer => Texts.ChangePartialTransfer,
        BoundaryChangeKind.Rename => Texts.ChangeRename,
        BoundaryChangeKind.ChangeOfCode => Texts.ChangeChangeOfCode,
        BoundaryChangeKind.ChangeOfType => Texts.ChangeChangeOfType,
        BoundaryChangeKind.Abolition => Texts.ChangeAbolition,
        BoundaryChangeKind.Establishment => Texts.ChangeEstablishment,
        _ => throw Unnamed.Member(kind),
    };
}
