using System;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Published;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Serialization;

/// <summary>The permanent codes of enumerations: a member can be renamed, its code cannot.</summary>
internal static class JsonCodes
{
    internal static readonly CodeJsonConverter<FigureStatus> Status = new(
        "A status",
        (FigureStatus.Final, "final"),
        (FigureStatus.Provisional, "provisional"),
        (FigureStatus.Derived, "derived"),
        (FigureStatus.Estimated, "estimated"),
        (FigureStatus.Forecast, "forecast"));

    internal static readonly CodeJsonConverter<NoValueReason> NoValue = new(
        "A reason why there is no value",
        (NoValueReason.Missing, "missing"),
        (NoValueReason.Suppressed, "suppressed"),
        (NoValueReason.Undefined, "undefined"),
        (NoValueReason.Incomplete, "incomplete"),
        (NoValueReason.NotComparable, "not-comparable"),
        (NoValueReason.Conflicting, "conflicting"));

    internal static readonly CodeJsonConverter<NoValueDetailKind> Detail = new(
        "A kind of detail",
        (NoValueDetailKind.NotReported, "not-reported"),
        (NoValueDetailKind.NotReportedUntil, "not-reported-until"),
        (NoValueDetailKind.MonthsLacking, "months-lacking"),
        (NoValueDetailKind.AreasLacking, "areas-lacking"),
        (NoValueDetailKind.FiguresLacking, "figures-lacking"),
        (NoValueDetailKind.SeveralMeant, "several-meant"),
        (NoValueDetailKind.SeveralPublished, "several-published"),
        (NoValueDetailKind.MapsDiffer, "maps-differ"),
        (NoValueDetailKind.TerritoriesDiffer, "territories-differ"),
        (NoValueDetailKind.SubjectsDiffer, "subjects-differ"),
        (NoValueDetailKind.UnitsDiffer, "units-differ"),
        (NoValueDetailKind.DefinitionsDiffer, "definitions-differ"),
        (NoValueDetailKind.NoPeriod, "no-period"),
        (NoValueDetailKind.NoEarlierTime, "no-earlier-time"),
        (NoValueDetailKind.DividedByZero, "divided-by-zero"),
        (NoValueDetailKind.TooLarge, "too-large"),
        (NoValueDetailKind.NotDivided, "not-divided"),
        (NoValueDetailKind.NotInCatalogue, "not-in-catalogue"),
        (NoValueDetailKind.AreasOverlap, "areas-overlap"),
        (NoValueDetailKind.WithheldBy, "withheld-by"),
        (NoValueDetailKind.NotASample, "not-a-sample"));

    internal static readonly CodeJsonConverter<BoundsReason> Bounds = new(
        "A reason of bounds",
        (BoundsReason.Rounded, "rounded"),
        (BoundsReason.Apportioned, "apportioned"),
        (BoundsReason.Narrowed, "narrowed"),
        (BoundsReason.Overlapping, "overlapping"));

    internal static readonly CodeJsonConverter<FigureQualifier> Qualifier = new(
        "A qualifier",
        (FigureQualifier.None, "none"),
        (FigureQualifier.Over, "over"),
        (FigureQualifier.Nearly, "nearly"),
        (FigureQualifier.About, "about"),
        (FigureQualifier.AtLeast, "at-least"),
        (FigureQualifier.Under, "under"),
        (FigureQualifier.AtMost, "at-most"));

    internal static readonly CodeJsonConverter<QuantityKind> Kind = new(
        "A kind of quantity",
        (QuantityKind.Count, "count"),
        (QuantityKind.Amount, "amount"),
        (QuantityKind.Percentage, "percentage"),
        (QuantityKind.Ratio, "ratio"));

    internal static readonly CodeJsonConverter<TargetDirection> Direction = new(
        "A side of a target",
        (TargetDirection.AtLeast, "at-least"),
        (TargetDirection.AtMost, "at-most"));

    internal static readonly CodeJsonConverter<ChangeDirection> Change = new(
        "A direction of a change",
        (ChangeDirection.Rise, "rise"),
        (ChangeDirection.Fall, "fall"));

    internal static readonly CodeJsonConverter<ClaimKind> Claim = new(
        "A kind of claim",
        (ClaimKind.Count, "count"),
        (ClaimKind.Amount, "amount"),
        (ClaimKind.Target, "target"),
        (ClaimKind.Coverage, "coverage"),
        (ClaimKind.Increment, "increment"),
        (ClaimKind.GrowthRate, "growth-rate"),
        (ClaimKind.PercentagePoints, "percentage-points"),
        (ClaimKind.Multiple, "multiple"),
        (ClaimKind.Attainment, "attainment"),
        (ClaimKind.Shortfall, "shortfall"),
        (ClaimKind.Excess, "excess"),
        (ClaimKind.Share, "share"),
        (ClaimKind.PartOf, "part-of"),
        (ClaimKind.SumOfParts, "sum-of-parts"),
        (ClaimKind.AtMostDenominator, "at-most-denominator"),
        (ClaimKind.Same, "same"),
        (ClaimKind.Ratio, "ratio"));

    internal static readonly CodeJsonConverter<ReadingConvention> Convention = new(
        "A reading convention",
        (ReadingConvention.Exact, "exact"),
        (ReadingConvention.Rounded, "rounded"),
        (ReadingConvention.Truncated, "truncated"),
        (ReadingConvention.OverWithinOneUnit, "over-within-one-unit"),
        (ReadingConvention.OverBareLowerBound, "over-bare-lower-bound"),
        (ReadingConvention.NearlyWithinOneUnit, "nearly-within-one-unit"),
        (ReadingConvention.NearlyWithinHalfUnit, "nearly-within-half-unit"),
        (ReadingConvention.NextWholeNumber, "next-whole-number"),
        (ReadingConvention.AboutWithinOneUnit, "about-within-one-unit"),
        (ReadingConvention.AboutWithinHalfUnit, "about-within-half-unit"),
        (ReadingConvention.BareUpperBound, "bare-upper-bound"),
        (ReadingConvention.StatedRange, "stated-range"));

    /// <summary>The codes of checks, which are only written.</summary>
    internal static readonly CodeJsonConverter<FindingRule> Rule = new(
        "A check",
        (FindingRule.PartsAgainstWhole, "parts-against-whole"),
        (FindingRule.NotAllotted, "not-allotted"),
        (FindingRule.DidNotReport, "did-not-report"),
        (FindingRule.Jump, "jump"),
        (FindingRule.AboveHundred, "above-100"),
        (FindingRule.StaleDenominator, "stale-denominator"),
        (FindingRule.Outlier, "outlier"),
        (FindingRule.Conflict, "conflict"),
        (FindingRule.Unused, "unused"),
        (FindingRule.NotShown, "not-shown"),
        (FindingRule.ReportedRateAgainstCounts, "reported-rate-against-counts"),
        (FindingRule.ClaimConflict, "claim-conflict"),
        (FindingRule.ClaimFinding, "claim-finding"),
        (FindingRule.PointsJump, "points-jump"),
        (FindingRule.YearEndSpike, "year-end-spike"),
        (FindingRule.OtherUnit, "other-unit"),
        (FindingRule.SourcesDiffer, "sources-differ"),
        (FindingRule.RevisedOneWay, "revised-one-way"),
        (FindingRule.MorePeople, "more-people"));

    /// <summary>The codes of changes of areas, which are those of the text of a catalogue.</summary>
    internal static readonly CodeJsonConverter<BoundaryChangeKind> BoundaryChange = OfCatalogue<BoundaryChangeKind>("A kind of change", CatalogueReading.Name);

    internal static readonly CodeJsonConverter<ChangeCertainty> Certainty = OfCatalogue<ChangeCertainty>("A certainty", CatalogueReading.Name);

    internal static readonly CodeJsonConverter<TransferShare> Share = OfCatalogue<TransferShare>("A share", CatalogueReading.Name);

    private static CodeJsonConverter<T> OfCatalogue<T>(string what, Func<T, string> nameOf)
        where T : struct, Enum => new(what, [.. Enum.GetValues<T>().Select(member => (member, nameOf(member)))]);
}
