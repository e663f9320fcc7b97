using System;

namespace CoverageMetrics.Aggregation;

public sealed partial class ParticipantTally
{
    /// <summary>Adds areas up to areas of a higher level.</summary>
    /// <param name="rollUp">Which area belongs to which.</param>
    /// <returns>The tally by the higher areas; its rows are the same.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rollUp"/> is null.</exception>
    /// <exception cref="ArgumentException">The roll-up is not of this tally's areas.</exception>
    /// <exception cref="OverflowException">A count is larger than <see cref="long.MaxValue"/>.</exception>
    public ParticipantTally RollUp(AreaRollUp rollUp)
    {
        ArgumentNullException.ThrowIfNull(rollUp);
        if (!Layout.Areas.Equals(rollUp.Areas))
        {
            throw new ArgumentException($"The roll-up is of {rollUp.Areas}, but the tally of {Layout.Areas}.", nameof(rollUp));
        }

        TallyLayout layout = Layout.Over(rollUp.Parents);
        var counts = new long[layout.Counts];
        int width = Layout.CellsPerArea * Layout.Groups.Count;
        ReadOnlySpan<ushort> parents = rollUp.ParentOrdinals;
        for (int area = 0; area < parents.Length; area++)
        {
            Add(_counts.AsSpan(area * width, width), counts.AsSpan(parents[area] * width, width));
        }

        return new(layout, AsAt, counts, RowsRead, RowsNotInForce, _rejected);
    }

    /// <summary>Adds all areas up to one.</summary>
    /// <param name="whole">The code of the whole, such as <c>VN</c>.</param>
    /// <returns>The tally of one area.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="whole"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="whole"/> is empty.</exception>
    /// <exception cref="OverflowException">A count is larger than <see cref="long.MaxValue"/>.</exception>
    public ParticipantTally ToWhole(string whole) => RollUp(AreaRollUp.ToWhole(Layout.Areas, whole));

    /// <summary>Adds up over one further dimension, so that the tally is no longer broken down by it.</summary>
    /// <param name="dimension">The name of the dimension.</param>
    /// <returns>The smaller tally; its rows are the same.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dimension"/> is null.</exception>
    /// <exception cref="ArgumentException">The layout has no such dimension.</exception>
    /// <exception cref="OverflowException">A count is larger than <see cref="long.MaxValue"/>.</exception>
    public ParticipantTally SumOver(string dimension)
    {
        (int size, int inner) = Shape(dimension, out int ordinal);
        TallyLayout layout = Layout.Without(ordinal);
        var counts = new long[layout.Counts];
        for (int outer = 0; outer < counts.Length / inner; outer++)
        {
            for (int place = 0; place < size; place++)
            {
                Add(_counts.AsSpan(((outer * size) + place) * inner, inner), counts.AsSpan(outer * inner, inner));
            }
        }

        return new(layout, AsAt, counts, RowsRead, RowsNotInForce, _rejected);
    }

    /// <summary>Gets the counts of one code of a further dimension, for each area, each place in the other dimensions and each group.</summary>
    /// <param name="dimension">The name of the dimension, such as <c>sex</c>.</param>
    /// <param name="code">The code in it, such as <c>female</c>.</param>
    /// <returns>The counts in the order of <see cref="Counts"/>, without that dimension.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The layout has no such dimension, or the dimension no such code.</exception>
    public long[] CountsWhere(string dimension, string code)
    {
        (int size, int inner) = Shape(dimension, out int ordinal);
        int place = Layout.Dimensions[ordinal].Codes.OrdinalOf(code);
        var counts = new long[_counts.Length / size];
        for (int outer = 0; outer < counts.Length / inner; outer++)
        {
            _counts.AsSpan(((outer * size) + place) * inner, inner).CopyTo(counts.AsSpan(outer * inner));
        }

        return counts;
    }

    private static void Add(ReadOnlySpan<long> from, Span<long> to)
    {
        for (int index = 0; index < from.Length; index++)
        {
            to[index] += from[index];
        }
    }

    /// <summary>Finds how many codes a dimension has, and how many counts one of them spans.</summary>
    private (int Size, int Inner) Shape(string dimension, out int ordinal)
    {
        ordinal = Layout.DimensionOrdinal(dimension);
        int inner = Layout.Groups.Count;
        for (int later = ordinal + 1; later < Layout.Dimensions.Count; later++)
        {
            inner *= Layout.Dimensions[later].Codes.Count;
        }

        return (Layout.Dimensions[ordinal].Codes.Count, inner);
    }
}
