using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Tests.Areas;

/// <summary>
/// An invented country of numbered cells whose areas merge, split, give away land, are renamed, recoded, come back, end and begin, as a
/// list of numbers decides. It knows the cells of every area on every day, and so what a lineage must say.
/// </summary>
internal sealed class TerritoryHistory
{
    private static readonly AreaLevel Level = AreaLevel.AtRank(1, "district");

    private readonly List<Known> _live = [];
    private readonly List<string> _freeCodes = [];
    private readonly List<BoundaryChangeDraft> _changes = [];
    private readonly bool _describesAll;
    private int _nextCode;
    private int _nextCell;

    private TerritoryHistory(bool describesAll) => _describesAll = describesAll;

    /// <summary>Gets all areas there ever were.</summary>
    public List<Known> All { get; } = [];

    /// <summary>Gets the number of days on which something changed; day 0 is before all of them.</summary>
    public int LastDay { get; private set; }

    /// <summary>Plays a history. When it describes everything, only areas whose inside is known are divided.</summary>
    public static TerritoryHistory Play(int[] decisions, bool describesAll)
    {
        var history = new TerritoryHistory(describesAll);
        for (int i = 0; i < 4; i++)
        {
            history.Begin(history.FreshCode(), history.FreshCells(4), 0, isPlain: true, []);
        }

        foreach (int decision in decisions)
        {
            history.Step(decision & int.MaxValue);
        }

        return history;
    }

    public static LocalDate Date(int day) => new LocalDate(2000, 1, 1).PlusMonths(day);

    public static bool IsPopulated(int cell) => cell % 3 != 0;

    public AreaCatalogue Catalogue()
    {
        var builder = new AreaCatalogueBuilder();
        foreach (Known known in All)
        {
            builder.Add(known.ToArea(Level));
        }

        foreach (BoundaryChangeDraft change in _changes)
        {
            builder.Add(change);
        }

        return builder.Build();
    }

    public IEnumerable<Known> On(int day) => All.Where(known => known.From <= day && day < known.Until);

    private void Step(int decision)
    {
        int operation = decision % 9;
        int choice = decision / 9;
        LastDay++;
        Action<int>[] operations = [Merge, Split, Transfer, Rename, Recode, ComeBack, Merge, End, Establish];
        operations[operation](choice);
    }

    private void Merge(int choice)
    {
        if (_live.Count < 2)
        {
            return;
        }

        Known[] parts = Pick(choice, 2 + (choice % 2));
        bool keepsCode = choice % 3 == 0;
        Close(parts);
        string code = keepsCode ? parts[0].Code : AnyCode(choice);
        Begin(code, [.. parts.SelectMany(part => part.Cells)], LastDay, isPlain: false, [.. parts.SelectMany(part => part.Inside.Append(part))]);
        _changes.Add(BoundaryChangeDraft.Merge(Date(LastDay), code, [.. parts.Select(part => part.Code)]));
    }

    private void Split(int choice)
    {
        Known area = Pick(choice, 1)[0];
        if (area.Cells.Count < 2 || (_describesAll && !area.IsPlain))
        {
            return;
        }

        (int[] one, int[] two) = Divide(area, choice);
        Close(area);
        string kept = choice % 2 == 0 ? area.Code : AnyCode(choice);
        Begin(kept, one, LastDay, area.IsPlain, []);
        string other = AnyCode(choice / 2);
        Begin(other, two, LastDay, area.IsPlain, []);
        _changes.Add(BoundaryChangeDraft.On(Date(LastDay), BoundaryChangeKind.Split)
            .Transfer(area.Code, kept, Share(one, two)).Transfer(area.Code, other, Share(two, one)));
    }

    private void Transfer(int choice)
    {
        if (_live.Count < 2)
        {
            return;
        }

        Known[] pair = Pick(choice, 2);
        (Known giver, Known taker) = (pair[0], pair[1]);
        if (giver.Cells.Count < 2 || (_describesAll && !giver.IsPlain))
        {
            return;
        }

        (int[] stays, int[] goes) = Divide(giver, choice);
        Close(giver, taker);
        Begin(giver.Code, stays, LastDay, giver.IsPlain, []);
        Begin(taker.Code, [.. taker.Cells, .. goes], LastDay, isPlain: false, [.. taker.Inside, taker]);
        _changes.Add(BoundaryChangeDraft.PartialTransfer(Date(LastDay))
            .Transfer(giver.Code, giver.Code, Share(stays, goes)).Transfer(giver.Code, taker.Code, Share(goes, stays)).Whole(taker.Code, taker.Code));
    }

    private void Rename(int choice)
    {
        Known area = Pick(choice, 1)[0];
        Close(area);
        Begin(area.Code, area.Cells, LastDay, area.IsPlain, [.. area.Inside, area]);
        _changes.Add(BoundaryChangeDraft.Rename(Date(LastDay), area.Code));
    }

    private void Recode(int choice)
    {
        Known area = Pick(choice, 1)[0];
        string code = AnyCode(choice);
        Close(area);
        Begin(code, area.Cells, LastDay, area.IsPlain, [.. area.Inside, area]);
        _changes.Add(BoundaryChangeDraft.ChangeOfCode(Date(LastDay), area.Code, code));
    }

    // One or two earlier areas come back from one they were united in; what is left, if anything, goes on as an area of its own.
    private void ComeBack(int choice)
    {
        Known[] united = [.. _live.Where(area => area.Inside.Any(inside => inside.Cells.Count < area.Cells.Count))];
        if (united.Length == 0)
        {
            return;
        }

        Known area = united[choice % united.Length];
        Known[] candidates = [.. area.Inside.Where(inside => inside.Cells.Count < area.Cells.Count)];
        var back = new List<Known> { candidates[choice / 7 % candidates.Length] };
        if (choice % 2 == 0)
        {
            back.AddRange(candidates.Where(other => !other.Cells.Overlaps(back[0].Cells)).Take(1));
        }

        int[] rest = [.. area.Cells.Except(back.SelectMany(one => one.Cells))];
        Known[] left = Cover(rest, candidates);
        if (_describesAll && rest.Length > 0 && left.Length == 0)
        {
            return;
        }

        Close(area);
        bool together = back.Count == 2 && choice % 3 == 0 && rest.Length > 0;
        BoundaryChangeDraft change = BoundaryChangeDraft.On(Date(LastDay), BoundaryChangeKind.Split);
        if (together)
        {
            string code = AnyCode(choice);
            Begin(code, [.. back.SelectMany(one => one.Cells)], LastDay, isPlain: false, [.. back.SelectMany(one => one.Inside.Append(one))]);
            change = change.Part(area.Code, code).Restoring(back[0].Code, Date(back[0].From)).Restoring(back[1].Code, Date(back[1].From));
        }
        else
        {
            foreach (Known one in back)
            {
                string code = AnyCode(choice);
                Begin(code, one.Cells, LastDay, one.IsPlain, [.. one.Inside, one]);
                change = change.Part(area.Code, code).Restoring(one.Code, Date(one.From));
            }
        }

        if (rest.Length > 0)
        {
            string code = AnyCode(choice / 3);
            bool describes = _describesAll || choice % 4 == 0;
            Begin(code, rest, LastDay, isPlain: left is [{ IsPlain: true }], describes ? [.. left.SelectMany(one => one.Inside.Append(one))] : []);
            change = change.Part(area.Code, code);
            foreach (Known one in describes ? left : [])
            {
                change = change.Restoring(one.Code, Date(one.From));
            }
        }

        _changes.Add(change);
    }

    // The fewest earlier areas that make up the cells exactly; none when they do not.
    private static Known[] Cover(int[] cells, Known[] candidates)
    {
        var missing = new HashSet<int>(cells);
        var found = new List<Known>();
        foreach (Known candidate in candidates.OrderByDescending(one => one.Cells.Count))
        {
            if (candidate.Cells.IsSubsetOf(missing))
            {
                missing.ExceptWith(candidate.Cells);
                found.Add(candidate);
            }
        }

        return missing.Count == 0 ? [.. found] : [];
    }

    private void End(int choice)
    {
        if (_live.Count < 3)
        {
            return;
        }

        Known area = Pick(choice, 1)[0];
        Close(area);
        _changes.Add(BoundaryChangeDraft.Abolition(Date(LastDay), area.Code));
    }

    private void Establish(int choice)
    {
        string code = AnyCode(choice);
        Begin(code, FreshCells(1 + (choice % 4)), LastDay, isPlain: true, []);
        _changes.Add(BoundaryChangeDraft.Establishment(Date(LastDay), code));
    }

    private (int[] One, int[] Two) Divide(Known area, int choice)
    {
        int[] cells = [.. area.Cells.Order()];
        int at = 1 + (choice / 11 % (cells.Length - 1));
        return (cells[..at], cells[at..]);
    }

    private static TransferShare Share(int[] these, int[] others) =>
        !these.Any(IsPopulated) && others.Any(IsPopulated) ? TransferShare.LandOnly
        : these.Any(IsPopulated) && !others.Any(IsPopulated) ? TransferShare.Everyone : TransferShare.Part;

    private Known[] Pick(int choice, int count) =>
        [.. Enumerable.Range(0, Math.Min(count, _live.Count)).Select(i => _live[((choice / 5) + i) % _live.Count])];

    private void Begin(string code, IEnumerable<int> cells, int day, bool isPlain, Known[] inside)
    {
        var known = new Known(code, [.. cells], day, isPlain, inside);
        _live.Add(known);
        All.Add(known);
        _freeCodes.Remove(code);
    }

    private void Close(params Known[] areas)
    {
        foreach (Known area in areas)
        {
            area.Until = LastDay;
            _live.Remove(area);
            _freeCodes.Add(area.Code);
        }
    }

    // Codes that went out of use are used again, for other land.
    private string AnyCode(int choice) =>
        choice % 2 == 0 && _freeCodes.Find(code => _live.TrueForAll(area => area.Code != code)) is { } free ? free : FreshCode();

    private string FreshCode() => $"{_nextCode++:00}";

    private int[] FreshCells(int count) => [.. Enumerable.Range(0, count).Select(_ => _nextCell++)];

    /// <summary>An area as the history knows it: with its cells, and the earlier areas that lie in it as a whole.</summary>
    internal sealed class Known(string code, HashSet<int> cells, int from, bool isPlain, Known[] inside)
    {
        public string Code => code;

        public HashSet<int> Cells => cells;

        public int From => from;

        public int Until { get; set; } = int.MaxValue;

        /// <summary>Gets a value indicating whether no other area ever lay in part of it.</summary>
        public bool IsPlain => isPlain;

        public Known[] Inside => inside;

        public Area ToArea(AreaLevel level)
        {
            Area area = Area.Of(code, level, $"Name {code} {from}");
            area = from > 0 ? area.From(Date(from)) : area;
            return Until < int.MaxValue ? area.Until(Date(Until)) : area;
        }
    }
}
