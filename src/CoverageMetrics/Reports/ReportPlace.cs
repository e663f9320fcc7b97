using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Measures;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Reports;

/// <summary>Where a row and a column of a report meet, while a measure of one's own is worked out: an area or the total, a metric and a time, and the figures that are there.</summary>
/// <remarks>
/// <para>All figures are numbers in ones, unrounded: people or units of the currency, percent, percentage points, a place. They keep status and reason, and what is worked out from
/// them keeps theirs. In the row of a total they are over the areas that have reported, as the row is: a value that leaves areas out carries the note that says which.</para>
/// <para>It can be asked while the function runs that it was given to, and no longer: a place that was kept throws an <see cref="InvalidOperationException"/>. Two places are equal only when they are the same object.</para>
/// <para>Not thread-safe, as it is the place of one call; costs one small object a call.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class ReportPlace
{
    private readonly Place _place;
    private readonly Readings _readings;

    internal ReportPlace(Place place, Readings readings)
    {
        _place = place;
        _readings = readings;
    }

    /// <summary>Gets the area, or <see langword="null"/> for the total of several.</summary>
    public Area? Area => There.Row.Area;

    /// <summary>Gets a value indicating whether it is the total over all areas of the report.</summary>
    public bool IsTotal => There.IsTotal;

    /// <summary>Gets the metric of the column, or of the row where rows are metrics.</summary>
    public Metric Metric => There.Metric;

    /// <summary>Gets the day of the stocks, and the last day of the flows.</summary>
    public LocalDate Date => There.Row.Date;

    /// <summary>Gets the period of the flows: that of the report, the month of the row where rows are months, or the month that ends on the day; <see langword="null"/> where no month ends on it.</summary>
    public ReportingPeriod? Period => There.Row.Month ?? There.Period;

    /// <summary>Gets the rule that finds the earlier time of the column, or <see langword="null"/> when nothing is compared.</summary>
    public ComparisonBase? Base => There.Base;

    /// <summary>Gets the code of who set the targets of the column, empty when that is not known, or <see langword="null"/> when it is not about targets.</summary>
    public string? Setter => There.Seat?.Setter;

    /// <summary>Gets the people or the money counted.</summary>
    public Figure<decimal> Count => Of(ReportMeasure.Count);

    /// <summary>Gets the count per hundred of the denominator; undefined for a metric without one.</summary>
    public Figure<decimal> Coverage => Of(ReportMeasure.Coverage);

    private Place There => _readings.IsOpen ? _place : throw new InvalidOperationException("A place of a report is asked while its measure is worked out, and no longer.");

    /// <summary>Finds the coverage of another metric in the same place.</summary>
    /// <param name="metric">The code of a metric of the report.</param>
    /// <returns>The count per hundred of the denominator; undefined for a metric without one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="metric"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The report has no such metric; the message has those it has.</exception>
    public Figure<decimal> Percent(string metric) => For(metric).Coverage;

    /// <summary>Finds another measure in the same place.</summary>
    /// <param name="measure">The measure; one of an earlier time needs <see cref="Base"/>, one of targets <see cref="Setter"/>.</param>
    /// <returns>The number; undefined where the measure has no meaning, such as the rank of a total.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="measure"/> is a choice.</exception>
    /// <exception cref="InvalidOperationException">Nothing is compared, or no targets are meant, and <paramref name="measure"/> needs them; or the layout of the report does not have it.</exception>
    public Figure<decimal> Of(ReportMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        Place place = There;
        Measure rule = measure.Rule;
        if (rule.IsChoice)
        {
            throw new ArgumentException($"A number is asked for; the measure '{measure.Code}' is a choice.", nameof(measure));
        }

        if (!rule.IsIn(place.Model.Plan.Layout))
        {
            throw new InvalidOperationException($"A report by {place.Model.Plan.Layout} has no measure '{measure.Code}'.");
        }

        if (rule.IsByBase && place.Base is null)
        {
            throw new InvalidOperationException($"The measure '{measure.Code}' is against an earlier time: name it with Compare, or ask for one column for each with ByBase.");
        }

        if (rule.IsByTarget && place.Seat is null)
        {
            throw new InvalidOperationException($"The measure '{measure.Code}' is against targets: ask for one column for each setter with ByTarget or ByPercentageTarget.");
        }

        bool isMeant = rule.IsOf(place.Metric) && (place.Seat is not { } seat || !rule.IsByTarget || rule.IsAgainst(seat));
        return _readings.Give(!isMeant ? Reports.Model.ReportEntry.NotApplicable : place.OfDays(place.IsTotal ? rule.OfTotal(place) : rule.OfArea(place)), place.Metric);
    }

    /// <summary>Finds the same place for another metric.</summary>
    /// <param name="metric">The code of a metric of the report.</param>
    /// <returns>The place.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="metric"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The report has no such metric; the message has those it has.</exception>
    public ReportPlace For(string metric) => new(There.Of(There.Model.Plan.Metrics[metric]), _readings);

    /// <summary>Finds the same place against an earlier time.</summary>
    /// <param name="comparisonBase">The rule that finds it.</param>
    /// <returns>The place, whose <see cref="Base"/> is the rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="comparisonBase"/> is null.</exception>
    public ReportPlace Compare(ComparisonBase comparisonBase)
    {
        ArgumentNullException.ThrowIfNull(comparisonBase);
        return new(There.Against(comparisonBase), _readings);
    }

    /// <summary>Writes the area, the metric and the day.</summary>
    /// <returns>The text; empty when the place can no longer be asked.</returns>
    public override string ToString() => _readings.IsOpen ? $"{Area?.Code.Text ?? "total"} {Metric.Code} {ObservationTime.On(Date)}" : "";
}
