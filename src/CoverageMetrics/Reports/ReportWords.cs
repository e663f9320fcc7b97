using System;
using System.Collections.Generic;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Reports;

/// <summary>Everything that a report says in a language, in one place for each.</summary>
internal abstract class ReportWords
{
    private static readonly ReportWords English = new EnglishReportWords();
    private static readonly ReportWords Vietnamese = new VietnameseReportWords();

    internal abstract Language Language { get; }

    internal abstract string Code { get; }

    internal abstract string Area { get; }

    internal abstract string Metric { get; }

    internal abstract string Month { get; }

    internal abstract string Total { get; }

    internal abstract string Notes { get; }

    internal abstract string Marks { get; }

    internal abstract string Findings { get; }

    internal abstract string NothingFound { get; }

    internal abstract string NotApplicable { get; }

    internal abstract string Source { get; }

    /// <summary>Gets what stands before what was given and is not shown.</summary>
    internal abstract string NotShownHeading { get; }

    /// <summary>Gets what is said of a count that is printed as it is.</summary>
    internal abstract string NothingRounded { get; }

    /// <summary>Gets what stands behind points in a cell.</summary>
    internal abstract string PointsSuffix { get; }

    /// <summary>Finds the words of a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Its words.</returns>
    internal static ReportWords In(Language language) => ReferenceEquals(language, Language.Vietnamese) ? Vietnamese : English;

    /// <summary>Writes a day.</summary>
    internal abstract string Day(LocalDate day);

    /// <summary>Writes when a stock or a flow was.</summary>
    internal string Time(ObservationTime time) => time.Period is { } period ? period.ToText(Language) : Day(time.AsAt);

    /// <summary>Writes the usual title.</summary>
    internal abstract string Title(ReportLayout layout, string? area, string time);

    /// <summary>Writes the line below the title: the map and what was known.</summary>
    internal abstract string Circumstances(LocalDate? map, LocalDate? knownOn);

    /// <summary>Writes the time of a run of months.</summary>
    internal abstract string Run(ReportingPeriod first, ReportingPeriod last);

    /// <summary>Writes the heading of a column without the metric.</summary>
    internal abstract string Measure(ReportColumn column);

    /// <summary>Writes a unit of people or money.</summary>
    internal abstract string Unit(Metric metric, ReportUnit unit);

    /// <summary>Writes the label of a metric that has a row: its name, its unit and its denominator.</summary>
    internal abstract string MetricLabel(Metric metric, ReportUnit unit);

    /// <summary>Writes the mark of a status that is not final.</summary>
    internal abstract string Mark(FigureStatus status);

    /// <summary>Writes what the mark of a status means.</summary>
    internal abstract string Meaning(FigureStatus status);

    /// <summary>Finds the name of the denominator of a metric.</summary>
    internal string DenominatorOf(Metric metric) => Pick(metric.DenominatorEnglishName, metric.DenominatorVietnameseName);

    /// <summary>Writes a note.</summary>
    internal abstract string Note(in ReportNote note);

    /// <summary>Writes the name of who set a target.</summary>
    internal string SetterOf(ReportPlan plan, string setter, string document) => plan.Setters.TryGetValue(setter, out (string English, string Vietnamese) names)
        ? Pick(names.English, names.Vietnamese)
        : setter.Length > 0 ? Names.FromCode(setter) : UnknownSetter(document);

    /// <summary>Explains a coverage or a count.</summary>
    internal abstract string ExplainFigure(in Explained what);

    /// <summary>Explains a change, a rate or points.</summary>
    internal abstract string ExplainComparison(in Explained earlier, in Explained later, ReportColumnKind kind, string value);

    /// <summary>Explains a figure that is not there.</summary>
    internal abstract string ExplainNone(in Explained what, IReadOnlyList<string> why);

    /// <summary>Explains how far a target is met.</summary>
    internal abstract string ExplainTarget(in Explained what, ExplainedTarget target, ReportColumnKind kind, string value);

    /// <summary>Explains a place.</summary>
    internal abstract string ExplainRank(in Explained what, string value, int areas);

    /// <summary>Explains a share.</summary>
    internal abstract string ExplainShare(in Explained what, string value, int areas);

    /// <summary>Explains a contribution.</summary>
    internal abstract string ExplainContribution(in Explained what, string value, int areas);

    /// <summary>Explains what a month added.</summary>
    internal abstract string ExplainIncrease(in Explained what, string value);

    /// <summary>Says how a number of people or money that was explained in ones is rounded where it is printed.</summary>
    internal abstract string ExplainPrinted(string number, string unit, int decimals);

    /// <summary>Says what was given and is not shown.</summary>
    internal abstract string NotShown(NotShown what);

    protected abstract string UnknownSetter(string document);

    /// <summary>Writes how many more there are than were named.</summary>
    protected abstract string More(int number);

    /// <summary>Names the first few, and says how many more there are.</summary>
    protected string Few(IEnumerable<string> names) => FirstFew.Of(names, More);

    /// <summary>Finds the first of two texts for English, and the second for Vietnamese.</summary>
    protected abstract string Pick(string english, string vietnamese);

    /// <summary>Writes how many of the areas that are not in a total the note does not name.</summary>
    protected string Others(in ReportNote note) => note.Asked - note.Counted > FirstFew.Most ? $", {More(note.Asked - note.Counted - FirstFew.Most)}" : "";

    protected string Number(decimal number) => DecimalText.ToText(number, null, Language);
}
