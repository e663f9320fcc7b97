using System;

namespace CoverageMetrics.Aggregation;

public sealed partial class ParticipantTally
{
    /// <summary>Gets the people of a group in an area, over all further dimensions.</summary>
    /// <remarks>The group is the layout's of the same code. People, not rows: for registers with one row a person; others have <see cref="PersonTally"/>.</remarks>
    /// <typeparam name="TGroup">The group.</typeparam>
    /// <param name="area">The code of the area.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException">The layout has no such area, or no group of the code of <typeparamref name="TGroup"/>.</exception>
    /// <exception cref="OverflowException">There are more than <see cref="long.MaxValue"/>.</exception>
    public Headcount<TGroup> HeadcountIn<TGroup>(string area)
        where TGroup : struct, IPopulationGroup => Headcount.Of<TGroup>(this[area, Headcount<TGroup>.Unit]);

    /// <summary>Gets the people of a group in all areas, over all further dimensions.</summary>
    /// <remarks>The group is the layout's of the same code. People, not rows: for registers with one row a person; others have <see cref="PersonTally"/>.</remarks>
    /// <typeparam name="TGroup">The group.</typeparam>
    /// <returns>How many there are.</returns>
    /// <exception cref="ArgumentException">The layout has no group of the code of <typeparamref name="TGroup"/>.</exception>
    /// <exception cref="OverflowException">There are more than <see cref="long.MaxValue"/>.</exception>
    public Headcount<TGroup> HeadcountOf<TGroup>()
        where TGroup : struct, IPopulationGroup
    {
        int group = Layout.Groups.OrdinalOf(Headcount<TGroup>.Unit);
        long persons = 0;
        for (int area = 0; area < Layout.Areas.Count; area++)
        {
            persons += Sum(area, group);
        }

        return Headcount.Of<TGroup>(persons);
    }
}
