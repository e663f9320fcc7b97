using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Statistics.Internal;

namespace CoverageMetrics.Statistics;

/// <summary>Sorts areas into groups of as many each, such as fifths, from the lowest to the highest.</summary>
/// <remarks>
/// <para>Of n areas in q groups, rank r is in group q + 1 - ceiling((n + 1 - r) q / n), in whole numbers. Equal areas share the lowest of their ranks, and are never in different groups.</para>
/// <para>Safe to share, as it keeps nothing; costs a sort.</para>
/// </remarks>
public static class Quantiles
{
    /// <summary>Sorts areas by their coverage, compared as fractions and not as rounded ones.</summary>
    /// <param name="coverages">The coverages.</param>
    /// <param name="groups">How many groups there are: 5 for fifths; at least 1.</param>
    /// <returns>For each coverage its group, 1 the lowest, in the order given; none where it has no value, and none of them where fewer have one than there are groups.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="coverages"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="groups"/> is less than 1.</exception>
    public static IReadOnlyList<Figure<int>> Of(IEnumerable<AnyCoverage> coverages, int groups)
    {
        ArgumentNullException.ThrowIfNull(coverages);
        return Find([.. coverages], one => one.IsDefined, (one, other) => one.ComparePercentageTo(other), groups);
    }

    /// <summary>Sorts areas by a number of each, such as an index of deprivation.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="groups">How many groups there are: 5 for fifths; at least 1.</param>
    /// <returns>For each number its group, 1 the lowest, in the order given; none of them where there are fewer numbers than groups.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="groups"/> is less than 1.</exception>
    public static IReadOnlyList<Figure<int>> Of(IEnumerable<decimal> values, int groups)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Find([.. values], _ => true, (one, other) => one.CompareTo(other), groups);
    }

    private static Figure<int>[] Find<T>(T[] all, Func<T, bool> hasValue, Comparison<T> compare, int groups)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        int[] order = [.. Enumerable.Range(0, all.Length).Where(place => hasValue(all[place]))];
        Array.Sort(order, (one, other) => compare(all[one], all[other]));
        var found = new Figure<int>[all.Length];
        Array.Fill(found, order.Length < groups ? Withheld.By<int>(string.Create(CultureInfo.InvariantCulture, $"fewer-than-{groups}-areas")) : Withheld.Undefined<int>());
        if (order.Length < groups)
        {
            return found;
        }

        long rank = 1;
        for (int place = 0; place < order.Length; place++)
        {
            rank = place > 0 && compare(all[order[place - 1]], all[order[place]]) == 0 ? rank : place + 1;
            long above = (((order.Length + 1 - rank) * groups) + order.Length - 1) / order.Length;
            found[order[place]] = Figure.Of((int)Math.Max(1, groups + 1 - above));
        }

        return found;
    }
}
