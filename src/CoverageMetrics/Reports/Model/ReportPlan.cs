using System;
using System.Collections.Immutable;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Reports.Model;

/// <summary>Everything that was asked of a report before it is built.</summary>
internal sealed record ReportPlan
{
    internal ReportPlan(ObservationSet observations, MetricSet metrics, AreaCatalogue catalogue)
    {
        Observations = observations;
        Metrics = metrics;
        Catalogue = catalogue;
    }

    internal ObservationSet Observations { get; }

    internal MetricSet Metrics { get; }

    internal AreaCatalogue Catalogue { get; }

    internal LocalDate? Date { get; init; }

    internal ReportingPeriod? Period { get; init; }

    /// <summary>Gets the year that is followed.</summary>
    internal ReportingYear Year { get; init; } = ReportingYear.Calendar;

    internal LocalDate? KnownOn { get; init; }

    internal LocalDate? Map { get; init; }

    internal TargetSet? Targets { get; init; }

    internal LocalDate? TargetDay { get; init; }

    internal ImmutableArray<ComparisonBase> Bases { get; init; } = [];

    internal Language Language { get; init; } = Language.English;

    internal ReportUnit People { get; init; }

    internal ReportUnit Money { get; init; } = ReportUnit.Of(NumberScale.Billions);

    internal BoundsDisplay Bounds { get; init; }

    internal ReportOrder Order { get; init; }

    internal string? OrderMetric { get; init; }

    internal PublishingChecks? Checks { get; init; }

    internal string? Title { get; init; }

    internal string? Source { get; init; }

    internal string? Stamp { get; init; }

    internal ReportLayout Layout { get; init; }

    internal AreaLevel? Level { get; init; }

    internal AreaChoice? Within { get; init; }

    internal AreaChoice? Of { get; init; }

    internal ReportingPeriod First { get; init; }

    internal ReportingPeriod Last { get; init; }

    /// <summary>Gets the measures that were asked for; none for the usual ones.</summary>
    internal ImmutableArray<ReportMeasure> Measures { get; init; } = [];

    /// <summary>Finds the unit that a metric is printed in.</summary>
    /// <param name="metric">The metric.</param>
    /// <returns>The unit.</returns>
    internal ReportUnit UnitOf(Metric metric) => metric.IsPeople ? People : Money;
}
