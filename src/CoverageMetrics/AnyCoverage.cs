using System;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>A coverage whose groups are known only when the program runs: the door for files, databases and tables of mixed programmes.</summary>
/// <remarks>
/// <para>Keeps both counts and both codes. The checks that the compiler makes for <see cref="Coverage{TCovered, TDenominator}"/> are made when the line runs.</para>
/// <para>Immutable and safe to share; costs two counts and two codes. The default value is nobody out of nobody, of groups with empty codes. Equal when both counts and
/// both codes are; no order.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct AnyCoverage : ISpanFormattable, IShown
{
    private readonly string? _who;
    private readonly string? _of;

    internal AnyCoverage(long covered, long total, string who, string of)
    {
        Covered = covered;
        Total = total;
        _who = Codes.OrNull(who);
        _of = Codes.OrNull(of);
    }

    /// <summary>Gets the number of people covered, not negative.</summary>
    public long Covered { get; }

    /// <summary>Gets the number of people who could be, not negative.</summary>
    public long Total { get; }

    /// <summary>Gets the code of the people who are covered.</summary>
    public string Who => _who ?? "";

    /// <summary>Gets the code of the people the coverage is measured against.</summary>
    public string Of => _of ?? "";

    /// <summary>Gets a value indicating whether there is anyone in the denominator, and so a percentage.</summary>
    public bool IsDefined => Total > 0;

    /// <summary>Gets a value indicating whether more people are covered than could be.</summary>
    public bool ExceedsTotal => Covered > Total;

    /// <summary>Gets the coverage per hundred, unrounded.</summary>
    /// <exception cref="InvalidOperationException">Nobody is in the denominator.</exception>
    public AnyPercentage Percentage
    {
        get
        {
            if (!IsDefined)
            {
                Guard.ThrowUndefined("coverage", Of, "nobody is in the denominator");
            }

            return new(ExactMath.Percent(Covered, Total), Of);
        }
    }

    /// <summary>Puts the people covered beside the people who could be.</summary>
    /// <param name="covered">How many are covered, of which group.</param>
    /// <param name="total">How many could be, of which group.</param>
    /// <returns>The coverage.</returns>
    public static AnyCoverage Between(AnyHeadcount covered, AnyHeadcount total) =>
        new(covered.Persons, total.Persons, covered.Group, total.Group);

    /// <summary>Combines the coverages of two areas, of the same programme over the same denominator, by adding their counts.</summary>
    /// <param name="other">The coverage of the other area.</param>
    /// <returns>The coverage of both together.</returns>
    /// <exception cref="ArgumentException"><paramref name="other"/> is of another programme or denominator; the message names both.</exception>
    /// <exception cref="OverflowException">A count is larger than <see cref="long.MaxValue"/>.</exception>
    public AnyCoverage Pool(AnyCoverage other)
    {
        if (other.Who != Who)
        {
            Guard.ThrowMismatch(nameof(other), "pooled", Who, other.Who);
        }

        if (other.Of != Of)
        {
            Guard.ThrowMismatch(nameof(other), "pooled", Of, other.Of);
        }

        return new(Guard.Add(Covered, other.Covered), Guard.Add(Total, other.Total), Who, Of);
    }

    /// <summary>Compares the percentages of two coverages over the same denominator, exactly at any counts.</summary>
    /// <param name="other">The other coverage, of the same programme or another.</param>
    /// <returns>Negative when this percentage is lower, zero when they are the same, positive when it is higher. An undefined
    /// coverage is lower than a defined one.</returns>
    /// <exception cref="ArgumentException"><paramref name="other"/> is over another denominator; the message names both.</exception>
    public int ComparePercentageTo(AnyCoverage other)
    {
        if (other.Of != Of)
        {
            Guard.ThrowMismatch(nameof(other), "compared", Of, other.Of);
        }

        return ExactMath.CompareRatios(Covered, Total, other.Covered, other.Total);
    }

    /// <summary>Finds the coverage with its groups as types, if it is of those groups.</summary>
    /// <typeparam name="TCovered">The people covered that are asked for.</typeparam>
    /// <typeparam name="TDenominator">The denominator asked for.</typeparam>
    /// <param name="coverage">The same counts, or nobody out of nobody when a group is another.</param>
    /// <returns>Whether both groups are the ones asked for.</returns>
    public bool TryTo<TCovered, TDenominator>(out Coverage<TCovered, TDenominator> coverage)
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator
    {
        bool same = Who == GroupCode<TCovered>.Value && Of == GroupCode<TDenominator>.Value;
        coverage = same ? new(Covered, Total) : default;
        return same;
    }

    /// <summary>Finds the coverage with its groups as types.</summary>
    /// <typeparam name="TCovered">The people covered that it has to be of.</typeparam>
    /// <typeparam name="TDenominator">The denominator it has to be over.</typeparam>
    /// <returns>The same counts.</returns>
    /// <exception cref="InvalidOperationException">A group is another one; the message names both.</exception>
    public Coverage<TCovered, TDenominator> To<TCovered, TDenominator>()
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator
    {
        if (!TryTo(out Coverage<TCovered, TDenominator> coverage))
        {
            Guard.ThrowWrongCode("coverage", $"{Who} / {Of}", $"{GroupCode<TCovered>.Value} / {GroupCode<TDenominator>.Value}");
        }

        return coverage;
    }

    /// <summary>Writes both counts and the denominator's code for reading, in the current culture.</summary>
    /// <returns>The coverage, such as <c>13,055,704 of 54,445,300 (labour-force)</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes both counts and the denominator's code.</summary>
    /// <param name="format">A numeric format for the counts; empty is <c>N0</c>.</param>
    /// <param name="formatProvider">The conventions; <see langword="null"/> for the current culture.</param>
    /// <returns>The coverage.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => Formatting.ToText(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        RatioText.TryWrite(Covered, " of ", Total, Of, destination, out charsWritten, PersonsFormat.Of(format), provider);

    /// <summary>Writes both counts and the percentage as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Ratio(
        new AnyCoverage(Covered, Total, Who, Names.FromCode(Of)).ToString(), IsDefined ? new AnyPercentage(Percentage.Percent, Names.FromCode(Of)).ToString() : null, ("covered", new AnyHeadcount(Covered, Who)), ("of", new AnyHeadcount(Total, Of)), ("percentage", IsDefined ? Percentage : null));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
