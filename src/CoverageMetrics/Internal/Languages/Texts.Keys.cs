using System;
using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Internal.Languages;

/// <content>How keys are made and found.</content>
internal static partial class Texts
{
    // Begun by whichever key comes first: the keys may stand in several files, in an order that no language fixes.
    private static List<TextKey>? Made;
    private static List<CountKey>? MadeCounted;
    private static Dictionary<string, TextKey>? ByName;

    /// <summary>Gets every key, in the order of this table.</summary>
    internal static IReadOnlyList<TextKey> All => Table;

    /// <summary>Gets the texts that depend on a number.</summary>
    internal static IReadOnlyList<CountKey> Counted => CountedTable;

    /// <summary>Finds what English says: of what is counted two forms, the only ones it has.</summary>
    /// <returns>The texts by the places of their keys.</returns>
    internal static TextTemplate?[] InEnglish()
    {
        HashSet<TextKey> further = [.. CountedTable.SelectMany(counted => counted.Forms.Where(form => form != counted.Other && form != counted.Of("one")))];
        return [.. Table.Select(key => further.Contains(key) ? null : key.English)];
    }

    /// <summary>Finds a key.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The key, or null when there is none.</returns>
    internal static TextKey? Find(string name) => (ByName ??= Table.ToDictionary(static key => key.Name, StringComparer.Ordinal)).GetValueOrDefault(name);

    private static List<TextKey> Table => Made ??= [];

    private static List<CountKey> CountedTable => MadeCounted ??= [];

    private static TextKey Key(string name, string english, params string[] also)
    {
        var key = new TextKey(Table.Count, name, english, also);
        Table.Add(key);
        return key;
    }

    private static TextKey[] Row(string name, params string[] english) => [.. english.Select((text, i) => Key(FormattableString.Invariant($"{name}.{i + 1}"), text))];

    // English has two forms; the others read as the second.
    private static CountKey Plural(string name, string one, string other)
    {
        var key = new CountKey([.. CountKey.Names.Select(form => Key($"{name}.{form}", form == "one" ? one : other))]);
        CountedTable.Add(key);
        return key;
    }
}
