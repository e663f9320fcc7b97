using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Aggregation;

/// <summary>What a tally counts: which groups of people, in which areas, broken down by what else.</summary>
/// <remarks>
/// <para>
/// A row says which programmes somebody is in, one bit each. A group is what is counted: every programme is one, and
/// <see cref="CountingAnyOf"/> adds those who are in at least one of several, each row once.
/// </para>
/// <para>Immutable and safe to share; costs its codes, and nothing for a count. Two layouts are equal when everything in them is, in the same order; only tallies of equal layouts merge.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class TallyLayout : IEquatable<TallyLayout>
{
    /// <summary>The most programmes, and the most groups, of a layout: 8.</summary>
    public const int MaximumProgrammes = 8;

    /// <summary>The most further dimensions of a layout: 4.</summary>
    public const int MaximumDimensions = 4;

    /// <summary>The most counts in a tally: 134,217,728.</summary>
    public const int MaximumCounts = 1 << 27;

    private readonly byte[] _masks;
    private readonly TallyDimension[] _dimensions;

    private TallyLayout(CodeIndex areas, CodeIndex programmes, CodeIndex groups, byte[] masks, TallyDimension[] dimensions)
    {
        Areas = areas;
        Programmes = programmes;
        Groups = groups;
        _masks = masks;
        _dimensions = dimensions;
        long cells = 1;
        foreach (TallyDimension dimension in dimensions)
        {
            cells *= dimension.Codes.Count;
        }

        if (areas.Count * cells * groups.Count > MaximumCounts)
        {
            throw new ArgumentException($"A tally holds at most {MaximumCounts} counts, but {areas.Count} areas x {cells} cells x {groups.Count} groups are more.");
        }

        CellsPerArea = (int)cells;
    }

    /// <summary>Gets the areas.</summary>
    public CodeIndex Areas { get; }

    /// <summary>Gets the programmes: the first is bit 0 of a row's flags, the second bit 1, and so on.</summary>
    public CodeIndex Programmes { get; }

    /// <summary>Gets the groups that are counted: every programme in its order, then what <see cref="CountingAnyOf"/> added.</summary>
    public CodeIndex Groups { get; }

    /// <summary>Gets the further dimensions.</summary>
    public IReadOnlyList<TallyDimension> Dimensions => _dimensions;

    /// <summary>Gets the number of cells of one area: the product of the sizes of the further dimensions, 1 without any.</summary>
    public int CellsPerArea { get; }

    /// <summary>Gets the number of cells of all areas.</summary>
    internal int Cells => Areas.Count * CellsPerArea;

    /// <summary>Gets the number of counts of a tally.</summary>
    internal int Counts => Cells * Groups.Count;

    /// <summary>Gets, for each group, the programmes of which somebody needs at least one, as bits.</summary>
    internal ReadOnlySpan<byte> Masks => _masks;

    /// <summary>Gets the bits that a row's flags may have.</summary>
    internal byte KnownFlags => (byte)((1 << Programmes.Count) - 1);

    /// <summary>Lays out a tally by area and programme.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="programmes">The programmes, at most <see cref="MaximumProgrammes"/>.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There are more than <see cref="MaximumProgrammes"/> programmes.</exception>
    public static TallyLayout Of(CodeIndex areas, CodeIndex programmes)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(programmes);
        if (programmes.Count > MaximumProgrammes)
        {
            throw new ArgumentException($"A layout has at most {MaximumProgrammes} programmes, but there are {programmes.Count}.", nameof(programmes));
        }

        var masks = new byte[programmes.Count];
        for (int programme = 0; programme < masks.Length; programme++)
        {
            masks[programme] = (byte)(1 << programme);
        }

        return new(areas, programmes, programmes, masks, []);
    }

    /// <summary>Lays out a tally by area and programme.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="programmes">The programmes, at most <see cref="MaximumProgrammes"/>.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There are none or more than <see cref="MaximumProgrammes"/> programmes, or one is empty or repeated.</exception>
    public static TallyLayout Of(CodeIndex areas, params string[] programmes) => Of(areas, CodeIndex.Of(programmes));

    /// <summary>Counts one more group: everybody in at least one of several programmes, each row once.</summary>
    /// <param name="group">The code of the group, such as <c>social-insurance</c>.</param>
    /// <param name="programmes">The programmes, at least one of which somebody has to be in.</param>
    /// <returns>The larger layout.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The group is empty or there already, a programme is unknown, none is given, or there would be more than <see cref="MaximumProgrammes"/> groups.
    /// </exception>
    public TallyLayout CountingAnyOf(string group, params string[] programmes)
    {
        ArgumentException.ThrowIfNullOrEmpty(group);
        ArgumentNullException.ThrowIfNull(programmes);
        if (programmes.Length == 0)
        {
            throw new ArgumentException($"The group '{group}' needs at least one programme.", nameof(programmes));
        }

        if (Groups.Count == MaximumProgrammes)
        {
            throw new ArgumentException($"A layout has at most {MaximumProgrammes} groups; '{group}' would be one more.", nameof(group));
        }

        int mask = 0;
        foreach (string programme in programmes)
        {
            mask |= 1 << Programmes.OrdinalOf(programme);
        }

        return CountingMask(group, (byte)mask);
    }

    /// <summary>Breaks the counts down by one thing more.</summary>
    /// <param name="dimension">The further dimension.</param>
    /// <returns>The larger layout.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dimension"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A dimension of that name is there already, or there would be more than <see cref="MaximumDimensions"/> of them or more than
    /// <see cref="MaximumCounts"/> counts.
    /// </exception>
    public TallyLayout By(TallyDimension dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        if (_dimensions.Length == MaximumDimensions)
        {
            throw new ArgumentException($"A layout has at most {MaximumDimensions} further dimensions; '{dimension.Name}' would be one more.", nameof(dimension));
        }

        if (_dimensions.Any(other => other.Name == dimension.Name))
        {
            throw new ArgumentException($"The layout is broken down by '{dimension.Name}' already.", nameof(dimension));
        }

        return new(Areas, Programmes, Groups, _masks, [.. _dimensions, dimension]);
    }

    /// <inheritdoc/>
    public bool Equals(TallyLayout? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Areas.Equals(other.Areas) && Programmes.Equals(other.Programmes) && Groups.Equals(other.Groups)
            && _masks.AsSpan().SequenceEqual(other._masks) && _dimensions.SequenceEqual(other._dimensions));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TallyLayout);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Areas, Groups, _dimensions.Length, CellsPerArea);

    /// <summary>Writes the size of each part and the groups.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() =>
        $"{Areas.Count} areas x {string.Join(", ", Groups.Codes)}{string.Concat(_dimensions.Select(dimension => $" x {dimension.Name}"))}";

    /// <summary>Lays the same counts out over other areas.</summary>
    internal TallyLayout Over(CodeIndex areas) => new(areas, Programmes, Groups, _masks, _dimensions);

    /// <summary>Lays the same counts out without one of the further dimensions.</summary>
    internal TallyLayout Without(int dimension) => new(Areas, Programmes, Groups, _masks, [.. _dimensions.Where((_, index) => index != dimension)]);

    /// <summary>Counts one more group: everybody in at least one of the programmes of some bits.</summary>
    /// <exception cref="ArgumentException">The bits are none, or not all programmes.</exception>
    internal TallyLayout CountingMask(string group, byte mask) =>
        mask != 0 && (mask & ~KnownFlags) == 0
            ? new(Areas, Programmes, CodeIndex.Of(Groups.Codes.Append(group)), [.. _masks, mask], _dimensions)
            : throw new ArgumentException($"The group '{group}' has programme bits {mask}, of which the layout knows {KnownFlags}.", nameof(mask));

    /// <summary>Finds a further dimension by name.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    internal int DimensionOrdinal(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int index = Array.FindIndex(_dimensions, dimension => dimension.Name == name);
        return index >= 0
            ? index
            : throw new ArgumentException($"'{name}' is none of the layout's dimensions ({string.Join(", ", _dimensions.Select(d => d.Name))}).", nameof(name));
    }

    /// <summary>Finds the number of the cell of an area and a code of each further dimension.</summary>
    /// <exception cref="ArgumentException">There is no such area or code, or another number of dimensions.</exception>
    internal int CellOf(string area, string[] codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        if (codes.Length != _dimensions.Length)
        {
            throw new ArgumentException($"A cell is an area and a code of each of the {_dimensions.Length} further dimensions, not of {codes.Length}.", nameof(codes));
        }

        int cell = Areas.OrdinalOf(area);
        for (int dimension = 0; dimension < codes.Length; dimension++)
        {
            CodeIndex all = _dimensions[dimension].Codes;
            cell = (cell * all.Count) + all.OrdinalOf(codes[dimension]);
        }

        return cell;
    }

    /// <summary>Tells whether the count of a group can go with those of its programmes in the same cell: no less than each, and no more than all.</summary>
    internal bool IsPossible(int group, ReadOnlySpan<long> cell)
    {
        long unaccounted = cell[group];
        for (int programme = 0; programme < Programmes.Count; programme++)
        {
            if ((_masks[group] & (1 << programme)) == 0)
            {
                continue;
            }

            if (cell[programme] > cell[group])
            {
                return false;
            }

            unaccounted -= Math.Min(unaccounted, cell[programme]);
        }

        return unaccounted == 0;
    }

    /// <summary>Finds the groups that a row's flags belong to, as bits.</summary>
    internal int Memberships(byte flags)
    {
        int groups = 0;
        for (int group = 0; group < _masks.Length; group++)
        {
            groups |= (flags & _masks[group]) != 0 ? 1 << group : 0;
        }

        return groups;
    }
}
