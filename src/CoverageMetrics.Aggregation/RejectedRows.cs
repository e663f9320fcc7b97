using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Aggregation;

/// <summary>The rows that a tally counted apart for one reason, with examples.</summary>
/// <remarks>
/// <para>The examples do not depend on the order of the rows or on how they were split: they are the first values in ordinal order.</para>
/// <para>Immutable and safe to share; costs at most <see cref="MaximumExamples"/> examples, however many rows there are.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class RejectedRows
{
    /// <summary>The most examples that are kept for a reason: 16 different values.</summary>
    public const int MaximumExamples = 16;

    private readonly RejectedExample[] _examples;

    internal RejectedRows(RejectReason reason, long rows, RejectedExample[] examples)
    {
        Reason = reason;
        Rows = rows;
        _examples = examples;
    }

    /// <summary>Gets the reason.</summary>
    public RejectReason Reason { get; }

    /// <summary>Gets the number of rows, at least 1.</summary>
    public long Rows { get; }

    /// <summary>Gets the first different values in ordinal order, at most <see cref="MaximumExamples"/>, each with its number of rows.</summary>
    public IReadOnlyList<RejectedExample> Examples => _examples;

    /// <summary>Writes the reason, the number of rows and the examples for reading, in the current culture.</summary>
    /// <returns>Text such as <c>UnknownArea: 12 rows, '99999' (12 rows)</c>.</returns>
    public override string ToString() =>
        string.Create(null, $"{Reason}: {Rows:N0} rows, {string.Join(", ", _examples)}");
}
