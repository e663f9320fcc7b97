using System;
using System.Collections.Generic;
using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using NodaTime;

namespace CoverageMetrics.Aggregation;

/// <summary>Makes observations of counts.</summary>
internal static class ObservedCounts
{
    /// <summary>Checks the time that a tally is reported for.</summary>
    /// <param name="asAt">The day the tally was counted as at, or null.</param>
    /// <param name="time">The time asked for.</param>
    /// <param name="parameter">The parameter that has it.</param>
    /// <exception cref="ArgumentException">The tally was counted as at another day.</exception>
    internal static void RequireTime(LocalDate? asAt, ObservationTime time, string parameter)
    {
        if (asAt is { } day && time != ObservationTime.On(day))
        {
            throw new ArgumentException($"The tally was counted as at {ObservationTime.On(day)}, not {time}.", parameter);
        }
    }

    /// <summary>Makes the observations of an area: of each group a count, or that it is missing.</summary>
    /// <param name="area">The area.</param>
    /// <param name="subjects">The code of each count.</param>
    /// <param name="scopes">The scope of each count, or empty.</param>
    /// <param name="counts">The counts.</param>
    /// <param name="time">When.</param>
    /// <param name="options">The options.</param>
    /// <returns>An observation for each count.</returns>
    internal static IEnumerable<Observation> Of(AreaCode area, string[] subjects, string[] scopes, long[] counts, ObservationTime time, TallyObservationOptions options)
    {
        bool isMissing = !options.IsComplete && Array.TrueForAll(counts, count => count == 0);
        for (int i = 0; i < counts.Length; i++)
        {
            Figure<ObservedQuantity> figure = isMissing
                ? Figure.None<ObservedQuantity>(NoValueReason.Missing)
                : Figure.Of(options.Unit == FigureKey.People ? ObservedQuantity.OfPeople(counts[i]) : ObservedQuantity.OfCount(counts[i], options.Unit), options.Status);
            Observation observation = Observation.Of(area, subjects[i], figure, time).WithUnit(options.Unit);
            yield return scopes[i].Length == 0 ? observation : observation.WithScope(scopes[i]);
        }
    }

    /// <summary>Reads the codes of a layout as codes of areas.</summary>
    /// <param name="layout">The layout.</param>
    /// <returns>The codes.</returns>
    /// <exception cref="InvalidOperationException">A code of the layout is no area code.</exception>
    internal static AreaCode[] AreasOf(TallyLayout layout)
    {
        var areas = new AreaCode[layout.Areas.Count];
        for (int i = 0; i < areas.Length; i++)
        {
            areas[i] = AreaCode.TryParse(layout.Areas[i], CultureInfo.InvariantCulture, out AreaCode area)
                ? area
                : throw new InvalidOperationException($"'{layout.Areas[i]}' of the layout is no area code, so that nothing can be reported of it.");
        }

        return areas;
    }
}
