using System;
using System.Collections.Generic;
using CoverageMetrics.Figures;
using NodaTime;

namespace CoverageMetrics.Targets;

/// <summary>Lays milestones on a straight line between two targets.</summary>
internal static class MilestonePath
{
    /// <summary>Checks that a line can be laid between two targets.</summary>
    /// <param name="from">The terms of the earlier target.</param>
    /// <param name="subject">What it is of.</param>
    /// <param name="to">The terms of the later target.</param>
    /// <param name="laterSubject">What that is of.</param>
    /// <param name="parameter">The parameter with the later target.</param>
    /// <exception cref="ArgumentException">Areas or subjects differ, or the days are not in order.</exception>
    internal static void Check(TargetTerms from, string subject, TargetTerms to, string laterSubject, string parameter)
    {
        if (from.Area != to.Area || subject != laterSubject)
        {
            throw new ArgumentException($"A path leads between targets of one area and subject; these are {from.Area} {subject} and {to.Area} {laterSubject}.", parameter);
        }

        if (to.Date <= from.Date)
        {
            throw new ArgumentException($"A path leads to a later day: {ObservationTime.On(to.Date)} is not after {ObservationTime.On(from.Date)}.", parameter);
        }
    }

    /// <summary>Lays the milestones.</summary>
    /// <typeparam name="TMilestone">The milestone's type.</typeparam>
    /// <param name="from">The earlier day.</param>
    /// <param name="start">The number there.</param>
    /// <param name="later">The later day, after the earlier.</param>
    /// <param name="end">The number there.</param>
    /// <param name="spacing">What the line is straight over.</param>
    /// <param name="make">Makes a milestone of a day and an unrounded number.</param>
    /// <returns>The milestones: ends of months after the earlier day, and the later day.</returns>
    /// <exception cref="ArgumentException">Both days are in one month, and the months count alike.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The spacing is none of the known ones.</exception>
    internal static IReadOnlyList<TMilestone> Between<TMilestone>(
        LocalDate from, decimal start, LocalDate later, decimal end, MilestoneSpacing spacing, Func<LocalDate, decimal, TMilestone> make)
    {
        if (!Enum.IsDefined(spacing))
        {
            throw new ArgumentOutOfRangeException(nameof(spacing), spacing, "The spacing is none of the known ones.");
        }

        Func<LocalDate, int> distance = spacing == MilestoneSpacing.ByDays
            ? date => Period.DaysBetween(from, date)
            : date => TargetMonths.Between(from, date);
        int whole = distance(later);
        if (whole == 0)
        {
            throw new ArgumentException($"Between {ObservationTime.On(from)} and {ObservationTime.On(later)} no month ends whose months could count alike.", nameof(later));
        }

        var milestones = new List<TMilestone>();
        for (LocalDate monthEnd = EndOfMonth(from); monthEnd < later; monthEnd = EndOfMonth(monthEnd.PlusDays(1)))
        {
            if (monthEnd > from)
            {
                // Every part of the difference is added to the start, so that no error adds up along the way.
                milestones.Add(make(monthEnd, start + ((end - start) * distance(monthEnd) / whole)));
            }
        }

        milestones.Add(make(later, end));
        return milestones.AsReadOnly();
    }

    private static LocalDate EndOfMonth(LocalDate day) => day.With(DateAdjusters.EndOfMonth);
}
