using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>A stock and what makes it rise and fall, for checking what was reported: it is what it was, plus who joined and returned, less who left.</summary>
/// <remarks>
/// <para>Moves between areas are named apart: they make the stock of an area rise and fall, and over all areas within another one those who came are those who went.</para>
/// <para>Immutable and safe to share; costs a few lists of codes, and another object for each step. Two are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class StockFlows
{
    private StockFlows(string stock, string[] joined, string[] left, (string In, string Out)? moved, long tolerance)
    {
        Stock = stock;
        Joined = Array.AsReadOnly(joined);
        Left = Array.AsReadOnly(left);
        MovedIn = moved?.In;
        MovedOut = moved?.Out;
        Tolerance = tolerance;
    }

    /// <summary>Gets the code of the people of the stock.</summary>
    public string Stock { get; }

    /// <summary>Gets the codes of those who make it rise: who joined, who returned.</summary>
    public IReadOnlyList<string> Joined { get; }

    /// <summary>Gets the codes of those who make it fall: who left, who died.</summary>
    public IReadOnlyList<string> Left { get; }

    /// <summary>Gets the code of those who came from another area; <see langword="null"/> where moves are not reported.</summary>
    public string? MovedIn { get; }

    /// <summary>Gets the code of those who went to another area; <see langword="null"/> where moves are not reported.</summary>
    public string? MovedOut { get; }

    /// <summary>Gets how many people the stock may be away from what the flows make it, either way.</summary>
    public long Tolerance { get; }

    /// <summary>Says what makes a stock rise and fall.</summary>
    /// <typeparam name="TGroup">The people of the stock.</typeparam>
    /// <param name="joined">The codes of those who make it rise, reported over periods.</param>
    /// <param name="left">The codes of those who make it fall, reported over periods.</param>
    /// <returns>The stock with its flows, without tolerance and moves.</returns>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    /// <exception cref="ArgumentException">A code is null, empty or white space.</exception>
    public static StockFlows Of<TGroup>(IEnumerable<string> joined, IEnumerable<string> left)
        where TGroup : struct, IPopulationGroup
    {
        ArgumentNullException.ThrowIfNull(joined);
        ArgumentNullException.ThrowIfNull(left);
        return new(
            GroupCode<TGroup>.Value, [.. joined.Select(static code => Guard.Code(code, nameof(joined)))], [.. left.Select(static code => Guard.Code(code, nameof(left)))], null, 0);
    }

    /// <summary>Gives the stock with moves between areas.</summary>
    /// <param name="movedIn">The code of those who came from another area.</param>
    /// <param name="movedOut">The code of those who went to another area.</param>
    /// <returns>The stock with its flows.</returns>
    /// <exception cref="ArgumentException">A code is null, empty or white space.</exception>
    public StockFlows WithMoves(string movedIn, string movedOut) =>
        new(Stock, [.. Joined], [.. Left], (Guard.Code(movedIn, nameof(movedIn)), Guard.Code(movedOut, nameof(movedOut))), Tolerance);

    /// <summary>Gives the stock with another tolerance.</summary>
    /// <param name="people">How many people it may be away from what the flows make it, either way.</param>
    /// <returns>The stock with its flows.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="people"/> is negative.</exception>
    public StockFlows WithTolerance(long people)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        return new(Stock, [.. Joined], [.. Left], MovedIn is null ? null : (MovedIn, MovedOut!), people);
    }

    /// <summary>Writes the stock and its flows.</summary>
    /// <returns>The sum, such as <c>members + joined - left</c>.</returns>
    public override string ToString() => string.Concat(
        Stock, string.Concat(Joined.Append(MovedIn).OfType<string>().Select(static code => $" + {code}")), string.Concat(Left.Append(MovedOut).OfType<string>().Select(static code => $" - {code}")));
}
