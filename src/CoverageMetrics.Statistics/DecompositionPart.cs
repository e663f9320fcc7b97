using System.Numerics;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using CoverageMetrics.Statistics.Internal;

namespace CoverageMetrics.Statistics;

/// <summary>A category, such as an area, in the change of the coverage of all: how many points of the change come from it, and why.</summary>
/// <remarks>
/// <para>In percentage points of the coverage of all; as firm as the counts that they are made of, and exact where these are. Points have bounds where all counts have some. The default value is of nobody, and has no points. Equal when all is; no order.</para>
/// <para>Immutable and safe to share; costs some hundred bytes.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct DecompositionPart : IShown
{
    private readonly string? _code;
    private readonly long _allEarlier;
    private readonly long _allLater;
    private readonly Firmness? _firmness;

    internal DecompositionPart(DecomposedCategory category, long allEarlier, long allLater, Firmness? firmness)
    {
        _code = category.Code;
        Earlier = category.Earlier;
        Later = category.Later;
        _firmness = firmness;
        _allEarlier = allEarlier;
        _allLater = allLater;
    }

    /// <summary>Gets the code of the category.</summary>
    public string Code => _code ?? "";

    /// <summary>Gets its coverage at the earlier time.</summary>
    public AnyCoverage Earlier { get; }

    /// <summary>Gets its coverage at the later time.</summary>
    public AnyCoverage Later { get; }

    /// <summary>Gets its contribution to the change of all: 100 (x1 / N1 - x0 / N0), with N all people. None where there was nobody at all at a time.</summary>
    public Figure<ExactNumber> Points => HasAll
        ? Firmness.Of(_firmness, ExactNumber.FromFraction(100 * (((BigInteger)Later.Covered * _allEarlier) - ((BigInteger)Earlier.Covered * _allLater)), (BigInteger)_allEarlier * _allLater))
        : Withheld.Undefined<ExactNumber>();

    /// <summary>Gets the points that come from the category being another part of all people than before: 100 (w1 - w0) (r0 + r1) / 2. None where it had nobody at a time.</summary>
    public Figure<ExactNumber> Composition => Component(
        ((BigInteger)Later.Total * _allEarlier) - ((BigInteger)Earlier.Total * _allLater),
        ((BigInteger)Earlier.Covered * Later.Total) + ((BigInteger)Later.Covered * Earlier.Total),
        50);

    /// <summary>Gets the points that come from the category's own coverage being another: 100 (r1 - r0) (w0 + w1) / 2. None where it had nobody at a time.</summary>
    public Figure<ExactNumber> Within => Component(
        ((BigInteger)Later.Total * _allEarlier) + ((BigInteger)Earlier.Total * _allLater),
        ((BigInteger)Later.Covered * Earlier.Total) - ((BigInteger)Earlier.Covered * Later.Total),
        50);

    /// <summary>Gets the points of <see cref="Within"/> that come from other numbers of people covered there: 100 (x1 - x0) (1/n0 + 1/n1) / 2 times (w0 + w1) / 2. None where it had nobody at a time.</summary>
    public Figure<ExactNumber> FromNumerator => Component(
        ((BigInteger)Later.Total * _allEarlier) + ((BigInteger)Earlier.Total * _allLater),
        ((BigInteger)Later.Covered - Earlier.Covered) * ((BigInteger)Earlier.Total + Later.Total),
        25);

    /// <summary>Gets the points of <see cref="Within"/> that come from another denominator there: 100 (1/n1 - 1/n0) (x0 + x1) / 2 times (w0 + w1) / 2. None where it had nobody at a time.</summary>
    public Figure<ExactNumber> FromDenominator => Component(
        ((BigInteger)Later.Total * _allEarlier) + ((BigInteger)Earlier.Total * _allLater),
        ((BigInteger)Earlier.Total - Later.Total) * ((BigInteger)Earlier.Covered + Later.Covered),
        25);

    private bool HasAll => _allEarlier > 0 && _allLater > 0;

    /// <summary>Writes the code and the points, in the current culture.</summary>
    /// <returns>Text such as <c>82: 1/8 points</c>.</returns>
    public override string ToString() => string.Create(null, $"{Code}: {Points} points");

    /// <summary>Writes the code and the points as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    // Of weights over N0 N1 and of coverages over n0 n1.
    private Figure<ExactNumber> Component(BigInteger weights, BigInteger coverages, int factor) => HasAll && Earlier.IsDefined && Later.IsDefined
        ? Firmness.Less(_firmness, ExactNumber.FromFraction(factor * weights * coverages, (BigInteger)_allEarlier * _allLater * Earlier.Total * Later.Total))
        : Withheld.Undefined<ExactNumber>();
}
