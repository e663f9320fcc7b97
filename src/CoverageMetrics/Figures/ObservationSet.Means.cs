using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Figures;

/// <content>Means of periods.</content>
public sealed partial class ObservationSet
{
    /// <summary>Works out the means over a period of everything that was counted at the ends of its months: person-months divided by months.</summary>
    /// <remarks>
    /// <para>A month that nobody reported is never imputed: the mean has no value then, and names the months that lack. A mean is given to the person or the unit, rounded half away from zero, and where the division leaves a rest,
    /// with the two whole numbers that it lies between as its bounds; the exact pair of a coverage, person-months over labour-force-months, is <c>Pool()</c> of the coverages of the months.</para>
    /// <para>What was counted on other days, what came over a period and net changes have no part in it.</para>
    /// </remarks>
    /// <param name="period">The period.</param>
    /// <param name="catalogue">The areas: where the territory of a code changed within the period, there is no mean until the figures are restated on one map.</param>
    /// <returns>The means alone, each at <see cref="ObservationTime.MeanOf"/> the period.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalogue"/> is null.</exception>
    public ObservationSet MeanOver(ReportingPeriod period, AreaCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        LocalDate[] ends = [.. period.EachMonth().Select(month => month.LastDay)];
        return Of(Keys
            .Where(key => key.Time.Period is null && Array.IndexOf(ends, key.Time.AsAt) >= 0)
            .GroupBy(key => (key.Area, key.Subject, key.Unit, key.Series, key.Scope))
            .SelectMany(group => Maps(group, period.LastDay).Select(map => MeanOf(group, map, ends, period, catalogue)))
            .OfType<Observation>());
    }

    // Figures that were restated have the map they stand on; the others have that of their own day, and the mean that of the last one.
    private static IEnumerable<LocalDate?> Maps(IEnumerable<FigureKey> keys, LocalDate lastDay)
    {
        LocalDate[] restated = [.. keys.Where(key => key.Map != key.Time.AsAt).Select(key => key.Map).Distinct()];
        return restated.Contains(lastDay) || !keys.Any(key => key.Map == key.Time.AsAt && Array.IndexOf(restated, key.Map) < 0)
            ? restated.Select(static map => (LocalDate?)map)
            : restated.Select(static map => (LocalDate?)map).Append(null);
    }

    private Observation? MeanOf(IEnumerable<FigureKey> keys, LocalDate? map, LocalDate[] ends, ReportingPeriod period, AreaCatalogue catalogue)
    {
        FigureKey?[] months = Array.ConvertAll(ends, end => keys.Where(key => key.Time.AsAt == end && key.Map == (map ?? end)).Select(static key => (FigureKey?)key).FirstOrDefault());
        Figure<ObservedQuantity>[] figures = Array.ConvertAll(months, key => key is { } known ? FigureOf(known) : Figure.None<ObservedQuantity>(NoValueReason.Missing));
        if (figures.Any(static figure => figure is { HasValue: true, Value.IsChange: true }))
        {
            return null;
        }

        FigureKey last = keys.First();
        FigureKey mean = last.At(ObservationTime.MeanOf(period));
        Area[] territories = map is null ? [.. months.OfType<FigureKey>().Select(key => catalogue.Find(key.Area, key.Map)).OfType<Area>().Distinct()] : [];
        return Observation.Of(map is { } day ? mean.OnMap(day) : mean, territories.Length > 1
            ? Figure.None<ObservedQuantity>(NoValueReason.NotComparable, NoValueDetail.TerritoriesDiffer([territories[0], territories[^1]]))
            : MonthlyMean.Of(figures, Array.ConvertAll(ends, static end => ObservationTime.On(end))));
    }
}
