using System;
using System.Linq;

namespace CoverageMetrics.Figures;

/// <summary>How many people are in any of several groups, of whom nobody knows who is in two.</summary>
internal static class Overlap
{
    /// <summary>Finds the people.</summary>
    /// <param name="population">Everybody there is.</param>
    /// <param name="groups">The groups, at least one.</param>
    /// <returns>The smallest number, with both ends as its bounds, or why there is none.</returns>
    internal static Figure<ObservedQuantity> Of(Observation population, Observation[] groups)
    {
        Observation[] all = [population, .. groups];
        NoValuePart[] lacking = [.. all.Where(static one => !one.Figure.HasValue).Select(static one => new NoValuePart(null, one.Key, one.Figure.Reason, one.Figure.Detail))];
        if (lacking.Length > 0)
        {
            NoValueReason reason = lacking[0].Reason!.Value;
            return Figure.None<ObservedQuantity>(Array.TrueForAll(lacking, one => one.Reason == reason) ? reason : NoValueReason.Incomplete, NoValueDetail.FiguresLacking(lacking));
        }

        if (Array.Find(all, one => (one.Area, one.Map, one.Time) != (population.Area, population.Map, population.Time)) is { } elsewhere)
        {
            return Figure.None<ObservedQuantity>(NoValueReason.NotComparable, NoValueDetail.SeveralMeant(population.Key, elsewhere.Key));
        }

        if (Array.Find(all, static one => one.Figure.Value is not { IsPeople: true, IsChange: false }) is { } other)
        {
            return Figure.None<ObservedQuantity>(NoValueReason.NotComparable, NoValueDetail.UnitsDiffer(other.Key, FigureKey.People, other.Figure.Value.UnitCode));
        }

        FigureStatus status = all.Select(static one => one.Figure.Status!.Value).Aggregate(FigureStatus.Derived, Figure.LessFirm);
        Extent?[] extents = Array.ConvertAll(groups, static group => Extent.Of(group.Figure));
        Extent? everybody = Extent.Of(population.Figure);
        decimal smallest = extents.Max(static extent => extent?.Low ?? 0);
        decimal? together = extents.Aggregate((decimal?)0, static (sum, extent) => sum + extent?.High);
        decimal? largest = together is { } sum && everybody?.High is { } most ? Math.Min(sum, most) : together ?? everybody?.High;
        if (largest < smallest)
        {
            return Figure.None<ObservedQuantity>(NoValueReason.Conflicting, NoValueDetail.SeveralMeant(population.Key, groups.First(group => Extent.Of(group.Figure)?.Low == smallest).Key));
        }

        bool isTight = everybody is { IsTight: true } && Array.TrueForAll(extents, static extent => extent is { IsTight: true });
        ObservedQuantity value = ObservedQuantity.OfPeople((long)smallest);
        return smallest == largest && Array.TrueForAll(all, static one => one.Figure.IsExact)
            ? new(value, status)
            : new(value, status, Extent.Slot<ObservedQuantity>(new Extent(smallest, largest, BoundsReason.Overlapping, isTight), value.TryWithNumber));
    }
}
