using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using NodaTime;

namespace CoverageMetrics.Restatement;

/// <summary>Makes the report of an area out of the reports of others.</summary>
internal static class MergedObservation
{
    /// <summary>Makes an observation that was published when the last of its parts was, and is no more precise than the least precise one.</summary>
    internal static Observation Of(
        Area area, LocalDate map, ObservedMeasure measure, Figure<ObservedQuantity> figure, IReadOnlyCollection<Observation> parts)
    {
        Observation merged = Observation.Of(area.Code, measure.Subject, figure, measure.Time).Restated(area.Code, map, figure);
        merged = measure.Series.Length == 0 ? merged : merged.WithSeries(measure.Series);
        merged = measure.Scope.Length == 0 ? merged : merged.WithScope(measure.Scope);
        if (parts.Count == 0)
        {
            return merged;
        }

        merged = merged
            .Printed(parts.Max(part => part.Precision), Together(parts))
            .From(string.Join("; ", parts.Select(part => part.Source).Where(source => source.Length > 0).Distinct()));
        return parts.Max(part => part.Published) is { } published ? merged.PublishedOn(published) : merged;
    }

    // A count and a lower bound add up to a lower bound; bounds from both sides to about as many.
    private static FigureQualifier Together(IEnumerable<Observation> parts)
    {
        FigureQualifier[] words = [.. parts.Select(part => part.Qualifier).Where(word => word != FigureQualifier.None).Distinct().Order()];
        return words switch
        {
            [] => FigureQualifier.None,
            [var only] => only,
            [FigureQualifier.Above, FigureQualifier.AtLeast] => FigureQualifier.AtLeast,
            _ => FigureQualifier.About,
        };
    }
}
