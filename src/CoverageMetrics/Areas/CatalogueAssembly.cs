using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <summary>Sorts areas, looks up the parts of changes and joins them; collects everything that does not fit.</summary>
internal sealed partial class CatalogueAssembly
{
    private readonly Area[] _areas;
    private readonly int?[] _lines;
    private readonly (BoundaryChangeDraft Draft, int? Line)[] _drafts;
    private readonly VersionTable _versions;
    private readonly CodeTable _codes;
    private readonly CatalogueFindings _issues;
    private readonly Dictionary<(int From, int To), int> _linkOf = [];
    private readonly List<SuccessionGraph.Link> _links = [];
    private readonly List<int?> _linkLines = [];
    private readonly List<(int Link, int[] Areas, int? Line)> _restored = [];
    private readonly bool[] _mentionedEnd;

    internal CatalogueAssembly(
        List<(Area Area, int? Line)> areas, List<(BoundaryChangeDraft Draft, int? Line)> drafts, CatalogueFindings earlier)
    {
        (Area Area, int? Line)[] sorted = [.. areas];
        Array.Sort(sorted, static (a, b) =>
        {
            int byCode = a.Area.Code.CompareTo(b.Area.Code);
            return byCode != 0 ? byCode : Day.Start(a.Area.ValidFrom).CompareTo(Day.Start(b.Area.ValidFrom));
        });
        _areas = [.. sorted.Select(entry => entry.Area.In(string.Empty))];
        _lines = [.. sorted.Select(entry => entry.Line)];
        _drafts = [.. drafts.OrderBy(entry => Day.Of(entry.Draft.Date))];
        _versions = new(_areas);
        _codes = new(_areas, _versions);
        _issues = earlier;
        _mentionedEnd = new bool[_areas.Length];
    }

    internal IReadOnlyList<AreaCatalogueFinding> Findings => _issues.ToList();

    internal AreaCatalogue? Assemble()
    {
        CheckLevels();
        CheckOverlap();
        CheckCodes();
        CheckParents();
        BoundaryChange[] changes = [.. _drafts.Select((entry, index) => Resolve(entry.Draft, entry.Line, index))];
        SuccessionGraph graph = new(_areas.Length, _links);
        CheckShares(graph);
        CheckEnds(graph);
        AddRestorations(graph);
        return _issues.IsEmpty ? new(_areas, changes, _versions, _codes, graph) : null;
    }

    private BoundaryChange Resolve(BoundaryChangeDraft draft, int? line, int index)
    {
        var parts = new List<BoundaryPart>(draft.Parts.Count);
        foreach (DraftPart part in draft.Parts)
        {
            int? partLine = part.Line ?? line;
            int from = Predecessor(part, draft.Date, partLine);
            int to = Successor(part, draft.Date, partLine);
            int[] restored = Restored(part, partLine);
            parts.Add(new(
                from < 0 ? null : _areas[from], to < 0 ? null : _areas[to], part.Share, restored.Length == 0 ? ReadOnlyCollection<Area>.Empty : AreasAt(restored)));
            if (from != Missing && to != Missing)
            {
                int link = Join(from, to, part, index, partLine);
                if (restored.Length > 0)
                {
                    _restored.Add((link, restored, partLine));
                }
            }
        }

        CheckKind(draft, parts, line);
        return new(draft.Date, draft.Kind, parts.AsReadOnly(), draft.Basis, draft.NoteText, draft.Certainty);
    }

    private ReadOnlyCollection<Area> AreasAt(int[] places) => Array.AsReadOnly(Array.ConvertAll(places, place => _areas[place]));

    private const int Outside = -1;
    private const int Missing = -2;

    private int Predecessor(DraftPart part, LocalDate date, int? line)
    {
        if (part.From is not { } code)
        {
            return Outside;
        }

        int area = _versions.EndingAround(code, Day.Of(date));
        if (area < 0)
        {
            Report(AreaCatalogueFindingKind.PartMissing, line, $"{part} of {Day.Write(date)}: there is no area {code} on the day before.");
            return Missing;
        }

        _mentionedEnd[area] = true;
        if (_areas[area].ValidUntil is not { } until)
        {
            Report(
                AreaCatalogueFindingKind.SuccessorWithoutEnd, line,
                $"{part} of {Day.Write(date)}: area {_areas[area]} has a successor and no end; it must end that day.");
            return Missing;
        }

        if (until != date)
        {
            Report(
                AreaCatalogueFindingKind.PartOnAnotherDay, line,
                $"{part} of {Day.Write(date)}: area {_areas[area]} ends on another day; it must end that day.");
            return Missing;
        }

        return area;
    }

    private int Successor(DraftPart part, LocalDate date, int? line)
    {
        if (part.To is not { } code)
        {
            return Outside;
        }

        int area = _versions.ValidOn(code, Day.Of(date));
        if (area < 0)
        {
            Report(AreaCatalogueFindingKind.PartMissing, line, $"{part} of {Day.Write(date)}: there is no area {code} on that day.");
            return Missing;
        }

        if (_areas[area].ValidFrom != date)
        {
            Report(
                AreaCatalogueFindingKind.PartOnAnotherDay, line,
                $"{part} of {Day.Write(date)}: area {_areas[area]} begins on another day; it must begin that day.");
            return Missing;
        }

        return area;
    }

    private int[] Restored(DraftPart part, int? line)
    {
        if (part.Restores.IsEmpty)
        {
            return [];
        }

        var areas = new List<int>(part.Restores.Count);
        foreach ((AreaCode code, LocalDate on) in part.Restores)
        {
            int area = _versions.ValidOn(code, Day.Of(on));
            if (area < 0)
            {
                Report(AreaCatalogueFindingKind.PartMissing, line, $"{part}: there is no area {code} to restore on {Day.Write(on)}.");
            }
            else
            {
                areas.Add(area);
            }
        }

        return [.. areas];
    }

    private int Join(int from, int to, DraftPart part, int change, int? line)
    {
        if (_linkOf.TryGetValue((from, to), out int known))
        {
            if (_links[known].Share != part.Share)
            {
                Report(
                    AreaCatalogueFindingKind.ContradictoryShares, line,
                    $"{part}: another part of that day says {_links[known].Share} of the same two areas.");
            }

            if (_links[known].Changes[^1] != change)
            {
                _links[known].Changes.Add(change);
            }

            return known;
        }

        _linkOf.Add((from, to), _links.Count);
        SuccessionGraph.Link link = new(from, to, part.Share);
        link.Changes.Add(change);
        _links.Add(link);
        _linkLines.Add(line);
        return _links.Count - 1;
    }

    private void Report(AreaCatalogueFindingKind kind, int? line, string message) => _issues.Add(kind, line, message);
}
