using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Areas;

/// <summary>A catalogue cannot be made; what is wrong with it is listed.</summary>
/// <remarks>Immutable and safe to share; costs its findings.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class AreaCatalogueException : FormatException
{
    private const int Shown = 20;

    internal AreaCatalogueException(IReadOnlyList<AreaCatalogueFinding> findings)
        : base(Describe(findings)) => Findings = findings;

    /// <summary>Gets what is wrong, by line: the first thousand findings and, at the end, how many more there are.</summary>
    public IReadOnlyList<AreaCatalogueFinding> Findings { get; }

    private static string Describe(IReadOnlyList<AreaCatalogueFinding> findings)
    {
        int all = findings.Sum(issue => issue.Count);
        string heading = string.Create(CultureInfo.InvariantCulture, $"The area catalogue has {all} issue(s):");
        IEnumerable<string> lines = findings.Take(Shown).Select(issue => issue.ToString()).Prepend(heading);
        return string.Join('\n', findings.Count > Shown
            ? lines.Append(string.Create(CultureInfo.InvariantCulture, $"… and {all - Shown} more"))
            : lines);
    }
}
