using System;

namespace CoverageMetrics.Aggregation;

/// <content>Ratios of all cells at once, where a table has too many for a value each.</content>
public sealed partial class ParticipantTally
{
    /// <summary>Finds in every cell which share one group is of another, such as the voluntary of all who have social insurance.</summary>
    /// <param name="part">The code of the group that is divided.</param>
    /// <param name="whole">The code of the group that it is divided by.</param>
    /// <returns>The shares, undefined where nobody is in the whole.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The layout has no such group.</exception>
    /// <exception cref="OverflowException">A share is larger than <see cref="long.MaxValue"/> hundredths of a percent.</exception>
    public TallyRatios SharesOf(string part, string whole) => SharesOf(part, CellsOf(whole));

    /// <summary>Finds in every cell which share a group is of a count from elsewhere: its coverage of a denominator, or its attainment of a plan.</summary>
    /// <param name="part">The code of the group that is divided.</param>
    /// <param name="wholes">What it is divided by: for each area each place in the further dimensions, the last of them fastest; none negative.</param>
    /// <returns>The shares, undefined where the whole is nobody.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="part"/> is null.</exception>
    /// <exception cref="ArgumentException">The layout has no such group, or not as many cells as there are wholes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A whole is negative.</exception>
    /// <exception cref="OverflowException">A share is larger than <see cref="long.MaxValue"/> hundredths of a percent.</exception>
    public TallyRatios SharesOf(string part, ReadOnlySpan<long> wholes)
    {
        long[] ratios = CellsOf(part);
        if (wholes.Length != ratios.Length)
        {
            throw new ArgumentException($"The tally has {ratios.Length} cells, but there are {wholes.Length} wholes.", nameof(wholes));
        }

        return new(Layout, ratios, BulkRatios.Shares(ratios, wholes, ratios));
    }

    /// <summary>Finds in every cell by how much a group has grown since an earlier tally.</summary>
    /// <param name="group">The code of the group.</param>
    /// <param name="earlier">The earlier tally, of the same layout: as at an earlier day, or over all dates where this one is.</param>
    /// <returns>The growth rates, negative for a decline, undefined where nobody was there earlier.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The layout has no such group, the tallies differ in layout, or the other one is not as at an earlier day.</exception>
    /// <exception cref="OverflowException">A rate is larger than <see cref="long.MaxValue"/> hundredths of a percent.</exception>
    public TallyRatios GrowthsOf(string group, ParticipantTally earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        if (!Layout.Equals(earlier.Layout))
        {
            throw new ArgumentException($"Only tallies of the same layout compare, not one of {Layout} and one of {earlier.Layout}.", nameof(earlier));
        }

        if (AsAt is null ? earlier.AsAt is not null : earlier.AsAt is null || earlier.AsAt >= AsAt)
        {
            throw new ArgumentException($"The earlier tally must be as at an earlier day, not one {Describe(earlier.AsAt)} beside one {Describe(AsAt)}.", nameof(earlier));
        }

        long[] ratios = CellsOf(group);
        return new(Layout, ratios, BulkRatios.Growths(earlier.CellsOf(group), ratios, ratios));
    }

    /// <summary>Takes the counts of one group out of all counts.</summary>
    private long[] CellsOf(string group)
    {
        int groups = Layout.Groups.Count;
        int at = Layout.Groups.OrdinalOf(group);
        var cells = new long[Layout.Cells];
        for (int cell = 0; cell < cells.Length; cell++)
        {
            cells[cell] = _counts[(cell * groups) + at];
        }

        return cells;
    }
}
