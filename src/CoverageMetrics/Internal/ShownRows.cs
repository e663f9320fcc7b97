using System;
using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Internal;

/// <summary>The rows of a table that a notebook shows.</summary>
internal sealed class ShownRows
{
    private readonly IEnumerable<object?[]> _rows;

    private ShownRows(IReadOnlyList<string> headings, int count, IEnumerable<object?[]> rows)
    {
        Headings = headings;
        Count = count;
        _rows = rows;
    }

    /// <summary>Gets the headings of the columns, each different.</summary>
    internal IReadOnlyList<string> Headings { get; }

    /// <summary>Gets how many rows there are.</summary>
    internal int Count { get; }

    /// <summary>Makes rows of items, when they are asked for.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="cells">What stands in the columns of an item.</param>
    /// <param name="headings">The headings of the columns.</param>
    /// <returns>The rows.</returns>
    internal static ShownRows Of<T>(IReadOnlyCollection<T> items, Func<T, object?[]> cells, params IReadOnlyList<string> headings) =>
        new(headings, items.Count, items.Select(cells));

    /// <summary>Finds the first rows.</summary>
    /// <param name="most">How many at most.</param>
    /// <returns>The rows.</returns>
    internal IEnumerable<object?[]> First(int most) => _rows.Take(most);

    /// <summary>Makes a sequence of objects that LINQPad draws as a table.</summary>
    /// <returns>The sequence, one object a row, made when it is read.</returns>
    internal IEnumerable<object> ToDump() => _rows.Select(row => ShownValue.Dumped(Headings.Zip(row)));
}
