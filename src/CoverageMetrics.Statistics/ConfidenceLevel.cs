using System;
using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using MathNet.Numerics.Distributions;

namespace CoverageMetrics.Statistics;

/// <summary>How sure an interval is: in how many of a hundred samples it holds what it is an interval of.</summary>
/// <remarks>
/// <para>The default value is 95%. Equal when the percentages are; no order. Intervals are two-sided, with half of the rest on either side.</para>
/// <para>Immutable and safe to share; costs sixteen bytes.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct ConfidenceLevel : IShown
{
    private const decimal Usual = 95;

    private readonly decimal _aboveUsual;

    private ConfidenceLevel(decimal aboveUsual) => _aboveUsual = aboveUsual;

    /// <summary>Gets the level in percent, such as 95 or 99.8.</summary>
    public decimal Percent => Usual + _aboveUsual;

    /// <summary>Gets the probability of each of the two tails: 0.025 for 95%.</summary>
    internal double Tail => (double)((100 - Percent) / 200);

    /// <summary>Gets how many standard deviations the level reaches to either side: 1.96 for 95%.</summary>
    internal double Deviations => -Normal.InvCDF(0, 1, Tail);

    /// <summary>Makes a level.</summary>
    /// <param name="percent">The level in percent: more than 0 and less than 100, so that 0.95 is less than one percent.</param>
    /// <returns>The level.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is not between 0 and 100.</exception>
    public static ConfidenceLevel OfPercent(decimal percent) => percent is > 0 and < 100
        ? new(percent - Usual)
        : throw new ArgumentOutOfRangeException(nameof(percent), string.Create(CultureInfo.InvariantCulture, $"A level must be more than 0 and less than 100 percent, but is {percent}."));

    /// <summary>Writes the level, in the current culture.</summary>
    /// <returns>The level, such as <c>99.8%</c>.</returns>
    public override string ToString() => string.Create(null, $"{Percent:0.#########}%");

    /// <summary>Writes the level as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
