using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Internal;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <summary>The edges of one day: checked, joined, and made changes of.</summary>
internal sealed partial class EdgeDay
{
    private readonly EdgeReading _reading;
    private readonly LocalDate _date;
    private readonly List<BoundaryEdge> _edges = [];
    private readonly Dictionary<AreaCode, List<BoundaryEdge>> _out = [];
    private readonly Dictionary<AreaCode, List<BoundaryEdge>> _in = [];
    private readonly Dictionary<BoundaryEdge, TransferShare> _shares = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<AreaCode, int> _doubtful = [];

    internal EdgeDay(EdgeReading reading, LocalDate date)
    {
        _reading = reading;
        _date = date;
    }

    /// <summary>Makes the changes of the day, and moves the codes on to it.</summary>
    internal IReadOnlyList<BoundaryChangeDraft> Changes(IReadOnlyList<BoundaryEdge> edges)
    {
        foreach (BoundaryEdge edge in Once(edges))
        {
            Take(edge);
        }

        GoOnUnsaid();
        CheckBeginnings();
        CheckCircles();
        foreach ((AreaCode code, List<BoundaryEdge> goes) in _out)
        {
            CheckUse(code, goes);
            CheckShares(code, goes);
        }

        List<BoundaryEdge>[] components = [.. Components()];
        List<BoundaryEdge>[] changed = [.. components.Where(End)];
        BoundaryChangeDraft[] changes = [.. changed.Select(Begin)];
        foreach (List<BoundaryEdge> joined in components)
        {
            if (CodesOf(joined).Select(DoubtOf).FirstOrDefault(line => line is not null) is { } line)
            {
                Doubt(joined, line);
            }
        }

        foreach ((AreaCode code, int line) in _doubtful)
        {
            _reading.Of(code).Doubt ??= line;
        }

        return changes;
    }

    private static IEnumerable<AreaCode> CodesOf(IEnumerable<BoundaryEdge> edges) =>
        edges.SelectMany(edge => new[] { edge.From, edge.To }).OfType<AreaCode>();

    private int? DoubtOf(AreaCode code) => _reading.Of(code).Doubt ?? (_doubtful.TryGetValue(code, out int line) ? line : null);

    private void Doubt(IEnumerable<BoundaryEdge> edges, int line)
    {
        foreach (AreaCode code in CodesOf(edges))
        {
            _doubtful.TryAdd(code, line);
        }
    }

    private void Contradict(AreaCatalogueFindingKind kind, int line, IReadOnlyList<BoundaryEdge> edges, string message)
    {
        _reading.Contradict(kind, line, CodesOf(edges).Select(code => _reading.Of(code).Doubt).FirstOrDefault(doubt => doubt is not null), message);
        Doubt(edges, line);
    }

    // The same line twice is one line; two shares of one pair are a contradiction.
    private BoundaryEdge[] Once(IReadOnlyList<BoundaryEdge> edges)
    {
        var known = new Dictionary<(AreaCode?, AreaCode?), BoundaryEdge>();
        foreach (BoundaryEdge edge in edges)
        {
            if (known.TryAdd((edge.From, edge.To), edge))
            {
                continue;
            }

            BoundaryEdge first = known[(edge.From, edge.To)];
            if (first.Share is { } one && edge.Share is { } other && one != other)
            {
                Contradict(
                    AreaCatalogueFindingKind.ContradictoryShares, edge.Line!.Value, [first, edge], FormattableString.Invariant($"{edge}: line {first.Line} says {one} of the same two areas."));
                continue;
            }

            _reading.Note(AreaCatalogueFindingKind.RepeatedEdge, edge.Line!.Value, FormattableString.Invariant($"{edge} stands on line {first.Line} already, and counts once."));
            known[(edge.From, edge.To)] = first.And(edge);
        }

        return [.. known.Values];
    }

    private void Take(BoundaryEdge edge)
    {
        _edges.Add(edge);
        Put(_out, edge.From, edge);
        Put(_in, edge.To, edge);
    }

    private static void Put(Dictionary<AreaCode, List<BoundaryEdge>> edges, AreaCode? code, BoundaryEdge edge)
    {
        if (code is not { } known)
        {
            return;
        }

        if (!edges.TryGetValue(known, out List<BoundaryEdge>? ofCode))
        {
            edges.Add(known, ofCode = new(2));
        }

        ofCode.Add(edge);
    }

    // An area that takes in another and is in use goes on, though no line says so; what begins from nowhere is not in use yet.
    private void GoOnUnsaid()
    {
        foreach ((AreaCode code, List<BoundaryEdge> comes) in _in.Where(one => !_out.ContainsKey(one.Key) && _reading.Of(one.Key).IsInUse).ToArray())
        {
            KnownCode known = _reading.Of(code);
            int line = comes[0].Line!.Value;
            if (comes.TrueForAll(edge => edge.From is null))
            {
                Contradict(
                    AreaCatalogueFindingKind.OverlappingValidity, line, comes, $"{comes[0]}: area {code} begins that day, but it has been in use {Since(known.Last)}.");
            }
            else
            {
                _reading.Note(
                    AreaCatalogueFindingKind.GoesOnUnsaid, line, $"{comes[0]}: area {code} has been in use {Since(known.Last)}, and is taken to go on with what comes to it.");
            }

            Take(BoundaryEdge.Of(_date, comes[0].Level, code.Text, code.Text).AtLine(line));
        }
    }

    private static string Since(KnownCode.Use use) => use.From is { } from
        ? FormattableString.Invariant($"since {Day.Write(from)} (line {use.Line})")
        : FormattableString.Invariant($"before (line {use.Line})");

    // A code that goes on to another area on the day on which it comes from another is two areas, of which one line may mean the other.
    private void CheckBeginnings()
    {
        foreach ((AreaCode code, List<BoundaryEdge> goes) in _out)
        {
            if (_reading.Of(code).IsNew && _in.TryGetValue(code, out List<BoundaryEdge>? comes) && !goes.Exists(edge => edge.IsLoop) && !IsInCircle(code))
            {
                Contradict(
                    AreaCatalogueFindingKind.UsedBeforeBeginning, goes[0].Line!.Value, [.. goes, .. comes],
                    FormattableString.Invariant($"{goes[0]}: area {code} goes on to another on the day on which it begins (line {comes[0].Line}); no earlier line has it."));
            }
        }
    }

    private void CheckCircles()
    {
        var seen = new HashSet<AreaCode>();
        foreach (AreaCode code in _out.Keys)
        {
            if (!seen.Add(code) || !IsInCircle(code))
            {
                continue;
            }

            var circle = new List<BoundaryEdge>();
            for (AreaCode at = code; circle.Count == 0 || at != code; at = circle[^1].To!.Value)
            {
                seen.Add(at);
                circle.Add(_out[at][0]);
            }

            BoundaryEdge first = circle.MinBy(edge => edge.Line)!;
            Contradict(
                AreaCatalogueFindingKind.CircleOnOneDay, first.Line!.Value, circle,
                $"{first}: {Excerpt.List([.. circle.Select(edge => edge.From!.Value.Text)], ", ")} take each other's codes in a circle that day. If that is so, write the change by hand.");
        }
    }

    private void CheckUse(AreaCode code, List<BoundaryEdge> goes)
    {
        KnownCode known = _reading.Of(code);
        if (known.IsNew)
        {
            known.Begin(code, goes[0].Level, null, goes[0].Line!.Value);
        }
        else if (!known.IsInUse)
        {
            Contradict(
                AreaCatalogueFindingKind.UsedAfterEnd, goes[0].Line!.Value, goes,
                FormattableString.Invariant($"{goes[0]}: area {code} ended on {Day.Write(known.Last.Until)} (line {known.Last.Line}), and no line begins it again."));
            known.Begin(code, goes[0].Level, known.Last.Until, goes[0].Line!.Value);
        }
    }
}
