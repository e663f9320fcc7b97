using System;
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
        Area area, LocalDate map, FigureKey measure, Figure<ObservedQuantity> figure, IReadOnlyList<Observation> parts)
    {
        if (parts.Count == 0)
        {
            return Unreported(area, map, measure, figure);
        }

        Observation merged = parts[0].Restated(area.Code, map, figure);
        LocalDate? published = merged.Published;
        foreach (Observation part in parts)
        {
            published = part.Published is { } day && !(day <= published) ? day : published;
        }

        (decimal precision, FigureQualifier qualifier) = (parts.Max(part => part.Precision), Together(parts));
        merged = merged.Precision == precision && merged.Qualifier == qualifier ? merged : merged.WithPrecisionOfParts(precision, qualifier);
        string sources = string.Join("; ", parts.Select(part => part.Source).Where(source => source.Length > 0).Distinct());
        merged = sources == merged.Source ? merged : merged.WithSource(sources);
        string changedBy = string.Join("; ", parts.Select(part => part.Break).Where(code => code.Length > 0).Distinct().Order(StringComparer.Ordinal));
        merged = changedBy == merged.Break ? merged : merged.WithBreak(changedBy);
        return published is { } last && last != merged.Published ? merged.PublishedOn(last) : merged;
    }

    private static Observation Unreported(Area area, LocalDate map, FigureKey measure, Figure<ObservedQuantity> figure)
    {
        Observation observation = Observation.Of(area.Code, measure.Subject, figure, measure.Time).Restated(area.Code, map, figure);
        observation = measure.Series.Length == 0 ? observation : observation.WithSeries(measure.Series);
        return measure.Scope.Length == 0 ? observation : observation.WithScope(measure.Scope);
    }

    // A count and a lower bound add up to a lower bound; bounds from both sides to about as many.
    private static FigureQualifier Together(IEnumerable<Observation> parts)
    {
        FigureQualifier[] words = [.. parts.Select(part => part.Qualifier).Where(word => word != FigureQualifier.None).Distinct().Order()];
        return words switch
        {
            [] => FigureQualifier.None,
            [var only] => only,
            [FigureQualifier.Over, FigureQualifier.AtLeast] => FigureQualifier.AtLeast,
            _ => FigureQualifier.About,
        };
    }
}
