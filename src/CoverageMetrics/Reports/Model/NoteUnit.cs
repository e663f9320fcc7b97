using System;
using CoverageMetrics.Metrics;

namespace CoverageMetrics.Reports.Model;

/// <summary>The unit that the numbers of a metric are printed in, where it is not one: the same for all metrics of one unit.</summary>
internal sealed class NoteUnit(Metric metric, ReportUnit unit) : IEquatable<NoteUnit>
{
    private readonly string _code = unit.CodeOf(metric);

    /// <summary>Gets the metric.</summary>
    internal Metric Metric => metric;

    /// <summary>Gets what its numbers count by.</summary>
    internal ReportUnit Unit => unit;

    /// <summary>Finds the unit of a metric.</summary>
    /// <returns>The unit, or null where the numbers are printed in ones.</returns>
    internal static NoteUnit? Of(Metric metric, ReportUnit unit) => unit.Scale == NumberScale.Ones ? null : new(metric, unit);

    /// <inheritdoc/>
    public bool Equals(NoteUnit? other) => other is not null && _code == other._code;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NoteUnit);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_code);
}
