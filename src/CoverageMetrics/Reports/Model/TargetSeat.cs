using CoverageMetrics.Metrics;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports.Model;

/// <summary>Which targets stand in one column: those of one setter, or of one document where the setter is not known, that are met on the same side.</summary>
/// <param name="Setter">The code of the setter; empty when that is not known.</param>
/// <param name="Document">The document; empty when the setter is known.</param>
/// <param name="IsPercentage">Whether they are percentages, and not people or money.</param>
/// <param name="IsRatio">Whether they are ratios.</param>
/// <param name="OtherUnit">The denominator of percentages and ratios that are of another one than the metric; empty for comparable ones.</param>
/// <param name="Direction">Which side of them is met.</param>
internal sealed record TargetSeat(string Setter, string Document, bool IsPercentage, bool IsRatio, string OtherUnit, TargetDirection Direction)
{
    /// <summary>Gets a value indicating whether they are people, units or money.</summary>
    internal bool IsQuantity => !IsPercentage && !IsRatio;

    /// <summary>Gets a value indicating whether the targets are met by as much or less.</summary>
    internal bool IsAtMost => Direction == TargetDirection.AtMost;

    /// <summary>Finds the column of a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="metric">The metric of the column, or null where every row has its own.</param>
    /// <returns>Its place.</returns>
    internal static TargetSeat Of(AnyTarget target, Metric? metric) => new(
        target.Terms.Setter,
        target.Terms.Setter.Length == 0 ? target.Terms.Document : "",
        target.Kind == QuantityKind.Percentage,
        target.Kind == QuantityKind.Ratio,
        target.Denominator.Length > 0 && metric is not null && target.Denominator != metric.Denominator?.Subject ? target.Denominator : "",
        target.Terms.Direction);

    /// <summary>Puts places in the order of their columns.</summary>
    /// <param name="left">A place.</param>
    /// <param name="right">Another place.</param>
    /// <returns>Below zero when the first comes first.</returns>
    internal static int Compare(TargetSeat left, TargetSeat right)
    {
        int byKind = (left.IsPercentage, left.IsRatio).CompareTo((right.IsPercentage, right.IsRatio));
        int bySetter = byKind != 0 ? byKind : string.CompareOrdinal(left.Setter, right.Setter);
        int byDocument = bySetter != 0 ? bySetter : string.CompareOrdinal(left.Document, right.Document);
        int byUnit = byDocument != 0 ? byDocument : string.CompareOrdinal(left.OtherUnit, right.OtherUnit);
        return byUnit != 0 ? byUnit : left.Direction.CompareTo(right.Direction);
    }

    /// <summary>Writes the setter and the unit.</summary>
    public override string ToString() => $"{Setter} {Document} {(IsPercentage ? "%" : IsRatio ? "ratio" : "")} {OtherUnit} {Direction}";
}
