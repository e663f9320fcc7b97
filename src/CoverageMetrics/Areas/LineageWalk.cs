using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace CoverageMetrics.Areas;

/// <summary>Follows all areas of a day, or one of them, through the changes to another day, in one pass over the changes.</summary>
/// <remarks>
/// What becomes of an area is a handful of pieces, each lying in one area of the day reached so far. Areas are left in the order in
/// which they end (going back: in which they began), so that every piece has arrived before its area is left.
/// </remarks>
internal sealed partial class LineageWalk
{
    /// <summary>The source of pieces whose land was in no area on the first day.</summary>
    internal const int Unknown = -1;

    private readonly SuccessionGraph _graph;
    private readonly VersionTable _versions;
    private readonly TagSets _tags;
    private readonly bool _forward;
    private readonly int _from;
    private readonly int _to;
    private readonly int[] _heads;
    private readonly int[] _stamps;
    private readonly int[] _slots;
    private readonly List<Piece> _pieces = [];
    private readonly List<PathNode> _paths = [default];
    private int _stamp;

    internal LineageWalk(SuccessionGraph graph, VersionTable versions, int areas, int from, int to)
    {
        _graph = graph;
        _versions = versions;
        _tags = new(graph);
        _forward = from <= to;
        _from = from;
        _to = to;
        _heads = new int[areas];
        Array.Fill(_heads, -1);
        _stamps = new int[areas + 1];
        _slots = new int[areas + 1];
    }

    internal List<Entry> Entries { get; } = [];

    internal List<Entry> Lost { get; } = [];

    internal IReadOnlyList<PathNode> Paths => _paths;

    /// <summary>Puts an area of the first day at the start.</summary>
    internal void Seed(int area) => Add(area, new(area, Portion.Everything, 0, _tags.OfSeed(area), -1));

    /// <summary>Adds the land that begins to belong to an area on the way.</summary>
    internal void SeedUnknown()
    {
        for (int area = 0; area < _heads.Length; area++)
        {
            int born = _forward ? _versions.From(area) : _versions.Until(area);
            bool onTheWay = _forward ? _from < born && born <= _to : _to < born && born <= _from;
            if (!onTheWay)
            {
                continue;
            }

            ReadOnlySpan<int> arrivals = _forward ? _graph.In(area) : _graph.Out(area);
            if (arrivals.Length == 0)
            {
                Add(area, new(Unknown, Portion.Everything, 0, _tags.OnArrival(0, area, _forward), -1));
            }

            foreach (int index in arrivals)
            {
                SuccessionGraph.Link link = _graph.Links[index];
                if ((_forward ? link.From : link.To) < 0)
                {
                    Add(area, new(Unknown, Portion.Of(link.Share), 0, _tags.OnArrival(0, area, _forward), -1));
                }
            }
        }
    }

    /// <summary>Leaves one area after the other.</summary>
    /// <param name="order">The areas by last day; going back: by first day, the latest first.</param>
    internal void Run(ReadOnlySpan<int> order)
    {
        foreach (int area in order)
        {
            int day = _forward ? _versions.Until(area) : _versions.From(area);
            bool onTheWay = _forward ? _from < day && day <= _to : _to < day && day <= _from;
            if (onTheWay && _heads[area] >= 0)
            {
                Leave(area);
                _heads[area] = -1;
            }
        }

        for (int area = 0; area < _heads.Length; area++)
        {
            Collect(area);
        }
    }

    private void Leave(int area)
    {
        Unite(area, keepTags: true);
        ReadOnlySpan<int> links = _forward ? _graph.Out(area) : _graph.In(area);
        for (int at = _heads[area]; at >= 0; at = _pieces[at].Next)
        {
            Piece piece = _pieces[at];
            if (links.Length == 0)
            {
                Lost.Add(new(piece.Source, -1, piece.Portion, piece.Path));
            }
            else if (_forward)
            {
                Forward(piece, links, area);
            }
            else
            {
                Backward(piece, links, area);
            }
        }
    }

    private void Forward(Piece piece, ReadOnlySpan<int> links, int area)
    {
        Possible possible = _tags.PossibleForward(piece.Tags, links, area);
        int kept = _tags.WithoutRestored(piece.Tags, area);
        for (int i = possible.First; i < (possible.IsOnly ? possible.First + 1 : links.Length); i++)
        {
            if (!possible.Includes(i))
            {
                continue;
            }

            SuccessionGraph.Link link = _graph.Links[links[i]];
            Portion portion = possible.Count == 1 ? piece.Portion.Unless(link.Share) : piece.Portion.Of(Portion.Of(link.Share));
            int tags = link.To < 0 ? 0 : _tags.OnArrival(_tags.Along(kept, area, link.To, step: 1), link.To, forward: true);
            Move(piece, links[i], link.To, portion, tags);
        }
    }

    private void Backward(Piece piece, ReadOnlySpan<int> links, int area)
    {
        Possible possible = _tags.PossibleBackward(piece.Tags, links, area);
        for (int i = possible.First; i < (possible.IsOnly ? possible.First + 1 : links.Length); i++)
        {
            if (!possible.Includes(i))
            {
                continue;
            }

            SuccessionGraph.Link link = _graph.Links[links[i]];
            Portion portion = possible.Count == 1 ? piece.Portion.Unless(link.Share) : piece.Portion.Of(Reversed(links, i));
            int tags = link.From < 0 ? 0 : _tags.OnArrival(_tags.Along(piece.Tags, area, link.From, step: -1), link.From, forward: false);
            if (link.From < 0 || link.Restores is null)
            {
                Move(piece, links[i], link.From, portion, tags);
                continue;
            }

            List<SuccessionGraph.Restoration> restored = _tags.RestoredOf(piece.Tags, link.Restores);
            foreach (SuccessionGraph.Restoration restoration in restored)
            {
                Portion share = restored.Count == 1 ? portion : portion.Of(Portion.Some);
                Move(piece, links[i], link.From, share, _tags.With(tags, restoration, inside: true));
            }
        }
    }

    // What an arrow into an area means to the area: how much of it came along this arrow.
    private Portion Reversed(ReadOnlySpan<int> links, int index)
    {
        if (_graph.Links[links[index]].Share == TransferShare.LandOnly)
        {
            return Portion.Land;
        }

        for (int i = 0; i < links.Length; i++)
        {
            if (i != index && _graph.Links[links[i]].Share != TransferShare.LandOnly)
            {
                return Portion.Some;
            }
        }

        return Portion.Of(TransferShare.Everyone);
    }

    private void Move(Piece piece, int link, int target, Portion portion, int tags)
    {
        _paths.Add(new(link, piece.Path, 0));
        int path = _paths.Count - 1;
        if (target < 0)
        {
            Lost.Add(new(piece.Source, -1, portion, path));
        }
        else
        {
            Add(target, new(piece.Source, portion, path, tags, -1));
        }
    }

    private void Add(int area, Piece piece)
    {
        _pieces.Add(piece with { Next = _heads[area] });
        _heads[area] = _pieces.Count - 1;
    }

    // Pieces of one source that have come together again are one piece.
    private void Unite(int area, bool keepTags)
    {
        if (_heads[area] < 0 || _pieces[_heads[area]].Next < 0)
        {
            return;
        }

        _stamp++;
        Span<Piece> pieces = CollectionsMarshal.AsSpan(_pieces);
        Dictionary<(int Source, int Tags), int>? tagged = null;
        int previous = -1;
        for (int at = _heads[area]; at >= 0; at = pieces[at].Next)
        {
            int slot = pieces[at].Source + 1;
            int first = -1;
            if (keepTags && pieces[at].Tags != 0)
            {
                tagged ??= [];
                if (!tagged.TryGetValue((slot, pieces[at].Tags), out first))
                {
                    tagged.Add((slot, pieces[at].Tags), at);
                    first = -1;
                }
            }
            else if (_stamps[slot] == _stamp)
            {
                first = _slots[slot];
            }
            else
            {
                _stamps[slot] = _stamp;
                _slots[slot] = at;
            }

            if (first < 0)
            {
                previous = at;
                continue;
            }

            _paths.Add(new(-1, pieces[first].Path, pieces[at].Path));
            pieces[first] = pieces[first] with { Portion = pieces[first].Portion.With(pieces[at].Portion), Path = _paths.Count - 1 };
            pieces[previous] = pieces[previous] with { Next = pieces[at].Next };
        }
    }

    private void Collect(int area)
    {
        Unite(area, keepTags: false);
        for (int at = _heads[area]; at >= 0; at = _pieces[at].Next)
        {
            Entries.Add(new(_pieces[at].Source, area, _pieces[at].Portion, _pieces[at].Path));
        }
    }

    /// <summary>What of a source area lies in another area.</summary>
    internal readonly record struct Entry(int Source, int Target, Portion Portion, int Path)
    {
        /// <summary>Writes source, target and portion.</summary>
        public override string ToString() => $"{Source} → {Target} ({Portion})";
    }

    /// <summary>A step along an arrow, or two ways that came together.</summary>
    internal readonly record struct PathNode(int Link, int Previous, int Other)
    {
        /// <summary>Writes the arrow.</summary>
        public override string ToString() => $"{Link} after {Previous}";
    }

    private readonly record struct Piece(int Source, Portion Portion, int Path, int Tags, int Next);
}
