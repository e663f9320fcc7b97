using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using System.Threading;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <summary>All areas of a country, on all days, and the changes that joined them.</summary>
/// <remarks>
/// <para>On one day a code names one area. Where an authority uses one code on two levels, write the level before it.</para>
/// <para>Immutable and safe to share; costs its areas, changes and an index of their codes, and for a lineage one walk over the changes between its days. Two catalogues
/// are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed partial class AreaCatalogue
{
    private readonly Area[] _areas;
    private readonly int[] _levels;
    private readonly VersionTable _versions;
    private readonly CodeTable _codes;
    private readonly Lazy<Dictionary<string, List<int>>> _names;
    private readonly Func<string, string>? _spelling;
    private readonly bool[]? _members;

    internal AreaCatalogue(Area[] areas, BoundaryChange[] changes, VersionTable versions, CodeTable codes, SuccessionGraph graph)
    {
        _areas = areas;
        _versions = versions;
        _codes = codes;
        Graph = graph;
        Areas = Array.AsReadOnly(areas);
        Changes = Array.AsReadOnly(changes);
        Levels = Array.AsReadOnly(areas.Select(area => area.Level).Distinct().Order().ToArray());
        Hierarchies = Array.AsReadOnly(DatedCodes.Hierarchies(areas).Select(one => one.Name).Where(name => name.Length > 0).Order(StringComparer.Ordinal).ToArray());
        var ranks = new Dictionary<AreaLevel, int>();
        foreach (AreaLevel level in Levels)
        {
            ranks.Add(level, ranks.Count);
        }

        _levels = Array.ConvertAll(areas, area => ranks[area.Level]);
        _names = new(IndexNames, LazyThreadSafetyMode.ExecutionAndPublication);
        _byEnd = Order(versions.Until, Day.AfterAll, descending: false);
        _byStart = Order(versions.From, Day.BeforeAll, descending: true);
        _members = MembersOf(string.Empty);
    }

    private AreaCatalogue(AreaCatalogue other, Func<string, string>? spelling)
    {
        (_areas, _levels, _versions, _codes, _members) = (other._areas, other._levels, other._versions, other._codes, other._members);
        (_byEnd, _byStart, Graph) = (other._byEnd, other._byStart, other.Graph);
        (Areas, Changes, Levels, Hierarchies) = (other.Areas, other.Changes, other.Levels, other.Hierarchies);
        _spelling = spelling;
        _names = new(IndexNames, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    private AreaCatalogue(AreaCatalogue other, string hierarchy)
    {
        (_areas, _levels, _versions, _codes) = (Array.ConvertAll(other._areas, area => area.In(hierarchy)), other._levels, other._versions, other._codes);
        (_byEnd, _byStart, Graph) = (other._byEnd, other._byStart, other.Graph);
        (Areas, Changes, Levels, Hierarchies) = (Array.AsReadOnly(_areas), other.Changes, other.Levels, other.Hierarchies);
        (_spelling, _names) = (other._spelling, other._names);
        _members = MembersOf(hierarchy);
    }

    /// <summary>Gets all areas, by code and then by first day.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>Gets all changes, by date.</summary>
    public IReadOnlyList<BoundaryChange> Changes { get; }

    /// <summary>Gets all levels, the top first. Which of them are present on a date, its tree tells.</summary>
    public IReadOnlyList<AreaLevel> Levels { get; }

    /// <summary>Gets the names of the hierarchies beside the first, in the order of their characters; <see cref="In"/> gives the catalogue of one.</summary>
    public IReadOnlyList<string> Hierarchies { get; }

    /// <summary>Gets the rule of spelling, or null when there is none besides that of <see cref="AreaName"/>.</summary>
    internal Func<string, string>? Spelling => _spelling;

    internal SuccessionGraph Graph { get; }

    /// <summary>Gets the area that has a code on a day.</summary>
    /// <param name="code">The code.</param>
    /// <param name="date">The day.</param>
    /// <returns>The area.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No area has the code that day; the message names the days on which one has.</exception>
    public Area this[string code, LocalDate date]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(code);
            return Find(code, date) ?? throw new KeyNotFoundException(NotFound(code, date));
        }
    }

    /// <summary>Finds the area that has a code on a day.</summary>
    /// <param name="code">The code.</param>
    /// <param name="date">The day.</param>
    /// <returns>The area, or <see langword="null"/> when none has.</returns>
    public Area? Find(AreaCode code, LocalDate date) => _versions.ValidOn(code, Day.Of(date)) is >= 0 and int area ? _areas[area] : null;

    /// <summary>Finds the area that has a code on a day.</summary>
    /// <param name="code">The code.</param>
    /// <param name="date">The day.</param>
    /// <returns>The area, or <see langword="null"/> when none has, also when the text is not a code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public Area? Find(string code, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(code);
        return AreaCode.TryOf(code, out AreaCode known) ? Find(known, date) : null;
    }

    /// <summary>Finds the area that has a code of another authority on a day.</summary>
    /// <param name="scheme">The name of that authority's codes, as <see cref="Area.Coded"/> took it.</param>
    /// <param name="code">The code.</param>
    /// <param name="date">The day.</param>
    /// <returns>The area, or <see langword="null"/> when none has, also when the text is not a code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scheme"/> or <paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException">The catalogue has no codes of that name; the message lists those there are.</exception>
    public Area? Find(string scheme, string code, LocalDate date)
    {
        CheckScheme(scheme, nameof(scheme));
        ArgumentNullException.ThrowIfNull(code);
        return AreaCode.TryOf(code, out AreaCode known) && _codes.Find(scheme, known, Day.Of(date)) is >= 0 and int area ? _areas[area] : null;
    }

    /// <summary>Finds all areas that ever had a code, one after the other in time.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The areas; none when the code was never used.</returns>
    public IReadOnlyList<Area> Versions(AreaCode code)
    {
        (int start, int end) = _versions.Of(code);
        return _areas[start..end];
    }

    /// <summary>Finds all areas that bear a name, or bore it at any time.</summary>
    /// <param name="name">The name, with or without its type word, in upper or lower case and in any spelling of <see cref="SpelledBy"/>. Accents count.</param>
    /// <returns>All candidates, by code and then by first day; none when nothing has the name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public IReadOnlyList<Area> FindByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return [.. Named(name).Select(area => _areas[area])];
    }

    /// <summary>Finds all areas that bear a name on a day.</summary>
    /// <param name="name">The name, with or without its type word, in upper or lower case and in any spelling of <see cref="SpelledBy"/>. Accents count.</param>
    /// <param name="date">The day.</param>
    /// <returns>All candidates, by code; none when nothing has the name that day.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public IReadOnlyList<Area> FindByName(string name, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(name);
        int day = Day.Of(date);
        return [.. Named(name).Where(area => _versions.IsValidOn(area, day) && IsKnownBy(_areas[area], name, day)).Select(area => _areas[area])];
    }

    /// <summary>Gives the same catalogue with a rule of spelling, by which areas are found under a name.</summary>
    /// <param name="spelling">Brings the spellings of a name into one, before case, white space, hyphens and apostrophes are evened out as <see cref="AreaName"/> does.</param>
    /// <returns>The catalogue, with the same areas and changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="spelling"/> is null.</exception>
    public AreaCatalogue SpelledBy(Func<string, string> spelling)
    {
        ArgumentNullException.ThrowIfNull(spelling);
        return new(this, spelling);
    }

    /// <summary>Gives the same areas and the same changes in another hierarchy: every area under its parent there.</summary>
    /// <remarks>An area stands in a hierarchy when it is put under another one in it, or another one is put under its code; an area of which nothing is said stands in
    /// the first hierarchy. The trees of a catalogue have the areas of its hierarchy alone; codes, names and changes are those of all, and the areas that a change names tell their parents in the first. Costs one small object an area.</remarks>
    /// <param name="hierarchy">The name of the hierarchy, as <see cref="Area.Under(string, string)"/> took it.</param>
    /// <returns>The catalogue of that hierarchy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hierarchy"/> is null.</exception>
    /// <exception cref="ArgumentException">The catalogue has no hierarchy of that name; the message lists those there are.</exception>
    public AreaCatalogue In(string hierarchy)
    {
        ArgumentNullException.ThrowIfNull(hierarchy);
        return Hierarchies.Contains(hierarchy)
            ? new(this, hierarchy)
            : throw new ArgumentException($"The catalogue has no hierarchy \"{Excerpt.Of(hierarchy)}\". {(Hierarchies.Count == 0 ? "It has none beside the first." : $"Beside the first it has {Excerpt.List(Hierarchies, ", ")}.")}", nameof(hierarchy));
    }

    /// <summary>Finds the areas as they stood on a day, each under its parent.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The tree; empty when the catalogue has no area that day.</returns>
    public AreaTree On(LocalDate date) => new(this, _versions, Day.Iso(date));

    /// <summary>Tells whether an area is one of this catalogue.</summary>
    /// <param name="area">The area.</param>
    /// <returns><see langword="true"/> when the catalogue has an area of the same code and validity.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    public bool Contains(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return IndexOf(area) >= 0;
    }

    /// <summary>Finds the place of an area's level among the levels.</summary>
    internal int LevelOf(int area) => _levels[area];

    /// <summary>Tells whether an area stands in the hierarchy of this catalogue.</summary>
    internal bool HasMember(int area) => _members is null || _members[area];

    /// <summary>Makes sure that there are codes of a name.</summary>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="ArgumentException">There are none.</exception>
    internal void CheckScheme(string scheme, string parameter)
    {
        ArgumentNullException.ThrowIfNull(scheme, parameter);
        if (!_codes.Schemes.Contains(scheme))
        {
            throw new ArgumentException(
                $"The catalogue has no codes of the scheme \"{Excerpt.Of(scheme)}\". {(_codes.Schemes.Count == 0 ? "It has its own alone." : $"Beside its own it has those of {Excerpt.List(_codes.Schemes, ", ")}.")}", parameter);
        }
    }

    internal int IndexOf(Area area)
    {
        int index = _versions.BeginningOn(area.Code, Day.Start(area.ValidFrom));
        return index >= 0 && _areas[index].Equals(area) ? index : -1;
    }

    private string KeyOf(string name) => AreaName.KeyOf(_spelling?.Invoke(name) ?? name);

    // No area has a name that is too long.
    private List<int> Named(string name) => !AreaName.IsTooLong(name) && _names.Value.TryGetValue(KeyOf(name), out List<int>? found) ? found : [];

    private Dictionary<string, List<int>> IndexNames()
    {
        var names = new Dictionary<string, List<int>>(_areas.Length * 3, StringComparer.Ordinal);
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < _areas.Length; i++)
        {
            foreach (string key in KeysOf(_areas[i], types).Concat(_areas[i].DatedNames.Select(name => KeyOf(name.Name))))
            {
                AddName(names, key, i);
            }
        }

        return names;
    }

    // The keys of the names of all days.
    private IEnumerable<string> KeysOf(Area area, Dictionary<string, string> types)
    {
        string name = KeyOf(area.Name);
        yield return name;
        yield return KeyOf(area.FullName);
        if (area.Type.Length > 0)
        {
            if (!types.TryGetValue(area.Type, out string? type))
            {
                types.Add(area.Type, type = KeyOf(area.Type));
            }

            yield return $"{type} {name}";
            yield return $"{name} {type}";
        }

        foreach (string other in area.OtherNames)
        {
            yield return KeyOf(other);
        }
    }

    private bool IsKnownBy(Area area, string name, int day) => area.DatedNames.IsEmpty
        || KeyOf(name) is var key && (area.DatedNames.Exists(one => one.IsKnownOn(day) && KeyOf(one.Name) == key) || KeysOf(area, []).Contains(key));

    private static void AddName(Dictionary<string, List<int>> names, string key, int area)
    {
        ref List<int>? found = ref CollectionsMarshal.GetValueRefOrAddDefault(names, key, out _);
        found ??= new(1);
        if (found.Count == 0 || found[^1] != area)
        {
            found.Add(area);
        }
    }

    private string NotFound(string code, LocalDate date)
    {
        IReadOnlyList<Area> versions = AreaCode.TryOf(code, out AreaCode known) ? Versions(known) : [];
        string others = versions.Count == 0 ? "The code was never used." : $"It was used by: {Excerpt.List(versions, "; ")}.";
        return $"No area has the code \"{Excerpt.Of(code)}\" on {Day.Write(date)}. {others}";
    }
}
