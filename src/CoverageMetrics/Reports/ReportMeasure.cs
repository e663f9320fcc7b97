using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Reports.Measures;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Reports;

/// <summary>What a report shows of an area or the total at a time: one of the library's measures, or one of a caller's own.</summary>
/// <remarks>
/// <para>A measure of one's own is a function of a place of the report, with a code that languages name. It stands in every output, is explained and drawn as those of the library are, and
/// carries the status, the reasons and the notes of what it was worked out from.</para>
/// <para>The function is asked once for each place while the report is built. Two measures are equal only when they are the same object.</para>
/// <para>Immutable and safe to share as far as its function is; costs one call of the function for each place.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class ReportMeasure
{
    private const int MostDecimals = 10;

    private ReportMeasure(Measure rule) => Rule = rule;

    /// <summary>Gets the people or the money counted.</summary>
    public static ReportMeasure Count { get; } = new(new CountMeasure());

    /// <summary>Gets the count per hundred of the denominator: a coverage or a share.</summary>
    public static ReportMeasure Coverage { get; } = new(new CoverageMeasure());

    /// <summary>Gets how much there is of the one unit of a ratio per one of the other.</summary>
    public static ReportMeasure Ratio { get; } = new(new RatioMeasure());

    /// <summary>Gets the people or the money that a month added.</summary>
    public static ReportMeasure NetIncrease { get; } = new(new NetIncreaseMeasure());

    /// <summary>Gets the people or the money gained since an earlier time, or lost when negative.</summary>
    public static ReportMeasure Change { get; } = new(new ChangeMeasure());

    /// <summary>Gets the change in percent of the earlier count.</summary>
    public static ReportMeasure GrowthRate { get; } = new(new GrowthRateMeasure());

    /// <summary>Gets the change of the coverage or share in percentage points.</summary>
    public static ReportMeasure Points { get; } = new(new ChangeOfCoverageMeasure());

    /// <summary>Gets the growth of the ratio.</summary>
    public static ReportMeasure GrowthOfRatio { get; } = new(new GrowthOfRatioMeasure());

    /// <summary>Gets the count in percent of a planned count or amount.</summary>
    public static ReportMeasure Attainment { get; } = new(new AttainmentMeasure());

    /// <summary>Gets the ratio in percent of its target.</summary>
    public static ReportMeasure AttainmentOfRatio { get; } = new(new AttainmentOfRatioMeasure());

    /// <summary>Gets what is missing to a planned count or amount, or what is above one that is to be reached at most.</summary>
    public static ReportMeasure Remaining { get; } = new(new RemainingMeasure());

    /// <summary>Gets the points missing to a planned coverage, or above one that is to be reached at most.</summary>
    public static ReportMeasure PointsToGo { get; } = new(new PointsToGoMeasure());

    /// <summary>Gets the place among the areas of the report, the best being 1.</summary>
    public static ReportMeasure Rank { get; } = new(new RankMeasure());

    /// <summary>Gets the points that an area adds to the growth of all areas together.</summary>
    public static ReportMeasure Contribution { get; } = new(new ContributionMeasure());

    /// <summary>Gets the count in percent of the sum over all areas; withheld while an area has no figure, because the sum is not the whole then.</summary>
    public static ReportMeasure Share { get; } = new(new ShareMeasure());

    /// <summary>Gets the people or the money counted as it was published first.</summary>
    public static ReportMeasure FirstPublished { get; } = new(new FirstPublishedMeasure());

    /// <summary>Gets how the count was revised: the latest less the one that was published first.</summary>
    public static ReportMeasure Revision { get; } = new(new RevisionMeasure());

    /// <summary>Gets the measures of the library, in the order in which they stand in a report, but for those of a day. Points and percent are never in the same column.</summary>
    public static IReadOnlyList<ReportMeasure> All { get; } = Array.AsReadOnly(
        [Count, Coverage, Ratio, NetIncrease, Change, GrowthRate, Points, GrowthOfRatio, Attainment, AttainmentOfRatio, Remaining, PointsToGo, Rank, Contribution, Share, FirstPublished, Revision]);

    /// <summary>Gets the permanent code, the same in every language.</summary>
    public string Code => Rule.Code;

    /// <summary>Gets the unit: <c>%</c>, <c>points</c>, the code of another one, empty for none; or <see langword="null"/> when it is the one that people or money are printed in.</summary>
    public string? Unit => Rule.Unit;

    /// <summary>Gets how many decimals are printed, or <see langword="null"/> when they are those of the metric or of its unit.</summary>
    public int? Decimals => Rule.Decimals;

    internal Measure Rule { get; }

    /// <summary>Makes the measure of what was known on a day: the people or the money counted, without what was published later. A figure that is suppressed now stays so.</summary>
    /// <param name="day">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The measure.</returns>
    public static ReportMeasure KnownOn(LocalDate day) => new(new KnownOnMeasure(day.WithCalendar(CalendarSystem.Iso)));

    internal bool IsOwn => Rule is OwnMeasure;

    /// <summary>Makes a measure that is a number.</summary>
    /// <param name="code">The permanent code, as in the CSV: lower-case ASCII letters and digits with single hyphens, perhaps behind a prefix and a colon. A language names it; its words are printed otherwise.</param>
    /// <param name="unit">The unit that the number is in: <c>%</c> stands behind it, <c>points</c> are percentage points and have a sign, the code of any other unit, which languages name, stands in the
    /// heading, and empty is none. Numbers are printed as they are: scales of people and money do not change them.</param>
    /// <param name="decimals">How many decimals are printed, 0 to 10; rounded once, halves away from zero.</param>
    /// <param name="value">Finds the number of a place, or why there is none. It must give the same for the same figures.</param>
    /// <returns>The measure, of each metric of the report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is of another form or one of the library's, or <paramref name="unit"/> is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is negative or above 10.</exception>
    public static ReportMeasure OfNumber(string code, string unit, int decimals, Func<ReportPlace, Figure<decimal>> value)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostDecimals);
        return OwnUnit.IsUnit(unit)
            ? new(new OwnMeasure(new(CheckedCode(code), unit, decimals, value, null)))
            : throw new ArgumentException($"A unit is %, points, a code such as days or VND, or empty; this is '{Excerpt.Of(unit)}'.", nameof(unit));
    }

    /// <summary>Makes a measure that is one of several choices: a badge, a class, a yes or no.</summary>
    /// <param name="code">The permanent code, as in the CSV: lower-case ASCII letters and digits with single hyphens, perhaps behind a prefix and a colon. A language names it; its words are printed otherwise.</param>
    /// <param name="value">Finds the choice of a place, or why there is none. It must give the same for the same figures.</param>
    /// <returns>The measure, of each metric of the report. Pictures do not draw it.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is of another form or one of the library's.</exception>
    public static ReportMeasure OfChoice(string code, Func<ReportPlace, Figure<ReportChoice>> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(new OwnMeasure(new(CheckedCode(code), "", 0, null, value)));
    }

    /// <summary>Gives the measure for certain metrics only; it has no meaning for the others.</summary>
    /// <param name="metrics">The codes of the metrics; none for all.</param>
    /// <returns>The measure.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="metrics"/> or one of them is null.</exception>
    /// <exception cref="InvalidOperationException">The measure is one of the library's.</exception>
    public ReportMeasure For(params string[] metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        foreach (string metric in metrics)
        {
            ArgumentNullException.ThrowIfNull(metric, nameof(metrics));
        }

        return With(Own with { Metrics = [.. metrics] });
    }

    /// <summary>Gives the measure once for each earlier time that the report compares with, which its function finds in <see cref="ReportPlace.Base"/>.</summary>
    /// <returns>The measure.</returns>
    /// <exception cref="InvalidOperationException">The measure is one of the library's.</exception>
    public ReportMeasure ByBase() => With(Own with { IsByBase = true });

    /// <summary>Gives the measure once for each setter of targets in people or money, which its function finds in <see cref="ReportPlace.Setter"/>, <see cref="Attainment"/> and <see cref="Remaining"/>.
    /// With <see cref="ByBase"/> it stands once for each earlier time and setter.</summary>
    /// <returns>The measure.</returns>
    /// <exception cref="InvalidOperationException">The measure is one of the library's.</exception>
    public ReportMeasure ByTarget() => With(Own with { IsOfPercentages = false });

    /// <summary>Gives the measure once for each setter of targets that are percentages, which its function finds in <see cref="ReportPlace.Setter"/> and <see cref="PointsToGo"/>.
    /// With <see cref="ByBase"/> it stands once for each earlier time and setter.</summary>
    /// <returns>The measure.</returns>
    /// <exception cref="InvalidOperationException">The measure is one of the library's.</exception>
    public ReportMeasure ByPercentageTarget() => With(Own with { IsOfPercentages = true });

    /// <summary>Gives the measure with a sentence that says how it is worked out, for its explanations.</summary>
    /// <param name="rule">The sentence in English with its full stop; other languages name the code of the measure with <c>.rule</c> behind it.</param>
    /// <returns>The measure.</returns>
    /// <exception cref="ArgumentException"><paramref name="rule"/> is null, empty or white space.</exception>
    /// <exception cref="InvalidOperationException">The measure is one of the library's.</exception>
    public ReportMeasure WithRule(string rule)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(rule);
        return With(Own with { Rule = rule });
    }

    /// <summary>Writes the code.</summary>
    /// <returns>The code.</returns>
    public override string ToString() => Code;

    private OwnDefinition Own => Rule is OwnMeasure own
        ? own.Definition
        : throw new InvalidOperationException($"The measure '{Code}' is one of the library's: only one of your own, made with OfNumber or OfChoice, can be changed.");

    private static ReportMeasure With(OwnDefinition definition) => new(new OwnMeasure(definition));

    private static string CheckedCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (!Codes.IsCode(code))
        {
            throw new ArgumentException($"{Codes.Form}; this is '{Excerpt.Of(code)}'.", nameof(code));
        }

        foreach (ReportMeasure measure in All)
        {
            if (measure.Code == code)
            {
                throw new ArgumentException($"A code belongs to one measure; '{code}' is one of the library's.", nameof(code));
            }
        }

        return code;
    }
}
