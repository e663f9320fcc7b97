using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Published;

/// <summary>Says what a reconciliation found: every figure as it was printed, or else by its label.</summary>
internal static class ClaimWords
{
    /// <summary>Says which claims cannot all be true, and what would make them agree.</summary>
    internal static string Of(ClaimConflict conflict, KeyWords words) => words.Language.Say(
        Texts.ClaimsConflict,
        ("claims", Quote(conflict.Claims, words)),
        ("conventions", Readings(conflict.VanishesUnder, Texts.ClaimsOr, words)),
        ("reversed", Quote(conflict.VanishesReversed, words)));

    /// <summary>Says which claim is in several conflicts, and what else is.</summary>
    internal static string Of(Claim common, IReadOnlyCollection<ClaimConflict> conflicts, KeyWords words) => words.Language.Say(
        Texts.ClaimsCommon,
        ("common", Quote(common, words)),
        ("count", Language.Plain(conflicts.Count)),
        ("claims", Quote(conflicts.SelectMany(conflict => conflict.Claims).Where(claim => claim != common).Distinct(), words)),
        ("reversed", conflicts.All(conflict => conflict.VanishesReversed.Count > 0) ? Quote(conflicts.SelectMany(conflict => conflict.VanishesReversed).Distinct(), words) : ""));

    /// <summary>Says which claims are worth a question, and why.</summary>
    internal static string Of(ClaimFinding finding, KeyWords words) => finding.Reason switch
    {
        ClaimFindingReason.AboveWhole => words.Language.Say(Texts.ClaimsAboveWhole, ("claims", Quote(finding.Claims, words))),
        ClaimFindingReason.OnlyLoosestReading => words.Language.Say(
            Texts.ClaimsOnlyLoosest,
            ("claims", Quote(finding.Claims, words)),
            ("conventions", Readings(finding.FailsUnder, Texts.ClaimsAnd, words)),
            ("reversed", Quote(finding.FitsReversed, words))),
        _ => throw Unnamed.Member(finding.Reason),
    };

    private static string Quote(IEnumerable<Claim> claims, KeyWords words) => words.Language.Clauses(claims.Select(claim => Quote(claim, words)));

    private static string Quote(Claim claim, KeyWords words) => claim.Figure is not { } figure ? claim.Label
        : figure.Text.Length > 0 ? words.Language.Say(Texts.ClaimsQuote, ("text", figure.Text))
        : claim.Label.StartsWith(claim.Subject.ToString(), StringComparison.Ordinal) ? Value(claim.Subject, figure, words)
        : claim.Label;

    // What a set of figures claims has the key of the figure for its label.
    private static string Value(in FigureKey key, PublishedFigure figure, KeyWords words) => words.Language.Say(
        Texts.DetailOfFigure,
        ("figure", words.Of(key)),
        ("detail", DecimalText.ToText(figure.Number.Round(figure.Number.IsWhole ? 0 : 2), null, words.Language)));

    private static string Readings(IEnumerable<ReadingConvention> conventions, TextKey between, KeyWords words) =>
        string.Join(words.Language.Say(between), conventions.Select(convention => words.Language.Say(Name(convention))));

    private static TextKey Name(ReadingConvention convention) => convention switch
    {
        ReadingConvention.Exact => Texts.ReadingExact,
        ReadingConvention.Rounded => Texts.ReadingRounded,
        ReadingConvention.Truncated => Texts.ReadingTruncated,
        ReadingConvention.OverWithinOneUnit => Texts.ReadingOverWithinOneUnit,
        ReadingConvention.OverBareLowerBound => Texts.ReadingOverBareLowerBound,
        ReadingConvention.NearlyWithinOneUnit => Texts.ReadingNearlyWithinOneUnit,
        ReadingConvention.NearlyWithinHalfUnit => Texts.ReadingNearlyWithinHalfUnit,
        ReadingConvention.NextWholeNumber => Texts.ReadingNextWholeNumber,
        ReadingConvention.AboutWithinOneUnit => Texts.ReadingAboutWithinOneUnit,
        ReadingConvention.AboutWithinHalfUnit => Texts.ReadingAboutWithinHalfUnit,
        ReadingConvention.BareUpperBound => Texts.ReadingBareUpperBound,
        ReadingConvention.StatedRange => Texts.ReadingStatedRange,
        _ => throw Unnamed.Member(convention),
    };
}
