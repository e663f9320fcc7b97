using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Testing;

/// <summary>Makes the figures that a set of metrics asks for, of the areas of a level: such as areas report them, or such as nobody should.</summary>
/// <remarks>Immutable and safe to share; costs the observations that it makes. The same catalogue, level, seed, metrics and period give the same observations, in every version of .NET.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class Samples
{
    private readonly AreaCatalogue _catalogue;
    private readonly AreaLevel _level;
    private readonly long _seed;

    private Samples(AreaCatalogue catalogue, AreaLevel level, long seed) => (_catalogue, _level, _seed) = (catalogue, level, seed);

    /// <summary>Names the areas and the seed.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="level">The level whose areas report.</param>
    /// <param name="seed">Any number; a framework of properties generates it.</param>
    /// <returns>The samples.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalogue"/> is null.</exception>
    /// <exception cref="ArgumentException">The catalogue has no such level.</exception>
    public static Samples Of(AreaCatalogue catalogue, AreaLevel level, long seed)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return catalogue.Levels.Contains(level)
            ? new(catalogue, level, seed)
            : throw new ArgumentException($"The catalogue has no level '{level}'; it has {string.Join(", ", catalogue.Levels)}.", nameof(level));
    }

    /// <summary>Makes one final figure for each that the metrics ask for, in a month, the month before and the same one a year before, of the areas that there are on the day of the figure: a
    /// few large ones beside many small ones, parts that are below their wholes, and slow growth.</summary>
    /// <param name="metrics">The metrics.</param>
    /// <param name="month">The month, of the calendar year; of a longer period its last day and its mean.</param>
    /// <returns>The observations.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="metrics"/> is null.</exception>
    /// <exception cref="ArgumentException">No area of the level is there on the last day of <paramref name="month"/>.</exception>
    public ObservationSet Realistic(MetricSet metrics, ReportingPeriod month) => ObservationSet.Of(Made(metrics, month));

    /// <summary>Makes the same figures and spoils most of them: missing, without a value for each reason, withheld, of each status, bounded, printed rounded, published twice, contradictory, of another
    /// definition, series or scope, of areas that nobody knows, on the map of another day, of nobody, and absurdly large.</summary>
    /// <param name="metrics">The metrics.</param>
    /// <param name="month">The month, as for <see cref="Realistic"/>.</param>
    /// <returns>The observations; each way of spoiling is there wherever there are figures enough, some thirty.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="metrics"/> is null.</exception>
    /// <exception cref="ArgumentException">No area of the level is there on the last day of <paramref name="month"/>.</exception>
    public ObservationSet Hostile(MetricSet metrics, ReportingPeriod month)
    {
        int first = Dice.Whole(_seed, "first", Spoiling.Ways);
        return ObservationSet.Of(Made(metrics, month).SelectMany((observation, at) => Spoiling.Of(observation, first + at)));
    }

    private Observation[] Made(MetricSet metrics, ReportingPeriod month)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        if (_catalogue.On(month.LastDay).At(_level).Count == 0)
        {
            throw new ArgumentException($"The catalogue has no area of the level '{_level}' on the last day of {month}.", nameof(month));
        }

        FigureKey[] keys =
        [
            .. new[] { month, month.Previous(), month.SamePeriodLastYear() }.Distinct()
                .SelectMany(period => metrics.SelectMany(metric => metric.Denominator is null
                    ? [AskedFigure.OfNumerator(metric, period)]
                    : new[] { AskedFigure.OfNumerator(metric, period), AskedFigure.OfDenominator(metric, period) }))
                .Distinct(),
        ];
        return
        [
            .. from key in keys
               from area in _catalogue.On(key.Time.AsAt).At(_level)
               let change = metrics.Any(metric => metric.IsNetChange && metric.Subject == key.Subject)
               select Observation.Of(key.WithArea(area.Code), Figure.Of(Quantity(metrics, key, area.Code, change))),
        ];
    }

    private ObservedQuantity Quantity(MetricSet metrics, FigureKey key, AreaCode area, bool isChange)
    {
        // Half a per cent a month, from a few thousand people to a few million.
        decimal skew = Dice.Fraction(_seed, area.Text);
        int months = ((key.Time.AsAt.Year - 2000) * 12) + key.Time.AsAt.Month;
        decimal people = (5_000 + (3_000_000 * skew * skew * skew)) * (1 + (0.005m * months)) * Share(metrics, key.Subject, area, metrics.Count);
        long flow = decimal.ToInt64(decimal.Truncate(key.Time.Period is null || key.Time.IsMean ? people : people * key.Time.Period.Value.Months / 50)) + 1;
        return Spoiling.Quantity(key.Kind == QuantityKind.Amount ? flow * 25m : flow, key.Unit, isChange);
    }

    // A part of each whole that the set measures it against; of what is measured against itself over others no further than there are metrics.
    private decimal Share(MetricSet metrics, string subject, AreaCode area, int depth)
    {
        decimal own = 0.3m + (0.65m * Dice.Fraction(_seed, string.Create(CultureInfo.InvariantCulture, $"{area} {subject}")));
        decimal[] wholes =
        [
            .. metrics.Where(metric => depth > 0 && metric.Subject == subject && metric.Denominator is { } over && over.Subject != subject)
                .Select(metric => Share(metrics, metric.Denominator!.Subject, area, depth - 1)),
        ];
        return own * wholes.DefaultIfEmpty(1).Min();
    }
}
