using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>What a picture says in English.</summary>
internal sealed class EnglishChartWords : ChartWords
{
    internal override string TotalNotDrawn => "the sum of the areas is not drawn";

    internal override string NotFromZero => "the axis does not begin at zero";

    internal override string Dots => "no figures for the months between";

    internal override string NotJoined => "not joined: the figures cannot be compared";

    internal override string RequiredPath => "required path from the latest figure";

    internal override string EndsOfYears => "end of the year";

    internal override string EndsOfMonths => "end of the month";

    internal override string Month(int year, int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month)} {year}");

    internal override string Months(int some, int all) => string.Create(CultureInfo.InvariantCulture, $"{some} of {all} months");

    internal override string Worded(string number, FigureQualifier qualifier, TargetDirection direction)
    {
        string word = qualifier switch
        {
            FigureQualifier.Over => "over ",
            FigureQualifier.Nearly => "nearly ",
            FigureQualifier.About => "about ",
            FigureQualifier.AtLeast => "at least ",
            FigureQualifier.Under => "under ",
            FigureQualifier.AtMost when direction == TargetDirection.AtMost => "",
            FigureQualifier.AtMost => "at most ",
            FigureQualifier.None => "",
            _ => throw Unnamed.Member(qualifier),
        };
        return direction == TargetDirection.AtMost ? $"at most {word}{number}" : word + number;
    }

    internal override string Target(string number, string day) => $"target {By(number, day)}";

    internal override string By(string number, string day) => $"{number} by {day}";

    internal override string TargetOf(string setter, string? number, string day) => number is null ? $"target of {setter} by {day}" : $"target of {setter} by {day}: {number}";

    internal override string TargetsOf(string setter, IReadOnlyList<string> targets) => $"{(targets.Count == 1 ? "target" : "targets")} of {setter}: {string.Join("; ", targets)}";

    internal override string TargetsOfAreas(string setter, string day, TargetDirection direction) =>
        $"target of {setter} for each area by {day}{(direction == TargetDirection.AtMost ? " (at most)" : "")}";

    internal override string WholeTarget(string setter, string day, TargetDirection direction) => direction == TargetDirection.AtMost
        ? $"100%: at most this is the target of {setter} by {day}"
        : $"100%: the target of {setter} by {day} is reached";

    internal override string DescribeBars(
        string what, int areas, (string Area, string Value)? highest, (string Area, string Value)? lowest, string? total, int without, IReadOnlyList<string> targets) => Sentence(
        [
            FormattableString.Invariant($"{what}, bars of {areas} {(areas == 1 ? "area" : "areas")}"),
            highest is { } most ? $"highest {most.Area} with {most.Value}" : null,
            lowest is { } least ? $"lowest {least.Area} with {least.Value}" : null,
            total is not null ? $"total {total}" : null,
            Without(without, "area", "areas"),
            .. targets,
        ]);

    internal override string DescribePairs(
        string what, string later, string earlier, int areas, (string Area, string Value)? most, (string Area, string Value)? least, string? total, int without) => Sentence(
            FormattableString.Invariant($"{what}, {later} against {earlier}, {areas} {(areas == 1 ? "area" : "areas")}"),
            most is { } top ? $"greatest change {top.Area} with {top.Value}" : null,
            least is { } bottom ? $"least {bottom.Area} with {bottom.Value}" : null,
            total is not null ? $"total {total}" : null,
            without == 0 ? null : FormattableString.Invariant($"{without} {(without == 1 ? "area" : "areas")} without a comparison"));

    internal override string DescribeSeries(
        string what,
        (string Month, string Value)? first,
        (string Month, string Value)? latest,
        (string Month, string Value)? highest,
        (string Month, string Value)? lowest,
        int without,
        IReadOnlyList<string> next) => Sentence(
        [
            first is { } from ? $"{what}, from {from.Value} in {from.Month}" : what,
            latest is { } to ? $"latest {to.Value} in {to.Month}" : "no figures",
            highest is { } top ? $"highest {top.Value} in {top.Month}" : null,
            lowest is { } bottom ? $"lowest {bottom.Value} in {bottom.Month}" : null,
            Without(without, "month", "months"),
            .. next.Select(target => $"next {target}"),
        ]);

    private static string? Without(int number, string one, string several) =>
        number == 0 ? null : FormattableString.Invariant($"{number} {(number == 1 ? one : several)} without a value");
}
