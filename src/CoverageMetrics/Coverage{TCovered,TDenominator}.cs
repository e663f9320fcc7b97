using System;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>How many of <typeparamref name="TCovered"/> there are, out of how many in <typeparamref name="TDenominator"/>.</summary>
/// <remarks>
/// <para>
/// A coverage keeps both counts and nothing else. It is therefore exact, it can be pooled with others, and its
/// percentage is rounded once, when it is published.
/// </para>
/// <para>The default value is nobody out of nobody: its percentage is undefined, and pooling it changes nothing.</para>
/// <para>Immutable and safe to share; costs its two counts, and a division where its percentage is asked for. Coverages are equal when both counts are: 1 of 2 is not 50
/// of 100. They have no order of their own; sort them with <see cref="CoverageMetrics.Coverage.ByPercentage{TCovered, TDenominator}"/>.</para>
/// </remarks>
/// <typeparam name="TCovered">The people who are covered.</typeparam>
/// <typeparam name="TDenominator">The people the coverage is measured against.</typeparam>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly partial record struct Coverage<TCovered, TDenominator>
    where TCovered : struct, INumerator
    where TDenominator : struct, IDenominator
{
    internal Coverage(long covered, long total)
    {
        Debug.Assert(covered >= 0 && total >= 0, "Checked by Headcount.Of and by the converters.");
        Covered = covered;
        Total = total;
    }

    /// <summary>Gets the number of people covered, not negative.</summary>
    public long Covered { get; }

    /// <summary>Gets the number of people who could be, not negative.</summary>
    public long Total { get; }

    /// <summary>Gets a value indicating whether there is anyone in the denominator, and so a percentage.</summary>
    public bool IsDefined => Total > 0;

    /// <summary>Gets a value indicating whether more people are covered than could be, as happens when workers
    /// are counted where they work and residents where they live.</summary>
    public bool ExceedsTotal => Covered > Total;

    /// <summary>Gets the people covered as a headcount.</summary>
    public Headcount<TCovered> CoveredHeadcount => new(Covered);

    /// <summary>Gets the people who could be as a headcount.</summary>
    public Headcount<TDenominator> TotalHeadcount => new(Total);

    /// <summary>Gets the coverage per hundred, unrounded.</summary>
    /// <exception cref="InvalidOperationException">Nobody is in the denominator.</exception>
    public Percentage<TDenominator> Percentage
    {
        get
        {
            if (!IsDefined)
            {
                Guard.ThrowUndefined("coverage", GroupCode<TDenominator>.Value, "nobody is in the denominator");
            }

            return new(ExactMath.Percent(Covered, Total));
        }
    }

    /// <summary>Combines the coverages of two areas, or any two groups that do not overlap, by adding their counts.</summary>
    /// <param name="other">The coverage of the other area.</param>
    /// <returns>The coverage of both together.</returns>
    /// <exception cref="OverflowException">A count is larger than <see cref="long.MaxValue"/>.</exception>
    public Coverage<TCovered, TDenominator> Pool(Coverage<TCovered, TDenominator> other) =>
        new(Guard.Add(Covered, other.Covered), Guard.Add(Total, other.Total));

    /// <summary>Compares the percentages of two coverages over the same denominator, of the same programme or of two.</summary>
    /// <remarks>Exact at any counts: the four counts are multiplied crosswise, nothing is divided.</remarks>
    /// <typeparam name="TOther">The people covered by the other.</typeparam>
    /// <param name="other">The other coverage.</param>
    /// <returns>Negative when this percentage is lower, zero when they are the same, positive when it is higher. An undefined
    /// coverage is lower than a defined one and the same as an undefined one.</returns>
    public int ComparePercentageTo<TOther>(Coverage<TOther, TDenominator> other)
        where TOther : struct, INumerator =>
        ExactMath.CompareRatios(Covered, Total, other.Covered, other.Total);

    /// <summary>Finds this coverage with both groups as values, for tables of mixed programmes, files and databases.</summary>
    /// <returns>The same counts.</returns>
    public AnyCoverage ToAny() => new(Covered, Total, GroupCode<TCovered>.Value, GroupCode<TDenominator>.Value);
}
