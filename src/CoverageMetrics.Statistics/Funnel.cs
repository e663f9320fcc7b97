using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Serialization;
using CoverageMetrics.Statistics.Internal;

namespace CoverageMetrics.Statistics;

/// <summary>The coverages of areas of different sizes around their common average: which of them are further from it than chance explains.</summary>
/// <remarks>
/// <para>The limits of an area of n people are p + z sqrt(p (1 - p) / n) and the same with minus, with p the coverage of all areas together: their counts added, never a mean of their percentages. An area is
/// outside exactly where its Wilson interval does not hold the average. D. J. Spiegelhalter, <i>Statistics in Medicine</i> 24 (2005), 1185-1202.</para>
/// <para>It reads the counts as outcomes of a process, as <see cref="CountBasis.RegisterAsSample"/> does.</para>
/// <para>Immutable and safe to share; costs its areas.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class Funnel
{
    private const int CurvePoints = 100;

    private readonly (AreaCode Area, AnyCoverage Coverage)[] _areas;

    private Funnel((AreaCode Area, AnyCoverage Coverage)[] areas, AnyCoverage average, double dispersion)
    {
        _areas = areas;
        Average = average;
        Dispersion = dispersion;
    }

    /// <summary>Gets the coverage of all areas together. Areas where nobody is, or where more are covered than there are, are not among them: they have no place in the funnel, and the reason in theirs.</summary>
    public AnyCoverage Average { get; }

    /// <summary>Gets by how much the areas vary more than chance explains, as a ratio of variances; 1 unless it was asked for.</summary>
    public double Dispersion { get; }

    private double Mean => (double)Average.Covered / Average.Total;

    /// <summary>Makes a funnel of the coverages of areas.</summary>
    /// <param name="areas">Each area with its coverage, all of one group out of one denominator.</param>
    /// <returns>The funnel.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="areas"/> is null.</exception>
    /// <exception cref="ArgumentException">Two coverages are of different groups; the message names both.</exception>
    /// <exception cref="OverflowException">A sum of the counts does not fit.</exception>
    public static Funnel Of(IEnumerable<(AreaCode Area, AnyCoverage Coverage)> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        (AreaCode Area, AnyCoverage Coverage)[] all = [.. areas];
        AnyCoverage[] placed = [.. all.Select(one => one.Coverage).Where(HasPlace)];
        return new(all, placed.Length == 0 ? default : placed.Aggregate((left, right) => left.Pool(right)), 1);
    }

    /// <summary>Widens the limits by as much as the areas vary more than chance explains, which they do wherever they differ in more than size.</summary>
    /// <remarks>The mean of the squared z-scores, those at either end moved in to the last that stays; at least 1. D. J. Spiegelhalter, <i>Quality and Safety in Health Care</i> 14 (2005), 347-351.</remarks>
    /// <param name="winsorisedPercent">How many percent of the areas are moved in at either end, so that a few that are really different do not hide themselves: 10 is usual; 0 moves none. At least 0 and less than 50.</param>
    /// <returns>The funnel with limits whose distance from the average is multiplied by the root of <see cref="Dispersion"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="winsorisedPercent"/> is negative, or 50 or more.</exception>
    public Funnel WithOverdispersion(decimal winsorisedPercent) =>
        new(_areas, Average, Internal.Dispersion.Of([.. _areas.Where(one => HasPlace(one.Coverage)).Select(one => Score(one.Coverage))], winsorisedPercent));

    /// <summary>Finds where each area stands.</summary>
    /// <param name="level">The level of the limits: 95% and 99.8% are usual.</param>
    /// <returns>A point for each area, in the order given; none where nobody is in an area, or where more are covered than there are.</returns>
    public IReadOnlyList<Figure<FunnelPoint>> At(ConfidenceLevel level)
    {
        double reach = Reach(level);
        return Array.ConvertAll(_areas, one =>
            HasPlace(one.Coverage) ? Figure.Of(new FunnelPoint(one.Area, one.Coverage, Limits(one.Coverage.Total, reach), level))
            : one.Coverage.IsDefined ? Withheld.PartExceedsWhole<FunnelPoint>()
            : Withheld.Undefined<FunnelPoint>());
    }

    /// <summary>Finds the lower limits of places of every size, as the curve that a picture of points takes.</summary>
    /// <param name="level">The level of the limits.</param>
    /// <returns>People across, from half of the smallest area to twice the largest, and percent upwards; empty where no area has a place.</returns>
    public IReadOnlyList<(decimal X, decimal Y)> LowerCurve(ConfidenceLevel level) => Curve(level, limits => limits.Lower);

    /// <summary>Finds the upper limits of places of every size, as the curve that a picture of points takes.</summary>
    /// <param name="level">The level of the limits.</param>
    /// <returns>People across, from half of the smallest area to twice the largest, and percent upwards; empty where no area has a place.</returns>
    public IReadOnlyList<(decimal X, decimal Y)> UpperCurve(ConfidenceLevel level) => Curve(level, limits => limits.Upper);

    /// <summary>Writes how many areas there are and what they have together, in the current culture.</summary>
    /// <returns>Text such as <c>63 areas around 13,055,704 of 54,445,300 (labour-force)</c>.</returns>
    public override string ToString() => string.Create(null, $"{_areas.Length:N0} areas around {Average}");

    private static bool HasPlace(AnyCoverage coverage) => coverage.IsDefined && !coverage.ExceedsTotal;

    private IReadOnlyList<(decimal X, decimal Y)> Curve(ConfidenceLevel level, Func<(double Lower, double Upper), double> side)
    {
        if (!Average.IsDefined)
        {
            return [];
        }

        double reach = Reach(level);
        long[] sizes = [.. _areas.Where(one => HasPlace(one.Coverage)).Select(one => one.Coverage.Total)];
        double from = Math.Max(1, sizes.Min() / 2.0);
        double step = Math.Pow(2.0 * sizes.Max() / from, 1.0 / (CurvePoints - 1));
        return [.. Enumerable.Range(0, CurvePoints).Select(point => Math.Round(from * Math.Pow(step, point))).Distinct().Select(size => ((decimal)size, 100 * (decimal)side(Limits(size, reach))))];
    }

    private double Reach(ConfidenceLevel level) => level.Deviations * Math.Sqrt(Dispersion);

    private (double Lower, double Upper) Limits(double size, double reach)
    {
        double away = reach * Math.Sqrt(Mean * (1 - Mean) / size);
        return (Math.Max(0, Mean - away), Math.Min(1, Mean + away));
    }

    // Where nobody or everybody is covered, nobody is away from the average.
    private double Score(AnyCoverage coverage) => Average.Covered == 0 || Average.Covered == Average.Total
        ? 0
        : (((double)coverage.Covered / coverage.Total) - Mean) / Math.Sqrt(Mean * (1 - Mean) / coverage.Total);
}
