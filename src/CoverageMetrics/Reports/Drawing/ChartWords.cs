using System.Collections.Generic;
using CoverageMetrics.Figures;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>Everything that a picture says in a language besides what its report says.</summary>
internal abstract class ChartWords
{
    private static readonly ChartWords English = new EnglishChartWords();
    private static readonly ChartWords Vietnamese = new VietnameseChartWords();

    /// <summary>Gets why a total has no bar.</summary>
    internal abstract string TotalNotDrawn { get; }

    /// <summary>Gets what is said of an axis that begins above zero.</summary>
    internal abstract string NotFromZero { get; }

    /// <summary>Gets what dots between two values mean.</summary>
    internal abstract string Dots { get; }

    /// <summary>Gets what it means that two values are not joined.</summary>
    internal abstract string NotJoined { get; }

    /// <summary>Gets what the dashes from the latest value on mean.</summary>
    internal abstract string RequiredPath { get; }

    /// <summary>Gets what stands at an axis whose ticks are the ends of years.</summary>
    internal abstract string EndsOfYears { get; }

    /// <summary>Gets what stands at an axis whose ticks are the ends of months.</summary>
    internal abstract string EndsOfMonths { get; }

    /// <summary>Finds the words of a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Its words.</returns>
    internal static ChartWords In(Language language) => ReferenceEquals(language, Language.Vietnamese) ? Vietnamese : English;

    /// <summary>Writes a month on an axis.</summary>
    internal abstract string Month(int year, int month);

    /// <summary>Writes how many of all months something is said of.</summary>
    internal abstract string Months(int some, int all);

    /// <summary>Writes a target with the word it was set with.</summary>
    internal abstract string Worded(string number, FigureQualifier qualifier, TargetDirection direction);

    /// <summary>Writes a target and its day.</summary>
    internal abstract string Target(string number, string day);

    /// <summary>Writes the number of a target and its day.</summary>
    internal abstract string By(string number, string day);

    /// <summary>Writes the target of a setter for a day, with or without its number.</summary>
    internal abstract string TargetOf(string setter, string? number, string day);

    /// <summary>Writes the targets of a setter.</summary>
    internal abstract string TargetsOf(string setter, IReadOnlyList<string> targets);

    /// <summary>Writes what a tick on each bar is.</summary>
    internal abstract string TargetsOfAreas(string setter, string day, TargetDirection direction);

    /// <summary>Writes what the rule at 100 % of a target is.</summary>
    internal abstract string WholeTarget(string setter, string day, TargetDirection direction);

    /// <summary>Says what bars show.</summary>
    internal abstract string DescribeBars(
        string what, int areas, (string Area, string Value)? highest, (string Area, string Value)? lowest, string? total, int without, IReadOnlyList<string> targets);

    /// <summary>Says what pairs of values show.</summary>
    internal abstract string DescribePairs(
        string what, string later, string earlier, int areas, (string Area, string Value)? most, (string Area, string Value)? least, string? total, int without);

    /// <summary>Says what a series shows.</summary>
    internal abstract string DescribeSeries(
        string what,
        (string Month, string Value)? first,
        (string Month, string Value)? latest,
        (string Month, string Value)? highest,
        (string Month, string Value)? lowest,
        int without,
        IReadOnlyList<string> next);

    /// <summary>Joins the parts of a sentence that are there.</summary>
    protected static string Sentence(params IEnumerable<string?> parts) => string.Join("; ", Present(parts)) + ".";

    private static IEnumerable<string> Present(IEnumerable<string?> parts)
    {
        foreach (string? part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                yield return part;
            }
        }
    }
}
