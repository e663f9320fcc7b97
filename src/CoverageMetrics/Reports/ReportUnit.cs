using System;
using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Reports;

/// <summary>How many people, or units of a currency, a printed number counts by, and with how many decimals it is printed.</summary>
/// <remarks>
/// <para>Only what is printed changes: the values behind it stay exact and are rounded once, halves away from zero.</para>
/// <para>The default value counts by one and rounds nothing. Equal when the size and the decimals are. No order.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct ReportUnit
{
    private ReportUnit(int power, int? decimals)
    {
        Power = power;
        Decimals = decimals;
    }

    /// <summary>Gets the unit of one person or one unit of the currency, printed as it is.</summary>
    public static ReportUnit Ones => default;

    /// <summary>Gets the unit of a thousand (nghìn), printed with one decimal.</summary>
    public static ReportUnit Thousands => new(3, 1);

    /// <summary>Gets the unit of a million (triệu), printed with two decimals.</summary>
    public static ReportUnit Millions => new(6, 2);

    /// <summary>Gets the unit of a billion (tỷ), printed with one decimal.</summary>
    public static ReportUnit Billions => new(9, 1);

    /// <summary>Gets how many ones are in the unit.</summary>
    public decimal Size => Power switch
    {
        3 => 1_000m,
        6 => 1_000_000m,
        9 => 1_000_000_000m,
        _ => 1m,
    };

    /// <summary>Gets how many decimals are printed, or <see langword="null"/> when the number is printed as it is.</summary>
    public int? Decimals { get; }

    /// <summary>Gets how many zeros are in the size: 0, 3, 6 or 9.</summary>
    internal int Power { get; }

    /// <summary>Gives the unit with another number of decimals.</summary>
    /// <param name="decimals">How many decimals, 0 to 6.</param>
    /// <returns>The unit.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is negative or above 6.</exception>
    public ReportUnit WithDecimals(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 6);
        return new(Power, decimals);
    }

    /// <summary>Writes the size and the decimals.</summary>
    /// <returns>The unit, such as <c>1000 with 1 decimals</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Size}{(Decimals is { } decimals ? $" with {decimals} decimals" : "")}");
}
