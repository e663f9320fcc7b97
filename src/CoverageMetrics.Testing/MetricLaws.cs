using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;

namespace CoverageMetrics.Testing;

/// <summary>Laws of a set of metrics beyond those that it is collected by: metrics are told apart, bands leave no gap, and where all figures are there, every metric has its value.</summary>
/// <remarks>Safe to share, as nothing is kept; costs a table of the set over three made-up areas.</remarks>
public static class MetricLaws
{
    private static readonly AreaLevel Part = AreaLevel.AtRank(2, "part");

    private static readonly AreaCatalogue Land = new AreaCatalogueBuilder()
        .Add(Area.Of("land", AreaLevel.AtRank(1, "land"), "Land"))
        .Add(Area.Of("east", Part, "East").Under("land"))
        .Add(Area.Of("south", Part, "South").Under("land"))
        .Add(Area.Of("west", Part, "West").Under("land"))
        .Build();

    /// <summary>Checks every metric of a set, alone and among the others.</summary>
    /// <param name="metrics">The set; what it is collected by holds already.</param>
    /// <param name="languages">The languages that have to name each metric and band; none asks for the names of the metrics alone.</param>
    /// <returns>What is broken, by metric; empty when all is well. The laws are <c>name-is-unique</c>, <c>name-is-said</c>, <c>figure-is-unique</c>, <c>parent-is-there</c>,
    /// <c>bands-begin-at-nothing</c>, <c>bands-differ</c>, <c>bands-are-printed</c> and <c>value-follows-from-figures</c>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null, or a language.</exception>
    public static IReadOnlyList<LawFinding> Of(MetricSet metrics, params Language[] languages)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        Translation[] said = Translation.Of(languages);
        return [.. metrics.SelectMany(metric => OfNames(metric, metrics, said).Concat(OfBands(metric))), .. OfValues(metrics)];
    }

    private static IEnumerable<LawFinding> OfNames(Metric metric, MetricSet metrics, Translation[] languages)
    {
        if (metrics.FirstOrDefault(other => other != metric && other.Name == metric.Name) is { } alike)
        {
            yield return new(metric.Code, "name-is-unique", $"the name \"{metric.Name}\" is that of '{alike.Code}' too: a reader cannot tell them apart.");
        }

        if (metrics.FirstOrDefault(other => other != metric && Definition(other) == Definition(metric)) is { } same)
        {
            yield return new(metric.Code, "figure-is-unique", $"it is the same figure as '{same.Code}'.");
        }

        if (metric.Parent is { } parent && metrics.All(other => other.Code != parent))
        {
            yield return new(metric.Code, "parent-is-there", $"the metric '{parent}' that it stands under is not in the set.");
        }

        foreach (Translation language in languages)
        {
            foreach (string code in metric.Bands.Select(static band => band.Code).Distinct().Prepend(metric.Code).Where(code => !language.Names.ContainsKey(code)))
            {
                yield return new(metric.Code, "name-is-said", $"the language '{language.Code}' does not name the code '{code}'.");
            }
        }
    }

    private static (string, string, NumeratorKind, string?, string?, bool, string?, DenominatorDate) Definition(Metric metric) => (
        metric.Subject, metric.Unit, metric.Kind, metric.Series, metric.Scope, metric.IsNetChange,
        metric.Denominator is { } over ? string.Join(' ', over.Subject, over.Unit, over.Kind, over.Series, over.Scope) : null, metric.DenominatorDate);

    private static IEnumerable<LawFinding> OfBands(Metric metric)
    {
        if (metric.Bands.Count > 0 && metric.Bands[0].From > 0)
        {
            yield return new(metric.Code, "bands-begin-at-nothing", string.Create(CultureInfo.InvariantCulture, $"the lowest band begins at {metric.Bands[0].From}%: a percentage below it is in none."));
        }

        foreach (IGrouping<string, Band> same in metric.Bands.GroupBy(static band => band.Code).Where(static same => same.Skip(1).Any()))
        {
            yield return new(metric.Code, "bands-differ", $"the code '{same.Key}' is that of {same.Count()} bands.");
        }

        foreach (Band band in metric.Bands.Where(band => decimal.Round(band.From, metric.Decimals) != band.From))
        {
            yield return new(
                metric.Code, "bands-are-printed",
                string.Create(CultureInfo.InvariantCulture, $"the band '{band.Code}' begins at {band.From}%, and {metric.Decimals} decimals are printed: what is printed alike falls into two bands."));
        }
    }

    // All figures that the set asks for are there, so that each value is the quotient of two of them, and the total that of the sums.
    private static IEnumerable<LawFinding> OfValues(MetricSet metrics)
    {
        ReportingPeriod period = ReportingPeriod.Month(2025, 6);
        ObservationSet figures = Samples.Of(Land, Part, 1).Realistic(metrics, period);
        MetricTable table = MetricTable.Of(figures, metrics, Land, period);
        foreach (Metric metric in metrics)
        {
            foreach (Area area in table.Areas.At(Part))
            {
                MetricCell cell = table.Cell(area, metric);
                decimal? expected = Expected(figures, metric, area, period);
                decimal? found = metric.IsRatio ? Value(cell.Ratio) : metric.Denominator is null ? Value(cell.Count)?.Number : Value(cell.Percentage)?.Percent;
                if (found is null || found != expected)
                {
                    string what = found is null ? $"has no value for {area.Name}: {(cell.CoverageObstacle == MetricObstacle.None ? cell.CountObstacle : cell.CoverageObstacle)}" : string.Create(CultureInfo.InvariantCulture, $"is {found} for {area.Name}, and {expected} by its figures");
                    yield return new(metric.Code, "value-follows-from-figures", $"with all figures of the set at hand, it {what}.");
                    break;
                }
            }
        }
    }

    private static T? Value<T>(Figure<T> figure)
        where T : struct, IEquatable<T> => figure.TryGetValue(out T value) ? value : null;

    private static decimal? Expected(ObservationSet figures, Metric metric, Area area, ReportingPeriod period)
    {
        decimal? Number(FigureKey key) => figures.FigureOf(key.WithArea(area.Code)) is { HasValue: true } figure ? figure.Value.Number : null;
        decimal? count = Number(AskedFigure.OfNumerator(metric, period));
        return metric.Denominator is null ? count : (metric.IsRatio ? count : 100 * count) / Number(AskedFigure.OfDenominator(metric, period));
    }
}
