using System;

namespace CoverageMetrics.Figures;

/// <summary>What a sum can be of which not every quantity is exact.</summary>
/// <param name="exactly">The sum of those that were added before, all of them exact.</param>
internal sealed class BoundsSum(decimal exactly)
{
    private Extent _sum = Figures.Extent.Exactly(exactly);
    private int _withoutLow;
    private int _withoutHigh;
    private int _unknown;

    /// <summary>Gets the numbers; null where one of the quantities is not exact and has no bounds.</summary>
    internal Extent? Extent => Limited(_sum, _withoutLow, _withoutHigh, _unknown);

    /// <summary>Adds a quantity.</summary>
    /// <param name="figure">The quantity, which has a value.</param>
    internal void Add(in Figure<ObservedQuantity> figure)
    {
        if (Figures.Extent.Of(figure) is not { } extent)
        {
            _unknown++;
            return;
        }

        _sum = _sum.Plus(extent with { Low = extent.Low ?? 0, High = extent.High ?? 0 });
        _withoutLow += extent.Low is null ? 1 : 0;
        _withoutHigh += extent.High is null ? 1 : 0;
    }

    /// <summary>Finds what the sum can be without one of the quantities in it.</summary>
    /// <param name="part">The quantity.</param>
    /// <returns>The numbers, or null.</returns>
    internal Extent? Without(in Figure<ObservedQuantity> part) => Figures.Extent.Of(part) is { } extent
        ? Limited(
            _sum with { Low = _sum.Low - (extent.Low ?? 0), High = _sum.High - (extent.High ?? 0) },
            _withoutLow - (extent.Low is null ? 1 : 0),
            _withoutHigh - (extent.High is null ? 1 : 0),
            _unknown)
        : Limited(_sum, _withoutLow, _withoutHigh, _unknown - 1);

    private static Extent? Limited(in Extent sum, int withoutLow, int withoutHigh, int unknown) =>
        unknown > 0 ? null : sum with { Low = withoutLow > 0 ? null : sum.Low, High = withoutHigh > 0 ? null : sum.High };

    /// <summary>Writes the ends.</summary>
    public override string ToString() => FormattableString.Invariant($"{Extent}");
}
