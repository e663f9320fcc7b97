using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports.Words;

/// <content>Says where a figure comes from.</content>
internal sealed partial class ReportWords
{
    /// <summary>Explains a coverage or a count.</summary>
    internal string ExplainFigure(in Explained what)
    {
        if (what.Rate is not null)
        {
            return Say(
                Texts.ExplainFigure,
                ("subject", Subject(what)),
                ("figure", what.Metric.IsRatio ? Say(Texts.ExplainRatioAlone, ("ratio", what.Level)) : Say(Texts.ExplainRate, ("percentage", what.Level), ("denominator", what.Metric.DenominatorIn(Language)))),
                ("sources", Sources(what)),
                ("rule", Say(Texts.RuleRate, ("rounding", Rounding(what.Metric.IsRatio ? what.Metric.RatioDecimals : what.Metric.Decimals)))));
        }

        string figure = !what.HasBoth || what.Level is not { } level ? Quantity(what.Count.Value)
            : what.Metric.IsRatio
            ? Say(Texts.ExplainRatio, ("of", Quantity(what.Counts.Covered.Value)), ("per", Number(what.Counts.Total.Value.Number)), ("denominator", what.Metric.DenominatorIn(Language)), ("ratio", level))
            : Say(
                Texts.ExplainCoverage,
                ("covered", Quantity(what.Counts.Covered.Value)),
                ("total", Whole(what)),
                ("denominator", what.Metric.DenominatorIn(Language)),
                ("percentage", level));
        return Say(
            Texts.ExplainFigure,
            ("subject", Subject(what)),
            ("figure", figure),
            ("sources", Sources(what)),
            ("rule", what.Level is null ? "" : RuleOfLevel(what)));
    }

    /// <summary>Explains a change, a rate or points.</summary>
    internal string ExplainComparison(in Explained earlier, in Explained later, string change, string rule) => Say(
        Texts.ExplainComparison,
        ("metric", later.Metric.NameIn(Language)),
        ("where", later.Where),
        ("change", change),
        ("sources", Sources(earlier, later)),
        ("rule", rule));

    /// <summary>Says what was and what is counted.</summary>
    internal string Changed(in Explained earlier, in Explained later, string value) => Say(
        Texts.ExplainChange,
        ("earlier", Quantity(earlier.Count.Value)),
        ("earlier-time", When(earlier.Time)),
        ("later", Quantity(later.Count.Value)),
        ("later-time", When(later.Time)),
        ("value", value));

    /// <summary>Says what a coverage, share or ratio was and is.</summary>
    internal string ChangedLevel(in Explained earlier, in Explained later, string value) => Say(
        later.Metric.IsCoverage ? Texts.ExplainPoints : Texts.ExplainLevel,
        ("denominator", later.Metric.DenominatorIn(Language)),
        ("earlier", earlier.Level),
        ("earlier-time", When(earlier.Time)),
        ("earlier-counts", Counts(earlier)),
        ("later", later.Level),
        ("later-time", When(later.Time)),
        ("later-counts", Counts(later)),
        ("value", value));

    /// <summary>Explains a figure that is not there.</summary>
    internal string ExplainNone(in Explained what, IReadOnlyList<string> why) => Say(
        Texts.ExplainNone,
        ("subject", Subject(what)),
        ("why", Language.Clauses(why)),
        ("reported", !what.Count.HasValue && what.Reported.TryGetValue(out ObservedQuantity reported) ? Exact(reported.Number, reported.IsChange, what.Metric) : ""));

    /// <summary>Explains how far a target is met.</summary>
    internal string ExplainTarget(in Explained what, ExplainedTarget target, string value, string rule)
    {
        TargetTerms terms = target.Target.Terms;
        bool isAtMost = terms.Direction == TargetDirection.AtMost;
        string planned = Planned(target.Target);
        return Say(
            Texts.ExplainTarget,
            ("subject", Subject(what)),
            ("reached", target.Target.Kind is QuantityKind.Percentage or QuantityKind.Ratio ? what.Level : Quantity(what.Count.Value)),
            ("target", isAtMost ? Say(Texts.WordedAtMost, ("number", planned)) : planned),
            ("day", Day(terms.Date)),
            ("origin", Say(Texts.ExplainTargetOrigin, ("setter", target.Setter), ("document", terms.Document))),
            ("value", value),
            ("sources", Sources(what)),
            ("rule", rule));
    }

    /// <summary>Says that a number is above a target of at most.</summary>
    internal string Over(string value) => Say(Texts.ExplainTargetOver, ("value", value));

    /// <summary>Says by which rule a measure of a metric is worked out.</summary>
    internal string Rule(TextKey rule, Metric metric) => Say(rule, ("rounding", Rounding(metric.Decimals)));

    /// <summary>Explains a measure of the caller's own.</summary>
    internal string ExplainOwn(in Explained what, string measure, string value, int? decimals, string rule, IReadOnlyList<string> figures) => Say(
        Texts.ExplainOwn,
        ("subject", Subject(what)),
        ("measure", measure),
        ("value", value),
        ("rounding", decimals is { } digits ? Rounding(digits) : ""),
        ("rule", rule),
        ("figures", string.Join(' ', figures)));

    /// <summary>Explains a place.</summary>
    internal string ExplainRank(in Explained what, string value, int areas, string rule) => Say(
        Texts.ExplainRank,
        ("subject", Subject(what)),
        ("value", value),
        ("areas", Areas(areas)),
        ("sources", Sources(what)),
        ("rule", rule));

    /// <summary>Explains a share.</summary>
    internal string ExplainShare(in Explained what, string value, int areas, string rule) => Say(
        Texts.ExplainShare,
        ("subject", Subject(what)),
        ("figure", Quantity(what.Count.Value)),
        ("value", value),
        ("areas", Areas(areas)),
        ("sources", Sources(what)),
        ("rule", rule));

    /// <summary>Explains a contribution.</summary>
    internal string ExplainContribution(in Explained what, string value, int areas, string rule) => Say(
        Texts.ExplainContribution,
        ("subject", Subject(what)),
        ("value", value),
        ("areas", Areas(areas)),
        ("sources", Sources(what)),
        ("rule", rule));

    /// <summary>Explains what a month added.</summary>
    internal string ExplainIncrease(in Explained what, string value, string rule) => Say(
        Texts.ExplainIncrease,
        ("subject", Subject(what)),
        ("figure", Quantity(what.Count.Value)),
        ("value", value),
        ("sources", Sources(what)),
        ("rule", rule));

    /// <summary>Explains what was published when.</summary>
    internal string ExplainPublished(in Explained what, string heading, string value, string rule) => Say(
        Texts.ExplainPublished,
        ("subject", Subject(what)),
        ("measure", heading),
        ("value", value),
        ("sources", Sources(what)),
        ("rule", rule));

    /// <summary>Says how a number of people or money that was explained in ones is rounded where it is printed.</summary>
    internal string ExplainPrinted(string number, string unit, int decimals) =>
        Say(Texts.ExplainPrinted, ("unit", unit), ("number", number), ("rounding", Rounding(decimals)));

    /// <summary>Says which definitions changed.</summary>
    internal string ExplainBreaks(IEnumerable<string> breaks) => Say(Texts.ExplainBreak, ("breaks", Language.Clauses(breaks)));

    /// <summary>Says what a figure can be, and why no more is known.</summary>
    internal string ExplainBounds(string range, BoundsReason reason, IEnumerable<string> notes) =>
        Say(Texts.ExplainBounds, ("range", range), ("why", Language.Clauses([Why(reason), .. notes])));

    private string Why(BoundsReason reason) => Say(reason switch
    {
        BoundsReason.Rounded => Texts.BoundsRounded,
        BoundsReason.Apportioned => Texts.BoundsApportioned,
        BoundsReason.Narrowed => Texts.BoundsNarrowed,
        BoundsReason.Overlapping => Texts.BoundsOverlapping,
        _ => throw Unnamed.Member(reason),
    });

    /// <summary>Writes people or money in ones, with a sign where it is asked for.</summary>
    internal string Exact(decimal number, bool signed, Metric metric)
    {
        string text = signed ? DecimalText.ToSignedText(number, null, Language) : Number(number);
        return !metric.IsPeople
            ? InUnit(text, metric.Unit)
            : Language.Say(Texts.CountPeople, (long)decimal.Truncate(decimal.Abs(number)), ("count", text));
    }

    private string People(decimal number) => Language.Say(Texts.CountPeople, (long)decimal.Truncate(number), ("count", Number(number)));

    private string Areas(int areas) => Language.Count(Texts.CountAreas, areas);

    private string Subject(in Explained what) => Say(Texts.ExplainSubject, ("metric", what.Metric.NameIn(Language)), ("where", what.Where), ("time", Time(what.Time)));

    private string When(ObservationTime time) => time.Period is { } period
        ? Say(Texts.ExplainTime[time.IsMean ? 2 : 1], ("period", Period(period)))
        : Say(Texts.ExplainTime[0], ("day", Day(time.AsAt)));

    private string Counts(in Explained what) => what.Rate is not null
        ? Say(Texts.CoverageRate)
        : what.Metric.IsRatio ? Say(Texts.UnitRatio, ("of", Part(what)), ("per", Whole(what)))
        : Say(Texts.CoverageCounts, ("covered", Part(what)), ("total", Whole(what)));

    // People stand for themselves beside each other; money has its currency.
    private string Part(in Explained what) => what.Metric.IsCoverage ? Number(what.Counts.Covered.Value.Number) : Quantity(what.Counts.Covered.Value);

    private string Whole(in Explained what) => what.Metric.IsCoverage ? Number(what.Counts.Total.Value.Number) : Quantity(what.Counts.Total.Value);

    private string Quantity(ObservedQuantity quantity) => quantity.IsChange
        ? InUnit(DecimalText.ToSignedText(quantity.Number, null, Language), quantity.Unit)
        : Quantity(quantity.Number, quantity.Unit);

    private string Quantity(decimal number, string unit) => unit == FigureKey.People ? People(number) : InUnit(Number(number), unit);

    private string InUnit(string number, string unit) => Say(
        Texts.ExplainMoney,
        ("number", number),
        ("currency", Codes.IsCurrency(unit) ? unit : unit == FigureKey.People ? Say(Texts.UnitPeople) : Counted(unit)));

    private string Planned(AnyTarget target) => target.Kind switch
    {
        QuantityKind.Percentage => Say(Texts.ExplainTargetPercent, ("number", target.Number.ToString(Language)), ("denominator", Counted(target.Denominator))),
        QuantityKind.Ratio => Say(Texts.UnitRatio, ("of", Quantity(target.Number, target.Unit)), ("per", Counted(target.Denominator))),
        QuantityKind.Count or QuantityKind.Amount => Quantity(target.Number, target.Unit),
        _ => throw Unnamed.Member(target.Kind),
    };

    private string Sources(in Explained what) => what.Rate is { } rate ? Say(Texts.SourcesRate, ("rate", Origin(rate)))
        : what.Areas > 0
        ? Say(Texts.SourcesSum, ("areas", Areas(what.Areas)), ("without", Without(what)))
        : what.HasBoth
            ? Say(Texts.SourcesCoverage, ("count", OriginOfCount(what)), ("denominator", OriginOfDenominator(what)))
            : Say(Texts.SourcesCount, ("count", OriginOfCount(what)));

    private string Sources(in Explained earlier, in Explained later) => later.Areas > 0
        ? Say(Texts.SourcesSums, ("areas", Areas(later.Areas)), ("without", Without(later)))
        : Say(Texts.SourcesComparison, ("earlier", Both(earlier)), ("later", Both(later)));

    private string Both(in Explained what) => what.Rate is { } rate ? Origin(rate)
        : what.HasBoth
        ? Say(Texts.SourcesWithDenominator, ("count", OriginOfCount(what)), ("denominator", OriginOfDenominator(what)))
        : OriginOfCount(what);

    private string Without(in Explained what) => what.Without.Count == 0
        ? Say(Texts.SourcesWithoutNone)
        : Say(Texts.SourcesWithout, ("areas", FirstFew.Of(what.Without.Select(area => area.CodeAndName), Language)));

    private string OriginOfCount(in Explained what) => OriginOf(what.Numerator, what.Metric.Kind);

    private string OriginOfDenominator(in Explained what) => OriginOf(what.Denominator, what.Metric.DenominatorOfPeriod?.Kind ?? NumeratorKind.Stock);

    private string OriginOf(Observation? side, NumeratorKind kind) => side is null && kind == NumeratorKind.MeanOfPeriod ? Say(Texts.OriginMeanOfMonths) : Origin(side);

    private string HowKnown(Observation observation)
    {
        string rounded = observation.Precision > 1 || observation.Qualifier != FigureQualifier.None
            ? Say(Texts.OriginRounded, ("qualifier", Qualifier(observation.Qualifier)), ("precision", Number(observation.Precision)))
            : "";
        return observation.RelativeStandardErrorPercent is not { } percent ? rounded
            : Language.Clauses(new[] { Say(Texts.NoteEstimate, ("percent", Number(percent))), rounded }.Where(part => part.Length > 0));
    }

    private string Origin(Observation? observation) => observation is null ? Say(Texts.OriginSum) : Say(
        Texts.OriginFigure,
        ("status", Meaning(observation.Figure.Status ?? FigureStatus.Final)),
        ("time", Time(observation.Time)),
        ("series", NameOf(observation.Series)),
        ("scope", NameOf(observation.Scope)),
        ("break", observation.Break.Length > 0 ? Say(Texts.OriginBreak, ("break", NameOf(observation.Break))) : ""),
        ("rounded", HowKnown(observation)),
        ("day", observation.Published is { } day ? Day(day) : ""),
        ("source", observation.Source.Length > 0 ? Say(Texts.OriginSource, ("source", observation.Source)) : Say(Texts.OriginNoSource)));

    private string Origin(ReportedRate rate) => Say(
        Texts.OriginFigure,
        ("status", Meaning(rate.Level.Status ?? FigureStatus.Final)),
        ("time", Time(rate.Key.Time)),
        ("series", NameOf(rate.Key.Series)),
        ("scope", NameOf(rate.Key.Scope)),
        ("break", ""),
        ("rounded", rate.Qualifier != FigureQualifier.None ? Say(Texts.OriginRounded, ("qualifier", Qualifier(rate.Qualifier)), ("precision", Number(rate.Precision))) : ""),
        ("day", rate.Published is { } day ? Day(day) : ""),
        ("source", rate.Source.Length > 0 ? Say(Texts.OriginSource, ("source", rate.Source)) : Say(Texts.OriginNoSource)));

    private string RuleOfLevel(in Explained what) => what.Metric.IsRatio ? RuleOfSum(Texts.RuleRatio, what, what.Metric.RatioDecimals)
        : what.Metric.IsShare ? RuleOfSum(Texts.RulePart, what, what.Metric.Decimals)
        : what.Areas > 0
        ? Rule(Texts.RuleCoverageOfSum, what.Metric)
        : Say(Texts.RuleCoverage, ("of-date", Date(what.Metric.DenominatorDate)), ("rounding", Rounding(what.Metric.Decimals)));

    private string RuleOfSum(TextKey rule, in Explained what, int decimals) => Say(rule, ("areas", what.Areas > 0 ? Areas(what.Areas) : ""), ("rounding", Rounding(decimals)));

    private string Date(DenominatorDate rule) => rule switch
    {
        DenominatorDate.MidYear => Say(Texts.OfMidYear),
        DenominatorDate.PreviousYear => Say(Texts.OfPreviousYear),
        DenominatorDate.LatestOnOrBefore => Say(Texts.OfLatest),
        DenominatorDate.SameDate => Say(Texts.OfSameDate),
        DenominatorDate.SamePeriod => Say(Texts.OfSamePeriod),
        DenominatorDate.MeanOfPeriod => Say(Texts.OfMeanOfPeriod),
        _ => throw Unnamed.Member(rule),
    };

    private string Rounding(int decimals) => Say(Texts.RuleRounding, ("decimals", Language.Count(Texts.CountDecimals, decimals)));
}
