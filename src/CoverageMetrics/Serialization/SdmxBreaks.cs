using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using NodaTime;

namespace CoverageMetrics.Serialization;

/// <summary>Says with which figures the definitions begin whose breaks were declared for a set: SDMX has breaks at observations alone.</summary>
internal static class SdmxBreaks
{
    /// <summary>Gives the observations of a set with the breaks that were declared for it.</summary>
    /// <param name="observations">The set.</param>
    /// <returns>The observations in their order; the first figure of each area, series and scope that is of the new definition flags it, unless it flags one itself.</returns>
    internal static IEnumerable<Observation> In(ObservationSet observations)
    {
        // The last of several at one figure.
        var codes = new Dictionary<FigureKey, string>();
        foreach (Break declared in observations.DeclaredBreaks.OrderBy(static one => one.Day))
        {
            foreach (IEnumerable<Observation> series in observations.Where(one => one.Figure.HasValue && IsOf(declared.Key, one.Key)).GroupBy(static one => (one.Area, one.Unit, one.Series, one.Scope)))
            {
                if (FirstOf(series, declared.Day) is { } first)
                {
                    codes[first] = declared.Code;
                }
            }
        }

        return codes.Count == 0 ? observations : observations.Select(one => one.Break.Length == 0 && codes.TryGetValue(one.Key, out string? code) ? one.WithBreak(code) : one);
    }

    // A break is of every area, series and scope that its key does not name.
    private static bool IsOf(in FigureKey declared, in FigureKey key) =>
        declared.Subject == key.Subject && (declared.Area == default || declared.Area == key.Area)
        && (declared.Series.Length == 0 || declared.Series == key.Series) && (declared.Scope.Length == 0 || declared.Scope == key.Scope);

    // Where there is any, one that is of the new definition from its first day on.
    private static FigureKey? FirstOf(IEnumerable<Observation> series, LocalDate day) => series
        .Where(one => one.Time.AsAt >= day)
        .OrderBy(one => StartOf(one.Time) < day).ThenBy(static one => StartOf(one.Time)).ThenBy(static one => one.Key)
        .Select(static one => (FigureKey?)one.Key).FirstOrDefault();

    private static LocalDate StartOf(ObservationTime time) => time.Period?.FirstDay ?? time.AsAt;
}
