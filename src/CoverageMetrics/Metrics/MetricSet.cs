using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Periods;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>The metrics of an application, checked together when it starts.</summary>
/// <remarks>Immutable and safe to share; costs one check of all its metrics when it is made. Two sets are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class MetricSet : IReadOnlyList<Metric>
{
    private readonly Metric[] _metrics;
    private readonly Dictionary<string, Metric> _byCode;

    private MetricSet(Metric[] metrics)
    {
        _metrics = metrics;
        _byCode = metrics.ToDictionary(metric => metric.Code, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public int Count => _metrics.Length;

    /// <inheritdoc/>
    public Metric this[int index] => _metrics[index];

    /// <summary>Gets the metric with a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No metric has the code; the message has the codes there are.</exception>
    public Metric this[string code]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(code);
            return _byCode.TryGetValue(code, out Metric? metric)
                ? metric
                : throw new KeyNotFoundException($"There is no metric '{code}'. There are: {string.Join(", ", _byCode.Keys)}.");
        }
    }

    /// <summary>Collects metrics and checks their definitions.</summary>
    /// <param name="metrics">The metrics, in the order of the tables.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="metrics"/> or one of them is null.</exception>
    /// <exception cref="MetricDefinitionException">A code is none or used twice, a name is missing, decimals, bands, series or date rule do not fit, or a metric stands before the one it is under; all
    /// faults are listed.</exception>
    public static MetricSet Of(params Metric[] metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        foreach (Metric metric in metrics)
        {
            ArgumentNullException.ThrowIfNull(metric, nameof(metrics));
        }

        MetricFinding[] faults = [.. metrics.SelectMany(FaultsOf), .. CodesUsedTwice(metrics), .. ParentsBehind(metrics)];
        return faults.Length == 0 ? new([.. metrics]) : throw new MetricDefinitionException(faults);
    }

    /// <inheritdoc/>
    public IEnumerator<Metric> GetEnumerator() => ((IEnumerable<Metric>)_metrics).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Finds how many metrics of the set a metric stands under, one below the other.</summary>
    /// <param name="metric">A metric of the set.</param>
    /// <returns>How many there are.</returns>
    internal int DepthOf(Metric metric) => metric.Parent is { } parent && _byCode.TryGetValue(parent, out Metric? above) ? 1 + DepthOf(above) : 0;

    /// <summary>Finds the name of what a code stands for: what was counted has that of the metric that counts it, unless several of different names do.</summary>
    /// <param name="code">The code of a subject, a denominator or a unit.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name, or null where nothing of the set has the code, or several things have it.</returns>
    internal string? NameOf(string code, Language language) =>
        _metrics.Where(metric => metric.Subject == code).Select(metric => metric.NameIn(language)).Distinct().Take(2).ToArray() is { Length: > 0 } counting ? counting is [var one] ? one : null
        : Array.Find(_metrics, metric => metric.Denominator?.Subject == code) is { } over ? over.DenominatorIn(language)
        : _metrics.SelectMany(Sides).FirstOrDefault(metric => metric.Unit == code) is { IsPeople: false, IsMoney: false } units ? units.UnitIn(language)
        : null;

    /// <summary>Finds what writes keys in a language.</summary>
    /// <param name="catalogue">The areas, which have names.</param>
    /// <param name="year">The year that is followed.</param>
    /// <returns>The words of a language.</returns>
    internal Func<Language, KeyWords> WordsOf(AreaCatalogue catalogue, ReportingYear year) =>
        language => new(language, year, code => NameOf(code, language), key => catalogue.Find(key.Area, key.Map));

    private static IEnumerable<Metric> Sides(Metric metric) => metric.Denominator is { } over ? [metric, over] : [metric];

    private static IEnumerable<MetricFinding> CodesUsedTwice(Metric[] metrics) => metrics
        .GroupBy(metric => metric.Code, StringComparer.Ordinal)
        .Where(same => same.Skip(1).Any())
        .Select(same => new MetricFinding(same.Key, $"a code names one metric; this one names {same.Count()}."));

    // A part of a set may lack the one that a metric stands under: it stands alone there.
    private static IEnumerable<MetricFinding> ParentsBehind(Metric[] metrics) => metrics
        .Where((metric, i) => metric.Parent is { } parent && Array.FindIndex(metrics, one => one.Code == parent) >= i)
        .Select(metric => new MetricFinding(metric.Code, $"a metric stands behind the one that it is under, '{metric.Parent}'."));

    private static IEnumerable<MetricFinding> FaultsOf(Metric metric) =>
        Messages(metric).Where(message => message is not null).Select(message => new MetricFinding(metric.Code, message!));

    private static IEnumerable<string?> MessagesOfSide(Metric side)
    {
        yield return string.IsNullOrWhiteSpace(side.Subject) ? "the code of what is counted is missing." : null;
        yield return Enum.IsDefined(side.Kind) ? null : $"the kind of numerator is none of the known ones: {side.Kind}.";
        foreach ((string? code, string what) in new[] { (side.Series, "series"), (side.Scope, "scope") })
        {
            yield return code is { Length: > 0 } && string.IsNullOrWhiteSpace(code) ? $"the code of a {what} is white space." : null;
        }
    }

    private static IEnumerable<string?> MessagesOfDenominator(Metric metric, Metric over)
    {
        (string unit, string other) = (metric.Unit, over.Unit);
        yield return metric.IsNetChange || over.IsNetChange ? "what came less what went is no part of a share or ratio." : null;
        yield return metric.IsPercentage && unit != other ? $"a share is of a whole of the same unit; {unit} of {other} is a ratio." : null;
        yield return metric.IsRatio && unit == other ? $"a ratio is of two units; {unit} of {other} is a share." : null;
        yield return metric.Subject == over.Subject && (metric.IsCoverage || (metric.Kind, metric.Series, metric.Scope) == (over.Kind, over.Series, over.Scope)) ? $"'{metric.Subject}' is measured against itself." : null;
        yield return over.Kind != NumeratorKind.Stock && metric.DenominatorDate != DenominatorDate.SameDate
            ? $"which denominator belongs to a day is said of a stock; '{over.Code}' is a flow, of the same period." : null;
        foreach (string? message in MessagesOfSide(over))
        {
            yield return message;
        }
    }

    private static bool IsCovered(NumeratorKind kind, DenominatorDate date) => kind switch
    {
        NumeratorKind.Stock => date != DenominatorDate.SamePeriod,
        NumeratorKind.FlowInMonth or NumeratorKind.FlowYearToDate => date == DenominatorDate.SamePeriod,
        NumeratorKind.MeanOfPeriod => date is not (DenominatorDate.SamePeriod or DenominatorDate.SameDate),
        _ => throw Unnamed.Member(kind),
    };

    private static IEnumerable<string?> Messages(Metric metric)
    {
        yield return Codes.IsCode(metric.Code) ? null : $"{Codes.Form}; this is '{metric.Code}'.";
        yield return string.IsNullOrWhiteSpace(metric.Name) ? "the name is missing." : null;
        yield return Enum.IsDefined(metric.Direction) ? null : $"the direction is none of the known ones: {metric.Direction}.";
        yield return Enum.IsDefined(metric.DenominatorDate) ? null : $"the date rule is none of the known ones: {metric.DenominatorDate}.";
        yield return metric.Parent is null || Codes.IsCode(metric.Parent) ? null : $"it stands under a metric; '{metric.Parent}' is no code: {Codes.Form}.";
        yield return metric.Decimals is >= 0 and <= 10 ? null : $"a percentage has 0 to 10 decimals; this is {metric.Decimals}.";
        yield return metric.RatioDecimals is >= 0 and <= 10 ? null : $"a ratio has 0 to 10 decimals; this is {metric.RatioDecimals}.";
        yield return metric.IsCoverage && Enum.IsDefined(metric.Kind) && Enum.IsDefined(metric.DenominatorDate) && !IsCovered(metric.Kind, metric.DenominatorDate)
            ? $"coverage is of a stock over people of a day or a mean, of a mean over a mean, or of a flow over what was planned for the same period; this is of {metric.Kind} over {metric.DenominatorDate}." : null;
        yield return metric is { IsNetChange: true, Kind: NumeratorKind.Stock } ? "a net change is of a period, and no stock." : null;
        yield return metric.WithoutDenominator is { } unused ? $"there is no denominator to have the series or scope '{unused}'." : null;
        yield return !metric.IsPercentage && metric.Bands.Count > 0 ? "bands are of percentages; there is none." : null;
        yield return !metric.IsRatio && !string.IsNullOrEmpty(metric.RatioUnit) ? $"words for a unit are of ratios; this is none, and has '{metric.RatioUnit}'." : null;
        foreach (string? message in MessagesOfSide(metric).Concat(metric.Denominator is { } over ? MessagesOfDenominator(metric, over) : []))
        {
            yield return message;
        }

        for (int i = 0; i < metric.Bands.Count; i++)
        {
            bool last = i == metric.Bands.Count - 1;
            yield return last == (metric.Bands[i].Until is null) ? null : $"the last band and no other is open above: {metric.Bands[i]}.";
            yield return i > 0 && metric.Bands[i].From != metric.Bands[i - 1].Until ? $"a band starts where the one before ends: {metric.Bands[i - 1]}, {metric.Bands[i]}." : null;
        }
    }
}
