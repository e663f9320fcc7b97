using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Internal;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <content>The rules a catalogue keeps, one by one.</content>
internal sealed partial class CatalogueAssembly
{
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
                AreaCatalogueIssueKind.ContradictoryLevel, _lines[i],
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
                    AreaCatalogueIssueKind.OverlappingValidity, _lines[i],
                    $"Area {_areas[i]} overlaps with {_areas[i - 1]}{At(_lines[i - 1])}: one code has one meaning a day.");
            }
        }
    }

    private void CheckParents()
    {
        for (int i = 0; i < _areas.Length; i++)
        {
            IReadOnlyList<Area.ParentSpan> spans = _areas[i].Parents;
            for (int k = 0; k < spans.Count; k++)
            {
                int start = Math.Max(_versions.From(i), Day.Start(spans[k].Since));
                int end = Math.Min(_versions.Until(i), k + 1 < spans.Count ? Day.Start(spans[k + 1].Since) : Day.AfterAll);
                if (spans[k].Parent is { } parent && start < end)
                {
                    CheckParent(i, parent, start, end);
                }
            }
        }
    }

    private void CheckParent(int area, AreaCode parent, int start, int end)
    {
        int covered = start;
        (int first, int last) = _versions.Of(parent);
        for (int version = first; version < last && covered < end; version++)
        {
            if (_versions.From(version) > covered || _versions.Until(version) <= covered)
            {
                continue;
            }

            if (_areas[version].Level.Rank >= _areas[area].Level.Rank)
            {
                ReportParentNotAbove(area, version, covered);
                return;
            }

            covered = _versions.Until(version);
        }

        if (covered < end)
        {
            Report(
                AreaCatalogueIssueKind.UnknownParent, _lines[area],
                $"Area {_areas[area]} lies in {parent}, but there is no area {parent} {Since(covered)}.");
        }
    }

    private void ReportParentNotAbove(int area, int parent, int day)
    {
        int above = parent;
        for (int steps = 0; above >= 0 && above != area && steps < _areas.Length; steps++)
        {
            above = ParentOn(above, day);
        }

        if (above == area)
        {
            Report(AreaCatalogueIssueKind.ParentCycle, _lines[area], $"Area {_areas[area]} lies in itself, through {_areas[parent]}.");
        }
        else
        {
            Report(
                AreaCatalogueIssueKind.ParentNotAbove, _lines[area],
                $"Area {_areas[area]} of level {_areas[area].Level} lies in {_areas[parent]} of level {_areas[parent].Level}, which is not above it.");
        }
    }

    private int ParentOn(int area, int day)
    {
        AreaCode? parent = null;
        foreach (Area.ParentSpan span in _areas[area].Parents)
        {
            if (Day.Start(span.Since) <= day)
            {
                parent = span.Parent;
            }
        }

        return parent is { } code ? _versions.ValidOn(code, day) : -1;
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
                    AreaCatalogueIssueKind.ContradictoryShares, LineOf(graph, links),
                    $"Area {_areas[i]} goes to several areas, and more than everything would go.");
            }
            else if (links.Length > 0 && whole == 0 && (links.Length == 1 || everyone + part == 0) && !HasBrokenPart(i))
            {
                Report(
                    AreaCatalogueIssueKind.RestUnaccountedFor, LineOf(graph, links),
                    $"Only a part of area {_areas[i]} goes somewhere, and no change says what became of the rest.");
            }
        }
    }

    // A part that could not be looked up was reported already; the missing rest is most likely that part.
    private bool HasBrokenPart(int area) => _issues.Count > 0 && _drafts.Any(entry =>
        entry.Draft.Date == _areas[area].ValidUntil
        && entry.Draft.Parts.Any(part => part.From == _areas[area].Code && part.To is { } to && _versions.ValidOn(to, Day.Of(entry.Draft.Date)) < 0));

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
                    AreaCatalogueIssueKind.EndWithoutSuccessor, _lines[i],
                    $"Area {_areas[i]} ends on {Day.Write(until)}, and no change says what became of it.");
            }
            else
            {
                Report(
                    AreaCatalogueIssueKind.SuccessorOfSuccessorMissing, _lines[i],
                    $"Area {_areas[i]}, successor of {_areas[predecessor]}, ends on {Day.Write(until)}, and no change says what became of it.");
            }
        }
    }

    private void CheckKind(BoundaryChangeDraft draft, List<BoundaryPart> parts, int? line)
    {
        string? need = draft.Kind switch
        {
            BoundaryChangeKind.Merge when draft.Parts.Select(part => part.From).Distinct().Count() < 2
                || draft.Parts.Select(part => part.To).Distinct().Count() != 1
                || !draft.Parts.All(part => part.Share == TransferShare.Whole && part.From is not null && part.To is not null) =>
                "two or more whole areas that go to one",
            BoundaryChangeKind.Split when draft.Parts.Select(part => part.From).Distinct().Count() != 1
                || draft.Parts.Select(part => part.To).Distinct().Count() < 2
                || !draft.Parts.All(part => part.Share != TransferShare.Whole && part.From is not null && part.To is not null) =>
                "one area that goes to two or more, in parts",
            BoundaryChangeKind.PartialTransfer when draft.Parts.All(part => part.Share == TransferShare.Whole) => "a part of an area",
            BoundaryChangeKind.Rename when !IsPair(draft) || parts is [{ Predecessor: { } a, Successor: { } b }] && a.Name == b.Name =>
                "one whole area with another name before and after",
            BoundaryChangeKind.ChangeOfCode when !IsPair(draft) || draft.Parts[0].From == draft.Parts[0].To =>
                "one whole area with another code before and after",
            BoundaryChangeKind.ChangeOfType when !IsPair(draft) || parts is [{ Predecessor: { } a, Successor: { } b }] && a.Type == b.Type =>
                "one whole area of another type before and after",
            BoundaryChangeKind.Abolition when !draft.Parts.All(part => part.To is null) || draft.Parts.Length == 0 => "areas that go nowhere",
            BoundaryChangeKind.Establishment when !draft.Parts.All(part => part.From is null) || draft.Parts.Length == 0 =>
                "areas that come from nowhere",
            BoundaryChangeKind.Merge or BoundaryChangeKind.Split or BoundaryChangeKind.PartialTransfer or BoundaryChangeKind.Rename or BoundaryChangeKind.ChangeOfCode
                or BoundaryChangeKind.ChangeOfType or BoundaryChangeKind.Abolition or BoundaryChangeKind.Establishment => null,
            _ => throw Unnamed.Member(draft.Kind),
        };
        if (need is not null)
        {
            Report(
                AreaCatalogueIssueKind.WrongParts, line,
                $"{draft.Kind} of {Day.Write(draft.Date)} needs {need}, but has: {string.Join(", ", draft.Parts)}.");
        }
    }

    private static bool IsPair(BoundaryChangeDraft draft) =>
        draft.Parts is [{ Share: TransferShare.Whole, From: not null, To: not null }];

    private int? LineOf(SuccessionGraph graph, ReadOnlySpan<int> links)
    {
        (BoundaryChangeDraft draft, int? line) = _drafts[graph.Links[links[0]].Changes[0]];
        AreaCode from = _areas[graph.Links[links[0]].From].Code;
        return draft.Parts.FirstOrDefault(part => part.From == from).Line ?? line;
    }

    private static string At(int? line) => line is null ? string.Empty : $" (line {line})";

    private static string Since(int day) => day == Day.BeforeAll ? "before its first day" : $"on {day / 512:0000}-{day % 512 / 32:00}-{day % 32:00}";
}
