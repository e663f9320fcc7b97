using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics.Checks;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Serialization;

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

    /// <summary>Gets the usual checks: a jump above 20 % or 5 percentage points, a denominator older than 24 months, an outlier beyond 3.5 modified z-scores, a year-end that stands out by more than 3 %,
    /// figures within 25 % of a factor of ten to a million, sources more than 1 % apart, twelve figures revised one way, and more people than 110 % of the population.</summary>
    public static PublishingChecks Usual { get; } = new();

    /// <summary>Gets the change in percent above which a figure is a jump.</summary>
    public decimal JumpPercent { get; private init; } = 20;

    /// <summary>Gets the age in months above which a denominator is stale.</summary>
    public int StaleMonths { get; private init; } = 24;

    /// <summary>Gets the modified z-score beyond which a change is an outlier.</summary>
    public double OutlierScore { get; private init; } = 3.5;

    /// <summary>Gets how many people there may be in an area, in percent of its population of the nearest time within <see cref="StaleMonths"/>.</summary>
    public decimal PopulationPercent { get; private init; } = 110;

    /// <summary>Gets the change in percentage points above which a coverage jumps.</summary>
    public decimal JumpPoints { get; private init; } = 5;

    /// <summary>Gets by how many percent a stock may stand above the month before on the last day of a year, or fall in the three months after it.</summary>
    public decimal YearEndPercent { get; private init; } = 3;

    /// <summary>Gets how far from a factor of 10, 100, 1,000 or a million two figures may be, in percent, to be taken for two units of one figure.</summary>
    public decimal UnitPercent { get; private init; } = 25;

    /// <summary>Gets how many percent apart two sources of one figure may be.</summary>
    public decimal SourcesPercent { get; private init; } = 1;

    /// <summary>Gets from how many revised figures on it is no accident that all were revised one way: twelve, as one in 2,048 sets of twelve is by chance.</summary>
    public int RevisedFigures { get; private init; } = 12;

    /// <summary>Gets the groups that are the sum of declared parts.</summary>
    public IReadOnlyList<PartsOfWhole> Parts { get; private init; } = [];

    /// <summary>Gets how many people a stock may be away from what its flows make it, and moves between areas from cancelling, either way.</summary>
    public long FlowTolerance { get; private init; }

    private ImmutableArray<StockFlows> Flows { get; init; } = [];

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

    /// <summary>Gives the checks with another limit for people beside the population.</summary>
    /// <param name="percent">How many people there may be, in percent of the population: above 100, as some are counted where they do not live.</param>
    /// <returns>The checks.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is negative.</exception>
    public PublishingChecks WithPopulationPercent(decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        return this with { PopulationPercent = percent };
    }

    /// <summary>Gives the checks with another limit for a jump in percentage points.</summary>
    /// <param name="points">The change in percentage points, either way, above which a coverage jumps.</param>
    /// <returns>The checks.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="points"/> is negative.</exception>
    public PublishingChecks WithJumpPoints(decimal points)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(points);
        return this with { JumpPoints = points };
    }

    /// <summary>Gives the checks with another limit for the last day of a year.</summary>
    /// <param name="percent">By how many percent it may be above the month before, or above what is left within three months.</param>
    /// <returns>The checks.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is negative.</exception>
    public PublishingChecks WithYearEndPercent(decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        return this with { YearEndPercent = percent };
    }

    /// <summary>Gives the checks with another limit for units.</summary>
    /// <param name="percent">How far from a factor of ten to a million, in percent of it, is still about the factor: 25 takes 800 to 1,250 for a thousand.</param>
    /// <returns>The checks.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is negative.</exception>
    public PublishingChecks WithUnitPercent(decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        return this with { UnitPercent = percent };
    }

    /// <summary>Gives the checks with another limit for two sources of one figure.</summary>
    /// <param name="percent">How many percent apart they may be.</param>
    /// <returns>The checks.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is negative.</exception>
    public PublishingChecks WithSourcesPercent(decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        return this with { SourcesPercent = percent };
    }

    /// <summary>Gives the checks with another limit for revisions that all go one way.</summary>
    /// <param name="figures">From how many revised figures of an area on it is no accident, at least one.</param>
    /// <returns>The checks.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="figures"/> is not positive.</exception>
    public PublishingChecks WithRevisedFigures(int figures)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(figures);
        return this with { RevisedFigures = figures };
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

    /// <summary>Gives the checks with a stock that has to be what it was, plus who joined and returned, less who left: for each area, over the period of the table.</summary>
    /// <typeparam name="TGroup">The people of the stock.</typeparam>
    /// <param name="joined">The codes of those who make it rise, reported over periods: who joined, who returned.</param>
    /// <param name="left">The codes of those who make it fall: who left, who died.</param>
    /// <returns>The checks.</returns>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    /// <exception cref="ArgumentException">A code is null, empty or white space, or the stock has its flows already.</exception>
    public PublishingChecks WithFlows<TGroup>(IEnumerable<string> joined, IEnumerable<string> left)
        where TGroup : struct, IPopulationGroup =>
        With(StockFlows.Of<TGroup>(joined, left));

    /// <summary>Gives the checks with a stock that has to be what it was, plus who joined and came, less who left and went. Moves make the stock of an area rise and fall, and cancel within the
    /// area above.</summary>
    /// <typeparam name="TGroup">The people of the stock.</typeparam>
    /// <param name="joined">The codes of those who make it rise, reported over periods: who joined, who returned.</param>
    /// <param name="left">The codes of those who make it fall: who left, who died.</param>
    /// <param name="movedIn">The code of those who came from another area.</param>
    /// <param name="movedOut">The code of those who went to another area.</param>
    /// <returns>The checks.</returns>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    /// <exception cref="ArgumentException">A code is null, empty or white space, or the stock has its flows already.</exception>
    public PublishingChecks WithFlows<TGroup>(IEnumerable<string> joined, IEnumerable<string> left, string movedIn, string movedOut)
        where TGroup : struct, IPopulationGroup =>
        With(StockFlows.Of<TGroup>(joined, left) with { MovedIn = Guard.Code(movedIn, nameof(movedIn)), MovedOut = Guard.Code(movedOut, nameof(movedOut)) });

    /// <summary>Gives the checks with a tolerance for stocks and moves.</summary>
    /// <param name="people">How many people a stock may be away from what its flows make it, and moves from cancelling, either way.</param>
    /// <returns>The checks.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="people"/> is negative.</exception>
    public PublishingChecks WithFlowTolerance(long people)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        return this with { FlowTolerance = people };
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
        var people = new PopulationCheck(table, PopulationPercent, StaleMonths);
        var aside = new Lazy<MetricTable>(() => table.OnMap(table.Areas.Date));
        Finding?[][] otherUnits = Array.ConvertAll(compared, OtherUnits);
        Func<int, Finding?>[] yearEnds = [.. table.Metrics.Select(metric => YearEndCheck.Of(aside, all, metric, YearEndPercent))];
        var findings = new List<Finding>();
        for (int place = 0; place < all.Length; place++)
        {
            foreach (StockFlows flows in Flows)
            {
                findings.AddRange(StockChecks.Of(table, all[place], flows, FlowTolerance));
            }

            foreach (PartsOfWhole parts in Parts)
            {
                Add(CellChecks.AgainstParts(table, all[place], parts));
            }

            for (int metric = 0; metric < compared.Length; metric++)
            {
                MetricComparison comparison = compared[metric][place];
                CellChecks.Of(table, comparison.Later, StaleMonths, findings);
                people.Of(comparison.Later, table.Areas.Position(all[place]), findings);
                SourcesCheck.Of(table, comparison.Later, SourcesPercent, findings);
                ChangeChecks.Jumps(comparison, this, findings);
                Add(otherUnits[metric][place]);
                Add(yearEnds[metric](place));
            }
        }

        foreach (MetricComparison[] ofMetric in compared)
        {
            foreach (IGrouping<AreaLevel, MetricComparison> level in ofMetric.GroupBy(one => one.Later.Area.Level))
            {
                findings.AddRange(ChangeChecks.Outliers([.. level], OutlierScore));
            }
        }

        findings.AddRange(table.Metrics.SelectMany(metric => RevisionCheck.Of(table, all, metric, RevisedFigures)));
        findings.AddRange(table.ConflictsOnDate().Select(found => Conflicting(table, found)));
        findings.AddRange(ClaimChecks.Of(table, Claims));
        findings.AddRange(UnusedRows.Of(table.Unused(comparisonBase)).Select(rows => Unused(rows, table)));
        return findings.AsReadOnly();

        void Add(Finding? found)
        {
            if (found is not null)
            {
                findings.Add(found);
            }
        }
    }

    private static Finding Conflicting(MetricTable table, (Area? Area, ObservationConflict Conflict) found) => Found.Of(
        FindingRule.Conflict,
        table,
        found.Area,
        found.Conflict.Key.Subject,
        language => language.Say(Texts.FindingConflict, ("values", string.Join(
            language.Say(Texts.ListValues),
            found.Conflict.Observations.Take(MostWritten).Select(one => one.Figure.HasValue ? one.Figure.Value.ToString(null, language) : "–").Concat(found.Conflict.Observations.Count > MostWritten ? ["…"] : [])))));

    private static Finding Unused(UnusedRows rows, MetricTable table)
    {
        Func<Language, KeyWords> words = table.Words;
        return Found.Of(FindingRule.Unused, table, null, rows.Subject, language => rows.In(words(language)));
    }

    private PublishingChecks With(StockFlows flows) => Flows.All(one => one.Stock != flows.Stock)
        ? this with { Flows = Flows.Add(flows) }
        : throw new ArgumentException($"A stock has its flows once, but those of '{flows.Stock}' are declared already.");

    // Areas are held against those of their level.
    private Finding?[] OtherUnits(MetricComparison[] ofMetric)
    {
        var found = new Finding?[ofMetric.Length];
        foreach (IGrouping<AreaLevel, int> level in Enumerable.Range(0, ofMetric.Length).GroupBy(place => ofMetric[place].Later.Area.Level))
        {
            int[] places = [.. level];
            Finding?[] ofLevel = UnitCheck.Of(Array.ConvertAll(places, place => ofMetric[place]), UnitPercent);
            for (int i = 0; i < places.Length; i++)
            {
                found[places[i]] = ofLevel[i];
            }
        }

        return found;
    }
}
