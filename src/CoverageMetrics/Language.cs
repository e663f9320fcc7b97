using System;
using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>A language that figures are printed in, with its own way of writing numbers.</summary>
/// <remarks>
/// <para>Can be passed wherever a format provider is asked for. It reads no culture data of the machine, so it prints the same
/// in a container that has none.</para>
/// <para>There are two: <see cref="English"/> (1,234.5) and <see cref="Vietnamese"/> (1.234,5).</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class Language : IFormatProvider
{
    private Language(string code, NumberFormatInfo numbers)
    {
        Code = code;
        Numbers = NumberFormatInfo.ReadOnly(numbers);
    }

    /// <summary>Gets English: a point before the decimals, a comma between thousands.</summary>
    public static Language English { get; } = new("en", new NumberFormatInfo { PercentPositivePattern = 1, PercentNegativePattern = 1 });

    /// <summary>Gets Vietnamese: a comma before the decimals, a point between thousands.</summary>
    public static Language Vietnamese { get; } = new("vi", new NumberFormatInfo
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        CurrencyDecimalSeparator = ",",
        CurrencyGroupSeparator = ".",
        CurrencySymbol = "₫",
        CurrencyPositivePattern = 3,
        CurrencyNegativePattern = 8,
        PercentDecimalSeparator = ",",
        PercentGroupSeparator = ".",
        PercentPositivePattern = 1,
        PercentNegativePattern = 1,
    });

    /// <summary>Gets the two-letter code of the language in ISO 639.</summary>
    public string Code { get; }

    /// <summary>Gets how the language writes numbers, read-only.</summary>
    public NumberFormatInfo Numbers { get; }

    /// <summary>Finds how the language writes numbers.</summary>
    /// <param name="formatType">What is asked for.</param>
    /// <returns><see cref="Numbers"/> when a <see cref="NumberFormatInfo"/> is asked for, else <see langword="null"/>.</returns>
    public object? GetFormat(Type? formatType) => formatType == typeof(NumberFormatInfo) ? Numbers : null;

    /// <summary>Writes the code of the language.</summary>
    /// <returns>The code.</returns>
    public override string ToString() => Code;
}
