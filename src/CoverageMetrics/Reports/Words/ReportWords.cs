using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Reports.Words;

/// <summary>Everything that a report says, in a language.</summary>
internal sealed partial class ReportWords
{
    private readonly KeyWords _names;
    private readonly ReportPlan _plan;
    private readonly ReportingYear _year;

    private ReportWords(Language language, ReportPlan plan)
    {
        Language = language;
        _plan = plan;
        _year = plan.Year;
        _names = plan.Metrics.WordsOf(plan.Catalogue, plan.Year)(language);
        PointsSuffix = Say(Texts.UnitPoints);
    }

    internal Language Language { get; }

    internal string Code => Say(Texts.ReportCode);

    internal string Area => Say(Texts.ReportArea);

    internal string Metric => Say(Texts.ReportMetric);

    internal string Month => Say(Texts.ReportMonth);

    internal string Total => Say(Texts.ReportTotal);

    internal string Reported => Say(Texts.ReportReported);

    internal string Notes => Say(Texts.ReportNotes);

    /// <summary>Gets what a screen reader says before the number of a note.</summary>
    internal string NoteOf => Say(Texts.ReportNote);

    /// <summary>Gets what a screen reader says of the way from a note to the table.</summary>
    internal string Back => Say(Texts.ReportBack);

    /// <summary>Says how many rows are not shown, and what writes them.</summary>
    internal string MoreRows(int rows, string all) => Language.Say(Texts.ReportMoreRows, rows, ("count", rows.ToString("N0", Language)), ("all", all));

    /// <summary>Says how many findings are not shown, and where they are.</summary>
    internal string MoreFindings(int findings, string all) => Language.Say(Texts.ReportMoreFindings, findings, ("count", findings.ToString("N0", Language)), ("all", all));

    internal string Marks => Say(Texts.ReportMarks);

    internal string Findings => Say(Texts.ReportFindings);

    internal string NothingFound => Say(Texts.ReportNothingFound);

    internal string NotApplicable => Say(Texts.NoteNotApplicable);

    internal string Source => Say(Texts.ReportSource);

    /// <summary>Gets what stands before what was given and is not shown.</summary>
    internal string NotShownHeading => Say(Texts.ReportNotShown);

    /// <summary>Gets what two numbers in one place mean.</summary>
    internal string Ranges => Say(Texts.ReportRanges);

    /// <summary>Gets what is said of a count that is printed as it is.</summary>
    internal string NothingRounded => Say(Texts.RuleCount);

    /// <summary>Gets what stands behind points in a cell.</summary>
    internal string PointsSuffix { get; }

    /// <summary>Finds the words of a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="plan">What was asked: the metrics, which name what they count, and the year.</param>
    /// <returns>Its words.</returns>
    internal static ReportWords In(Language language, ReportPlan plan) => new(language, plan);

    /// <summary>Writes a day.</summary>
    internal string Day(LocalDate day) => Language.Date(Texts.DateDay, day.Year, day.Month, day.Day);

    /// <summary>Writes a period by the year of the report.</summary>
    internal string Period(ReportingPeriod period) => _year.ToText(period, Language);

    /// <summary>Writes when a stock, a flow or a mean was.</summary>
    internal string Time(ObservationTime time) => time.Period is not { } period ? Day(time.AsAt)
        : time.IsMean ? Say(Texts.OriginMean, ("period", Period(period)))
        : Period(period);

    /// <summary>Writes the rule that finds an earlier time.</summary>
    internal string Base(ComparisonBase rule) => rule.In(Language, _year);

    /// <summary>Writes the usual title.</summary>
    internal string Title(ReportLayout layout, string? area, string time) => layout switch
    {
        ReportLayout.Areas when area is null => Say(Texts.TitleAreas, ("time", time)),
        ReportLayout.Areas => Say(Texts.TitleWithin, ("area", area), ("time", time)),
        ReportLayout.Metrics => Say(Texts.TitleMetrics, ("area", area), ("time", time)),
        ReportLayout.Months => Say(Texts.TitleMonths, ("area", area), ("time", time)),
        _ => throw Unnamed.Member(layout),
    };

    /// <summary>Writes the line below the title: the map, what was known, and a year other than that of the calendar.</summary>
    internal string Circumstances(LocalDate? map, LocalDate? knownOn) => Language.Clauses(
    [
        map is { } day ? Say(Texts.CircumstancesMap, ("day", Day(day))) : "",
        knownOn is { } known ? Say(Texts.CircumstancesKnown, ("day", Day(known))) : "",
        _year.FirstMonth == ReportingYear.Calendar.FirstMonth ? "" : Say(Texts.CircumstancesYear, ("month", Say(Texts.Months[_year.FirstMonth - 1])), ("month-number", Language.Plain(_year.FirstMonth))),
        _year.HasCutOff ? Say(Texts.CircumstancesCutOff, ("day", Language.Plain(_year.Close)), ("last", _year.LastClose == _year.Close ? "" : Language.Plain(_year.LastClose))) : "",
    ]);

    /// <summary>Writes the time of a run of months.</summary>
    internal string Run(ReportingPeriod first, ReportingPeriod last) => Say(Texts.PeriodRun, ("first", first.ToText(Language)), ("last", last.ToText(Language)));

    /// <summary>Writes the heading of a column without the metric.</summary>
    internal string Heading(TextKey key, ReportColumn column) => Say(
        key,
        ("unit", column.Metric is { } metric ? Unit(metric, column.Plan.UnitOf(metric)) : ""),
        ("denominator", column.Metric?.DenominatorIn(Language)),
        ("against", Against(column)),
        ("target", Target(column)));

    /// <summary>Writes the heading of a column of what was known on a day, without the metric.</summary>
    internal string HeadingOfDay(TextKey key, ReportColumn column, LocalDate day) =>
        Say(key, ("day", Day(day)), ("unit", column.Metric is { } metric ? Unit(metric, column.Plan.UnitOf(metric)) : ""));

    /// <summary>Writes the heading of a column of the caller's own without the metric.</summary>
    internal string OwnHeading(ReportColumn column, string measure, string unit) =>
        Say(Texts.ColumnOwn, ("measure", measure), ("against", Against(column)), ("target", Target(column)), ("unit", unit));

    /// <summary>Finds the name of a code of the caller's.</summary>
    internal string NameOf(string code) => KeyWords.Name(code, Language);

    /// <summary>Finds the name of the unit of a measure of the caller's own.</summary>
    internal string UnitOf(string unit) => unit is "" or OwnUnit.Percent ? unit : unit == OwnUnit.Points ? Say(Texts.UnitPercentagePoints) : NameOf(unit);

    /// <summary>Writes a unit of people, of what else is counted, or of money.</summary>
    internal string Unit(Metric metric, ReportUnit unit)
    {
        string ones = metric.UnitIn(Language) ?? Say(Texts.UnitPeople);
        return unit.Scale == NumberScale.Ones ? ones : Say(Texts.UnitScaled, ("scale", NameOf(unit.Scale.Code)), ("unit", ones));
    }

    /// <summary>Writes the label of a metric that has a row: its name, its unit and its denominator.</summary>
    internal string MetricLabel(Metric metric, ReportUnit unit) => metric.IsPercentage
        ? Say(Texts.RowCoverage, ("metric", metric.NameIn(Language)), ("unit", Unit(metric, unit)), ("denominator", metric.DenominatorIn(Language)))
        : Say(Texts.RowMetric, ("metric", metric.NameIn(Language)), ("unit", Language.Clauses([Unit(metric, unit), metric.IsRatio ? metric.RatioUnitIn(Language) : ""])));

    /// <summary>Writes the number of a ratio with its unit.</summary>
    internal string Ratio(string number, Metric metric) => Say(Texts.ExplainMoney, ("number", number), ("currency", metric.RatioUnitIn(Language)));

    /// <summary>Writes the mark of a status that is not final.</summary>
    internal string Mark(FigureStatus status) => status switch
    {
        FigureStatus.Provisional => Say(Texts.MarkProvisional),
        FigureStatus.Derived => Say(Texts.MarkDerived),
        FigureStatus.Estimated => Say(Texts.MarkEstimated),
        FigureStatus.Forecast => Say(Texts.MarkForecast),
        FigureStatus.Final => "",
        _ => throw Unnamed.Member(status),
    };

    /// <summary>Writes what the mark of a status means.</summary>
    internal string Meaning(FigureStatus status) => status switch
    {
        FigureStatus.Provisional => Say(Texts.StatusProvisional),
        FigureStatus.Derived => Say(Texts.StatusDerived),
        FigureStatus.Estimated => Say(Texts.StatusEstimated),
        FigureStatus.Forecast => Say(Texts.StatusForecast),
        FigureStatus.Final => Say(Texts.StatusFinal),
        _ => throw Unnamed.Member(status),
    };

    /// <summary>Writes a note.</summary>
    internal string Note(in ReportNote note) => note.Kind switch
    {
        NoteKind.AboveHundred => Say(Texts.NoteAboveHundred),
        NoteKind.Rounded => Say(Texts.NoteRounded, ("qualifier", Qualifier(note.Qualifier)), ("precision", Step(note))),
        NoteKind.Partial => Say(Texts.NotePartial, ("counted", Language.Plain(note.Counted)), ("asked", Language.Plain(note.Asked)), ("areas", Detail(note.Detail))),
        NoteKind.SeveralTargets => Say(Texts.NoteSeveralTargets, ("targets", Language.Clauses(note.Rivals!.Targets.Select(Planned)))),
        NoteKind.TargetOfOthers => Say(Texts.NoteTargetOfOthers, ("units", Detail(note.Detail))),
        NoteKind.NoTarget => Say(Texts.NoteNoTarget),
        NoteKind.Rate => Say(Texts.NoteRate),
        NoteKind.Estimate => Say(Texts.NoteEstimate, ("percent", Number(note.Precision))),
        NoteKind.Inexact => Say(Texts.NoteInexact),
        NoteKind.Met => Say(Of(note.Certainty, Texts.NoteMetCertainly, Texts.NoteMetPossibly, Texts.NoteMetNot)),
        NoteKind.Rise => Say(Of(note.Certainty, Texts.NoteRiseCertainly, Texts.NoteRisePossibly, Texts.NoteRiseNot)),
        NoteKind.Place => Say(Texts.NotePlacePossibly),
        NoteKind.Break => Say(Texts.NoteBreak, ("subject", Counted(note.ChangedBy!.Key.Subject)), ("day", Day(note.ChangedBy.Day)), ("break", note.ChangedBy.Code == Break.Unnamed ? Language.NameOf(Break.Unnamed) : NameOf(note.ChangedBy.Code))),
        NoteKind.CutOff => Say(Texts.NoteCutOff, ("later", Day(note.Later)), ("earlier", Day(note.Earlier))),
        NoteKind.NoValue => Say(Texts.NoteNoValue, ("why", Why(note.Obstacle, note.Reason)), ("detail", Detail(note.Detail))),
        _ => throw Unnamed.Member(note.Kind),
    };

    /// <summary>Writes notes that differ by time, place or subject alone as one: the reason, and the first of its times, rows or subjects.</summary>
    internal string Note(NoteGroup group)
    {
        NoteReason reason = group.Reason;
        string subject = reason.Subject.Length > 0 ? Counted(reason.Subject) : "";
        string detail = reason.IsOfTimes
            ? Say(reason.Kind == NoValueDetailKind.NotReported ? Texts.DetailNotReported : Texts.DetailNotReportedUntil, ("subject", subject), ("time", TimesOf(group)))
            : reason.Time is { } time ? Say(Texts.NotePlaces, ("what", Time(time)), ("places", FirstFew.Of(group.Notes.Select(note => Counted(note.Detail!.Codes[0])).Distinct(), Language)))
            : Say(Texts.NotePlaces, ("what", reason.Common is { } common ? Detail(common) : subject), ("places", FirstFew.Of(group.Places, Language)));
        return Say(Texts.NoteNoValue, ("why", Why(reason.Obstacle, reason.Reason)), ("detail", detail));
    }

    /// <summary>Writes the name of who set a target.</summary>
    internal string SetterOf(string setter, string document) => setter.Length > 0
        ? NameOf(setter)
        : document.Length > 0 ? document : Say(Texts.TargetUnknownSetter);

    /// <summary>Says what was given and is not shown.</summary>
    internal string NotShown(NotShown what)
    {
        string targets = Language.Count(Texts.CountTargets, what.Count);
        return what.Kind switch
        {
            NotShownKind.OtherDay => Language.Say(Texts.NotShownOtherDay, what.Days.Count, ("targets", targets), ("days", FirstFew.Of(what.Days.Select(Day), Language))),
            NotShownKind.OtherArea => Say(Texts.NotShownOtherArea, ("targets", targets), ("areas", FirstFew.Of(what.Codes.Select(code => AreaOf(code, what.Days)), Language))),
            NotShownKind.OtherSubject => Say(Texts.NotShownOtherSubject, ("targets", targets), ("subjects", FirstFew.Of(what.Codes.Select(Counted), Language))),
            NotShownKind.OtherColumn => Say(Texts.NotShownOtherColumn, ("targets", targets), ("setters", FirstFew.Of(what.Codes.Select(code => SetterOf(code, "")), Language))),
            _ => throw Unnamed.Member(what.Kind),
        };
    }

    private string Say(TextKey key, params System.ReadOnlySpan<(string Place, string? Value)> values) => Language.Say(key, values);

    private string Number(decimal number) => DecimalText.ToText(number, null, Language);

    // Where the column counts by more than one, with the unit: in ones, or as the column does where that is whole and not longer.
    private string Step(in ReportNote note)
    {
        if (note.Unit is not { } unit)
        {
            return Number(note.Precision);
        }

        string ones = InUnit(note.Precision, unit.Metric, ReportUnit.Ones);
        string scaled = InUnit(note.Precision / unit.Unit.Size, unit.Metric, unit.Unit);
        return note.Precision >= unit.Unit.Size && scaled.Length <= ones.Length ? scaled : ones;
    }

    private string InUnit(decimal number, Metric metric, ReportUnit unit) => Say(Texts.ExplainMoney, ("number", Number(number)), ("currency", Unit(metric, unit)));

    private string Against(ReportColumn column) => column.Base is { } rule ? rule.AgainstIn(Language, _year) : "";

    private string Target(ReportColumn column) => column.Target is not { } seat ? "" : Say(
        seat.IsAtMost ? Texts.TargetOfSetterAtMost : Texts.TargetOfSetter,
        ("setter", SetterOf(seat.Setter, seat.Document)),
        ("unit", Counted(seat.OtherUnit)),
        ("percent", column.Goal is { } goal ? Number(goal.Number) : ""));

    private string Qualifier(FigureQualifier qualifier) => qualifier switch
    {
        FigureQualifier.Over => Say(Texts.QuotedOver),
        FigureQualifier.Nearly => Say(Texts.QuotedNearly),
        FigureQualifier.About => Say(Texts.QuotedAbout),
        FigureQualifier.AtLeast => Say(Texts.QuotedAtLeast),
        FigureQualifier.Under => Say(Texts.QuotedUnder),
        FigureQualifier.AtMost => Say(Texts.QuotedAtMost),
        FigureQualifier.None => "",
        _ => throw Unnamed.Member(qualifier),
    };

    private string Why(MetricObstacle obstacle, NoValueReason reason) => obstacle switch
    {
        MetricObstacle.Denominator => Say(Texts.ObstacleDenominator, ("reason", Why(reason))),
        MetricObstacle.Ambiguous => Say(Texts.ObstacleAmbiguous),
        MetricObstacle.Territory => Say(Texts.ObstacleTerritory),
        MetricObstacle.NumeratorDefinition => Say(Texts.ObstacleNumerator),
        MetricObstacle.DenominatorDefinition => Say(Texts.ObstacleDenominatorDefinition),
        MetricObstacle.Time => Say(Texts.ObstacleTime),
        MetricObstacle.Zero => Say(Texts.ObstacleZero),
        MetricObstacle.None or MetricObstacle.Numerator => Why(reason),
        _ => throw Unnamed.Member(obstacle),
    };

    private static TextKey Of(Certainty certainty, TextKey certainly, TextKey possibly, TextKey not) => certainty switch
    {
        Certainty.Certainly => certainly,
        Certainty.Possibly => possibly,
        Certainty.Not => not,
        _ => throw Unnamed.Member(certainty),
    };

    private string TimesOf(NoteGroup group) => FirstFew.Of(group.Notes.SelectMany(static note => note.Detail!.Times).Distinct().Order().Select(Time), Language);

    private string Why(NoValueReason reason) => NoValueWords.Word(reason, Language);

    private string? Detail(NoValueDetail? detail) => detail is null ? null : NoValueWords.Of(detail, _names);

    // The targets are of one of these days.
    private string AreaOf(string code, IEnumerable<LocalDate> days) =>
        days.Select(day => _plan.Catalogue.Find(code, day)).FirstOrDefault(static area => area is not null)?.CodeAndName ?? code;

    // What was counted has the name of the metric that counts it.
    private string Counted(string code) => _names.Name(code);
}
