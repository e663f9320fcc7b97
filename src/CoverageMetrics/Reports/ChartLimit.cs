using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Reports;

/// <summary>A line in a picture that is no target: a threshold, a mean, the control limits of a funnel.</summary>
/// <remarks>
/// <para>Its numbers are those of the values that are drawn, as in <see cref="ReportValue.Number"/>: people or units of the currency in ones, percent, percentage points.</para>
/// <para>Immutable and safe to share; costs one small object. Two limits are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class ChartLimit
{
    private readonly Func<ReportRow, decimal?> _value;

    private ChartLimit(string code, bool isEverywhere, Func<ReportRow, decimal?> value, (decimal X, decimal Y)[] points)
    {
        Code = code;
        IsEverywhere = isEverywhere;
        _value = value;
        Points = points;
    }

    /// <summary>Gets the code, which a language names.</summary>
    public string Code { get; }

    internal bool IsEverywhere { get; }

    /// <summary>Gets the points of a curve; none for a limit of rows.</summary>
    internal (decimal X, decimal Y)[] Points { get; }

    internal bool IsOfRows => !IsEverywhere && Points.Length == 0;

    /// <summary>Makes a limit that is the same everywhere, also in the total.</summary>
    /// <param name="code">The code: lower-case ASCII letters and digits with single hyphens, perhaps behind a prefix and a colon. A language names it; its words are printed otherwise.</param>
    /// <param name="value">Where it stands.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is of another form.</exception>
    public static ChartLimit At(string code, decimal value) => new(Checked(code), true, _ => value, []);

    /// <summary>Makes a limit that differs from row to row: a point at each area or month, and none in the total.</summary>
    /// <param name="code">The code: lower-case ASCII letters and digits with single hyphens, perhaps behind a prefix and a colon. A language names it; its words are printed otherwise.</param>
    /// <param name="value">Finds where it stands in a row of the report; null where there is none.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is of another form.</exception>
    public static ChartLimit Of(string code, Func<ReportRow, decimal?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(Checked(code), false, value, []);
    }

    /// <summary>Makes a curve for a picture of points, such as a control limit of a funnel; it is drawn as far as the picture goes.</summary>
    /// <param name="code">The code: lower-case ASCII letters and digits with single hyphens, perhaps behind a prefix and a colon. A language names it; its words are printed otherwise.</param>
    /// <param name="points">The points that straight lines join, from left to right: across and upwards, in ones as the values of the two columns.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is of another form; or there are fewer than two <paramref name="points"/>, or one is not right of the one before.</exception>
    public static ChartLimit Curve(string code, IEnumerable<(decimal X, decimal Y)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        (decimal X, decimal Y)[] all = [.. points];
        if (all.Length < 2)
        {
            throw new ArgumentException($"A curve has at least two points; '{Excerpt.Of(code ?? "null")}' has {all.Length}.", nameof(points));
        }

        for (int i = 1; i < all.Length; i++)
        {
            if (all[i].X <= all[i - 1].X)
            {
                throw new ArgumentException(FormattableString.Invariant($"The points of a curve stand from left to right: {all[i].X} does not follow {all[i - 1].X}."), nameof(points));
            }
        }

        return new(Checked(code!), false, _ => null, all);
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
