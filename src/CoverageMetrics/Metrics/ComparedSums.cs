using CoverageMetrics.Figures;

namespace CoverageMetrics.Metrics;

/// <summary>The sums over areas that are compared with an earlier time: added up area by area, while what was reported of one is at hand.</summary>
internal sealed class ComparedSums
{
    private FigureSum _earlier;
    private FigureSum _later;
    private CoverageSum _bothEarlier;
    private CoverageSum _bothLater;
    private int _shared;
    private int _compared;

    /// <summary>Gets the earlier count of the areas with a comparable count.</summary>
    internal ref readonly FigureSum Earlier => ref _earlier;

    /// <summary>Gets the later count of the same areas.</summary>
    internal ref readonly FigureSum Later => ref _later;

    /// <summary>Gets the earlier coverage of the areas with a comparable coverage.</summary>
    internal ref readonly CoverageSum BothEarlier => ref _bothEarlier;

    /// <summary>Gets the later coverage of the same areas.</summary>
    internal ref readonly CoverageSum BothLater => ref _bothLater;

    /// <summary>Gets in how many areas both coverages have one and the same denominator.</summary>
    internal DenominatorSharing Sharing => _shared == 0 ? DenominatorSharing.None : _shared == _compared ? DenominatorSharing.All : DenominatorSharing.Some;

    /// <summary>Adds an area.</summary>
    /// <param name="area">Its comparison.</param>
    internal void Add(MetricComparison area)
    {
        if (area.HasChange)
        {
            _earlier.Add(area.Later.Area, area.Earlier!.Count);
            _later.Add(area.Later.Area, area.Later.Count);
        }
        else
        {
            _earlier.Lack(area.Later.Area, area.Change);
        }

        if (area.AreComparable && area.Earlier!.HasBoth && area.Later.HasBoth)
        {
            _bothEarlier.Add(area.Later.Area, area.Earlier.Counts);
            _bothLater.Add(area.Later.Area, area.Later.Counts);
            _compared++;
            _shared += area.Sharing == DenominatorSharing.All ? 1 : 0;
        }
        else if (area.Later.Metric.Denominator is not null)
        {
            // A rate that was published without its counts is compared, but never pooled.
            _bothEarlier.Lack(area.Later.Area, area.AreComparable ? Figure.None<decimal>(NoValueReason.Incomplete) : area.ChangeOfLevel);
        }
    }
}
