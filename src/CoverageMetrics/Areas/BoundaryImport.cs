using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <summary>The areas and changes that the published edges of an office describe, or the findings that say where they contradict each other.</summary>
/// <remarks>
/// <para>Edges of one day that have an old or a new code in common are one change; what joins them decides its kind: a merge, a split, another name or code, a partial
/// transfer, an end or a beginning. The days of the areas follow from their edges: an area that is first mentioned as an old one has always been there, one that is
/// not mentioned as ending still is. An edge from a code to itself that nothing joins says that all stays as it is, unless the names differ.</para>
/// <para>An area that takes in another and is known from an earlier line goes on even where no edge from it to itself says so; one that is not known yet begins that day.
/// A code that is in use on several levels is written with the level before it, <c>district:01</c>, on all but the highest. Both are said.</para>
/// <para>A source contradicts itself where the shares of an area add up to more or less than 1 by more than the digits printed allow, where two lines give one pair two
/// shares, where a code is used after its area ended, where a code goes on from the day on which it begins, or begins while it is in use, and where
/// areas take each other's codes in a circle on one day, which no day before or after tells from a mistake.</para>
/// <para>Immutable and safe to share; costs its areas, changes and findings, and one pass over the edges.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class BoundaryImport
{
    private BoundaryImport(EdgeReading reading)
    {
        Findings = reading.Findings;
        IsConsistent = reading.IsConsistent;
        Areas = reading.Areas;
        Changes = reading.Changes;
        Shares = reading.Shares;
    }

    /// <summary>Gets what was found: first what contradicts something else, by day and line, then what may follow from that, and then what was taken for granted.</summary>
    public IReadOnlyList<AreaCatalogueFinding> Findings { get; }

    /// <summary>Gets a value indicating whether no line is unreadable and none contradicts another.</summary>
    public bool IsConsistent { get; }

    /// <summary>Gets the areas, by code and then by first day, under no parent; none unless the edges are consistent. A name that no edge has is the code.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>Gets the changes, by day; none unless the edges are consistent.</summary>
    public IReadOnlyList<BoundaryChangeDraft> Changes { get; }

    /// <summary>Gets the shares of the areas that were divided on a day, where every edge has one.</summary>
    internal ILookup<LocalDate, (AreaCode Area, IReadOnlyList<(AreaCode? To, decimal Share)> Shares)> Shares { get; }

    /// <summary>Makes areas and changes of edges.</summary>
    /// <param name="edges">The edges, in any order.</param>
    /// <returns>The areas and changes, or why there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="edges"/> or one of them is null.</exception>
    public static BoundaryImport Of(IEnumerable<BoundaryEdge> edges) => Read(edges, static edge => edge ?? throw new ArgumentNullException(nameof(edges), "An edge is null."));

    /// <summary>Makes areas and changes of rows, such as those of a CSV file or, by <c>reader.Cast&lt;IDataRecord&gt;()</c>, of a database.</summary>
    /// <typeparam name="T">The row's type.</typeparam>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="selector">Makes the edge of a row; an <see cref="ArgumentException"/>, <see cref="FormatException"/>, <see cref="OverflowException"/>,
    /// <see cref="InvalidCastException"/> or <see cref="InvalidDataException"/> that it throws is a finding.</param>
    /// <returns>The areas and changes, or why there are none.</returns>
    /// <exception cref="ArgumentNullException">An argument is null, or the selector gave null.</exception>
    public static BoundaryImport Read<T>(IEnumerable<T> rows, Func<T, BoundaryEdge> selector)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(selector);
        EdgeReading reading = new();
        foreach (T row in rows)
        {
            Take(reading, row, selector);
        }

        reading.Finish();
        return new(reading);
    }

    private static void Take<T>(EdgeReading reading, T row, Func<T, BoundaryEdge> selector)
    {
        BoundaryEdge? edge;
        try
        {
            edge = selector(row);
        }
        catch (Exception error) when (error is (ArgumentException and not ArgumentNullException { ParamName: "edges" }) or FormatException or OverflowException or InvalidCastException or InvalidDataException)
        {
            reading.Refuse(ErrorText.Of(error));
            return;
        }

        reading.Add(edge ?? throw new ArgumentNullException(nameof(selector), "The selector gave no edge."));
    }
}
