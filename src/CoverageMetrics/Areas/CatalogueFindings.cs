using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CoverageMetrics.Areas;

/// <summary>Collects what is wrong with a catalogue: the first thousand findings, and how many more there are.</summary>
internal sealed class CatalogueFindings
{
    private const int Most = 1_000;

    private readonly List<AreaCatalogueFinding> _listed = [];
    private int _further;

    internal bool IsEmpty => _listed.Count == 0;

    /// <summary>Gets a value indicating whether further findings are only counted, so that nobody need look for their causes.</summary>
    internal bool IsFull => _listed.Count == Most;

    internal void Add(AreaCatalogueFindingKind kind, int? line, string message)
    {
        if (IsFull)
        {
            _further++;
        }
        else
        {
            _listed.Add(new(kind, line, message, 1));
        }
    }

    internal IReadOnlyList<AreaCatalogueFinding> ToList() => _further == 0
        ? [.. _listed.OrderBy(Line)]
        : [.. _listed.OrderBy(Line), new(
            AreaCatalogueFindingKind.FurtherFindings, null, string.Create(CultureInfo.InvariantCulture, $"There are {_further:N0} more findings, which are not listed."), _further)];

    private static int Line(AreaCatalogueFinding issue) => issue.Line ?? int.MaxValue;
}
