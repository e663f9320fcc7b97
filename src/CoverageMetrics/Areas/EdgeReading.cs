using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <summary>Follows the edges of a source day by day, and keeps what becomes of each code.</summary>
internal sealed class EdgeReading
{
    private readonly List<BoundaryEdge> _edges = [];
    private readonly Dictionary<AreaCode, KnownCode> _codes = [];
    private readonly List<(LocalDate Date, AreaCode Area, IReadOnlyList<(AreaCode? To, decimal Share)> Shares)> _shares = [];
    private readonly List<AreaCatalogueFinding> _unreadable = [];
    private readonly List<(int Day, AreaCatalogueFinding Finding)> _causes = [];
    private readonly List<(int Day, AreaCatalogueFinding Finding)> _consequences = [];
    private readonly List<(int Day, AreaCatalogueFinding Finding)> _notes = [];
    private int _rows;
    private int _day = Day.BeforeAll;

    internal bool IsConsistent => _unreadable.Count == 0 && _causes.Count == 0;

    internal IReadOnlyList<AreaCatalogueFinding> Findings { get; private set; } = [];

    internal IReadOnlyList<Area> Areas { get; private set; } = [];

    internal IReadOnlyList<BoundaryChangeDraft> Changes { get; private set; } = [];

    /// <summary>Gets the shares of the areas that were divided, where every edge has one.</summary>
    internal ILookup<LocalDate, (AreaCode Area, IReadOnlyList<(AreaCode? To, decimal Share)> Shares)> Shares =>
        (IsConsistent ? _shares : []).ToLookup(one => one.Date, one => (one.Area, one.Shares));

    internal void AddShares(LocalDate date, AreaCode area, List<BoundaryEdge> goes) =>
        _shares.Add((date, area, [.. goes.Select(edge => (edge.To, edge.Share!.Value))]));

    internal void Add(BoundaryEdge edge)
    {
        _rows++;
        _edges.Add(edge.Line is null ? edge.AtLine(_rows) : edge);
    }

    internal void Refuse(string message)
    {
        _rows++;
        _unreadable.Add(new(AreaCatalogueFindingKind.Unreadable, _rows, $"The row is no edge: {message.TrimEnd('.')}.", 1));
    }

    internal void Finish()
    {
        TellLevelsApart();
        var changes = new List<BoundaryChangeDraft>();
        foreach (IGrouping<LocalDate, BoundaryEdge> day in _edges.GroupBy(edge => edge.Date).OrderBy(day => Day.Of(day.Key)))
        {
            _day = Day.Of(day.Key);
            changes.AddRange(new EdgeDay(this, day.Key).Changes([.. day.OrderBy(edge => edge.Line)]));
        }

        Findings = [.. _unreadable, .. InOrder(_causes), .. InOrder(_consequences), .. InOrder(_notes)];
        if (IsConsistent)
        {
            Areas = Array.AsReadOnly(_codes.OrderBy(code => code.Key).SelectMany(code => code.Value.Areas()).ToArray());
            Changes = changes.AsReadOnly();
        }
    }

    internal KnownCode Of(AreaCode code)
    {
        if (!_codes.TryGetValue(code, out KnownCode? known))
        {
            _codes.Add(code, known = new());
        }

        return known;
    }

    /// <summary>Says what contradicts something, and whether that may be because of something earlier.</summary>
    internal void Contradict(AreaCatalogueFindingKind kind, int line, int? doubt, string message)
    {
        if (doubt is { } earlier)
        {
            _consequences.Add((_day, new(kind, line, FormattableString.Invariant($"{message} This may follow from line {earlier}."), 1)));
        }
        else
        {
            _causes.Add((_day, new(kind, line, message, 1)));
        }
    }

    internal void Note(AreaCatalogueFindingKind kind, int line, string message) => _notes.Add((_day, new(kind, line, message, 1)));

    private static IEnumerable<AreaCatalogueFinding> InOrder(List<(int Day, AreaCatalogueFinding Finding)> findings) =>
        findings.OrderBy(one => one.Day).ThenBy(one => one.Finding.Line).Select(one => one.Finding);

    // A code that is in use on several levels names its level on all but the highest.
    private void TellLevelsApart()
    {
        var highest = new Dictionary<AreaCode, AreaLevel>();
        var several = new Dictionary<AreaCode, int>();
        foreach (BoundaryEdge edge in _edges)
        {
            foreach (AreaCode code in CodesOf(edge))
            {
                if (highest.TryGetValue(code, out AreaLevel level) && level != edge.Level)
                {
                    several.TryAdd(code, edge.Line!.Value);
                }

                highest[code] = level == default || edge.Level < level ? edge.Level : level;
            }
        }

        foreach ((AreaCode code, int line) in several)
        {
            Note(AreaCatalogueFindingKind.CodeOnSeveralLevels, line, $"Code {code} is in use on several levels: it stays that of the level {highest[code]}, and on the others the level is written before it.");
        }

        for (int i = 0; i < _edges.Count; i++)
        {
            BoundaryEdge edge = _edges[i];
            if (CodesOf(edge).Any(code => several.ContainsKey(code) && highest[code] != edge.Level))
            {
                _edges[i] = edge.With(Apart(edge.From, edge), Apart(edge.To, edge), edge.Restores.ConvertAll(one => (Apart(one.Code, edge)!.Value, one.On)));
            }
        }

        AreaCode? Apart(AreaCode? code, BoundaryEdge edge)
        {
            if (code is not { } known || !several.ContainsKey(known) || highest[known] == edge.Level)
            {
                return code;
            }

            string text = $"{edge.Level.Code}:{known}";
            if (AreaCode.TryOf(text, out AreaCode apart))
            {
                return apart;
            }

            Contradict(AreaCatalogueFindingKind.CodeOnSeveralLevels, edge.Line!.Value, null, $"Code {known} is in use on several levels, and with the level before it {text} is too long for a code.");
            return code;
        }
    }

    private static IEnumerable<AreaCode> CodesOf(BoundaryEdge edge)
    {
        if (edge.From is { } from)
        {
            yield return from;
        }

        if (edge.To is { } to && edge.To != edge.From)
        {
            yield return to;
        }
    }
}
