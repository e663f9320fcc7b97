using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;


namespace CoverageMetrics.Aggregation;

/// <summary>One value for which rows were counted apart, such as an area code that nobody knows.</summary>
/// <remarks>
/// <para>The default value is an empty text that no row has. Examples are equal when both properties are; they have no order.</para>
/// <para>Immutable and safe to share; costs a reference and a number.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct RejectedExample
{
    private readonly string? _value;

    internal RejectedExample(string value, long rows)
    {
        _value = value;
        Rows = rows;
    }

    /// <summary>Gets the value: the area's code or number, the programme's code or the flags, <c>dimension=value</c>, or, where an enrolment
    /// ends before it starts, the area. Empty where the value is missing.</summary>
    public string Value => _value ?? "";

    /// <summary>Gets the number of rows that have it.</summary>
    public long Rows { get; }

    /// <summary>Writes the value and its rows for reading, in the current culture.</summary>
    /// <returns>Text such as <c>'99999' (12 rows)</c>.</returns>
    public override string ToString() => string.Create(null, $"'{Value}' ({Rows:N0} rows)");
}
