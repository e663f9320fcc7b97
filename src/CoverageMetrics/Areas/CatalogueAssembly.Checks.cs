using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Internal;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <content>The rules a catalogue keeps, one by one.</content>
internal sealed partial class CatalogueAssembly
{
    private HashSet<(AreaCode From, LocalDate Date)>? _brokenParts;

    private void CheckLevels()
    {
        var known = new Dictionary<string, AreaLevel>(StringComparer.Ordinal);
        for (int i = 0; i < _areas.Length; i++)
        {
            AreaLevel level = _areas[i].Level;
            if (known.TryAdd(level.Code, level) || known[level.Code] == level)
            {
                continue;
            }

            Report(
                AreaCatalogueFindingKind.ContradictoryLevel, _lines[i],
                $"Area {_areas[i]}: level {level.Code} has rank {level.Rank} here and rank {known[level.Code].Rank} elsewhere.");
        }
    }

    private void CheckOverlap()
    {
        for (int i = 1; i < _areas.Length; i++)
        {
            if (_areas[i].Code == _areas[i - 1].Code && _versions.From(i) < _versions.Until(i - 1))
            {
                Report(
                    AreaCatalogueFindingKind.OverlappingValidity, _lines[i],
                    $"Area {_areas[i]} overlaps with {_areas[i - 1]}{At(_lines[i - 1])}: one code has one meaning a day.");
            }
        }
    }

    private void CheckCodes()
    {
        foreach ((CodeTable.Entry entry, CodeTable.Entry earlier) in _codes.Overlaps())
        {
            Report(
                AreaCatalogueFindingKind.OverlappingValidity, _lines[entry.Area],
                $"Area {_areas[entry.Area]} has the code {entry} on days on which {_areas[earlier.Area]}{At(_lines[earlier.Area])} has it: one code has one meaning a day.");
        }
    }

    private void CheckShares(SuccessionGraph graph)
    {
        for (int i = 0; i < _areas.Length; i++)
        {
            ReadOnlySpan<int> links = graph.Out(i);
            int whole = 0, everyone = 0, part = 0;
            foreach (int link in links)
            {
                whole += graph.Links[link].Share == TransferShare.Whole ? 1 : 0;
                everyone += graph.Links[link].Share == TransferShare.Everyone ? 1 : 0;
                part += graph.Links[link].Share == TransferShare.Part ? 1 : 0;
            }

            if ((whole > 0 && links.Length > 1) || everyone > 1 || (everyone > 0 && part > 0))
            {
                Report(
                    AreaCatalogueFindingKind.ContradictoryShares, _linkLines[links[0]],
                    $"Area {_areas[i]} goes to several areas, and more than everything would go.");
            }
            else if (links.Length > 0 && whole == 0 && (links.Length == 1 || everyone + part == 0) && !HasBrokenPart(i))
            {
                Report(
                    AreaCatalogueFindingKind.RestUnaccountedFor, _linkLines[links[0]],
                    $"Only a part of area {_areas[i]} goes somewhere, and no change says what became of the rest.");
            }
        }
    }

    // A part that could not be looked up was reported already; the missing rest is most likely that part.
    private bool HasBrokenPart(int area) => !_issues.IsEmpty && _areas[area].ValidUntil is { } until
        && (_brokenParts ??= FindBrokenParts()).Contains((_areas[area].Code, until));

    private HashSet<(AreaCode From, LocalDate Date)> FindBrokenParts()
    {
        var broken = new HashSet<(AreaCode, LocalDate)>();
        foreach ((BoundaryChangeDraft draft, int? _) in _drafts)
        {
            foreach (DraftPart part in draft.Parts)
            {
                if (part.From is { } from && part.To is { } to && _versions.ValidOn(to, Day.Of(draft.Date)) < 0)
                {
                    broken.Add((from, draft.Date));
                }
            }
        }

        return broken;
    }

    private void CheckEnds(SuccessionGraph graph)
    {
        for (int i = 0; i < _areas.Length; i++)
        {
            if (_areas[i].ValidUntil is not { } until || _mentionedEnd[i])
            {
                continue;
            }

            int predecessor = -1;
            foreach (int link in graph.In(i))
            {
                predecessor = Math.Max(predecessor, graph.Links[link].From);
            }

            if (predecessor < 0)
            {
                Report(
                    AreaCatalogueFindingKind.EndWithoutSuccessor, _lines[i],
                    $"Area {_areas[i]} ends on {Day.Write(until)}, and no change says what became of it.");
            }
            else
            {
                Report(
                    AreaCatalogueFindingKind.SuccessorOfSuccessorMissing, _lines[i],
                    $"Area {_areas[i]}, successor of {_areas[predecessor]}, ends on {Day.Write(until)}, and no change says what became of it.");
            }
        }
    }

    private void CheckKind(BoundaryChangeDraft draft, List<BoundaryPart> parts, int? line)
    {
        string? need = draft.Kind switch
        {
            BoundaryChangeKind.Merge when !AreDifferent(draft, static part => part.From) || draft.Parts.IsEmpty || AreDifferent(draft, static part => part.To)
                || !draft.Parts.All(part => part.Share == TransferShare.Whole && part.From is not null && part.To is not null) =>
                "two or more whole areas that go to one",
            BoundaryChangeKind.Split when draft.Parts.IsEmpty || AreDifferent(draft, static part => part.From) || !AreDifferent(draft, static part => part.To)
                || !draft.Parts.All(part => part.Share != TransferShare.Whole && part.From is not null && part.To is not null) =>
                "one area that goes to two or more, in parts",
            BoundaryChangeKind.PartialTransfer when draft.Parts.All(part => part.Share == TransferShare.Whole) => "a part of an area",
            BoundaryChangeKind.Rename when !IsPair(draft) || parts is [{ Predecessor: { } a, Successor: { } b }] && a.Name == b.Name =>
                "one whole area with another name before and after",
            BoundaryChangeKind.ChangeOfCode when !IsPair(draft) || draft.Parts[0].From == draft.Parts[0].To =>
                "one whole area with another code before and after",
            BoundaryChangeKind.ChangeOfType when !IsPair(draft) || parts is [{ Predecessor: { } a, Successor: { } b }] && a.Type == b.Type =>
                "one whole area of another type before and after",
            BoundaryChangeKind.Abolition when !draft.Parts.All(part => part.To is null) || draft.Parts.IsEmpty => "areas that go nowhere",
            BoundaryChangeKind.Establishment when !draft.Parts.All(part => part.From is null) || draft.Parts.IsEmpty =>
                "areas that come from nowhere",
            BoundaryChangeKind.Merge or BoundaryChangeKind.Split or BoundaryChangeKind.PartialTransfer or BoundaryChangeKind.Rename or BoundaryChangeKind.ChangeOfCode
                or BoundaryChangeKind.ChangeOfType or BoundaryChangeKind.Abolition or BoundaryChangeKind.Establishment => null,
            _ => throw Unnamed.Member(draft.Kind),
        };
        if (need is not null)
        {
            Report(
                AreaCatalogueFindingKind.WrongParts, line,
                $"{draft.Kind} of {Day.Write(draft.Date)} needs {need}, but has: {Excerpt.List(draft.Parts, ", ")}.");
        }
    }

    private static bool AreDifferent(BoundaryChangeDraft draft, Func<DraftPart, AreaCode?> code)
    {
        AreaCode? first = draft.Parts.IsEmpty ? null : code(draft.Parts[0]);
        foreach (DraftPart part in draft.Parts)
        {
            if (code(part) != first)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPair(BoundaryChangeDraft draft) =>
        draft.Parts is [{ Share: TransferShare.Whole, From: not null, To: not null }];

    private static string At(int? line) => line is null ? string.Empty : $" (line {line})";
}
