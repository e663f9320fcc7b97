using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;


namespace CoverageMetrics.Aggregation;

/// <summary>How far a count has come.</summary>
/// <remarks>
/// <para>The default value is the very beginning of a count of unknown length. Equal when both properties are; no order.</para>
/// <para>Immutable and safe to share; costs 24 bytes on the stack.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct TallyProgress
{
    internal TallyProgress(long rowsDone, long? rowsExpected)
    {
        RowsDone = rowsDone;
        RowsExpected = rowsExpected;
    }

    /// <summary>Gets the number of rows read so far.</summary>
    public long RowsDone { get; }

    /// <summary>Gets the number of rows there are, or null where that is not known until the last has been read.</summary>
    public long? RowsExpected { get; }

    /// <summary>Writes the rows done and expected for reading, in the current culture.</summary>
    /// <returns>Text such as <c>4,000,000 of 17,100,000 rows</c>.</returns>
    public override string ToString() => RowsExpected is long expected
        ? string.Create(null, $"{RowsDone:N0} of {expected:N0} rows")
        : string.Create(null, $"{RowsDone:N0} rows");
}
