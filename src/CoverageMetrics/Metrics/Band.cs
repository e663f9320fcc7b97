using System;
using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>A class of percentages: from a lower bound, which belongs to it, to an upper one, which does not.</summary>
/// <remarks>
/// <para>The rule is always [from, until): 90 % belongs to the band that starts at 90. The last band of a metric is open above, because coverage
/// may exceed 100 %.</para>
/// <para>Immutable and safe to share; costs one small object. Equal when bounds and code are.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed record Band
{
    private Band(decimal from, decimal? until, string code)
    {
        From = from;
        Until = until;
        Code = code;
    }

    /// <summary>Gets the lower bound in percent, which belongs to the band.</summary>
    public decimal From { get; }

    /// <summary>Gets the upper bound in percent, which does not belong to the band, or <see langword="null"/> when it is open above.</summary>
    public decimal? Until { get; }

    /// <summary>Gets the code, such as <c>high</c>, which a language names.</summary>
    public string Code { get; }

    /// <summary>Makes a band between two bounds.</summary>
    /// <param name="from">The lower bound in percent, included.</param>
    /// <param name="until">The upper bound in percent, excluded.</param>
    /// <param name="code">The code, such as <c>high</c>.</param>
    /// <returns>The band.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is negative, or <paramref name="until"/> is not above it.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is null, empty or white space.</exception>
    public static Band Between(decimal from, decimal until, string code)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(until, from);
        return Checked(from, until, code);
    }

    /// <summary>Makes a band that is open above.</summary>
    /// <param name="from">The lower bound in percent, included.</param>
    /// <param name="code">The code, such as <c>high</c>.</param>
    /// <returns>The band.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is negative.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is null, empty or white space.</exception>
    public static Band AtLeast(decimal from, string code) => Checked(from, null, code);

    /// <summary>Finds whether a percentage belongs to the band.</summary>
    /// <param name="percent">How many per hundred, unrounded.</param>
    /// <returns>Whether it is at least <see cref="From"/> and below <see cref="Until"/>.</returns>
    public bool Contains(decimal percent) => percent >= From && (Until is not { } until || percent < until);

    /// <summary>Finds the name in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name to print: the words of the code where the language does not name it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string NameIn(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.NameOf(Code) ?? Names.FromCode(Code);
    }

    /// <summary>Writes the bounds and the code.</summary>
    /// <returns>The band, such as <c>[90, 95) high</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"[{From}, {Until?.ToString(CultureInfo.InvariantCulture) ?? "∞"}) {Code}");

    private static Band Checked(decimal from, decimal? until, string code)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return new(from, until, code);
    }
}
