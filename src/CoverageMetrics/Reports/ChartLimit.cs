using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Reports;

/// <summary>A line across a picture that is no target: a threshold, a mean, the control limits of a funnel.</summary>
/// <remarks>
/// <para>Its numbers are those of the values that are drawn, as in <see cref="ReportValue.Number"/>: people or units of the currency in ones, percent, percentage points.</para>
/// <para>Immutable and safe to share; costs one small object. Two limits are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class ChartLimit
{
    private readonly Func<ReportRow, decimal?> _value;

    private ChartLimit(string code, bool isEverywhere, Func<ReportRow, decimal?> value)
    {
        Code = code;
        IsEverywhere = isEverywhere;
        _value = value;
    }

    /// <summary>Gets the code, which a language names.</summary>
    public string Code { get; }

    internal bool IsEverywhere { get; }

    /// <summary>Makes a limit that is the same everywhere, also in the total.</summary>
    /// <param name="code">The code: lower-case ASCII letters and digits with single hyphens, perhaps behind a prefix and a colon. A language names it; its words are printed otherwise.</param>
    /// <param name="value">Where it stands.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is of another form.</exception>
    public static ChartLimit At(string code, decimal value) => new(Checked(code), true, _ => value);

    /// <summary>Makes a limit that differs from row to row: a point at each area or month, and none in the total.</summary>
    /// <param name="code">The code: lower-case ASCII letters and digits with single hyphens, perhaps behind a prefix and a colon. A language names it; its words are printed otherwise.</param>
    /// <param name="value">Finds where it stands in a row of the report; null where there is none.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is of another form.</exception>
    public static ChartLimit Of(string code, Func<ReportRow, decimal?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(Checked(code), false, value);
    }

    /// <summary>Writes the code.</summary>
    /// <returns>The code.</returns>
    public override string ToString() => Code;

    /// <summary>Finds where the limit stands in a row; in that of the total only when it is the same everywhere.</summary>
    internal decimal? ValueIn(ReportRow row) => row.IsTotal && !IsEverywhere ? null : _value(row);

    private static string Checked(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Codes.IsCode(code) ? code : throw new ArgumentException($"{Codes.Form}; this is '{Excerpt.Of(code)}'.", nameof(code));
    }
}
