using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Metrics;

/// <summary>The checks to run over a table before it is published, with their limits.</summary>
/// <remarks>
/// <para>Findings are questions, not errors: nothing is changed or left out because of them.</para>
/// <para>Immutable and safe to share; costs one small object a step, and to run one pass over the areas and metrics. Equal when the limits and the declared parts are the
/// same objects.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed record PublishingChecks
{
    private const int MostWritten = 8;

    private PublishingChecks()
    {
    }

    /// <summary>Gets the usual checks: a jump above 20 %, a denominator older than 24 months, an outlier beyond 3.5 modified z-scores.</summary>
    public static PublishingChecks Usual { get; } = new();

    /// <summary>Gets the change in percent above which a figure is a jump.</summary>
    public decimal JumpPercent { get; private init; } = 20;

    /// <summary>Gets the age in months above which a denominator is stale.</summary>
    public int StaleMonths { get; private init; } = 24;

    /// <summary>Gets the modified z-score beyond which a change is an outlier.</summary>
    public double OutlierScore { get; private init; } = 3.5;

    /// <summary>Gets the groups that are the sum of declared parts.</summary>
    public IReadOnlyList<PartsOfWhole> Parts { get; private init; } = [];

    /// <summary>Gets the stocks that have to be what they were, plus who joined, less who left.</summary>
    public IReadOnlyList<StockFlows> Flows { get; private init; } = [];

    /// <summary>Gets what a text says of the figures.</summary>
    public ClaimSet Claims { get; private init; } = ClaimSet.Empty;

    /// <summary>Gives the checks with another limit for a jump.</summary>
    /// <param name="percent">The change in percent, either way, above which a figure is a jump.</param>
    /// <returns>The checks.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is negative.</exception>
    public PublishingChecks WithJumpPercent(decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        return this with { JumpPercent = percent };
    }

    /// <summary>Gives the checks with another limit for the age of a denominator.</summary>
    /// <param name="months">The age in months above which it is stale.</param>
    /// <returns>The checks.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> is negative.</exception>
    public PublishingChecks WithStaleMonths(int months)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        return this with { StaleMonths = months };
    }

    /// <summary>Gives the checks with another limit for outliers.</summary>
    /// <param name="score">The modified z-score beyond which a change is an outlier.</param>
    /// <returns>The checks.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="score"/> is not positive.</exception>
    public PublishingChecks WithOutlierScore(double score)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(score);
        return this with { OutlierScore = score };
    }

    /// <summary>Gives the checks with groups that have to be the sum of their parts.</summary>
    /// <param name="parts">The groups and their parts.</param>
    /// <returns>The checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is null.</exception>
    public PublishingChecks WithParts(params PartsOfWhole[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return this with { Parts = Array.AsReadOnly((PartsOfWhole[])parts.Clone()) };
    }

    /// <summary>Gives the checks with stocks that have to be what they were, plus who joined and returned, less who left: for each area over the period of the table, and moves between areas cancel within the area above them.</summary>
    /// <param name="flows">The stocks and their flows.</param>
    /// <returns>The checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="flows"/> is null.</exception>
    public PublishingChecks WithFlows(params StockFlows[] flows)
    {
        ArgumentNullException.ThrowIfNull(flows);
        return this with { Flows = Array.AsReadOnly((StockFlows[])flows.Clone()) };
    }

    /// <summary>Gives the checks with what a text says of the figures: a rise, a share, how far a plan is met. It is reconciled with what was reported of the same areas and subjects.</summary>
    /// <param name="claims">The claims.</param>
    /// <returns>The checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="claims"/>, or one of them, is null.</exception>
    /// <exception cref="ArgumentException">Two claims have one label.</exception>
    public PublishingChecks WithClaims(params Claim[] claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return this with { Claims = Array.TrueForAll(claims, static claim => claim is not null) ? ClaimSet.Of(claims) : throw new ArgumentNullException(nameof(claims), "A claim is null.") };
    }

    /// <summary>Checks the figures of areas.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="areas">The areas to check; they may lie in each other.</param>
    /// <param name="comparisonBase">What jumps and outliers are measured against.</param>
    /// <returns>What was found, by area in the order given, metric and rule; behind them the conflicts, what a text says against what was reported, and the rows that nothing uses: neither these checks nor
    /// what was asked of the table before.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An area does not stand on the map of the table.</exception>
    public IReadOnlyList<Finding> Run(MetricTable table, IEnumerable<Area> areas, ComparisonBase comparisonBase)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(comparisonBase);
        Area[] all = [.. areas];
        MetricComparison[][] compared = [.. table.Metrics.Select(metric => table.Compare(table.CellsAt(all, metric), comparisonBase))];
        var findings = new List<Finding>();
        for (int place = 0; place < all.Length; place++)
        {
            findings.AddRange(Flows.SelectMany(flows => StockChecks.Of(table, all[place], flows)));
            findings.AddRange(Parts.Select(parts => AgainstParts(table, all[place], parts)).OfType<Finding>());
            foreach (MetricComparison[] ofMetric in compared)
            {
                findings.AddRange(OfCell(table, ofMetric[place].Later));
                findings.AddRange(OfComparison(ofMetric[place]));
            }
        }

        foreach (MetricComparison[] ofMetric in compared)
        {
            foreach (IGrouping<AreaLevel, MetricComparison> level in ofMetric.GroupBy(one => one.Later.Area.Level))
            {
                findings.AddRange(Outliers([.. level]));
            }
        }

        findings.AddRange(table.ConflictsOnDate().Select(Conflicting));
        findings.AddRange(ClaimChecks.Of(table, Claims));
        findings.AddRange(UnusedRows.Of(table.Unused(comparisonBase)).Select(rows => Unused(rows, table.Year)));
        return findings.AsReadOnly();
    }

    private static Finding Conflicting((Area? Area, ObservationConflict Conflict) found) => new(
        FindingRule.Conflict,
        found.Area,
        found.Conflict.Key.Subject,
        language => language.Say(Texts.FindingConflict, ("values", string.Join(
            language.Say(Texts.ListValues),
            found.Conflict.Observations.Take(MostWritten).Select(one => one.Figure.HasValue ? one.Figure.Value.ToString(null, language) : "–").Concat(found.Conflict.Observations.Count > MostWritten ? ["…"] : [])))));

    private static Finding Unused(UnusedRows rows, ReportingYear year) =>
        new(FindingRule.Unused, null, rows.Subject, language => rows.In(language, year));

    private static Finding? AgainstParts(MetricTable table, Area area, PartsOfWhole declared)
    {
        Observation? whole = table.Reported(area, declared.Whole);
        Observation[] parts = [.. declared.Parts.Select(part => table.Reported(area, part)).OfType<Observation>()];
        if (whole is null || !whole.Figure.HasValue || parts.Length < declared.Parts.Count || parts.Any(part => !part.Figure.HasValue))
        {
            return null;
        }

        ObservedQuantity sum = parts.Select(part => part.Figure.Value).Aggregate(static (left, right) => left.Plus(right));
        ObservedChange difference = ObservedChange.Between(sum, whole.Figure.Value);

        // Counts that were rounded need not add up to the person.
        PrintedRange together = parts.Select(PrintedRange.Of).Aggregate(static (left, right) => left.Plus(right));
        return together.Meets(PrintedRange.Of(whole)) ? null : new(FindingRule.PartsAgainstWhole, area, declared.Whole, language => language.Say(
            Texts.FindingParts, ("whole", Write(whole.Figure.Value, language)), ("sum", Write(sum, language)), ("difference", difference.ToString(null, language))));
    }

    private IEnumerable<Finding> OfCell(MetricTable table, MetricCell cell)
    {
        if (AgainstReportedRate(cell) is { } contradiction)
        {
            yield return contradiction;
        }

        if (!cell.Count.HasValue && cell.IsReportedRate)
        {
            yield break;
        }

        if (!cell.Count.HasValue)
        {
            yield return Found(FindingRule.DidNotReport, cell, language => language.Say(Texts.FindingNotReported, ("detail", cell.Count.Detail?.In(language, cell.Column.Year))));
            yield break;
        }

        if (PartAboveWhole.IsIn(cell))
        {
            yield return Found(FindingRule.PartAboveWhole, cell, language => language.Say(Texts.FindingPartAbove, ("coverage", Write(cell, language)), ("difference", PartAboveWhole.Difference(cell).ToString(null, language))));
        }
        else if (cell.ExceedsTotal)
        {
            yield return Found(FindingRule.AboveHundred, cell, language => language.Say(Texts.FindingAboveHundred, ("coverage", Write(cell, language))));
        }

        if (cell.DenominatorSource is { } denominator && Age(denominator.Time.AsAt, cell.Date) > StaleMonths)
        {
            yield return Found(FindingRule.StaleDenominator, cell, language => language.Say(
                Texts.FindingStale, ("time", KeyWords.Time(denominator.Time, language, cell.Column.Year)), ("months", language.Count(Texts.CountMonths, StaleMonths))));
        }

        if (AllottedBelow.DifferenceTo(table, cell) is { } rest)
        {
            yield return Found(FindingRule.NotAllotted, cell, language => language.Say(
                Texts.FindingNotAllotted, ("count", Write(cell.Count.Value, language)), ("rest", rest.ToString(null, language))));
        }
    }

    private static Finding? AgainstReportedRate(MetricCell cell) =>
        cell.ReportedRate is { Figure.HasValue: true } rate && cell.Coverage.HasValue
        && Extent.Of(cell.Percentage) is { } counted && Extent.Of(rate.Figure) is { } published && !counted.Meets(published)
            ? Found(FindingRule.ReportedRateAgainstCounts, cell, language => language.Say(
                Texts.FindingRateAgainstCounts, ("rate", rate.Figure.Value.ToString(null, language)), ("percentage", cell.Percentage.Value.Round(2).ToString(null, language))))
            : null;

    private IEnumerable<Finding> OfComparison(MetricComparison comparison)
    {
        if (comparison.Rate.TryGetValue(out GrowthRate rate) && Math.Abs(rate.Percent) > JumpPercent)
        {
            yield return Found(FindingRule.Jump, comparison.Later, language => language.Say(
                Texts.FindingJump,
                ("rate", rate.Round(2).ToString(null, language)),
                ("base", comparison.Base.In(language, comparison.Later.Column.Year)),
                ("limit", JumpPercent.ToString(language))));
        }
    }

    private IEnumerable<Finding> Outliers(MetricComparison[] comparisons)
    {
        MetricComparison[] compared = [.. comparisons.Where(one => one.Rate.HasValue)];
        double[] scores = ModifiedScores.Of(Array.ConvertAll(compared, one => one.Rate.Value.ToDouble()));
        for (int i = 0; i < compared.Length; i++)
        {
            if (Math.Abs(scores[i]) > OutlierScore)
            {
                (MetricComparison comparison, double score) = (compared[i], scores[i]);
                yield return Found(FindingRule.Outlier, comparison.Later, language => language.Say(
                    Texts.FindingOutlier, ("rate", comparison.Rate.Value.Round(2).ToString(null, language)), ("score", score.ToString("F1", language))));
            }
        }
    }

    private static Finding Found(FindingRule rule, MetricCell cell, Func<Language, string> words) => new(rule, cell.Area, cell.Metric.Code, words);

    private static string Write(ObservedQuantity quantity, Language language) => quantity.ToString(null, language);

    private static string Write(MetricCell cell, Language language)
    {
        AnyCoverage coverage = cell.Coverage.Value;
        string counts = language.Say(Texts.CoverageCounts, ("covered", DecimalText.ToText(coverage.Covered, null, language)), ("total", DecimalText.ToText(coverage.Total, null, language)));
        return language.Say(Texts.CoverageUndefined, ("counts", counts), ("group", cell.Metric.DenominatorIn(language)));
    }

    private static int Age(LocalDate from, LocalDate to) => NodaTime.Period.Between(from, to, PeriodUnits.Months).Months;
}
