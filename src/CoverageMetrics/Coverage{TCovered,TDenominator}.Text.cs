using System;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics;

public readonly partial record struct Coverage<TCovered, TDenominator> : ISpanFormattable, IShown
{
    /// <summary>Writes both counts and the denominator's code for reading, in the current culture.</summary>
    /// <returns>The coverage, such as <c>13,055,704 of 54,445,300 (labour-force)</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes both counts and the denominator's code.</summary>
    /// <param name="format">A numeric format for the counts; empty is <c>N0</c>.</param>
    /// <param name="formatProvider">The conventions, such as <see cref="Language.English"/>; <see langword="null"/> for the current culture.</param>
    /// <returns>The coverage.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => Formatting.ToText(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        RatioText.TryWrite(CoveredHeadcount, " of ", TotalHeadcount, GroupCode<TDenominator>.Value, destination, out charsWritten, format, provider);

    /// <summary>Writes both counts and the percentage to two decimals with the name of its denominator.</summary>
    /// <param name="language">The language of the numbers and the words.</param>
    /// <returns>The coverage, such as <c>13,055,704 of 54,445,300: 23.98% of the labour force</c>; without the percentage where it is undefined.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToText(Language language)
    {
        string name = Names.Of<TDenominator>(language);
        string counts = language.Say(Texts.CoverageCounts, ("covered", CoveredHeadcount.ToString(null, language)), ("total", TotalHeadcount.ToString(null, language)));
        return IsDefined
            ? language.Say(Texts.CoverageDefined, ("counts", counts), ("percentage", Percentage.Round(2).ToText(language)))
            : language.Say(Texts.CoverageUndefined, ("counts", counts), ("group", name));
    }

    /// <summary>Writes both counts and the percentage as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Ratio(
        new AnyCoverage(Covered, Total, "", Names.Of<TDenominator>(Language.English)).ToString(), IsDefined ? Percentage.ToString() : null, ("covered", CoveredHeadcount), ("of", TotalHeadcount), ("percentage", IsDefined ? Percentage : null));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
