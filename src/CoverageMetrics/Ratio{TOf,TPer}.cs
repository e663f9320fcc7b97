using System;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>So much of one unit per one of another: contributions per member, benefits per visit.</summary>
/// <remarks>
/// <para>Keeps both quantities and nothing else, so that ratios are pooled by adding both, compared exactly, and divided once, when they are published. The mean of two ratios is not offered.</para>
/// <para>The default value is nothing per nothing: it is undefined, and pooling it changes nothing.</para>
/// <para>Immutable and safe to share; costs its two quantities, and a division where its number is asked for. Equal when both quantities are: 1 per 2 is not 50 per 100. Ordered by
/// their number, through <see cref="CompareRatioTo"/>.</para>
/// </remarks>
/// <typeparam name="TOf">What is divided.</typeparam>
/// <typeparam name="TPer">What it is divided by.</typeparam>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct Ratio<TOf, TPer> : ISpanFormattable, IShown
    where TOf : struct, IQuantity<TOf>
    where TPer : struct, IQuantity<TPer>
{
    internal Ratio(TOf of, TPer per)
    {
        Of = of;
        Per = per;
    }

    /// <summary>Gets what is divided.</summary>
    public TOf Of { get; }

    /// <summary>Gets what it is divided by.</summary>
    public TPer Per { get; }

    /// <summary>Gets a value indicating whether there is anything to divide by.</summary>
    public bool IsDefined => Per.Number != 0;

    /// <summary>Gets how many units of the one there are per one of the other, unrounded.</summary>
    /// <exception cref="InvalidOperationException">There is nothing to divide by.</exception>
    public decimal Number => IsDefined ? Of.Number / Per.Number : throw Undefined("there is nothing to divide by");

    /// <summary>Combines the ratios of two areas, or of any two groups that do not overlap, by adding both quantities.</summary>
    /// <param name="other">The ratio of the other area.</param>
    /// <returns>The ratio of both together.</returns>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public Ratio<TOf, TPer> Pool(Ratio<TOf, TPer> other) => new(TOf.Add(Of, other.Of), TPer.Add(Per, other.Per));

    /// <summary>Compares two ratios, exactly at any quantities: the four numbers are multiplied crosswise, nothing is divided.</summary>
    /// <param name="other">The other ratio.</param>
    /// <returns>Negative when this one is lower, zero when they are the same, positive when it is higher. An undefined ratio is lower than a defined one and the same as an undefined one.</returns>
    public int CompareRatioTo(Ratio<TOf, TPer> other) => ExactMath.CompareRatios(Of.Number, Per.Number, other.Of.Number, other.Per.Number);

    /// <summary>Finds the growth to a later ratio, from the exact quantities.</summary>
    /// <param name="later">The later ratio.</param>
    /// <returns>The change in percent of this ratio, unrounded.</returns>
    /// <exception cref="InvalidOperationException">This ratio is zero, or one of the two is undefined.</exception>
    /// <exception cref="OverflowException">The growth is more than 10^26 percent.</exception>
    public GrowthRate RateTo(Ratio<TOf, TPer> later) => IsDefined && Of.Number != 0 && later.IsDefined
        ? new(ExactMath.Growth(Of.Number, Per.Number, later.Of.Number, later.Per.Number))
        : throw Undefined("of the earlier one nothing can grow, or there is nothing to divide by");

    /// <summary>Finds the number to a number of decimals, an exact half going up, as published tables do.</summary>
    /// <param name="decimals">How many decimals to keep, 0 to 10.</param>
    /// <returns>The rounded number, which prints that many decimals.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    /// <exception cref="InvalidOperationException">There is nothing to divide by.</exception>
    public decimal Round(int decimals) => ExactMath.Round(Number, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Writes the number to as many decimals with its unit, as the language names both.</summary>
    /// <param name="decimals">How many decimals to keep, 0 to 10.</param>
    /// <param name="language">The language of the number and the words.</param>
    /// <returns>The ratio, such as <c>3,500,000 dong per member-month</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    /// <exception cref="InvalidOperationException">There is nothing to divide by.</exception>
    public string ToText(int decimals, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        string unit = language.Say(Texts.UnitRatio, ("of", TOf.UnitIn(language)), ("per", TPer.UnitIn(language)));
        return language.Say(Texts.ExplainMoney, ("number", DecimalText.ToText(Round(decimals), null, language)), ("currency", unit));
    }

    /// <summary>Writes both quantities for reading, in the current culture.</summary>
    /// <returns>The ratio, such as <c>43,050,000,000 per 12,300 (household-owners)</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes both quantities.</summary>
    /// <param name="format">A format of the quantities.</param>
    /// <param name="formatProvider">The conventions, such as <see cref="Language.English"/>; <see langword="null"/> for the current culture.</param>
    /// <returns>The ratio.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => Formatting.ToText(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        RatioText.TryWrite(Of, " per ", Per, TPer.Unit, destination, out charsWritten, format, provider);

    /// <summary>Writes both quantities and the number as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Ratio(ShownText.Of<TPer>(ToString()), IsDefined ? ToText(2, Language.English) : null, ("of", Of), ("per", Per), ("ratio", IsDefined ? Number : null));

    private static InvalidOperationException Undefined(string why) => new($"The ratio of '{TOf.Unit}' per '{TPer.Unit}' has no number: {why}. Ask IsDefined first.");

    private object ToDump() => ShownValue.Of(this).ToDump();
}
