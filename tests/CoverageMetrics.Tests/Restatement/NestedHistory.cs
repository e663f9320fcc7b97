using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Tests.Restatement;

/// <summary>
/// An invented country of communes in provinces. Communes of one province merge, provinces merge with all their communes, and a commune
/// keeps its people whatever happens above it. It knows which of the first communes lie in every area on every day.
/// </summary>
internal sealed class NestedHistory
{
    private readonly List<Place> _live = [];
    private readonly List<Place> _all = [];
    private readonly List<BoundaryChangeDraft> _changes = [];
    private int _next;

    private NestedHistory()
    {
        for (int province = 0; province < 4; province++)
        {
            Place parent = Begin(Province, 0, null, []);
            for (int commune = 0; commune < 4; commune++)
            {
                Begin(Commune, 0, parent, [(province * 4) + commune]);
            }
        }
    }

    public static AreaLevel Country { get; } = AreaLevel.AtRank(1, "country");

    public static AreaLevel Province { get; } = AreaLevel.AtRank(2, "province");

    public static AreaLevel Commune { get; } = AreaLevel.AtRank(3, "commune");

    public int LastDay { get; private set; }

    public static LocalDate Date(int day) => new LocalDate(2000, 1, 1).PlusMonths(day);

    public static NestedHistory Play(int[] decisions)
    {
        var history = new NestedHistory();
        foreach (int decision in decisions)
        {
            history.LastDay++;
            history.Merge(decision % 3 == 0 ? Province : Commune, decision / 3);
        }

        return history;
    }

    public IEnumerable<Place> On(int day, AreaLevel level) => _all.Where(place => place.Level == level && place.From <= day && day < place.Until);

    public AreaCatalogue Catalogue()
    {
        var builder = new AreaCatalogueBuilder().Add(Area.Of("C", Country, "Country"));
        foreach (Place place in _all)
        {
            builder.Add(place.ToArea());
        }

        foreach (BoundaryChangeDraft change in _changes)
        {
            builder.Add(change);
        }

        return builder.Build();
    }

    private void Merge(AreaLevel level, int choice)
    {
        Place[] candidates = [.. _live.Where(place => place.Level == level)];
        Place first = candidates[choice % candidates.Length];
        Place[] others = [.. candidates.Where(place => place != first && place.Parent == first.Parent)];
        if (others.Length == 0)
        {
            return;
        }

        Place second = others[choice / 7 % others.Length];
        Close(first);
        Close(second);
        Place merged = Begin(level, LastDay, first.Parent, [.. first.Atoms, .. second.Atoms], choice % 2 == 0 ? first.Code : null);
        _changes.Add(BoundaryChangeDraft.Merge(Date(LastDay), merged.Code, first.Code, second.Code));
        foreach (Place child in _live.Where(place => place.Parent == first || place.Parent == second))
        {
            child.Move(LastDay, merged);
        }
    }

    private Place Begin(AreaLevel level, int day, Place? parent, int[] atoms, string? code = null)
    {
        var place = new Place(code ?? $"{(level == Province ? "P" : "K")}{_next++:00}", level, day, parent, atoms);
        _live.Add(place);
        _all.Add(place);
        parent?.Take(atoms, day == 0);
        return place;
    }

    private void Close(Place place)
    {
        place.Until = LastDay;
        _live.Remove(place);
    }

    /// <summary>An area and the first communes that lie in it.</summary>
    internal sealed class Place(string code, AreaLevel level, int from, Place? parent, int[] atoms)
    {
        private readonly List<(int Day, Place? Parent)> _parents = [(from, parent)];

        public string Code => code;

        public AreaLevel Level => level;

        public int From => from;

        public int Until { get; set; } = int.MaxValue;

        public Place? Parent => _parents[^1].Parent;

        public int[] Atoms { get; private set; } = atoms;

        public void Take(int[] more, bool atTheStart) => Atoms = atTheStart ? [.. Atoms, .. more] : Atoms;

        public void Move(int day, Place parent) => _parents.Add((day, parent));

        public Area ToArea()
        {
            Area area = Area.Of(Code, Level, $"Name {Code} {From}");
            area = From > 0 ? area.From(Date(From)) : area;
            area = Until < int.MaxValue ? area.Until(Date(Until)) : area;
            area = area.Under(_parents[0].Parent?.Code ?? "C");
            return _parents.Skip(1).Aggregate(area, (moved, one) => moved.UnderFrom(Date(one.Day), one.Parent!.Code));
        }
    }
}
