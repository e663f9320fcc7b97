using System;
using System.Linq;
using System.Numerics;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Restatement;

/// <summary>Divides a quantity by weights so that people stay whole and the parts add up to it exactly.</summary>
internal static class Apportionment
{
    /// <summary>Divides a quantity by the largest remainder.</summary>
    /// <param name="quantity">People, or money, which is divided to as many decimals as it has.</param>
    /// <param name="weights">The weights, adding up to 1.</param>
    /// <returns>The parts in the order of the weights; of equal remainders the larger weight is rounded up, then the earlier one.</returns>
    internal static ObservedQuantity[] Divide(ObservedQuantity quantity, ReadOnlySpan<Weight> weights)
    {
        BigInteger scale = BigInteger.Pow(10, quantity.IsMoney ? quantity.Number.Scale : 0);
        BigInteger whole = BigInteger.Abs(new(quantity.Number * (decimal)scale));
        BigInteger denominator = BigInteger.One;
        foreach (Weight weight in weights)
        {
            denominator *= weight.Denominator / BigInteger.GreatestCommonDivisor(denominator, weight.Denominator);
        }

        BigInteger[] shares = new BigInteger[weights.Length];
        BigInteger[] parts = new BigInteger[weights.Length];
        BigInteger[] remainders = new BigInteger[weights.Length];
        BigInteger missing = whole;
        for (int i = 0; i < parts.Length; i++)
        {
            shares[i] = weights[i].Numerator * (denominator / weights[i].Denominator);
            parts[i] = BigInteger.DivRem(whole * shares[i], denominator, out remainders[i]);
            missing -= parts[i];
        }

        int[] byRemainder = [.. Enumerable.Range(0, parts.Length).OrderByDescending(i => remainders[i]).ThenByDescending(i => shares[i])];
        for (int i = 0; i < missing; i++)
        {
            parts[byRemainder[i]]++;
        }

        return Array.ConvertAll(parts, part => ObservedQuantity.Of((decimal)(part * quantity.Number.CompareTo(0)) / (decimal)scale, quantity.Unit, quantity.IsChange));
    }
}
