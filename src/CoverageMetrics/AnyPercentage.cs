using System;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>A level per hundred of a base that is known only when the program runs: the door for files, databases and tables of mixed bases.</summary>
/// <remarks>
/// <para>Keeps the number and the code of the base. The checks that the compiler makes for <see cref="Percentage{TBase}"/> are made when the line runs.</para>
/// <para>Immutable and safe to share; costs a number and a code. The default value is 0 % of the base with the empty code. Equal when number and code are; no order.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct AnyPercentage : ISpanFormattable, IShown
{
    private readonly string? _base;

    internal AnyPercentage(decimal percent, string @base)
    {
        Percent = percent;
        _base = Codes.OrNull(@base);
    }

    /// <summary>Gets how many per hundred: 19.55 for 19.55 %. Not negative, may exceed 100.</summary>
    public decimal Percent { get; }

    /// <summary>Gets the code of what the percentage is of.</summary>
    public string Base => _base ?? "";

    /// <summary>Makes a percentage of a number per hundred.</summary>
    /// <param name="percent">How many per hundred.</param>
    /// <param name="base">The code of what it is of.</param>
    /// <returns>The percentage.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is negative or more than 10^26.</exception>
    /// <exception cref="ArgumentException"><paramref name="base"/> is null, empty or white space.</exception>
    public static AnyPercentage FromPercent(decimal percent, string @base)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, ExactMath.Largest);
        return new(percent, Guard.Code(@base, nameof(@base)));
    }

    /// <summary>Finds the percentage to a number of decimals, an exact half going up, as published tables do.</summary>
    /// <param name="decimals">How many decimals to keep, 0 to 10.</param>
    /// <returns>The rounded percentage, which prints that many decimals.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    public AnyPercentage Round(int decimals) => new(ExactMath.Round(Percent, decimals, MidpointRounding.AwayFromZero), Base);

    /// <summary>Finds the distance from an earlier percentage of the same base.</summary>
    /// <param name="earlier">The earlier percentage.</param>
    /// <returns>The points gained, or lost when negative.</returns>
    /// <exception cref="ArgumentException"><paramref name="earlier"/> is of another base; the message names both.</exception>
    public PercentagePoints Minus(AnyPercentage earlier)
    {
        if (earlier.Base != Base)
        {
            Guard.ThrowMismatch(nameof(earlier), "compared", Base, earlier.Base);
        }

        return new(ExactMath.Subtract(Percent, earlier.Percent));
    }

    /// <summary>Finds the percentage with its base as a type, if it is of that base.</summary>
    /// <typeparam name="TBase">The base asked for.</typeparam>
    /// <param name="percentage">The same percentage, or 0 % when the base is another.</param>
    /// <returns>Whether the base is the one asked for.</returns>
    public bool TryTo<TBase>(out Percentage<TBase> percentage)
        where TBase : struct, IPercentageBase
    {
        bool same = Base == GroupCode<TBase>.Value;
        percentage = same ? new(Percent) : default;
        return same;
    }

    /// <summary>Finds the percentage with its base as a type.</summary>
    /// <typeparam name="TBase">The base it has to be of.</typeparam>
    /// <returns>The same percentage.</returns>
    /// <exception cref="InvalidOperationException">It is of another base; the message names both.</exception>
    public Percentage<TBase> To<TBase>()
        where TBase : struct, IPercentageBase
    {
        if (!TryTo(out Percentage<TBase> percentage))
        {
            Guard.ThrowWrongCode("percentage", Base, GroupCode<TBase>.Value);
        }

        return percentage;
    }

    /// <summary>Writes the percentage and the code of its base for reading, in the current culture.</summary>
    /// <returns>The percentage, such as <c>19.55% of labour-force</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes the percentage and the code of its base.</summary>
    /// <param name="format">Empty or <c>G</c> for the decimals the value was rounded to (two when it was not rounded), <c>R</c> for all of them without group separators.</param>
    /// <param name="formatProvider">The conventions; <see langword="null"/> for the current culture.</param>
    /// <returns>The percentage.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => Formatting.ToText(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        DecimalText.TryWrite(Percent, signed: false, PercentageText.Suffix + Base, destination, out charsWritten, format, provider);

    /// <summary>Writes the percentage as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(new AnyPercentage(Percent, Names.FromCode(Base)).ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
