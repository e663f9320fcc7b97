using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace CoverageMetrics.Internal.Languages;

/// <summary>Every text of the library in English: one line for each key. The only place where it says anything that a report prints.</summary>
/// <remarks>A text names its places; behind it stand further ones that it may be given, which other languages need.</remarks>
internal static partial class Texts
{
    private static readonly List<TextKey> Table = [];
    private static readonly List<CountKey> CountedTable = [];
    private static readonly string[] DatePlaces = ["day", "dd", "month", "month-short", "month-number", "mm", "year", "yyyy"];

    // Numbers and lists.
    internal static readonly TextKey ListBetween = Key("list.between", ", ");
    internal static readonly TextKey ListLast = Key("list.last", ", ");
    internal static readonly CountKey ListMore = Plural("list.more", "and {count} more", "and {count} more");
    internal static readonly TextKey ListClauses = Key("list.clauses", "; ");
    internal static readonly TextKey ListValues = Key("list.values", " / ");
    internal static readonly CountKey CountPeople = Plural("count.people", "{count} person", "{count} people");
    internal static readonly CountKey CountAreas = Plural("count.areas", "{count} area", "{count} areas");
    internal static readonly CountKey CountTargets = Plural("count.targets", "{count} target", "{count} targets");
    internal static readonly CountKey CountMonths = Plural("count.months", "{count} month", "{count} months");
    internal static readonly CountKey CountDecimals = Plural("count.decimals", "{count} decimal", "{count} decimals");
    internal static readonly TextKey UnitPeople = Key("unit.people", "people");
    internal static readonly TextKey UnitNetChange = Key("unit.net-change", "net change");
    internal static readonly TextKey UnitScaled = Key("unit.scaled", "{scale} {unit}");
    internal static readonly TextKey UnitPercentagePoints = Key("unit.percentage-points", "percentage points");
    internal static readonly TextKey UnitRatio = Key("unit.ratio", "{of} per {per}");
    internal static readonly TextKey UnitPoints = Key("unit.points", " pp");

    // Days and periods.
    internal static readonly TextKey[] Months = Row("month", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December");
    internal static readonly TextKey[] ShortMonths = Row("month.short", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    internal static readonly TextKey DateDay = Key("date.day", "{day} {month} {year}", DatePlaces);
    internal static readonly TextKey DateShort = Key("date.short", "{yyyy}-{mm}-{dd}", DatePlaces);
    internal static readonly TextKey PeriodYear = Key("period.year", "{year}");
    internal static readonly TextKey PeriodMonth = Key("period.month", "{month} {year}", DatePlaces);
    internal static readonly TextKey PeriodQuarter = Key("period.quarter", "quarter {quarter} of {year}", "roman");
    internal static readonly TextKey PeriodQuarterOfYear = Key("period.quarter-of-year", "Q{quarter} of {year}", "roman");
    internal static readonly TextKey PeriodFirstHalf = Key("period.first-half", "first half of {year}");
    internal static readonly TextKey PeriodSecondHalf = Key("period.second-half", "second half of {year}");
    internal static readonly CountKey PeriodFirstMonths = Plural("period.first-months", "first {count} month of {year}", "first {count} months of {year}");
    internal static readonly TextKey YearOfOne = Key("year.of-one", "FY {year}");
    internal static readonly TextKey YearOfBoth = Key("year.of-both", "{first}–{last-short}", "last");
    internal static readonly TextKey PeriodRun = Key("period.run", "{first} to {last}");

    internal static readonly TextKey TimeMean = Key("time.mean", "mean of {period}");
    internal static readonly TextKey TimeOfKey = Key("time.of-key", "[{area} ]{time}[ on the map of {map}][ series {series}][ scope {scope}][ set by {setter}]");

    // What figures are compared with, alone and behind what changed.
    internal static readonly TextKey BaseSamePeriod = Key("base.same-period-last-year", "same period last year");
    internal static readonly TextKey BaseEndOfLastYear = Key("base.end-of-last-year", "end of last year");
    internal static readonly TextKey BasePreviousMonth = Key("base.previous-month", "previous month");
    internal static readonly TextKey BasePreviousPeriod = Key("base.previous-period", "previous period");
    internal static readonly TextKey BaseEndOfYear = Key("base.end-of-year", "end of {year}");
    internal static readonly TextKey AgainstSamePeriod = Key("against.same-period-last-year", "on the same period last year");
    internal static readonly TextKey AgainstEndOfLastYear = Key("against.end-of-last-year", "on the end of last year");
    internal static readonly TextKey AgainstPreviousMonth = Key("against.previous-month", "on previous month");
    internal static readonly TextKey AgainstPreviousPeriod = Key("against.previous-period", "on previous period");
    internal static readonly TextKey AgainstEndOfYear = Key("against.end-of-year", "on end of {year}");
    internal static readonly TextKey AgainstDate = Key("against.date", "on {date}");

    // Percentages and coverages.
    internal static readonly TextKey PercentageOf = Key("percentage.of", "{percentage} of the {group}");
    internal static readonly TextKey CoverageCounts = Key("coverage.counts", "{covered} of {total}");
    internal static readonly TextKey CoverageRate = Key("coverage.rate", "without its counts");
    internal static readonly TextKey CoverageDefined = Key("coverage.defined", "{counts}: {percentage}");
    internal static readonly TextKey CoverageUndefined = Key("coverage.undefined", "{counts} ({group})");

    // How firm a figure is, and the word it was published with.
    internal static readonly TextKey StatusFinal = Key("status.final", "final");
    internal static readonly TextKey StatusProvisional = Key("status.provisional", "provisional");
    internal static readonly TextKey StatusDerived = Key("status.derived", "derived from other published figures");
    internal static readonly TextKey StatusEstimated = Key("status.estimated", "estimated");
    internal static readonly TextKey StatusForecast = Key("status.forecast", "forecast");
    internal static readonly TextKey MarkProvisional = Key("mark.provisional", "p");
    internal static readonly TextKey MarkDerived = Key("mark.derived", "d");
    internal static readonly TextKey MarkEstimated = Key("mark.estimated", "e");
    internal static readonly TextKey MarkForecast = Key("mark.forecast", "f");
    internal static readonly TextKey QuotedOver = Key("quoted.over", "as \"over\"");
    internal static readonly TextKey QuotedNearly = Key("quoted.nearly", "as \"nearly\"");
    internal static readonly TextKey QuotedAbout = Key("quoted.about", "as \"about\"");
    internal static readonly TextKey QuotedAtLeast = Key("quoted.at-least", "as \"at least\"");
    internal static readonly TextKey QuotedUnder = Key("quoted.under", "as \"under\"");
    internal static readonly TextKey QuotedAtMost = Key("quoted.at-most", "as \"at most\"");
    internal static readonly TextKey WordedOver = Key("worded.over", "over {number}");
    internal static readonly TextKey WordedNearly = Key("worded.nearly", "nearly {number}");
    internal static readonly TextKey WordedAbout = Key("worded.about", "about {number}");
    internal static readonly TextKey WordedAtLeast = Key("worded.at-least", "at least {number}");
    internal static readonly TextKey WordedUnder = Key("worded.under", "under {number}");
    internal static readonly TextKey WordedAtMost = Key("worded.at-most", "at most {number}");

    // What a figure can be, and why no more is known.
    internal static readonly TextKey RangeBetween = Key("range.between", "{smallest}–{largest}");
    internal static readonly TextKey RangeSigned = Key("range.signed", "{smallest} to {largest}");
    internal static readonly TextKey BoundsRounded = Key("bounds.rounded", "published rounded");
    internal static readonly TextKey BoundsApportioned = Key("bounds.apportioned", "an area was divided by weights");
    internal static readonly TextKey BoundsNarrowed = Key("bounds.narrowed", "narrowed by other figures");
    internal static readonly TextKey BoundsOverlapping = Key("bounds.overlapping", "who was counted twice is not known");

    // What stands around the table of a report.
    internal static readonly TextKey ReportCode = Key("report.code", "Code");
    internal static readonly TextKey ReportArea = Key("report.area", "Area");
    internal static readonly TextKey ReportMetric = Key("report.metric", "Metric");
    internal static readonly TextKey ReportMonth = Key("report.month", "Month");
    internal static readonly TextKey ReportTotal = Key("report.total", "Total");
    internal static readonly TextKey ReportReported = Key("report.reported", "Reported");
    internal static readonly TextKey ReportNotes = Key("report.notes", "Notes");
    internal static readonly TextKey ReportMarks = Key("report.marks", "Marks");
    internal static readonly TextKey ReportRanges = Key("report.ranges", "two numbers: the smallest and the largest that it can be");
    internal static readonly TextKey ReportSource = Key("report.source", "Source");
    internal static readonly TextKey ReportNotShown = Key("report.not-shown", "Not shown");
    internal static readonly TextKey ReportFindings = Key("report.findings", "To look at before publishing");
    internal static readonly TextKey ReportNothingFound = Key("report.nothing-found", "The checks found nothing.");
    internal static readonly TextKey TitleAreas = Key("title.areas", "Coverage by area, {time}");
    internal static readonly TextKey TitleWithin = Key("title.within", "Coverage within {area}, {time}");
    internal static readonly TextKey TitleMetrics = Key("title.metrics", "{area}, {time}");
    internal static readonly TextKey TitleMonths = Key("title.months", "{area} by month, {time}");
    internal static readonly TextKey CircumstancesMap = Key("circumstances.map", "areas as at {day}");
    internal static readonly TextKey CircumstancesKnown = Key("circumstances.known", "as known on {day}");
    internal static readonly TextKey CircumstancesYear = Key("circumstances.year", "years from {month}", "month-number");
    internal static readonly TextKey CircumstancesCutOff = Key("circumstances.cut-off", "months closed on day {day}[, the last of a year on day {last}]");

    // Headings of columns and rows.
    internal static readonly TextKey ColumnCount = Key("column.count", "{unit}");
    internal static readonly TextKey ColumnAnyCount = Key("column.any-count", "count");
    internal static readonly TextKey ColumnCoverage = Key("column.coverage", "% of the {denominator}");
    internal static readonly TextKey ColumnAnyCoverage = Key("column.any-coverage", "coverage (%)");
    internal static readonly TextKey ColumnAnyRatio = Key("column.any-ratio", "ratio");
    internal static readonly TextKey ColumnNetIncrease = Key("column.net-increase", "net increase in the month[ ({unit})]");
    internal static readonly TextKey ColumnChange = Key("column.change", "change {against}[ ({unit})]");
    internal static readonly TextKey ColumnGrowth = Key("column.growth", "growth {against} (%)");
    internal static readonly TextKey ColumnPoints = Key("column.points", "change of the coverage {against} (percentage points)");
    internal static readonly TextKey ColumnPointsOfShare = Key("column.points-of-share", "change of the share {against} (percentage points)");
    internal static readonly TextKey ColumnGrowthOfRatio = Key("column.growth-of-ratio", "growth of the ratio {against} (%)");
    internal static readonly TextKey ColumnAttainment = Key("column.attainment", "% of the {target}");
    internal static readonly TextKey ColumnRemaining = Key("column.remaining", "remaining to the {target}[ ({unit})]");
    internal static readonly TextKey ColumnOver = Key("column.over", "over the {target}[ ({unit})]");
    internal static readonly TextKey ColumnPointsToGo = Key("column.points-to-go", "percentage points to go to the {target}");
    internal static readonly TextKey ColumnPointsOver = Key("column.points-over", "percentage points over the {target}");
    internal static readonly TextKey ColumnRank = Key("column.rank", "rank");
    internal static readonly TextKey ColumnContribution = Key("column.contribution", "contribution to the growth {against} (percentage points)");
    internal static readonly TextKey ColumnShare = Key("column.share", "share of the total (%)");
    internal static readonly TextKey ColumnKnownOn = Key("column.known-on", "as known on {day}[ ({unit})]");
    internal static readonly TextKey ColumnFirstPublished = Key("column.first-published", "first published[ ({unit})]");
    internal static readonly TextKey ColumnRevision = Key("column.revision", "latest less first published[ ({unit})]");
    internal static readonly TextKey ColumnOwn = Key("column.own", "{measure}[ {against}][, {target}][ ({unit})]");
    internal static readonly TextKey RowMetric = Key("row.metric", "{metric} ({unit})");
    internal static readonly TextKey RowCoverage = Key("row.coverage", "{metric} ({unit}; % of the {denominator})");
    internal static readonly TextKey TargetOfSetter = Key("target.of-setter", "target of {setter}[, {unit}]");
    internal static readonly TextKey TargetOfSetterAtMost = Key("target.of-setter-at-most", "target of {setter}[, {unit}] (at most)");
    internal static readonly TextKey TargetUnknownSetter = Key("target.unknown-setter", "a setter that is not known");

    // Why there is no figure.
    internal static readonly TextKey ReasonMissing = Key("reason.missing", "not reported");
    internal static readonly TextKey ReasonSuppressed = Key("reason.suppressed", "not published, to protect people");
    internal static readonly TextKey ReasonUndefined = Key("reason.undefined", "not defined");
    internal static readonly TextKey ReasonIncomplete = Key("reason.incomplete", "parts are missing");
    internal static readonly TextKey ReasonNotComparable = Key("reason.not-comparable", "not comparable");
    internal static readonly TextKey ReasonConflicting = Key("reason.conflicting", "published on one day with different values");
    internal static readonly TextKey DetailNotReported = Key("detail.not-reported", "{subject} {time}");
    internal static readonly TextKey DetailNotReportedUntil = Key("detail.not-reported-until", "{subject} ≤ {time}");
    internal static readonly TextKey DetailFigure = Key("detail.figure", "{subject}[ ({unit})] {place}");
    internal static readonly TextKey DetailOfFigure = Key("detail.of-figure", "{figure}: {detail}");
    internal static readonly TextKey DetailPart = Key("detail.part", "{part}[ ({why})]");
    internal static readonly TextKey DetailSeveralPublished = Key("detail.several-published", "{figure}[: {values}]");
    internal static readonly TextKey DetailDiffer = Key("detail.differ", "{one} ≠ {other}");
    internal static readonly TextKey DetailDefinitions = Key("detail.definitions", "{earlier} → {later}");
    internal static readonly TextKey DetailNoPeriod = Key("detail.no-period", "{time} ends no period");
    internal static readonly TextKey DetailNoEarlierTime = Key("detail.no-earlier-time", "there is no earlier time to compare {time} with");
    internal static readonly TextKey DetailDividedByZero = Key("detail.divided-by-zero", "divided by zero");
    internal static readonly TextKey DetailTooLarge = Key("detail.too-large", "more than can be counted");
    internal static readonly TextKey DetailNotDivided = Key("detail.not-divided", "split without weights: {area}[ by way of {way}][ ({changes})][, {sum}]");
    internal static readonly TextKey DetailPartsOfSum = Key("detail.parts-of-sum", "and the parts of a sum are not recoverable from it");
    internal static readonly TextKey DetailChange = Key("detail.change", "{day}[, {basis}]");
    internal static readonly TextKey DetailAreasOverlap = Key("detail.areas-overlap", "{inner} lies in {outer}, of which only a part is here");
    internal static readonly TextKey DetailNotInCatalogue = Key("detail.not-in-catalogue", "people were in no area of the catalogue on {day}");
    internal static readonly TextKey DetailWithheldBy = Key("detail.withheld-by", "withheld by {who}");
    internal static readonly TextKey ObstacleDenominator = Key("obstacle.denominator", "denominator {reason}");
    internal static readonly TextKey ObstacleAmbiguous = Key("obstacle.ambiguous", "reported in several series or scopes, and the metric does not say which");
    internal static readonly TextKey ObstacleTerritory = Key("obstacle.territory", "another territory then, and the figure was not restated");
    internal static readonly TextKey ObstacleNumerator = Key("obstacle.numerator-definition", "counted in another scope, unit or by another definition");
    internal static readonly TextKey ObstacleDenominatorDefinition = Key("obstacle.denominator-definition", "the denominator is of another series or scope: points would be partly a change of the base");
    internal static readonly TextKey ObstacleTime = Key("obstacle.time", "there is no such earlier time for this figure");
    internal static readonly TextKey ObstacleZero = Key("obstacle.zero", "nothing can be divided by zero");

    // Footnotes.
    internal static readonly TextKey NoteNoValue = Key("note.no-value", "{why}[: {detail}]");
    internal static readonly TextKey NoteNotApplicable = Key("note.not-applicable", "no such figure has a meaning here");
    internal static readonly TextKey NoteAboveHundred = Key("note.above-hundred", "more people are covered than are in the denominator: coverage above 100%");
    internal static readonly TextKey NoteRounded = Key("note.rounded", "published rounded: [{qualifier}, ]to {precision}");
    internal static readonly TextKey NotePartial = Key("note.partial", "over {counted} of {asked} areas; without {areas}");
    internal static readonly TextKey NoteSeveralTargets = Key("note.several-targets", "several targets for the same day: {targets}");
    internal static readonly TextKey NoteTargetOfOthers = Key("note.target-of-others", "the target is of another denominator or unit: {units}");
    internal static readonly TextKey NoteRate = Key("note.rate", "published as a rate, without its counts");
    internal static readonly TextKey NoteNoTarget = Key("note.no-target", "no target was set");
    internal static readonly TextKey NoteInexact = Key("note.inexact", "not exact; how far it can be from this is not known");
    internal static readonly TextKey NoteMetCertainly = Key("note.met-certainly", "the target is met for certain: whatever the figure can be meets it");
    internal static readonly TextKey NoteMetPossibly = Key("note.met-possibly", "the target is met possibly: not all that the figure can be meets it");
    internal static readonly TextKey NoteMetNot = Key("note.met-not", "the target is not met: nothing that the figure can be meets it");
    internal static readonly TextKey NoteRiseCertainly = Key("note.rise-certainly", "it rose for certain: whatever the change can be is above zero");
    internal static readonly TextKey NoteRisePossibly = Key("note.rise-possibly", "whether it rose is not certain: the change can be on either side of zero");
    internal static readonly TextKey NoteRiseNot = Key("note.rise-not", "it did not rise: nothing that the change can be is above zero");
    internal static readonly TextKey NoteCutOff = Key("note.cut-off", "compares {later} with {earlier}: one is the cut-off of its month and the other the end of its month, and the time between them is not whole months");
    internal static readonly TextKey NotePlacePossibly = Key("note.place-possibly", "the place is not certain: what the figures can be allows for another order");
    internal static readonly TextKey NoteBreak = Key("note.break", "{subject}: the definition changed on {day}[, {break}]");
    internal static readonly CountKey NotShownOtherDay = Plural("not-shown.other-day", "{targets} for another day: {days}", "{targets} for other days: {days}");
    internal static readonly TextKey NotShownOtherArea = Key("not-shown.other-area", "{targets} of areas that the report has no row of: {areas}");
    internal static readonly TextKey NotShownOtherSubject = Key("not-shown.other-subject", "{targets} of what the report has no metric of: {subjects}");
    internal static readonly TextKey NotShownOtherColumn = Key("not-shown.other-column", "{targets} whose columns were not asked for: {setters}");

    // Explanations of a figure.
    internal static readonly TextKey ExplainSubject = Key("explain.subject", "{metric}, {where}, {day}");
    internal static readonly TextKey ExplainFigure = Key("explain.figure", "{subject}: {figure}. {sources}[ {rule}]");
    internal static readonly TextKey ExplainCoverage = Key("explain.coverage", "{covered} of {total} ({denominator}), that is {percentage}");
    internal static readonly TextKey ExplainRatio = Key("explain.ratio", "{of} per {per} ({denominator}), that is {ratio}");
    internal static readonly TextKey ExplainRate = Key("explain.rate", "{percentage} of the {denominator}, published without its counts");
    internal static readonly TextKey ExplainMoney = Key("explain.money", "{number} {currency}");
    internal static readonly TextKey ExplainComparison = Key("explain.comparison", "{metric}, {where}: {change}. {sources} {rule}");
    internal static readonly TextKey ExplainChange = Key("explain.change", "{earlier} on {earlier-day} and {later} on {later-day}, a change of {value}");
    internal static readonly TextKey ExplainPoints = Key("explain.points", "coverage of the {denominator} was {earlier} on {earlier-day} ({earlier-counts}) and {later} on {later-day} ({later-counts}), a change of {value}");
    internal static readonly TextKey ExplainLevel = Key("explain.level", "{earlier} on {earlier-day} ({earlier-counts}) and {later} on {later-day} ({later-counts}), a change of {value}", "denominator");
    internal static readonly TextKey ExplainNone = Key("explain.none", "{subject}: there is no figure, because of this: {why}.[ Reported so far: {reported}.] A figure that is missing never counts as zero; the other rows stand.");
    internal static readonly TextKey ExplainTarget = Key("explain.target", "{subject}: {reached} against the target of {target} by {day} ({origin}), {value}. {sources} {rule}");
    internal static readonly TextKey ExplainTargetPercent = Key("explain.target-percent", "{number}% of the {denominator}");
    internal static readonly TextKey ExplainTargetOrigin = Key("explain.target-origin", "{setter}[, {document}]");
    internal static readonly TextKey ExplainTargetOver = Key("explain.target-over", "over by {value}");
    internal static readonly TextKey ExplainRank = Key("explain.rank", "{subject}: place {value} among the {areas} of the report. {sources} {rule}");
    internal static readonly TextKey ExplainShare = Key("explain.share", "{subject}: {figure}, {value} of the sum of the {areas} of the report. {sources} {rule}");
    internal static readonly TextKey ExplainContribution = Key("explain.contribution", "{subject}: {value} of the growth of the {areas} of the report together. {sources} {rule}");
    internal static readonly TextKey ExplainIncrease = Key("explain.increase", "{subject}: {figure}, {value} in the month. {sources} {rule}");
    internal static readonly TextKey ExplainOwn = Key("explain.own", "{subject}: {measure}, {value}[, {rounding}].[ {rule}][ Worked out from these figures. {figures}]");
    internal static readonly TextKey ExplainPublished = Key("explain.published", "{subject}: {measure}, {value}. Now: {sources} {rule}");
    internal static readonly TextKey ExplainPrinted = Key("explain.printed", "Printed in {unit} it is {number}, {rounding}.");
    internal static readonly TextKey ExplainBounds = Key("explain.bounds", "With what is known it is {range} ({why}).");
    internal static readonly TextKey SourcesSum = Key("sources.sum", "These are sums over {areas}; {without}.");
    internal static readonly TextKey SourcesCount = Key("sources.count", "The count is {count}.");
    internal static readonly TextKey SourcesCoverage = Key("sources.coverage", "The count is {count}; the denominator is {denominator}.");
    internal static readonly TextKey SourcesRate = Key("sources.rate", "The rate is {rate}.");
    internal static readonly TextKey SourcesSums = Key("sources.sums", "Both are sums over the same {areas}; {without}.");
    internal static readonly TextKey SourcesComparison = Key("sources.comparison", "The earlier count is {earlier}; the later count is {later}.");
    internal static readonly TextKey SourcesWithDenominator = Key("sources.with-denominator", "{count}, and its denominator {denominator}");
    internal static readonly TextKey SourcesWithoutNone = Key("sources.without-none", "no area is left out");
    internal static readonly TextKey SourcesWithout = Key("sources.without", "left out: {areas}");
    internal static readonly TextKey OriginFigure = Key("origin.figure", "{status}, of {time}[, series {series}][, scope {scope}][, {break}][, {rounded}][, published on {day}], {source}");
    internal static readonly TextKey OriginBreak = Key("origin.break", "the first of another definition: {break}");
    internal static readonly TextKey ExplainBreak = Key("explain.break", "Mind this: {breaks}.");
    internal static readonly TextKey OriginMean = Key("origin.mean", "the mean of {period}");
    internal static readonly TextKey OriginRounded = Key("origin.rounded", "published rounded [{qualifier}, ]to {precision}");
    internal static readonly TextKey OriginSource = Key("origin.source", "source: {source}");
    internal static readonly TextKey OriginNoSource = Key("origin.no-source", "source not stated");
    internal static readonly TextKey OriginSum = Key("origin.sum-of-months", "the sum of what was reported for the months");
    internal static readonly TextKey RuleCount = Key("rule.count", "Nothing was rounded by this report.");
    internal static readonly TextKey RuleCoverage = Key("rule.coverage", "Coverage is the count in percent of the denominator {of-date}, {rounding}.");
    internal static readonly TextKey RuleRate = Key("rule.rate", "It is shown as it was published, {rounding}, and never added up.");
    internal static readonly TextKey RuleCoverageOfSum = Key("rule.coverage-of-sum", "Coverage is the sum of the counts in percent of the sum of the denominators of the same areas, never a mean of percentages, {rounding}.");
    internal static readonly TextKey RulePart = Key("rule.part", "A share is the part in percent of the whole; of several areas both are added up first, and it is never a mean of percentages, {rounding}.");
    internal static readonly TextKey RuleRatio = Key("rule.ratio", "A ratio is the one quantity divided by the other; of several areas both are added up first, and it is never a mean of ratios, {rounding}.");
    internal static readonly TextKey RuleGrowthOfRatio = Key("rule.growth-of-ratio", "The growth is the change of the ratio in percent of the earlier one, both from exact quantities, {rounding}.");
    internal static readonly TextKey RuleNetIncrease = Key("rule.net-increase", "A stock is taken less that of the month before; a flow is what came in the month.");
    internal static readonly TextKey RuleChange = Key("rule.change", "The change is the later count less the earlier one, exact.");
    internal static readonly TextKey RuleKnownOn = Key("rule.known-on", "What was published after that day is left out.");
    internal static readonly TextKey RuleFirstPublished = Key("rule.first-published", "It is what was published on the first day of all.");
    internal static readonly TextKey RuleRevision = Key("rule.revision", "The revision is the latest count less the one that was published first, exact.");
    internal static readonly TextKey RuleGrowth = Key("rule.growth", "Growth is the change in percent of the earlier count, {rounding}.");
    internal static readonly TextKey RulePoints = Key("rule.points", "Points are the later percentage less the earlier one, both from exact counts, {rounding}.");
    internal static readonly TextKey RuleAttainment = Key("rule.attainment", "Attainment is the count in percent of the target, {rounding}.");
    internal static readonly TextKey RuleAttainmentAtMost = Key("rule.attainment-at-most", "Attainment is the count in percent of the target, which is met by 100% or less, {rounding}.");
    internal static readonly TextKey RuleRemaining = Key("rule.remaining", "What remains is the target less the count, and nothing once it is reached.");
    internal static readonly TextKey RuleOver = Key("rule.over", "What is over is the count less the target, and nothing while the target is met.");
    internal static readonly TextKey RulePointsToGo = Key("rule.points-to-go", "The points to go are the target less the coverage, {rounding}; below zero it is exceeded.");
    internal static readonly TextKey RulePointsOver = Key("rule.points-over", "The points over are the coverage less the target, {rounding}; below zero the target is met, and there is room left.");
    internal static readonly TextKey RuleRank = Key("rule.rank", "Areas with the same figure share the best of their places, compared exactly.");
    internal static readonly TextKey RuleContribution = Key("rule.contribution", "The contribution is the change of the area in percent of the earlier sum of all areas, {rounding}.");
    internal static readonly TextKey RuleShare = Key("rule.share", "The share is the count in percent of that sum, {rounding}.");
    internal static readonly TextKey RuleRounding = Key("rule.rounding", "rounded once to {decimals}, halves away from zero");
    internal static readonly TextKey OfSameDate = Key("of-date.same", "of the same day");
    internal static readonly TextKey OfMidYear = Key("of-date.mid-year", "of the middle of the year");
    internal static readonly TextKey OfPreviousYear = Key("of-date.previous-year", "of the year before");
    internal static readonly TextKey OfLatest = Key("of-date.latest", "that was counted last on or before that day");

    // Findings of the checks before publishing.
    internal static readonly TextKey FindingTargets = Key("finding.targets", "targets");
    internal static readonly TextKey FindingParts = Key("finding.parts", "{whole} reported, its parts add up to {sum}: {difference}");
    internal static readonly TextKey FindingNotAllotted = Key("finding.not-allotted", "the areas below add up to other than {count}; not allotted: {rest}");
    internal static readonly TextKey FindingNotReported = Key("finding.not-reported", "not reported[ ({detail})]");
    internal static readonly TextKey FindingRateAgainstCounts = Key("finding.rate-against-counts", "published as {rate}, but the counts give {percentage}[: the rate is of {implied}, and {total} were reported]");
    internal static readonly TextKey FindingAboveHundred = Key("finding.above-hundred", "coverage above 100%: {coverage}");
    internal static readonly TextKey FindingMorePeople = Key("finding.more-people", "{count} people, more than the population of {population} ({time}): are these visits, or people counted more than once?");
    internal static readonly TextKey FindingStale = Key("finding.stale", "denominator of {time}, older than {months}");
    internal static readonly TextKey FindingJump = Key("finding.jump", "changed by {rate} against the {base}, more than {limit}%[; the definition changed between: {breaks}]");
    internal static readonly TextKey FindingPointsJump = Key("finding.points-jump", "from {earlier} to {later}, {points} against the {base}, more than {limit} percentage points[; the definition changed between: {breaks}]");
    internal static readonly TextKey FindingYearEnd = Key("finding.year-end", "{value} on the last day of the year, {rate} against {other} a month before, more than {limit}%[; the mean of {months} of that year is {mean}]");
    internal static readonly TextKey FindingAfterYearEnd = Key("finding.after-year-end", "{other}, {rate} against {value} on the last day of last year, more than {limit}%[; the mean of {months} of that year is {mean}]");
    internal static readonly TextKey FindingUnit = Key("finding.unit", "{value} now and {other} ({time}) differ by a factor of about {factor}: one of them may be in another unit");
    internal static readonly TextKey FindingDenominatorUnit = Key("finding.denominator-unit", "the denominator is {value} now and was {other} ({time}), a factor of about {factor}: one of them may be in another unit");
    internal static readonly TextKey FindingUnitAmongAreas = Key("finding.unit-among-areas", "{coverage} is {percentage}, and the other areas have {smallest} to {largest}, a factor of about {factor}: a count may be in another unit");
    internal static readonly TextKey FindingPercentageAsCount = Key("finding.percentage-as-count", "{coverage} is {percentage}, and {usual} is usual: the count may be a percentage");
    internal static readonly TextKey FindingSources = Key("finding.sources", "{time}: {value} ({source}), and {other} ({other-source}): {rate}, more than {limit}%");
    internal static readonly TextKey FindingDenominators = Key("finding.denominators", "denominator, {time}: {value} ({source}), and {other} ({other-source}): {rate}, more than {limit}%");
    internal static readonly CountKey FindingRevisedUp = Plural("finding.revised-up", "the {count} figure that was revised went up, by {least}: the latest may be too low", "each of {count} figures that were revised went up, by {least} to {most}, {mean} in the mean: the latest may be too low");
    internal static readonly CountKey FindingRevisedDown = Plural("finding.revised-down", "the {count} figure that was revised went down, by {least}: the latest may be too high", "each of {count} figures that were revised went down, by {least} to {most}, {mean} in the mean: the latest may be too high");
    internal static readonly TextKey FindingOutlier = Key("finding.outlier", "growth of {rate} is far from that of the other areas (modified z-score {score})");
    internal static readonly TextKey FindingConflict = Key("finding.conflict", "published on one day as {values}");
    internal static readonly CountKey FindingUnused = Plural("finding.unused", "{count} row is not used, because {why}: {first}[ and {more} more]", "{count} rows are not used, because {why}: {first}[ and {more} more]");

    // Claims that are held against one another, and how their figures may be read.
    internal static readonly TextKey ClaimsConflict = Key("claims.conflict", "these figures cannot all be true: {claims}[; they agree where {conventions}][; they agree with rise and fall swapped in {reversed}]");
    internal static readonly TextKey ClaimsAboveWhole = Key("claims.above-whole", "more take part than could: {claims}");
    internal static readonly TextKey ClaimsOnlyLoosest = Key("claims.only-loosest", "these figures agree in the widest reading only: {claims}; they do not where {conventions}[; there they agree with rise and fall swapped in {reversed}]");
    internal static readonly TextKey ClaimsQuote = Key("claims.quote", "“{text}”");
    internal static readonly TextKey ClaimsOr = Key("claims.or", ", or ");
    internal static readonly TextKey ClaimsAnd = Key("claims.and", " and ");
    internal static readonly TextKey ReadingExact = Key("reading.exact", "every digit is exact");
    internal static readonly TextKey ReadingRounded = Key("reading.rounded", "the numbers are rounded");
    internal static readonly TextKey ReadingTruncated = Key("reading.truncated", "further digits were cut off");
    internal static readonly TextKey ReadingOverWithinOneUnit = Key("reading.over-within-one-unit", "“over” is by less than one unit of the last digit");
    internal static readonly TextKey ReadingOverBareLowerBound = Key("reading.over-bare-lower-bound", "“over” is a lower bound and no more");
    internal static readonly TextKey ReadingNearlyWithinOneUnit = Key("reading.nearly-within-one-unit", "“nearly” is short by less than one unit of the last digit");
    internal static readonly TextKey ReadingNearlyWithinHalfUnit = Key("reading.nearly-within-half-unit", "“nearly” is short by less than half a unit of the last digit");
    internal static readonly TextKey ReadingNextWholeNumber = Key("reading.next-whole-number", "“over” and “nearly” are off by less than one whole number");
    internal static readonly TextKey ReadingAboutWithinOneUnit = Key("reading.about-within-one-unit", "“about” is off by at most one unit of the last digit");
    internal static readonly TextKey ReadingAboutWithinHalfUnit = Key("reading.about-within-half-unit", "“about” is off by at most half a unit of the last digit");
    internal static readonly TextKey ReadingBareUpperBound = Key("reading.bare-upper-bound", "“under” is an upper bound and no more");
    internal static readonly TextKey ReadingStatedRange = Key("reading.stated-range", "the range is meant as stated");

    internal static readonly TextKey UnusedSubject = Key("unused.subject", "no metric counts this");
    internal static readonly TextKey UnusedTime = Key("unused.time", "no metric asks for this time");
    internal static readonly TextKey UnusedDefinition = Key("unused.definition", "no metric asks for this series or scope");
    internal static readonly TextKey UnusedArea = Key("unused.area", "the area is not on the map of the day");

    // Observations that are in no figure of a restatement or roll-up, and the changes of areas behind it.
    internal static readonly TextKey UnplacedUnknownArea = Key("unplaced.unknown-area", "no area has the code {area} on {day}");
    internal static readonly TextKey UnplacedOtherTerritory = Key("unplaced.other-territory", "code {area} is another area on {day} than on {other}: {found}; restate it first");
    internal static readonly TextKey UnplacedNowhere = Key("unplaced.nowhere", "{area} went to no area of the catalogue[ ({causes})]");
    internal static readonly TextKey UnplacedPartlyNowhere = Key("unplaced.partly-nowhere", "some of its people went to no area of the catalogue[ ({causes})]");
    internal static readonly TextKey UnplacedSum = Key("unplaced.sum", "{why}; it is the sum of {areas}");
    internal static readonly TextKey UnplacedSumAndNowhere = Key("unplaced.sum-and-nowhere", "{why}; it lies in {areas} and partly in no area");
    internal static readonly TextKey UnplacedElsewhere = Key("unplaced.elsewhere", "its people are in {areas}, and {level} was asked for");
    internal static readonly TextKey UnplacedOfLevel = Key("unplaced.of-level", "{area} is of level {level}, and {asked} is added up");
    internal static readonly TextKey UnplacedNoneOfLevel = Key("unplaced.none-of-level", "{area} lies in no area of the level that was asked for, or above it");
    internal static readonly TextKey UnplacedWithin = Key("unplaced.within", "{area} lies in {other}, which was counted for {whole}");
    internal static readonly TextKey UnplacedCause = Key("unplaced.cause", "{change} of {day}[, {basis}]");
    internal static readonly TextKey ChangeMerge = Key("change.merge", "merge");
    internal static readonly TextKey ChangeSplit = Key("change.split", "split");
    internal static readonly TextKey ChangePartialTransfer = Key("change.partial-transfer", "transfer of a part");
    internal static readonly TextKey ChangeRename = Key("change.rename", "change of name");
    internal static readonly TextKey ChangeChangeOfCode = Key("change.change-of-code", "change of code");
    internal static readonly TextKey ChangeChangeOfType = Key("change.change-of-type", "change of type");
    internal static readonly TextKey ChangeAbolition = Key("change.abolition", "abolition");
    internal static readonly TextKey ChangeEstablishment = Key("change.establishment", "establishment");

    // Pictures.
    internal static readonly TextKey ChartTotalNotDrawn = Key("chart.total-not-drawn", "the sum of the areas is not drawn");
    internal static readonly TextKey ChartNotFromZero = Key("chart.not-from-zero", "the axis does not begin at zero");
    internal static readonly TextKey ChartDots = Key("chart.dots", "no figures for the months between");
    internal static readonly TextKey ChartNotJoined = Key("chart.not-joined", "not joined: the figures cannot be compared");
    internal static readonly TextKey ChartBreak = Key("chart.break", "the definition changed");
    internal static readonly TextKey ChartRequiredPath = Key("chart.required-path", "required path from the latest figure");
    internal static readonly TextKey ChartEndsOfYears = Key("chart.ends-of-years", "end of the year");
    internal static readonly TextKey ChartEndsOfMonths = Key("chart.ends-of-months", "end of the month");
    internal static readonly TextKey ChartYears = Key("chart.years", "years, each at its {month}", "month-number");
    internal static readonly TextKey ChartMonthByMonth = Key("chart.month-by-month", "months");
    internal static readonly TextKey ChartBounds = Key("chart.bounds", "from the smallest to the largest that it can be");
    internal static readonly CountKey ChartBounded = Plural("chart.bounded", "The bounds of {count} value are drawn.", "The bounds of {count} values are drawn.");
    internal static readonly TextKey ChartMonth = Key("chart.month", "{month-short} {year}", DatePlaces);
    internal static readonly TextKey ChartMonths = Key("chart.months", "{some} of {all} months");
    internal static readonly TextKey ChartLimit = Key("chart.limit", "{limit}[: {number}]");
    internal static readonly TextKey ChartLimits = Key("chart.limits", "Limits: {limits}.");
    internal static readonly TextKey ChartTarget = Key("chart.target", "target {number} by {day}");
    internal static readonly TextKey ChartBy = Key("chart.by", "{number} by {day}");
    internal static readonly TextKey ChartTargetOf = Key("chart.target-of", "target of {setter} by {day}[: {number}]");
    internal static readonly CountKey ChartTargetsOf = Plural("chart.targets-of", "target of {setter}: {targets}", "targets of {setter}: {targets}");
    internal static readonly TextKey ChartTargetsOfAreas = Key("chart.targets-of-areas", "target of {setter} for each area by {day}");
    internal static readonly TextKey ChartTargetsOfAreasAtMost = Key("chart.targets-of-areas-at-most", "target of {setter} for each area by {day} (at most)");
    internal static readonly TextKey ChartWholeTarget = Key("chart.whole-target", "100%: the target of {setter} by {day} is reached");
    internal static readonly TextKey ChartWholeTargetAtMost = Key("chart.whole-target-at-most", "100%: at most this is the target of {setter} by {day}");
    internal static readonly TextKey ChartBars = Key("chart.bars", "{what}, bars of {areas}[; highest {highest} with {highest-value}][; lowest {lowest} with {lowest-value}][; total {total}][; {without}][; {targets}].");
    internal static readonly TextKey ChartPairs = Key("chart.pairs", "{what}, {later} against {earlier}, {areas}[; greatest change {most} with {most-value}][; least {least} with {least-value}][; total {total}][; {without}].");
    internal static readonly TextKey ChartSeries = Key("chart.series", "{what}[, from {first} in {first-month}]; {latest}[; highest {highest} in {highest-month}][; lowest {lowest} in {lowest-month}][; {without}][; {next}].");
    internal static readonly TextKey ChartPoints = Key("chart.points", "{what}, against {across}, points of {areas}[; highest {highest} with {highest-value}][; lowest {lowest} with {lowest-value}][; total {total}][; {without}].");
    internal static readonly TextKey ChartLatest = Key("chart.latest", "latest {value} in {month}");
    internal static readonly TextKey ChartNoFigures = Key("chart.no-figures", "no figures");
    internal static readonly TextKey ChartNext = Key("chart.next", "next {target}");
    internal static readonly CountKey ChartAreasWithoutValue = Plural("chart.areas-without-value", "{count} area without a value", "{count} areas without a value");
    internal static readonly CountKey ChartAreasWithoutComparison = Plural("chart.areas-without-comparison", "{count} area without a comparison", "{count} areas without a comparison");
    internal static readonly CountKey ChartMonthsWithoutValue = Plural("chart.months-without-value", "{count} month without a value", "{count} months without a value");

    private static readonly FrozenDictionary<string, TextKey> ByName = Table.ToFrozenDictionary(key => key.Name, StringComparer.Ordinal);
}
