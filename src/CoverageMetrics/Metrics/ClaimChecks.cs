using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;

namespace CoverageMetrics.Metrics;

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
            .. result.Conflicts.Select(conflict => Found(table, FindingRule.ClaimConflict, conflict.Claims, conflict.ToText)),
            .. result.Findings.Select(finding => Found(table, FindingRule.ClaimFinding, finding.Claims, finding.ToText)),
        ];
    }

    private static Finding Found(MetricTable table, FindingRule rule, IReadOnlyList<Claim> claims, Func<Language, string> words)
    {
        FigureKey of = claims[0].Subject;
        return new(rule, table.AreaOf(of), of.Subject, words);
    }
}
