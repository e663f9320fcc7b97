using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;

namespace CoverageMetrics.Metrics.Checks;

/// <summary>Holds what a text says against what was reported of the same areas and subjects.</summary>
internal static class ClaimChecks
{
    /// <summary>Reconciles claims with figures.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="claims">The claims.</param>
    /// <returns>What cannot all be true, and what is worth a question.</returns>
    internal static IEnumerable<Finding> Of(MetricTable table, ClaimSet claims)
    {
        if (claims.Count == 0)
        {
            return [];
        }

        HashSet<(Areas.AreaCode, string)> meant = [.. claims.SelectMany(static claim => claim.Others.Prepend(claim.Subject)).Select(static key => (key.Area, key.Subject))];
        Reconciliation result = ClaimSet.Of(table.ReportedOf(key => meant.Contains((key.Area, key.Subject)))).With([.. claims]).Reconcile();
        return
        [
            .. result.Conflicts.GroupBy(static conflict => (conflict.Claims[0].Subject.Area, conflict.Claims[0].Subject.Subject)).SelectMany(conflicts => Of(table, [.. conflicts])),
            .. result.Findings.Select(finding => Found(table, FindingRule.ClaimFinding, finding.Claims, words => ClaimWords.Of(finding, words))),
        ];
    }

    // Conflicts that all have one figure are one question.
    private static IEnumerable<Finding> Of(MetricTable table, ClaimConflict[] conflicts) =>
        conflicts.Length > 1 && conflicts[0].Claims.FirstOrDefault(claim => Array.TrueForAll(conflicts, conflict => conflict.Claims.Contains(claim))) is { } common
            ? [Found(table, FindingRule.ClaimConflict, [common], words => ClaimWords.Of(common, conflicts, words))]
            : conflicts.Select(conflict => Found(table, FindingRule.ClaimConflict, conflict.Claims, words => ClaimWords.Of(conflict, words)));

    private static Finding Found(MetricTable table, FindingRule rule, IReadOnlyList<Claim> claims, Func<KeyWords, string> text)
    {
        FigureKey of = claims[0].Subject;
        Func<Language, KeyWords> words = table.Words;
        return Checks.Found.Of(rule, table, table.AreaOf(of), of.Subject, language => text(words(language).Of(of.Area)));
    }
}
