using System.Collections.Generic;

namespace CoverageMetrics.Published.Solving;

/// <summary>Orders lists of labels like words in a dictionary.</summary>
internal sealed class LabelOrder : IComparer<IReadOnlyList<string>>
{
    internal static LabelOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(IReadOnlyList<string>? x, IReadOnlyList<string>? y)
    {
        for (int i = 0; x is not null && y is not null && i < int.Min(x.Count, y.Count); i++)
        {
            int order = string.CompareOrdinal(x[i], y[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return (x?.Count ?? 0).CompareTo(y?.Count ?? 0);
    }
}
