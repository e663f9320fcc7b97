using CoverageMetrics.Figures;

namespace CoverageMetrics.Metrics.Checks;

/// <summary>Whether more people are in a part than in its whole, where both were counted alike: on one day, by one series and scope.</summary>
internal static class PartAboveWhole
{
    /// <summary>Finds whether a cell has more people in the part than in the whole, however both were rounded.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>Whether it has.</returns>
    internal static bool IsIn(MetricCell cell) =>
        cell is { Metric.IsOfPart: true, ExceedsTotal: true, NumeratorSource: { } part, DenominatorSource: { } whole }
        && part.Time == whole.Time && part.Series == whole.Series && part.Scope == whole.Scope
        && Extent.Of(part.Figure) is { } inPart && Extent.Of(whole.Figure) is { } inWhole && !inPart.Meets(inWhole) && !PrintedRange.Of(part).Meets(PrintedRange.Of(whole));

    /// <summary>Finds how many more there are in the part.</summary>
    /// <param name="cell">The cell, which has both counts.</param>
    /// <returns>The difference.</returns>
    internal static ObservedChange Difference(MetricCell cell) => ObservedChange.Between(cell.Denominator.Value, cell.Count.Value);
}
