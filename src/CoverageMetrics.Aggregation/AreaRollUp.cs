using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Aggregation;

/// <summary>Which area of a higher level each area belongs to: each commune its province, or every area the one nation.</summary>
/// <remarks>
/// <para>Every area has exactly one parent, so that nothing is counted twice or lost on the way up.</para>
/// <para>Immutable and safe to share; costs two bytes an area beside the codes.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class AreaRollUp
{
    private readonly ushort[] _parents;

    private AreaRollUp(CodeIndex areas, CodeIndex parents, ushort[] parentOrdinals)
    {
        Areas = areas;
        Parents = parents;
        _parents = parentOrdinals;
    }

    /// <summary>Gets the areas that are rolled up.</summary>
    public CodeIndex Areas { get; }

    /// <summary>Gets the areas that they are rolled up to.</summary>
    public CodeIndex Parents { get; }

    /// <summary>Gets, for each area, the number of its parent.</summary>
    internal ReadOnlySpan<ushort> ParentOrdinals => _parents;

    /// <summary>Rolls areas up by the numbers of their parents.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="parents">The areas of the higher level.</param>
    /// <param name="parentOrdinals">For each area the number of its parent.</param>
    /// <returns>The roll-up.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="parentOrdinals"/> is not as long as the areas, or holds a number that no parent has.</exception>
    public static AreaRollUp Of(CodeIndex areas, CodeIndex parents, ReadOnlySpan<int> parentOrdinals)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(parents);
        if (parentOrdinals.Length != areas.Count)
        {
            throw new ArgumentException($"Each of the {areas.Count} areas needs a parent, but there are {parentOrdinals.Length} numbers.", nameof(parentOrdinals));
        }

        var ordinals = new ushort[areas.Count];
        for (int area = 0; area < ordinals.Length; area++)
        {
            int parent = parentOrdinals[area];
            if (parent < 0 || parent >= parents.Count)
            {
                throw new ArgumentException($"Area '{areas[area]}' has parent number {parent}, but parents are numbered 0 to {parents.Count - 1}.", nameof(parentOrdinals));
            }

            ordinals[area] = (ushort)parent;
        }

        return new(areas, parents, ordinals);
    }

    /// <summary>Rolls areas up by a rule that finds the code of an area's parent.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="parents">The areas of the higher level.</param>
    /// <param name="parentOf">Finds the code of the parent from the code of an area.</param>
    /// <returns>The roll-up.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The rule finds a code that is none of the parents' for some areas; they are named.</exception>
    public static AreaRollUp Of(CodeIndex areas, CodeIndex parents, Func<string, string?> parentOf)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(parents);
        ArgumentNullException.ThrowIfNull(parentOf);
        var ordinals = new ushort[areas.Count];
        var orphans = new List<string>();
        for (int area = 0; area < ordinals.Length; area++)
        {
            if (parents.TryFind(parentOf(areas[area]), out int parent))
            {
                ordinals[area] = (ushort)parent;
            }
            else
            {
                orphans.Add(areas[area]);
            }
        }

        return orphans.Count == 0
            ? new(areas, parents, ordinals)
            : throw new ArgumentException($"Every area needs a parent, but {orphans.Count} have none: {string.Join(", ", orphans.Take(8))}.", nameof(parentOf));
    }

    /// <summary>Rolls areas up to a level of a catalogue, as its areas stood on a day.</summary>
    /// <param name="areas">The areas, by their codes on the day of the tree.</param>
    /// <param name="tree">The areas as they stood on the day.</param>
    /// <param name="level">The level to roll up to, such as the provinces'.</param>
    /// <returns>The roll-up, to all areas of the level.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// There is no area of the level on the day, or some areas are not in the tree or in no area of the level; they are named.
    /// </exception>
    public static AreaRollUp Of(CodeIndex areas, AreaTree tree, AreaLevel level)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return Of(areas, CodeIndex.OfAreas(tree, level), code => tree.Find(code) is Area area ? tree.Ancestor(area, level)?.Code.Text : null);
    }

    /// <summary>Rolls all areas up to one.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="whole">The code of the whole, such as <c>VN</c>.</param>
    /// <returns>The roll-up.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="whole"/> is empty.</exception>
    public static AreaRollUp ToWhole(CodeIndex areas, string whole)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentException.ThrowIfNullOrEmpty(whole);
        return new(areas, CodeIndex.Of(whole), new ushort[areas.Count]);
    }

    /// <summary>Writes how many areas become how many.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => $"{Areas.Count} areas to {Parents.Count}";
}
