using System;
using System.Collections.Generic;

namespace CoverageMetrics.Areas;

/// <content>Every area lies, on every day, in an area of a higher level.</content>
internal sealed partial class CatalogueAssembly
{
    private const int OnTheWay = 0;
    private const int InNoCycle = 1;
    private const int InACycle = 2;

    private int[] _nextLower = [];
    private int[] _coveredUntil = [];
    private int[] _visits = [];
    private int _visitedDay = Day.AfterAll;
    private int _firstVisit = 1 - InACycle;
    private long _walked;
    private string _hierarchy = string.Empty;

    private void CheckParents()
    {
        IndexVersions();
        foreach ((string hierarchy, List<int> areas) in DatedCodes.Hierarchies(_areas))
        {
            (_hierarchy, _visitedDay) = (hierarchy, Day.AfterAll);
            foreach (int area in areas)
            {
                if (_areas[area].Parents.AlwaysOf(hierarchy) is { } always)
                {
                    CheckParent(area, new(always, null), _versions.Until(area));
                }
                else
                {
                    CheckParents(area, _areas[area].Parents.Of(hierarchy));
                }
            }
        }
    }

    private void CheckParents(int area, IReadOnlyList<DatedCode> parents)
    {
        int until = _versions.Until(area);
        DatedCode? earlier = null;
        for (int i = 0; i < parents.Count; i++)
        {
            CheckParent(area, earlier, Math.Min(until, Day.Start(parents[i].Since)));
            earlier = parents[i];
        }

        CheckParent(area, earlier, until);
    }

    // Of each version: the next one of the same code at a lower level, and until when there is a version without a gap.
    private void IndexVersions()
    {
        _nextLower = new int[_areas.Length];
        _coveredUntil = new int[_areas.Length];
        _visits = new int[_areas.Length];
        for (int i = _areas.Length - 1; i >= 0; i--)
        {
            bool isLast = i + 1 == _areas.Length || _areas[i + 1].Code != _areas[i].Code;
            bool isFollowed = !isLast && _versions.From(i + 1) <= _versions.Until(i);
            _coveredUntil[i] = isFollowed ? Math.Max(_versions.Until(i), _coveredUntil[i + 1]) : _versions.Until(i);
            int next = isFollowed ? i + 1 : -1;
            while (next >= 0 && _areas[next].Level.Rank <= _areas[i].Level.Rank)
            {
                next = _nextLower[next];
            }

            _nextLower[i] = next;
        }
    }

    private void CheckParent(int area, DatedCode? span, int end)
    {
        int start = Math.Max(_versions.From(area), Day.Start(span?.Since));
        if (span?.Code is not { } parent || start >= end)
        {
            return;
        }

        int version = _versions.ValidOn(parent, start);
        int covered = version < 0 ? start : _coveredUntil[version];
        while (version >= 0 && _areas[version].Level.Rank < _areas[area].Level.Rank)
        {
            version = _nextLower[version];
        }

        if (version >= 0 && _versions.From(version) < end)
        {
            ReportParentNotAbove(area, version, Math.Max(start, _versions.From(version)));
        }
        else if (covered < end)
        {
            Report(
                AreaCatalogueFindingKind.UnknownParent, _lines[area],
                $"Area {_areas[area]} lies in {parent}, but there is no area {parent} {(covered == Day.BeforeAll ? "before its first day" : $"on {Day.Write(covered)}")}{InHierarchy}.");
        }
    }

    private void ReportParentNotAbove(int area, int parent, int day)
    {
        if (LiesInItself(area, day))
        {
            Report(AreaCatalogueFindingKind.ParentCycle, _lines[area], $"Area {_areas[area]} lies in itself, through {_areas[parent]}{InHierarchy}.");
        }
        else
        {
            Report(
                AreaCatalogueFindingKind.ParentNotAbove, _lines[area],
                $"Area {_areas[area]} of level {_areas[area].Level} lies in {_areas[parent]} of level {_areas[parent].Level}, which is not above it{InHierarchy}.");
        }
    }

    private string InHierarchy => _hierarchy.Length == 0 ? string.Empty : $", in the hierarchy {_hierarchy}";

    // Every area is walked over once for a day. In a catalogue that is wrong on very many days, cycles are no longer told from other wrong levels.
    private bool LiesInItself(int area, int day)
    {
        if (_issues.IsFull || _walked > 100_000 + (10L * _areas.Length))
        {
            return false;
        }

        if (_visitedDay != day)
        {
            _visitedDay = day;
            _firstVisit += InACycle + 1;
        }

        var way = new List<int>();
        int at = area;
        for (; at >= 0 && _visits[at] < _firstVisit; at = ParentOn(at, day))
        {
            _visits[at] = _firstVisit + OnTheWay;
            way.Add(at);
        }

        _walked += way.Count;
        int cycle = at >= 0 && _visits[at] == _firstVisit + OnTheWay ? way.IndexOf(at) : way.Count;
        for (int i = 0; i < way.Count; i++)
        {
            _visits[way[i]] = _firstVisit + (i < cycle ? InNoCycle : InACycle);
        }

        return _visits[area] == _firstVisit + InACycle;
    }

    private int ParentOn(int area, int day) => _areas[area].Parents.On(_hierarchy, day) is { } code ? _versions.ValidOn(code, day) : -1;
}
