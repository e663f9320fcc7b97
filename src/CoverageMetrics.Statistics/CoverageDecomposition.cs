using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Serialization;
using CoverageMetrics.Statistics.Internal;

namespace CoverageMetrics.Statistics;

/// <summary>Why a coverage changed: because the people are made up otherwise, or because more of each kind are covered; and how much of the change comes from each kind.</summary>
/// <remarks>
/// <para>The kinds are areas, ages, or any categories that divide the people. With w the part of the denominator that a category is, and r its coverage, the composition is the sum of (w1 - w0) (r0 + r1) / 2 and the
/// coverage within categories the sum of (r1 - r0) (w0 + w1) / 2: two components without a rest. E. M. Kitagawa, <i>Journal of the American Statistical Association</i> 50 (1955), 1168-1194.</para>
/// <para>Exact: in percentage points, as fractions of whole numbers that add up to the change. Rounded ones need not.</para>
/// <para>Immutable and safe to share; costs its categories.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class CoverageDecomposition
{
    private CoverageDecomposition(AnyCoverage earlier, AnyCoverage later, DecompositionPart[] parts)
    {
        Earlier = earlier;
        Later = later;
        Parts = parts;
        Change = Sum(parts, part => part.Points);
        Composition = Sum(parts, part => part.Composition);
        Within = Sum(parts, part => part.Within);
    }

    /// <summary>Gets the coverage of all categories at the earlier time.</summary>
    public AnyCoverage Earlier { get; }

    /// <summary>Gets the coverage of all categories at the later time.</summary>
    public AnyCoverage Later { get; }

    /// <summary>Gets the change of the coverage, in percentage points; none where there was nobody at a time.</summary>
    public Figure<ExactNumber> Change { get; }

    /// <summary>Gets how many points of it come from people being in other categories than before; incomplete where a category had nobody at a time.</summary>
    public Figure<ExactNumber> Composition { get; }

    /// <summary>Gets how many points of it come from other coverages of the categories; incomplete where a category had nobody at a time.</summary>
    public Figure<ExactNumber> Within { get; }

    /// <summary>Gets the categories, in the order given.</summary>
    public IReadOnlyList<DecompositionPart> Parts { get; }

    /// <summary>Decomposes the change of a coverage.</summary>
    /// <param name="categories">Each category with its code and its coverage at both times; together they are everybody, and nobody twice.</param>
    /// <returns>The decomposition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="categories"/> is null.</exception>
    /// <exception cref="ArgumentException">Two coverages are of different groups; the message names both.</exception>
    /// <exception cref="OverflowException">A sum of the counts does not fit.</exception>
    public static CoverageDecomposition Of(IEnumerable<(string Code, AnyCoverage Earlier, AnyCoverage Later)> categories)
    {
        ArgumentNullException.ThrowIfNull(categories);
        (string Code, AnyCoverage Earlier, AnyCoverage Later)[] all = [.. categories];
        if (all.Length == 0)
        {
            return new(default, default, []);
        }

        AnyCoverage earlier = all.Select(one => one.Earlier).Aggregate((left, right) => left.Pool(right));
        AnyCoverage later = all.Select(one => one.Later).Aggregate((left, right) => left.Pool(right));

        if ((earlier.Who, earlier.Of) != (later.Who, later.Of))
        {
            throw new ArgumentException($"The two times must be of the same groups, but are of {earlier.Who} / {earlier.Of} and {later.Who} / {later.Of}.", nameof(categories));
        }

        return new(earlier, later, [.. all.Select(one => new DecompositionPart(one.Code, one.Earlier, one.Later, earlier.Total, later.Total))]);
    }

    /// <summary>Writes the change and its two components, in the current culture.</summary>
    /// <returns>Text such as <c>+7.5 points: composition 3.75, within categories 3.75</c>.</returns>
    public override string ToString() => string.Create(null, $"{Change} points: composition {Composition}, within categories {Within}");

    private static Figure<ExactNumber> Sum(DecompositionPart[] parts, Func<DecompositionPart, Figure<ExactNumber>> component)
    {
        (BigInteger numerator, BigInteger denominator) = (BigInteger.Zero, BigInteger.One);
        foreach (DecompositionPart part in parts)
        {
            if (!component(part).TryGetValue(out ExactNumber points))
            {
                return part.Points.HasValue ? Figure.None<ExactNumber>(NoValueReason.Incomplete) : Withheld.Undefined<ExactNumber>();
            }

            numerator = (numerator * points.Denominator) + (points.Numerator * denominator);
            denominator *= points.Denominator;
        }

        return parts.Length == 0 ? Withheld.Undefined<ExactNumber>() : Figure.Of(ExactNumber.FromFraction(numerator, denominator));
    }
}
