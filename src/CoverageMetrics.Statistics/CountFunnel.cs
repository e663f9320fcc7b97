using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Serialization;
using CoverageMetrics.Statistics.Internal;
using MathNet.Numerics.Distributions;

namespace CoverageMetrics.Statistics;

/// <summary>The events of areas of different sizes beside those that were expected there: which of them had more or fewer than chance explains.</summary>
/// <remarks>
/// <para>The limits are whole counts, and exact: a count is outside where as many or more, or as many or fewer, have less than half of what the level leaves. An area is outside exactly where the exact interval of its
/// count does not hold the expected one. D. J. Spiegelhalter, <i>Statistics in Medicine</i> 24 (2005), 1185-1202.</para>
/// <para>For events that come independently, such as accidents; it reads the counts as outcomes of a process, as <see cref="CountBasis.RegisterAsSample"/> does.</para>
/// <para>Immutable and safe to share; costs its areas.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class CountFunnel
{
    private const int CurvePoints = 100;

    private readonly (AreaCode Area, long Observed, double Expected)[] _areas;

    private CountFunnel((AreaCode Area, long Observed, double Expected)[] areas, double dispersion)
    {
        _areas = areas;
        Dispersion = dispersion;
    }

    /// <summary>Gets by how much the areas vary more than chance explains, as a ratio of variances; 1 unless it was asked for.</summary>
    public double Dispersion { get; }

    /// <summary>Makes a funnel of counts and of those that were expected, such as <see cref="IndirectStandardisation.Expected"/>.</summary>
    /// <param name="areas">Each area with its events and those expected there.</param>
    /// <returns>The funnel.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="areas"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or more than 10^12, or an expected one is no number.</exception>
    public static CountFunnel Of(IEnumerable<(AreaCode Area, long Observed, double Expected)> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        (AreaCode Area, long Observed, double Expected)[] all = [.. areas];
        foreach ((AreaCode area, long observed, double expected) in all)
        {
            Arguments.NotNegative(observed, nameof(areas));
            Arguments.FewEnoughForExactLimits(observed, nameof(areas));
            Arguments.Expected(expected, nameof(areas));
        }

        return new(all, 1);
    }

    /// <summary>Makes a funnel of counts among people: as many are expected in each area as if all areas had as many per person.</summary>
    /// <param name="areas">Each area with its events and its people.</param>
    /// <returns>The funnel; areas where nobody is are not part of the whole, and have no place in it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="areas"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or more than 10^12.</exception>
    /// <exception cref="OverflowException">A sum of the counts does not fit.</exception>
    public static CountFunnel Among(IEnumerable<(AreaCode Area, long Events, long People)> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        (AreaCode Area, long Events, long People)[] all = [.. areas];
        foreach ((AreaCode area, long _, long people) in all)
        {
            Arguments.NotNegative(people, nameof(areas));
        }

        double whole = all.Sum(one => one.People);
        double events = all.Where(one => one.People > 0).Sum(one => one.Events);
        return Of(all.Select(one => (one.Area, one.Events, one.People == 0 ? 0 : events * (one.People / whole))));
    }

    /// <summary>Widens the limits by as much as the areas vary more than chance explains, which they do wherever they differ in more than size.</summary>
    /// <remarks>The mean of the squared z-scores, (observed - expected) / sqrt(expected), those at either end moved in to the last that stays; at least 1. D. J. Spiegelhalter, <i>Quality and Safety in Health Care</i> 14 (2005), 347-351. The
    /// limits are exact ones of the level that reaches as many standard deviations, times the root of it.</remarks>
    /// <param name="winsorisedPercent">How many percent of the areas are moved in at either end: 10 is usual; 0 moves none. At least 0 and less than 50.</param>
    /// <returns>The funnel with wider limits.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="winsorisedPercent"/> is negative, or 50 or more.</exception>
    public CountFunnel WithOverdispersion(decimal winsorisedPercent) =>
        new(_areas, Internal.Dispersion.Of([.. Placed.Select(one => (one.Observed - one.Expected) / Math.Sqrt(one.Expected))], winsorisedPercent));

    /// <summary>Finds where each area stands.</summary>
    /// <param name="level">The level of the limits: 95% and 99.8% are usual.</param>
    /// <returns>A point for each area, in the order given; none where no event was expected.</returns>
    public IReadOnlyList<Figure<CountFunnelPoint>> At(ConfidenceLevel level)
    {
        (double tail, double z) = Reach(level);
        return Array.ConvertAll(_areas, one => one.Expected > 0
            ? Figure.Of(new CountFunnelPoint(one.Area, one.Observed, one.Expected, ExactTails.Counts(one.Expected, tail, z), level))
            : Withheld.Undefined<CountFunnelPoint>());
    }

    /// <summary>Finds the lower limit of observed in percent of expected, through the points where a whole count is just on it.</summary>
    /// <param name="level">The level of the limits.</param>
    /// <returns>Expected events across, and percent upwards; empty where no area has a place.</returns>
    public IReadOnlyList<(decimal X, decimal Y)> LowerCurve(ConfidenceLevel level) => Curve(0, level, ExactTails.UpperCount);

    /// <summary>Finds the upper limit of observed in percent of expected, through the points where a whole count is just on it.</summary>
    /// <param name="level">The level of the limits.</param>
    /// <returns>Expected events across, and percent upwards; empty where no area has a place.</returns>
    public IReadOnlyList<(decimal X, decimal Y)> UpperCurve(ConfidenceLevel level) => Curve(1, level, ExactTails.LowerCount);

    /// <summary>Writes how many areas there are and their events, in the current culture.</summary>
    /// <returns>Text such as <c>63 areas with 7,241 events</c>.</returns>
    public override string ToString() => string.Create(null, $"{_areas.Length:N0} areas with {_areas.Sum(one => one.Observed):N0} events");

    private IEnumerable<(AreaCode Area, long Observed, double Expected)> Placed => _areas.Where(one => one.Expected > 0);

    private IReadOnlyList<(decimal X, decimal Y)> Curve(long from, ConfidenceLevel level, Func<long, double, double, double> expectedAt)
    {
        if (!Placed.Any())
        {
            return [];
        }

        (double tail, double z) = Reach(level);
        double most = 10 + (2 * Placed.Max(one => Math.Max(one.Observed, one.Expected)));
        double step = Math.Pow(most, 1.0 / (CurvePoints - 1));
        return [.. Enumerable.Range(0, CurvePoints).Select(point => from - 1 + (long)Math.Round(Math.Pow(step, point))).Distinct()
            .Select(count => (Count: count, Expected: expectedAt(count, tail, z))).Select(at => ((decimal)at.Expected, (decimal)(100 * at.Count / at.Expected)))];
    }

    private (double Tail, double Deviations) Reach(ConfidenceLevel level)
    {
        double z = level.Deviations * Math.Sqrt(Dispersion);
        return (Dispersion > 1 ? Normal.CDF(0, 1, -z) : level.Tail, z);
    }
}
