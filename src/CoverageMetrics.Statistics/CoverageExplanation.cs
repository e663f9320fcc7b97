using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Statistics;

/// <summary>Why a coverage rose or fell between two days: a table, a sentence and two pictures in the language of the report.</summary>
/// <remarks>
/// <para>The table is an ordinary report: each area with its coverage, the change of it, the points that it adds to the change of all, and the three parts of these. The pictures lead from the earlier coverage to the later one: by
/// area, and by cause. All three say the same numbers, which add up without a rest.</para>
/// <para>A language names the measures by their codes: <c>points-added</c>, <c>from-people-covered</c>, <c>from-denominator</c>, <c>from-people-moved</c>.</para>
/// <para>Immutable and safe to share; costs its report.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class CoverageExplanation
{
    private const int Decimals = 15;

    private CoverageExplanation(CoverageDecomposition decomposition, CoverageReport report, Metric metric, ReportMeasure[] causes)
    {
        Decomposition = decomposition;
        Report = report;
        ByArea = report.Chart(ChartKind.Waterfall, metric);
        ByCause = ByArea.StepsOf(causes);
    }

    /// <summary>Gets the exact numbers.</summary>
    public CoverageDecomposition Decomposition { get; }

    /// <summary>Gets the table.</summary>
    public CoverageReport Report { get; }

    /// <summary>Gets what happened, why, and where most and least of it, in one sentence.</summary>
    public string Sentence => ByCause.Description;

    /// <summary>Gets the picture with a step for each area, the smallest of many areas together.</summary>
    public CoverageChart ByArea { get; }

    /// <summary>Gets the picture with a step for each cause: other numbers of people covered in the areas, other denominators there, and people moved between areas.</summary>
    public CoverageChart ByCause { get; }

    /// <summary>Explains the change of a coverage between two days by the areas of a level.</summary>
    /// <param name="observations">The observations.</param>
    /// <param name="metric">The coverage, which says which denominators it takes.</param>
    /// <param name="catalogue">The areas.</param>
    /// <param name="level">The level whose areas together are everybody.</param>
    /// <param name="earlier">The earlier day.</param>
    /// <param name="later">The later day, on whose map the areas are.</param>
    /// <param name="language">The language.</param>
    /// <returns>The explanation. Areas that lack a figure stand there with the reason, and what is added over all areas is incomplete then.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="metric"/> is no coverage, or <paramref name="earlier"/> is not before <paramref name="later"/>.</exception>
    public static CoverageExplanation Between(
        ObservationSet observations, Metric metric, AreaCatalogue catalogue, AreaLevel level, LocalDate earlier, LocalDate later, Language language) =>
        Between(observations, metric, catalogue, level, earlier, later, language, static draft => draft);

    /// <summary>Explains the change of a coverage between two days by the areas of a level, in a report of one's own title, source, stamp, order or further columns.</summary>
    /// <param name="observations">The observations.</param>
    /// <param name="metric">The coverage, which says which denominators it takes.</param>
    /// <param name="catalogue">The areas.</param>
    /// <param name="level">The level whose areas together are everybody.</param>
    /// <param name="earlier">The earlier day.</param>
    /// <param name="later">The later day, on whose map the areas are.</param>
    /// <param name="language">The language.</param>
    /// <param name="further">What else is asked of the report, which otherwise keeps what it has.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="metric"/> is no coverage, or <paramref name="earlier"/> is not before <paramref name="later"/>.</exception>
    public static CoverageExplanation Between(
        ObservationSet observations,
        Metric metric,
        AreaCatalogue catalogue,
        AreaLevel level,
        LocalDate earlier,
        LocalDate later,
        Language language,
        Func<CoverageReportDraft, CoverageReportDraft> further)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(further);
        if (!metric.IsCoverage)
        {
            throw new ArgumentException($"The metric must be a coverage, but '{metric.Code}' is none.", nameof(metric));
        }

        (LocalDate from, LocalDate to) = (earlier.WithCalendar(CalendarSystem.Iso), later.WithCalendar(CalendarSystem.Iso));
        if (from >= to)
        {
            throw new ArgumentException($"The earlier day must be before the later one, but {ObservationTime.On(from)} is not before {ObservationTime.On(to)}.", nameof(earlier));
        }

        var metrics = MetricSet.Of(metric);
        var against = ComparisonBase.On(from);
        MetricTable table = MetricTable.Of(observations, metrics, catalogue, to);
        CoverageDecomposition found = CoverageDecomposition.Of(table.CompareTotal(table.Areas.At(level), metric, against));
        Dictionary<string, DecompositionPart> parts = found.Parts.ToDictionary(part => part.Code, StringComparer.Ordinal);
        ReportMeasure added = Measure("points-added", "The points that it adds to the change of the coverage of all areas together.", found.Change, static part => part.Points);
        ReportMeasure[] causes =
        [
            Measure("from-people-covered", "The points that come from other numbers of people covered there.", found.FromNumerator, static part => part.FromNumerator),
            Measure("from-denominator", "The points that come from another denominator there.", found.FromDenominator, static part => part.FromDenominator),
            Measure("from-people-moved", "The points that come from the area being another part of all people than before: only the sum over all areas says whether that raised the whole.", found.Composition, static part => part.Composition),
        ];
        CoverageReport report = further(CoverageReport.For(observations, metrics, catalogue)
            .On(to).ByArea(level).Compare(against).In(language).Show([ReportMeasure.Coverage, ReportMeasure.Points, added, .. causes])).Build();
        return new(found, report, metric, causes);

        ReportMeasure Measure(string code, string rule, Figure<ExactNumber> ofAll, Func<DecompositionPart, Figure<ExactNumber>> ofPart) =>
            ReportMeasure.OfNumber(code, "points", 2, at =>
            {
                // Why an area has none is why its own change has none.
                Figure<decimal> own = at.Of(ReportMeasure.Points);
                return at.Area is not { } area ? Number(ofAll) : parts.TryGetValue(area.Code.Text, out DecompositionPart part) ? Number(ofPart(part)) : own;
            }).ByBase().WithRule(rule);
    }

    /// <summary>Writes the sentence.</summary>
    /// <returns>The sentence, in the language of the report.</returns>
    public override string ToString() => Sentence;

    private static Figure<decimal> Number(in Figure<ExactNumber> points) => points.SelectMonotone(static number => number.Round(Decimals));
}
