using System.Collections.Generic;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Solving;

/// <summary>Claims and the quantities they are about, by number.</summary>
internal sealed class ClaimIndex
{
    private readonly int[][] _quantities;

    private ClaimIndex(Claim[] claims, FigureKey[] quantities, int[][] quantitiesOfClaims)
    {
        Claims = claims;
        Quantities = quantities;
        _quantities = quantitiesOfClaims;
    }

    internal Claim[] Claims { get; }

    internal FigureKey[] Quantities { get; }

    internal static ClaimIndex Of(Claim[] claims)
    {
        var numbers = new Dictionary<FigureKey, int>();
        var quantities = new List<FigureKey>();
        var quantitiesOfClaims = new int[claims.Length][];
        for (int claim = 0; claim < claims.Length; claim++)
        {
            var own = new int[claims[claim].Others.Count + 1];
            own[0] = Number(claims[claim].Subject);
            for (int other = 1; other < own.Length; other++)
            {
                own[other] = Number(claims[claim].Others[other - 1]);
            }

            quantitiesOfClaims[claim] = own;
        }

        return new(claims, [.. quantities], quantitiesOfClaims);

        int Number(FigureKey quantity)
        {
            if (!numbers.TryGetValue(quantity, out int number))
            {
                number = quantities.Count;
                numbers.Add(quantity, number);
                quantities.Add(quantity);
            }

            return number;
        }
    }

    // The same quantities, the claims read or directed otherwise.
    internal ClaimIndex With(Claim[] claims) => new(claims, Quantities, _quantities);

    // The subject first, then what it is held against.
    internal int[] QuantitiesOf(int claim) => _quantities[claim];
}
