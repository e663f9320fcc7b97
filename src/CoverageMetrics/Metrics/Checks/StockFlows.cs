using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Metrics.Checks;

/// <summary>A stock and what makes it rise and fall.</summary>
/// <param name="Stock">The code of the people of the stock.</param>
/// <param name="Joined">The codes of those who make it rise.</param>
/// <param name="Left">The codes of those who make it fall.</param>
internal sealed record StockFlows(string Stock, string[] Joined, string[] Left)
{
    /// <summary>Gets the code of those who came from another area; null where moves are not reported.</summary>
    internal string? MovedIn { get; init; }

    /// <summary>Gets the code of those who went to another area; null where moves are not reported.</summary>
    internal string? MovedOut { get; init; }

    /// <summary>Says what makes a stock rise and fall.</summary>
    /// <typeparam name="TGroup">The people of the stock.</typeparam>
    /// <param name="joined">The codes of those who make it rise.</param>
    /// <param name="left">The codes of those who make it fall.</param>
    /// <returns>The stock with its flows.</returns>
    internal static StockFlows Of<TGroup>(IEnumerable<string> joined, IEnumerable<string> left)
        where TGroup : struct, IPopulationGroup
    {
        ArgumentNullException.ThrowIfNull(joined);
        ArgumentNullException.ThrowIfNull(left);
        return new(GroupCode<TGroup>.Value, [.. joined.Select(static code => Guard.Code(code, nameof(joined)))], [.. left.Select(static code => Guard.Code(code, nameof(left)))]);
    }
}
