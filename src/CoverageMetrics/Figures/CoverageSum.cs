using System.Collections.Generic;
using CoverageMetrics.Areas;

namespace CoverageMetrics.Figures;

/// <summary>Pools coverages: both counts are added over the areas that have both.</summary>
internal struct CoverageSum
{
    private FigureSum _covered;
    private FigureSum _total;
    private string? _group;
    private string? _of;

    /// <summary>Gets the sums of both counts over the areas that have both.</summary>
    internal readonly CountedPair Counts => new(_covered.Reported, _total.Reported);

    /// <summary>Gets the coverage of the areas that have both counts; missing when none has.</summary>
    internal readonly Figure<AnyCoverage> Reported
    {
        get
        {
            (string? group, string? of) = (_group, _of);
            return _covered.Reported.Combine(_total.Reported, (covered, total) => AnyCoverage.Between(covered.ToHeadcount(group!), total.ToHeadcount(of!)));
        }
    }

    /// <summary>Gets the areas that lack one of the counts.</summary>
    internal readonly IReadOnlyList<NoValuePart> Without => _covered.Without;

    /// <summary>Gets the areas that lack one of the counts.</summary>
    internal readonly IReadOnlyList<Area> AreasWithout => _covered.AreasWithout;

    /// <summary>Withholds what was worked out from the areas that have both counts, as long as one lacks them.</summary>
    /// <typeparam name="T">What was worked out.</typeparam>
    /// <param name="reported">What it is of the areas that have both.</param>
    /// <returns>The figure, or why there is none.</returns>
    internal readonly Figure<T> Complete<T>(in Figure<T> reported)
        where T : struct => _covered.Complete(reported);

    /// <summary>Adds the coverage of an area.</summary>
    /// <param name="area">The area.</param>
    /// <param name="coverage">Its coverage.</param>
    /// <param name="counts">Its two counts, with their bounds.</param>
    internal void Add(Area area, in Figure<AnyCoverage> coverage, in CountedPair counts)
    {
        if (!coverage.TryGetValue(out AnyCoverage value))
        {
            _covered.Lack(area, coverage);
            return;
        }

        (_group, _of) = (value.Who, value.Of);
        _covered.Add(area, counts.Covered);
        _total.Add(area, counts.Total);
    }

    /// <summary>Notes an area that is not pooled.</summary>
    /// <typeparam name="T">What was asked about it.</typeparam>
    /// <param name="area">The area.</param>
    /// <param name="none">The figure without a value.</param>
    internal void Lack<T>(Area area, in Figure<T> none)
        where T : struct => _covered.Lack(area, none);

    /// <summary>Writes the coverage reported so far.</summary>
    public override readonly string ToString() => Reported.ToString();
}
