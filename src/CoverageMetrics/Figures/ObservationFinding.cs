using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>A row that is no observation, and why.</summary>
/// <remarks>Immutable and safe to share; costs its texts. Equal when all four parts are. No order.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed record ObservationFinding
{
    internal ObservationFinding(long row, string? column, string? value, string message)
    {
        Row = row;
        Column = column;
        Value = value;
        Message = message;
    }

    /// <summary>Gets the number of the row as it was read, 1 for the first.</summary>
    public long Row { get; }

    /// <summary>Gets the name of the column at fault, or <see langword="null"/> where the row as a whole is.</summary>
    public string? Column { get; }

    /// <summary>Gets what the column holds, as text in invariant form, or <see langword="null"/> where it holds nothing.</summary>
    public string? Value { get; }

    /// <summary>Gets what is wrong with it.</summary>
    public string Message { get; }

    /// <summary>Writes the row, the column, the value and what is wrong.</summary>
    /// <returns>The fault, such as <c>row 7, so_nguoi "12,5": people are counted in whole, and this is no whole number</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"row {Row}{(Column is null ? "" : $", {Column} {(Value is null ? "(empty)" : $"\"{Value}\"")}")}: {Message}");
}
