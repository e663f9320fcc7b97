using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>A month that has a value.</summary>
/// <param name="Month">The month.</param>
/// <param name="Value">The value, in the unit of the report.</param>
/// <param name="Text">The value as the report prints it.</param>
/// <param name="Status">How firm it is.</param>
/// <param name="Cell">Where it comes from.</param>
/// <param name="Join">How it is joined to the value before.</param>
/// <param name="Whisker">What it can be, or null of an exact value.</param>
/// <param name="IsAfterBreak">Whether the definition changed since the value before.</param>
internal sealed record SeriesPoint(ReportingPeriod Month, decimal Value, string Text, FigureStatus Status, MetricCell Cell, SeriesJoin Join, Whisker? Whisker, bool IsAfterBreak)
{
    /// <summary>Gets where the month ends on an axis of months.</summary>
    internal double Place => PlaceOf(Month);

    /// <summary>Finds where a month ends on an axis of months.</summary>
    internal static double PlaceOf(ReportingPeriod month) => (ReportingPeriod.MonthsInYear * month.FirstDay.Year) + month.FirstDay.Month;

    /// <summary>Writes the month and the value.</summary>
    public override string ToString() => $"{Month}: {Text}";
}
