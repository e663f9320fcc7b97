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
    internal static string Of(ClaimConflict conflict, Language language) => language.Say(
        Texts.ClaimsConflict,
        ("claims", Quote(conflict.Claims, language)),
        ("conventions", Readings(conflict.VanishesUnder, Texts.ClaimsOr, language)),
        ("reversed", Quote(conflict.VanishesReversed, language)));

    /// <summary>Says which claim is in several conflicts, and what else is.</summary>
    internal static string Of(Claim common, IReadOnlyCollection<ClaimConflict> conflicts, Language language) => language.Say(
        Texts.ClaimsCommon,
        ("common", Quote(common, language)),
        ("count", Language.Plain(conflicts.Count)),
        ("claims", Quote(conflicts.SelectMany(conflict => conflict.Claims).Where(claim => claim != common).Distinct(), language)),
        ("reversed", conflicts.All(conflict => conflict.VanishesReversed.Count > 0) ? Quote(conflicts.SelectMany(conflict => conflict.VanishesReversed).Distinct(), language) : ""));

    /// <summary>Says which claims are worth a question, and why.</summary>
    internal static string Of(ClaimFinding finding, Language language) => finding.Reason switch
    {
        ClaimFindingReason.AboveWhole => language.Say(Texts.ClaimsAboveWhole, ("claims", Quote(finding.Claims, language))),
        ClaimFindingReason.OnlyLoosestReading => language.Say(
            Texts.ClaimsOnlyLoosest,
            ("claims", Quote(finding.Claims, language)),
            ("conventions", Readings(finding.FailsUnder, Texts.ClaimsAnd, language)),
            ("reversed", Quote(finding.FitsReversed, language))),
        _ => throw Unnamed.Member(finding.Reason),
    };

    private static string Quote(IEnumerable<Claim> claims, Language language) => language.Clauses(claims.Select(claim => Quote(claim, language)));

    private static string Quote(Claim claim, Language language) => claim.Figure is not { } figure ? claim.Label
        : figure.Text.Length > 0 ? language.Say(Texts.ClaimsQuote, ("text", figure.Text))
        : claim.Label.StartsWith(claim.Subject.ToString(), StringComparison.Ordinal) ? Value(claim.Subject, figure, language)
        : claim.Label;

    // What a set of figures claims has the key of the figure for its label.
    private static string Value(in FigureKey key, PublishedFigure figure, Language language) => language.Say(
        Texts.DetailOfFigure,
        ("figure", KeyWords.Of(key, language)),
        ("detail", DecimalText.ToText(figure.Number.Round(figure.Number.IsWhole ? 0 : 2), null, language)));

    private static string Readings(IEnumerable<ReadingConvention> conventions, TextKey between, Language language) =>
        string.Join(language.Say(between), conventions.Select(convention => language.Say(Name(convention))));

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
