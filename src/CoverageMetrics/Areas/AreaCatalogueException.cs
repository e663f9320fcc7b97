using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Areas;

/// <summary>A catalogue cannot be made; everything that is wrong with it is listed.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class AreaCatalogueException : FormatException
{
    private const int Shown = 20;

    internal AreaCatalogueException(IReadOnlyList<AreaCatalogueIssue> issues)
        : base(Describe(issues)) => Issues = issues;

    /// <summary>Gets everything that is wrong, by line.</summary>
    public IReadOnlyList<AreaCatalogueIssue> Issues { get; }

    private static string Describe(IReadOnlyList<AreaCatalogueIssue> issues)
    {
        string heading = string.Create(CultureInfo.InvariantCulture, $"The area catalogue has {issues.Count} issue(s):");
        IEnumerable<string> lines = issues.Take(Shown).Select(issue => issue.ToString()).Prepend(heading);
        return string.Join('\n', issues.Count > Shown
            ? lines.Append(string.Create(CultureInfo.InvariantCulture, $"… and {issues.Count - Shown} more"))
            : lines);
    }
}
