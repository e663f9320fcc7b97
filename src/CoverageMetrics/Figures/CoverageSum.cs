using System.Collections.Generic;
using CoverageMetrics.Areas;

namespace CoverageMetrics.Figures;

/// <summary>Pools coverages, shares and ratios: both sides are added over the areas that have both.</summary>
internal struct CoverageSum
{
    private FigureSum _covered;
    private FigureSum _total;

    /// <summary>Gets the sums of both sides over the areas that have both.</summary>
    internal readonly CountedPair Counts => new(_covered.Reported, _total.Reported);

    /// <summary>Gets the areas that lack one of them.</summary>
    internal readonly IReadOnlyList<NoValuePart> Without => _covered.Without;

    /// <summary>Gets the areas that lack one of them.</summary>
    internal readonly IReadOnlyList<Area> AreasWithout => _covered.AreasWithout;

    /// <summary>Withholds what was worked out from the areas that have both, as long as one lacks them.</summary>
    /// <typeparam name="T">What was worked out.</typeparam>
    /// <param name="reported">What it is of the areas that have both.</param>
    /// <returns>The figure, or why there is none.</returns>
    internal readonly Figure<T> Complete<T>(in Figure<T> reported)
        where T : struct => _covered.Complete(reported);

    /// <summary>Finds the coverage of the areas that have both counts.</summary>
    /// <param name="who">The code of the people covered.</param>
    /// <param name="of">The code of those who could be.</param>
    /// <returns>The coverage; missing when no area has both.</returns>
    internal readonly Figure<AnyCoverage> CoverageOf(string who, string of) =>
        _covered.Reported.Combine(_total.Reported, (covered, total) => AnyCoverage.Between(covered.ToHeadcount(who), total.ToHeadcount(of)));

    /// <summary>Adds both sides of an area.</summary>
    /// <param name="area">The area.</param>
    /// <param name="counts">Its two sides, which have a value, with their bounds.</param>
    internal void Add(Area area, in CountedPair counts)
    {
        _covered.Add(area, counts.Covered);
        _total.Add(area, counts.Total);
    }

    /// <summary>Notes an area that is not pooled.</summary>
    /// <typeparam name="T">What was asked about it.</typeparam>
    /// <param name="area">The area.</param>
    /// <param name="none">The figure without a value.</param>
    internal void Lack<T>(Area area, in Figure<T> none)
        where T : struct => _covered.Lack(area, none);

    /// <summary>Writes both sums so far.</summary>
    public override readonly string ToString() => Counts.ToString();
}
